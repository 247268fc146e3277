// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekJsonWriter:
 *
 * Writes JSON text. The same calls give the same bytes on any computer and in
 * any locale, and numbers are as short as they can be, which json-glib does not
 * promise. What is not a finite number is written as null.
 */
typedef struct _DekJsonWriter DekJsonWriter;

DekJsonWriter *dek_json_writer_new          (void);
void           dek_json_writer_free         (DekJsonWriter *self);
void           dek_json_writer_begin_object (DekJsonWriter *self,
                                             const char    *key);
void           dek_json_writer_end_object   (DekJsonWriter *self);
void           dek_json_writer_begin_array  (DekJsonWriter *self,
                                             const char    *key);
void           dek_json_writer_end_array    (DekJsonWriter *self);
void           dek_json_writer_string       (DekJsonWriter *self,
                                             const char    *key,
                                             const char    *value);
void           dek_json_writer_integer      (DekJsonWriter *self,
                                             const char    *key,
                                             gint64         value);
void           dek_json_writer_number       (DekJsonWriter *self,
                                             const char    *key,
                                             double         value);
void           dek_json_writer_boolean      (DekJsonWriter *self,
                                             const char    *key,
                                             gboolean       value);
void           dek_json_writer_null         (DekJsonWriter *self,
                                             const char    *key);
void           dek_json_writer_raw          (DekJsonWriter *self,
                                             const char    *key,
                                             const char    *json);
char          *dek_json_writer_finish       (DekJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekJsonWriter, dek_json_writer_free)

G_END_DECLS
