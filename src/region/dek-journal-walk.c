// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal-walk"

#include "region/dek-journal-private.h"

#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Which step is undone next, and which is done again.
 *
 * Nothing of this is stored: that a step was undone is a later step that says
 * so. The journal is read from the newest step backwards, as far as needed, so
 * that a long history costs nothing when the file is opened. Steps that came
 * from another copy are not undone one by one; the merge that brought them is
 * a step of its own. */

DekJournal *
dek_journal_new (void)
{
  DekJournal *self = g_new0 (DekJournal, 1);

  self->undo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->redo = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->decided = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
dek_journal_free (DekJournal *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_hash_table_unref (self->decided);
  g_free (self->merge_key);
  g_free (self->copy);
  g_free (self->last_key);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self);
}

static void
decide (DekJournal *self,
        gint64      step)
{
  g_hash_table_add (self->decided, g_memdup2 (&step, sizeof step));
}

static void
remove_step (GArray *steps,
             gint64  step)
{
  for (guint i = steps->len; i > 0; i--)
    if (g_array_index (steps, gint64, i - 1) == step)
      {
        g_array_remove_index (steps, i - 1);
        return;
      }
}

/* A step, as the way back through the journal meets it. */
typedef struct
{
  gint64      id;
  DekStepKind kind;
  gint64      target;
} Met;

/* Up to 256 steps before @before, newest first; those of other copies are left
 * out. Sets @before to where the next ones are, 0 at the end. */
static GArray *
load_before (DekRegion *region,
             gint64    *before)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Met));
  g_autofree char *lineage = dek_journal_dup_lineage (region);
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT id, kind, target, copy, sequence FROM step "
                                             "WHERE sequence < ?1 ORDER BY sequence DESC LIMIT 256");
  guint n = 0;

  if (stmt == NULL)
    {
      *before = 0;
      return steps;
    }

  sqlite3_bind_int64 (stmt, 1, *before);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      Met met = { .id = sqlite3_column_int64 (stmt, 0), .target = sqlite3_column_int64 (stmt, 2) };
      gint kind = DEK_STEP_KIND_EDIT;

      n++;
      *before = sqlite3_column_int64 (stmt, 4);
      dek_enum_from_nick (DEK_TYPE_STEP_KIND, (const char *) sqlite3_column_text (stmt, 1), &kind);
      met.kind = (DekStepKind) kind;
      if (dek_journal_step_is_own (lineage, (const char *) sqlite3_column_text (stmt, 3), *before))
        g_array_append_val (steps, met);
    }
  sqlite3_reset (stmt);

  if (n == 0)
    *before = 0;
  return steps;
}

/* Fills the undo list, which is empty, with what comes before what it had. */
static void
walk_back (DekRegion *region)
{
  DekJournal *self = region->journal;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (found->len == 0 && self->walked > 0)
    {
      g_autoptr (GArray) steps = load_before (region, &self->walked);

      for (guint i = 0; i < steps->len; i++)
        {
          const Met *met = &g_array_index (steps, Met, i);
          gint64 step = met->id;

          if (met->kind == DEK_STEP_KIND_ERASE)
            continue;
          if (met->kind == DEK_STEP_KIND_UNDO || met->kind == DEK_STEP_KIND_REDO)
            step = met->target;
          if (step == 0 || g_hash_table_contains (self->decided, &step))
            continue;
          if (met->kind == DEK_STEP_KIND_UNDO || met->kind == DEK_STEP_KIND_REDO)
            decide (self, step);
          if (met->kind != DEK_STEP_KIND_UNDO)
            g_array_append_val (found, step);
        }
    }

  for (guint i = found->len; i > 0; i--)
    g_array_append_val (self->undo, g_array_index (found, gint64, i - 1));
}

/* What was undone since the last step of another kind can be done again. */
static void
load_redo (DekRegion *region)
{
  g_autoptr (GArray) trail = g_array_new (FALSE, FALSE, sizeof (Met));
  gint64 before = G_MAXINT64;
  gboolean on = TRUE;

  while (on && before > 0)
    {
      g_autoptr (GArray) steps = load_before (region, &before);

      for (guint i = 0; i < steps->len && on; i++)
        {
          const Met *met = &g_array_index (steps, Met, i);

          on = met->kind == DEK_STEP_KIND_UNDO || met->kind == DEK_STEP_KIND_REDO;
          if (on)
            g_array_append_vals (trail, met, 1);
        }
    }

  for (guint i = trail->len; i > 0; i--)
    {
      const Met *met = &g_array_index (trail, Met, i - 1);

      remove_step (region->journal->redo, met->target);
      if (met->kind == DEK_STEP_KIND_UNDO && met->target != 0)
        g_array_append_val (region->journal->redo, met->target);
    }
}

/**
 * dek_journal_dup_step_label:
 * @region: an open region
 * @step: id of a step
 *
 * Returns: (transfer full) (nullable): its label, %NULL where there is nothing
 *   in it to undo
 */
char *
dek_journal_dup_step_label (DekRegion *region,
                            gint64     step)
{
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT label FROM step WHERE id = ?1 AND "
                                             "EXISTS (SELECT 1 FROM change WHERE step = ?1)");
  char *label = NULL;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, step);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    label = dek_sqlite_dup_column (stmt, 0);
  sqlite3_reset (stmt);

  return label;
}

/* The label of the last of @steps; those with nothing in them are dropped. */
static char *
dup_last_label (DekRegion *region,
                GArray    *steps,
                gboolean   walk)
{
  for (;;)
    {
      char *label;

      if (steps->len == 0 && walk)
        walk_back (region);
      if (steps->len == 0)
        return NULL;

      label = dek_journal_dup_step_label (region, g_array_index (steps, gint64, steps->len - 1));
      if (label != NULL)
        return label;
      g_array_set_size (steps, steps->len - 1);
    }
}

/**
 * dek_journal_update_labels:
 * @region: an open region
 * @redo_changed: (out): whether the label of what can be done again changed
 *
 * Looks again what is undone and done again next.
 *
 * Returns: whether the label of what can be undone changed
 */
gboolean
dek_journal_update_labels (DekRegion *region,
                           gboolean  *redo_changed)
{
  DekJournal *self = region->journal;
  g_autofree char *undo_label = dup_last_label (region, self->undo, TRUE);
  g_autofree char *redo_label = dup_last_label (region, self->redo, FALSE);
  gboolean undo_changed = g_strcmp0 (undo_label, self->undo_label) != 0;

  *redo_changed = g_strcmp0 (redo_label, self->redo_label) != 0;
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = g_steal_pointer (&undo_label);
  self->redo_label = g_steal_pointer (&redo_label);

  return undo_changed;
}

/**
 * dek_journal_ensure_known:
 * @region: a region
 *
 * Finds out what can be undone and done again, where that was not done yet.
 */
void
dek_journal_ensure_known (DekRegion *region)
{
  DekJournal *self = region->journal;
  gboolean redo_changed;

  if (self->known || region->store == NULL)
    return;

  self->known = TRUE;
  self->walked = G_MAXINT64;
  load_redo (region);
  dek_journal_update_labels (region, &redo_changed);
}

static void
forget_known (DekJournal *self)
{
  self->known = FALSE;
  g_array_set_size (self->undo, 0);
  g_array_set_size (self->redo, 0);
  g_hash_table_remove_all (self->decided);
}

/* Keeps the two lists as the steps of the file now have it. */
static void
follow_step (DekJournal *self)
{
  gint64 step = self->last_step;

  if (!self->known)
    return;

  switch (self->kind)
    {
    case DEK_STEP_KIND_UNDO:
      remove_step (self->undo, self->target);
      decide (self, self->target);
      g_array_append_val (self->redo, self->target);
      break;

    case DEK_STEP_KIND_REDO:
      remove_step (self->redo, self->target);
      decide (self, self->target);
      g_array_append_val (self->undo, self->target);
      break;

    case DEK_STEP_KIND_ERASE:
      g_array_set_size (self->redo, 0);
      break;

    case DEK_STEP_KIND_EDIT:
    case DEK_STEP_KIND_IMPORT:
    case DEK_STEP_KIND_MERGE:
    case DEK_STEP_KIND_RESTORE:
    default:
      g_array_set_size (self->redo, 0);
      g_array_append_val (self->undo, step);
      break;
    }
}

/**
 * dek_journal_step_committed:
 * @region: a region of which a step was just committed
 * @recorded: what was written down
 */
void
dek_journal_step_committed (DekRegion   *region,
                            DekRecorded  recorded)
{
  DekJournal *self = region->journal;

  if (recorded == DEK_RECORDED_NEW)
    {
      self->last_step = self->new_step;
      follow_step (self);
    }

  /* Someone wrote to the journal itself. */
  if (recorded == DEK_RECORDED_SILENT || self->touched_others)
    forget_known (self);

  if (recorded == DEK_RECORDED_DROPPED)
    {
      remove_step (self->undo, self->last_step);
      self->last_step = 0;
    }

  if (recorded == DEK_RECORDED_NEW || recorded == DEK_RECORDED_MERGED)
    {
      g_free (self->last_key);
      self->last_key = g_strdup (self->merge_key);
      self->last_time = g_get_monotonic_time ();
    }
}

/**
 * dek_journal_step_ended:
 * @region: a region of which a step was committed or cancelled
 *
 * Makes the journal ready for a next step.
 */
void
dek_journal_step_ended (DekRegion *region)
{
  DekJournal *self = region->journal;

  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->merge_key, g_free);
  self->kind = DEK_STEP_KIND_EDIT;
  self->touched_others = FALSE;
  self->recorded = FALSE;
  self->target = 0;

  if (self->foreign_keys_off)
    sqlite3_db_config (region->store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  self->foreign_keys_off = FALSE;
}
