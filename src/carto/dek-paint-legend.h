// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-legend.h"
#include "carto/dek-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

#define DEK_SWATCH_WIDTH 28
#define DEK_SWATCH_HEIGHT 16

void dek_paint_legend_swatch (cairo_t              *cr,
                              const DekLegend      *legend,
                              guint                 index,
                              const DekMapStyle    *style,
                              double                width,
                              double                height);
void dek_paint_class_swatch  (cairo_t              *cr,
                              const DekClassStyle  *class_style,
                              double                width,
                              double                height);
void dek_legend_measure      (const DekLegend      *legend,
                              const DekMapStyle    *style,
                              double                width,
                              double               *height);
void dek_paint_legend        (cairo_t              *cr,
                              const DekLegend      *legend,
                              const DekMapStyle    *style,
                              double                x,
                              double                y,
                              double                width);

G_END_DECLS
