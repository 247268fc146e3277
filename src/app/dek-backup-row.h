// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/dek-backup.h"

G_BEGIN_DECLS

#define DEK_TYPE_BACKUP_ROW (dek_backup_row_get_type ())
G_DECLARE_FINAL_TYPE (DekBackupRow, dek_backup_row, DEK, BACKUP_ROW, AdwExpanderRow)

GtkWidget *dek_backup_row_new        (DekBackup           *backup,
                                      const char          *path,
                                      const DekRegionInfo *now);
DekBackup *dek_backup_row_get_backup (DekBackupRow        *self);

G_END_DECLS
