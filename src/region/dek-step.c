// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-step"

#include "region/dek-region.h"

#include <glib/gi18n.h>

#include "region/dek-claim.h"
#include "region/dek-daily-backup.h"
#include "region/dek-gis-additions.h"
#include "region/dek-journal-private.h"
#include "region/dek-journal-table.h"
#include "region/dek-record-list.h"
#include "region/dek-record-private.h"
#include "region/dek-region-private.h"
#include "region/dek-search-private.h"
#include "region/dek-sqlite.h"

/* Steps: the one place where changes begin and end.
 *
 * SQLite tells of every row that is touched, cascades included, by a hook; at
 * the end of a step, committed or not, the records that are in memory are read
 * again and the lists that may be affected ask for their rows again. So what is
 * in memory is what is in the file, however it came there. */

/* Within the hook nothing may be asked of the database. */
static void
note_touched_row (void          *data,
                  int            operation,
                  const char    *database,
                  const char    *table,
                  sqlite3_int64  row)
{
  DekRegion *self = data;
  DekTableState *state = g_hash_table_lookup (self->by_name, table);
  gint64 id = row;

  if (!self->step.active)
    g_critical ("A row of “%s” was written outside a step", table);

  if (self->journal->session != NULL && !dek_journal_is_journalled (self, table))
    self->journal->touched_others = TRUE;

  if (state == NULL)
    return;

  if (!g_hash_table_contains (state->touched, &id))
    g_hash_table_add (state->touched, g_memdup2 (&id, sizeof id));

  if (operation != SQLITE_UPDATE)
    state->rows_changed = TRUE;
  else if (self->step.writing == state)
    state->touched_fields |= self->step.writing_fields;
  else
    state->touched_fields = G_MAXUINT64;
}

/**
 * dek_step_attach:
 * @self: a region that was just opened
 *
 * From here on the region hears of every row that is touched.
 */
void
dek_step_attach (DekRegion *self)
{
  sqlite3_update_hook (self->store->db, note_touched_row, self);
}

/**
 * dek_step_check:
 * @self: an open region
 * @what: what is about to be written
 *
 * Returns: whether a step is going on; writing outside one is a mistake in the
 *   program, and is said so
 */
gboolean
dek_step_check (DekRegion  *self,
                const char *what)
{
  if (self->step.active)
    return TRUE;

  g_critical ("“%s” was written outside a step", what);
  return FALSE;
}

/**
 * dek_step_fail:
 * @self: an open region
 * @error: (transfer full): why
 *
 * Makes the step fail: nothing more is written, and its commit will return the
 * first error.
 */
void
dek_step_fail (DekRegion *self,
               GError    *error)
{
  if (self->step.active && self->step.error == NULL)
    self->step.error = error;
  else
    g_error_free (error);
}

static GError *
describe_refusal (DekRegion  *self,
                  int         status,
                  const char *label)
{
  GError *error = NULL;

  switch (status)
    {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return g_error_new (DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                          _("“%s” refers to something that is not in this region."), label);

    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return g_error_new (DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                          _("“%s”: this is already there."), label);

    case SQLITE_CONSTRAINT_NOTNULL:
      return g_error_new (DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                          _("“%s” cannot be empty."), label);

    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return g_error_new (DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                          _("“%s” cannot have this value."), label);

    default:
      dek_sqlite_set_error (&error, self->store->db, status, self->path);
      return error;
    }
}

/**
 * dek_step_run:
 * @self: a region with a step going on
 * @stmt: a statement that writes, bound
 * @label: what it writes, translated, for the sentence when it is refused
 *
 * Runs @stmt and resets it. After a first failure nothing runs any more.
 *
 * Returns: whether it was done
 */
gboolean
dek_step_run (DekRegion    *self,
              sqlite3_stmt *stmt,
              const char   *label)
{
  int status;

  g_assert (self->step.active);

  if (self->step.error != NULL)
    return FALSE;

  status = sqlite3_step (stmt);
  if (status != SQLITE_DONE && status != SQLITE_ROW)
    {
      status = sqlite3_extended_errcode (self->store->db);
      g_debug ("Refused: %s", sqlite3_errmsg (self->store->db));
      self->step.error = describe_refusal (self, status, label);
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  return self->step.error == NULL;
}

static gboolean
begin (DekRegion   *self,
       const char  *label,
       GError     **error)
{
  g_autofree char *reason = NULL;

  if (dek_region_get_read_only (self))
    {
      reason = dek_region_dup_read_only_text (self);
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY, reason);
      return FALSE;
    }

  if (!dek_claim_file (self, error))
    return FALSE;

  dek_daily_backup_begin (self);
  if (!dek_sqlite_exec (self->store->db, "BEGIN IMMEDIATE", self->path, error))
    return FALSE;

  self->step.active = TRUE;
  self->step.label = g_strdup (label);
  if (dek_gis_additions_remove (self->store->db, self->path, error) && dek_journal_start (self, error))
    return TRUE;

  dek_region_cancel_step (self);
  return FALSE;
}

/**
 * dek_region_begin_step:
 * @self: an open region
 * @label: what the user does, translated, e.g. "Status of “Krachtcirkel”"
 * @error: a #DekRegionError: READ_ONLY, LOCKED, DAMAGED, FAILED
 *
 * Begins a step. Everything that is written until dek_region_commit_step()
 * comes into the file together, or not at all. Steps do not nest.
 *
 * Returns: whether the step began
 */
gboolean
dek_region_begin_step (DekRegion   *self,
                       const char  *label,
                       GError     **error)
{
  return dek_region_begin_step_full (self, label, DEK_STEP_KIND_EDIT, NULL, error);
}

/**
 * dek_region_begin_step_full:
 * @self: an open region
 * @label: what the user does, translated
 * @kind: what sort of step it is
 * @merge_key: (nullable): what the step edits, e.g. "steunpunten/123/name"
 * @error: a #DekRegionError: READ_ONLY, LOCKED, DAMAGED, FAILED
 *
 * Begins a step of any kind. Where the step before had the same @merge_key, was
 * committed less than five seconds ago, and both only change values, this one
 * extends it: together they are undone at once, and where the values are back
 * at what they were there is no step at all.
 *
 * Returns: whether the step began
 */
gboolean
dek_region_begin_step_full (DekRegion    *self,
                            const char   *label,
                            DekStepKind   kind,
                            const char   *merge_key,
                            GError      **error)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (!self->step.active, FALSE);

  self->journal->recorded = TRUE;
  self->journal->kind = kind;
  self->journal->merge_key = g_strdup (merge_key);
  if (begin (self, label, error))
    return TRUE;

  dek_journal_step_ended (self);
  return FALSE;
}

/**
 * dek_step_begin_unrecorded:
 * @self: an open region
 * @label: what the history says of it
 * @error: a #DekRegionError: READ_ONLY, LOCKED, DAMAGED, FAILED
 *
 * Begins a step of which the journal keeps no more than that it was made: a new
 * region, filled from the reference, would have everything twice, and undoing
 * that would make no sense.
 *
 * Returns: whether the step began
 */
gboolean
dek_step_begin_unrecorded (DekRegion   *self,
                           const char  *label,
                           GError     **error)
{
  g_assert (!self->step.active);

  self->journal->recorded = FALSE;
  self->journal->kind = DEK_STEP_KIND_EDIT;
  return begin (self, label, error);
}

/* What a table's state says was touched, taken out of it, so that a handler
 * that begins a step of its own finds it empty. */
typedef struct
{
  GPtrArray *records;
  GPtrArray *lists;
} Touched;

static void
take_touched (DekTableState *state,
              Touched       *touched)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, state->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      DekRecord *record = g_hash_table_lookup (state->records, id);

      if (record != NULL)
        g_ptr_array_add (touched->records, g_object_ref (record));
    }

  for (guint i = 0; i < state->lists->len; i++)
    if (dek_record_list_affected (g_ptr_array_index (state->lists, i)))
      g_ptr_array_add (touched->lists, g_object_ref (g_ptr_array_index (state->lists, i)));

  g_hash_table_remove_all (state->touched);
  state->touched_fields = 0;
  state->rows_changed = FALSE;
}

static void
follow_file (DekRegion *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  Touched touched = { records, lists };
  GHashTableIter iter;
  gpointer state;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, &state))
    take_touched (state, &touched);

  /* Nobody hears of one record before all are as the file has them. */
  for (guint i = 0; i < records->len; i++)
    g_object_freeze_notify (g_ptr_array_index (records, i));
  for (guint i = 0; i < records->len; i++)
    {
      DekRecord *record = g_ptr_array_index (records, i);

      dek_record_set_deleted (record, !dek_region_load_record (self, record));
    }

  for (guint i = 0; i < lists->len; i++)
    dek_record_list_refresh (g_ptr_array_index (lists, i));
  for (guint i = 0; i < records->len; i++)
    g_object_thaw_notify (g_ptr_array_index (records, i));
}

/* Menu items follow these. */
static void
notify_journal (DekRegion *self)
{
  gboolean redo_changed = FALSE;

  if (self->journal->known && dek_journal_update_labels (self, &redo_changed))
    g_object_notify (G_OBJECT (self), "undo-label");
  if (redo_changed)
    g_object_notify (G_OBJECT (self), "redo-label");
}

static void
end_step (DekRegion *self,
          gboolean   journal_changed)
{
  self->step.active = FALSE;
  g_clear_pointer (&self->step.label, g_free);
  g_clear_error (&self->step.error);
  dek_journal_step_ended (self);

  g_object_ref (self);
  follow_file (self);
  dek_region_load_settings (self);
  if (journal_changed)
    {
      notify_journal (self);
      g_signal_emit_by_name (self, "journal-changed");
    }
  g_signal_emit_by_name (self, "changed");
  g_object_unref (self);
}

/* The layers' extents and dates, which GIS programs go by. */
static gboolean
update_layers (DekRegion  *self,
               GError    **error)
{
  static const char *const layers[] = { "gemeenten", "postcodes", "steunpunten", "subregion" };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      DekTableState *state = g_hash_table_lookup (self->by_name, layers[i]);
      guint64 geometry = 0;

      if (g_hash_table_size (state->touched) == 0)
        continue;

      for (guint f = 0; f < state->table->n_fields; f++)
        if (state->table->fields[f].kind == DEK_FIELD_POINT || state->table->fields[f].kind == DEK_FIELD_AREA)
          geometry |= G_GUINT64_CONSTANT (1) << f;

      if (!dek_layers_update (self->store->db, layers[i],
                              geometry != 0 && (state->rows_changed || (state->touched_fields & geometry) != 0),
                              self->path, error))
        return FALSE;
    }

  return TRUE;
}

/* Brings what is derived from the rows up to date, and makes it all final. A
 * step in which nothing was changed leaves no trace. */
static gboolean
keep (DekRegion    *self,
      DekRecorded  *recorded,
      GError      **error)
{
  if (!dek_journal_record (self, recorded, error))
    return FALSE;

  if (*recorded == DEK_RECORDED_NOTHING)
    return dek_sqlite_exec (self->store->db, "ROLLBACK", self->path, error);

  return dek_search_update (self, error) && update_layers (self, error) &&
         dek_sqlite_exec (self->store->db, "COMMIT", self->path, error);
}

/**
 * dek_region_commit_step:
 * @self: an open region with a step going on
 * @error: a #DekRegionError: INVALID_VALUE (something that was written in the
 *   step was refused), DISK_FULL, LOCKED, DAMAGED, FAILED
 *
 * Ends the step: it is on the disk, and in the journal, when this returns
 * %TRUE. On failure everything in it is taken back, in the file and in memory.
 *
 * Returns: whether the step was kept
 */
gboolean
dek_region_commit_step (DekRegion  *self,
                        GError    **error)
{
  DekRecorded recorded;

  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);
  g_return_val_if_fail (self->step.active, FALSE);

  if (self->step.error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->step.error));
  else if (keep (self, &recorded, error))
    {
      dek_journal_step_committed (self, recorded);
      end_step (self, recorded != DEK_RECORDED_NOTHING);
      return TRUE;
    }

  dek_region_cancel_step (self);
  return FALSE;
}

/**
 * dek_region_cancel_step:
 * @self: a region
 *
 * Takes back everything that was written in the step, in the file and in
 * memory. Does nothing where no step is going on.
 */
void
dek_region_cancel_step (DekRegion *self)
{
  g_return_if_fail (DEK_IS_REGION (self));

  if (!self->step.active)
    return;

  /* The uid of this copy may have been part of what is taken back. */
  g_clear_pointer (&self->journal->copy, g_free);
  g_clear_pointer (&self->journal->session, sqlite3session_delete);

  /* A full disk may have made SQLite roll back already. */
  if (!sqlite3_get_autocommit (self->store->db))
    sqlite3_exec (self->store->db, "ROLLBACK", NULL, NULL, NULL);

  end_step (self, FALSE);
}

/**
 * dek_region_in_step:
 * @self: a region
 *
 * Returns: whether a step is going on
 */
gboolean
dek_region_in_step (DekRegion *self)
{
  g_return_val_if_fail (DEK_IS_REGION (self), FALSE);

  return self->step.active;
}
