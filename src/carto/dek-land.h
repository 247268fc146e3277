// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-frame.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekLandShape:
 * @id: the caller's number of this area: the CBS number of a gemeente
 * @name: (nullable): the name to write on the map; copied
 * @weight: what names go first by: inhabitants; 0 or more
 * @coords: longitude and latitude in WGS 84 degrees, interleaved
 * @ring_starts: index in points of each ring's first point, and one more: the
 *   number of points
 * @n_rings: number of rings; 0 is an area without a boundary
 *
 * One area to prepare: any number of polygons, with their holes, as closed
 * rings; inside is what lies within an odd number of them.
 */
typedef struct
{
  gint64         id;
  const char    *name;
  double         weight;
  const double  *coords;
  const guint32 *ring_starts;
  guint          n_rings;
} DekLandShape;

/**
 * DekLand:
 *
 * Areas prepared for drawing and picking: projected once, borders that
 * neighbours share kept once (as arcs) and simplified once per zoom level, so
 * that neighbours stay sealed at every level. Immutable and atomically
 * reference counted: use it from any thread.
 */
typedef struct _DekLand DekLand;

#define DEK_TYPE_LAND (dek_land_get_type ())
GType       dek_land_get_type        (void) G_GNUC_CONST;

DekLand    *dek_land_new             (const DekLandShape *shapes,
                                      guint               n_shapes);
DekLand    *dek_land_ref             (DekLand            *self);
void        dek_land_unref           (DekLand            *self);
DekLand    *dek_land_dup_country     (void);

guint       dek_land_get_n_areas     (const DekLand      *self);
gint64      dek_land_get_id          (const DekLand      *self,
                                      guint               area);
const char *dek_land_get_name        (const DekLand      *self,
                                      guint               area);
double      dek_land_get_weight      (const DekLand      *self,
                                      guint               area);
int         dek_land_find            (const DekLand      *self,
                                      gint64              id);
DekMapBox   dek_land_get_box         (const DekLand      *self,
                                      guint               area);
DekMapBox   dek_land_get_bounds      (const DekLand      *self);
void        dek_land_get_anchor      (const DekLand      *self,
                                      guint               area,
                                      double             *x,
                                      double             *y,
                                      double             *radius);
int         dek_land_pick            (const DekLand      *self,
                                      double              x,
                                      double              y);
gboolean    dek_land_contains        (const DekLand      *self,
                                      guint               area,
                                      double              x,
                                      double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekLand, dek_land_unref)

G_END_DECLS
