// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * DekColor:
 *
 * A colour in sRGB, not premultiplied; every part from 0 to 1.
 */
typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} DekColor;

DekColor dek_color_from_hex   (guint32         rgb,
                               double          alpha);
DekColor dek_color_with_alpha (DekColor        color,
                               double          alpha);
DekColor dek_color_mix        (DekColor        from,
                               DekColor        to,
                               double          amount);
double   dek_color_luminance  (DekColor        color);
double   dek_color_contrast   (DekColor        one,
                               DekColor        other);
void     dek_color_set_source (cairo_t        *cr,
                               DekColor        color);

G_END_DECLS
