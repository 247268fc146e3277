// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"
#include "carto/dek-palette.h"
#include "map/dek-picture-layer.h"

G_BEGIN_DECLS

#define DEK_TYPE_DOT_LAYER (dek_dot_layer_get_type ())
G_DECLARE_FINAL_TYPE (DekDotLayer, dek_dot_layer, DEK, DOT_LAYER, DekPictureLayer)

DekDotLayer *dek_dot_layer_new          (ShumateViewport  *viewport);
void         dek_dot_layer_set_palette  (DekDotLayer      *self,
                                         const DekPalette *palette);
void         dek_dot_layer_set_coverage (DekDotLayer      *self,
                                         DekCoverage      *coverage);
guint        dek_dot_layer_get_n_dots   (DekDotLayer      *self);

G_END_DECLS
