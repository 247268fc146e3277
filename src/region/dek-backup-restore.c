// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-backup-restore"

#include "region/dek-backup.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-backup-store.h"
#include "region/dek-claim.h"
#include "region/dek-file-place.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Putting a backup back. What it takes the place of is kept as a backup first,
 * so that putting back can be undone by putting that back. */

typedef struct
{
  const char   *path;  /* as the caller gave it */
  DekStore     *place; /* not connected: a guard on what is there, if anything */
  int           mode;
  DekBackup    *kept;
} Restoring;

static gboolean
refuse (const char     *path,
        DekRegionError  code,
        GError        **error)
{
  g_autofree char *file = g_filename_display_basename (path);

  if (code == DEK_REGION_ERROR_LOCKED)
    g_set_error (error, DEK_REGION_ERROR, code,
                 _("“%s” is open. Close it first, then put the backup back."), file);
  else if (code == DEK_REGION_ERROR_PERMISSION)
    g_set_error (error, DEK_REGION_ERROR, code, _("You are not allowed to replace “%s”."), file);
  else
    g_set_error (error, DEK_REGION_ERROR, code,
                 _("This backup is damaged and was not put back; “%s” is as it was."), file);

  return FALSE;
}

/* Nobody may have the file open, and nobody may open it for editing while it
 * is being replaced. */
static gboolean
hold_place (Restoring  *self,
            GError    **error)
{
  DekStore *place = self->place;
  GStatBuf info;
  char *real;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      place->real = g_canonicalize_filename (self->path, NULL);
      return TRUE;
    }

  real = realpath (self->path, NULL);
  place->real = real != NULL ? g_strdup (real) : g_canonicalize_filename (self->path, NULL);
  free (real);

  place->guard = dek_file_guard_open (place->real, error);
  if (place->guard == NULL)
    return FALSE;

  if (!dek_file_guard_get_writable (place->guard))
    return refuse (self->path, DEK_REGION_ERROR_PERMISSION, error);

  if (dek_file_guard_is_shared (place->guard) || !dek_claim_is_free (place, DEK_REGION_OPEN_NONE) ||
      !dek_file_guard_lock (place->guard))
    return refuse (self->path, DEK_REGION_ERROR_LOCKED, error);

  if (g_stat (place->real, &info) == 0)
    self->mode = (int) (info.st_mode & 0777);

  return TRUE;
}

static gboolean
is_sound (sqlite3    *db,
          const char *path)
{
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, "PRAGMA integrity_check (1)", path, NULL);

  return stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW &&
         g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
}

/* Byte for byte, with the journal that may be needed to read it. */
static char *
keep_damaged (const char  *real,
              const char  *path,
              GError     **error)
{
  g_autofree char *uid = dek_backup_store_find_uid (path);
  g_autofree char *target = dek_backup_store_make_path (uid, path, DEK_BACKUP_DAMAGED, error);
  g_autofree char *journal = g_strconcat (real, "-journal", NULL);
  g_autofree char *kept_journal = NULL;

  if (target == NULL || !dek_file_copy (real, target, 0600, error))
    return NULL;

  kept_journal = g_strconcat (target, "-journal", NULL);
  if (g_file_test (journal, G_FILE_TEST_IS_REGULAR) && !dek_file_copy (journal, kept_journal, 0600, error))
    {
      dek_file_discard (target);
      return NULL;
    }

  return g_steal_pointer (&target);
}

static gboolean
keep_replaced (Restoring  *self,
               GError    **error)
{
  const char *real = self->place->real;
  g_autofree char *kept = NULL;
  sqlite3 *db = NULL;
  gboolean sound;

  if (self->place->guard == NULL)
    return TRUE;

  sound = sqlite3_open_v2 (real, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
          dek_store_configure (db, self->path, NULL) && is_sound (db, self->path);
  if (sound)
    kept = dek_backup_write (db, self->path, DEK_BACKUP_RESTORE, error);
  sqlite3_close (db);

  if (!sound)
    kept = keep_damaged (real, self->path, error);
  if (kept != NULL)
    self->kept = dek_backup_new_for_file (kept);

  return kept != NULL;
}

/* The steps that the file had after this backup were numbered under its copy
 * uid, and a colleague may have them. Without its place the file takes a new
 * uid at its first edit, as one that was moved does. */
static gboolean
renew_copy (sqlite3     *db,
            const char  *path,
            GError     **error)
{
  return dek_sqlite_exec (db, "DELETE FROM setting WHERE key = 'copy_place'", path, error);
}

static gboolean
fill_place (DekBackup   *backup,
            const char  *temporary,
            GError     **error)
{
  const char *source = dek_backup_get_path (backup);
  g_autoptr (sqlite3) from = NULL;
  g_autoptr (sqlite3) to = NULL;
  int status = sqlite3_open_v2 (source, &from, SQLITE_OPEN_READONLY, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, from, status, source);
      return FALSE;
    }

  to = dek_backup_open_target (temporary, error);
  return to != NULL && dek_store_configure (from, source, error) &&
         dek_backup_copy_database (from, to, temporary, error) &&
         dek_store_configure (to, temporary, error) && renew_copy (to, temporary, error);
}

static gboolean
put_back (Restoring  *self,
          DekBackup  *backup,
          GError    **error)
{
  g_autofree char *temporary = dek_file_make_temporary (self->place->real, self->mode, error);

  if (temporary == NULL)
    return FALSE;

  if (fill_place (backup, temporary, error) && dek_file_put_in_place (temporary, self->place->real, error))
    return TRUE;

  dek_file_discard (temporary);
  return FALSE;
}

/**
 * dek_backup_restore:
 * @path: the region file, which may be damaged or gone, and may not be open
 * @backup: what to put in its place
 * @kept: (out) (optional) (nullable) (transfer full): the backup that was made
 *   of the file that was there; putting that back undoes it
 * @error: a #DekRegionError: LOCKED (it is open, here or elsewhere),
 *   PERMISSION, DAMAGED (the backup is), DISK_FULL, FAILED
 *
 * Puts a backup in the place of a region file, at one stroke.
 *
 * Returns: whether it was done; if not, the file is as it was
 */
gboolean
dek_backup_restore (const char  *path,
                    DekBackup   *backup,
                    DekBackup  **kept,
                    GError     **error)
{
  g_autoptr (DekStore) place = g_new0 (DekStore, 1);
  g_autoptr (DekBackup) held = NULL;
  Restoring self = { .path = path, .place = place, .mode = 0600 };
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (DEK_IS_BACKUP (backup), FALSE);

  if (!dek_backup_is_sound (backup))
    return refuse (path, DEK_REGION_ERROR_DAMAGED, error);

  done = hold_place (&self, error) && keep_replaced (&self, error) && put_back (&self, backup, error);
  held = self.kept;
  if (done && kept != NULL)
    *kept = g_steal_pointer (&held);

  return done;
}
