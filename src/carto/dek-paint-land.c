// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-land"

#include "carto/dek-paint-land.h"

#include "carto/dek-land-private.h"
#include "carto/dek-mercator.h"
#include "carto/dek-water.h"

/* Room around the frame for the width of lines and their joins. */
#define MARGIN 4

static void
fill_land (cairo_t           *cr,
           const DekLand     *country,
           const DekPalette  *palette,
           const DekMapFrame *frame)
{
  g_autofree guint8 *around = g_new (guint8, country->n_arcs + 1);
  DekLandPath path;

  for (guint a = 0; a < country->n_arcs; a++)
    around[a] = country->arcs[a].sides[1] == -1;
  dek_land_path_init (&path, cr, country, frame, MARGIN);
  cairo_new_path (cr);
  dek_land_path_add_union (&path, around);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_LAND));
  cairo_fill (cr);
}

static void
stroke_arcs (cairo_t           *cr,
             const DekLand     *country,
             const DekMapFrame *frame,
             gboolean           outer)
{
  DekLandPath path;

  dek_land_path_init (&path, cr, country, frame, MARGIN);
  cairo_new_path (cr);
  for (guint a = 0; a < country->n_arcs; a++)
    {
      if ((country->arcs[a].sides[1] == -1) == outer)
        dek_land_path_add_arc (&path, a);
    }
  cairo_stroke (cr);
}

/**
 * dek_paint_land:
 * @cr: a cairo context; its state is kept
 * @country: the land, see dek_land_dup_country()
 * @palette: the colours
 * @frame: where
 *
 * Paints the base of the map: abroad, waters, land and the faded borders of
 * gemeenten. Covers the whole frame. May be called from any thread.
 */
void
dek_paint_land (cairo_t           *cr,
                const DekLand     *country,
                const DekPalette  *palette,
                const DekMapFrame *frame)
{
  double zoom;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (country != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (frame != NULL && frame->scale > 0);

  zoom = dek_map_frame_get_zoom (frame);
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_clip (cr);
  /* Half the time of the default, and no difference in sight. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_ABROAD));
  cairo_paint (cr);
  cairo_new_path (cr);
  dek_water_add_path (cr, frame);
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SEA));
  cairo_fill (cr);
  fill_land (cr, country, palette, frame);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  /* Seen from afar, 342 borders would be all there is to see. */
  cairo_set_line_width (cr, CLAMP ((zoom - 5) * 0.3, 0.3, 1));
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_BORDER));
  stroke_arcs (cr, country, frame, FALSE);
  cairo_set_line_width (cr, CLAMP ((zoom - 4) * 0.25, 0.4, 1));
  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SHORE));
  stroke_arcs (cr, country, frame, TRUE);
  cairo_restore (cr);
}

/**
 * dek_paint_land_tile:
 * @cr: a cairo context; user space is the tile, %DEK_TILE_SIZE units square
 * @country: the land
 * @palette: the colours
 * @zoom: zoom level
 * @tile_x: column, from the west
 * @tile_y: row, from the north
 *
 * Paints the base of the map on one tile. Tiles beside each other are as one
 * picture. May be called from any thread.
 */
void
dek_paint_land_tile (cairo_t          *cr,
                     const DekLand    *country,
                     const DekPalette *palette,
                     guint             zoom,
                     guint             tile_x,
                     guint             tile_y)
{
  DekMapFrame frame = dek_map_frame_new_for_tile (zoom, tile_x, tile_y);

  dek_paint_land (cr, country, palette, &frame);
}
