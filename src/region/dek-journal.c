// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal"

#include "region/dek-journal.h"

#include <glib/gi18n.h>

#include "region/dek-delta.h"
#include "region/dek-journal-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* The commands of the journal: undoing, doing again, going back. */

/**
 * dek_region_end_merging:
 * @self: a region
 *
 * The next edit is a step of its own, even where it is about the same field.
 * For when the steps so far were handed to someone.
 */
void
dek_region_end_merging (DekRegion *self)
{
  g_return_if_fail (DEK_IS_REGION (self));

  g_clear_pointer (&self->journal->last_key, g_free);
}

/**
 * dek_region_get_last_step:
 * @self: a region
 *
 * Returns: id of the step that was written last since the region was opened, 0
 *   where there is none; for dek_region_undo_step() in a toast
 */
gint64
dek_region_get_last_step (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), 0);

  return self->journal->last_step;
}

/**
 * dek_region_can_undo:
 * @self: a region
 *
 * Returns: whether there is a step to undo, and the region can be edited
 */
gboolean
dek_region_can_undo (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);

  dek_journal_ensure_known (self);
  return self->journal->undo_label != NULL && !dek_region_get_read_only (self);
}

/**
 * dek_region_can_redo:
 * @self: a region
 *
 * Returns: whether there is a step to do again, and the region can be edited
 */
gboolean
dek_region_can_redo (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);

  dek_journal_ensure_known (self);
  return self->journal->redo_label != NULL && !dek_region_get_read_only (self);
}

/**
 * dek_region_dup_undo_label:
 * @self: a region
 *
 * Returns: (transfer full) (nullable): label of the step that
 *   dek_region_undo() would undo, %NULL where there is none
 */
char *
dek_region_dup_undo_label (DekRegion *self)
{
  return dek_region_can_undo (self) ? g_strdup (self->journal->undo_label) : NULL;
}

/**
 * dek_region_dup_redo_label:
 * @self: a region
 *
 * Returns: (transfer full) (nullable): label of the step that
 *   dek_region_redo() would do again, %NULL where there is none
 */
char *
dek_region_dup_redo_label (DekRegion *self)
{
  return dek_region_can_redo (self) ? g_strdup (self->journal->redo_label) : NULL;
}

/* A step that applies @delta. */
static gboolean
apply_as_step (DekRegion    *self,
               DekDelta     *delta,
               const char   *label,
               DekStepKind   kind,
               gint64        target,
               GError      **error)
{
  DekJournal *journal = self->journal;

  /* Only outside a transaction can this be switched. */
  journal->foreign_keys_off = TRUE;
  sqlite3_db_config (self->store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);

  if (!dek_region_begin_step_full (self, label, kind, NULL, error))
    {
      dek_journal_step_ended (self);
      return FALSE;
    }

  journal->target = target;
  if (dek_delta_apply (delta, self, error))
    return dek_region_commit_step (self, error);

  dek_region_cancel_step (self);
  return FALSE;
}

static gboolean
refuse_read_only (DekRegion  *self,
                  GError    **error)
{
  g_autofree char *reason = dek_region_dup_read_only_text (self);

  if (reason == NULL)
    return FALSE;

  g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY, reason);
  return TRUE;
}

static gboolean
undo_or_redo (DekRegion    *self,
              gint64        step,
              DekStepKind   kind,
              GError      **error)
{
  g_autofree char *label = dek_journal_dup_step_label (self, step);
  g_autoptr (DekDelta) delta = dek_delta_load_step (self, step, error);

  if (delta == NULL)
    return FALSE;

  if (kind == DEK_STEP_KIND_UNDO)
    dek_delta_invert (delta);
  return apply_as_step (self, delta, label, kind, step, error);
}

/**
 * dek_region_undo:
 * @self: a region without a step going on
 * @error: a #DekRegionError: NOT_FOUND (there is nothing to undo), CONFLICT
 *   (the message says what stands in its way), READ_ONLY, LOCKED, DISK_FULL,
 *   DAMAGED, FAILED
 *
 * Undoes the last step that is not undone yet, also one from before the file
 * was closed and opened again. Only what that step changed is touched. Undoing
 * is a step too, which dek_region_redo() takes back.
 *
 * Returns: whether it was done; where it was not, nothing was changed
 */
gboolean
dek_region_undo (DekRegion  *self,
                 GError    **error)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (!self->step.active, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;

  if (!dek_region_can_undo (self))
    {
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND, _("There is nothing to undo."));
      return FALSE;
    }

  return undo_or_redo (self, g_array_index (self->journal->undo, gint64, self->journal->undo->len - 1),
                       DEK_STEP_KIND_UNDO, error);
}

/**
 * dek_region_redo:
 * @self: a region without a step going on
 * @error: a #DekRegionError: NOT_FOUND (there is nothing to do again), CONFLICT,
 *   READ_ONLY, LOCKED, DISK_FULL, DAMAGED, FAILED
 *
 * Does again what was undone last. After a new step there is nothing left to do
 * again.
 *
 * Returns: whether it was done; where it was not, nothing was changed
 */
gboolean
dek_region_redo (DekRegion  *self,
                 GError    **error)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (!self->step.active, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;

  if (!dek_region_can_redo (self))
    {
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND, _("There is nothing to do again."));
      return FALSE;
    }

  return undo_or_redo (self, g_array_index (self->journal->redo, gint64, self->journal->redo->len - 1),
                       DEK_STEP_KIND_REDO, error);
}

/* Whether a step can be undone at all: it is there, it did something, it is of
 * a kind that is undone, and it is not undone yet. */
static gboolean
check_undoable (DekRegion  *self,
                gint64      step,
                GError    **error)
{
  sqlite3_stmt *stmt =
    dek_region_statement (self,
                          "SELECT s.kind IN ('ongedaan', 'opnieuw', 'wissen'), "
                          "(SELECT kind FROM step WHERE target = s.id ORDER BY sequence DESC LIMIT 1) IS 'ongedaan' "
                          "FROM step AS s WHERE s.id = ?1 AND EXISTS (SELECT 1 FROM change WHERE step = s.id)");
  gboolean found, wrong_kind, undone;

  if (stmt == NULL)
    {
      dek_sqlite_set_error (error, self->store->db, sqlite3_errcode (self->store->db), self->path);
      return FALSE;
    }

  sqlite3_bind_int64 (stmt, 1, step);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  wrong_kind = found && sqlite3_column_int (stmt, 0) != 0;
  undone = found && sqlite3_column_int (stmt, 1) != 0;
  sqlite3_reset (stmt);

  if (!found || wrong_kind)
    g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND, _("This step cannot be undone."));
  else if (undone)
    g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND, _("This step was undone already."));

  return found && !wrong_kind && !undone;
}

/**
 * dek_region_undo_step:
 * @self: a region without a step going on
 * @step_id: id of a step, as of dek_region_get_last_step()
 * @error: a #DekRegionError: NOT_FOUND (no such step, or it was undone
 *   already), CONFLICT (a later step stands in its way), READ_ONLY, LOCKED,
 *   DISK_FULL, DAMAGED, FAILED
 *
 * Undoes that step and no other, also where it is not the last one.
 *
 * Returns: whether it was done; where it was not, nothing was changed
 */
gboolean
dek_region_undo_step (DekRegion  *self,
                      gint64      step_id,
                      GError    **error)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (!self->step.active, FALSE);

  if (refuse_read_only (self, error) || !check_undoable (self, step_id, error))
    return FALSE;

  return undo_or_redo (self, step_id, DEK_STEP_KIND_UNDO, error);
}

static gboolean
find_step (DekRegion  *self,
           gint64      step,
           gint64     *sequence,
           char      **label)
{
  sqlite3_stmt *stmt = dek_region_statement (self, "SELECT sequence, label FROM step WHERE id = ?1");
  gboolean found;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, step);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    {
      *sequence = sqlite3_column_int64 (stmt, 0);
      *label = dek_sqlite_dup_column (stmt, 1);
    }
  sqlite3_reset (stmt);

  return found;
}

/**
 * dek_region_go_back_to:
 * @self: a region without a step going on
 * @step_id: id of a step
 * @error: a #DekRegionError: NOT_FOUND (no such step), CONFLICT, READ_ONLY,
 *   LOCKED, DISK_FULL, DAMAGED, FAILED
 *
 * Makes the region what it was right after that step. This is one step, of kind
 * %DEK_STEP_KIND_RESTORE, that can be undone in turn; where nothing differs
 * there is none.
 *
 * Returns: whether it was done; where it was not, nothing was changed
 */
gboolean
dek_region_go_back_to (DekRegion  *self,
                       gint64      step_id,
                       GError    **error)
{
  g_autoptr (DekDelta) delta = NULL;
  g_autofree char *target = NULL;
  g_autofree char *label = NULL;
  gint64 sequence;

  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (!self->step.active, FALSE);

  if (refuse_read_only (self, error))
    return FALSE;

  if (!find_step (self, step_id, &sequence, &target))
    {
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND, _("There is no such step."));
      return FALSE;
    }

  delta = dek_delta_load_after (self, sequence, error);
  if (delta == NULL)
    return FALSE;

  dek_delta_invert (delta);
  label = g_strdup_printf (_("Back to “%s”"), target);
  return apply_as_step (self, delta, label, DEK_STEP_KIND_RESTORE, 0, error);
}
