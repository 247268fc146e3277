// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-delta"

#include "region/dek-delta.h"

#include <string.h>

#include "region/dek-journal-private.h"
#include "region/dek-journal-table.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

static guint
hash_row (gconstpointer data)
{
  const DekDeltaRow *row = data;

  return g_direct_hash (row->table) ^ g_int64_hash (&row->id);
}

static gboolean
rows_equal (gconstpointer a,
            gconstpointer b)
{
  const DekDeltaRow *one = a, *other = b;

  return one->table == other->table && one->id == other->id;
}

static void
clear_field (gpointer data)
{
  DekDeltaField *field = data;

  sqlite3_value_free (field->before);
  sqlite3_value_free (field->after);
}

static void
row_free (gpointer data)
{
  DekDeltaRow *row = data;

  g_array_unref (row->fields);
  g_free (row);
}

static DekDelta *
dek_delta_new (gint64 since)
{
  DekDelta *self = g_new0 (DekDelta, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->index = g_hash_table_new (hash_row, rows_equal);
  self->since = since;

  return self;
}

/**
 * dek_delta_free:
 * @self: (transfer full): a delta
 */
void
dek_delta_free (DekDelta *self)
{
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static DekDeltaRow *
get_row (DekDelta   *self,
         const char *table,
         gint64      id,
         gboolean    existed)
{
  DekDeltaRow key = { .table = table, .id = id };
  DekDeltaRow *row = g_hash_table_lookup (self->index, &key);

  if (row != NULL)
    return row;

  row = g_new0 (DekDeltaRow, 1);
  row->table = table;
  row->id = id;
  row->existed = existed;
  row->fields = g_array_new (FALSE, TRUE, sizeof (DekDeltaField));
  g_array_set_clear_func (row->fields, clear_field);
  g_ptr_array_add (self->rows, row);
  g_hash_table_add (self->index, row);

  return row;
}

/* Columns come in order, so that the one looked for is mostly the next. */
static DekDeltaField *
find_field (DekDeltaRow *row,
            int          column)
{
  for (guint i = row->fields->len; i > 0; i--)
    if (g_array_index (row->fields, DekDeltaField, i - 1).column == column)
      return &g_array_index (row->fields, DekDeltaField, i - 1);

  return NULL;
}

static sqlite3_value *
dup_value (sqlite3_stmt *stmt,
           int           column)
{
  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;

  return sqlite3_value_dup (sqlite3_column_value (stmt, column));
}

enum
{
  COLUMN_OPERATION,
  COLUMN_TABLE,
  COLUMN_ROW,
  COLUMN_NAME,
  COLUMN_OLD,
  COLUMN_NEW
};

/* What was known of the field before stays; what it became is new. */
static void
add_to_row (DekDeltaRow  *row,
            int           column,
            sqlite3_stmt *stmt)
{
  DekDeltaField *field = find_field (row, column);

  if (field == NULL)
    {
      DekDeltaField fresh = { .column = column, .before = dup_value (stmt, COLUMN_OLD) };

      g_array_append_val (row->fields, fresh);
      field = &g_array_index (row->fields, DekDeltaField, row->fields->len - 1);
    }

  sqlite3_value_free (field->after);
  field->after = dup_value (stmt, COLUMN_NEW);
}

/* The journal comes from a file, so that nothing in it is taken for granted. */
static gboolean
add_change (DekDelta      *self,
            DekRegion     *region,
            sqlite3_stmt  *stmt,
            GError       **error)
{
  const char *operation = (const char *) sqlite3_column_text (stmt, COLUMN_OPERATION);
  DekJournalTable *table =
    dek_journal_get_table (region, (const char *) sqlite3_column_text (stmt, COLUMN_TABLE), error);
  DekDeltaRow *row;
  int column;

  if (table == NULL)
    return FALSE;

  column = dek_journal_table_find_column (table, (const char *) sqlite3_column_text (stmt, COLUMN_NAME));
  if (column < 0 || operation == NULL)
    {
      dek_sqlite_set_error (error, region->store->db, SQLITE_CORRUPT, region->path);
      return FALSE;
    }

  row = get_row (self, table->name, sqlite3_column_int64 (stmt, COLUMN_ROW), strcmp (operation, "toegevoegd") != 0);
  row->exists = strcmp (operation, "verwijderd") != 0;
  add_to_row (row, column, stmt);

  return TRUE;
}

static DekDelta *
load (DekRegion     *region,
      sqlite3_stmt  *stmt,
      gint64         since,
      GError       **error)
{
  g_autoptr (DekDelta) self = dek_delta_new (since);
  gboolean done = TRUE;
  int status = SQLITE_DONE;

  while (done && (status = sqlite3_step (stmt)) == SQLITE_ROW)
    done = add_change (self, region, stmt, error);
  sqlite3_reset (stmt);

  if (done && status != SQLITE_DONE)
    {
      dek_sqlite_set_error (error, region->store->db, status, region->path);
      return NULL;
    }

  return done ? g_steal_pointer (&self) : NULL;
}

static gint64
get_sequence (DekRegion *region,
              gint64     step)
{
  sqlite3_stmt *stmt = dek_region_statement (region, "SELECT sequence FROM step WHERE id = ?1");
  gint64 sequence = 0;

  if (stmt == NULL)
    return 0;

  sqlite3_bind_int64 (stmt, 1, step);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    sequence = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);

  return sequence;
}

/**
 * dek_delta_load_step:
 * @region: an open region
 * @step: id of a step
 * @error: a #DekRegionError: DAMAGED, FAILED
 *
 * Returns: (transfer full) (nullable): what the step did
 */
DekDelta *
dek_delta_load_step (DekRegion  *region,
                     gint64      step,
                     GError    **error)
{
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT operation, table_name, row, column_name, old, new FROM change "
                                             "WHERE step = ?1 ORDER BY id");

  if (stmt == NULL)
    {
      dek_sqlite_set_error (error, region->store->db, sqlite3_errcode (region->store->db), region->path);
      return NULL;
    }

  sqlite3_bind_int64 (stmt, 1, step);
  return load (region, stmt, get_sequence (region, step), error);
}

/**
 * dek_delta_load_after:
 * @region: an open region
 * @sequence: sequence number of a step
 * @error: a #DekRegionError: DAMAGED, FAILED
 *
 * Returns: (transfer full) (nullable): what all steps after that one did
 *   together
 */
DekDelta *
dek_delta_load_after (DekRegion  *region,
                      gint64      sequence,
                      GError    **error)
{
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT c.operation, c.table_name, c.row, c.column_name, c.old, c.new "
                                             "FROM step AS s CROSS JOIN change AS c ON c.step = s.id "
                                             "WHERE s.sequence > ?1 ORDER BY s.sequence, s.id, c.id");

  if (stmt == NULL)
    {
      dek_sqlite_set_error (error, region->store->db, sqlite3_errcode (region->store->db), region->path);
      return NULL;
    }

  sqlite3_bind_int64 (stmt, 1, sequence);
  return load (region, stmt, G_MAXINT64, error);
}

/**
 * dek_delta_invert:
 * @self: a delta
 *
 * Puts it the other way round: what undoes it.
 */
void
dek_delta_invert (DekDelta *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->rows, i);
      gboolean existed = row->existed;

      row->existed = row->exists;
      row->exists = existed;

      for (guint f = 0; f < row->fields->len; f++)
        {
          DekDeltaField *field = &g_array_index (row->fields, DekDeltaField, f);
          sqlite3_value *before = field->before;

          field->before = field->after;
          field->after = before;
        }
    }
}
