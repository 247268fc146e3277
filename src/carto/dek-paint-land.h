// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

void dek_paint_land      (cairo_t           *cr,
                          const DekLand     *country,
                          const DekPalette  *palette,
                          const DekMapFrame *frame);
void dek_paint_land_tile (cairo_t           *cr,
                          const DekLand     *country,
                          const DekPalette  *palette,
                          guint              zoom,
                          guint              tile_x,
                          guint              tile_y);

G_END_DECLS
