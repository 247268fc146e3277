// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-legend"

#include "carto/dek-paint-legend.h"

#include "carto/dek-paint-pin.h"
#include "carto/dek-text.h"

#include <math.h>

#define TITLE_SIZE 13.5
#define LABEL_SIZE 12.5
#define DETAIL_SIZE 11.5
#define ROW_GAP 8.0
#define SECTION_GAP 11.0
#define SWATCH_GAP 10.0
#define COUNT_GAP 12.0

/* A swatch of a sign is as wide as the others, and higher: signs stand on it
 * at their own size unless they would not fit. */
#define SIGN_HEIGHT 26.0

static void
paint_pin_swatch (cairo_t            *cr,
                  const DekPinSymbol *symbol,
                  const DekPalette   *palette,
                  double              width,
                  double              height)
{
  DekPinExtent extent = dek_pin_symbol_get_extent (symbol);
  double room = symbol->approximate ? extent.height : extent.hit_height + 2;
  double scale = MIN (MIN (1.0, height / room), width / extent.hit_width);
  double middle = symbol->approximate ? extent.height / 2.0 : extent.hit_y + extent.hit_height / 2;

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, scale, scale);
  dek_paint_pin (cr, symbol, palette, 0, extent.anchor_y - middle);
  cairo_restore (cr);
}

static void
paint_cluster_swatch (cairo_t           *cr,
                      const DekMapStyle *style,
                      double             width,
                      double             height)
{
  static const guint counts[DEK_N_PIN_SHAPES] = { 3, 1, 1 };
  double scale = MIN (1.0, MIN (width, height) / (2 * dek_cluster_get_radius (5) + 2));

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, scale, scale);
  dek_paint_cluster (cr, counts, style, 0, 0);
  cairo_restore (cr);
}

static void
paint_line_swatch (cairo_t          *cr,
                   const DekPalette *palette,
                   double            width,
                   double            height,
                   DekColorRole      role,
                   double            line_width)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, line_width);
  dek_color_set_source (cr, dek_palette_get_color (palette, role));
  cairo_move_to (cr, 2, height / 2);
  cairo_line_to (cr, width - 2, height / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
add_rounded (cairo_t *cr,
             double   width,
             double   height)
{
  double radius = MIN (4, MIN (width, height) / 4), inset = 0.6;

  cairo_new_path (cr);
  cairo_arc (cr, width - inset - radius, inset + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, width - inset - radius, height - inset - radius, radius, 0, G_PI_2);
  cairo_arc (cr, inset + radius, height - inset - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, inset + radius, inset + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * dek_paint_class_swatch:
 * @cr: a cairo context; its state is kept
 * @class_style: how the class looks
 * @width: in logical pixels
 * @height: in logical pixels
 *
 * Paints a swatch of a class at the origin: the same direction and step of
 * hatch as on the map, at full strength. May be called from any thread.
 */
void
dek_paint_class_swatch (cairo_t             *cr,
                        const DekClassStyle *class_style,
                        double               width,
                        double               height)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (class_style != NULL);

  cairo_save (cr);
  add_rounded (cr, width, height);
  dek_hatch_fill (cr, class_style->fill, &class_style->swatch_hatch, 0, 0);
  add_rounded (cr, width, height);
  dek_color_set_source (cr, class_style->line);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * dek_paint_legend_swatch:
 * @cr: a cairo context; its state is kept
 * @legend: the legend
 * @index: which entry
 * @style: colours and font
 * @width: in logical pixels; %DEK_SWATCH_WIDTH by habit
 * @height: in logical pixels; %DEK_SWATCH_HEIGHT by habit, for signs 26
 *
 * Paints the swatch of an entry at the origin, as the map itself is painted. A
 * sign that is larger than the swatch is painted smaller. May be called from
 * any thread.
 */
void
dek_paint_legend_swatch (cairo_t           *cr,
                         const DekLegend   *legend,
                         guint              index,
                         const DekMapStyle *style,
                         double             width,
                         double             height)
{
  const DekLegendEntry *entry;
  DekClassStyle class_style;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (legend != NULL && index < dek_legend_get_n_entries (legend));
  g_return_if_fail (style != NULL && style->palette != NULL);

  entry = dek_legend_get_entry (legend, index);
  switch (entry->kind)
    {
    case DEK_LEGEND_CLASS:
      class_style = dek_theme_get_class_style (dek_legend_get_theme (legend), entry->theme_class, style->palette);
      dek_paint_class_swatch (cr, &class_style, width, height);
      break;
    case DEK_LEGEND_PIN:
      paint_pin_swatch (cr, &entry->symbol, style->palette, width, height);
      break;
    case DEK_LEGEND_CLUSTER:
      paint_cluster_swatch (cr, style, width, height);
      break;
    case DEK_LEGEND_LINE_REGION:
      paint_line_swatch (cr, style->palette, width, height, DEK_COLOR_REGION_LINE, 1.75);
      break;
    case DEK_LEGEND_LINE_SUBREGION:
    default:
      paint_line_swatch (cr, style->palette, width, height, DEK_COLOR_SUBREGION_LINE, 2);
      break;
    }
}

/* Walks down a legend, painting unless @cr is %NULL, so that measuring and
 * painting cannot differ. */
typedef struct
{
  cairo_t           *cr;
  PangoContext      *context;
  const DekLegend   *legend;
  const DekMapStyle *style;
  double             x, y, width;
} Walk;

/* Writes text in a column; returns its height. */
static double
write_text (Walk         *self,
            const char   *text,
            double        x,
            double        width,
            double        y,
            double        size,
            DekTextFlags  flags,
            DekColorRole  role)
{
  PangoLayout *layout = dek_text_create_layout (self->context, self->style, text, size, flags);
  double text_width, height;

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  dek_text_get_size (layout, &text_width, &height);
  if (self->cr != NULL)
    dek_text_show (self->cr, layout, x, y, dek_palette_get_color (self->style->palette, role));
  g_object_unref (layout);
  return height;
}

/* Writes text that ends at the right edge; returns its width. */
static double
write_right (Walk         *self,
             const char   *text,
             double        y,
             double        size,
             DekColorRole  role)
{
  PangoLayout *layout = dek_text_create_layout (self->context, self->style, text, size, DEK_TEXT_TABULAR);
  double width, height;

  dek_text_get_size (layout, &width, &height);
  if (self->cr != NULL)
    dek_text_show (self->cr, layout, self->x + self->width - width, y,
                   dek_palette_get_color (self->style->palette, role));
  g_object_unref (layout);
  return width;
}

static void
walk_title (Walk *self)
{
  const char *unit = dek_legend_get_unit (self->legend);
  double right = 0;

  if (unit != NULL)
    right = write_right (self, unit, self->y + TITLE_SIZE - DETAIL_SIZE, DETAIL_SIZE, DEK_COLOR_CARD_DIM) + COUNT_GAP;
  self->y += write_text (self, dek_legend_get_title (self->legend), self->x, self->width - right, self->y,
                         TITLE_SIZE, DEK_TEXT_BOLD, DEK_COLOR_CARD_TEXT);
}

static gboolean
is_sign (const DekLegendEntry *entry)
{
  return entry->kind == DEK_LEGEND_PIN || entry->kind == DEK_LEGEND_CLUSTER;
}

/* The label of an entry, and its detail beneath; returns their height. */
static double
write_entry_text (Walk                 *self,
                  const DekLegendEntry *entry,
                  double                x,
                  double                y,
                  double                width)
{
  double height = write_text (self, entry->label, x, width, y, LABEL_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_TEXT);

  if (entry->detail != NULL)
    height += write_text (self, entry->detail, x, width, y + height, DETAIL_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
  return height;
}

static void
walk_entry (Walk  *self,
            guint  index)
{
  const DekLegendEntry *entry = dek_legend_get_entry (self->legend, index);
  g_autofree char *count = entry->count >= 0 ? g_strdup_printf ("%'d", entry->count) : NULL;
  double swatch_height = is_sign (entry) ? SIGN_HEIGHT : DEK_SWATCH_HEIGHT;
  double left = self->x + DEK_SWATCH_WIDTH + SWATCH_GAP;
  double width = self->x + self->width - left, text_height, row_height, top;
  Walk measuring = *self;

  measuring.cr = NULL;
  if (count != NULL)
    width -= write_right (&measuring, count, 0, LABEL_SIZE, DEK_COLOR_CARD_TEXT) + COUNT_GAP;
  text_height = write_entry_text (&measuring, entry, left, 0, width);
  row_height = MAX (swatch_height, text_height);
  top = self->y + (row_height - text_height) / 2;
  if (self->cr != NULL)
    {
      cairo_save (self->cr);
      cairo_translate (self->cr, self->x, self->y + (row_height - swatch_height) / 2);
      dek_paint_legend_swatch (self->cr, self->legend, index, self->style, DEK_SWATCH_WIDTH, swatch_height);
      cairo_restore (self->cr);
    }
  if (count != NULL)
    write_right (self, count, top, LABEL_SIZE, DEK_COLOR_CARD_TEXT);
  write_entry_text (self, entry, left, top, width);
  self->y += row_height;
}

static void
walk_divider (Walk *self)
{
  self->y += SECTION_GAP;
  if (self->cr != NULL)
    {
      cairo_save (self->cr);
      cairo_set_line_width (self->cr, 1);
      dek_color_set_source (self->cr, dek_palette_get_color (self->style->palette, DEK_COLOR_CARD_LINE));
      cairo_move_to (self->cr, self->x, floor (self->y) + 0.5);
      cairo_line_to (self->cr, self->x + self->width, floor (self->y) + 0.5);
      cairo_stroke (self->cr);
      cairo_restore (self->cr);
    }
  self->y += SECTION_GAP;
}

/* Returns the height. */
static double
walk (Walk *self)
{
  const char *note = dek_legend_get_note (self->legend);
  guint n = dek_legend_get_n_entries (self->legend);
  double begin = self->y;

  walk_title (self);
  for (guint i = 0; i < n; i++)
    {
      const DekLegendEntry *entry = dek_legend_get_entry (self->legend, i);
      const DekLegendEntry *before = i > 0 ? dek_legend_get_entry (self->legend, i - 1) : NULL;

      if (before != NULL && is_sign (entry) && !is_sign (before))
        walk_divider (self);
      else
        self->y += is_sign (entry) && before != NULL ? ROW_GAP / 2 : ROW_GAP;
      walk_entry (self, i);
    }
  if (note != NULL)
    {
      walk_divider (self);
      self->y += write_text (self, note, self->x, self->width, self->y, DETAIL_SIZE, DEK_TEXT_PLAIN, DEK_COLOR_CARD_DIM);
    }
  return self->y - begin;
}

/**
 * dek_legend_measure:
 * @legend: a legend
 * @style: colours and font
 * @width: what it may be wide, in logical pixels
 * @height: (out): how high it will then be
 *
 * Says how much room a legend takes. May be called from any thread.
 */
void
dek_legend_measure (const DekLegend   *legend,
                    const DekMapStyle *style,
                    double             width,
                    double            *height)
{
  Walk self = { .legend = legend, .style = style, .width = width };

  g_return_if_fail (legend != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);
  g_return_if_fail (height != NULL);

  self.context = dek_text_create_context (NULL);
  *height = walk (&self);
  g_object_unref (self.context);
}

/**
 * dek_paint_legend:
 * @cr: a cairo context; its state is kept
 * @legend: a legend
 * @style: colours and font
 * @x: left, in logical pixels
 * @y: top
 * @width: what it may be wide; long texts are wrapped
 *
 * Paints a legend, without a card beneath it. May be called from any thread.
 */
void
dek_paint_legend (cairo_t           *cr,
                  const DekLegend   *legend,
                  const DekMapStyle *style,
                  double             x,
                  double             y,
                  double             width)
{
  Walk self = { .cr = cr, .legend = legend, .style = style, .x = x, .y = y, .width = width };

  g_return_if_fail (cr != NULL);
  g_return_if_fail (legend != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);

  self.context = dek_text_create_context (cr);
  walk (&self);
  g_object_unref (self.context);
}
