// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land-simplify"

#include "carto/dek-land-private.h"

#include "carto/dek-mercator.h"

#include <math.h>

/* Douglas and Peucker's simplification, done once for all levels: each vertex
 * gets the distance at which it may be left out, never more than that of the
 * vertices between which it was found, so that keeping all that exceed a
 * tolerance is exactly their result for that tolerance. It works on arcs, so
 * both neighbours of a border lose the same vertices. */

typedef struct
{
  guint first, last;
  double limit;
} Span;

static double
squared_distance_to_segment (const double *p,
                             const double *a,
                             const double *b)
{
  double dx = b[0] - a[0], dy = b[1] - a[1];
  double length2 = dx * dx + dy * dy;
  double t = 0, x, y;

  if (length2 > 0)
    t = CLAMP (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2, 0.0, 1.0);
  x = p[0] - a[0] - t * dx;
  y = p[1] - a[1] - t * dy;
  return x * x + y * y;
}

static void
weigh_arc (const double *coords,
           double       *weights,
           guint         n,
           GArray       *stack)
{
  Span span = { 0, n - 1, G_MAXDOUBLE };

  weights[0] = weights[n - 1] = G_MAXDOUBLE;
  g_array_set_size (stack, 0);
  g_array_append_val (stack, span);
  while (stack->len > 0)
    {
      double furthest = -1;
      guint at = 0;

      span = g_array_index (stack, Span, stack->len - 1);
      g_array_set_size (stack, stack->len - 1);
      for (guint i = span.first + 1; i < span.last; i++)
        {
          double distance = squared_distance_to_segment (&coords[2 * i], &coords[2 * span.first],
                                                         &coords[2 * span.last]);

          if (distance > furthest)
            {
              furthest = distance;
              at = i;
            }
        }
      if (furthest < 0)
        continue;
      weights[at] = MIN (sqrt (furthest), span.limit);
      g_array_append_val (stack, ((Span) { span.first, at, weights[at] }));
      g_array_append_val (stack, ((Span) { at, span.last, weights[at] }));
    }
}

static void
take_level (DekLand      *self,
            guint         index,
            const double *weights)
{
  const DekLandLevel *whole = &self->levels[DEK_LAND_N_LEVELS - 1];
  DekLandLevel *level = &self->levels[index];
  double tolerance = DEK_LAND_TOLERANCE / dek_mercator_scale_from_zoom (DEK_LAND_FIRST_ZOOM + index);
  guint n_points = whole->starts[self->n_arcs];
  guint n = 0;

  level->starts = g_new (guint32, self->n_arcs + 1);
  level->coords = g_new (double, 2 * n_points + 1);
  level->starts[0] = 0;
  for (guint a = 0; a < self->n_arcs; a++)
    {
      for (guint i = whole->starts[a]; i < whole->starts[a + 1]; i++)
        {
          if (weights[i] <= tolerance)
            continue;
          level->coords[2 * n] = whole->coords[2 * i];
          level->coords[2 * n + 1] = whole->coords[2 * i + 1];
          n++;
        }
      level->starts[a + 1] = n;
    }
  level->coords = g_renew (double, level->coords, 2 * n + 1);
}

/* Makes every level but the last from the last. */
void
dek_land_simplify (DekLand *self)
{
  const DekLandLevel *whole = &self->levels[DEK_LAND_N_LEVELS - 1];
  g_autofree double *weights = g_new (double, whole->starts[self->n_arcs] + 1);
  g_autoptr(GArray) stack = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint a = 0; a < self->n_arcs; a++)
    {
      guint start = whole->starts[a];

      weigh_arc (&whole->coords[2 * start], &weights[start], whole->starts[a + 1] - start, stack);
    }
  for (guint i = 0; i + 1 < DEK_LAND_N_LEVELS; i++)
    take_level (self, i, weights);
}
