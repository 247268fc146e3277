// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DEK_TYPE_MULTI_POLYGON (dek_multi_polygon_get_type ())

/**
 * DekMultiPolygon:
 * @n_points: number of points of all rings together
 * @coords: 2 * @n_points numbers: longitude, latitude (WGS 84 degrees) by turns
 * @n_rings: number of rings of all polygons together
 * @ring_starts: @n_rings + 1 indexes of points; ring r is the points from
 *   ring_starts[r] up to but not including ring_starts[r + 1]
 * @n_polygons: number of polygons
 * @polygon_starts: @n_polygons + 1 indexes of rings; the first ring of each
 *   polygon is its outer one, the others are holes
 *
 * An area of one or more parts, with or without holes. It never changes after
 * it was made, so any thread may read it. Every ring is closed: its last point
 * equals its first. The fields are for reading only.
 */
typedef struct
{
  guint          n_points;
  const double  *coords;
  guint          n_rings;
  const guint32 *ring_starts;
  guint          n_polygons;
  const guint32 *polygon_starts;
} DekMultiPolygon;

GType            dek_multi_polygon_get_type   (void) G_GNUC_CONST;
DekMultiPolygon *dek_multi_polygon_new        (const double          *coords,
                                               guint                  n_points,
                                               const guint32         *ring_starts,
                                               guint                  n_rings,
                                               const guint32         *polygon_starts,
                                               guint                  n_polygons);
DekMultiPolygon *dek_multi_polygon_ref        (DekMultiPolygon       *self);
void             dek_multi_polygon_unref      (DekMultiPolygon       *self);
gboolean         dek_multi_polygon_equal      (const DekMultiPolygon *a,
                                               const DekMultiPolygon *b);
gboolean         dek_multi_polygon_get_bounds (const DekMultiPolygon *self,
                                               double                *west,
                                               double                *south,
                                               double                *east,
                                               double                *north);
gboolean         dek_multi_polygon_contains   (const DekMultiPolygon *self,
                                               double                 lon,
                                               double                 lat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekMultiPolygon, dek_multi_polygon_unref)

G_END_DECLS
