// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-backup"

#include "region/dek-backup.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-region-error.h"
#include "region/dek-sqlite.h"

/* Never copy the file itself while it is open: a copy in mid-change is no
 * database. SQLite's backup interface takes a whole state of it. */

static gboolean
copy_database (sqlite3     *from,
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

  sqlite3_backup_step (backup, -1);
  status = sqlite3_backup_finish (backup);
  if (status == SQLITE_OK)
    return TRUE;

  dek_sqlite_set_error (error, to, status, path);
  return FALSE;
}

static char *
make_backup_path (const char  *path,
                  const char  *occasion,
                  GError     **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "dekkend", "backups", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S");
  char *dot = g_strrstr (name, ".gpkg");

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION,
                   _("No folder for backups could be made: %s."), g_strerror (errno));
      return NULL;
    }

  if (dot != NULL)
    *dot = '\0';

  for (guint i = 0;; i++)
    {
      g_autofree char *number = i == 0 ? g_strdup ("") : g_strdup_printf ("-%u", i);
      g_autofree char *file = g_strdup_printf ("%s-%s-%s%s.gpkg", name, stamp, occasion, number);
      g_autofree char *full = g_build_filename (folder, file, NULL);

      if (!g_file_test (full, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&full);
    }
}

/**
 * dek_backup_make:
 * @db: a connection to the file
 * @path: the file
 * @occasion: one word for the backup's name: what came after it
 * @error: a #DekRegionError
 *
 * Puts a copy of the file's present state in the user's backup folder.
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
dek_backup_make (sqlite3     *db,
                 const char  *path,
                 const char  *occasion,
                 GError     **error)
{
  g_autofree char *target = make_backup_path (path, occasion, error);
  sqlite3 *copy = NULL;
  gboolean done;
  int status;

  if (target == NULL)
    return NULL;

  status = sqlite3_open_v2 (target, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (status != SQLITE_OK)
    dek_sqlite_set_error (error, copy, status, target);

  done = status == SQLITE_OK && copy_database (db, copy, target, error);
  sqlite3_close (copy);
  if (done)
    return g_steal_pointer (&target);

  g_unlink (target);
  return NULL;
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

  if (sqlite3_open (":memory:", &copy) != SQLITE_OK || !copy_database (db, copy, path, error))
    {
      if (error != NULL && *error == NULL)
        dek_sqlite_set_error (error, copy, SQLITE_NOMEM, path);
      return NULL;
    }

  return g_steal_pointer (&copy);
}
