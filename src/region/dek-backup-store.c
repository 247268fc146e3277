// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-backup-store"

#include "region/dek-backup-store.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-region-error.h"
#include "region/dek-sqlite.h"

/* Backups lie in dekkend/backups/REGION UID/ of the user's data folder, for
 * their owner's eyes alone. Copies of a region share its uid; the tag in a
 * backup's name tells of which path it is, so that each copy has its own row
 * of days and months. */

#define DAYS   10
#define MONTHS 12

/* Someone who lets a script import all day does not fill the disk. */
#define PER_DAY 10

/* What a process that was killed left half-made is removed after this time. */
#define LEFTOVER_SECONDS (24 * 60 * 60)

static gint64 (*clock_seconds) (void);

/**
 * dek_backup_store_set_clock:
 * @seconds: (nullable): gives the seconds since 1970; %NULL for the real clock
 *
 * For tests.
 */
void
dek_backup_store_set_clock (gint64 (*seconds) (void))
{
  clock_seconds = seconds;
}

/**
 * dek_backup_store_now:
 *
 * Returns: (transfer full): the present moment, in UTC, in whole seconds
 */
GDateTime *
dek_backup_store_now (void)
{
  gint64 seconds = clock_seconds != NULL ? clock_seconds () : (gint64) time (NULL);

  return g_date_time_new_from_unix_utc (seconds);
}

/**
 * dek_backup_store_get_tag:
 * @path: a region file
 *
 * Returns: (transfer full): 12 hexadecimal digits that stand for the path
 */
char *
dek_backup_store_get_tag (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);

  return g_strndup (sum, 12);
}

static char *
get_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "dekkend", "backups", NULL);
}

/* The uid comes from a file that may come from anyone, and becomes the name of
 * a folder. */
static char *
get_folder (const char *uid,
            const char *path)
{
  g_autofree char *root = get_root ();
  g_autofree char *tag = NULL;

  if (uid != NULL && g_uuid_string_is_valid (uid))
    return g_build_filename (root, uid, NULL);

  if (path == NULL)
    return NULL;

  tag = dek_backup_store_get_tag (path);
  return g_build_filename (root, tag, NULL);
}

/**
 * dek_backup_store_make_folder:
 * @uid: (nullable): uid of the region
 * @path: path of its file, which serves where there is no uid
 * @error: a #DekRegionError: PERMISSION
 *
 * Returns: (transfer full) (nullable): the folder of the region's backups
 */
char *
dek_backup_store_make_folder (const char  *uid,
                              const char  *path,
                              GError     **error)
{
  g_autofree char *folder = get_folder (uid, path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);

  g_set_error (error, DEK_REGION_ERROR, errno == ENOSPC ? DEK_REGION_ERROR_DISK_FULL : DEK_REGION_ERROR_PERMISSION,
               _("No folder for backups could be made: %s."), g_strerror (errno));
  return NULL;
}

/* Of two backups of the same second the number says which is the newer, so that
 * it counts for all reasons together. */
static gboolean
number_is_taken (const char *folder,
                 const char *stamp,
                 const char *tag,
                 const char *number)
{
  for (DekBackupReason reason = DEK_BACKUP_DAILY; reason <= DEK_BACKUP_DAMAGED; reason++)
    {
      g_autofree char *name =
        g_strdup_printf ("%s-%s-%s%s.gpkg", stamp, dek_backup_reason_get_nick (reason), tag, number);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

/**
 * dek_backup_store_make_path:
 * @uid: (nullable): uid of the region
 * @path: path of its file
 * @reason: what the backup is for
 * @error: a #DekRegionError: PERMISSION
 *
 * Returns: (transfer full) (nullable): a path for a new backup, that is free
 */
char *
dek_backup_store_make_path (const char       *uid,
                            const char       *path,
                            DekBackupReason   reason,
                            GError          **error)
{
  g_autofree char *folder = dek_backup_store_make_folder (uid, path, error);
  g_autofree char *tag = dek_backup_store_get_tag (path);
  g_autoptr (GDateTime) now = dek_backup_store_now ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  if (folder == NULL)
    return NULL;

  for (guint i = 1;; i++)
    {
      g_autofree char *number = i == 1 ? g_strdup ("") : g_strdup_printf ("-%u", i);
      g_autofree char *file =
        g_strdup_printf ("%s-%s-%s%s.gpkg", stamp, dek_backup_reason_get_nick (reason), tag, number);

      if (!number_is_taken (folder, stamp, tag, number))
        return g_build_filename (folder, file, NULL);
    }
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      DekBackup *backup = dek_backup_new_for_file (path);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, dek_backup_compare);
  return backups;
}

/**
 * dek_backup_store_list:
 * @uid: uid of a region, or name of a folder of backups
 *
 * Returns: (transfer full) (element-type DekBackup): its backups, newest first
 */
GPtrArray *
dek_backup_store_list (const char *uid)
{
  g_autofree char *root = get_root ();
  g_autofree char *folder = NULL;

  if (strchr (uid, G_DIR_SEPARATOR) != NULL || *uid == '.')
    return g_ptr_array_new_with_free_func (g_object_unref);

  folder = g_build_filename (root, uid, NULL);
  return list_folder (folder);
}

/* A damaged file often still tells which region it is. Nothing is written: an
 * immutable file has no journal for SQLite to play back. */
static char *
read_uid (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  char *uid = NULL;

  if (!g_file_test (absolute, G_FILE_TEST_IS_REGULAR) ||
      sqlite3_open_v2 (immutable, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) != SQLITE_OK)
    return NULL;

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  if (sqlite3_prepare_v2 (db, "SELECT value FROM setting WHERE key = 'region_uid'", -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    uid = dek_sqlite_dup_column (stmt, 0);

  if (uid != NULL && !g_uuid_string_is_valid (uid))
    g_clear_pointer (&uid, g_free);

  return uid;
}

static GDateTime *
find_newest_of (GPtrArray  *backups,
                const char *tag)
{
  for (guint i = 0; i < backups->len; i++)
    if (strcmp (dek_backup_get_tag (g_ptr_array_index (backups, i)), tag) == 0)
      return dek_backup_get_when (g_ptr_array_index (backups, i));

  return NULL;
}

/**
 * dek_backup_store_find_uid:
 * @path: a file that may be damaged or gone
 *
 * Returns: (transfer full) (nullable): the region that it is or was: what the
 *   file itself says, else that of which the newest backup of this path is
 */
char *
dek_backup_store_find_uid (const char *path)
{
  g_autofree char *uid = read_uid (path);
  g_autofree char *root = get_root ();
  g_autofree char *tag = dek_backup_store_get_tag (path);
  g_autoptr (GDateTime) newest = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (uid != NULL)
    return g_steal_pointer (&uid);

  dir = g_dir_open (root, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GPtrArray) backups = dek_backup_store_list (name);
      GDateTime *when = find_newest_of (backups, tag);

      if (when == NULL || (newest != NULL && g_date_time_compare (when, newest) <= 0))
        continue;

      g_clear_pointer (&newest, g_date_time_unref);
      newest = g_date_time_ref (when);
      g_free (uid);
      uid = g_strdup (name);
    }

  return g_steal_pointer (&uid);
}

static gint
count_days (GDateTime *when)
{
  GDate date;
  gint year, month, day;

  g_date_time_get_ymd (when, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (gint) g_date_get_julian (&date);
}

static gint
count_months (GDateTime *when)
{
  return g_date_time_get_year (when) * 12 + g_date_time_get_month (when) - 1;
}

/* How many backups of a kind were seen before, by a key in words. */
static guint
count_up (GHashTable *seen,
          char       *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));

  g_hash_table_replace (seen, key, GUINT_TO_POINTER (n + 1));
  return n;
}

/**
 * dek_backup_store_select_old:
 * @backups: (element-type DekBackup): backups, newest first
 * @now: the present moment
 *
 * Of every file stay, of the last 10 days, the daily one of each day and what
 * was made for another reason (at most 10 a day of each); and of the last 12
 * months the newest one of each. Days and months are those of the user's
 * calendar, today and the present month counted.
 *
 * Returns: (transfer full) (element-type DekBackup): those that can go
 */
GPtrArray *
dek_backup_store_select_old (GPtrArray *backups,
                             GDateTime *now)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  GPtrArray *old = g_ptr_array_new_with_free_func (g_object_unref);
  gint today = count_days (local), this_month = count_months (local);

  for (guint i = 0; i < backups->len; i++)
    {
      DekBackup *backup = g_ptr_array_index (backups, i);
      DekBackupReason reason = dek_backup_get_reason (backup);
      GDateTime *when = dek_backup_get_when (backup);
      gint day = count_days (when), month = count_months (when);
      const char *tag = dek_backup_get_tag (backup);
      guint of_day = count_up (seen, g_strdup_printf ("%s day %d %u", tag, day, reason));
      gboolean of_days = today - day < DAYS && of_day < (reason == DEK_BACKUP_DAILY ? 1 : PER_DAY);
      gboolean of_months = FALSE;

      /* A damaged file is no state of the region to go back to. */
      if (reason != DEK_BACKUP_DAMAGED)
        of_months = count_up (seen, g_strdup_printf ("%s month %d", tag, month)) == 0 &&
                    this_month - month < MONTHS;

      if (!of_days && !of_months)
        g_ptr_array_add (old, g_object_ref (backup));
    }

  return old;
}

static void
remove_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (*name == '.' && g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) &&
          (gint64) time (NULL) - (gint64) info.st_mtime > LEFTOVER_SECONDS)
        g_unlink (path);
    }
}

/**
 * dek_backup_store_prune:
 * @folder: a folder of backups
 *
 * Deletes the backups that are too old to keep.
 */
void
dek_backup_store_prune (const char *folder)
{
  g_autoptr (GPtrArray) backups = list_folder (folder);
  g_autoptr (GDateTime) now = dek_backup_store_now ();
  g_autoptr (GPtrArray) old = dek_backup_store_select_old (backups, now);

  for (guint i = 0; i < old->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!dek_backup_delete (g_ptr_array_index (old, i), &error))
        g_warning ("%s", error->message);
    }

  remove_leftovers (folder);
}
