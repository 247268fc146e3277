// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-history-text"

#include "region/dek-history-private.h"

#include <math.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "region/dek-geopackage.h"
#include "region/dek-journal-private.h"
#include "region/dek-record.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Values of the journal in the user's words. */

#define EARTH_RADIUS 6371008.8 /* metres, mean */

/* The first text of a record is what it is called. */
static const DekField *
find_name_field (const DekTable *table)
{
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].kind == DEK_FIELD_TEXT && table->fields[i].searchable)
      return &table->fields[i];

  return NULL;
}

static char *
ask_text (DekRegion  *region,
          const char *sql,
          gint64      id,
          const char *table,
          const char *column)
{
  sqlite3_stmt *stmt = dek_region_statement (region, sql);
  char *text = NULL;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  if (table != NULL)
    {
      sqlite3_bind_text (stmt, 2, table, -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 3, column, -1, SQLITE_STATIC);
    }
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = dek_sqlite_dup_column (stmt, 0);
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  return text;
}

/* What is gone still has its last name in the journal. */
static char *
format_reference (DekRegion *region,
                  GType      type,
                  gint64     id)
{
  const DekTable *table = dek_record_type_get_table (type);
  const DekField *name = find_name_field (table);
  g_autofree char *sql = NULL;
  char *text = NULL;

  if (name != NULL)
    {
      sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"%s\" = ?1", name->column, table->name,
                             table->id_column);
      text = ask_text (region, sql, id, NULL, NULL);
    }

  if (name != NULL && text == NULL)
    text = ask_text (region,
                     "SELECT coalesce (new, old) FROM change WHERE row = ?1 AND table_name = ?2 AND column_name = ?3 "
                     "ORDER BY id DESC LIMIT 1", id, table->name, name->column);
  if (text == NULL)
    text = g_strdup_printf ("%s %" G_GINT64_FORMAT, _(table->label), id);

  return text;
}

static char *
format_date (const char *iso)
{
  gint year, month, day;
  g_autoptr (GDateTime) date = NULL;
  char *text = NULL;

  if (iso != NULL && sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) == 3)
    date = g_date_time_new_local (year, month, day, 0, 0, 0);
  /* Translators: a date, as g_date_time_format() takes it: 3 March 2026 */
  if (date != NULL)
    text = g_date_time_format (date, C_("date", "%-d %B %Y"));

  return text != NULL ? text : g_strdup (iso);
}

/* As the locale writes numbers, without zeros that say nothing. */
static char *
format_number (double number)
{
  return number == floor (number) && fabs (number) < 1e15 ? g_strdup_printf ("%.0f", number)
                                                          : g_strdup_printf ("%.6g", number);
}

static char *
format_point (sqlite3_stmt *stmt,
              int           column)
{
  g_autoptr (DekPoint) point = dek_gpkg_decode_point (sqlite3_column_blob (stmt, column),
                                                      (gsize) sqlite3_column_bytes (stmt, column));

  if (point == NULL)
    return g_strdup (_("a place on the map"));

  /* Translators: latitude and longitude in degrees */
  return g_strdup_printf (C_("position", "%.5f° N, %.5f° E"), point->lat, point->lon);
}

static char *
format_enum (const DekField *field,
             sqlite3_stmt   *stmt,
             int             column)
{
  gint value;

  if (dek_enum_from_nick (field->type (), (const char *) sqlite3_column_text (stmt, column), &value))
    return g_strdup (dek_enum_get_label (field->type (), value));

  return dek_sqlite_dup_column (stmt, column);
}

/**
 * dek_history_format_value:
 * @region: an open region
 * @field: (nullable): the field; %NULL for a column that this version does not
 *   know
 * @stmt: a statement that stands at a row with a value of @field
 * @column: number of the column with the value
 *
 * Returns: (transfer full) (nullable): the value in the user's words, %NULL
 *   where there is none
 */
char *
dek_history_format_value (DekRegion      *region,
                          const DekField *field,
                          sqlite3_stmt   *stmt,
                          int             column)
{
  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return NULL;

  switch (field != NULL ? field->kind : DEK_FIELD_TEXT)
    {
    case DEK_FIELD_ENUM:
      return format_enum (field, stmt, column);

    case DEK_FIELD_BOOLEAN:
      return g_strdup (sqlite3_column_int (stmt, column) != 0 ? C_("value", "Yes") : C_("value", "No"));

    case DEK_FIELD_REFERENCE:
      return format_reference (region, field->type (), sqlite3_column_int64 (stmt, column));

    case DEK_FIELD_DATE:
      return format_date ((const char *) sqlite3_column_text (stmt, column));

    case DEK_FIELD_DATETIME:
      return dek_journal_format_when ((const char *) sqlite3_column_text (stmt, column));

    case DEK_FIELD_REAL:
      return format_number (sqlite3_column_double (stmt, column));

    case DEK_FIELD_POINT:
      return format_point (stmt, column);

    case DEK_FIELD_AREA:
      return g_strdup (_("an area on the map"));

    case DEK_FIELD_TEXT:
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_TIME:
    default:
      return dek_sqlite_dup_column (stmt, column);
    }
}

/* Great-circle distance in metres (haversine). */
static double
measure (const DekPoint *a,
         const DekPoint *b)
{
  double lat_a = a->lat * G_PI / 180.0, lat_b = b->lat * G_PI / 180.0;
  double half_lat = sin ((lat_b - lat_a) / 2.0);
  double half_lon = sin ((b->lon - a->lon) * G_PI / 360.0);
  double square = half_lat * half_lat + cos (lat_a) * cos (lat_b) * half_lon * half_lon;

  return 2.0 * EARTH_RADIUS * asin (MIN (1.0, sqrt (square)));
}

/**
 * dek_history_format_move:
 * @stmt: a statement that stands at a row with two points
 * @from: number of the column with the first
 * @to: number of the column with the second
 *
 * Returns: (transfer full) (nullable): how far the point was moved, in a
 *   sentence; %NULL where one of them is no point
 */
char *
dek_history_format_move (sqlite3_stmt *stmt,
                         int           from,
                         int           to)
{
  g_autoptr (DekPoint) a = dek_gpkg_decode_point (sqlite3_column_blob (stmt, from),
                                                  (gsize) sqlite3_column_bytes (stmt, from));
  g_autoptr (DekPoint) b = dek_gpkg_decode_point (sqlite3_column_blob (stmt, to),
                                                  (gsize) sqlite3_column_bytes (stmt, to));
  double metres;

  if (a == NULL || b == NULL)
    return NULL;

  metres = measure (a, b);
  if (metres < 999.5)
    return g_strdup_printf (_("Moved %.0f m on the map"), metres);

  return g_strdup_printf (_("Moved %.1f km on the map"), metres / 1000.0);
}
