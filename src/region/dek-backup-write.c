// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-backup-write"

#include "region/dek-backup-store.h"

#include "region/dek-file-place.h"
#include "region/dek-sqlite.h"

/* Never copy the file itself while it is open: a copy in mid-change is no
 * database. SQLite's backup interface takes a whole state of it. */

/**
 * dek_backup_copy_database:
 * @from: a connection
 * @to: a connection to an empty database
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Returns: whether all of @from is now in @to
 */
gboolean
dek_backup_copy_database (sqlite3     *from,
                          sqlite3     *to,
                          const char  *path,
                          GError     **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int status;

  if (backup == NULL)
    {
      dek_sqlite_set_error (error, to, sqlite3_errcode (to), path);
      return FALSE;
    }

  status = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  if (status == SQLITE_DONE)
    return TRUE;

  dek_sqlite_set_error (error, to, status, path);
  return FALSE;
}

/**
 * dek_backup_open_target:
 * @temporary: an empty file that nobody else knows
 * @error: a #DekRegionError
 *
 * No journal and no syncing: a copy that is not finished is thrown away, and
 * one that is finished is synced before it gets its name.
 *
 * Returns: (transfer full) (nullable): a connection to fill
 */
sqlite3 *
dek_backup_open_target (const char  *temporary,
                        GError     **error)
{
  g_autoptr (sqlite3) copy = NULL;
  int status = sqlite3_open_v2 (temporary, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, copy, status, temporary);
      return NULL;
    }

  if (!dek_sqlite_exec (copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", temporary, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/**
 * dek_backup_dup_uid:
 * @db: a connection to a region file
 *
 * Returns: (transfer full) (nullable): the region's uid
 */
char *
dek_backup_dup_uid (sqlite3 *db)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT value FROM setting WHERE key = 'region_uid'", -1, &stmt, NULL) != SQLITE_OK ||
      sqlite3_step (stmt) != SQLITE_ROW)
    return NULL;

  return dek_sqlite_dup_column (stmt, 0);
}

static gboolean
fill_target (sqlite3     *db,
             const char  *temporary,
             const char  *target,
             GError     **error)
{
  sqlite3 *copy = dek_backup_open_target (temporary, error);
  gboolean done;
  int status;

  if (copy == NULL)
    return FALSE;

  done = dek_backup_copy_database (db, copy, target, error);
  status = sqlite3_close (copy);
  if (done && status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, NULL, status, target);
      done = FALSE;
    }

  return done && dek_file_put_in_place (temporary, target, error);
}

/**
 * dek_backup_write:
 * @db: a connection to the file
 * @path: the file
 * @reason: what the backup is for
 * @error: a #DekRegionError
 *
 * Puts a copy of the file's present state in the user's folder of backups, and
 * removes those that are too old. When it fails, nothing is left.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
dek_backup_write (sqlite3          *db,
                  const char       *path,
                  DekBackupReason   reason,
                  GError          **error)
{
  g_autofree char *uid = dek_backup_dup_uid (db);
  g_autofree char *target = dek_backup_store_make_path (uid, path, reason, error);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = NULL;

  if (target == NULL)
    return NULL;

  temporary = dek_file_make_temporary (target, 0600, error);
  if (temporary == NULL)
    return NULL;

  if (!fill_target (db, temporary, target, error))
    {
      dek_file_discard (temporary);
      return NULL;
    }

  folder = g_path_get_dirname (target);
  dek_backup_store_prune (folder);

  return g_steal_pointer (&target);
}

/**
 * dek_backup_to_memory:
 * @db: a connection to the file
 * @path: the file, for errors
 * @error: a #DekRegionError
 *
 * Returns: (transfer full) (nullable): a connection to a copy in memory, not
 *   yet configured
 */
sqlite3 *
dek_backup_to_memory (sqlite3     *db,
                      const char  *path,
                      GError     **error)
{
  g_autoptr (sqlite3) copy = NULL;
  int status = sqlite3_open (":memory:", &copy);

  if (status != SQLITE_OK)
    dek_sqlite_set_error (error, copy, status, path);
  else if (dek_backup_copy_database (db, copy, path, error))
    return g_steal_pointer (&copy);

  return NULL;
}
