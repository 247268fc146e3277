// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land-enclosed"

#include "carto/dek-land-private.h"

#include <math.h>

/* Water within the land - a lake that no gemeente counts as its own - is a gap
 * between areas. Its shore must not look like the outline of the land. Walked
 * with the land on the left, the outline of a land turns one way and that of a
 * gap the other: the sign of the area they go around tells them apart. */

/* Twice the signed area that a ring, or part of one, sweeps around @origin. */
static double
swept_area (const DekLandLevel *level,
            guint               arc,
            const double       *origin)
{
  double sum = 0;

  for (guint i = level->starts[arc]; i + 1 < level->starts[arc + 1]; i++)
    {
      const double *a = &level->coords[2 * i];

      sum += (a[0] - origin[0]) * (a[3] - origin[1]) - (a[2] - origin[0]) * (a[1] - origin[1]);
    }
  return sum;
}

static gboolean
ring_contains (const DekLand *self,
               guint          ring,
               const double  *point)
{
  const DekLandLevel *level = &self->levels[DEK_LAND_N_LEVELS - 1];
  const DekLandRing *one = &self->rings[ring];
  gboolean inside = FALSE;

  if (point[0] < one->box.x0 || point[0] > one->box.x1 || point[1] < one->box.y0 || point[1] > one->box.y1)
    return FALSE;
  for (guint k = one->first_ref; k < one->first_ref + one->n_refs; k++)
    {
      guint arc = self->refs[k] >= 0 ? (guint) self->refs[k] : (guint) ~self->refs[k];

      for (guint i = level->starts[arc]; i + 1 < level->starts[arc + 1]; i++)
        {
          const double *a = &level->coords[2 * i];

          if ((a[1] > point[1]) != (a[3] > point[1])
              && point[0] < a[0] + (point[1] - a[1]) * (a[2] - a[0]) / (a[3] - a[1]))
            inside = !inside;
        }
    }
  return inside;
}

/* 1 when walking the ring as it stands has the area on the side where an
 * outer ring of positive swept area has it, -1 when on the other. */
static int
ring_side (const DekLand *self,
           guint          area,
           guint          ring)
{
  const DekLandLevel *level = &self->levels[DEK_LAND_N_LEVELS - 1];
  const DekLandRing *one = &self->rings[ring];
  const DekLandArea *owner = &self->areas[area];
  gint32 first = self->refs[one->first_ref];
  guint start = level->starts[first >= 0 ? first : ~first];
  double origin[2] = { level->coords[2 * start], level->coords[2 * start + 1] };
  double middle[2] = {
    (origin[0] + level->coords[2 * start + 2]) / 2,
    (origin[1] + level->coords[2 * start + 3]) / 2,
  };
  double swept = 0;
  gboolean hole = FALSE;

  for (guint k = one->first_ref; k < one->first_ref + one->n_refs; k++)
    swept += self->refs[k] >= 0 ? swept_area (level, self->refs[k], origin)
                                : -swept_area (level, ~self->refs[k], origin);
  for (guint r = owner->first_ring; r < owner->first_ring + owner->n_rings; r++)
    {
      if (r != ring && ring_contains (self, r, middle))
        hole = !hole;
    }
  return (swept > 0) != hole ? 1 : -1;
}

/* Outer arcs that touch each other are one component: a forest of parents. */
static guint
find_root (guint *parents,
           guint  arc)
{
  while (parents[arc] != arc)
    {
      parents[arc] = parents[parents[arc]];
      arc = parents[arc];
    }
  return arc;
}

static void
join_components (const DekLand *self,
                 guint         *parents)
{
  const DekLandLevel *level = &self->levels[DEK_LAND_N_LEVELS - 1];
  g_autoptr(GHashTable) by_end = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint a = 0; a < self->n_arcs; a++)
    {
      guint ends[2] = { level->starts[a], level->starts[a + 1] - 1 };

      parents[a] = a;
      for (guint k = 0; k < 2 && self->arcs[a].sides[1] == -1; k++)
        {
          GBytes *end = g_bytes_new (&level->coords[2 * ends[k]], 2 * sizeof (double));
          gpointer known;

          if (g_hash_table_lookup_extended (by_end, end, NULL, &known))
            {
              parents[find_root (parents, a)] = find_root (parents, GPOINTER_TO_UINT (known));
              g_bytes_unref (end);
            }
          else
            {
              g_hash_table_insert (by_end, end, GUINT_TO_POINTER (a));
            }
        }
    }
}

/* Sets the enclosed flag of every arc. */
void
dek_land_mark_enclosed (DekLand *self)
{
  const DekLandLevel *level = &self->levels[DEK_LAND_N_LEVELS - 1];
  g_autofree guint *parents = g_new (guint, self->n_arcs + 1);
  g_autofree double *swept = g_new0 (double, self->n_arcs + 1);
  double origin[2] = { self->bounds.x0, self->bounds.y0 };

  join_components (self, parents);
  for (guint i = 0; i < self->n_areas; i++)
    {
      const DekLandArea *area = &self->areas[i];

      for (guint r = area->first_ring; r < area->first_ring + area->n_rings; r++)
        {
          const DekLandRing *ring = &self->rings[r];
          int side = 0;

          for (guint k = ring->first_ref; k < ring->first_ref + ring->n_refs; k++)
            {
              gint32 ref = self->refs[k];
              guint arc = ref >= 0 ? (guint) ref : (guint) ~ref;

              if (self->arcs[arc].sides[1] != -1)
                continue;
              if (side == 0)
                side = ring_side (self, i, r);
              swept[find_root (parents, arc)] += (ref >= 0 ? side : -side) * swept_area (level, arc, origin);
            }
        }
    }
  for (guint a = 0; a < self->n_arcs; a++)
    self->arcs[a].enclosed = self->arcs[a].sides[1] == -1 && swept[find_root (parents, a)] < 0;
}
