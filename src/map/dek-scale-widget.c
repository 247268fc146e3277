/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-scale-widget"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "carto/dek-scale-bar.h"
#include "map/dek-scale-widget.h"

#define MAX_LENGTH 110
#define PADDING 6

/* What the edge of the line needs below its foot. */
#define HALO 3

/* The scale bar in a corner of the map, drawn by the cartographer. */
struct _DekScaleWidget
{
  GtkWidget parent_instance;

  DekMapStyle style;
  DekScaleBar bar;
};

G_DEFINE_FINAL_TYPE (DekScaleWidget, dek_scale_widget, GTK_TYPE_WIDGET)

static void
dek_scale_widget_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  DekScaleWidget *self = DEK_SCALE_WIDGET (widget);
  double text_scale = self->style.text_scale > 0 ? self->style.text_scale : 1.0;

  /* Always as wide as the longest bar, so that nothing beside it moves while
   * one zooms. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX_LENGTH + 2 * PADDING;
  else
    *minimum = *natural = (int) ceil (DEK_SCALE_BAR_HEIGHT * text_scale) + HALO;
}

static void
dek_scale_widget_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  DekScaleWidget *self = DEK_SCALE_WIDGET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->style.palette == NULL || self->bar.pixels <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  dek_paint_scale_bar (cr, &self->bar, &self->style, round ((width - self->bar.pixels) / 2),
                       height - HALO);
  cairo_destroy (cr);
}

static void
dek_scale_widget_class_init (DekScaleWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dek_scale_widget_measure;
  widget_class->snapshot = dek_scale_widget_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dek_scale_widget_init (DekScaleWidget *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dek_scale_widget_new:
 *
 * Returns: (transfer floating): a scale bar that shows nothing yet
 */
GtkWidget *
dek_scale_widget_new (void)
{
  return g_object_new (DEK_TYPE_SCALE_WIDGET, NULL);
}

/**
 * dek_scale_widget_set_style:
 * @self: the scale bar
 * @style: colours and font
 */
void
dek_scale_widget_set_style (DekScaleWidget    *self,
                            const DekMapStyle *style)
{
  g_return_if_fail (DEK_IS_SCALE_WIDGET (self));
  g_return_if_fail (style != NULL);

  self->style = *style;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dek_scale_widget_set_frame:
 * @self: the scale bar
 * @frame: what the map shows
 */
void
dek_scale_widget_set_frame (DekScaleWidget    *self,
                            const DekMapFrame *frame)
{
  DekScaleBar bar;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (DEK_IS_SCALE_WIDGET (self));
  g_return_if_fail (frame != NULL);

  /* Panning changes the scale by less than one can see: a new drawing at every
   * frame would be for nothing. */
  bar = dek_scale_bar_choose (frame, MAX_LENGTH);
  if (bar.metres == self->bar.metres && fabs (bar.pixels - self->bar.pixels) < 0.5)
    return;

  self->bar = bar;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  label = dek_scale_bar_dup_label (&bar);
  /* Translators: %s is a distance with its unit, such as "5 km". */
  sentence = g_strdup_printf (_("Scale: the bar is %s long"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
