// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-scale-bar"

#include "carto/dek-scale-bar.h"

#include "carto/dek-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define LABEL_SIZE 12.0
#define TICK 5.0

/**
 * dek_scale_bar_choose:
 * @frame: where
 * @max_pixels: the longest it may be, in logical pixels; more than 0
 *
 * Returns: the longest bar of 1, 2 or 5 times a power of ten metres that fits
 */
DekScaleBar
dek_scale_bar_choose (const DekMapFrame *frame,
                      double             max_pixels)
{
  double metres_per_pixel, longest, power, lead;

  g_return_val_if_fail (frame != NULL && frame->scale > 0, ((DekScaleBar) { 0 }));
  g_return_val_if_fail (max_pixels > 0, ((DekScaleBar) { 0 }));

  metres_per_pixel = dek_map_frame_get_metres_per_pixel (frame);
  longest = max_pixels * metres_per_pixel;
  power = pow (10, floor (log10 (longest) + 1e-9));
  lead = longest / power >= 5 - 1e-9 ? 5 : longest / power >= 2 - 1e-9 ? 2 : 1;
  return (DekScaleBar) { .metres = lead * power, .pixels = lead * power / metres_per_pixel };
}

/**
 * dek_scale_bar_dup_label:
 * @self: a scale bar
 *
 * Returns: (transfer full): its length with the unit, "500 m" or "5 km", in
 *   the user's language
 */
char *
dek_scale_bar_dup_label (const DekScaleBar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->metres >= 1000)
    return g_strdup_printf (C_("length", "%.0f km"), self->metres / 1000);
  if (self->metres >= 1)
    return g_strdup_printf (C_("length", "%.0f m"), self->metres);
  return g_strdup_printf (C_("length", "%.0f cm"), self->metres * 100);
}

/**
 * dek_paint_scale_bar:
 * @cr: a cairo context; its state is kept
 * @bar: its length
 * @style: colours and font
 * @x: logical pixels from the left: where it begins
 * @y: logical pixels from the top: the foot of the bar, %DEK_SCALE_BAR_HEIGHT
 *   below the top of its label at a text scale of 1
 *
 * Paints a scale bar with its length above it. May be called from any thread.
 */
void
dek_paint_scale_bar (cairo_t           *cr,
                     const DekScaleBar *bar,
                     const DekMapStyle *style,
                     double             x,
                     double             y)
{
  PangoContext *context;
  PangoLayout *layout;
  g_autofree char *label = NULL;
  double width, height;
  DekColor line, halo;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (bar != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);

  line = dek_palette_get_color (style->palette, DEK_COLOR_LABEL);
  halo = dek_palette_get_color (style->palette, DEK_COLOR_LABEL_HALO);
  label = dek_scale_bar_dup_label (bar);
  context = dek_text_create_context (cr);
  layout = dek_text_create_layout (context, style, label, LABEL_SIZE, DEK_TEXT_PLAIN);
  dek_text_get_size (layout, &width, &height);
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_new_path (cr);
  cairo_move_to (cr, x + 0.5, y - TICK);
  cairo_line_to (cr, x + 0.5, y - 1);
  cairo_line_to (cr, x + bar->pixels - 0.5, y - 1);
  cairo_line_to (cr, x + bar->pixels - 0.5, y - TICK);
  dek_color_set_source (cr, halo);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  dek_color_set_source (cr, line);
  cairo_set_line_width (cr, 1.75);
  cairo_stroke (cr);
  dek_text_show_with_halo (cr, layout, x + (bar->pixels - width) / 2, y - TICK - height, line, halo, 2.5);
  cairo_restore (cr);
  g_object_unref (layout);
  g_object_unref (context);
}
