// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-sqlite"

#include "region/dek-sqlite.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-region-error.h"

/**
 * dek_sqlite_set_error:
 * @error: (nullable): where to put the error
 * @db: (nullable): the connection that @status came from
 * @status: an SQLite result code, extended or not
 * @path: file name for the sentence
 *
 * Says in one sentence what SQLite's code means for who uses the file. The
 * details go to the debug log.
 */
void
dek_sqlite_set_error (GError    **error,
                      sqlite3    *db,
                      int         status,
                      const char *path)
{
  g_autofree char *file = g_filename_display_basename (path);
  g_autofree char *details = g_utf8_make_valid (db != NULL ? sqlite3_errmsg (db) : "", -1);

  g_debug ("SQLite says %d on “%s”: %s", status, file, details);

  switch (status & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED,
                   _("“%s” is damaged. Nothing was written to it."), file);
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_LOCKED,
                   _("Another program is using “%s”."), file);
      break;

    case SQLITE_FULL:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DISK_FULL,
                   _("There is no room left to write “%s”."), file);
      break;

    case SQLITE_READONLY:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY,
                   _("“%s” cannot be written."), file);
      break;

    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION,
                   _("You are not allowed to use “%s”."), file);
      break;

    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                   _("“%s” does not take that value."), file);
      break;

    default:
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED,
                   _("“%s” could not be used: %s."), file, sqlite3_errstr (status));
      break;
    }
}

/**
 * dek_sqlite_exec:
 * @db: a connection
 * @sql: one or more statements
 * @path: file name for the error
 * @error: a #DekRegionError
 *
 * Returns: whether all of @sql was done
 */
gboolean
dek_sqlite_exec (sqlite3     *db,
                 const char  *sql,
                 const char  *path,
                 GError     **error)
{
  int status = sqlite3_exec (db, sql, NULL, NULL, NULL);

  if (status == SQLITE_OK)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}

/**
 * dek_sqlite_prepare:
 * @db: a connection
 * @sql: one statement
 * @path: file name for the error
 * @error: a #DekRegionError
 *
 * Returns: (transfer full) (nullable): the statement
 */
sqlite3_stmt *
dek_sqlite_prepare (sqlite3     *db,
                    const char  *sql,
                    const char  *path,
                    GError     **error)
{
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  if (status == SQLITE_OK)
    return stmt;

  dek_sqlite_set_error (error, db, status, path);
  return NULL;
}

/**
 * dek_sqlite_get_integer:
 * @db: a connection
 * @sql: a query with one number as its answer
 * @fallback: the answer where the query fails or has no row
 *
 * Returns: the number
 */
gint64
dek_sqlite_get_integer (sqlite3    *db,
                        const char *sql,
                        gint64      fallback)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK ||
      sqlite3_step (stmt) != SQLITE_ROW)
    return fallback;

  return sqlite3_column_int64 (stmt, 0);
}

/**
 * dek_sqlite_dup_column:
 * @stmt: a statement that stands at a row
 * @column: number of the column, from 0
 *
 * Text from a file may come from anyone: what is no UTF-8 in it is replaced.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for NULL
 */
char *
dek_sqlite_dup_column (sqlite3_stmt *stmt,
                       int           column)
{
  const char *text;

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;

  text = (const char *) sqlite3_column_text (stmt, column);
  if (text == NULL)
    return NULL;

  if (g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  return g_utf8_make_valid (text, -1);
}
