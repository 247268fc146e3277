// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * A sign of the map in a row or a legend, drawn by the map's own painter. It
 * says nothing by itself: the words stand beside it.
 */

#define G_LOG_DOMAIN "dekkend-widgets-swatch"

#include "config.h"

#include "widgets/dek-swatch.h"

#include <adwaita.h>

#include "carto/carto.h"

#define SYMBOL_SIZE 24

struct _DekSwatch
{
  GtkWidget parent_instance;

  DekPinSymbol symbol;          /* used when @legend is null */
  DekLegend *legend;            /* nullable */
  guint index;
};

G_DEFINE_FINAL_TYPE (DekSwatch, dek_swatch, GTK_TYPE_WIDGET)

static const DekPalette *
palette_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return dek_palette_get (adw_style_manager_get_dark (manager) ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT,
                          adw_style_manager_get_high_contrast (manager));
}

static void
dek_swatch_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  DekSwatch *self = DEK_SWATCH (widget);
  int size = SYMBOL_SIZE;

  if (self->legend != NULL &&
      dek_legend_get_entry (self->legend, self->index)->kind != DEK_LEGEND_PIN)
    size = orientation == GTK_ORIENTATION_HORIZONTAL ? DEK_SWATCH_WIDTH : DEK_SWATCH_HEIGHT;

  *minimum = *natural = size;
}

static void
draw_symbol (DekSwatch *self,
             cairo_t   *cr,
             double     width,
             double     height)
{
  DekPinExtent extent = dek_pin_symbol_get_extent (&self->symbol);
  double factor = MIN (1, MIN (width / extent.hit_width, height / extent.hit_height));

  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, factor, factor);
  dek_paint_pin (cr, &self->symbol, palette_now (),
                 extent.anchor_x - extent.hit_x - extent.hit_width / 2,
                 extent.anchor_y - extent.hit_y - extent.hit_height / 2);
}

static void
dek_swatch_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  DekSwatch *self = DEK_SWATCH (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  /* A pin's ring may stick out a pixel. */
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-2, -2, (float) width + 4, (float) height + 4);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  if (self->legend == NULL)
    draw_symbol (self, cr, width, height);
  else
    {
      DekMapStyle style = dek_map_style_new (palette_now ());

      dek_paint_legend_swatch (cr, self->legend, self->index, &style, width, height);
    }
  cairo_destroy (cr);
}

static void
dek_swatch_finalize (GObject *object)
{
  g_clear_pointer (&DEK_SWATCH (object)->legend, dek_legend_unref);

  G_OBJECT_CLASS (dek_swatch_parent_class)->finalize (object);
}

static void
dek_swatch_class_init (DekSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dek_swatch_finalize;
  widget_class->measure = dek_swatch_measure;
  widget_class->snapshot = dek_swatch_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dek_swatch_init (DekSwatch *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dek_swatch_new_symbol:
 * @symbol: how the pin looks
 *
 * Returns: (transfer floating): a pin of at most 24 pixels
 */
GtkWidget *
dek_swatch_new_symbol (const DekPinSymbol *symbol)
{
  DekSwatch *self;

  g_return_val_if_fail (symbol != NULL, NULL);

  self = g_object_new (DEK_TYPE_SWATCH, NULL);
  self->symbol = *symbol;

  return GTK_WIDGET (self);
}

/**
 * dek_swatch_new_legend:
 * @legend: a legend
 * @index: an entry of it
 *
 * Returns: (transfer floating): the sign of that entry
 */
GtkWidget *
dek_swatch_new_legend (DekLegend *legend,
                       guint      index)
{
  DekSwatch *self;

  g_return_val_if_fail (legend != NULL, NULL);
  g_return_val_if_fail (index < dek_legend_get_n_entries (legend), NULL);

  self = g_object_new (DEK_TYPE_SWATCH, NULL);
  self->legend = dek_legend_ref (legend);
  self->index = index;

  return GTK_WIDGET (self);
}
