// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * The colour and hatch of a verdict, as the map draws it. It says nothing by
 * itself: the word stands beside it.
 */

#define G_LOG_DOMAIN "dekkend-widgets-verdict-sign"

#include "config.h"

#include "widgets/dek-verdict-sign.h"

#include <adwaita.h>

#include "carto/carto.h"

#define SIGN_SIZE 16
#define BAND_HEIGHT 10

struct _DekVerdictSign
{
  GtkWidget parent_instance;

  gboolean wide;                /* a band across a card */
  DekVerdict verdict;
};

G_DEFINE_FINAL_TYPE (DekVerdictSign, dek_verdict_sign, GTK_TYPE_WIDGET)

static void
dek_verdict_sign_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gboolean wide = DEK_VERDICT_SIGN (widget)->wide;

  *minimum = *natural = wide && orientation == GTK_ORIENTATION_VERTICAL ? BAND_HEIGHT : SIGN_SIZE;
}

static void
dek_verdict_sign_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  DekVerdictSign *self = DEK_VERDICT_SIGN (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const DekPalette *palette = dek_palette_get (adw_style_manager_get_dark (manager) ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT,
                                               adw_style_manager_get_high_contrast (manager));
  DekClassStyle style = dek_palette_get_verdict_style (palette, self->verdict);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  dek_paint_class_swatch (cr, &style, width, height);
  cairo_destroy (cr);
}

static void
dek_verdict_sign_class_init (DekVerdictSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dek_verdict_sign_measure;
  widget_class->snapshot = dek_verdict_sign_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dek_verdict_sign_init (DekVerdictSign *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dek_verdict_sign_new:
 * @wide: whether it is a band across a card instead of a small square
 *
 * Returns: (transfer floating): a sign of what is not known yet
 */
GtkWidget *
dek_verdict_sign_new (gboolean wide)
{
  DekVerdictSign *self = g_object_new (DEK_TYPE_VERDICT_SIGN, NULL);

  self->wide = wide;
  if (!wide)
    {
      gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
      gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
    }

  return GTK_WIDGET (self);
}

/**
 * dek_verdict_sign_set_verdict:
 * @verdict: what it shows
 */
void
dek_verdict_sign_set_verdict (DekVerdictSign *self,
                              DekVerdict      verdict)
{
  g_return_if_fail (DEK_IS_VERDICT_SIGN (self));

  self->verdict = verdict;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
