// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-record.h"
#include "region/dek-region-error.h"

G_BEGIN_DECLS

/**
 * DekRegionOpenFlags:
 * @DEK_REGION_OPEN_NONE: for editing, if that is possible
 * @DEK_REGION_OPEN_READ_ONLY: for reading only; takes no lock
 * @DEK_REGION_OPEN_TAKE_OVER: for editing, although another computer says that
 *   it is changing the file; for when the user knows better
 */
typedef enum
{
  DEK_REGION_OPEN_NONE      = 0,
  DEK_REGION_OPEN_READ_ONLY = 1 << 0,
  DEK_REGION_OPEN_TAKE_OVER = 1 << 1
} DekRegionOpenFlags;

/**
 * DekReadOnlyReason:
 * @DEK_READ_ONLY_NOT: it can be edited
 * @DEK_READ_ONLY_ASKED: opened so on purpose
 * @DEK_READ_ONLY_FILE: the file may not be written
 * @DEK_READ_ONLY_FOLDER: the folder may not be written, so that a change could
 *   not be made safely
 * @DEK_READ_ONLY_NEWER: the file is from a newer Dekkend
 * @DEK_READ_ONLY_LOCKED: it is open elsewhere
 * @DEK_READ_ONLY_NETWORK: it lies on a network share, where locks do not hold
 *
 * Why a region cannot be edited.
 */
typedef enum
{
  DEK_READ_ONLY_NOT,
  DEK_READ_ONLY_ASKED,
  DEK_READ_ONLY_FILE,
  DEK_READ_ONLY_FOLDER,
  DEK_READ_ONLY_NEWER,
  DEK_READ_ONLY_LOCKED,
  DEK_READ_ONLY_NETWORK
} DekReadOnlyReason;

#define DEK_TYPE_REGION (dek_region_get_type ())

G_DECLARE_FINAL_TYPE (DekRegion, dek_region, DEK, REGION, GObject)

DekRegion         *dek_region_open                 (const char          *path,
                                                    DekRegionOpenFlags   flags,
                                                    GError             **error);
void               dek_region_close                (DekRegion           *self);

const char        *dek_region_get_name             (DekRegion           *self);
const char        *dek_region_get_path             (DekRegion           *self);
const char        *dek_region_get_uid              (DekRegion           *self);
gboolean           dek_region_get_read_only        (DekRegion           *self);
DekReadOnlyReason  dek_region_get_read_only_reason (DekRegion           *self);
char              *dek_region_dup_read_only_text   (DekRegion           *self);

char              *dek_region_get_setting          (DekRegion           *self,
                                                    const char          *key);
void               dek_region_set_setting          (DekRegion           *self,
                                                    const char          *key,
                                                    const char          *value);

gboolean           dek_region_begin_step           (DekRegion           *self,
                                                    const char          *label,
                                                    GError             **error);
gboolean           dek_region_commit_step          (DekRegion           *self,
                                                    GError             **error);
void               dek_region_cancel_step          (DekRegion           *self);
gboolean           dek_region_in_step              (DekRegion           *self);

GListModel        *dek_region_list                 (DekRegion           *self,
                                                    GType                record_type);
GListModel        *dek_region_list_where           (DekRegion           *self,
                                                    GType                record_type,
                                                    const char          *property,
                                                    gint64               value);
guint              dek_region_count                (DekRegion           *self,
                                                    GType                record_type);
DekRecord         *dek_region_dup_record           (DekRegion           *self,
                                                    GType                record_type,
                                                    gint64               id);
DekRecord         *dek_region_insert               (DekRegion           *self,
                                                    GType                record_type,
                                                    const char          *first_property,
                                                    ...) G_GNUC_NULL_TERMINATED;
void               dek_region_delete               (DekRegion           *self,
                                                    DekRecord           *record);

G_END_DECLS
