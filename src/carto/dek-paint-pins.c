// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-pins"

#include "carto/dek-paint-pins.h"

#include "carto/dek-paint-pin.h"

/**
 * dek_paint_pins:
 * @cr: a cairo context; its state is kept
 * @layout: where the symbols are
 * @pins: the pins that @layout was made of
 * @style: colours and font
 * @frame: where
 *
 * Paints all pins and badges in a frame, from north to south. May be called
 * from any thread.
 */
void
dek_paint_pins (cairo_t            *cr,
                const DekPinLayout *layout,
                const DekPin       *pins,
                const DekMapStyle  *style,
                const DekMapFrame  *frame)
{
  guint n;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (layout != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);
  g_return_if_fail (frame != NULL && frame->scale > 0);

  n = dek_pin_layout_get_n_placed (layout);
  for (guint i = 0; i < n; i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);
      DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);
      double px, py;

      dek_placed_pin_to_pixels (placed, frame, &px, &py);
      if (px < -extent.width || py < -extent.height
          || px > frame->width + extent.width || py > frame->height + extent.height)
        continue;
      if (placed->n_members == 1)
        dek_paint_pin (cr, &pins[placed->members[0]].symbol, style->palette, px, py);
      else
        dek_paint_cluster (cr, placed->counts, style, px, py);
    }
}
