// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-frame"

#include "carto/dek-map-frame.h"

#include "carto/dek-mercator.h"

#include <math.h>

/**
 * dek_map_box_is_empty:
 * @self: a box
 *
 * Returns: whether nothing was ever added to it
 */
gboolean
dek_map_box_is_empty (const DekMapBox *self)
{
  return self->x0 > self->x1 || self->y0 > self->y1;
}

/**
 * dek_map_box_intersects:
 * @self: a box
 * @other: a box
 *
 * Returns: whether they have a point in common, edges included
 */
gboolean
dek_map_box_intersects (const DekMapBox *self,
                        const DekMapBox *other)
{
  return self->x0 <= other->x1 && other->x0 <= self->x1
         && self->y0 <= other->y1 && other->y0 <= self->y1;
}

/**
 * dek_map_box_add_point:
 * @self: a box
 * @x: in unit Mercator
 * @y: in unit Mercator, down
 *
 * Makes @self just large enough to hold the point too.
 */
void
dek_map_box_add_point (DekMapBox *self,
                       double     x,
                       double     y)
{
  self->x0 = MIN (self->x0, x);
  self->y0 = MIN (self->y0, y);
  self->x1 = MAX (self->x1, x);
  self->y1 = MAX (self->y1, y);
}

/**
 * dek_map_box_add_box:
 * @self: a box
 * @other: a box, perhaps an empty one
 *
 * Makes @self just large enough to hold @other too.
 */
void
dek_map_box_add_box (DekMapBox       *self,
                     const DekMapBox *other)
{
  if (dek_map_box_is_empty (other))
    return;
  dek_map_box_add_point (self, other->x0, other->y0);
  dek_map_box_add_point (self, other->x1, other->y1);
}

/**
 * dek_map_frame_new:
 * @x: centre in unit Mercator
 * @y: centre in unit Mercator, down
 * @zoom: zoom level; need not be whole
 * @width: in logical pixels
 * @height: in logical pixels
 *
 * Returns: the frame
 */
DekMapFrame
dek_map_frame_new (double x,
                   double y,
                   double zoom,
                   double width,
                   double height)
{
  return (DekMapFrame) {
    .x = x,
    .y = y,
    .scale = dek_mercator_scale_from_zoom (zoom),
    .width = width,
    .height = height,
  };
}

/**
 * dek_map_frame_new_for_tile:
 * @zoom: zoom level, 0 to 30
 * @tile_x: column, from the west
 * @tile_y: row, from the north
 *
 * Returns: the frame of that tile, %DEK_TILE_SIZE pixels square
 */
DekMapFrame
dek_map_frame_new_for_tile (guint zoom,
                            guint tile_x,
                            guint tile_y)
{
  double tiles = exp2 (zoom);

  return dek_map_frame_new ((tile_x + 0.5) / tiles, (tile_y + 0.5) / tiles, zoom,
                            DEK_TILE_SIZE, DEK_TILE_SIZE);
}

/**
 * dek_map_frame_new_to_fit:
 * @box: what must be in sight; an empty one is taken as the whole world
 * @width: in logical pixels; more than 0
 * @height: in logical pixels; more than 0
 * @padding: logical pixels to leave free on all sides
 * @max_zoom: closer than this zoom level it never goes
 *
 * Returns: the frame that shows @box as large as fits, in its middle
 */
DekMapFrame
dek_map_frame_new_to_fit (const DekMapBox *box,
                          double           width,
                          double           height,
                          double           padding,
                          double           max_zoom)
{
  DekMapBox whole = { 0, 0, 1, 1 };
  DekMapFrame frame = { .width = width, .height = height };
  double free_width = MAX (width - 2 * padding, 1);
  double free_height = MAX (height - 2 * padding, 1);

  if (dek_map_box_is_empty (box))
    box = &whole;
  frame.x = (box->x0 + box->x1) / 2;
  frame.y = (box->y0 + box->y1) / 2;
  frame.scale = dek_mercator_scale_from_zoom (max_zoom);
  if (box->x1 > box->x0)
    frame.scale = MIN (frame.scale, free_width / (box->x1 - box->x0));
  if (box->y1 > box->y0)
    frame.scale = MIN (frame.scale, free_height / (box->y1 - box->y0));
  return frame;
}

/**
 * dek_map_frame_with_margin:
 * @self: a frame
 * @margin: logical pixels
 *
 * Returns: the same frame, larger by @margin on all sides
 */
DekMapFrame
dek_map_frame_with_margin (const DekMapFrame *self,
                           double             margin)
{
  DekMapFrame frame = *self;

  frame.width += 2 * margin;
  frame.height += 2 * margin;
  return frame;
}

/**
 * dek_map_frame_to_pixels:
 * @self: a frame
 * @x: in unit Mercator
 * @y: in unit Mercator, down
 * @px: (out): logical pixels from the left
 * @py: (out): logical pixels from the top
 *
 * Says where on the surface a place is; also for places out of sight.
 */
void
dek_map_frame_to_pixels (const DekMapFrame *self,
                         double             x,
                         double             y,
                         double            *px,
                         double            *py)
{
  *px = (x - self->x) * self->scale + self->width / 2;
  *py = (y - self->y) * self->scale + self->height / 2;
}

/**
 * dek_map_frame_from_pixels:
 * @self: a frame
 * @px: logical pixels from the left
 * @py: logical pixels from the top
 * @x: (out): in unit Mercator
 * @y: (out): in unit Mercator, down
 *
 * Says which place is at a point of the surface.
 */
void
dek_map_frame_from_pixels (const DekMapFrame *self,
                           double             px,
                           double             py,
                           double            *x,
                           double            *y)
{
  *x = (px - self->width / 2) / self->scale + self->x;
  *y = (py - self->height / 2) / self->scale + self->y;
}

/**
 * dek_map_frame_get_box:
 * @self: a frame
 * @margin: logical pixels to add on all sides; may be negative
 *
 * Returns: the part of the world that is in sight
 */
DekMapBox
dek_map_frame_get_box (const DekMapFrame *self,
                       double             margin)
{
  double half_width = (self->width / 2 + margin) / self->scale;
  double half_height = (self->height / 2 + margin) / self->scale;

  return (DekMapBox) {
    self->x - half_width, self->y - half_height,
    self->x + half_width, self->y + half_height,
  };
}

/**
 * dek_map_frame_get_zoom:
 * @self: a frame
 *
 * Returns: its zoom level, which need not be whole
 */
double
dek_map_frame_get_zoom (const DekMapFrame *self)
{
  return dek_mercator_zoom_from_scale (self->scale);
}

/**
 * dek_map_frame_get_metres_per_pixel:
 * @self: a frame
 *
 * Returns: metres on the ground per logical pixel, in the middle of the frame
 */
double
dek_map_frame_get_metres_per_pixel (const DekMapFrame *self)
{
  return dek_mercator_metres_per_pixel (self->y, self->scale);
}
