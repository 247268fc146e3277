// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-claim"

#include "region/dek-claim.h"

#include <string.h>
#include <time.h>

#include "region/dek-lock-note.h"
#include "region/dek-region-private.h"

/* Claiming a file for editing with a note beside it; see dek-lock-note.c. */

#define REFRESH_SECONDS (60 * 60)

/**
 * dek_claim_is_free:
 * @store: a file that is being opened
 * @flags: how
 *
 * Returns: whether no other computer is changing the file, or the user insisted
 *   on taking it over
 */
gboolean
dek_claim_is_free (DekStore           *store,
                   DekRegionOpenFlags  flags)
{
  g_autofree char *path = dek_lock_note_get_path (store->real);
  g_autoptr (DekLockNote) note = dek_lock_note_read (path);

  if (note == NULL || !dek_lock_note_binds (note))
    return TRUE;

  if ((flags & DEK_REGION_OPEN_TAKE_OVER) == 0)
    return FALSE;

  g_free (store->overruled);
  store->overruled = g_strdup (note->token);
  return TRUE;
}

static gboolean
note_stands_in_the_way (DekStore    *store,
                        DekLockNote *note)
{
  return note != NULL && dek_lock_note_binds (note) && g_strcmp0 (note->token, store->overruled) != 0;
}

/**
 * dek_claim_file:
 * @region: a region that is open for editing
 * @error: a #DekRegionError: LOCKED
 *
 * Called at the beginning of every step. Where another computer has begun to
 * change the file meanwhile, or has taken it over, the region becomes
 * read-only.
 *
 * Returns: whether the file is ours to change
 */
gboolean
dek_claim_file (DekRegion  *region,
                GError    **error)
{
  DekStore *store = region->store;
  g_autofree char *path = dek_lock_note_get_path (store->real);
  g_autoptr (DekLockNote) there = dek_lock_note_read (path);
  g_autofree char *text = NULL;

  if (note_stands_in_the_way (store, there))
    {
      store->reason = DEK_READ_ONLY_LOCKED;
      text = dek_region_dup_read_only_text (region);
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_LOCKED, text);
      g_object_notify (G_OBJECT (region), "read-only");
      return FALSE;
    }

  if (store->note == NULL)
    store->note = dek_lock_note_new ();

  if (there == NULL || strcmp (there->token, store->note->token) != 0 ||
      (gint64) time (NULL) - store->note->seen > REFRESH_SECONDS)
    dek_lock_note_write (store->note, path);

  return TRUE;
}

/**
 * dek_claim_release:
 * @store: a file that is being closed
 *
 * Takes our note away.
 */
void
dek_claim_release (DekStore *store)
{
  g_autofree char *path = NULL;

  if (store->note != NULL)
    {
      path = dek_lock_note_get_path (store->real);
      dek_lock_note_remove (store->note, path);
    }

  g_clear_pointer (&store->note, dek_lock_note_free);
  g_clear_pointer (&store->overruled, g_free);
}
