// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-daily-backup"

#include "region/dek-daily-backup.h"

#include <glib/gi18n.h>

#include "region/dek-backup-store.h"
#include "region/dek-file-place.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* The backup at the first edit of a day. A small file is copied before that
 * edit, whole. Copying a large one would keep the user waiting, so it goes
 * piece by piece between the things that the user does, over the region's own
 * connection: SQLite then brings what was copied already up to date with every
 * edit, so that the backup is a whole state, of a few seconds later. What is
 * left is copied when the region is closed. Its last part, waiting for the
 * disk, is done by a thread. */

#define SMALL_BYTES   (8 * 1024 * 1024)
#define PAGES_A_TIME  256
#define PAUSE_MS      20

typedef struct
{
  char   *temporary;
  char   *target;
  GError *error;
  gint    done;
} Placing;

struct _DekDailyBackup
{
  gboolean        suspended;
  gint            day;       /* of which we know that there is a backup */
  sqlite3        *copy;
  sqlite3_backup *backup;    /* while pages are being copied */
  Placing        *placing;
  GThread        *placer;    /* while the disk is waited for */
  guint           source;
  GError         *problem;
};

static gint64 limit = SMALL_BYTES;

/**
 * dek_daily_backup_set_limit:
 * @bytes: size up to which a file is copied before the edit, -1 for the usual
 *
 * For tests.
 */
void
dek_daily_backup_set_limit (gint64 bytes)
{
  limit = bytes >= 0 ? bytes : SMALL_BYTES;
}

static void
placing_free (Placing *placing)
{
  g_free (placing->temporary);
  g_free (placing->target);
  g_clear_error (&placing->error);
  g_free (placing);
}

static gpointer
place_file (gpointer data)
{
  Placing *placing = data;
  g_autofree char *folder = g_path_get_dirname (placing->target);

  if (dek_file_put_in_place (placing->temporary, placing->target, &placing->error))
    dek_backup_store_prune (folder);
  else
    dek_file_discard (placing->temporary);
  g_atomic_int_set (&placing->done, 1);

  return NULL;
}

static void
take_problem (DekDailyBackup *self,
              GError         *error)
{
  g_message ("No backup was made: %s", error->message);
  g_clear_error (&self->problem);
  self->problem = error;
}

/* Ends the copying, and throws away what there is of it. */
static void
drop_copy (DekDailyBackup *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->backup, sqlite3_backup_finish);
  g_clear_pointer (&self->copy, sqlite3_close);
  if (self->placing != NULL && self->placer == NULL)
    {
      dek_file_discard (self->placing->temporary);
      g_clear_pointer (&self->placing, placing_free);
    }
}

static void
join_placer (DekDailyBackup *self)
{
  if (self->placer == NULL)
    return;

  g_thread_join (g_steal_pointer (&self->placer));
  if (self->placing->error != NULL)
    take_problem (self, g_steal_pointer (&self->placing->error));
  g_clear_pointer (&self->placing, placing_free);
}

static void
fail (DekRegion *region,
      int        status)
{
  DekDailyBackup *self = region->daily;
  GError *error = NULL;

  dek_sqlite_set_error (&error, region->store->db, status, region->path);
  drop_copy (self);
  take_problem (self, error);
}

/* Copies some pages. Returns whether that was all. */
static gboolean
copy_pages (DekRegion *region,
            int        n_pages)
{
  DekDailyBackup *self = region->daily;
  int status = sqlite3_backup_step (self->backup, n_pages);

  if (status == SQLITE_OK || status == SQLITE_BUSY || status == SQLITE_LOCKED)
    return FALSE;

  if (status != SQLITE_DONE)
    {
      fail (region, status);
      return TRUE;
    }

  g_clear_pointer (&self->backup, sqlite3_backup_finish);
  status = sqlite3_close (g_steal_pointer (&self->copy));
  if (status != SQLITE_OK)
    fail (region, status);
  else
    self->placer = g_thread_new ("backup", place_file, self->placing);

  return TRUE;
}

static gboolean
go_on (gpointer data)
{
  DekRegion *region = data;
  DekDailyBackup *self = region->daily;

  if (self->backup != NULL)
    copy_pages (region, PAGES_A_TIME);
  else if (self->placer != NULL && g_atomic_int_get (&self->placing->done))
    join_placer (self);

  if (self->backup != NULL || self->placer != NULL)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
begin_copying (DekRegion  *region,
               GError    **error)
{
  DekDailyBackup *self = region->daily;
  g_autofree char *target = dek_backup_store_make_path (region->uid, region->path, DEK_BACKUP_DAILY, error);

  if (target == NULL)
    return FALSE;

  self->placing = g_new0 (Placing, 1);
  self->placing->target = g_steal_pointer (&target);
  self->placing->temporary = dek_file_make_temporary (self->placing->target, 0600, error);
  if (self->placing->temporary == NULL)
    {
      g_clear_pointer (&self->placing, placing_free);
      return FALSE;
    }

  self->copy = dek_backup_open_target (self->placing->temporary, error);
  if (self->copy != NULL)
    self->backup = sqlite3_backup_init (self->copy, "main", region->store->db, "main");
  if (self->backup == NULL)
    {
      if (self->copy != NULL)
        dek_sqlite_set_error (error, self->copy, sqlite3_errcode (self->copy), region->path);
      drop_copy (self);
      return FALSE;
    }

  self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, go_on, region, NULL);
  return TRUE;
}

static gint
get_day (GDateTime *when)
{
  return g_date_time_get_year (when) * 1000 + g_date_time_get_day_of_year (when);
}

static gboolean
has_backup_of (DekRegion *region,
               gint       day)
{
  g_autoptr (GPtrArray) backups = dek_backup_store_list (region->uid);

  for (guint i = 0; i < backups->len; i++)
    {
      DekBackup *backup = g_ptr_array_index (backups, i);

      if (dek_backup_get_reason (backup) == DEK_BACKUP_DAILY && dek_backup_is_of (backup, region->path) &&
          get_day (dek_backup_get_when (backup)) == day)
        return TRUE;
    }

  return FALSE;
}

/**
 * dek_daily_backup_begin:
 * @region: a region that is about to be edited
 *
 * Sees to it that there is a backup of today. That none can be made keeps
 * nobody from working; dek_region_dup_backup_problem() tells it.
 */
void
dek_daily_backup_begin (DekRegion *region)
{
  g_autoptr (GDateTime) now = dek_backup_store_now ();
  g_autoptr (GDateTime) local = g_date_time_to_local (now);
  g_autofree char *path = NULL;
  GError *error = NULL;
  gint day = get_day (local);
  gboolean done;

  /* A file that is only now being made has nothing to lose. */
  if (region->uid == NULL)
    return;

  if (region->daily == NULL)
    region->daily = g_new0 (DekDailyBackup, 1);
  if (region->daily->suspended || region->daily->day == day)
    return;

  region->daily->day = day;
  if (region->daily->backup != NULL || region->daily->placer != NULL || has_backup_of (region, day))
    return;

  g_clear_error (&region->daily->problem);
  if (dek_file_guard_get_size (region->store->guard) > limit)
    done = begin_copying (region, &error);
  else
    {
      path = dek_backup_write (region->store->db, region->path, DEK_BACKUP_DAILY, &error);
      done = path != NULL;
    }

  if (!done)
    take_problem (region->daily, error);
}

/**
 * dek_daily_backup_suspend:
 * @region: an open region
 *
 * Gives up a backup that is still being made, and makes none until
 * dek_daily_backup_resume(): of what is being erased there is to be no copy.
 */
void
dek_daily_backup_suspend (DekRegion *region)
{
  if (region->daily == NULL)
    region->daily = g_new0 (DekDailyBackup, 1);

  if (region->daily->backup != NULL)
    region->daily->day = 0;
  drop_copy (region->daily);
  join_placer (region->daily);
  region->daily->suspended = TRUE;
}

/**
 * dek_daily_backup_resume:
 * @region: an open region
 */
void
dek_daily_backup_resume (DekRegion *region)
{
  region->daily->suspended = FALSE;
}

/**
 * dek_daily_backup_end:
 * @region: a region that is being closed
 *
 * Finishes a backup that is still being made.
 */
void
dek_daily_backup_end (DekRegion *region)
{
  DekDailyBackup *self = region->daily;

  if (self == NULL)
    return;

  if (self->backup != NULL && !copy_pages (region, -1))
    g_message ("No backup was made: the region is in use");

  drop_copy (self);
  join_placer (self);
  g_clear_error (&self->problem);
  g_clear_pointer (&region->daily, g_free);
}

/**
 * dek_region_dup_backup_problem:
 * @self: a region
 *
 * Returns: (transfer full) (nullable): one translated sentence that says why
 *   today's backup could not be made; %NULL where there is no problem
 */
char *
dek_region_dup_backup_problem (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  if (self->daily == NULL || self->daily->problem == NULL)
    return NULL;

  return g_strdup_printf (_("Today’s backup could not be made. %s"), self->daily->problem->message);
}
