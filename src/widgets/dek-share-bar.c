// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * A bar with the colours and hatches of the map's verdicts. What it shows it
 * also says in words.
 */

#define G_LOG_DOMAIN "dekkend-widgets-share-bar"

#include "config.h"

#include "widgets/dek-share-bar.h"

#include <adwaita.h>

#include "carto/carto.h"

/* Between what is reached and what is not, in pixels. */
#define GAP 2.0

struct _DekShareBar
{
  GtkWidget parent_instance;

  DekShareBarKind kind;
  double share;                 /* 0 to 1 */
};

G_DEFINE_FINAL_TYPE (DekShareBar, dek_share_bar, GTK_TYPE_WIDGET)

static const DekPalette *
palette_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return dek_palette_get (adw_style_manager_get_dark (manager) ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT,
                          adw_style_manager_get_high_contrast (manager));
}

static void
dek_share_bar_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gboolean reached = DEK_SHARE_BAR (widget)->kind == DEK_SHARE_BAR_REACHED;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = reached ? 12 : 8;
  else
    *minimum = *natural = reached ? 60 : 56;
}

static void
paint_part (cairo_t             *cr,
            double               x,
            double               width,
            double               height,
            const DekClassStyle *style)
{
  if (width < 2)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, 0);
  dek_paint_class_swatch (cr, style, width, height);
  cairo_restore (cr);
}

static void
paint_reached (DekShareBar *self,
               cairo_t     *cr,
               double       width,
               double       height)
{
  DekClassStyle covered = dek_palette_get_verdict_style (palette_now (), DEK_VERDICT_COVERED);
  DekClassStyle white = dek_palette_get_verdict_style (palette_now (), DEK_VERDICT_WHITE);
  double reached = self->share >= 1 ? width : self->share <= 0 ? 0 : CLAMP (self->share * width, 4, width - 4 - GAP);
  double rest = reached > 0 ? reached + GAP : 0;

  paint_part (cr, 0, reached, height, &covered);
  paint_part (cr, rest, width - rest, height, &white);
}

static void
paint_lack (DekShareBar *self,
            GtkSnapshot *snapshot,
            double       width,
            double       height)
{
  DekClassStyle white = dek_palette_get_verdict_style (palette_now (), DEK_VERDICT_WHITE);
  DekColor line = dek_palette_get_color (palette_now (), DEK_COLOR_CARD_LINE);
  GdkRGBA ground = { line.red, line.green, line.blue, line.alpha };
  GdkRGBA color = { white.line.red, white.line.green, white.line.blue, 1 };
  /* However few they are, they are seen. */
  double length = self->share > 0 ? MAX (self->share * width, 3) : 0;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height),
                                   (float) height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, (float) length, (float) height));
  gtk_snapshot_pop (snapshot);
}

static void
dek_share_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  DekShareBar *self = DEK_SHARE_BAR (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  if (self->kind == DEK_SHARE_BAR_LACK)
    {
      paint_lack (self, snapshot, width, height);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  paint_reached (self, cr, width, height);
  cairo_destroy (cr);
}

static void
dek_share_bar_class_init (DekShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dek_share_bar_measure;
  widget_class->snapshot = dek_share_bar_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
dek_share_bar_init (DekShareBar *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dek_share_bar_new:
 * @kind: what it shows
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
dek_share_bar_new (DekShareBarKind kind)
{
  DekShareBar *self = g_object_new (DEK_TYPE_SHARE_BAR, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}

/**
 * dek_share_bar_set_share:
 * @share: how much of it is filled, 0 to 1
 * @text: what it says, as a translated sentence for who cannot see it
 */
void
dek_share_bar_set_share (DekShareBar *self,
                         double       share,
                         const char  *text)
{
  g_return_if_fail (DEK_IS_SHARE_BAR (self));
  g_return_if_fail (share >= 0 && share <= 1);
  g_return_if_fail (text != NULL);

  self->share = share;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, share,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** dek_share_bar_get_share: Returns: how much of it is filled, 0 to 1 */
double
dek_share_bar_get_share (DekShareBar *self)
{
  g_return_val_if_fail (DEK_IS_SHARE_BAR (self), 0);

  return self->share;
}
