// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land"

#include "carto/dek-land-private.h"

#include "carto/dek-mercator.h"

G_DEFINE_BOXED_TYPE (DekLand, dek_land, dek_land_ref, dek_land_unref)

static void
set_areas (DekLand            *self,
           const DekLandShape *shapes)
{
  self->areas = g_new0 (DekLandArea, self->n_areas);
  for (guint i = 0; i < self->n_areas; i++)
    {
      self->areas[i].id = shapes[i].id;
      self->areas[i].name = g_strdup (shapes[i].name);
      self->areas[i].weight = MAX (shapes[i].weight, 0);
      self->areas[i].box = DEK_MAP_BOX_EMPTY;
    }
}

/**
 * dek_land_new:
 * @shapes: the areas; nothing of them is kept
 * @n_shapes: number of areas; 0 is allowed
 *
 * Prepares areas for drawing and picking. Borders are found by vertices that
 * are equal to the bit: areas that should stay sealed must share theirs.
 *
 * Returns: (transfer full): the land
 */
DekLand *
dek_land_new (const DekLandShape *shapes,
              guint               n_shapes)
{
  DekLand *self;

  g_return_val_if_fail (shapes != NULL || n_shapes == 0, NULL);

  self = g_new0 (DekLand, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->anchor_lock);
  self->bounds = DEK_MAP_BOX_EMPTY;
  self->n_areas = n_shapes;
  set_areas (self, shapes);
  dek_land_build_topology (self, shapes);
  dek_land_mark_enclosed (self);
  dek_land_simplify (self);
  self->anchors = g_new0 (DekLandAnchor, n_shapes);
  return self;
}

/**
 * dek_land_ref:
 * @self: a land
 *
 * Returns: (transfer full): @self
 */
DekLand *
dek_land_ref (DekLand *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_land_unref:
 * @self: (transfer full): a land
 *
 * Lets go of it; the last one frees it.
 */
void
dek_land_unref (DekLand *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_areas; i++)
    g_free (self->areas[i].name);
  for (guint i = 0; i < DEK_LAND_N_LEVELS; i++)
    {
      g_free (self->levels[i].starts);
      g_free (self->levels[i].coords);
    }
  g_free (self->areas);
  g_free (self->rings);
  g_free (self->refs);
  g_free (self->arcs);
  g_free (self->node_starts);
  g_free (self->node_arcs);
  g_free (self->anchors);
  g_mutex_clear (&self->anchor_lock);
  g_free (self);
}

/**
 * dek_land_get_n_areas:
 * @self: a land
 *
 * Returns: number of areas
 */
guint
dek_land_get_n_areas (const DekLand *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_areas;
}

/**
 * dek_land_get_id:
 * @self: a land
 * @area: index of an area
 *
 * Returns: the number it was given with: of a gemeente, the CBS number
 */
gint64
dek_land_get_id (const DekLand *self,
                 guint          area)
{
  g_return_val_if_fail (self != NULL && area < self->n_areas, 0);

  return self->areas[area].id;
}

/**
 * dek_land_get_name:
 * @self: a land
 * @area: index of an area
 *
 * Returns: (nullable) (transfer none): its name
 */
const char *
dek_land_get_name (const DekLand *self,
                   guint          area)
{
  g_return_val_if_fail (self != NULL && area < self->n_areas, NULL);

  return self->areas[area].name;
}

/**
 * dek_land_get_weight:
 * @self: a land
 * @area: index of an area
 *
 * Returns: what names go first by: inhabitants
 */
double
dek_land_get_weight (const DekLand *self,
                     guint          area)
{
  g_return_val_if_fail (self != NULL && area < self->n_areas, 0);

  return self->areas[area].weight;
}

/**
 * dek_land_find:
 * @self: a land
 * @id: the number an area was given with
 *
 * Returns: its index, or -1
 */
int
dek_land_find (const DekLand *self,
               gint64         id)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_areas; i++)
    {
      if (self->areas[i].id == id)
        return (int) i;
    }
  return -1;
}

/**
 * dek_land_get_box:
 * @self: a land
 * @area: index of an area
 *
 * Returns: the box around it; empty when it has no boundary
 */
DekMapBox
dek_land_get_box (const DekLand *self,
                  guint          area)
{
  DekMapBox empty = DEK_MAP_BOX_EMPTY;

  g_return_val_if_fail (self != NULL && area < self->n_areas, empty);

  return self->areas[area].box;
}

/**
 * dek_land_get_bounds:
 * @self: a land
 *
 * Returns: the box around all areas
 */
DekMapBox
dek_land_get_bounds (const DekLand *self)
{
  DekMapBox empty = DEK_MAP_BOX_EMPTY;

  g_return_val_if_fail (self != NULL, empty);

  return self->bounds;
}

/**
 * dek_land_get_anchor:
 * @self: a land
 * @area: index of an area
 * @x: (out): in unit Mercator
 * @y: (out): in unit Mercator, down
 * @radius: (out) (optional): from there to the nearest border, in unit
 *   Mercator; 0 when the area has no boundary
 *
 * Finds the point inside an area that has most room for a name: furthest from
 * its borders, where a distance to the side counts for less than one up or
 * down. Found once and kept.
 */
void
dek_land_get_anchor (const DekLand *self,
                     guint          area,
                     double        *x,
                     double        *y,
                     double        *radius)
{
  DekLand *mutable_self = (DekLand *) self;
  DekLandAnchor *anchor;

  g_return_if_fail (self != NULL && area < self->n_areas);
  g_return_if_fail (x != NULL && y != NULL);

  g_mutex_lock (&mutable_self->anchor_lock);
  anchor = &self->anchors[area];
  if (!anchor->known)
    {
      dek_land_find_anchor (self, area, anchor);
      anchor->known = TRUE;
    }
  *x = anchor->x;
  *y = anchor->y;
  if (radius != NULL)
    *radius = anchor->radius;
  g_mutex_unlock (&mutable_self->anchor_lock);
}

/* Whether a line to the east crosses the arc an odd number of times. Each arc
 * is held once, so both neighbours compute the very same crossings, and a
 * point on a border belongs to one of them. */
static gboolean
arc_is_crossed (const DekLandLevel *level,
                guint               arc,
                double              x,
                double              y)
{
  gboolean odd = FALSE;

  for (guint i = level->starts[arc]; i + 1 < level->starts[arc + 1]; i++)
    {
      const double *a = &level->coords[2 * i];

      if ((a[1] > y) != (a[3] > y)
          && x < a[0] + (y - a[1]) * (a[2] - a[0]) / (a[3] - a[1]))
        odd = !odd;
    }
  return odd;
}

/**
 * dek_land_contains:
 * @self: a land
 * @area: index of an area
 * @x: in unit Mercator
 * @y: in unit Mercator, down
 *
 * Returns: whether the point lies in the area; a point on a border lies in
 *   one of its two sides
 */
gboolean
dek_land_contains (const DekLand *self,
                   guint          area,
                   double         x,
                   double         y)
{
  const DekLandLevel *level;
  const DekLandArea *one;
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL && area < self->n_areas, FALSE);

  level = &self->levels[DEK_LAND_N_LEVELS - 1];
  one = &self->areas[area];
  if (x < one->box.x0 || x > one->box.x1 || y < one->box.y0 || y > one->box.y1)
    return FALSE;
  for (guint r = one->first_ring; r < one->first_ring + one->n_rings; r++)
    {
      const DekLandRing *ring = &self->rings[r];

      if (y < ring->box.y0 || y > ring->box.y1 || x > ring->box.x1)
        continue;
      for (guint k = ring->first_ref; k < ring->first_ref + ring->n_refs; k++)
        {
          guint arc = self->refs[k] >= 0 ? (guint) self->refs[k] : (guint) ~self->refs[k];
          const DekMapBox *box = &self->arcs[arc].box;

          if (y >= box->y0 && y <= box->y1 && x <= box->x1
              && arc_is_crossed (level, arc, x, y))
            inside = !inside;
        }
    }
  return inside;
}

/**
 * dek_land_pick:
 * @self: a land
 * @x: in unit Mercator
 * @y: in unit Mercator, down
 *
 * Returns: index of the area at that point, or -1
 */
int
dek_land_pick (const DekLand *self,
               double         x,
               double         y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_areas; i++)
    {
      if (dek_land_contains (self, i, x, y))
        return (int) i;
    }
  return -1;
}
