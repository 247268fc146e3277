// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekMapBox:
 *
 * A box in unit Mercator (y down): x0 <= x1 and y0 <= y1. An empty box has
 * x0 > x1.
 */
typedef struct
{
  double x0, y0, x1, y1;
} DekMapBox;

#define DEK_MAP_BOX_EMPTY ((DekMapBox) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

gboolean  dek_map_box_is_empty   (const DekMapBox *self);
gboolean  dek_map_box_intersects (const DekMapBox *self,
                                  const DekMapBox *other);
void      dek_map_box_add_point  (DekMapBox       *self,
                                  double           x,
                                  double           y);
void      dek_map_box_add_box    (DekMapBox       *self,
                                  const DekMapBox *other);

/**
 * DekMapFrame:
 * @x: unit Mercator of the centre
 * @y: unit Mercator of the centre, down
 * @scale: pixels per unit: 256 * 2^zoom
 * @width: in logical pixels
 * @height: in logical pixels
 *
 * Which part of the world is drawn on which surface, north up. A plain value.
 * Painters draw in logical pixels with (0, 0) at the frame's top left; for a
 * surface with more device pixels, scale the context first.
 */
typedef struct
{
  double x, y;
  double scale;
  double width, height;
} DekMapFrame;

DekMapFrame dek_map_frame_new          (double             x,
                                        double             y,
                                        double             zoom,
                                        double             width,
                                        double             height);
DekMapFrame dek_map_frame_new_for_tile (guint              zoom,
                                        guint              tile_x,
                                        guint              tile_y);
DekMapFrame dek_map_frame_new_to_fit   (const DekMapBox   *box,
                                        double             width,
                                        double             height,
                                        double             padding,
                                        double             max_zoom);
DekMapFrame dek_map_frame_with_margin  (const DekMapFrame *self,
                                        double             margin);
void        dek_map_frame_to_pixels    (const DekMapFrame *self,
                                        double             x,
                                        double             y,
                                        double            *px,
                                        double            *py);
void        dek_map_frame_from_pixels  (const DekMapFrame *self,
                                        double             px,
                                        double             py,
                                        double            *x,
                                        double            *y);
DekMapBox   dek_map_frame_get_box      (const DekMapFrame *self,
                                        double             margin);
double      dek_map_frame_get_zoom     (const DekMapFrame *self);
double      dek_map_frame_get_metres_per_pixel (const DekMapFrame *self);

G_END_DECLS
