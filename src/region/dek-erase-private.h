// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-erase.h"

G_BEGIN_DECLS

/* For the erasing files alone.
 *
 * dek-erase-needles.c knows what to look for, dek-erase-data.c takes it out of
 * a database, dek-erase.c does that to an open region and dek-erase-backup.c to
 * its backups. */

DekErasure *dek_erasure_new              (gint64             person);

gboolean    dek_erase_collect_needles    (DekErasure        *self,
                                          sqlite3           *db,
                                          gboolean          *found,
                                          const char        *path,
                                          GError           **error);
GRegex     *dek_erase_make_regex         (const DekErasure  *self);
gboolean    dek_erase_file_holds         (const DekErasure  *self,
                                          const char        *path);

gboolean    dek_erase_from_database      (DekErasure        *self,
                                          sqlite3           *db,
                                          const char        *path,
                                          GError           **error);

gboolean    dek_backup_holds_person      (DekBackup         *backup,
                                          const DekErasure  *erasure);
GPtrArray  *dek_erase_find_backups       (const DekErasure  *self,
                                          GListModel        *backups);

G_END_DECLS
