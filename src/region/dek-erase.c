// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-erase"

#include "region/dek-erase.h"

#include <glib/gi18n.h>

#include "region/dek-daily-backup.h"
#include "region/dek-erase-private.h"
#include "region/dek-journal-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Erasing a person from an open region. It is a step, of a kind of its own, and
 * the journal keeps no more of it than that it was done: it cannot be undone.
 * No backup is made before it, since that would keep what is to go. */

static gboolean
refuse_unknown (DekRegion  *region,
                gint64      person,
                GError    **error)
{
  g_autofree char *file = g_filename_display_basename (dek_region_get_path (region));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, person);

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND,
               _("There is no person with number %s in “%s”."), number, file);
  return FALSE;
}

static void
find_backups (DekErasure *self,
              DekRegion  *region)
{
  g_autoptr (GListModel) backups = dek_backup_list (region);

  g_ptr_array_unref (self->backups);
  self->backups = dek_erase_find_backups (self, backups);
}

/**
 * dek_erasure_find:
 * @region: an open region
 * @person: id of a person, who may have been erased from the region already
 *
 * Looks where a person is, without changing anything: for showing it before
 * erasing, and for cleaning backups afterwards.
 *
 * Returns: (transfer full): an erasure of which only @backups is filled
 */
DekErasure *
dek_erasure_find (DekRegion *region,
                  gint64     person)
{
  DekErasure *self;
  g_autoptr (GError) error = NULL;
  gboolean found;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);
  g_return_val_if_fail (region->store != NULL, NULL);

  self = dek_erasure_new (person);
  if (!dek_erase_collect_needles (self, region->store->db, &found, region->path, &error))
    g_debug ("%s", error->message);
  find_backups (self, region);

  return self;
}

/* A step of which nothing is recorded but that it was made. A file that was
 * moved becomes a copy of its own first, as at any edit. */
static gboolean
begin_erasing (DekRegion  *region,
               GError    **error)
{
  gboolean claimed;

  if (!dek_step_begin_unrecorded (region, _("A person was erased"), error))
    return FALSE;

  region->journal->kind = DEK_STEP_KIND_ERASE;
  region->journal->recorded = TRUE;
  claimed = dek_journal_claim_copy (region, error);
  region->journal->recorded = FALSE;
  if (claimed)
    return TRUE;

  dek_region_cancel_step (region);
  return FALSE;
}

static gboolean
erase_in_step (DekErasure  *self,
               DekRegion   *region,
               GError     **error)
{
  gboolean done;

  if (!begin_erasing (region, error))
    return FALSE;

  done = dek_erase_from_database (self, region->store->db, region->path, error);
  if (done)
    return dek_region_commit_step (region, error);

  dek_region_cancel_step (region);
  return FALSE;
}

/* What was deleted is overwritten where it stood; rewriting the file also gives
 * up the pages that it lay on. */
static void
compact (DekErasure *self,
         DekRegion  *region)
{
  g_autoptr (GError) error = NULL;

  /* Rewriting touches rows of the schema, outside any step. */
  sqlite3_update_hook (region->store->db, NULL, NULL);
  self->compacted = dek_sqlite_exec (region->store->db, "VACUUM", region->path, &error);
  dek_step_attach (region);
  if (!self->compacted)
    g_message ("The file was not rewritten: %s", error->message);

  if (self->remaining->len == 0 && dek_erase_file_holds (self, region->store->real))
    g_ptr_array_add (self->remaining,
                     g_strdup (_("The same letters still occur as part of other words in the file.")));
}

/**
 * dek_region_erase_person:
 * @region: a region open for editing, outside a step
 * @person: id of a person
 * @erasure: (out) (optional) (transfer full): what was done, and which backups
 *   still hold the person
 * @error: a #DekRegionError: NOT_FOUND, READ_ONLY, LOCKED, DISK_FULL, FAILED
 *
 * Erases a person: the row, its places, every value of it in the journal, and
 * the name, mail address and telephone number, of now and before, in all texts,
 * in the search index and in free space; of one who was deleted before, what
 * the journal and texts still hold. Contact moments, actions and risks
 * stay, without the person. This cannot be undone.
 *
 * Only what is written out is found: a text that speaks of "Anna" alone has to
 * be looked at by someone.
 *
 * Returns: whether the person is erased
 */
gboolean
dek_region_erase_person (DekRegion   *region,
                         gint64       person,
                         DekErasure **erasure,
                         GError     **error)
{
  g_autoptr (DekErasure) self = NULL;
  gboolean found, done;

  g_return_val_if_fail (DEK_IS_REGION (region), FALSE);
  g_return_val_if_fail (region->store != NULL, FALSE);
  g_return_val_if_fail (!dek_region_in_step (region), FALSE);

  self = dek_erasure_new (person);
  if (!dek_erase_collect_needles (self, region->store->db, &found, region->path, error))
    return FALSE;
  if (!found)
    return refuse_unknown (region, person, error);

  dek_daily_backup_suspend (region);
  done = erase_in_step (self, region, error);
  if (done)
    compact (self, region);
  dek_daily_backup_resume (region);
  if (!done)
    return FALSE;

  find_backups (self, region);
  if (erasure != NULL)
    *erasure = g_steal_pointer (&self);

  return TRUE;
}
