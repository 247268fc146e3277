// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land-anchor"

#include "carto/dek-land-private.h"

#include <math.h>

/* The pole of inaccessibility, found by halving squares: the best of what a
 * square can still hold is the distance in its middle and half its diagonal.
 * Names are wider than they are high, so the plane is squeezed from the sides
 * first: the place found has more room to the left and right. */
#define SQUEEZE 0.55

/* Enough for a name: detail as at zoom 9, and a 40th of the area's size. */
#define ANCHOR_LEVEL (9 - DEK_LAND_FIRST_ZOOM)
#define PRECISION 40.0

typedef struct
{
  double x, y, half;
  double distance;
  double best;
} Square;

/* Distance to the nearest border, negative outside; x squeezed by @squeeze. */
static double
signed_distance (const DekLand *self,
                 guint          area,
                 double         x,
                 double         y,
                 double         squeeze)
{
  const DekLandLevel *level = &self->levels[ANCHOR_LEVEL];
  const DekLandArea *one = &self->areas[area];
  double nearest = G_MAXDOUBLE;
  gboolean inside = FALSE;

  for (guint r = one->first_ring; r < one->first_ring + one->n_rings; r++)
    for (guint k = self->rings[r].first_ref; k < self->rings[r].first_ref + self->rings[r].n_refs; k++)
      {
        guint arc = self->refs[k] >= 0 ? (guint) self->refs[k] : (guint) ~self->refs[k];

        for (guint i = level->starts[arc]; i + 1 < level->starts[arc + 1]; i++)
          {
            const double *c = &level->coords[2 * i];
            double ax = (c[0] - x) * squeeze, ay = c[1] - y;
            double dx = (c[2] - c[0]) * squeeze, dy = c[3] - c[1];
            double length2 = dx * dx + dy * dy;
            double t = length2 > 0 ? CLAMP (-(ax * dx + ay * dy) / length2, 0.0, 1.0) : 0;
            double ox = ax + t * dx, oy = ay + t * dy;

            nearest = MIN (nearest, ox * ox + oy * oy);
            if ((c[1] > y) != (c[3] > y) && x < c[0] + (y - c[1]) * (c[2] - c[0]) / (c[3] - c[1]))
              inside = !inside;
          }
      }
  return inside ? sqrt (nearest) : -sqrt (nearest);
}

static Square
make_square (const DekLand *self,
             guint          area,
             double         x,
             double         y,
             double         half)
{
  Square square = { .x = x, .y = y, .half = half };

  square.distance = signed_distance (self, area, x, y, SQUEEZE);
  square.best = square.distance + half * hypot (SQUEEZE, 1);
  return square;
}

static guint
find_most_promising (const GArray *squares)
{
  guint best = 0;

  for (guint i = 1; i < squares->len; i++)
    {
      if (g_array_index (squares, Square, i).best > g_array_index (squares, Square, best).best)
        best = i;
    }
  return best;
}

/* Squares of @size that cover a box together. */
static GArray *
cover_box (const DekLand   *self,
           guint            area,
           const DekMapBox *box,
           double           size)
{
  GArray *squares = g_array_new (FALSE, FALSE, sizeof (Square));

  for (double x = box->x0; x < box->x1; x += size)
    for (double y = box->y0; y < box->y1; y += size)
      {
        Square square = make_square (self, area, x + size / 2, y + size / 2, size / 2);

        g_array_append_val (squares, square);
      }
  return squares;
}

/* Halves squares, the most promising first, until none can hold a point that
 * is better than the best known by more than @precision. */
static Square
search_squares (const DekLand *self,
                guint          area,
                GArray        *squares,
                Square         best,
                double         precision)
{
  while (squares->len > 0)
    {
      guint at = find_most_promising (squares);
      Square square = g_array_index (squares, Square, at);

      g_array_remove_index_fast (squares, at);
      if (square.distance > best.distance)
        best = square;
      if (square.best - best.distance <= precision)
        break;
      for (int k = 0; k < 4; k++)
        {
          double half = square.half / 2;
          Square quarter = make_square (self, area, square.x + (k & 1 ? half : -half),
                                        square.y + (k & 2 ? half : -half), half);

          g_array_append_val (squares, quarter);
        }
    }
  return best;
}

/* Fills in the anchor of an area; the middle of its box, with radius 0, when
 * it is too thin to have an inside. */
void
dek_land_find_anchor (const DekLand *self,
                      guint          area,
                      DekLandAnchor *anchor)
{
  const DekMapBox *box = &self->areas[area].box;
  g_autoptr(GArray) squares = NULL;
  double width = box->x1 - box->x0, height = box->y1 - box->y0;
  Square best;

  anchor->radius = 0;
  anchor->x = dek_map_box_is_empty (box) ? 0 : (box->x0 + box->x1) / 2;
  anchor->y = dek_map_box_is_empty (box) ? 0 : (box->y0 + box->y1) / 2;
  if (dek_map_box_is_empty (box) || MIN (width, height) <= 0)
    return;

  squares = cover_box (self, area, box, MIN (width, height));
  best = make_square (self, area, anchor->x, anchor->y, 0);
  best = search_squares (self, area, squares, best, MAX (width, height) / PRECISION);
  if (best.distance > 0)
    {
      anchor->x = best.x;
      anchor->y = best.y;
      anchor->radius = MAX (signed_distance (self, area, best.x, best.y, 1), 0);
    }
}
