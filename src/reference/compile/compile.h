// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-reference-layout.h"

G_BEGIN_DECLS

/* What the compile tool gathers while it reads the texts of one directory.
 * An error is printed at once and counted, so that one run tells all of them;
 * the getters then go on with a harmless value.
 */
typedef struct
{
  const char *directory;
  guint       n_errors;
  GArray     *sections[DEK_LAYOUT_N_SECTIONS];
  GHashTable *strings;
  GHashTable *gemeente_names;
  GHashTable *gemeente_codes;
} Compile;

Compile       *compile_new           (const char       *directory);
void           compile_free          (Compile          *self);
void           compile_error         (Compile          *self,
                                      const char       *file,
                                      guint             line,
                                      const char       *format,
                                      ...) G_GNUC_PRINTF (4, 5);
char          *compile_load          (Compile          *self,
                                      const char       *file);
gint32         compile_add_string    (Compile          *self,
                                      const char       *text);
const char    *compile_get_string    (Compile          *self,
                                      gint32            offset);
gint32         compile_add_list      (Compile          *self,
                                      const gint32     *strings,
                                      guint             n);
void           compile_add_number    (Compile          *self,
                                      DekLayoutSection  section,
                                      gint32            number);
void           compile_add_record    (Compile          *self,
                                      DekLayoutSection  section,
                                      gconstpointer     record,
                                      gsize             size);
guint          compile_count         (Compile          *self,
                                      DekLayoutSection  section,
                                      gsize             size);
DekLayoutRange compile_range         (Compile          *self,
                                      DekLayoutSection  section,
                                      gsize             size,
                                      guint             first);
gint32         compile_find_gemeente (Compile          *self,
                                      const char       *file,
                                      guint             line,
                                      const char       *name);
gint32         compile_parse_code    (Compile          *self,
                                      const char       *file,
                                      guint             line,
                                      const char       *code);
gboolean       compile_parse_class   (const char       *nick,
                                      gint32           *size_class);
GBytes        *compile_finish        (Compile          *self);

/* One function for each text file or group of them, in the order of use. */
void compile_gemeenten      (Compile *self);
void compile_boundaries     (Compile *self);
void compile_postcodes      (Compile *self);
void compile_monitor        (Compile *self);
void compile_standard       (Compile *self);
void compile_figures        (Compile *self);
void compile_questionnaires (Compile *self);
void compile_plan           (Compile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Compile, compile_free)

#define compile_record_at(self, type, section, index) \
  ((type *) (void *) (self)->sections[section]->data + (index))

G_END_DECLS
