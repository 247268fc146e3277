// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Small helpers around SQLite, for the region room alone. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

void          dek_sqlite_set_error   (GError      **error,
                                      sqlite3      *db,
                                      int           status,
                                      const char   *path);
gboolean      dek_sqlite_exec        (sqlite3      *db,
                                      const char   *sql,
                                      const char   *path,
                                      GError      **error);
sqlite3_stmt *dek_sqlite_prepare     (sqlite3      *db,
                                      const char   *sql,
                                      const char   *path,
                                      GError      **error);
gint64        dek_sqlite_get_integer (sqlite3      *db,
                                      const char   *sql,
                                      gint64        fallback);
char         *dek_sqlite_dup_column  (sqlite3_stmt *stmt,
                                      int           column);

G_END_DECLS
