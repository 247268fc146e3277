/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <shumate/shumate.h>

#include "carto/dek-map-scene.h"
#include "carto/dek-pin-layout.h"
#include "map/dek-pin-textures.h"

G_BEGIN_DECLS

#define DEK_TYPE_PIN_LAYER (dek_pin_layer_get_type ())

G_DECLARE_FINAL_TYPE (DekPinLayer, dek_pin_layer, DEK, PIN_LAYER, ShumateLayer)

DekPinLayer    *dek_pin_layer_new          (ShumateViewport    *viewport);
void            dek_pin_layer_set_scene    (DekPinLayer        *self,
                                            DekMapScene        *scene);
DekMapScene    *dek_pin_layer_get_scene    (DekPinLayer        *self);
void            dek_pin_layer_set_style    (DekPinLayer        *self,
                                            const DekMapStyle  *style);
DekPinTextures *dek_pin_layer_get_textures (DekPinLayer        *self);
DekPinLayout   *dek_pin_layer_get_layout   (DekPinLayer        *self);
int             dek_pin_layer_pick         (DekPinLayer        *self,
                                            double              x,
                                            double              y);

G_END_DECLS
