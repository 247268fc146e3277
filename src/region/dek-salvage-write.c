// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-salvage-write"

#include "region/dek-salvage-private.h"

#include <string.h>

#include "region/dek-geopackage.h"
#include "region/dek-sqlite.h"

/* Putting a row into the new file. A value that is not of the sort that its
 * column holds is left out; where the file refuses the row all the same, it is
 * tried without each of its values in turn: of a row with one broken value the
 * others are worth keeping. */

typedef struct
{
  sqlite3_value *value; /* NULL: left out */
  char          *text;  /* in its place */
} Cell;

static const DekField *
find_field (const DekTable *table,
            const char     *column)
{
  for (guint i = 0; table != NULL && i < table->n_fields; i++)
    if (strcmp (table->fields[i].column, column) == 0)
      return &table->fields[i];

  return NULL;
}

static gboolean
geometry_is_sound (sqlite3_value *value,
                   gboolean       area)
{
  gconstpointer data = sqlite3_value_blob (value);
  gsize size = (gsize) sqlite3_value_bytes (value);
  g_autoptr (DekPoint) point = NULL;
  g_autoptr (DekMultiPolygon) polygon = NULL;

  if (area)
    polygon = dek_gpkg_decode_area (data, size);
  else
    point = dek_gpkg_decode_point (data, size);

  return point != NULL || polygon != NULL;
}

static gboolean
fits_field (const DekField *field,
            sqlite3_value  *value)
{
  int type = sqlite3_value_type (value);

  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_BOOLEAN:
    case DEK_FIELD_REFERENCE:
      return type == SQLITE_INTEGER;
    case DEK_FIELD_REAL:
      return type == SQLITE_FLOAT || type == SQLITE_INTEGER;
    case DEK_FIELD_POINT:
    case DEK_FIELD_AREA:
      return type == SQLITE_BLOB && geometry_is_sound (value, field->kind == DEK_FIELD_AREA);
    case DEK_FIELD_TEXT:
    case DEK_FIELD_ENUM:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
    default:
      return type == SQLITE_TEXT;
    }
}

/* Takes a value over, or not. Returns whether it was taken as it is. */
static gboolean
fill_cell (Cell           *cell,
           const DekField *field,
           sqlite3_value  *value)
{
  const char *text;
  int length;

  if (sqlite3_value_type (value) == SQLITE_NULL)
    return TRUE;

  if (field != NULL && !fits_field (field, value))
    return FALSE;

  cell->value = sqlite3_value_dup (value);
  if (sqlite3_value_type (value) != SQLITE_TEXT)
    return TRUE;

  text = (const char *) sqlite3_value_text (value);
  length = sqlite3_value_bytes (value);
  if (g_utf8_validate (text, length, NULL))
    return TRUE;

  cell->text = g_utf8_make_valid (text, (gssize) strnlen (text, (size_t) length));
  return FALSE;
}

/* @omitted is the number of a column to leave to its default, -1 for none. */
static gboolean
insert (DekSalvageWriter *self,
        gint64            id,
        const Cell       *cells,
        guint             n,
        gint              omitted)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new ("?1");
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_string_printf (sql, "INSERT INTO \"%s\" (\"%s\"", self->name, self->id_column);
  for (guint i = 0; i < n; i++)
    if (cells[i].value != NULL && (gint) i != omitted)
      {
        g_string_append_printf (sql, ", \"%s\"", self->columns[i]);
        g_string_append_printf (marks, ", ?%u", i + 2);
      }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);

  if (sqlite3_prepare_v2 (self->db, sql->str, -1, &stmt, NULL) != SQLITE_OK)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  for (guint i = 0; i < n; i++)
    {
      if (cells[i].value == NULL || (gint) i == omitted)
        continue;
      if (cells[i].text != NULL)
        sqlite3_bind_text (stmt, (int) i + 2, cells[i].text, -1, SQLITE_STATIC);
      else
        sqlite3_bind_value (stmt, (int) i + 2, cells[i].value);
    }

  return sqlite3_step (stmt) == SQLITE_DONE;
}

static gboolean
insert_somehow (DekSalvageWriter *self,
                gint64            id,
                const Cell       *cells,
                guint             n,
                gboolean         *whole)
{
  if (insert (self, id, cells, n, -1))
    return TRUE;

  *whole = FALSE;
  for (guint i = 0; i < n; i++)
    if (cells[i].value != NULL && insert (self, id, cells, n, (gint) i))
      return TRUE;

  return FALSE;
}

/**
 * dek_salvage_write_row:
 * @row: a statement that stands at a row of the damaged file: the id, then the
 *   columns of @writer
 * @writer: a #DekSalvageWriter
 *
 * Puts the row into the new file, as far as it can be kept, and counts it.
 */
void
dek_salvage_write_row (sqlite3_stmt *row,
                       gpointer      writer)
{
  DekSalvageWriter *self = writer;
  Cell cells[DEK_SALVAGE_MAX_COLUMNS] = { 0 };
  gboolean whole = TRUE;
  guint n = 0;

  if (self->skip != 0 && sqlite3_column_int64 (row, 0) == self->skip)
    return;

  for (; self->columns[n] != NULL && n < DEK_SALVAGE_MAX_COLUMNS; n++)
    {
      const DekField *field = find_field (self->table, self->columns[n]);

      whole &= fill_cell (&cells[n], field, sqlite3_column_value (row, (int) n + 1));
    }

  if (insert_somehow (self, sqlite3_column_int64 (row, 0), cells, n, &whole))
    {
      self->count->saved++;
      self->count->repaired += whole ? 0 : 1;
    }
  else
    self->count->lost++;

  for (guint i = 0; i < n; i++)
    {
      sqlite3_value_free (cells[i].value);
      g_free (cells[i].text);
    }
}
