// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "reference/dek-multi-polygon.h"
#include "reference/dek-point.h"
#include "region/dek-region-error.h"
#include "region/dek-region-types.h"

G_BEGIN_DECLS

/**
 * DekFieldValue:
 * @integer: integers, booleans, enumerations, references
 * @real: numbers
 * @text: text, dates and times
 * @point: a place
 * @area: an area
 *
 * What a record holds of one column; the field's kind says which member counts.
 */
typedef union
{
  gint64           integer;
  double           real;
  char            *text;
  DekPoint        *point;
  DekMultiPolygon *area;
} DekFieldValue;

GParamSpec *dek_field_create_pspec      (const DekField       *field);
void        dek_field_init_value        (const DekField       *field,
                                         DekFieldValue        *value);
void        dek_field_clear_value       (const DekField       *field,
                                         DekFieldValue        *value);
gboolean    dek_field_values_equal      (const DekField       *field,
                                         const DekFieldValue  *a,
                                         const DekFieldValue  *b);
gboolean    dek_field_value_from_gvalue (const DekField       *field,
                                         const GValue         *gvalue,
                                         DekFieldValue        *value,
                                         GError              **error);
void        dek_field_value_to_gvalue   (const DekField       *field,
                                         const DekFieldValue  *value,
                                         GValue               *gvalue);
void        dek_field_value_from_column (const DekField       *field,
                                         sqlite3_stmt         *stmt,
                                         int                   column,
                                         DekFieldValue        *value);
int         dek_field_value_bind        (const DekField       *field,
                                         const DekFieldValue  *value,
                                         sqlite3_stmt         *stmt,
                                         int                   parameter);

G_END_DECLS
