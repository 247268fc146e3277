// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-dots"

#include "carto/dek-paint-dots.h"

#include "carto/dek-theme-coverage.h"

#include <math.h>

#define LEAST_RADIUS 2.5
#define MOST_RADIUS 16.0
/* So large is the dot of ten thousand people. */
#define RADIUS_OF_10000 8.0
#define RING_WIDTH 2.2
#define EDGE_WIDTH 1.5

/**
 * dek_dot_get_radius:
 * @people: how many, 0 or more
 *
 * The area of a dot follows the number, within what can be seen and does not
 * hide others.
 *
 * Returns: in logical pixels
 */
double
dek_dot_get_radius (gint64 people)
{
  return CLAMP (RADIUS_OF_10000 * sqrt ((double) MAX (people, 0) / 10000.0), LEAST_RADIUS, MOST_RADIUS);
}

static void
paint_dot (cairo_t          *cr,
           const DekDot     *dot,
           double            x,
           double            y,
           const DekPalette *palette)
{
  DekClassStyle style = dek_palette_get_verdict_style (palette, dot->reached ? DEK_VERDICT_COVERED : DEK_VERDICT_WHITE);
  double radius = dek_dot_get_radius (dot->people);

  /* A pale edge parts it from any hatch. */
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + EDGE_WIDTH, 0, 2 * G_PI);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_LABEL_HALO));
  cairo_fill (cr);

  cairo_arc (cr, x, y, dot->reached ? radius : MAX (radius - RING_WIDTH / 2, 1), 0, 2 * G_PI);
  dek_color_set_source (cr, style.line);
  if (dot->reached)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, MIN (RING_WIDTH, radius * 0.7));
  cairo_stroke (cr);
}

/**
 * dek_paint_dots:
 * @cr: a cairo context; its state is kept
 * @dots: where people live, larger ones first
 * @n_dots: number of them
 * @palette: the colours
 * @frame: where
 *
 * Paints who is reached, a disc, and who is not, a ring: the shape says it and
 * not the colour alone. May be called from any thread.
 */
void
dek_paint_dots (cairo_t           *cr,
                const DekDot      *dots,
                guint              n_dots,
                const DekPalette  *palette,
                const DekMapFrame *frame)
{
  g_return_if_fail (cr != NULL && palette != NULL && frame != NULL);
  g_return_if_fail (dots != NULL || n_dots == 0);

  cairo_save (cr);
  for (guint i = 0; i < n_dots; i++)
    {
      double reach = dek_dot_get_radius (dots[i].people) + EDGE_WIDTH;
      double x, y;

      dek_map_frame_to_pixels (frame, dots[i].x, dots[i].y, &x, &y);
      if (x > -reach && y > -reach && x < frame->width + reach && y < frame->height + reach)
        paint_dot (cr, &dots[i], x, y, palette);
    }
  cairo_restore (cr);
}
