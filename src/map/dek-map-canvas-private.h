/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "carto/dek-land.h"
#include "map/dek-map-canvas.h"
#include "map/dek-picture-layer.h"
#include "map/dek-tile-source.h"

G_BEGIN_DECLS

/* Only for dek-map-canvas*.c. */

struct _DekMapCanvas
{
  GtkWidget parent_instance;

  ShumateMap *map;
  GtkWidget *scale;
  GtkWidget *attribution;

  DekLand *country;
  DekMapStyle style;
  DekTileSource *land_source;
  ShumateLayer *land_layer;         /* NULL until it is needed */
  DekPictureLayer *cover;           /* what may hide the land; NULL: nothing */

  DekBaseMap base_map;
  DekTileSource *base_source;       /* NULL with the land alone */
  ShumateLayer *base_layer;

  GtkBorder insets;
  GArray *obstacles;                /* graphene_rect_t: what floats over the map */
  DekMapBox fit_box;                /* what was last fitted; empty: nothing */
  DekLand *fit_land;                /* what is to stay clear of obstacles; or NULL */
  int fit_area;                     /* which area of it, or -1 for all */
  double fit_max_zoom;
  gboolean fit_pending;             /* there was no size yet */
  double fit_x, fit_y, fit_zoom;    /* where fitting brought the map */

  double goal_zoom;                 /* where a zoom under way will end */
  gint64 goal_until;                /* monotonic time, µs */
  GdkCursor *cursor;                /* NULL: as libshumate likes */
};

/* dek-map-canvas-base.c */
void     dek_map_canvas_make_land       (DekMapCanvas *self);
void     dek_map_canvas_update_land     (DekMapCanvas *self);
void     dek_map_canvas_update_attribution (DekMapCanvas *self);
void     dek_map_canvas_close_layers    (DekMapCanvas *self);

/* dek-map-canvas-view.c */
gboolean dek_map_canvas_is_where_fitted (DekMapCanvas *self);
void     dek_map_canvas_refit           (DekMapCanvas *self);
void     dek_map_canvas_fit_in          (DekMapCanvas *self,
                                         double        full_width,
                                         double        full_height,
                                         gboolean      animate);

G_END_DECLS
