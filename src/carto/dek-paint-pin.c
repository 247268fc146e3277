// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-pin"

#include "carto/dek-paint-pin.h"

#include "carto/dek-pin-geometry.h"

#include <math.h>

static void
add_drop (cairo_t              *cr,
          const DekPinGeometry *geometry)
{
  double r = geometry->half, cy = geometry->centre_y;
  /* Where the head's circle turns into the sides: a bit below its middle, with
   * sides that bend in towards the tip. */
  double turn = 0.42;
  double sx = r * cos (turn), sy = cy + r * sin (turn);

  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, cy, r, G_PI - turn, turn);
  cairo_curve_to (cr, sx - r * 0.22, sy + r * 0.48, r * 0.30, -r * 0.42, 0, 0);
  cairo_curve_to (cr, -r * 0.30, -r * 0.42, -sx + r * 0.22, sy + r * 0.48, -sx, sy);
  cairo_close_path (cr);
}

static void
add_rounded (cairo_t *cr,
             double   half,
             double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, half - radius, -half + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, half - radius, half - radius, radius, 0, G_PI_2);
  cairo_arc (cr, -half + radius, half - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, -half + radius, -half + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Adds the shape around (0, 0). */
static void
add_shape (cairo_t              *cr,
           const DekPinSymbol   *symbol,
           const DekPinGeometry *geometry)
{
  double half = geometry->half;

  switch (symbol->shape)
    {
    case DEK_PIN_SQUARE:
      add_rounded (cr, half, half * 0.36);
      break;
    case DEK_PIN_DIAMOND:
      cairo_move_to (cr, 0, -half);
      cairo_line_to (cr, half, 0);
      cairo_line_to (cr, 0, half);
      cairo_line_to (cr, -half, 0);
      cairo_close_path (cr);
      break;
    case DEK_PIN_DROP:
    case DEK_N_PIN_SHAPES:
    default:
      add_drop (cr, geometry);
      break;
    }
}

static void
add_dot (cairo_t *cr,
         double   x,
         double   y,
         double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* The dots and bars that tell kinds apart without colour. */
static void
add_marks (cairo_t              *cr,
           const DekPinSymbol   *symbol,
           const DekPinGeometry *geometry)
{
  double half = geometry->half, cy = geometry->centre_y;

  if (symbol->shape == DEK_PIN_SQUARE)
    {
      cairo_rectangle (cr, -half * 0.54, -half * 0.42, half * 1.08, half * 0.27);
      cairo_rectangle (cr, -half * 0.54, half * 0.15, half * 1.08, half * 0.27);
    }
  else if (symbol->shape == DEK_PIN_DIAMOND)
    {
      add_dot (cr, 0, 0, half * 0.27);
    }
  else if (symbol->full)
    {
      for (int k = 0; k < 4; k++)
        add_dot (cr, (k & 1 ? 0.36 : -0.36) * half, cy + (k & 2 ? 0.36 : -0.36) * half, half * 0.23);
    }
  else
    {
      add_dot (cr, 0, cy, half * 0.36);
    }
}

static DekColor
get_kind_color (const DekPalette *palette,
                DekPinShape       shape)
{
  switch (shape)
    {
    case DEK_PIN_SQUARE:
      return dek_palette_get_color (palette, DEK_COLOR_ONTMOETINGSPLEK);
    case DEK_PIN_DIAMOND:
      return dek_palette_get_color (palette, DEK_COLOR_INLOOP);
    case DEK_PIN_DROP:
    case DEK_N_PIN_SHAPES:
    default:
      return dek_palette_get_color (palette, DEK_COLOR_STEUNPUNT);
    }
}

/* A soft shadow of strokes that grow and fade: the same in pixels and in
 * vectors, where there is no blur. */
static void
paint_shadow (cairo_t              *cr,
              const DekPinSymbol   *symbol,
              const DekPinGeometry *geometry,
              const DekPalette     *palette)
{
  DekColor shadow = dek_palette_get_color (palette, DEK_COLOR_PIN_SHADOW);

  cairo_save (cr);
  cairo_translate (cr, 0, 1);
  add_shape (cr, symbol, geometry);
  for (int k = 3; k >= 1; k--)
    {
      dek_color_set_source (cr, dek_color_with_alpha (shadow, shadow.alpha / 3));
      cairo_set_line_width (cr, 2 * (DEK_PIN_RING_WIDTH + DEK_PIN_SHADOW_WIDTH * k / 3));
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}

static void
paint_base (cairo_t              *cr,
            const DekPinGeometry *geometry,
            const DekPalette     *palette)
{
  static const double dashes[] = { 1.8, 1.8 };

  cairo_save (cr);
  cairo_save (cr);
  cairo_translate (cr, 0, geometry->base_y);
  cairo_scale (cr, 1, geometry->base_ry / geometry->base_rx);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, geometry->base_rx, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_set_line_width (cr, 2.8);
  dek_color_set_source (cr, dek_color_with_alpha (dek_palette_get_color (palette, DEK_COLOR_PIN_RING), 0.85));
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.3);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_LABEL));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Everything but a filled shape: pale inside, drawn with a line. */
static void
paint_lined (cairo_t              *cr,
             const DekPinSymbol   *symbol,
             const DekPinGeometry *geometry,
             const DekPalette     *palette,
             DekColor              color)
{
  static const double dashes[] = { 3.2, 2.1 };
  double cy = geometry->centre_y, reach = geometry->half * 0.62;

  add_shape (cr, symbol, geometry);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_PIN_RING));
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip_preserve (cr);
  /* Half of the line is clipped away: it runs inside the shape. */
  cairo_set_line_width (cr, symbol->outline == DEK_PIN_DASHED ? 3.4 : 3.8);
  if (symbol->outline == DEK_PIN_DASHED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  dek_color_set_source (cr, color);
  cairo_stroke (cr);
  cairo_restore (cr);
  dek_color_set_source (cr, color);
  if (symbol->outline == DEK_PIN_CROSSED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 1.9);
      cairo_move_to (cr, -reach * 0.8, cy + reach * 0.8);
      cairo_line_to (cr, reach * 0.8, cy - reach * 0.8);
      cairo_stroke (cr);
    }
  else
    {
      add_marks (cr, symbol, geometry);
      cairo_fill (cr);
    }
}

/**
 * dek_paint_pin:
 * @cr: a cairo context; its state is kept
 * @symbol: how it looks
 * @palette: the colours
 * @x: logical pixels from the left: the place itself
 * @y: logical pixels from the top
 *
 * Paints one pin. May be called from any thread.
 */
void
dek_paint_pin (cairo_t            *cr,
               const DekPinSymbol *symbol,
               const DekPalette   *palette,
               double              x,
               double              y)
{
  DekPinGeometry geometry;
  DekColor color;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (symbol != NULL);
  g_return_if_fail (palette != NULL);

  geometry = dek_pin_geometry_get (symbol);
  color = symbol->outline == DEK_PIN_CROSSED ? dek_palette_get_color (palette, DEK_COLOR_CLOSED)
                                             : get_kind_color (palette, symbol->shape);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  if (symbol->approximate)
    paint_base (cr, &geometry, palette);
  paint_shadow (cr, symbol, &geometry, palette);
  add_shape (cr, symbol, &geometry);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_PIN_RING));
  cairo_set_line_width (cr, 2 * DEK_PIN_RING_WIDTH);
  cairo_stroke (cr);
  if (symbol->outline == DEK_PIN_FILLED)
    {
      add_shape (cr, symbol, &geometry);
      dek_color_set_source (cr, color);
      cairo_fill (cr);
      add_marks (cr, symbol, &geometry);
      dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_PIN_MARK));
      cairo_fill (cr);
    }
  else
    {
      paint_lined (cr, symbol, &geometry, palette, color);
    }
  cairo_restore (cr);
}

/**
 * dek_paint_pin_selection:
 * @cr: a cairo context; its state is kept
 * @symbol: the pin that is selected
 * @palette: the colours
 * @x: logical pixels from the left: the place itself
 * @y: logical pixels from the top
 *
 * Paints what surrounds a selected pin: a line in the colour of the selection
 * with an edge. Paint it before the pin itself. Reaches 7 logical pixels
 * beyond the symbol. May be called from any thread.
 */
void
dek_paint_pin_selection (cairo_t            *cr,
                         const DekPinSymbol *symbol,
                         const DekPalette   *palette,
                         double              x,
                         double              y)
{
  DekPinGeometry geometry;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (symbol != NULL);
  g_return_if_fail (palette != NULL);

  geometry = dek_pin_geometry_get (symbol);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_shape (cr, symbol, &geometry);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SELECTION_EDGE));
  cairo_set_line_width (cr, 2 * (DEK_PIN_RING_WIDTH + 4.5));
  cairo_stroke_preserve (cr);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SELECTION));
  cairo_set_line_width (cr, 2 * (DEK_PIN_RING_WIDTH + 3));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * dek_paint_pin_to_surface:
 * @symbol: how it looks
 * @palette: the colours
 * @scale_factor: device pixels per logical pixel; more than 0
 *
 * Paints one pin into a picture of its own, as large as
 * dek_pin_symbol_get_extent() says times @scale_factor, rounded up. May be
 * called from any thread.
 *
 * Returns: (transfer full): an image surface in %CAIRO_FORMAT_ARGB32, flushed;
 *   its device scale is not set
 */
cairo_surface_t *
dek_paint_pin_to_surface (const DekPinSymbol *symbol,
                          const DekPalette   *palette,
                          double              scale_factor)
{
  cairo_surface_t *surface;
  DekPinExtent extent;
  cairo_t *cr;

  g_return_val_if_fail (symbol != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);
  g_return_val_if_fail (scale_factor > 0, NULL);

  extent = dek_pin_symbol_get_extent (symbol);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (extent.width * scale_factor),
                                        (int) ceil (extent.height * scale_factor));
  cr = cairo_create (surface);
  cairo_scale (cr, scale_factor, scale_factor);
  dek_paint_pin (cr, symbol, palette, extent.anchor_x, extent.anchor_y);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
