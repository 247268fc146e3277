// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal-record"

#include "region/dek-journal-private.h"

#include <string.h>

#include "region/dek-journal-table.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Writing down at the commit what a step changed.
 *
 * The session extension tells of each row that is not what it was, cascades
 * included; here that becomes one row of `change` for each column. Of a row
 * that came or went the columns that are NULL get none: a row is brought back
 * with NULL in every column that has no change. */

/* A next edit of the same field within this time belongs to the same step. */
#define MERGE_MICROSECONDS (5 * G_USEC_PER_SEC)

static int
wants_table (void       *data,
             const char *name)
{
  return dek_journal_is_journalled (data, name);
}

/**
 * dek_journal_start:
 * @region: a region of which a step has just begun
 * @error: a #DekRegionError
 *
 * Returns: whether what happens from here on will be known at the commit
 */
gboolean
dek_journal_start (DekRegion  *region,
                   GError    **error)
{
  DekJournal *journal = region->journal;
  int status;

  if (!journal->recorded)
    return TRUE;

  status = sqlite3session_create (region->store->db, "main", &journal->session);
  if (status == SQLITE_OK)
    {
      sqlite3session_table_filter (journal->session, wants_table, region);
      status = sqlite3session_attach (journal->session, NULL);
    }

  if (status == SQLITE_OK)
    return TRUE;

  dek_sqlite_set_error (error, region->store->db, status, region->path);
  return FALSE;
}

/* One column of one row. */
typedef struct
{
  const char    *table;
  gint64         row;
  int            operation;
  const char    *column;
  sqlite3_value *before;
  sqlite3_value *after;
} Change;

typedef gboolean (*ChangeFunc) (DekRegion     *region,
                                const Change  *change,
                                gpointer       data,
                                GError       **error);

static gboolean
value_is_null (sqlite3_value *value)
{
  return value == NULL || sqlite3_value_type (value) == SQLITE_NULL;
}

static gboolean
call_for_columns (DekRegion               *region,
                  sqlite3_changeset_iter  *iter,
                  DekJournalTable         *table,
                  Change                  *change,
                  int                      n_columns,
                  ChangeFunc               function,
                  gpointer                 data,
                  GError                 **error)
{
  for (int i = 0; i < n_columns && (guint) i < table->columns->len; i++)
    {
      change->column = g_array_index (table->columns, DekJournalColumn, i).name;
      change->before = change->after = NULL;
      if (change->operation != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &change->before);
      if (change->operation != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &change->after);

      /* Of a row that stays, what did not change is not in the changeset. */
      if (change->column == table->id_column ||
          (change->operation == SQLITE_UPDATE && change->after == NULL) ||
          (value_is_null (change->before) && value_is_null (change->after)))
        continue;

      if (!function (region, change, data, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
get_row_id (sqlite3_changeset_iter *iter,
            int                     operation,
            int                     n_columns)
{
  unsigned char *keys = NULL;
  sqlite3_value *value = NULL;

  sqlite3changeset_pk (iter, &keys, NULL);
  for (int i = 0; keys != NULL && i < n_columns; i++)
    if (keys[i] != 0)
      {
        if (operation == SQLITE_INSERT)
          sqlite3changeset_new (iter, i, &value);
        else
          sqlite3changeset_old (iter, i, &value);
        break;
      }

  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static gboolean
call_for_row (DekRegion               *region,
              sqlite3_changeset_iter  *iter,
              ChangeFunc               function,
              gpointer                 data,
              GError                 **error)
{
  const char *name;
  DekJournalTable *table;
  Change change;
  int n_columns;

  sqlite3changeset_op (iter, &name, &n_columns, &change.operation, NULL);
  table = dek_journal_get_table (region, name, error);
  if (table == NULL)
    return FALSE;

  change.table = table->name;
  change.row = get_row_id (iter, change.operation, n_columns);
  if (strcmp (name, "setting") == 0 && dek_journal_setting_is_silent (change.row))
    return TRUE;

  return call_for_columns (region, iter, table, &change, n_columns, function, data, error);
}

static gboolean
for_each_change (DekRegion   *region,
                 GBytes      *changeset,
                 ChangeFunc   function,
                 gpointer     data,
                 GError     **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  gboolean done = TRUE;
  int status;

  if (size == 0)
    return TRUE;

  status = sqlite3changeset_start (&iter, (int) size, (void *) bytes);

  while (status == SQLITE_OK && done && sqlite3changeset_next (iter) == SQLITE_ROW)
    done = call_for_row (region, iter, function, data, error);

  if (status == SQLITE_OK)
    status = sqlite3changeset_finalize (iter);
  if (done && status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, region->store->db, status, region->path);
      return FALSE;
    }

  return done;
}

static gboolean
run (DekRegion     *region,
     sqlite3_stmt  *stmt,
     GError       **error)
{
  int status = sqlite3_step (stmt);

  if (status != SQLITE_DONE && status != SQLITE_ROW)
    dek_sqlite_set_error (error, region->store->db, status, region->path);
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  return status == SQLITE_DONE || status == SQLITE_ROW;
}

static sqlite3_stmt *
prepare (DekRegion   *region,
         const char  *sql,
         GError     **error)
{
  sqlite3_stmt *stmt = dek_region_statement (region, sql);

  if (stmt == NULL)
    dek_sqlite_set_error (error, region->store->db, sqlite3_errcode (region->store->db), region->path);

  return stmt;
}

static const char *
get_operation_word (int operation)
{
  switch (operation)
    {
    case SQLITE_INSERT:
      return "toegevoegd";
    case SQLITE_DELETE:
      return "verwijderd";
    default:
      return "gewijzigd";
    }
}

/* Adds @change to the step whose id @data points to. */
static gboolean
add_change (DekRegion     *region,
            const Change  *change,
            gpointer       data,
            GError       **error)
{
  sqlite3_stmt *stmt =
    prepare (region,
             "INSERT INTO change (step, operation, table_name, row, column_name, old, new) "
             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, *(const gint64 *) data);
  sqlite3_bind_text (stmt, 2, get_operation_word (change->operation), -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, change->table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 4, change->row);
  sqlite3_bind_text (stmt, 5, change->column, -1, SQLITE_STATIC);
  if (change->before != NULL)
    sqlite3_bind_value (stmt, 6, change->before);
  if (change->after != NULL)
    sqlite3_bind_value (stmt, 7, change->after);

  return run (region, stmt, error);
}

static gboolean
add_step (DekRegion  *region,
          gint64     *id,
          GError    **error)
{
  DekJournal *journal = region->journal;
  sqlite3_stmt *stmt =
    prepare (region,
             "INSERT INTO step (id, copy, sequence, at, label, kind, target) "
             "SELECT ?1, ?2, coalesce (max (sequence), 0) + 1, strftime ('%Y-%m-%dT%H:%M:%fZ', 'now'), ?3, ?4, ?5 "
             "FROM step", error);

  if (stmt == NULL)
    return FALSE;

  *id = dek_region_make_id ();
  sqlite3_bind_int64 (stmt, 1, *id);
  sqlite3_bind_text (stmt, 2, journal->copy, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, region->step.label, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 4, dek_enum_get_nick (DEK_TYPE_STEP_KIND, journal->kind), -1, SQLITE_STATIC);
  if (journal->target != 0)
    sqlite3_bind_int64 (stmt, 5, journal->target);

  return run (region, stmt, error);
}

typedef struct
{
  guint    n;
  gboolean only_edits;
} Survey;

static gboolean
survey_change (DekRegion     *region,
               const Change  *change,
               gpointer       data,
               GError       **error)
{
  Survey *survey = data;

  survey->n++;
  survey->only_edits = survey->only_edits && change->operation == SQLITE_UPDATE;
  return TRUE;
}

/* Whether the step that is being committed goes on with the last one. */
static gboolean
extends_last (DekJournal   *journal,
              const Survey *survey)
{
  return survey->only_edits && journal->kind == DEK_STEP_KIND_EDIT && journal->last_step != 0 &&
         journal->merge_key != NULL && g_strcmp0 (journal->merge_key, journal->last_key) == 0 &&
         g_get_monotonic_time () - journal->last_time <= MERGE_MICROSECONDS;
}

/* What the field was before the first of the edits stays; what it became is
 * new. Back at what it was, nothing happened to it. */
static gboolean
merge_change (DekRegion     *region,
              const Change  *change,
              gpointer       data,
              GError       **error)
{
  sqlite3_stmt *stmt =
    prepare (region,
             "UPDATE change SET new = ?5 "
             "WHERE step = ?1 AND table_name = ?2 AND row = ?3 AND column_name = ?4", error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, *(const gint64 *) data);
  sqlite3_bind_text (stmt, 2, change->table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 3, change->row);
  sqlite3_bind_text (stmt, 4, change->column, -1, SQLITE_STATIC);
  sqlite3_bind_value (stmt, 5, change->after);
  if (!run (region, stmt, error))
    return FALSE;

  return sqlite3_changes (region->store->db) > 0 || add_change (region, change, data, error);
}

static gboolean
run_for_step (DekRegion   *region,
              const char  *sql,
              gint64       step,
              GError     **error)
{
  sqlite3_stmt *stmt = prepare (region, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, step);
  return run (region, stmt, error);
}

static gboolean
merge_into_last (DekRegion    *region,
                 GBytes       *changeset,
                 DekRecorded  *recorded,
                 GError      **error)
{
  gint64 step = region->journal->last_step;

  if (!for_each_change (region, changeset, merge_change, &step, error) ||
      !run_for_step (region, "DELETE FROM change WHERE step = ?1 AND operation = 'gewijzigd' AND old IS new",
                     step, error) ||
      !run_for_step (region, "UPDATE step SET at = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = ?1",
                     step, error) ||
      !run_for_step (region, "DELETE FROM step WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE step = ?1)",
                     step, error))
    return FALSE;

  *recorded = sqlite3_changes (region->store->db) > 0 ? DEK_RECORDED_DROPPED : DEK_RECORDED_MERGED;
  return TRUE;
}

static GBytes *
take_changeset (DekRegion  *region,
                GError    **error)
{
  DekJournal *journal = region->journal;
  void *data = NULL;
  int size = 0;
  int status = SQLITE_OK;

  if (journal->session != NULL)
    status = sqlite3session_changeset (journal->session, &size, &data);
  g_clear_pointer (&journal->session, sqlite3session_delete);

  if (status == SQLITE_OK)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);

  dek_sqlite_set_error (error, region->store->db, status, region->path);
  return NULL;
}

static gboolean
record_new (DekRegion    *region,
            GBytes       *changeset,
            DekRecorded  *recorded,
            GError      **error)
{
  gint64 step;

  if (!dek_journal_claim_copy (region, error) || !add_step (region, &step, error) ||
      !for_each_change (region, changeset, add_change, &step, error))
    return FALSE;

  region->journal->new_step = step;
  *recorded = DEK_RECORDED_NEW;
  return TRUE;
}

/**
 * dek_journal_record:
 * @region: a region with a step that is about to be committed
 * @recorded: (out): what was done
 * @error: a #DekRegionError
 *
 * Writes down what the step changed.
 *
 * Returns: whether that worked
 */
gboolean
dek_journal_record (DekRegion    *region,
                    DekRecorded  *recorded,
                    GError      **error)
{
  g_autoptr (GBytes) changeset = take_changeset (region, error);
  Survey survey = { 0, TRUE };

  if (changeset == NULL)
    return FALSE;

  /* A region in the making: where its history begins. */
  if (!region->journal->recorded)
    return record_new (region, changeset, recorded, error);

  if (g_bytes_get_size (changeset) == 0)
    {
      *recorded = region->journal->touched_others ? DEK_RECORDED_SILENT : DEK_RECORDED_NOTHING;
      return TRUE;
    }

  if (!for_each_change (region, changeset, survey_change, &survey, error))
    return FALSE;

  if (survey.n == 0)
    {
      *recorded = DEK_RECORDED_SILENT;
      return TRUE;
    }

  if (extends_last (region->journal, &survey))
    return merge_into_last (region, changeset, recorded, error);

  return record_new (region, changeset, recorded, error);
}
