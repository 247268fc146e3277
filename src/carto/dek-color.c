// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-color"

#include "carto/dek-color.h"

#include <math.h>

/**
 * dek_color_from_hex:
 * @rgb: 0xRRGGBB in sRGB
 * @alpha: from 0, see-through, to 1, opaque
 *
 * Returns: the colour
 */
DekColor
dek_color_from_hex (guint32 rgb,
                    double  alpha)
{
  return (DekColor) {
    .red = ((rgb >> 16) & 0xff) / 255.0f,
    .green = ((rgb >> 8) & 0xff) / 255.0f,
    .blue = (rgb & 0xff) / 255.0f,
    .alpha = (float) alpha,
  };
}

/**
 * dek_color_with_alpha:
 * @color: a colour
 * @alpha: from 0 to 1
 *
 * Returns: @color with @alpha instead of its own
 */
DekColor
dek_color_with_alpha (DekColor color,
                      double   alpha)
{
  color.alpha = (float) alpha;
  return color;
}

/**
 * dek_color_mix:
 * @from: a colour
 * @to: another
 * @amount: 0 is @from, 1 is @to
 *
 * Returns: the colour between, part by part in sRGB
 */
DekColor
dek_color_mix (DekColor from,
               DekColor to,
               double   amount)
{
  float t = (float) CLAMP (amount, 0.0, 1.0);

  return (DekColor) {
    .red = from.red + (to.red - from.red) * t,
    .green = from.green + (to.green - from.green) * t,
    .blue = from.blue + (to.blue - from.blue) * t,
    .alpha = from.alpha + (to.alpha - from.alpha) * t,
  };
}

static double
linear_from_srgb (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/**
 * dek_color_luminance:
 * @color: a colour; its alpha is left out of account
 *
 * Returns: the relative luminance as WCAG 2.1 defines it, 0 to 1
 */
double
dek_color_luminance (DekColor color)
{
  return 0.2126 * linear_from_srgb (color.red)
         + 0.7152 * linear_from_srgb (color.green)
         + 0.0722 * linear_from_srgb (color.blue);
}

/**
 * dek_color_contrast:
 * @one: a colour
 * @other: a colour
 *
 * Returns: the contrast ratio as WCAG 2.1 defines it, 1 to 21, whichever of
 *   both is the lighter
 */
double
dek_color_contrast (DekColor one,
                    DekColor other)
{
  double a = dek_color_luminance (one);
  double b = dek_color_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * dek_color_set_source:
 * @cr: a cairo context
 * @color: a colour
 *
 * Makes @color the source of @cr.
 */
void
dek_color_set_source (cairo_t  *cr,
                      DekColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}
