// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-field"

#include "region/dek-field.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-geopackage.h"
#include "region/dek-region-enums.h"
#include "region/dek-sqlite.h"

/* The three forms of a column: the value of a property, what a record holds,
 * and what SQLite keeps. All that depends on a field's kind is in this file.
 *
 * NULL in the file is %NULL for text and geometry, 0 for references and -1 for
 * numbers, none of which can be negative. A required number has no such value:
 * its -1 goes to the file as it is, which refuses it. */

#define UNKNOWN -1

/**
 * dek_field_create_pspec:
 * @field: a field
 *
 * The ranges are wide on purpose: what fits is for the file's constraints to
 * say, and GObject would silently cut a value down.
 *
 * Returns: (transfer full): the property of @field
 */
GParamSpec *
dek_field_create_pspec (const DekField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REFERENCE:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, field->initial, flags);

    case DEK_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, field->initial, flags);

    case DEK_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, field->initial != 0, flags);

    case DEK_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->type (), field->initial, flags);

    case DEK_FIELD_POINT:
      return g_param_spec_boxed (field->name, NULL, NULL, DEK_TYPE_POINT, flags);

    case DEK_FIELD_AREA:
      return g_param_spec_boxed (field->name, NULL, NULL, DEK_TYPE_MULTI_POLYGON, flags);

    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
    default:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    }
}

/**
 * dek_field_init_value:
 * @field: a field
 * @value: (out): set to the value that a row without one has
 */
void
dek_field_init_value (const DekField *field,
                      DekFieldValue  *value)
{
  memset (value, 0, sizeof *value);

  if (field->kind == DEK_FIELD_INTEGER)
    value->integer = field->required ? field->initial : UNKNOWN;
  else if (field->kind == DEK_FIELD_REAL)
    value->real = field->required ? field->initial : UNKNOWN;
  else if (field->kind == DEK_FIELD_BOOLEAN || field->kind == DEK_FIELD_ENUM)
    value->integer = field->initial;
}

/**
 * dek_field_clear_value:
 * @field: a field
 * @value: a value of it
 *
 * Frees what @value holds.
 */
void
dek_field_clear_value (const DekField *field,
                       DekFieldValue  *value)
{
  switch (field->kind)
    {
    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
      g_clear_pointer (&value->text, g_free);
      break;

    case DEK_FIELD_POINT:
      g_clear_pointer (&value->point, dek_point_free);
      break;

    case DEK_FIELD_AREA:
      g_clear_pointer (&value->area, dek_multi_polygon_unref);
      break;

    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REAL:
    case DEK_FIELD_BOOLEAN:
    case DEK_FIELD_ENUM:
    case DEK_FIELD_REFERENCE:
    default:
      break;
    }
}

/**
 * dek_field_values_equal:
 * @field: a field
 * @a: a value of it
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
dek_field_values_equal (const DekField      *field,
                        const DekFieldValue *a,
                        const DekFieldValue *b)
{
  switch (field->kind)
    {
    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
      return g_strcmp0 (a->text, b->text) == 0;

    case DEK_FIELD_REAL:
      return a->real == b->real;

    case DEK_FIELD_POINT:
      return a->point == b->point ||
             (a->point != NULL && b->point != NULL && dek_point_equal (a->point, b->point));

    case DEK_FIELD_AREA:
      return a->area == b->area ||
             (a->area != NULL && b->area != NULL && dek_multi_polygon_equal (a->area, b->area));

    case DEK_FIELD_INTEGER:
    case DEK_FIELD_BOOLEAN:
    case DEK_FIELD_ENUM:
    case DEK_FIELD_REFERENCE:
    default:
      return a->integer == b->integer;
    }
}

static gboolean
refuse (const DekField  *field,
        GError         **error)
{
  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE,
               _("“%s” cannot have this value."), _(field->label));
  return FALSE;
}

/* Text without a visible character is no text; a required one is then left to
 * the file's constraint. Line ends are one sort, whatever they were pasted as. */
static gboolean
take_text (const DekField  *field,
           const char      *text,
           DekFieldValue   *value,
           GError         **error)
{
  g_auto (GStrv) lines = NULL;

  value->text = NULL;
  if (text == NULL)
    return TRUE;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (field, error);

  if (!field->required && *text == '\0')
    return TRUE;

  if (strchr (text, '\r') == NULL)
    {
      value->text = g_strdup (text);
      return TRUE;
    }

  lines = g_strsplit (text, "\r\n", -1);
  value->text = g_strdelimit (g_strjoinv ("\n", lines), "\r", '\n');
  return TRUE;
}

/* Digits where @pattern has a 0, and else what it has. */
static gboolean
has_form (const char *text,
          const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;

  return *text == '\0';
}

/* The file has constraints for dates as well; but to SQLite "now" is one too. */
static gboolean
is_moment (const DekField *field,
           const char     *text)
{
  if (field->kind == DEK_FIELD_TIME)
    return has_form (text, "00:00");

  if (field->kind == DEK_FIELD_DATETIME)
    return has_form (text, "0000-00-00T00:00:00.000Z");

  return has_form (text, "0000-00-00") &&
         g_date_valid_dmy ((GDateDay) atoi (text + 8), atoi (text + 5), (GDateYear) atoi (text));
}

static gboolean
take_moment (const DekField  *field,
             const char      *text,
             DekFieldValue   *value,
             GError         **error)
{
  if (text != NULL && *text != '\0' && !is_moment (field, text))
    return refuse (field, error);

  return take_text (field, text, value, error);
}

/**
 * dek_field_value_from_gvalue:
 * @field: a field
 * @gvalue: a value of its property's type
 * @value: (out): what the record is to hold
 * @error: a #DekRegionError: INVALID_VALUE
 *
 * Returns: whether it is a value at all: proper UTF-8, a finite number, a
 *   place on the earth
 */
gboolean
dek_field_value_from_gvalue (const DekField  *field,
                             const GValue    *gvalue,
                             DekFieldValue   *value,
                             GError         **error)
{
  memset (value, 0, sizeof *value);

  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REFERENCE:
      value->integer = g_value_get_int64 (gvalue);
      return TRUE;

    case DEK_FIELD_REAL:
      value->real = g_value_get_double (gvalue);
      return isfinite (value->real) ? TRUE : refuse (field, error);

    case DEK_FIELD_BOOLEAN:
      value->integer = g_value_get_boolean (gvalue) ? 1 : 0;
      return TRUE;

    case DEK_FIELD_ENUM:
      value->integer = g_value_get_enum (gvalue);
      return TRUE;

    case DEK_FIELD_POINT:
      if (g_value_get_boxed (gvalue) != NULL && !dek_point_is_valid (g_value_get_boxed (gvalue)))
        return refuse (field, error);
      value->point = g_value_dup_boxed (gvalue);
      return TRUE;

    case DEK_FIELD_AREA:
      value->area = g_value_dup_boxed (gvalue);
      return TRUE;

    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
      return take_moment (field, g_value_get_string (gvalue), value, error);

    case DEK_FIELD_TEXT:
    default:
      return take_text (field, g_value_get_string (gvalue), value, error);
    }
}

/**
 * dek_field_value_to_gvalue:
 * @field: a field
 * @value: a value of it
 * @gvalue: initialised to the type of its property
 */
void
dek_field_value_to_gvalue (const DekField      *field,
                           const DekFieldValue *value,
                           GValue              *gvalue)
{
  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REFERENCE:
      g_value_set_int64 (gvalue, value->integer);
      break;

    case DEK_FIELD_REAL:
      g_value_set_double (gvalue, value->real);
      break;

    case DEK_FIELD_BOOLEAN:
      g_value_set_boolean (gvalue, value->integer != 0);
      break;

    case DEK_FIELD_ENUM:
      g_value_set_enum (gvalue, (gint) value->integer);
      break;

    case DEK_FIELD_POINT:
      g_value_set_boxed (gvalue, value->point);
      break;

    case DEK_FIELD_AREA:
      g_value_set_boxed (gvalue, value->area);
      break;

    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
    default:
      g_value_set_string (gvalue, value->text);
      break;
    }
}

static gint
enum_from_column (const DekField *field,
                  sqlite3_stmt   *stmt,
                  int             column)
{
  gint value = field->initial;

  /* A word from a newer Dekkend is shown as what a new row would have. */
  dek_enum_from_nick (field->type (), (const char *) sqlite3_column_text (stmt, column), &value);
  return value;
}

/**
 * dek_field_value_from_column:
 * @field: a field
 * @stmt: a statement that stands at a row
 * @column: number of the column, from 0
 * @value: (out): what the row has
 *
 * Takes what the file has without trusting it.
 */
void
dek_field_value_from_column (const DekField *field,
                             sqlite3_stmt   *stmt,
                             int             column,
                             DekFieldValue  *value)
{
  memset (value, 0, sizeof *value);

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    {
      dek_field_init_value (field, value);
      return;
    }

  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REFERENCE:
      value->integer = sqlite3_column_int64 (stmt, column);
      break;

    case DEK_FIELD_REAL:
      value->real = sqlite3_column_double (stmt, column);
      break;

    case DEK_FIELD_BOOLEAN:
      value->integer = sqlite3_column_int (stmt, column) != 0;
      break;

    case DEK_FIELD_ENUM:
      value->integer = enum_from_column (field, stmt, column);
      break;

    case DEK_FIELD_POINT:
      value->point = dek_gpkg_decode_point (sqlite3_column_blob (stmt, column),
                                            (gsize) sqlite3_column_bytes (stmt, column));
      break;

    case DEK_FIELD_AREA:
      value->area = dek_gpkg_decode_area (sqlite3_column_blob (stmt, column),
                                          (gsize) sqlite3_column_bytes (stmt, column));
      break;

    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
    default:
      value->text = dek_sqlite_dup_column (stmt, column);
      break;
    }
}

static int
bind_geometry (GBytes       *blob,
               sqlite3_stmt *stmt,
               int           parameter)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (blob, &size);
  int status = sqlite3_bind_blob64 (stmt, parameter, data, size, SQLITE_TRANSIENT);

  g_bytes_unref (blob);
  return status;
}

/**
 * dek_field_value_bind:
 * @field: a field
 * @value: a value of it
 * @stmt: a statement
 * @parameter: number of its parameter, from 1
 *
 * Returns: an SQLite result code
 */
int
dek_field_value_bind (const DekField      *field,
                      const DekFieldValue *value,
                      sqlite3_stmt        *stmt,
                      int                  parameter)
{
  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
      if (!field->required && value->integer == UNKNOWN)
        return sqlite3_bind_null (stmt, parameter);
      return sqlite3_bind_int64 (stmt, parameter, value->integer);

    case DEK_FIELD_REFERENCE:
      if (value->integer == 0)
        return sqlite3_bind_null (stmt, parameter);
      return sqlite3_bind_int64 (stmt, parameter, value->integer);

    case DEK_FIELD_REAL:
      if (!field->required && value->real == UNKNOWN)
        return sqlite3_bind_null (stmt, parameter);
      return sqlite3_bind_double (stmt, parameter, value->real);

    case DEK_FIELD_BOOLEAN:
      return sqlite3_bind_int64 (stmt, parameter, value->integer);

    case DEK_FIELD_ENUM:
      return sqlite3_bind_text (stmt, parameter, dek_enum_get_nick (field->type (), (gint) value->integer), -1,
                                SQLITE_STATIC);

    case DEK_FIELD_POINT:
      if (value->point == NULL)
        return sqlite3_bind_null (stmt, parameter);
      return bind_geometry (dek_gpkg_encode_point (value->point), stmt, parameter);

    case DEK_FIELD_AREA:
      if (value->area == NULL)
        return sqlite3_bind_null (stmt, parameter);
      return bind_geometry (dek_gpkg_encode_area (value->area), stmt, parameter);

    case DEK_FIELD_TEXT:
    case DEK_FIELD_DATE:
    case DEK_FIELD_DATETIME:
    case DEK_FIELD_TIME:
    default:
      return sqlite3_bind_text (stmt, parameter, value->text, -1, SQLITE_TRANSIENT);
    }
}
