// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-multi-polygon"

#include "reference/dek-multi-polygon.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (DekMultiPolygon, dek_multi_polygon, dek_multi_polygon_ref, dek_multi_polygon_unref)

static gboolean
starts_are_sound (const guint32 *starts,
                  guint          n,
                  guint          end)
{
  if (starts[0] != 0 || starts[n] != end)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (starts[i] > starts[i + 1])
        return FALSE;
    }

  return TRUE;
}

/**
 * dek_multi_polygon_new:
 * @coords: 2 * @n_points numbers: longitude, latitude (WGS 84 degrees) by turns
 * @n_points: number of points
 * @ring_starts: @n_rings + 1 rising indexes of points, from 0 to @n_points
 * @n_rings: number of rings
 * @polygon_starts: @n_polygons + 1 rising indexes of rings, from 0 to @n_rings
 * @n_polygons: number of polygons; 0 makes an empty area
 *
 * Makes an area of copies of the arrays. Rings are to be closed by the caller.
 *
 * Returns: (transfer full): the area
 */
DekMultiPolygon *
dek_multi_polygon_new (const double  *coords,
                       guint          n_points,
                       const guint32 *ring_starts,
                       guint          n_rings,
                       const guint32 *polygon_starts,
                       guint          n_polygons)
{
  DekMultiPolygon *self;
  gsize coords_size = sizeof (double) * 2 * n_points;
  gsize rings_size = sizeof (guint32) * ((gsize) n_rings + 1);
  gsize polygons_size = sizeof (guint32) * ((gsize) n_polygons + 1);
  char *block;

  g_return_val_if_fail (coords != NULL || n_points == 0, NULL);
  g_return_val_if_fail (ring_starts != NULL && starts_are_sound (ring_starts, n_rings, n_points), NULL);
  g_return_val_if_fail (polygon_starts != NULL && starts_are_sound (polygon_starts, n_polygons, n_rings), NULL);

  /* One block for the struct and its arrays: areas are made and dropped by
   * the hundred, and their arrays are read in one go.
   */
  block = g_atomic_rc_box_alloc (sizeof (DekMultiPolygon) + coords_size + rings_size + polygons_size);
  self = (DekMultiPolygon *) (void *) block;
  block += sizeof (DekMultiPolygon);

  self->n_points = n_points;
  self->coords = (const double *) (void *) block;
  if (coords_size > 0)
    memcpy (block, coords, coords_size);
  block += coords_size;

  self->n_rings = n_rings;
  self->ring_starts = memcpy (block, ring_starts, rings_size);
  block += rings_size;

  self->n_polygons = n_polygons;
  self->polygon_starts = memcpy (block, polygon_starts, polygons_size);

  return self;
}

/**
 * dek_multi_polygon_ref:
 * @self: an area
 *
 * Returns: (transfer full): @self with one reference more
 */
DekMultiPolygon *
dek_multi_polygon_ref (DekMultiPolygon *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * dek_multi_polygon_unref:
 * @self: (transfer full): an area
 *
 * Gives one reference back; the last one frees it. Any thread may do so.
 */
void
dek_multi_polygon_unref (DekMultiPolygon *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * dek_multi_polygon_equal:
 * @a: (nullable): an area
 * @b: (nullable): another
 *
 * Compares the arrays, not the shape: the same area with its rings in another
 * order is not equal.
 *
 * Returns: whether all points, rings and polygons are the same
 */
gboolean
dek_multi_polygon_equal (const DekMultiPolygon *a,
                         const DekMultiPolygon *b)
{
  if (a == NULL || b == NULL || a == b)
    return a == b;

  return a->n_points == b->n_points &&
         a->n_rings == b->n_rings &&
         a->n_polygons == b->n_polygons &&
         memcmp (a->coords, b->coords, sizeof (double) * 2 * a->n_points) == 0 &&
         memcmp (a->ring_starts, b->ring_starts, sizeof (guint32) * ((gsize) a->n_rings + 1)) == 0 &&
         memcmp (a->polygon_starts, b->polygon_starts, sizeof (guint32) * ((gsize) a->n_polygons + 1)) == 0;
}

/**
 * dek_multi_polygon_get_bounds:
 * @self: an area
 * @west: (out): least longitude
 * @south: (out): least latitude
 * @east: (out): greatest longitude
 * @north: (out): greatest latitude
 *
 * The smallest box around the area, in WGS 84 degrees.
 *
 * Returns: %FALSE, with all four 0, if the area is empty
 */
gboolean
dek_multi_polygon_get_bounds (const DekMultiPolygon *self,
                              double                *west,
                              double                *south,
                              double                *east,
                              double                *north)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (west != NULL && south != NULL && east != NULL && north != NULL, FALSE);

  *west = *south = *east = *north = 0.0;
  if (self->n_points == 0)
    return FALSE;

  *west = *east = self->coords[0];
  *south = *north = self->coords[1];
  for (guint i = 1; i < self->n_points; i++)
    {
      *west = fmin (*west, self->coords[2 * i]);
      *east = fmax (*east, self->coords[2 * i]);
      *south = fmin (*south, self->coords[2 * i + 1]);
      *north = fmax (*north, self->coords[2 * i + 1]);
    }

  return TRUE;
}

/* Whether a ray from the point to the east crosses the ring an odd number of
 * times. The half-open comparison of latitudes counts a vertex once. Each edge
 * is computed from its southern end, so that a neighbour, who walks it the
 * other way, comes to the same answer to the last bit.
 */
static gboolean
ring_is_crossed_oddly (const double *coords,
                       guint         n,
                       double        lon,
                       double        lat)
{
  gboolean inside = FALSE;

  for (guint i = 0; i + 1 < n; i++)
    {
      const double *a = coords + 2 * i;
      const double *b = a + 2;

      if (a[1] > b[1])
        {
          b = a;
          a = coords + 2 * (i + 1);
        }

      if ((a[1] > lat) != (b[1] > lat) &&
          lon < a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]))
        inside = !inside;
    }

  return inside;
}

/**
 * dek_multi_polygon_contains:
 * @self: an area
 * @lon: longitude in WGS 84 degrees
 * @lat: latitude in WGS 84 degrees
 *
 * Tells by the even-odd rule whether a point lies in the area, so a point in a
 * hole does not. A point exactly on a border between two areas that share
 * their vertices lies in exactly one of them.
 *
 * Returns: whether it does
 */
gboolean
dek_multi_polygon_contains (const DekMultiPolygon *self,
                            double                 lon,
                            double                 lat)
{
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint r = 0; r < self->n_rings; r++)
    {
      guint start = self->ring_starts[r];
      guint n = self->ring_starts[r + 1] - start;

      if (ring_is_crossed_oddly (self->coords + 2 * (gsize) start, n, lon, lat))
        inside = !inside;
    }

  return inside;
}
