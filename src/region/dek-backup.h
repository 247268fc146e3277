// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-region-info.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekBackupReason:
 * @DEK_BACKUP_DAILY: the first edit of a day
 * @DEK_BACKUP_MIGRATION: before the tables were brought to a newer version
 * @DEK_BACKUP_IMPORT: before an import
 * @DEK_BACKUP_MERGE: before the steps of another copy came in
 * @DEK_BACKUP_RESTORE: the file that a backup took the place of
 * @DEK_BACKUP_DAMAGED: the same, where that file was damaged: kept as it was,
 *   to be salvaged from, not to be put back
 *
 * What a backup was made for.
 */
typedef enum
{
  DEK_BACKUP_DAILY,
  DEK_BACKUP_MIGRATION,
  DEK_BACKUP_IMPORT,
  DEK_BACKUP_MERGE,
  DEK_BACKUP_RESTORE,
  DEK_BACKUP_DAMAGED
} DekBackupReason;

#define DEK_TYPE_BACKUP (dek_backup_get_type ())

G_DECLARE_FINAL_TYPE (DekBackup, dek_backup, DEK, BACKUP, GObject)

const char      *dek_backup_get_path        (DekBackup        *self);
GDateTime       *dek_backup_get_when        (DekBackup        *self);
DekBackupReason  dek_backup_get_reason      (DekBackup        *self);
gint64           dek_backup_get_size        (DekBackup        *self);
char            *dek_backup_dup_reason_text (DekBackup        *self);
gboolean         dek_backup_is_of           (DekBackup        *self,
                                             const char       *path);
gboolean         dek_backup_load_info       (DekBackup        *self,
                                             DekRegionInfo    *info,
                                             GError          **error);
gboolean         dek_backup_is_sound        (DekBackup        *self);

GListModel      *dek_backup_list            (DekRegion        *region);
GListModel      *dek_backup_list_for_path   (const char       *path);
DekBackup       *dek_backup_make            (DekRegion        *region,
                                             DekBackupReason   reason,
                                             GError          **error);
gboolean         dek_backup_restore         (const char       *path,
                                             DekBackup        *backup,
                                             DekBackup       **kept,
                                             GError          **error);
gboolean         dek_backup_delete          (DekBackup        *self,
                                             GError          **error);

char            *dek_region_dup_backup_problem (DekRegion     *self);

G_END_DECLS
