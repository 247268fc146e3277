// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-selection"

#include "carto/dek-paint-selection.h"

#include "carto/dek-land-private.h"

#define MARGIN 12

/* Adds what surrounds an area: every arc of its rings. */
static void
add_outline (DekLandPath *path,
             guint        area)
{
  const DekLand *land = path->land;
  const DekLandArea *one = &land->areas[area];

  for (guint r = one->first_ring; r < one->first_ring + one->n_rings; r++)
    for (guint k = land->rings[r].first_ref; k < land->rings[r].first_ref + land->rings[r].n_refs; k++)
      dek_land_path_add_arc (path, land->refs[k] >= 0 ? (guint) land->refs[k] : (guint) ~land->refs[k]);
}

/**
 * dek_paint_selection:
 * @cr: a cairo context; its state is kept
 * @land: the land
 * @area: index of the area
 * @palette: the colours
 * @frame: where
 * @state: pointed at, reached by the keyboard, or selected
 *
 * Paints the line around an area that is selected. Nothing else is touched.
 * May be called from any thread.
 */
void
dek_paint_selection (cairo_t           *cr,
                     const DekLand     *land,
                     guint              area,
                     const DekPalette  *palette,
                     const DekMapFrame *frame,
                     DekSelectionState  state)
{
  static const double dashes[] = { 7, 5 };
  DekLandPath path;
  double width = state == DEK_SELECTION_HOVER ? 2 : state == DEK_SELECTION_FOCUSED ? 3 : 4;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (land != NULL && area < land->n_areas);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (frame != NULL && frame->scale > 0);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_clip (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  dek_land_path_init (&path, cr, land, frame, MARGIN);
  cairo_new_path (cr);
  add_outline (&path, area);
  cairo_set_line_width (cr, width + 3);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SELECTION_EDGE));
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, width);
  if (state == DEK_SELECTION_FOCUSED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
    }
  dek_color_set_source (cr, dek_palette_get_color (palette, state == DEK_SELECTION_HOVER ? DEK_COLOR_HOVER
                                                                                          : DEK_COLOR_SELECTION));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * dek_paint_veil:
 * @cr: a cairo context; its state is kept
 * @land: the land of the region
 * @area: index of the area that stays clear
 * @palette: the colours
 * @frame: where
 *
 * Fades all areas but one, so that the selected one stands out. May be called
 * from any thread.
 */
void
dek_paint_veil (cairo_t           *cr,
                const DekLand     *land,
                guint              area,
                const DekPalette  *palette,
                const DekMapFrame *frame)
{
  DekLandPath path;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (land != NULL && area < land->n_areas);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (frame != NULL && frame->scale > 0);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_clip (cr);
  dek_land_path_init (&path, cr, land, frame, MARGIN);
  cairo_new_path (cr);
  for (guint i = 0; i < land->n_areas; i++)
    {
      if (i != area)
        dek_land_path_add_area (&path, i);
    }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_VEIL));
  cairo_fill (cr);
  cairo_restore (cr);
}
