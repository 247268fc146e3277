/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-palette.h"
#include "carto/dek-paint-selection.h"
#include "map/dek-picture-layer.h"

G_BEGIN_DECLS

#define DEK_TYPE_SELECTION_LAYER (dek_selection_layer_get_type ())

G_DECLARE_FINAL_TYPE (DekSelectionLayer, dek_selection_layer, DEK, SELECTION_LAYER, DekPictureLayer)

DekSelectionLayer *dek_selection_layer_new         (ShumateViewport   *viewport);
void               dek_selection_layer_set_land    (DekSelectionLayer *self,
                                                    DekLand           *land);
void               dek_selection_layer_set_palette (DekSelectionLayer *self,
                                                    const DekPalette  *palette);
void               dek_selection_layer_set_area    (DekSelectionLayer *self,
                                                    DekSelectionState  state,
                                                    int                area);
int                dek_selection_layer_get_area    (DekSelectionLayer *self,
                                                    DekSelectionState  state);

G_END_DECLS
