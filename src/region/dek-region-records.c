// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-records"

#include "region/dek-region.h"

#include "region/dek-record-list.h"
#include "region/dek-record-private.h"
#include "region/dek-region-private.h"

/* Finding records: one object for a row, and lists of them. */

DekTableState *
dek_region_get_state (DekRegion *self,
                      GType      record_type)
{
  return g_hash_table_lookup (self->tables, GSIZE_TO_POINTER (record_type));
}

void
dek_region_forget_record (DekRegion *self,
                          DekRecord *record)
{
  DekTableState *state = dek_region_get_state (self, G_OBJECT_TYPE (record));

  g_hash_table_remove (state->records, dek_record_peek_id (record));
}

static char *
make_select (const DekTable *table)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < table->n_fields; i++)
    {
      const DekField *field = &table->fields[i];

      if (i > 0)
        g_string_append (sql, ", ");
      if (field->kind == DEK_FIELD_AREA)
        g_string_append (sql, "NULL");
      else
        g_string_append_printf (sql, "\"%s\"", field->column);
    }
  g_string_append_printf (sql, " FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);

  return g_string_free (sql, FALSE);
}

/**
 * dek_region_load_record:
 * @self: an open region
 * @record: a record
 *
 * Makes @record what its row is now.
 *
 * Returns: whether there is such a row
 */
gboolean
dek_region_load_record (DekRegion *self,
                        DekRecord *record)
{
  DekTableState *state = dek_region_get_state (self, G_OBJECT_TYPE (record));
  gboolean found;

  /* Asked for with every record, so not looked up by its text each time. */
  if (state->select == NULL)
    {
      g_autofree char *sql = make_select (state->table);

      state->select = dek_region_statement (self, sql);
    }

  if (state->select == NULL)
    return FALSE;

  sqlite3_reset (state->select);
  sqlite3_bind_int64 (state->select, 1, dek_record_get_id (record));
  found = sqlite3_step (state->select) == SQLITE_ROW;
  if (found)
    dek_record_take_row (record, state->select);
  sqlite3_reset (state->select);

  return found;
}

/**
 * dek_region_dup_record:
 * @self: an open region
 * @record_type: a class of records
 * @id: the primary key
 *
 * Returns: (transfer full) (nullable): the record, %NULL where there is no such
 *   row; always the same object as long as someone holds it
 */
DekRecord *
dek_region_dup_record (DekRegion *self,
                       GType      record_type,
                       gint64     id)
{
  DekTableState *state;
  DekRecord *record;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  state = dek_region_get_state (self, record_type);
  g_return_val_if_fail (state != NULL, NULL);

  record = g_hash_table_lookup (state->records, &id);
  if (record != NULL)
    return dek_record_is_deleted (record) ? NULL : g_object_ref (record);

  record = dek_record_new (record_type, self, id);
  if (!dek_region_load_record (self, record))
    {
      g_object_unref (record);
      return NULL;
    }

  g_hash_table_insert (state->records, (gpointer) dek_record_peek_id (record), record);
  return record;
}

/**
 * dek_region_list:
 * @self: an open region
 * @record_type: a class of records
 *
 * The list reads a record when it is first asked for, and follows every step.
 *
 * Returns: (transfer full): all records of that class, in the table's natural
 *   order
 */
GListModel *
dek_region_list (DekRegion *self,
                 GType      record_type)
{
  DekTableState *state;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  state = dek_region_get_state (self, record_type);
  g_return_val_if_fail (state != NULL, NULL);

  return dek_record_list_get (self, state, NULL, 0);
}

/**
 * dek_region_list_where:
 * @self: an open region
 * @record_type: a class of records
 * @property: a property that holds an integer, reference, boolean or
 *   enumeration
 * @value: the value to look for; 0 for a reference gives those without one
 *
 * Returns: (transfer full): the records with that value, in the table's natural
 *   order; follows every step
 */
GListModel *
dek_region_list_where (DekRegion  *self,
                       GType       record_type,
                       const char *property,
                       gint64      value)
{
  DekTableState *state;
  const DekField *field;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);

  state = dek_region_get_state (self, record_type);
  g_return_val_if_fail (state != NULL, NULL);

  field = dek_record_type_find_field (record_type, property);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->kind == DEK_FIELD_INTEGER || field->kind == DEK_FIELD_REFERENCE ||
                        field->kind == DEK_FIELD_BOOLEAN || field->kind == DEK_FIELD_ENUM, NULL);

  return dek_record_list_get (self, state, field, value);
}

/**
 * dek_region_count:
 * @self: an open region
 * @record_type: a class of records
 *
 * Returns: how many there are
 */
guint
dek_region_count (DekRegion *self,
                  GType      record_type)
{
  g_autofree char *sql = NULL;
  DekTableState *state;
  sqlite3_stmt *stmt;
  guint n = 0;

  g_return_val_if_fail (DEK_IS_REGION (self), 0);

  state = dek_region_get_state (self, record_type);
  g_return_val_if_fail (state != NULL, 0);

  sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", state->table->name);
  stmt = dek_region_statement (self, sql);
  if (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    n = (guint) sqlite3_column_int64 (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);

  return n;
}
