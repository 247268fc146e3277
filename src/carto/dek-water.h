// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-frame.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The waters, drawn by hand and coarse: their landward sides run underneath
 * the land of the gemeenten, whose own boundaries are the true shore. Only
 * along Belgium, Germany and further off is the coast as coarse as this. */

void        dek_water_add_path   (cairo_t           *cr,
                                  const DekMapFrame *frame);
guint       dek_water_get_n      (void);
const char *dek_water_get_name   (guint              water);
DekMapBox   dek_water_get_box    (guint              water);
gboolean    dek_water_contains   (guint              water,
                                  double             x,
                                  double             y);

G_END_DECLS
