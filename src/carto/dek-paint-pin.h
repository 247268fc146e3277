// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-style.h"
#include "carto/dek-pin-symbol.h"

#include <cairo.h>

G_BEGIN_DECLS

void             dek_paint_pin              (cairo_t            *cr,
                                             const DekPinSymbol *symbol,
                                             const DekPalette   *palette,
                                             double              x,
                                             double              y);
void             dek_paint_pin_selection    (cairo_t            *cr,
                                             const DekPinSymbol *symbol,
                                             const DekPalette   *palette,
                                             double              x,
                                             double              y);
cairo_surface_t *dek_paint_pin_to_surface   (const DekPinSymbol *symbol,
                                             const DekPalette   *palette,
                                             double              scale_factor);

double           dek_cluster_get_radius     (guint               count);
DekPinExtent     dek_cluster_get_extent     (guint               count);
void             dek_paint_cluster          (cairo_t            *cr,
                                             const guint         counts[DEK_N_PIN_SHAPES],
                                             const DekMapStyle  *style,
                                             double              x,
                                             double              y);
void             dek_paint_cluster_selection (cairo_t           *cr,
                                             guint               count,
                                             const DekPalette   *palette,
                                             double              x,
                                             double              y);
cairo_surface_t *dek_paint_cluster_to_surface (const guint       counts[DEK_N_PIN_SHAPES],
                                             const DekMapStyle  *style,
                                             double              scale_factor);

G_END_DECLS
