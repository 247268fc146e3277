// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-hatch"

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

/* The part of user space that a hatch is drawn over, its left top on the corner
 * of a square. */
typedef struct
{
  double left, top, right, bottom;
} Extents;

static void
add_slanting_lines (cairo_t       *cr,
                    const Extents *on,
                    double         step,
                    gboolean       rising)
{
  double height = on->bottom - on->top;
  double from = rising ? on->left : on->left - ceil (height / step) * step;
  double to = rising ? on->right + height : on->right;

  for (double x = from; x < to; x += step)
    {
      cairo_move_to (cr, x, on->top);
      cairo_line_to (cr, rising ? x - height : x + height, on->bottom);
    }
}

static void
add_level_lines (cairo_t       *cr,
                 const Extents *on,
                 double         step)
{
  for (double y = on->top + floor (step / 2) + 0.5; y < on->bottom; y += step)
    {
      cairo_move_to (cr, on->left, y);
      cairo_line_to (cr, on->right, y);
    }
}

static void
add_upright_lines (cairo_t       *cr,
                   const Extents *on,
                   double         step)
{
  for (double x = on->left + floor (step / 2) + 0.5; x < on->right; x += step)
    {
      cairo_move_to (cr, x, on->top);
      cairo_line_to (cr, x, on->bottom);
    }
}

static void
fill_dots (cairo_t       *cr,
           const Extents *on,
           double         step,
           double         diameter)
{
  for (double y = on->top; y < on->bottom; y += step)
    for (double x = on->left; x < on->right; x += step)
      for (int k = 0; k < 2; k++)
        {
          double at = floor (step * (0.25 + 0.5 * k)) + 0.5;

          cairo_new_sub_path (cr);
          cairo_arc (cr, x + at, y + at, diameter / 2, 0, 2 * G_PI);
        }
  cairo_fill (cr);
}

/* Vectors: the lines themselves, clipped, so that paper shows no pixels. */
static void
fill_with_lines (cairo_t        *cr,
                 DekColor        ground,
                 const DekHatch *hatch,
                 double          phase_x,
                 double          phase_y)
{
  DekHatchKind kind = hatch->kind;
  double step = hatch->step;
  Extents on;

  cairo_save (cr);
  dek_color_set_source (cr, ground);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &on.left, &on.top, &on.right, &on.bottom);
  on.left = phase_x + floor ((on.left - phase_x) / step) * step;
  on.top = phase_y + floor ((on.top - phase_y) / step) * step;
  dek_color_set_source (cr, hatch->color);
  cairo_set_line_width (cr, hatch->width);
  if (kind == DEK_HATCH_RISING || kind == DEK_HATCH_CROSS)
    add_slanting_lines (cr, &on, step, TRUE);
  if (kind == DEK_HATCH_FALLING || kind == DEK_HATCH_CROSS)
    add_slanting_lines (cr, &on, step, FALSE);
  if (kind == DEK_HATCH_HORIZONTAL || kind == DEK_HATCH_GRID)
    add_level_lines (cr, &on, step);
  if (kind == DEK_HATCH_VERTICAL || kind == DEK_HATCH_GRID)
    add_upright_lines (cr, &on, step);
  cairo_stroke (cr);
  if (kind == DEK_HATCH_DOTS)
    fill_dots (cr, &on, step, hatch->width);
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
