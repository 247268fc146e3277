/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-canvas"

#include "config.h"

#include <math.h>

#include "carto/dek-mercator.h"
#include "map/dek-map-canvas-private.h"
#include "map/dek-map-fit.h"

/* Moving over the map: fitting, flying, zooming, panning. */

#define FIT_PADDING 24
#define ZOOM_MS 200
#define PAN_MS 150
#define FLY_MS 450

/* Whether the map still shows what was last fitted: the user has not moved. */
gboolean
dek_map_canvas_is_where_fitted (DekMapCanvas *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  DekMapFrame frame;

  if (dek_map_box_is_empty (&self->fit_box) || !dek_map_canvas_get_frame (self, &frame))
    return FALSE;

  return fabs (shumate_viewport_get_zoom_level (viewport) - self->fit_zoom) < 0.01
         && fabs (frame.x - self->fit_x) * frame.scale < 2
         && fabs (frame.y - self->fit_y) * frame.scale < 2;
}

/**
 * dek_map_canvas_set_insets:
 * @self: the canvas
 * @insets: logical pixels at the edges that controls float over: what is
 *   fitted or revealed keeps out of them
 */
void
dek_map_canvas_set_insets (DekMapCanvas    *self,
                           const GtkBorder *insets)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (insets != NULL);

  if (memcmp (&self->insets, insets, sizeof *insets) == 0)
    return;

  self->insets = *insets;
  dek_map_canvas_refit (self);
}

/* Fits what is to be fitted into a size, which need not be the canvas's own
 * yet. */
void
dek_map_canvas_fit_in (DekMapCanvas *self,
                       double        full_width,
                       double        full_height,
                       gboolean      animate)
{
  double left = MIN (self->insets.left, full_width / 3);
  double top = MIN (self->insets.top, full_height / 3);
  double width = full_width - left - MIN (self->insets.right, full_width / 3);
  double height = full_height - top - MIN (self->insets.bottom, full_height / 3);
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  DekMapFitRequest request = {
    self->fit_box, self->fit_land, self->fit_area, width, height,
    MIN (FIT_PADDING, MIN (width, height) / 8), self->fit_max_zoom, NULL, self->obstacles->len,
  };
  DekMapFrame fitted;

  for (guint i = 0; i < self->obstacles->len; i++)
    {
      graphene_rect_t box = g_array_index (self->obstacles, graphene_rect_t, i);

      graphene_rect_offset (&box, -left, -top);
      g_array_append_val (obstacles, box);
    }
  request.obstacles = (const graphene_rect_t *) obstacles->data;
  fitted = dek_map_fit (&request);
  fitted.x += (full_width / 2 - (left + width / 2)) / fitted.scale;
  fitted.y += (full_height / 2 - (top + height / 2)) / fitted.scale;

  self->fit_pending = FALSE;
  self->fit_x = fitted.x;
  self->fit_y = fitted.y;
  self->fit_zoom = CLAMP (dek_map_frame_get_zoom (&fitted), DEK_TILE_MIN_ZOOM, DEK_TILE_MAX_ZOOM);
  dek_map_canvas_go_to (self, fitted.x, fitted.y, self->fit_zoom, animate);
}

static void
fit (DekMapCanvas    *self,
     const DekMapBox *box,
     DekLand         *land,
     int              area,
     double           max_zoom,
     gboolean         animate)
{
  DekMapFrame frame;

  if (land != NULL)
    dek_land_ref (land);
  g_clear_pointer (&self->fit_land, dek_land_unref);
  self->fit_land = land;
  self->fit_area = area;
  self->fit_box = *box;
  self->fit_max_zoom = max_zoom;
  self->fit_pending = !dek_map_canvas_get_frame (self, &frame);
  if (!self->fit_pending)
    dek_map_canvas_fit_in (self, frame.width, frame.height, animate);
}

/* When the map still shows what was fitted, but something changed since. */
void
dek_map_canvas_refit (DekMapCanvas *self)
{
  DekMapFrame frame;

  if (dek_map_canvas_is_where_fitted (self) && dek_map_canvas_get_frame (self, &frame))
    dek_map_canvas_fit_in (self, frame.width, frame.height, FALSE);
}

/**
 * dek_map_canvas_fit:
 * @self: the canvas
 * @box: unit Mercator: what is to be in sight
 * @max_zoom: how near at most
 * @animate: whether to fly there
 *
 * Brings a part of the world into sight as large as it fits within the insets.
 * A map without a size does so when it gets one; as long as the user does not
 * move away, it also follows later changes of its size.
 */
void
dek_map_canvas_fit (DekMapCanvas    *self,
                    const DekMapBox *box,
                    double           max_zoom,
                    gboolean         animate)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (box != NULL && !dek_map_box_is_empty (box));

  fit (self, box, NULL, -1, max_zoom, animate);
}

/**
 * dek_map_canvas_fit_areas:
 * @self: the canvas
 * @land: areas, at least one
 * @area: which of them is to be in sight, or -1 for all
 * @max_zoom: how near at most
 * @animate: whether to fly there
 *
 * As dek_map_canvas_fit(), and in such a way that, if possible, nothing floats
 * over the areas.
 */
void
dek_map_canvas_fit_areas (DekMapCanvas *self,
                          DekLand      *land,
                          int           area,
                          double        max_zoom,
                          gboolean      animate)
{
  DekMapBox box;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (land != NULL && area < (int) dek_land_get_n_areas (land));

  box = area >= 0 ? dek_land_get_box (land, area) : dek_land_get_bounds (land);
  if (!dek_map_box_is_empty (&box))
    fit (self, &box, land, area, max_zoom, animate);
}

/**
 * dek_map_canvas_set_obstacles:
 * @self: the canvas
 * @boxes: (array length=n_boxes): what floats over the map, in logical pixels
 * @n_boxes: number of them
 * @refit: whether to fit again what was fitted; otherwise only if something
 *   lies on it now: a map should not move for less
 *
 * Tells what dek_map_canvas_fit_areas() is to keep clear of. A map that the
 * user has moved is left alone.
 */
void
dek_map_canvas_set_obstacles (DekMapCanvas          *self,
                              const graphene_rect_t *boxes,
                              guint                  n_boxes,
                              gboolean               refit)
{
  DekMapFitRequest request;
  DekMapFrame frame;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (boxes != NULL || n_boxes == 0);

  g_array_set_size (self->obstacles, 0);
  if (n_boxes > 0)
    g_array_append_vals (self->obstacles, boxes, n_boxes);

  if (self->fit_land == NULL || !dek_map_canvas_get_frame (self, &frame))
    return;
  request = (DekMapFitRequest) { .box = self->fit_box, .land = self->fit_land, .area = self->fit_area,
                                 .obstacles = boxes, .n_obstacles = n_boxes };
  if (refit || !dek_map_fit_is_free (&request, &frame))
    dek_map_canvas_refit (self);
}

static void
move (DekMapCanvas *self,
      double        x,
      double        y,
      double        zoom,
      guint         duration_ms)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  double lat = dek_mercator_lat_from_y (CLAMP (y, 0, 1));
  double lon = dek_mercator_lon_from_x (CLAMP (x, 0, 1));

  zoom = CLAMP (zoom, DEK_TILE_MIN_ZOOM, DEK_TILE_MAX_ZOOM);
  shumate_map_stop_go_to (self->map);

  if (duration_ms > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->goal_zoom = zoom;
      self->goal_until = g_get_monotonic_time () + duration_ms * 1000;
      shumate_map_go_to_full_with_duration (self->map, lat, lon, zoom, duration_ms);
      return;
    }

  /* Each of the two notifies by itself, and twice for the location. */
  self->goal_until = 0;
  g_object_freeze_notify (G_OBJECT (viewport));
  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), lat, lon);
  g_object_thaw_notify (G_OBJECT (viewport));
}

/**
 * dek_map_canvas_go_to:
 * @self: the canvas
 * @x: unit Mercator of what comes to the middle
 * @y: the same, down
 * @zoom: zoom level; kept within what the map has
 * @animate: whether to fly there
 */
void
dek_map_canvas_go_to (DekMapCanvas *self,
                      double        x,
                      double        y,
                      double        zoom,
                      gboolean      animate)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  move (self, x, y, zoom, animate ? FLY_MS : 0);
}

/**
 * dek_map_canvas_zoom_by:
 * @self: the canvas
 * @levels: how many zoom levels nearer; negative is farther
 *
 * Zooms around the middle. Presses in quick succession add up.
 */
void
dek_map_canvas_zoom_by (DekMapCanvas *self,
                        double        levels)
{
  DekMapFrame frame;
  double zoom;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  if (!dek_map_canvas_get_frame (self, &frame))
    return;

  zoom = g_get_monotonic_time () < self->goal_until ? self->goal_zoom : dek_map_frame_get_zoom (&frame);
  move (self, frame.x, frame.y, zoom + levels, ZOOM_MS);
}

/**
 * dek_map_canvas_pan_by:
 * @self: the canvas
 * @dx: logical pixels that the window moves over the world to the east
 * @dy: the same, to the south
 */
void
dek_map_canvas_pan_by (DekMapCanvas *self,
                       double        dx,
                       double        dy)
{
  DekMapFrame frame;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  if (dek_map_canvas_get_frame (self, &frame))
    move (self, frame.x + dx / frame.scale, frame.y + dy / frame.scale,
          dek_map_frame_get_zoom (&frame), PAN_MS);
}

/**
 * dek_map_canvas_reveal:
 * @self: the canvas
 * @x: unit Mercator of a place
 * @y: the same, down
 *
 * Moves the map as little as needed for a place to be in sight, free of what
 * floats over the edges.
 */
void
dek_map_canvas_reveal (DekMapCanvas *self,
                       double        x,
                       double        y)
{
  DekMapFrame frame;
  double px, py, left, right, top, bottom, dx, dy;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  if (!dek_map_canvas_get_frame (self, &frame))
    return;

  dek_map_frame_to_pixels (&frame, x, y, &px, &py);
  left = MIN (self->insets.left + FIT_PADDING, frame.width / 2);
  right = MAX (frame.width - self->insets.right - FIT_PADDING, frame.width / 2);
  top = MIN (self->insets.top + FIT_PADDING, frame.height / 2);
  bottom = MAX (frame.height - self->insets.bottom - FIT_PADDING, frame.height / 2);
  dx = px - CLAMP (px, left, right);
  dy = py - CLAMP (py, top, bottom);

  if (dx != 0 || dy != 0)
    dek_map_canvas_pan_by (self, dx, dy);
}
