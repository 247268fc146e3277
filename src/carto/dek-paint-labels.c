// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-paint-labels"

#include "carto/dek-paint-labels.h"

#include "carto/dek-label-search.h"

static const struct
{
  double       size;
  DekTextFlags flags;
  DekColorRole color;
  double       halo;
  double       halo_alpha;
} styles[] = {
  [DEK_LABEL_AREA] = { 13.0, DEK_TEXT_BOLD | DEK_TEXT_CENTERED, DEK_COLOR_LABEL, 2.4, 0.9 },
  [DEK_LABEL_PIN] = { 11.5, DEK_TEXT_CENTERED, DEK_COLOR_LABEL, 2.2, 0.9 },
  [DEK_LABEL_NEIGHBOUR] = { 12.0, DEK_TEXT_CENTERED, DEK_COLOR_LABEL_FAINT, 2.0, 0.6 },
  [DEK_LABEL_WATER] = { 12.5, DEK_TEXT_ITALIC | DEK_TEXT_CENTERED, DEK_COLOR_LABEL_WATER, 0, 0 },
};

/* How a name of a kind is written. */
PangoLayout *
dek_label_create_layout (PangoContext      *context,
                         const DekMapStyle *style,
                         DekLabelKind       kind,
                         const char        *text)
{
  return dek_text_create_layout (context, style, text, styles[kind].size, styles[kind].flags);
}

/**
 * dek_paint_labels:
 * @cr: a cairo context; its state is kept
 * @labels: the names, for the frame that is painted
 * @style: the style that @labels was made with
 *
 * Paints names with their halos. May be called from any thread.
 */
void
dek_paint_labels (cairo_t              *cr,
                  const DekLabelLayout *labels,
                  const DekMapStyle    *style)
{
  PangoContext *context;
  guint n;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (labels != NULL);
  g_return_if_fail (style != NULL && style->palette != NULL);

  context = dek_text_create_context (cr);
  n = dek_label_layout_get_n_labels (labels);
  /* What was placed first matters most: it goes on top. */
  for (guint i = n; i > 0; i--)
    {
      const DekLabel *label = dek_label_layout_get_label (labels, i - 1);
      PangoLayout *layout = dek_label_create_layout (context, style, label->kind, label->text);
      DekColor color = dek_palette_get_color (style->palette, styles[label->kind].color);
      DekColor halo = dek_palette_get_color (style->palette, DEK_COLOR_LABEL_HALO);

      /* A layout without a width has nothing to center its lines in. */
      pango_layout_set_width (layout, (int) (label->width * PANGO_SCALE) + PANGO_SCALE);
      if (styles[label->kind].halo > 0)
        dek_text_show_with_halo (cr, layout, label->x, label->y, color,
                                 dek_color_with_alpha (halo, styles[label->kind].halo_alpha),
                                 styles[label->kind].halo);
      else
        dek_text_show (cr, layout, label->x, label->y, color);
      g_object_unref (layout);
    }
  g_object_unref (context);
}
