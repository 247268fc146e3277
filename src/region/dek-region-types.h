// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _DekRegion DekRegion;
typedef struct _DekRecord DekRecord;

/**
 * DekFieldKind:
 * @DEK_FIELD_TEXT: `gchararray`; optional text is %NULL, never ""
 * @DEK_FIELD_INTEGER: `gint64`; -1 stands for unknown where it is optional
 * @DEK_FIELD_REAL: `gdouble`; -1 stands for unknown where it is optional
 * @DEK_FIELD_BOOLEAN: `gboolean`
 * @DEK_FIELD_ENUM: a registered enumeration, stored as its nick
 * @DEK_FIELD_DATE: `gchararray` with an ISO date, "2026-11-20", or %NULL
 * @DEK_FIELD_DATETIME: `gchararray` with an ISO moment in UTC,
 *   "2026-11-20T13:05:00.000Z", or %NULL
 * @DEK_FIELD_TIME: `gchararray` with a time of day, "09:30", or %NULL
 * @DEK_FIELD_REFERENCE: `gint64` with the id of another record, 0 for none
 * @DEK_FIELD_POINT: #DekPoint or %NULL
 * @DEK_FIELD_AREA: #DekMultiPolygon or %NULL; read when first asked for
 *
 * How a column shows itself as a property.
 */
typedef enum
{
  DEK_FIELD_TEXT,
  DEK_FIELD_INTEGER,
  DEK_FIELD_REAL,
  DEK_FIELD_BOOLEAN,
  DEK_FIELD_ENUM,
  DEK_FIELD_DATE,
  DEK_FIELD_DATETIME,
  DEK_FIELD_TIME,
  DEK_FIELD_REFERENCE,
  DEK_FIELD_POINT,
  DEK_FIELD_AREA
} DekFieldKind;

/**
 * DekField:
 * @name: name of the property
 * @column: name of the column
 * @kind: what it holds
 * @type: (nullable): the enumeration's type, or the record type referred to
 * @required: whether it must have a value: not %NULL, not ""
 * @initial: value of a new record where the table has a default: the number,
 *   boolean or enumeration value
 * @label: what the user calls it; untranslated, give it to gettext()
 * @searchable: whether the full-text search looks in it
 *
 * A column of a table and property of its record class.
 */
typedef struct
{
  const char   *name;
  const char   *column;
  DekFieldKind  kind;
  GType       (*type) (void);
  gboolean      required;
  gint          initial;
  const char   *label;
  gboolean      searchable;
} DekField;

/**
 * DekTable:
 * @name: name of the table
 * @id_column: its INTEGER PRIMARY KEY
 * @natural_id: whether the id is a number from outside (CBS code, postcode)
 *   that must be given when a record is inserted
 * @order_by: SQL of the table's natural order
 * @order_columns: (array zero-terminated=1): the columns in @order_by
 * @label: what the user calls one of its records, untranslated
 * @fields: its columns other than the id
 * @n_fields: how many
 *
 * A table and how its rows become records. Static data, one for each class.
 */
typedef struct
{
  const char        *name;
  const char        *id_column;
  gboolean           natural_id;
  const char        *order_by;
  const char *const *order_columns;
  const char        *label;
  const DekField    *fields;
  guint              n_fields;
} DekTable;

G_END_DECLS
