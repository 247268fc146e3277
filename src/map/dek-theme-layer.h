/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "carto/dek-map-scene.h"
#include "carto/dek-map-style.h"
#include "carto/dek-pin-layout.h"
#include "map/dek-picture-layer.h"

G_BEGIN_DECLS

#define DEK_TYPE_THEME_LAYER (dek_theme_layer_get_type ())

G_DECLARE_FINAL_TYPE (DekThemeLayer, dek_theme_layer, DEK, THEME_LAYER, DekPictureLayer)

DekThemeLayer *dek_theme_layer_new             (ShumateViewport             *viewport);
void           dek_theme_layer_set_scene       (DekThemeLayer               *self,
                                                DekMapScene                 *scene);
void           dek_theme_layer_set_style       (DekThemeLayer               *self,
                                                const DekMapStyle           *style);
void           dek_theme_layer_set_pins        (DekThemeLayer               *self,
                                                DekPinLayout                *pins);
void           dek_theme_layer_set_selection   (DekThemeLayer               *self,
                                                int                          area,
                                                int                          pin);
void           dek_theme_layer_set_labels      (DekThemeLayer               *self,
                                                gboolean                     labels,
                                                gboolean                     neighbours);
void           dek_theme_layer_set_translucent (DekThemeLayer               *self,
                                                gboolean                     translucent);
void           dek_theme_layer_set_reserved    (DekThemeLayer               *self,
                                                const graphene_rect_t       *boxes,
                                                guint                        n_boxes);

G_END_DECLS
