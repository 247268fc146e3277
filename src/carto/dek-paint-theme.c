// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-theme"

#include "carto/dek-paint-theme.h"

#include "carto/dek-land-private.h"
#include "carto/dek-mercator.h"

#include <math.h>

#define MARGIN 6
#define TRANSLUCENT_ALPHA 0.62

/* Where hatches begin: a whole number of pixels from the corner of the world,
 * so that they stay put on the land while panning, on every tile alike. */
static double
hatch_phase (double centre,
             double half_size,
             double scale,
             int    step)
{
  double origin = centre * scale - half_size;

  return -fmod (round (origin), MAX (step, 1));
}

static int
get_class (const DekTheme *theme,
           int             area)
{
  return area >= 0 && theme != NULL ? dek_theme_get_area_class (theme, (guint) area) : -1;
}

/* Adds all areas of a class to the path; of no class for -1. They are one
 * shape: no seam can show between two of them. */
static gboolean
add_class (cairo_t           *cr,
           const DekMapScene *scene,
           const DekMapFrame *frame,
           int                wanted)
{
  const DekLand *land = dek_map_scene_get_land (scene);
  const DekTheme *theme = dek_map_scene_get_theme (scene);
  g_autofree guint8 *around = g_new (guint8, land->n_arcs + 1);
  DekLandPath path;

  for (guint a = 0; a < land->n_arcs; a++)
    {
      const int *sides = land->arcs[a].sides;
      gboolean one = get_class (theme, sides[0]) == wanted;
      gboolean other = sides[1] != -1 && get_class (theme, sides[1]) == wanted;

      around[a] = one != other;
    }
  dek_land_path_init (&path, cr, land, frame, MARGIN);
  cairo_new_path (cr);
  return dek_land_path_add_union (&path, around);
}

static void
fill_class (cairo_t             *cr,
            const DekMapFrame   *frame,
            const DekClassStyle *style,
            double               alpha)
{
  double half_width = frame->width / 2, half_height = frame->height / 2;
  int step = style->hatch.step;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  dek_hatch_fill (cr, dek_color_with_alpha (style->fill, alpha), &style->hatch,
                  hatch_phase (frame->x, half_width, frame->scale, step),
                  hatch_phase (frame->y, half_height, frame->scale, step));
}

static void
fill_areas (cairo_t            *cr,
            const DekMapScene  *scene,
            const DekPalette   *palette,
            const DekMapFrame  *frame,
            DekPaintThemeFlags  flags)
{
  const DekTheme *theme = dek_map_scene_get_theme (scene);
  gboolean translucent = (flags & DEK_PAINT_THEME_TRANSLUCENT) != 0;

  /* On a base map of others, an area without a class stays as it is. */
  if (!translucent && add_class (cr, scene, frame, -1))
    {
      DekClassStyle plain = { .fill = dek_palette_get_color (palette, DEK_COLOR_REGION_LAND) };

      fill_class (cr, frame, &plain, 1);
    }
  for (guint i = 0; theme != NULL && i < dek_theme_get_n_classes (theme); i++)
    {
      if (add_class (cr, scene, frame, (int) i))
        {
          DekClassStyle style = dek_theme_get_class_style (theme, i, palette);

          fill_class (cr, frame, &style, translucent ? TRANSLUCENT_ALPHA : 1);
        }
    }
  cairo_new_path (cr);
}

typedef enum
{
  LINE_GEMEENTE,
  LINE_SUBREGION,
  LINE_REGION,
} LineKind;

static LineKind
get_line_kind (const DekMapScene *scene,
               const DekLandArc  *arc)
{
  if (arc->sides[1] == -1)
    return arc->enclosed ? LINE_GEMEENTE : LINE_REGION;
  if (dek_map_scene_get_group (scene, arc->sides[0]) != dek_map_scene_get_group (scene, arc->sides[1]))
    return LINE_SUBREGION;
  return LINE_GEMEENTE;
}

static void
stroke_lines (cairo_t           *cr,
              const DekMapScene *scene,
              const DekMapFrame *frame,
              LineKind           kind,
              DekColor           color,
              double             width)
{
  const DekLand *land = dek_map_scene_get_land (scene);
  DekLandPath path;
  gboolean any = FALSE;

  dek_land_path_init (&path, cr, land, frame, MARGIN);
  cairo_new_path (cr);
  for (guint a = 0; a < land->n_arcs; a++)
    {
      if (get_line_kind (scene, &land->arcs[a]) == kind)
        any = dek_land_path_add_arc (&path, a) || any;
    }
  if (any)
    {
      cairo_set_line_width (cr, width);
      dek_color_set_source (cr, color);
      cairo_stroke (cr);
    }
}

static void
stroke_borders (cairo_t           *cr,
                const DekMapScene *scene,
                const DekPalette  *palette,
                const DekMapFrame *frame)
{
  double zoom = dek_map_frame_get_zoom (frame);
  /* The whole country in one sight asks for thinner lines. */
  double thin = CLAMP ((zoom - 5) / 4, 0.4, 1);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  stroke_lines (cr, scene, frame, LINE_GEMEENTE,
                dek_palette_get_color (palette, DEK_COLOR_GEMEENTE_LINE), thin);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  stroke_lines (cr, scene, frame, LINE_SUBREGION,
                dek_palette_get_color (palette, DEK_COLOR_SUBREGION_EDGE), 4.5 * thin);
  stroke_lines (cr, scene, frame, LINE_REGION,
                dek_palette_get_color (palette, DEK_COLOR_REGION_LINE), 1.75 * thin);
  stroke_lines (cr, scene, frame, LINE_SUBREGION,
                dek_palette_get_color (palette, DEK_COLOR_SUBREGION_LINE), 2 * thin);
}

/**
 * dek_paint_theme:
 * @cr: a cairo context; its state is kept
 * @scene: what is drawn
 * @palette: colours and hatches
 * @frame: where; make it larger than the window by a margin to pan without
 *   painting anew
 * @flags: whether a base map of others lies beneath
 *
 * Paints the areas of a region in the colours and hatches of its theme, and
 * the borders of gemeenten, sub-regions and the region. Nothing else in the
 * frame is touched, so that a clear surface stays clear there. Hatches stand
 * still on the land. May be called from any thread.
 */
void
dek_paint_theme (cairo_t            *cr,
                 const DekMapScene  *scene,
                 const DekPalette   *palette,
                 const DekMapFrame  *frame,
                 DekPaintThemeFlags  flags)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (scene != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (frame != NULL && frame->scale > 0);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_clip (cr);
  /* A 4 by 4 grid per pixel instead of 15 by 17 halves the time, and with
   * lines along every edge nobody sees the difference. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  fill_areas (cr, scene, palette, frame, flags);
  stroke_borders (cr, scene, palette, frame);
  cairo_restore (cr);
}
