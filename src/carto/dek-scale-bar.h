// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-frame.h"
#include "carto/dek-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DekScaleBar:
 * @metres: length on the ground at the middle of the frame: 1, 2 or 5 times a
 *   power of ten
 * @pixels: that length in logical pixels
 *
 * The length of a scale bar. A plain value.
 */
typedef struct
{
  double metres;
  double pixels;
} DekScaleBar;

#define DEK_SCALE_BAR_HEIGHT 26

DekScaleBar dek_scale_bar_choose    (const DekMapFrame *frame,
                                     double             max_pixels);
char       *dek_scale_bar_dup_label (const DekScaleBar *self);
void        dek_paint_scale_bar     (cairo_t           *cr,
                                     const DekScaleBar *bar,
                                     const DekMapStyle *style,
                                     double             x,
                                     double             y);

G_END_DECLS
