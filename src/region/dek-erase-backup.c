// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-erase-backup"

#include "region/dek-erase-private.h"

#include "region/dek-backup-store.h"
#include "region/dek-file-place.h"
#include "region/dek-region-private.h"
#include "region/dek-schema.h"
#include "region/dek-sqlite.h"

/* Personal data hides in backups, too. They are rewritten without the person,
 * where they can be, and deleted where they cannot. */

static gboolean
has_row (const char *path,
         gint64      person)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM person WHERE id = %" G_GINT64_FORMAT, person);
  g_autoptr (sqlite3) db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK || !dek_store_configure (db, path, NULL))
    return FALSE;

  return dek_sqlite_get_integer (db, sql, 0) == 1;
}

/* Another name may begin with the same letters. Erasing from a copy in memory
 * tells whether there is anything to erase. */
static gboolean
has_mention (const char       *path,
             const DekErasure *erasure)
{
  g_autoptr (DekErasure) trial = dek_erasure_new (erasure->person);
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (sqlite3) copy = NULL;

  for (guint i = 0; i < erasure->needles->len; i++)
    g_ptr_array_add (trial->needles, g_strdup (g_ptr_array_index (erasure->needles, i)));

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK || !dek_store_configure (db, path, NULL))
    return TRUE;

  copy = dek_backup_to_memory (db, path, NULL);
  if (copy == NULL || !dek_store_configure (copy, path, NULL) || !dek_sqlite_exec (copy, "BEGIN", path, NULL) ||
      !dek_erase_from_database (trial, copy, path, NULL))
    return TRUE;

  return trial->n_texts + trial->n_changes > 0;
}

/**
 * dek_backup_holds_person:
 * @backup: a backup
 * @erasure: whom to look for
 *
 * Returns: whether the person is in the backup, as a row or anywhere at all
 */
gboolean
dek_backup_holds_person (DekBackup        *backup,
                         const DekErasure *erasure)
{
  const char *path = dek_backup_get_path (backup);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return has_row (path, erasure->person) || dek_erase_file_holds (erasure, journal) ||
         (dek_erase_file_holds (erasure, path) && has_mention (path, erasure));
}

/**
 * dek_erase_find_backups:
 * @self: an erasure
 * @backups: (element-type DekBackup): the region's backups
 *
 * Returns: (transfer full) (element-type DekBackup): those that hold the person
 */
GPtrArray *
dek_erase_find_backups (const DekErasure *self,
                        GListModel       *backups)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

      if (dek_backup_holds_person (backup, self))
        g_ptr_array_add (found, g_steal_pointer (&backup));
    }

  return found;
}

static sqlite3 *
open_copy (DekBackup   *backup,
           const char  *temporary,
           GError     **error)
{
  const char *path = dek_backup_get_path (backup);
  g_autoptr (sqlite3) from = NULL;
  g_autoptr (sqlite3) copy = NULL;
  int status = sqlite3_open_v2 (path, &from, SQLITE_OPEN_READONLY, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, from, status, path);
      return NULL;
    }

  copy = dek_backup_open_target (temporary, error);
  if (copy == NULL || !dek_store_configure (from, path, error) ||
      !dek_backup_copy_database (from, copy, path, error) || !dek_store_configure (copy, path, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/* The backup may know names that the file no longer knew. */
static gboolean
erase_from_copy (const DekErasure  *erasure,
                 sqlite3           *db,
                 const char        *path,
                 GError           **error)
{
  g_autoptr (DekErasure) own = dek_erasure_new (erasure->person);
  gboolean found;

  for (guint i = 0; i < erasure->needles->len; i++)
    g_ptr_array_add (own->needles, g_strdup (g_ptr_array_index (erasure->needles, i)));

  /* Nothing is rolled back: a copy in which something fails is thrown away.
   * The journal in memory only lets a migration take back its own beginning. */
  if (!dek_sqlite_exec (db, "PRAGMA journal_mode = MEMORY", path, error))
    return FALSE;
  if (dek_schema_get_version (db) < dek_schema_get_source ()->version && !dek_schema_migrate (db, path, error))
    return FALSE;

  return dek_schema_verify (db, path, error) && dek_erase_collect_needles (own, db, &found, path, error) &&
         dek_sqlite_exec (db, "BEGIN", path, error) && dek_erase_from_database (own, db, path, error) &&
         dek_sqlite_exec (db, "COMMIT; VACUUM;", path, error);
}

static gboolean
rewrite (DekBackup         *backup,
         const DekErasure  *erasure,
         GError           **error)
{
  const char *path = dek_backup_get_path (backup);
  g_autofree char *temporary = dek_file_make_temporary (path, 0600, error);
  sqlite3 *copy;
  gboolean done;

  if (temporary == NULL)
    return FALSE;

  copy = open_copy (backup, temporary, error);
  done = copy != NULL && erase_from_copy (erasure, copy, path, error);
  done = sqlite3_close (copy) == SQLITE_OK && done;
  if (done && dek_file_put_in_place (temporary, path, error))
    return TRUE;

  dek_file_discard (temporary);
  return FALSE;
}

/**
 * dek_backup_clean_person:
 * @backup: a backup
 * @erasure: whom to erase from it
 * @cleaning: (out) (optional): what was done
 * @error: a #DekRegionError: PERMISSION, DISK_FULL
 *
 * Erases a person from a backup as dek_region_erase_person() does from the
 * region. A backup that cannot be rewritten because it is damaged is deleted,
 * since otherwise it would hold the person still.
 *
 * Returns: whether the backup no longer holds the person
 */
gboolean
dek_backup_clean_person (DekBackup          *backup,
                         const DekErasure   *erasure,
                         DekBackupCleaning  *cleaning,
                         GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  DekBackupCleaning done = DEK_BACKUP_REWRITTEN;

  g_return_val_if_fail (DEK_IS_BACKUP (backup), FALSE);
  g_return_val_if_fail (erasure != NULL, FALSE);

  if (!dek_backup_holds_person (backup, erasure))
    done = DEK_BACKUP_UNTOUCHED;
  else if (dek_backup_get_reason (backup) == DEK_BACKUP_DAMAGED || !rewrite (backup, erasure, &local_error))
    {
      /* A full disk or a folder that may not be written is no reason to lose a
       * sound backup: the user can see to it and ask again. */
      if (g_error_matches (local_error, DEK_REGION_ERROR, DEK_REGION_ERROR_DISK_FULL) ||
          g_error_matches (local_error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (!dek_backup_delete (backup, error))
        return FALSE;
      done = DEK_BACKUP_DELETED;
    }

  if (cleaning != NULL)
    *cleaning = done;
  return TRUE;
}
