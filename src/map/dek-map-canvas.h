/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <shumate/shumate.h>

#include "carto/dek-land.h"
#include "carto/dek-map-frame.h"
#include "carto/dek-map-style.h"
#include "map/dek-base-map.h"
#include "map/dek-mbtiles.h"
#include "map/dek-picture-layer.h"

G_BEGIN_DECLS

#define DEK_TYPE_MAP_CANVAS (dek_map_canvas_get_type ())

G_DECLARE_FINAL_TYPE (DekMapCanvas, dek_map_canvas, DEK, MAP_CANVAS, GtkWidget)

DekMapCanvas      *dek_map_canvas_new          (void);
ShumateMap        *dek_map_canvas_get_map      (DekMapCanvas       *self);
ShumateViewport   *dek_map_canvas_get_viewport (DekMapCanvas       *self);
const DekMapStyle *dek_map_canvas_get_style    (DekMapCanvas       *self);
void               dek_map_canvas_add_layer    (DekMapCanvas       *self,
                                                ShumateLayer       *layer);
void               dek_map_canvas_set_cover    (DekMapCanvas       *self,
                                                DekPictureLayer    *cover);
gboolean           dek_map_canvas_get_frame    (DekMapCanvas       *self,
                                                DekMapFrame        *frame);
void               dek_map_canvas_set_cursor   (DekMapCanvas       *self,
                                                const char         *name);

DekBaseMap         dek_map_canvas_get_base_map (DekMapCanvas       *self);
void               dek_map_canvas_set_base_map (DekMapCanvas       *self,
                                                DekBaseMap          base_map,
                                                DekMbtiles         *file);

void               dek_map_canvas_set_insets   (DekMapCanvas       *self,
                                                const GtkBorder    *insets);
void               dek_map_canvas_set_obstacles (DekMapCanvas      *self,
                                                const graphene_rect_t *boxes,
                                                guint               n_boxes,
                                                gboolean            refit);
void               dek_map_canvas_fit_areas    (DekMapCanvas       *self,
                                                DekLand            *land,
                                                int                 area,
                                                double              max_zoom,
                                                gboolean            animate);
void               dek_map_canvas_fit          (DekMapCanvas       *self,
                                                const DekMapBox    *box,
                                                double              max_zoom,
                                                gboolean            animate);
void               dek_map_canvas_go_to        (DekMapCanvas       *self,
                                                double              x,
                                                double              y,
                                                double              zoom,
                                                gboolean            animate);
void               dek_map_canvas_zoom_by      (DekMapCanvas       *self,
                                                double              levels);
void               dek_map_canvas_pan_by       (DekMapCanvas       *self,
                                                double              dx,
                                                double              dy);
void               dek_map_canvas_reveal       (DekMapCanvas       *self,
                                                double              x,
                                                double              y);
gboolean           dek_map_canvas_is_complete  (DekMapCanvas       *self);
void               dek_map_canvas_add_foot_boxes (DekMapCanvas     *self,
                                                GArray             *boxes);

G_END_DECLS
