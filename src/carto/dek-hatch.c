// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "carto/dek-hatch.h"

#include <math.h>

/* Strokes one square of the pattern, its neighbours' overlap included, at the
 * origin. */
static void
stroke_square (cairo_t        *cr,
               const DekHatch *hatch)
{
  double s = hatch->step;
  double middle = floor (s / 2) + 0.5;

  cairo_set_line_width (cr, hatch->width);
  for (int k = -1; k <= 1; k++)
    {
      if (hatch->kind == DEK_HATCH_RISING || hatch->kind == DEK_HATCH_CROSS)
        {
          cairo_move_to (cr, -s, 2 * s + k * s);
          cairo_line_to (cr, 2 * s, -s + k * s);
        }
      if (hatch->kind == DEK_HATCH_FALLING || hatch->kind == DEK_HATCH_CROSS)
        {
          cairo_move_to (cr, -s, -s + k * s);
          cairo_line_to (cr, 2 * s, 2 * s + k * s);
        }
    }
  if (hatch->kind == DEK_HATCH_HORIZONTAL || hatch->kind == DEK_HATCH_GRID)
    {
      cairo_move_to (cr, 0, middle);
      cairo_line_to (cr, s, middle);
    }
  if (hatch->kind == DEK_HATCH_VERTICAL || hatch->kind == DEK_HATCH_GRID)
    {
      cairo_move_to (cr, middle, 0);
      cairo_line_to (cr, middle, s);
    }
  cairo_stroke (cr);
  if (hatch->kind == DEK_HATCH_DOTS)
    {
      for (int k = 0; k < 2; k++)
        {
          double at = floor (s * (0.25 + 0.5 * k)) + 0.5;

          cairo_new_sub_path (cr);
          cairo_arc (cr, at, at, hatch->width / 2, 0, 2 * G_PI);
        }
      cairo_fill (cr);
    }
}

/* Pixels: a little picture that repeats, ground and lines in one, so that the
 * path is scanned but once. Its side is a whole number of device pixels, so
 * that it stays crisp. */
static void
fill_with_picture (cairo_t        *cr,
                   DekColor        ground,
                   const DekHatch *hatch,
                   double          phase_x,
                   double          phase_y)
{
  double device_x = 1, device_y = 0, scale_x = 1, scale_y = 1;
  cairo_surface_t *picture;
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;
  double scale;
  int side;
  cairo_t *square;

  cairo_user_to_device_distance (cr, &device_x, &device_y);
  cairo_surface_get_device_scale (cairo_get_target (cr), &scale_x, &scale_y);
  scale = MAX (hypot (device_x, device_y) * scale_x, 0.1);
  side = MAX (1, (int) lround (hatch->step * scale));
  picture = cairo_image_surface_create (ground.alpha < 1 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, side, side);
  square = cairo_create (picture);
  dek_color_set_source (square, ground);
  cairo_paint (square);
  cairo_scale (square, (double) side / hatch->step, (double) side / hatch->step);
  dek_color_set_source (square, hatch->color);
  stroke_square (square, hatch);
  cairo_destroy (square);

  pattern = cairo_pattern_create_for_surface (picture);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_matrix_init_scale (&matrix, (double) side / hatch->step, (double) side / hatch->step);
  cairo_matrix_translate (&matrix, -phase_x, -phase_y);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (picture);
}

/* Vectors: the lines themselves, clipped, so that paper shows no pixels. */
static void
fill_with_lines (cairo_t        *cr,
                 DekColor        ground,
                 const DekHatch *hatch,
                 double          phase_x,
                 double          phase_y)
{
  double x0, y0, x1, y1;
  double s = hatch->step;
  double left, top;

  cairo_save (cr);
  dek_color_set_source (cr, ground);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);
  left = phase_x + floor ((x0 - phase_x) / s) * s;
  top = phase_y + floor ((y0 - phase_y) / s) * s;
  dek_color_set_source (cr, hatch->color);
  cairo_set_line_width (cr, hatch->width);
  if (hatch->kind == DEK_HATCH_RISING || hatch->kind == DEK_HATCH_CROSS)
    {
      for (double x = left; x < x1 + (y1 - top); x += s)
        {
          cairo_move_to (cr, x, top);
          cairo_line_to (cr, x - (y1 - top), y1);
        }
    }
  if (hatch->kind == DEK_HATCH_FALLING || hatch->kind == DEK_HATCH_CROSS)
    {
      for (double x = left - ceil ((y1 - top) / s) * s; x < x1; x += s)
        {
          cairo_move_to (cr, x, top);
          cairo_line_to (cr, x + (y1 - top), y1);
        }
    }
  if (hatch->kind == DEK_HATCH_HORIZONTAL || hatch->kind == DEK_HATCH_GRID)
    {
      for (double y = top + floor (s / 2) + 0.5; y < y1; y += s)
        {
          cairo_move_to (cr, x0, y);
          cairo_line_to (cr, x1, y);
        }
    }
  if (hatch->kind == DEK_HATCH_VERTICAL || hatch->kind == DEK_HATCH_GRID)
    {
      for (double x = left + floor (s / 2) + 0.5; x < x1; x += s)
        {
          cairo_move_to (cr, x, y0);
          cairo_line_to (cr, x, y1);
        }
    }
  cairo_stroke (cr);
  if (hatch->kind == DEK_HATCH_DOTS)
    {
      for (double y = top; y < y1; y += s)
        for (double x = left; x < x1; x += s)
          for (int k = 0; k < 2; k++)
            {
              double at = floor (s * (0.25 + 0.5 * k)) + 0.5;

              cairo_new_sub_path (cr);
              cairo_arc (cr, x + at, y + at, hatch->width / 2, 0, 2 * G_PI);
            }
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * dek_hatch_fill:
 * @cr: a cairo context with a path, which is consumed
 * @ground: colour beneath the hatch; may have an alpha
 * @hatch: the hatch
 * @phase_x: where in user space a square of the pattern begins: any pixel that
 *   moves along with the map keeps the hatch still on it while panning
 * @phase_y: the same, down
 *
 * Fills the path of @cr with a colour and a hatch, by the fill rule set.
 */
void
dek_hatch_fill (cairo_t        *cr,
                DekColor        ground,
                const DekHatch *hatch,
                double          phase_x,
                double          phase_y)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (hatch != NULL);

  if (hatch->kind == DEK_HATCH_NONE || hatch->step < 2)
    {
      dek_color_set_source (cr, ground);
      cairo_fill (cr);
    }
  else if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      fill_with_picture (cr, ground, hatch, phase_x, phase_y);
    }
  else
    {
      fill_with_lines (cr, ground, hatch, phase_x, phase_y);
    }
}
