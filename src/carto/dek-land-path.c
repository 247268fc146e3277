// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-land-path"

#include "carto/dek-land-private.h"

#include "carto/dek-mercator.h"

#include <math.h>

/* On which sides of the box a point lies. Two points with a side in common
 * have nothing between them that can be seen; being both outside alone says
 * nothing. */
enum
{
  LEFT = 1 << 0,
  RIGHT = 1 << 1,
  ABOVE = 1 << 2,
  BELOW = 1 << 3,
};

static inline guint
outside_of (const DekMapBox *box,
            double           x,
            double           y)
{
  return (x < box->x0 ? LEFT : 0) | (x > box->x1 ? RIGHT : 0)
         | (y < box->y0 ? ABOVE : 0) | (y > box->y1 ? BELOW : 0);
}

/* All of the sides of @box beyond which the whole of @inner lies. */
static inline guint
box_outside_of (const DekMapBox *box,
                const DekMapBox *inner)
{
  return (inner->x1 < box->x0 ? LEFT : 0) | (inner->x0 > box->x1 ? RIGHT : 0)
         | (inner->y1 < box->y0 ? ABOVE : 0) | (inner->y0 > box->y1 ? BELOW : 0);
}

/* Pixels of the device per pixel of the user, so that a sharper surface gets
 * more detail. Vectors may be looked at as closely as one likes. */
static double
get_sharpness (cairo_t *cr)
{
  double dx = 1, dy = 0, scale_x = 1, scale_y = 1;
  cairo_surface_t *target = cairo_get_target (cr);

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return 4;
  cairo_user_to_device_distance (cr, &dx, &dy);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  return hypot (dx, dy) * scale_x;
}

/* Begins adding to the path of @cr what may be seen in @frame. */
void
dek_land_path_init (DekLandPath       *self,
                    cairo_t           *cr,
                    const DekLand     *land,
                    const DekMapFrame *frame,
                    double             margin)
{
  double zoom = dek_mercator_zoom_from_scale (frame->scale * get_sharpness (cr));
  int level = (int) ceil (zoom - 0.01) - DEK_LAND_FIRST_ZOOM;

  self->cr = cr;
  self->land = land;
  self->level = &land->levels[CLAMP (level, 0, DEK_LAND_N_LEVELS - 1)];
  self->box = dek_map_frame_get_box (frame, margin);
  self->scale = frame->scale;
  self->left = frame->x - frame->width / 2 / frame->scale;
  self->top = frame->y - frame->height / 2 / frame->scale;
}

/* Vertices of a ring on their way to the path, one behind: a vertex between
 * two others is left out when all three lie beyond one and the same side, for
 * then no line through it, nor anything it fills, comes into the box. */
typedef struct
{
  DekLandPath *path;
  double       held_x, held_y;
  guint        held_outside, last_outside;
  guint        n;  /* vertices taken: the first is emitted, the next is held */
} Filter;

static inline void
emit (Filter *self,
      double  x,
      double  y)
{
  DekLandPath *path = self->path;

  cairo_line_to (path->cr, (x - path->left) * path->scale, (y - path->top) * path->scale);
}

static inline void
filter_add (Filter *self,
            double  x,
            double  y)
{
  guint outside = outside_of (&self->path->box, x, y);

  if (self->n == 0)
    {
      emit (self, x, y);
      self->last_outside = outside;
    }
  else
    {
      if (self->n > 1 && (self->last_outside & self->held_outside & outside) == 0)
        {
          emit (self, self->held_x, self->held_y);
          self->last_outside = self->held_outside;
        }
      self->held_x = x;
      self->held_y = y;
      self->held_outside = outside;
    }
  self->n++;
}

/* Adds all vertices of an arc but its last, which is the first of the next. */
static void
filter_add_arc (Filter  *self,
                guint    arc,
                gboolean backwards)
{
  const DekLandLevel *level = self->path->level;
  const double *coords = level->coords;
  guint first = level->starts[arc], last = level->starts[arc + 1] - 1;

  /* An arc that lies wholly beyond one side counts by its ends alone. */
  if (box_outside_of (&self->path->box, &self->path->land->arcs[arc].box) != 0)
    {
      guint begin = backwards ? last : first;

      filter_add (self, coords[2 * begin], coords[2 * begin + 1]);
    }
  else if (backwards)
    {
      for (guint i = last; i > first; i--)
        filter_add (self, coords[2 * i], coords[2 * i + 1]);
    }
  else
    {
      for (guint i = first; i < last; i++)
        filter_add (self, coords[2 * i], coords[2 * i + 1]);
    }
}

static void
filter_close (Filter *self)
{
  if (self->n > 1)
    emit (self, self->held_x, self->held_y);
  cairo_close_path (self->path->cr);
}

static void
add_ring (DekLandPath       *self,
          const DekLandRing *ring)
{
  Filter filter = { .path = self };

  cairo_new_sub_path (self->cr);
  for (guint k = ring->first_ref; k < ring->first_ref + ring->n_refs; k++)
    {
      gint32 ref = self->land->refs[k];

      filter_add_arc (&filter, (guint) (ref >= 0 ? ref : ~ref), ref < 0);
    }
  filter_close (&filter);
}

/* An arc at @node that is still to be walked, or -1. */
static int
find_way_on (const DekLand *land,
             const guint8  *around,
             guint32        node)
{
  for (guint32 i = land->node_starts[node]; i < land->node_starts[node + 1]; i++)
    {
      if (around[land->node_arcs[i]])
        return (int) land->node_arcs[i];
    }
  return -1;
}

/* Adds what a union of areas encloses, to be filled by the even-odd rule:
 * @around says of each arc whether it lies around the union, that is between
 * it and something else; it is all zero afterwards. Borders inside the union
 * are not walked at all. At every node an even number of these arcs meet, so
 * any walk along them ends where it began. Returns whether there was anything
 * to add. */
gboolean
dek_land_path_add_union (DekLandPath *self,
                         guint8      *around)
{
  gboolean any = FALSE;

  for (guint a = 0; a < self->land->n_arcs; a++)
    {
      Filter filter = { .path = self };
      guint32 home = self->land->arcs[a].nodes[0], node = home;
      int next = (int) a;

      if (!around[a])
        continue;
      cairo_new_sub_path (self->cr);
      do
        {
          const DekLandArc *arc = &self->land->arcs[next];
          gboolean backwards = arc->nodes[0] != node;

          around[next] = 0;
          filter_add_arc (&filter, (guint) next, backwards);
          node = arc->nodes[backwards ? 0 : 1];
          next = node == home ? -1 : find_way_on (self->land, around, node);
        }
      while (next != -1);
      filter_close (&filter);
      any = TRUE;
    }
  return any;
}

/* Adds the rings of an area, to be filled by the even-odd rule. Returns
 * whether there was anything to add. */
gboolean
dek_land_path_add_area (DekLandPath *self,
                        guint        area)
{
  const DekLandArea *one = &self->land->areas[area];
  gboolean any = FALSE;

  if (dek_map_box_is_empty (&one->box) || !dek_map_box_intersects (&one->box, &self->box))
    return FALSE;
  for (guint r = one->first_ring; r < one->first_ring + one->n_rings; r++)
    {
      if (!dek_map_box_intersects (&self->land->rings[r].box, &self->box))
        continue;
      add_ring (self, &self->land->rings[r]);
      any = TRUE;
    }
  return any;
}

/* Adds an arc, to be stroked: only segments that may be seen. Returns whether
 * there was anything to add. */
gboolean
dek_land_path_add_arc (DekLandPath *self,
                       guint        arc)
{
  const double *coords = self->level->coords;
  guint first = self->level->starts[arc], end = self->level->starts[arc + 1];
  gboolean pen_down = FALSE, any = FALSE;
  guint before;

  if (box_outside_of (&self->box, &self->land->arcs[arc].box) != 0 || end - first < 2)
    return FALSE;
  before = outside_of (&self->box, coords[2 * first], coords[2 * first + 1]);
  for (guint i = first + 1; i < end; i++)
    {
      const double *a = &coords[2 * (i - 1)];
      guint outside = outside_of (&self->box, a[2], a[3]);

      if ((before & outside) != 0)
        {
          pen_down = FALSE;
        }
      else
        {
          if (!pen_down)
            cairo_move_to (self->cr, (a[0] - self->left) * self->scale, (a[1] - self->top) * self->scale);
          cairo_line_to (self->cr, (a[2] - self->left) * self->scale, (a[3] - self->top) * self->scale);
          pen_down = any = TRUE;
        }
      before = outside;
    }
  return any;
}
