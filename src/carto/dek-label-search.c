// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-label-search"

#include "carto/dek-label-search.h"

#include "carto/dek-water.h"

#include <math.h>

/* Between a name and anything else. */
#define GAP 3.0

/* Names keep this far from the edge of the frame: the width of their halo. */
#define EDGE 3.0

typedef struct
{
  double x0, y0, x1, y1;
} Block;

struct _DekLabelSearch
{
  DekMapFrame frame;
  double      inset;
  GArray     *blocks;
};

/* Begins a search without anything in the way. */
DekLabelSearch *
dek_label_search_new (const DekMapFrame *frame,
                      double             inset)
{
  DekLabelSearch *self = g_new0 (DekLabelSearch, 1);

  self->frame = *frame;
  self->inset = inset + EDGE;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  return self;
}

void
dek_label_search_free (DekLabelSearch *self)
{
  g_array_unref (self->blocks);
  g_free (self);
}

/* Keeps names out of a box. */
void
dek_label_search_block (DekLabelSearch *self,
                        double          x,
                        double          y,
                        double          width,
                        double          height)
{
  Block block = { x - GAP, y - GAP, x + width + GAP, y + height + GAP };

  if (block.x1 < 0 || block.y1 < 0 || block.x0 > self->frame.width || block.y0 > self->frame.height)
    return;
  g_array_append_val (self->blocks, block);
}

static gboolean
is_free (const DekLabelSearch *self,
         const DekLabelSpot   *spot)
{
  if (spot->x < self->inset || spot->y < self->inset
      || spot->x + spot->width > self->frame.width - self->inset
      || spot->y + spot->height > self->frame.height - self->inset)
    return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      if (spot->x < block->x1 && spot->x + spot->width > block->x0
          && spot->y < block->y1 && spot->y + spot->height > block->y0)
        return FALSE;
    }
  return TRUE;
}

#define N_EDGE_POINTS 8

/* How many of the points along the edges of a spot lie outside an area. */
static guint
count_outside (const DekLabelSearch *self,
               const DekLand        *land,
               guint                 area,
               const DekLabelSpot   *spot)
{
  static const double points[N_EDGE_POINTS][2] = {
    { 0, 0 }, { 0.33, 0 }, { 0.67, 0 }, { 1, 0 }, { 0, 1 }, { 0.33, 1 }, { 0.67, 1 }, { 1, 1 },
  };
  guint n = 0;

  for (guint k = 0; k < N_EDGE_POINTS; k++)
    {
      double x, y;

      dek_map_frame_from_pixels (&self->frame, spot->x + points[k][0] * spot->width,
                                 spot->y + points[k][1] * spot->height, &x, &y);
      n += dek_land_contains (land, area, x, y) ? 0 : 1;
    }
  return n;
}

static gboolean
middle_is_inside (const DekLabelSearch *self,
                  const DekLand        *land,
                  guint                 area,
                  const DekLabelSpot   *spot)
{
  double x, y;

  dek_map_frame_from_pixels (&self->frame, spot->x + spot->width / 2, spot->y + spot->height / 2, &x, &y);
  return dek_land_contains (land, area, x, y);
}

typedef struct
{
  DekLabelSpot spot;
  double       cost;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  double one = ((const Candidate *) a)->cost, other = ((const Candidate *) b)->cost;

  return one < other ? -1 : one > other;
}

/* Spots around the anchor, nearest first, and over the part of the area that
 * is in sight, for when the anchor is not. */
static GArray *
list_candidates (const DekLabelSearch *self,
                 const DekLand        *land,
                 guint                 area,
                 const DekLabelSpot   *size)
{
  static const double steps[] = { 0, 1, -1, 2, -2, 3, -3, 4.5, -4.5 };
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  DekMapBox box = dek_land_get_box (land, area);
  double ax, ay, x0, y0, x1, y1;

  dek_land_get_anchor (land, area, &ax, &ay, NULL);
  dek_map_frame_to_pixels (&self->frame, ax, ay, &ax, &ay);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
      {
        double dx = steps[k] * MAX (size->width / 5, 10), dy = steps[i] * 9;
        Candidate one = { .cost = hypot (dx * 0.8, dy) };

        one.spot = (DekLabelSpot) { ax + dx - size->width / 2, ay + dy - size->height / 2, size->width, size->height };
        g_array_append_val (candidates, one);
      }
  dek_map_frame_to_pixels (&self->frame, box.x0, box.y0, &x0, &y0);
  dek_map_frame_to_pixels (&self->frame, box.x1, box.y1, &x1, &y1);
  x0 = MAX (x0, self->inset + size->width / 2);
  y0 = MAX (y0, self->inset + size->height / 2);
  x1 = MIN (x1, self->frame.width - self->inset - size->width / 2);
  y1 = MIN (y1, self->frame.height - self->inset - size->height / 2);
  for (int i = 0; i < 49 && x1 > x0 && y1 > y0; i++)
    {
      double x = x0 + (x1 - x0) * (i % 7) / 6, y = y0 + (y1 - y0) * (i / 7) / 6;
      Candidate one = { .cost = 60 + hypot (x - ax, y - ay) };

      one.spot = (DekLabelSpot) { x - size->width / 2, y - size->height / 2, size->width, size->height };
      g_array_append_val (candidates, one);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* What it costs, in pixels of distance, to have a part of a name or its middle
 * outside. */
#define PART_OUTSIDE 14.0
#define MIDDLE_OUTSIDE 200.0

/* How far from the anchor is still close by. */
#define NEAR 64.0

/* Finds room for the name of an area: near its anchor, and as much of it
 * inside as possible. */
gboolean
dek_label_search_area (DekLabelSearch *self,
                       const DekLand  *land,
                       guint           area,
                       DekLabelFit     fit,
                       DekLabelSpot   *spot)
{
  g_autoptr(GArray) candidates = list_candidates (self, land, area, spot);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *one = &g_array_index (candidates, Candidate, i);
      double cost = one->cost;
      guint outside;

      /* They are sorted: nothing better can follow. */
      if (cost >= best)
        break;
      if (!is_free (self, &one->spot))
        continue;
      outside = count_outside (self, land, area, &one->spot);
      if (!middle_is_inside (self, land, area, &one->spot))
        {
          /* A name that does not touch its area seems to be another's. */
          if (fit != DEK_LABEL_FIT_NEAR || cost > NEAR || outside == N_EDGE_POINTS)
            continue;
          cost += MIDDLE_OUTSIDE;
        }
      if (fit == DEK_LABEL_FIT_INSIDE && outside > 0)
        continue;
      cost += PART_OUTSIDE * outside;
      if (cost < best)
        {
          best = cost;
          *spot = one->spot;
        }
    }
  return best < G_MAXDOUBLE;
}

/* Finds room beside a symbol: below, to the right, to the left, above. */
gboolean
dek_label_search_beside (DekLabelSearch *self,
                         double          x,
                         double          y,
                         double          width,
                         double          height,
                         DekLabelSpot   *spot)
{
  double w = spot->width, h = spot->height, gap = GAP + 0.5;
  const double places[][2] = {
    { x + width / 2 - w / 2, y + height + gap },
    { x + width + gap, y + height / 2 - h / 2 },
    { x - w - gap, y + height / 2 - h / 2 },
    { x + width / 2 - w / 2, y - h - gap },
    { x + width + gap, y + height - h / 2 },
    { x - w - gap, y + height - h / 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      spot->x = places[i][0];
      spot->y = places[i][1];
      if (is_free (self, spot))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_on_water (const DekLabelSearch *self,
             const DekLand        *country,
             guint                 water,
             const DekLabelSpot   *spot)
{
  for (int k = 0; k < 15; k++)
    {
      /* A bit more than the name itself, so that it does not touch a shore. */
      double px = spot->x - 6 + (k % 5) * (spot->width + 12) / 4;
      double py = spot->y - 4 + (k / 5) * (spot->height + 8) / 2;
      double x, y;

      dek_map_frame_from_pixels (&self->frame, px, py, &x, &y);
      if (!dek_water_contains (water, x, y) || dek_land_pick (country, x, y) != -1)
        return FALSE;
    }
  return TRUE;
}

#define WATER_COLUMNS 33
#define WATER_ROWS 13

/* Finds room for the name of a water: the spot nearest to the middle of all
 * spots that would do. */
gboolean
dek_label_search_water (DekLabelSearch *self,
                        const DekLand  *country,
                        guint           water,
                        DekLabelSpot   *spot)
{
  DekMapBox box = dek_water_get_box (water);
  DekLabelSpot spots[WATER_COLUMNS * WATER_ROWS];
  double x0, y0, x1, y1, middle_x = 0, middle_y = 0, nearest = G_MAXDOUBLE;
  guint n = 0;

  dek_map_frame_to_pixels (&self->frame, box.x0, box.y0, &x0, &y0);
  dek_map_frame_to_pixels (&self->frame, box.x1, box.y1, &x1, &y1);
  x0 = MAX (x0, self->inset);
  y0 = MAX (y0, self->inset);
  x1 = MIN (x1, self->frame.width - self->inset) - spot->width;
  y1 = MIN (y1, self->frame.height - self->inset) - spot->height;
  for (int i = 0; i < WATER_COLUMNS * WATER_ROWS && x1 > x0 && y1 > y0; i++)
    {
      spots[n] = *spot;
      spots[n].x = x0 + (x1 - x0) * (i % WATER_COLUMNS) / (WATER_COLUMNS - 1);
      spots[n].y = y0 + (y1 - y0) * (i / WATER_COLUMNS) / (WATER_ROWS - 1);
      if (!is_free (self, &spots[n]) || !is_on_water (self, country, water, &spots[n]))
        continue;
      middle_x += spots[n].x;
      middle_y += spots[n].y;
      n++;
    }
  for (guint i = 0; i < n; i++)
    {
      double distance = hypot (spots[i].x - middle_x / n, spots[i].y - middle_y / n);

      if (distance < nearest)
        {
          nearest = distance;
          *spot = spots[i];
        }
    }
  return n > 0;
}
