// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-disc-area"

#include "coverage/dek-disc-area.h"

#include <math.h>
#include <stdlib.h>

/* How much of an area lies in a union of discs, exactly: by Green's theorem
 * along the boundary of what they share. That consists of the pieces of the
 * area's edges that lie in a disc, and of the arcs of discs that lie in the
 * area and in no other disc. It needs no polygons for circles, which would be
 * too small or too large, and it is some fifty times quicker than an overlay
 * of such polygons; the tests compare the two.
 */

typedef struct
{
  const DekMultiPolygon *shape;
  const double          *xy;
  /* Figures are taken relative to a point nearby, or the large coordinates
   * would eat the digits.
   */
  double                 origin_x;
  double                 origin_y;
  double                *signs;
  double                 total;

  double                *centres;
  guint                  n_centres;
  double                 radius;
} DekDiscArea;

typedef struct
{
  double from;
  double to;
} DekSpan;

static int
compare_spans (const void *a,
               const void *b)
{
  const DekSpan *span_a = a;
  const DekSpan *span_b = b;

  return span_a->from < span_b->from ? -1 : span_a->from > span_b->from;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *number_a = a;
  const double *number_b = b;

  return *number_a < *number_b ? -1 : *number_a > *number_b;
}

static double
get_x (const DekDiscArea *self,
       guint              point)
{
  return self->xy[2 * point] - self->origin_x;
}

static double
get_y (const DekDiscArea *self,
       guint              point)
{
  return self->xy[2 * point + 1] - self->origin_y;
}

static double
compute_ring_area (const DekDiscArea *self,
                   guint              ring)
{
  double twice = 0;

  for (guint i = self->shape->ring_starts[ring]; i + 1 < self->shape->ring_starts[ring + 1]; i++)
    twice += get_x (self, i) * get_y (self, i + 1) - get_x (self, i + 1) * get_y (self, i);

  return twice / 2;
}

/* Rings may run either way round. Each gets the sign with which the outer one
 * of its polygon adds area and the holes take it away.
 */
static void
set_signs (DekDiscArea *self)
{
  const DekMultiPolygon *shape = self->shape;

  self->signs = g_new0 (double, MAX (shape->n_rings, 1));
  self->total = 0;
  for (guint p = 0; p < shape->n_polygons; p++)
    {
      for (guint r = shape->polygon_starts[p]; r < shape->polygon_starts[p + 1]; r++)
        {
          double area = compute_ring_area (self, r);
          gboolean is_outer = r == shape->polygon_starts[p];

          self->signs[r] = (area >= 0) == is_outer ? 1 : -1;
          self->total += self->signs[r] * area;
        }
    }
}

static gboolean
is_in_shape (const DekDiscArea *self,
             double             x,
             double             y)
{
  gboolean inside = FALSE;

  for (guint r = 0; r < self->shape->n_rings; r++)
    {
      for (guint i = self->shape->ring_starts[r]; i + 1 < self->shape->ring_starts[r + 1]; i++)
        {
          double ax = get_x (self, i), ay = get_y (self, i);
          double bx = get_x (self, i + 1), by = get_y (self, i + 1);

          if ((ay > y) != (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay))
            inside = !inside;
        }
    }

  return inside;
}

/* The part of the edge a-b, from 0 to 1, that lies in the disc. */
static gboolean
cut_edge (double        ax,
          double        ay,
          double        bx,
          double        by,
          const double *centre,
          double        radius,
          double       *from,
          double       *to)
{
  double dx = bx - ax, dy = by - ay;
  double fx = ax - centre[0], fy = ay - centre[1];
  double a = dx * dx + dy * dy;
  double b = fx * dx + fy * dy;
  double c = fx * fx + fy * fy - radius * radius;
  double root = b * b - a * c;

  if (a == 0 || root <= 0)
    return FALSE;

  root = sqrt (root);
  *from = (-b - root) / a;
  *to = (-b + root) / a;

  return TRUE;
}

static double
sum_edge (const DekDiscArea *self,
          guint              i,
          DekSpan           *spans)
{
  double ax = get_x (self, i), ay = get_y (self, i);
  double bx = get_x (self, i + 1), by = get_y (self, i + 1);
  guint n = 0;
  double covered = 0;
  double end = 0;

  for (guint c = 0; c < self->n_centres; c++)
    {
      double from, to;

      if (!cut_edge (ax, ay, bx, by, self->centres + 2 * c, self->radius, &from, &to))
        continue;
      from = fmax (from, 0);
      to = fmin (to, 1);
      if (from < to)
        spans[n++] = (DekSpan) { from, to };
    }
  qsort (spans, n, sizeof *spans, compare_spans);

  for (guint s = 0; s < n; s++)
    {
      if (spans[s].to > end)
        {
          covered += spans[s].to - fmax (spans[s].from, end);
          end = spans[s].to;
        }
    }

  /* The cross product of two points on one line is linear in their distance. */
  return covered * (ax * by - bx * ay) / 2;
}

static double
sum_edges (const DekDiscArea *self)
{
  g_autofree DekSpan *spans = g_new (DekSpan, MAX (self->n_centres, 1));
  double sum = 0;

  for (guint r = 0; r < self->shape->n_rings; r++)
    {
      for (guint i = self->shape->ring_starts[r]; i + 1 < self->shape->ring_starts[r + 1]; i++)
        sum += self->signs[r] * sum_edge (self, i, spans);
    }

  return sum;
}

static void
add_angle (GArray *angles,
           double  angle)
{
  angle = fmod (angle, 2 * G_PI);
  if (angle < 0)
    angle += 2 * G_PI;
  g_array_append_val (angles, angle);
}

/* Where the circle meets the edges of the area and the other circles. */
static void
find_breaks (const DekDiscArea *self,
             guint              c,
             GArray            *angles)
{
  const double *centre = self->centres + 2 * c;

  for (guint r = 0; r < self->shape->n_rings; r++)
    {
      for (guint i = self->shape->ring_starts[r]; i + 1 < self->shape->ring_starts[r + 1]; i++)
        {
          double ax = get_x (self, i), ay = get_y (self, i);
          double bx = get_x (self, i + 1), by = get_y (self, i + 1);
          double t[2];

          if (!cut_edge (ax, ay, bx, by, centre, self->radius, &t[0], &t[1]))
            continue;
          for (guint k = 0; k < 2; k++)
            {
              if (t[k] >= 0 && t[k] <= 1)
                add_angle (angles, atan2 (ay + t[k] * (by - ay) - centre[1],
                                          ax + t[k] * (bx - ax) - centre[0]));
            }
        }
    }

  for (guint o = 0; o < self->n_centres; o++)
    {
      double dx = self->centres[2 * o] - centre[0];
      double dy = self->centres[2 * o + 1] - centre[1];
      double distance = sqrt (dx * dx + dy * dy);

      if (o != c && distance < 2 * self->radius)
        {
          double half = acos (distance / (2 * self->radius));

          add_angle (angles, atan2 (dy, dx) - half);
          add_angle (angles, atan2 (dy, dx) + half);
        }
    }
}

static gboolean
is_in_other_disc (const DekDiscArea *self,
                  guint              c,
                  double             x,
                  double             y)
{
  for (guint o = 0; o < self->n_centres; o++)
    {
      double dx = x - self->centres[2 * o];
      double dy = y - self->centres[2 * o + 1];

      if (o != c && dx * dx + dy * dy < self->radius * self->radius)
        return TRUE;
    }

  return FALSE;
}

static double
sum_arcs_of (const DekDiscArea *self,
             guint              c,
             GArray            *angles)
{
  const double *centre = self->centres + 2 * c;
  double r = self->radius;
  double sum = 0;

  g_array_set_size (angles, 0);
  find_breaks (self, c, angles);
  add_angle (angles, 0);
  qsort (angles->data, angles->len, sizeof (double), compare_doubles);

  for (guint i = 0; i < angles->len; i++)
    {
      double from = g_array_index (angles, double, i);
      double to = i + 1 < angles->len ? g_array_index (angles, double, i + 1) : 2 * G_PI;
      double middle = (from + to) / 2;
      double x = centre[0] + r * cos (middle);
      double y = centre[1] + r * sin (middle);

      if (to > from && !is_in_other_disc (self, c, x, y) && is_in_shape (self, x, y))
        sum += r * (r * (to - from) +
                    centre[0] * (sin (to) - sin (from)) -
                    centre[1] * (cos (to) - cos (from))) / 2;
    }

  return sum;
}

/* Takes the discs that may touch the area, each place once: two discs on one
 * spot would each hide the other's arcs.
 */
static void
choose_centres (DekDiscArea  *self,
                const double *centres,
                guint         n_centres)
{
  double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < self->shape->n_points; i++)
    {
      left = fmin (left, get_x (self, i));
      right = fmax (right, get_x (self, i));
      low = fmin (low, get_y (self, i));
      high = fmax (high, get_y (self, i));
    }

  self->centres = g_new (double, 2 * (gsize) MAX (n_centres, 1));
  self->n_centres = 0;
  for (guint c = 0; c < n_centres; c++)
    {
      double x = centres[2 * c] - self->origin_x;
      double y = centres[2 * c + 1] - self->origin_y;
      gboolean is_double = FALSE;

      if (x < left - self->radius || x > right + self->radius ||
          y < low - self->radius || y > high + self->radius)
        continue;
      for (guint o = 0; o < self->n_centres && !is_double; o++)
        is_double = hypot (self->centres[2 * o] - x, self->centres[2 * o + 1] - y) < 1e-3;
      if (!is_double)
        {
          self->centres[2 * self->n_centres] = x;
          self->centres[2 * self->n_centres + 1] = y;
          self->n_centres++;
        }
    }
}

static void
init (DekDiscArea           *self,
      const DekMultiPolygon *shape,
      const double          *xy)
{
  *self = (DekDiscArea) { .shape = shape, .xy = xy };
  self->origin_x = xy[0];
  self->origin_y = xy[1];
  set_signs (self);
}

/**
 * dek_polygon_area:
 * @shape: an area; only its rings are used
 * @xy: x, y by turns for each of its points, in metres
 *
 * Returns: its area in square metres, holes left out; 0 where it is empty
 */
double
dek_polygon_area (const DekMultiPolygon *shape,
                  const double          *xy)
{
  DekDiscArea self;

  g_return_val_if_fail (shape != NULL, 0);

  if (shape->n_points == 0)
    return 0;

  init (&self, shape, xy);
  g_free (self.signs);

  return self.total;
}

/**
 * dek_disc_area_in:
 * @shape: an area; only its rings are used
 * @xy: x, y by turns for each of its points, in metres
 * @centres: x, y by turns of the middle of each disc, in metres
 * @n_centres: how many
 * @radius: of all discs, in metres, over 0
 *
 * Returns: how much of the area lies in one disc or more, in square metres,
 *   between 0 and its whole area
 */
double
dek_disc_area_in (const DekMultiPolygon *shape,
                  const double          *xy,
                  const double          *centres,
                  guint                  n_centres,
                  double                 radius)
{
  DekDiscArea self;
  g_autoptr (GArray) angles = g_array_new (FALSE, FALSE, sizeof (double));
  double area = 0;

  g_return_val_if_fail (shape != NULL && radius > 0, 0);

  if (shape->n_points == 0)
    return 0;

  init (&self, shape, xy);
  self.radius = radius;
  choose_centres (&self, centres, n_centres);
  if (self.n_centres > 0)
    {
      area = sum_edges (&self);
      for (guint c = 0; c < self.n_centres; c++)
        area += sum_arcs_of (&self, c, angles);
    }
  area = CLAMP (area, 0, self.total);

  g_free (self.signs);
  g_free (self.centres);

  return area;
}
