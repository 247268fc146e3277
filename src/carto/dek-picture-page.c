// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-picture-page"

#include "carto/dek-picture-page.h"

#include "carto/dek-attribution.h"
#include "carto/dek-paint-labels.h"
#include "carto/dek-paint-land.h"
#include "carto/dek-paint-legend.h"
#include "carto/dek-paint-pins.h"
#include "carto/dek-paint-theme.h"
#include "carto/dek-scale-bar.h"
#include "carto/dek-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* The sheet is laid out in units of which it is this wide, whatever its size:
 * a picture and a page of the same shape look alike. */
#define SHEET_WIDTH 1100.0
#define SHEET_MARGIN 28.0
#define GAP 18.0

#define TITLE_SIZE 25.0
#define SUBTITLE_SIZE 15.0
#define FOOT_SIZE 10.5

#define LEGEND_WIDTH 244.0
#define MAP_PADDING 34.0
#define MAP_RADIUS 8.0
#define MAX_ZOOM 13.5
#define SCALE_BAR_LENGTH 130.0

typedef struct
{
  double x, y, width, height;
} Box;

typedef struct
{
  cairo_t                    *cr;
  DekMapScene                *scene;
  const DekMapPictureOptions *options;
  DekMapStyle                 style;
  PangoContext               *context;
  DekLegend                  *legend;  /* made when the map is painted */
  double                      width, height;
} Page;

static DekColor
color_of (const Page   *self,
          DekColorRole  role)
{
  return dek_palette_get_color (self->style.palette, role);
}

/* Writes text, wrapped to a width; returns its height. A negative width aligns
 * it to the right of x. */
static double
write_text (Page         *self,
            const char   *text,
            double        x,
            double        y,
            double        width,
            double        size,
            DekTextFlags  flags,
            DekColorRole  role)
{
  PangoLayout *layout = dek_text_create_layout (self->context, &self->style, text, size, flags);
  double text_width, height;

  pango_layout_set_width (layout, (int) (fabs (width) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width < 0)
    {
      pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      x += width;
    }
  dek_text_get_size (layout, &text_width, &height);
  dek_text_show (self->cr, layout, x, y, color_of (self, role));
  g_object_unref (layout);
  return height;
}

static double
measure_text (Page       *self,
              const char *text,
              double      width,
              double      size)
{
  PangoLayout *layout = dek_text_create_layout (self->context, &self->style, text, size, DEK_TEXT_PLAIN);
  double text_width, height;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  dek_text_get_size (layout, &text_width, &height);
  g_object_unref (layout);
  return height;
}

static char *
dup_subtitle (DekMapScene *scene)
{
  DekTheme *theme = dek_map_scene_get_theme (scene);

  return g_strdup (theme != NULL ? dek_theme_get_title (theme) : _("Map of the region"));
}

static char *
dup_date (const DekMapPictureOptions *options)
{
  g_autoptr(GDateTime) now = NULL;
  GDateTime *date = options->date;

  if (date == NULL)
    date = now = g_date_time_new_now_local ();
  /* Translators: a date as "20 November 2026"; see g_date_time_format(). */
  return g_date_time_format (date, C_("date", "%-e %B %Y"));
}

/* The title of a picture. */
char *
dek_picture_page_dup_title (DekMapScene                *scene,
                            const DekMapPictureOptions *options)
{
  return g_strdup (options->title != NULL ? options->title : dek_map_scene_get_title (scene));
}

/* What a picture shows, in words: for whoever cannot see it. */
char *
dek_picture_page_dup_description (DekMapScene                *scene,
                                  const DekMapPictureOptions *options)
{
  g_autofree char *subtitle = dup_subtitle (scene);
  g_autofree char *date = dup_date (options);
  guint n_areas = dek_land_get_n_areas (dek_map_scene_get_land (scene));
  guint n_pins;

  dek_map_scene_get_pins (scene, &n_pins);
  /* Translators: theme, name of the region, number of gemeenten, number of
   * places, date, sources. */
  return g_strdup_printf (_("Map: %s. %s, gemeenten: %u, places: %u. %s. %s"), subtitle,
                          dek_map_scene_get_title (scene), n_areas, n_pins, date, dek_attribution_get_text ());
}

static void
add_rounded (cairo_t   *cr,
             const Box *box,
             double     radius)
{
  double x1 = box->x + box->width, y1 = box->y + box->height;

  cairo_new_path (cr);
  cairo_arc (cr, x1 - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x1 - radius, y1 - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, y1 - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Returns where the head ends. */
static double
paint_head (Page *self)
{
  g_autofree char *title = dek_picture_page_dup_title (self->scene, self->options);
  g_autofree char *subtitle = dup_subtitle (self->scene);
  g_autofree char *date = dup_date (self->options);
  double y = SHEET_MARGIN - 4, room = self->width - 2 * SHEET_MARGIN;

  y += write_text (self, title, SHEET_MARGIN, y, room, TITLE_SIZE, DEK_TEXT_BOLD, DEK_COLOR_CARD_TEXT);
  write_text (self, date, self->width - SHEET_MARGIN, y, -room / 3, SUBTITLE_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
  y += write_text (self, subtitle, SHEET_MARGIN, y, room * 2 / 3 - GAP, SUBTITLE_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
  return y + GAP * 0.75;
}

/* Returns where the foot begins. */
static double
paint_foot (Page *self)
{
  const char *sources = dek_attribution_get_sources ();
  double room = self->width - 2 * SHEET_MARGIN;
  double height = measure_text (self, sources, room * 0.8, FOOT_SIZE);
  double y = self->height - SHEET_MARGIN + 6 - height;

  write_text (self, sources, SHEET_MARGIN, y, room * 0.8, FOOT_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
  write_text (self, _("Made with Dekkend"), self->width - SHEET_MARGIN, y, -room * 0.2, FOOT_SIZE,
              DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
  return y - GAP * 0.6;
}

/* The frame in which the region is as large as it can be. */
static DekMapFrame
fit_frame (Page      *self,
           const Box *box)
{
  DekMapBox bounds = dek_map_scene_get_bounds (self->scene);

  return dek_map_frame_new_to_fit (&bounds, box->width, box->height, MAP_PADDING, MAX_ZOOM);
}

static void
paint_map (Page      *self,
           const Box *box)
{
  DekMapFrame frame = fit_frame (self, box);
  DekScaleBar bar = dek_scale_bar_choose (&frame, SCALE_BAR_LENGTH);
  double foot = box->height - 16;
  const double reserved[1][4] = { { 10, foot - DEK_SCALE_BAR_HEIGHT, bar.pixels + 20, DEK_SCALE_BAR_HEIGHT + 8 } };
  guint n_pins;
  const DekPin *pins = dek_map_scene_get_pins (self->scene, &n_pins);
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (pins, n_pins, frame.scale);
  g_autoptr(DekLabelLayout) labels = NULL;
  DekLabelRequest request = {
    .scene = self->scene, .style = self->style, .frame = frame, .pins = layout,
    .selected_area = -1, .selected_pin = -1, .reserved = reserved, .n_reserved = 1,
  };

  self->legend = dek_legend_new_for_layout (self->scene, layout);
  labels = dek_label_layout_new (&request);
  cairo_save (self->cr);
  add_rounded (self->cr, box, MAP_RADIUS);
  cairo_clip (self->cr);
  cairo_translate (self->cr, box->x, box->y);
  if (dek_map_scene_get_country (self->scene) != NULL)
    dek_paint_land (self->cr, dek_map_scene_get_country (self->scene), self->style.palette, &frame);
  dek_paint_theme (self->cr, self->scene, self->style.palette, &frame, DEK_PAINT_THEME_DEFAULT);
  dek_paint_pins (self->cr, layout, pins, &self->style, &frame);
  dek_paint_labels (self->cr, labels, &self->style);
  dek_paint_scale_bar (self->cr, &bar, &self->style, 18, foot);
  cairo_restore (self->cr);

  add_rounded (self->cr, box, MAP_RADIUS);
  cairo_set_line_width (self->cr, 1);
  dek_color_set_source (self->cr, color_of (self, DEK_COLOR_CARD_LINE));
  cairo_stroke (self->cr);
}

/* A legend that is too high for its place is made smaller rather than cut. */
static void
paint_legend (Page      *self,
              const Box *box)
{
  double height, scale;

  dek_legend_measure (self->legend, &self->style, box->width, &height);
  scale = MIN (1, box->height / height);
  for (int i = 0; i < 4 && scale < 1; i++)
    {
      /* Smaller letters need fewer lines in the same width. */
      dek_legend_measure (self->legend, &self->style, box->width / scale, &height);
      scale = MIN (1, box->height / height);
    }
  cairo_save (self->cr);
  cairo_translate (self->cr, box->x, box->y);
  cairo_scale (self->cr, scale, scale);
  dek_paint_legend (self->cr, self->legend, &self->style, 0, 0, box->width / scale);
  cairo_restore (self->cr);
}

/* Beside the map where the sheet is wide, beneath it where it is high. */
static void
paint_body (Page   *self,
            double  top,
            double  bottom)
{
  Box map = { SHEET_MARGIN, top, self->width - 2 * SHEET_MARGIN, bottom - top };
  Box legend = map;

  if (self->width >= self->height)
    {
      map.width -= LEGEND_WIDTH + GAP * 1.25;
      legend.x = map.x + map.width + GAP * 1.25;
      legend.width = LEGEND_WIDTH;
      legend.y += 2;
      legend.height -= 2;
    }
  else
    {
      g_autoptr(DekLegend) longest = dek_legend_new (self->scene);
      double height;

      dek_legend_measure (longest, &self->style, legend.width, &height);
      legend.height = MIN (height, map.height * 0.45);
      map.height -= legend.height + GAP;
      legend.y = map.y + map.height + GAP;
    }
  paint_map (self, &map);
  paint_legend (self, &legend);
}

/* Paints the sheet, @width by @height in the units of @cr. */
void
dek_picture_page_paint (cairo_t                    *cr,
                        DekMapScene                *scene,
                        const DekMapPictureOptions *options,
                        double                      width,
                        double                      height)
{
  double scale = width / SHEET_WIDTH;
  Page self = { .cr = cr, .scene = scene, .options = options };
  double top, bottom;

  self.style = dek_map_style_new (dek_palette_get (options->scheme, options->high_contrast));
  self.width = SHEET_WIDTH;
  self.height = height / scale;
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  self.context = dek_text_create_context (cr);
  dek_color_set_source (cr, color_of (&self, DEK_COLOR_CARD));
  cairo_paint (cr);
  top = paint_head (&self);
  bottom = paint_foot (&self);
  paint_body (&self, top, MAX (bottom, top + 40));
  g_clear_pointer (&self.legend, dek_legend_unref);
  g_object_unref (self.context);
  cairo_restore (cr);
}
