// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-text"

#include "carto/dek-text.h"

/* A context for layouts, made without a screen's hinting: the same text takes
 * the same room at every scale factor and on paper. @cr may be %NULL to
 * measure only. */
PangoContext *
dek_text_create_context (cairo_t *cr)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  if (cr != NULL)
    pango_cairo_update_context (cr, context);
  return context;
}

/* A layout of @text, @size logical pixels high before the style's text scale
 * is applied. */
PangoLayout *
dek_text_create_layout (PangoContext      *context,
                        const DekMapStyle *style,
                        const char        *text,
                        double             size,
                        DekTextFlags       flags)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, style->font_family != NULL ? style->font_family
                                                                      : "Cantarell, Sans");
  pango_font_description_set_absolute_size (font, size * style->text_scale * PANGO_SCALE);
  if (flags & DEK_TEXT_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (flags & DEK_TEXT_ITALIC)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (flags & DEK_TEXT_CENTERED)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (flags & DEK_TEXT_TABULAR)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* The logical size of a layout in logical pixels. */
void
dek_text_get_size (PangoLayout *layout,
                   double      *width,
                   double      *height)
{
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  *width = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;
}

/* Shows a layout with its top left at a point. */
void
dek_text_show (cairo_t     *cr,
               PangoLayout *layout,
               double       x,
               double       y,
               DekColor     color)
{
  cairo_move_to (cr, x, y);
  dek_color_set_source (cr, color);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/* The same on a halo that reaches @width pixels beyond the letters. */
void
dek_text_show_with_halo (cairo_t     *cr,
                         PangoLayout *layout,
                         double       x,
                         double       y,
                         DekColor     color,
                         DekColor     halo,
                         double       width)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * width);
  cairo_new_path (cr);
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  dek_color_set_source (cr, halo);
  cairo_stroke (cr);
  cairo_restore (cr);
  dek_text_show (cr, layout, x, y, color);
}
