/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "map/dek-pin-layer.h"

G_BEGIN_DECLS

#define DEK_TYPE_PIN_FOCUS_LAYER (dek_pin_focus_layer_get_type ())

G_DECLARE_FINAL_TYPE (DekPinFocusLayer, dek_pin_focus_layer, DEK, PIN_FOCUS_LAYER, ShumateLayer)

DekPinFocusLayer *dek_pin_focus_layer_new          (ShumateViewport  *viewport,
                                                    DekPinLayer      *pins);
void              dek_pin_focus_layer_set_selected (DekPinFocusLayer *self,
                                                    int               pin);
void              dek_pin_focus_layer_set_hovered  (DekPinFocusLayer *self,
                                                    int               placed);
int               dek_pin_focus_layer_get_hovered  (DekPinFocusLayer *self);
void              dek_pin_focus_layer_set_ghost    (DekPinFocusLayer *self,
                                                    int               pin,
                                                    double            x,
                                                    double            y);
gboolean          dek_pin_focus_layer_get_ghost    (DekPinFocusLayer *self,
                                                    int              *pin,
                                                    double           *x,
                                                    double           *y);

G_END_DECLS
