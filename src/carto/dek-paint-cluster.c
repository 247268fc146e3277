// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-cluster"

#include "carto/dek-paint-pin.h"
#include "carto/dek-pin-geometry.h"
#include "carto/dek-text.h"

#include <math.h>

#define RING_WIDTH 4.0
#define COUNT_SIZE 12.5

static const DekColorRole shape_colors[DEK_N_PIN_SHAPES] = {
  [DEK_PIN_DROP] = DEK_COLOR_STEUNPUNT,
  [DEK_PIN_SQUARE] = DEK_COLOR_ONTMOETINGSPLEK,
  [DEK_PIN_DIAMOND] = DEK_COLOR_INLOOP,
};

/**
 * dek_cluster_get_radius:
 * @count: number of places it stands for
 *
 * Returns: radius of the badge in logical pixels, without its shadow
 */
double
dek_cluster_get_radius (guint count)
{
  return count < 10 ? 14 : count < 100 ? 16 : count < 1000 ? 19 : 23;
}

/**
 * dek_cluster_get_extent:
 * @count: number of places it stands for
 *
 * Returns: how large a picture of the badge is; the anchor is its middle
 */
DekPinExtent
dek_cluster_get_extent (guint count)
{
  double radius = dek_cluster_get_radius (count);
  double half = ceil (radius + DEK_PIN_SHADOW_WIDTH + 2);

  return (DekPinExtent) {
    .width = 2 * (int) half,
    .height = 2 * (int) half,
    .anchor_x = half,
    .anchor_y = half,
    .hit_x = half - radius,
    .hit_y = half - radius,
    .hit_width = 2 * radius,
    .hit_height = 2 * radius,
  };
}

static void
fill_disc (cairo_t  *cr,
           double    radius,
           DekColor  color)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  dek_color_set_source (cr, color);
  cairo_fill (cr);
}

/* The ring, in parts as large as each kind's share, from the top clockwise,
 * with a gap between parts. */
static void
paint_ring (cairo_t          *cr,
            const guint       counts[DEK_N_PIN_SHAPES],
            guint             total,
            const DekPalette *palette,
            double            radius)
{
  double begin = -G_PI_2;
  guint kinds = 0;

  for (guint k = 0; k < DEK_N_PIN_SHAPES; k++)
    kinds += counts[k] > 0 ? 1 : 0;
  cairo_set_line_width (cr, RING_WIDTH);
  for (guint k = 0; k < DEK_N_PIN_SHAPES; k++)
    {
      double sweep = 2 * G_PI * counts[k] / MAX (total, 1);
      double gap = kinds > 1 ? 1.2 / radius : 0;

      if (counts[k] == 0)
        continue;
      cairo_new_path (cr);
      cairo_arc (cr, 0, 0, radius, begin + gap / 2, MAX (begin + sweep - gap / 2, begin + gap / 2 + 0.05));
      dek_color_set_source (cr, dek_palette_get_color (palette, shape_colors[k]));
      cairo_stroke (cr);
      begin += sweep;
    }
}

/**
 * dek_paint_cluster:
 * @cr: a cairo context; its state is kept
 * @counts: number of places by shape
 * @style: colours and font; the count always fits, whatever the text scale
 * @x: logical pixels from the left: its middle
 * @y: logical pixels from the top
 *
 * Paints the badge of places that crowd: their number, in a ring that shows
 * the share of each kind. May be called from any thread.
 */
void
dek_paint_cluster (cairo_t           *cr,
                   const guint        counts[DEK_N_PIN_SHAPES],
                   const DekMapStyle *style,
                   double             x,
                   double             y)
{
  PangoContext *context;
  PangoLayout *layout;
  g_autofree char *text = NULL;
  guint total = 0;
  double radius, width, height, room;
  DekColor shadow;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (counts != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);

  for (guint k = 0; k < DEK_N_PIN_SHAPES; k++)
    total += counts[k];
  radius = dek_cluster_get_radius (total);
  shadow = dek_palette_get_color (style->palette, DEK_COLOR_PIN_SHADOW);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  for (int k = 3; k >= 1; k--)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, 1);
      fill_disc (cr, radius + DEK_PIN_SHADOW_WIDTH * k / 3, dek_color_with_alpha (shadow, shadow.alpha / 3));
      cairo_restore (cr);
    }
  fill_disc (cr, radius, dek_palette_get_color (style->palette, DEK_COLOR_PIN_RING));
  paint_ring (cr, counts, total, style->palette, radius - 1 - RING_WIDTH / 2);

  text = g_strdup_printf ("%u", total);
  context = dek_text_create_context (cr);
  layout = dek_text_create_layout (context, style, text, COUNT_SIZE, DEK_TEXT_BOLD | DEK_TEXT_TABULAR);
  dek_text_get_size (layout, &width, &height);
  room = 2 * (radius - 1 - RING_WIDTH) - 2;
  if (width > room || height > room * 1.2)
    cairo_scale (cr, MIN (room / width, room * 1.2 / height), MIN (room / width, room * 1.2 / height));
  dek_text_show (cr, layout, -width / 2, -height / 2, dek_palette_get_color (style->palette, DEK_COLOR_LABEL));
  cairo_restore (cr);
  g_object_unref (layout);
  g_object_unref (context);
}

/**
 * dek_paint_cluster_selection:
 * @cr: a cairo context; its state is kept
 * @count: number of places
 * @palette: the colours
 * @x: logical pixels from the left: its middle
 * @y: logical pixels from the top
 *
 * Paints what surrounds a badge that holds what is selected. Paint it before
 * the badge. Reaches 5 logical pixels beyond it. May be called from any
 * thread.
 */
void
dek_paint_cluster_selection (cairo_t          *cr,
                             guint             count,
                             const DekPalette *palette,
                             double            x,
                             double            y)
{
  double radius = dek_cluster_get_radius (count);

  g_return_if_fail (cr != NULL);
  g_return_if_fail (palette != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  fill_disc (cr, radius + 4.5, dek_palette_get_color (palette, DEK_COLOR_SELECTION_EDGE));
  fill_disc (cr, radius + 3, dek_palette_get_color (palette, DEK_COLOR_SELECTION));
  cairo_restore (cr);
}

/**
 * dek_paint_cluster_to_surface:
 * @counts: number of places by shape
 * @style: colours and font
 * @scale_factor: device pixels per logical pixel; more than 0
 *
 * Paints a badge into a picture of its own, as large as
 * dek_cluster_get_extent() says times @scale_factor, rounded up. May be called
 * from any thread.
 *
 * Returns: (transfer full): an image surface in %CAIRO_FORMAT_ARGB32, flushed
 */
cairo_surface_t *
dek_paint_cluster_to_surface (const guint        counts[DEK_N_PIN_SHAPES],
                              const DekMapStyle *style,
                              double             scale_factor)
{
  cairo_surface_t *surface;
  DekPinExtent extent;
  guint total = 0;
  cairo_t *cr;

  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (style != NULL && style->palette != NULL, NULL);
  g_return_val_if_fail (scale_factor > 0, NULL);

  for (guint k = 0; k < DEK_N_PIN_SHAPES; k++)
    total += counts[k];
  extent = dek_cluster_get_extent (total);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (extent.width * scale_factor),
                                        (int) ceil (extent.height * scale_factor));
  cr = cairo_create (surface);
  cairo_scale (cr, scale_factor, scale_factor);
  dek_paint_cluster (cr, counts, style, extent.anchor_x, extent.anchor_y);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
