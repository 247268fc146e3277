// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-backup.h"

G_BEGIN_DECLS

/* For the region room alone: where backups are, what they are called, which
 * of them stay, and making one of a connection. */

/* dek-backup.c */
DekBackup   *dek_backup_new_for_file        (const char       *path);
const char  *dek_backup_reason_get_nick     (DekBackupReason   reason);
const char  *dek_backup_get_tag             (DekBackup        *self);
int          dek_backup_compare             (const void       *a,
                                             const void       *b);

/* dek-backup-store.c */
char        *dek_backup_store_get_tag       (const char       *path);
char        *dek_backup_store_make_folder   (const char       *uid,
                                             const char       *path,
                                             GError          **error);
char        *dek_backup_store_make_path     (const char       *uid,
                                             const char       *path,
                                             DekBackupReason   reason,
                                             GError          **error);
GPtrArray   *dek_backup_store_list          (const char       *uid);
char        *dek_backup_store_find_uid      (const char       *path);
GDateTime   *dek_backup_store_now           (void);
void         dek_backup_store_set_clock     (gint64          (*seconds) (void));
GPtrArray   *dek_backup_store_select_old    (GPtrArray        *backups,
                                             GDateTime        *now);
void         dek_backup_store_prune         (const char       *folder);

/* dek-backup-write.c */
char        *dek_backup_write               (sqlite3          *db,
                                             const char       *path,
                                             DekBackupReason   reason,
                                             GError          **error);
sqlite3     *dek_backup_to_memory           (sqlite3          *db,
                                             const char       *path,
                                             GError          **error);
sqlite3     *dek_backup_open_target         (const char       *temporary,
                                             GError          **error);
char        *dek_backup_dup_uid             (sqlite3          *db);
gboolean     dek_backup_copy_database       (sqlite3          *from,
                                             sqlite3          *to,
                                             const char       *path,
                                             GError          **error);

G_END_DECLS
