// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-write"

#include "region/dek-region.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-region-private.h"

/* Writing rows. The SQL comes from the field lists; none is written by hand
 * for a table or column. */

static guint64
mask_fields (const guint *indexes,
             guint        n)
{
  guint64 mask = 0;

  for (guint i = 0; i < n; i++)
    mask |= G_GUINT64_CONSTANT (1) << indexes[i];

  return mask;
}

static char *
make_update (const DekTable *table,
             const guint    *indexes,
             guint           n)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE \"%s\" SET ", table->name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?%u", i > 0 ? ", " : "",
                            table->fields[indexes[i]].column, i + 2);
  g_string_append_printf (sql, " WHERE \"%s\" = ?1", table->id_column);

  return g_string_free (sql, FALSE);
}

static gboolean
bind_fields (DekRegion           *self,
             const DekTable      *table,
             sqlite3_stmt        *stmt,
             const guint         *indexes,
             const DekFieldValue *values,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      const DekField *field = &table->fields[indexes[i]];

      if (dek_field_value_bind (field, &values[i], stmt, (int) i + 2) != SQLITE_OK)
        {
          sqlite3_clear_bindings (stmt);
          dek_step_fail (self, g_error_new (DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
                                            _("“%s” cannot have this value."), _(field->label)));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * dek_region_write:
 * @self: an open region with a step going on
 * @record: one of its records
 * @indexes: (array length=n): which fields
 * @values: (array length=n): what they are to be
 * @n: how many
 *
 * Returns: whether the file took them; if not, the step has failed
 */
gboolean
dek_region_write (DekRegion           *self,
                  DekRecord           *record,
                  const guint         *indexes,
                  const DekFieldValue *values,
                  guint                n)
{
  DekTableState *state = dek_region_get_state (self, G_OBJECT_TYPE (record));
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;
  gboolean same = TRUE, done;

  g_assert (self->step.active);

  if (self->step.error != NULL)
    return FALSE;

  for (guint i = 0; i < n && same; i++)
    same = dek_field_values_equal (&state->table->fields[indexes[i]],
                                   dek_record_get_field (record, indexes[i]), &values[i]);
  if (same)
    return TRUE;

  sql = make_update (state->table, indexes, n);
  stmt = dek_region_statement (self, sql);
  if (stmt == NULL || !bind_fields (self, state->table, stmt, indexes, values, n))
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, dek_record_get_id (record));

  self->step.writing = state;
  self->step.writing_fields = mask_fields (indexes, n);
  done = dek_step_run (self, stmt, _(n == 1 ? state->table->fields[indexes[0]].label : state->table->label));
  self->step.writing = NULL;

  return done;
}

/**
 * dek_region_make_id:
 *
 * Returns: a new primary key: 53 bits, so that it survives JSON and a
 *   spreadsheet, and random, so that two copies of a region never give out the
 *   same one
 */
gint64
dek_region_make_id (void)
{
  gint64 id;

  do
    id = ((gint64) (g_random_int () & 0x1fffff) << 32) | g_random_int ();
  while (id == 0);

  return id;
}

static char *
make_insert (const DekTable *table,
             const guint    *indexes,
             guint           n)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO \"%s\" (\"%s\"", table->name, table->id_column);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, ", \"%s\"", table->fields[indexes[i]].column);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

/* Enumerations that were not given get what a new record has: not every table
 * has a default for them, and the class says it in any case. */
static void
add_initial_values (const DekTable *table,
                    GArray         *indexes,
                    GArray         *values)
{
  guint64 given = mask_fields ((const guint *) (gpointer) indexes->data, indexes->len);

  for (guint i = 0; i < table->n_fields; i++)
    {
      DekFieldValue value;

      if (table->fields[i].kind != DEK_FIELD_ENUM || (given & (G_GUINT64_CONSTANT (1) << i)) != 0)
        continue;

      dek_field_init_value (&table->fields[i], &value);
      g_array_append_val (indexes, i);
      g_array_append_val (values, value);
    }
}

static gboolean
insert_row (DekRegion     *self,
            DekTableState *state,
            gint64         id,
            GArray        *indexes,
            GArray        *values)
{
  const guint *fields = (const guint *) (gpointer) indexes->data;
  g_autofree char *sql = make_insert (state->table, fields, indexes->len);
  sqlite3_stmt *stmt = dek_region_statement (self, sql);

  if (stmt == NULL ||
      !bind_fields (self, state->table, stmt, fields, (const DekFieldValue *) (gpointer) values->data, values->len))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  return dek_step_run (self, stmt, _(state->table->label));
}

/**
 * dek_region_insert:
 * @self: an open region with a step going on
 * @record_type: a class of records
 * @first_property: (nullable): name of a property; "id" for tables with a
 *   natural id, which must be given
 * @...: its value, then more names and values, then %NULL
 *
 * Adds a record. Properties that are not given have the table's default. Lists
 * have it when the step is committed.
 *
 * Returns: (transfer full) (nullable): the new record; %NULL where the file
 *   refused it, and dek_region_commit_step() will say why
 */
DekRecord *
dek_region_insert (DekRegion  *self,
                   GType       record_type,
                   const char *first_property,
                   ...)
{
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (DekFieldValue));
  DekTableState *state;
  GError *error = NULL;
  gboolean done;
  gint64 id = 0;
  va_list arguments;

  g_return_val_if_fail (DEK_IS_REGION (self), NULL);
  state = dek_region_get_state (self, record_type);
  g_return_val_if_fail (state != NULL, NULL);

  if (!dek_step_check (self, state->table->name) || self->step.error != NULL)
    return NULL;

  va_start (arguments, first_property);
  done = dek_record_collect (record_type, first_property, arguments, &id, indexes, values, &error);
  va_end (arguments);
  g_return_val_if_fail (id != 0 || !state->table->natural_id, NULL);

  if (!done)
    dek_step_fail (self, error);
  else
    {
      add_initial_values (state->table, indexes, values);
      id = id != 0 ? id : dek_region_make_id ();
      done = insert_row (self, state, id, indexes, values);
    }
  dek_record_clear_values (state->table, indexes, values);

  return done ? dek_region_dup_record (self, record_type, id) : NULL;
}

/**
 * dek_region_delete:
 * @self: an open region with a step going on
 * @record: one of its records
 *
 * Deletes a row, and with it the rows that cannot be without it (the opening
 * hours of a steunpunt); other rows let go of it. @record is marked deleted,
 * and lists are without it, when the step is committed.
 */
void
dek_region_delete (DekRegion *self,
                   DekRecord *record)
{
  const DekTable *table;
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;

  g_return_if_fail (DEK_IS_REGION (self));
  g_return_if_fail (DEK_IS_RECORD (record));
  g_return_if_fail (dek_record_get_region (record) == self);

  table = DEK_RECORD_GET_CLASS (record)->table;
  if (!dek_step_check (self, table->name))
    return;

  sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);
  stmt = dek_region_statement (self, sql);
  if (stmt == NULL)
    return;

  sqlite3_bind_int64 (stmt, 1, dek_record_get_id (record));
  dek_step_run (self, stmt, _(table->label));
}
