// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-delta-apply"

#include "region/dek-delta.h"

#include <string.h>

#include "region/dek-journal-private.h"
#include "region/dek-journal-table.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Applying a delta to the file.
 *
 * Every row must be as the delta says that it was; else something that came
 * later stands in the way, and nothing is done. Meanwhile SQLite does not
 * watch over references: it would delete, or set to NULL, what the delta itself
 * takes care of, depending on the order. They are looked at afterwards. */

typedef struct
{
  DekRegion *region;
  DekDelta  *delta;
} Apply;

static sqlite3_stmt *
prepare (Apply       *self,
         const char  *sql,
         GError     **error)
{
  sqlite3_stmt *stmt = dek_region_statement (self->region, sql);

  if (stmt == NULL)
    dek_sqlite_set_error (error, self->region->store->db, sqlite3_errcode (self->region->store->db),
                          self->region->path);

  return stmt;
}

static gboolean
column_equals (sqlite3_stmt  *stmt,
               int            column,
               sqlite3_value *value)
{
  int type = sqlite3_column_type (stmt, column);
  int other = value != NULL ? sqlite3_value_type (value) : SQLITE_NULL;
  int size;

  if ((type == SQLITE_FLOAT && other == SQLITE_INTEGER) || (type == SQLITE_INTEGER && other == SQLITE_FLOAT))
    return sqlite3_column_double (stmt, column) == sqlite3_value_double (value);
  if (type != other)
    return FALSE;

  switch (type)
    {
    case SQLITE_NULL:
      return TRUE;

    case SQLITE_INTEGER:
      return sqlite3_column_int64 (stmt, column) == sqlite3_value_int64 (value);

    case SQLITE_FLOAT:
      return sqlite3_column_double (stmt, column) == sqlite3_value_double (value);

    default:
      size = sqlite3_column_bytes (stmt, column);
      return size == sqlite3_value_bytes (value) &&
             (size == 0 || memcmp (sqlite3_column_blob (stmt, column), sqlite3_value_blob (value), (gsize) size) == 0);
    }
}

static const DekDeltaField *
find_field (const DekDeltaRow *row,
            int                column)
{
  for (guint i = 0; i < row->fields->len; i++)
    {
      const DekDeltaField *field = &g_array_index (row->fields, DekDeltaField, i);

      if (field->column == column)
        return field;
    }

  return NULL;
}

/* Of a row that is to go all columns count: who filled in one of them later
 * would lose that. Returns the first column that differs, -1 for none. */
static int
find_difference (DekJournalTable   *table,
                 const DekDeltaRow *row,
                 sqlite3_stmt      *stmt)
{
  for (guint i = 0; i < row->fields->len; i++)
    {
      const DekDeltaField *field = &g_array_index (row->fields, DekDeltaField, i);

      if (!column_equals (stmt, field->column, field->before))
        return field->column;
    }

  for (int i = 0; !row->exists && (guint) i < table->columns->len; i++)
    {
      const DekJournalColumn *column = &g_array_index (table->columns, DekJournalColumn, i);

      if (column->name != table->id_column && !column->required && sqlite3_column_type (stmt, i) != SQLITE_NULL &&
          find_field (row, i) == NULL)
        return i;
    }

  return -1;
}

static gboolean
check_row (Apply        *self,
           DekDeltaRow  *row,
           GError      **error)
{
  DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);
  g_autofree char *sql = NULL;
  const char *column = NULL;
  sqlite3_stmt *stmt;
  gboolean there;
  int differs = -1;

  if (table == NULL)
    return FALSE;

  sql = g_strdup_printf ("SELECT * FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);
  stmt = prepare (self, sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  there = sqlite3_step (stmt) == SQLITE_ROW;
  if (there && row->existed)
    differs = find_difference (table, row, stmt);
  sqlite3_reset (stmt);

  if (there == row->existed && differs < 0)
    return TRUE;

  if (differs >= 0)
    column = g_array_index (table->columns, DekJournalColumn, differs).name;
  dek_journal_set_conflict (self->region, self->delta->since, table->name, row->id, column, error);
  return FALSE;
}

/* Runs @stmt. What the file refuses is kept apart from what goes wrong. */
static gboolean
run (Apply         *self,
     sqlite3_stmt  *stmt,
     gboolean      *refused,
     GError       **error)
{
  int status = sqlite3_step (stmt);

  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  *refused = (status & 0xff) == SQLITE_CONSTRAINT;
  if (status == SQLITE_DONE || *refused)
    return TRUE;

  dek_sqlite_set_error (error, self->region->store->db, status, self->region->path);
  return FALSE;
}

static gboolean
delete_row (Apply        *self,
            DekDeltaRow  *row,
            GError      **error)
{
  DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);
  sqlite3_stmt *stmt = prepare (self, sql, error);
  gboolean refused;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  return run (self, stmt, &refused, error);
}

static gboolean
update_row (Apply        *self,
            DekDeltaRow  *row,
            gboolean     *refused,
            GError      **error)
{
  DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_printf (sql, "UPDATE \"%s\" SET ", table->name);
  for (guint i = 0; i < row->fields->len; i++)
    {
      int column = g_array_index (row->fields, DekDeltaField, i).column;

      g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? ", " : "",
                              g_array_index (table->columns, DekJournalColumn, column).name, i + 2);
    }
  g_string_append_printf (sql, " WHERE \"%s\" = ?1", table->id_column);

  stmt = prepare (self, sql->str, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  for (guint i = 0; i < row->fields->len; i++)
    {
      sqlite3_value *value = g_array_index (row->fields, DekDeltaField, i).after;

      if (value != NULL)
        sqlite3_bind_value (stmt, (int) i + 2, value);
    }

  return run (self, stmt, refused, error);
}

/* Columns that the delta does not know were NULL; those that may not be NULL
 * are younger than the delta, and get their default. */
static gboolean
insert_row (Apply        *self,
            DekDeltaRow  *row,
            gboolean     *refused,
            GError      **error)
{
  DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new ("?1");
  sqlite3_stmt *stmt;

  g_string_printf (sql, "INSERT INTO \"%s\" (\"%s\"", table->name, table->id_column);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const DekJournalColumn *column = &g_array_index (table->columns, DekJournalColumn, i);

      if (column->name == table->id_column || (column->required && find_field (row, (int) i) == NULL))
        continue;

      g_string_append_printf (sql, ", \"%s\"", column->name);
      g_string_append_printf (values, ", ?%u", i + 2);
    }
  g_string_append_printf (sql, ") VALUES (%s)", values->str);

  stmt = prepare (self, sql->str, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  for (guint i = 0; i < row->fields->len; i++)
    {
      const DekDeltaField *field = &g_array_index (row->fields, DekDeltaField, i);

      if (field->after != NULL)
        sqlite3_bind_value (stmt, field->column + 2, field->after);
    }

  return run (self, stmt, refused, error);
}

/* Fills in what @row does not know, so that it can be inserted again. */
static gboolean
complete_row (Apply        *self,
              DekDeltaRow  *row,
              GError      **error)
{
  DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);
  sqlite3_stmt *stmt = prepare (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row->id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; (guint) i < table->columns->len; i++)
      {
        DekDeltaField field = { .column = i };

        if (g_array_index (table->columns, DekJournalColumn, i).name == table->id_column ||
            find_field (row, i) != NULL || sqlite3_column_type (stmt, i) == SQLITE_NULL)
          continue;

        field.after = sqlite3_value_dup (sqlite3_column_value (stmt, i));
        g_array_append_val (row->fields, field);
      }
  sqlite3_reset (stmt);

  return TRUE;
}

/* Rows that exchange a value that may occur once stand in each other's way,
 * whichever goes first: they are taken out together and put back. */
static gboolean
replace_rows (Apply      *self,
              GPtrArray  *rows,
              GError    **error)
{
  gboolean refused;

  for (guint i = 0; i < rows->len; i++)
    if (!complete_row (self, g_ptr_array_index (rows, i), error) ||
        !delete_row (self, g_ptr_array_index (rows, i), error))
      return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (rows, i);

      if (!insert_row (self, row, &refused, error))
        return FALSE;

      if (refused)
        {
          dek_journal_set_occupied (self->region, row->table, error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
update_rows (Apply   *self,
             GError **error)
{
  g_autoptr (GPtrArray) refused_rows = g_ptr_array_new ();
  gboolean refused;

  for (guint i = 0; i < self->delta->rows->len; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->delta->rows, i);

      if (!row->existed || !row->exists)
        continue;
      if (!update_row (self, row, &refused, error))
        return FALSE;
      if (refused)
        g_ptr_array_add (refused_rows, row);
    }

  return replace_rows (self, refused_rows, error);
}

static gboolean
insert_rows (Apply   *self,
             GError **error)
{
  gboolean refused;

  for (guint i = 0; i < self->delta->rows->len; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->delta->rows, i);

      if (row->existed || !row->exists)
        continue;
      if (!insert_row (self, row, &refused, error))
        return FALSE;
      if (refused)
        {
          dek_journal_set_occupied (self->region, row->table, error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
find_one (Apply       *self,
          const char  *sql,
          gint64       value,
          gint64      *found,
          GError     **error)
{
  sqlite3_stmt *stmt = prepare (self, sql, error);
  gboolean there;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, value);
  there = sqlite3_step (stmt) == SQLITE_ROW;
  *found = there ? sqlite3_column_int64 (stmt, 0) : 0;
  sqlite3_reset (stmt);

  return there;
}

/* What the row now refers to must be there. */
static gboolean
check_refers (Apply            *self,
              DekJournalTable  *table,
              DekDeltaRow      *row,
              GError          **error)
{
  for (guint i = 0; i < table->refers->len; i++)
    {
      const DekJournalReference *reference = &g_array_index (table->refers, DekJournalReference, i);
      const DekDeltaField *field = find_field (row, dek_journal_table_find_column (table, reference->column));
      g_autofree char *sql = NULL;
      gint64 id, found;

      if (field == NULL || field->after == NULL)
        continue;

      id = sqlite3_value_int64 (field->after);
      sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1", reference->parent, reference->parent_column);
      if (!find_one (self, sql, id, &found, error))
        {
          if (error != NULL && *error == NULL)
            dek_journal_set_conflict (self->region, self->delta->since, reference->parent, id, NULL, error);
          return FALSE;
        }
    }

  return TRUE;
}

/* Nothing may refer to a row that is gone. */
static gboolean
check_referred (Apply            *self,
                DekJournalTable  *table,
                DekDeltaRow      *row,
                GError          **error)
{
  for (guint i = 0; i < table->referred->len; i++)
    {
      const DekJournalReference *reference = &g_array_index (table->referred, DekJournalReference, i);
      DekJournalTable *other = dek_journal_get_table (self->region, reference->table, error);
      g_autofree char *sql = NULL;
      gint64 found;

      sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"%s\" = ?1 LIMIT 1",
                             other->id_column, other->name, reference->column);
      if (find_one (self, sql, row->id, &found, error))
        {
          dek_journal_set_conflict (self->region, self->delta->since, other->name, found, reference->column, error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_references (Apply   *self,
                  GError **error)
{
  for (guint i = 0; i < self->delta->rows->len; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->delta->rows, i);
      DekJournalTable *table = dek_journal_get_table (self->region, row->table, error);

      if (row->exists ? !check_refers (self, table, row, error)
                      : row->existed && !check_referred (self, table, row, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * dek_delta_apply:
 * @self: a delta
 * @region: a region with a step going on, in which SQLite does not watch over
 *   references
 * @error: a #DekRegionError: CONFLICT, DISK_FULL, DAMAGED, FAILED
 *
 * Makes the rows what they are after the delta. Where that fails the step is to
 * be cancelled.
 *
 * Returns: whether it was done
 */
gboolean
dek_delta_apply (DekDelta   *self,
                 DekRegion  *region,
                 GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  Apply apply = { region, self };
  gboolean done = TRUE;

  for (guint i = 0; i < self->rows->len && done; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->rows, i);

      if (row->existed || row->exists)
        done = check_row (&apply, row, &local_error);
    }

  for (guint i = 0; i < self->rows->len && done; i++)
    {
      DekDeltaRow *row = g_ptr_array_index (self->rows, i);

      if (row->existed && !row->exists)
        done = delete_row (&apply, row, &local_error);
    }

  done = done && update_rows (&apply, &local_error) && insert_rows (&apply, &local_error) &&
         check_references (&apply, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return done;
}
