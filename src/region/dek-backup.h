// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

char    *dek_backup_make      (sqlite3     *db,
                               const char  *path,
                               const char  *occasion,
                               GError     **error);
sqlite3 *dek_backup_to_memory (sqlite3     *db,
                               const char  *path,
                               GError     **error);

G_END_DECLS
