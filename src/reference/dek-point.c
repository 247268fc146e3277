// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-point"

#include "reference/dek-point.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (DekPoint, dek_point, dek_point_copy, dek_point_free)

/**
 * dek_point_new:
 * @lon: longitude in WGS 84 degrees
 * @lat: latitude in WGS 84 degrees
 *
 * Makes a point. The numbers are taken as they are; see dek_point_is_valid().
 *
 * Returns: (transfer full): the point
 */
DekPoint *
dek_point_new (double lon,
               double lat)
{
  DekPoint *self = g_new (DekPoint, 1);

  self->lon = lon;
  self->lat = lat;

  return self;
}

/**
 * dek_point_copy:
 * @self: (nullable): a point
 *
 * Returns: (transfer full) (nullable): a copy, or %NULL for %NULL
 */
DekPoint *
dek_point_copy (const DekPoint *self)
{
  return self != NULL ? dek_point_new (self->lon, self->lat) : NULL;
}

/**
 * dek_point_free:
 * @self: (nullable) (transfer full): a point
 */
void
dek_point_free (DekPoint *self)
{
  g_free (self);
}

/**
 * dek_point_equal:
 * @a: (nullable): a point
 * @b: (nullable): another
 *
 * Compares exactly, without a tolerance. Two unknown points are equal.
 *
 * Returns: whether both are the same place
 */
gboolean
dek_point_equal (const DekPoint *a,
                 const DekPoint *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return !islessgreater (a->lon, b->lon) && !islessgreater (a->lat, b->lat) &&
         dek_point_is_valid (a) == dek_point_is_valid (b);
}

/**
 * dek_point_is_valid:
 * @self: a point
 *
 * Returns: whether it is a place on the earth: finite, and within the ranges
 */
gboolean
dek_point_is_valid (const DekPoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return isfinite (self->lon) && isfinite (self->lat) &&
         fabs (self->lon) <= 180.0 && fabs (self->lat) <= 90.0;
}
