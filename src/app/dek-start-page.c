// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What a window shows without a region: recent ones, a new one, the example. */

#define G_LOG_DOMAIN "dekkend-app-start-page"

#include "config.h"

#include "app/dek-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dek-recent-row.h"
#include "app/dek-recents.h"
#include "app/dek-thumbnail.h"
#include "reference/reference.h"
#include "widgets/widgets.h"

struct _DekStartPage
{
  GtkWidget parent_instance;

  GtkWidget *columns;
  GtkListBox *recents;
  GtkWidget *recents_card;
  GtkWidget *first_time;
  GtkPicture *example_picture;
  GtkImage *icon;
  GCancellable *drawing;
};

G_DEFINE_FINAL_TYPE (DekStartPage, dek_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return dek_recent_row_new (DEK_RECENT (item));
}

static void
recents_changed_cb (DekStartPage *self)
{
  gboolean any = g_list_model_get_n_items (dek_recents_get_model ()) > 0;

  gtk_widget_set_visible (self->recents_card, any);
  gtk_widget_set_visible (self->first_time, !any);
}

static void
example_drawn_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPaintable) picture = dek_thumbnail_draw_finish (result, &error);

  if (picture != NULL)
    gtk_picture_set_paintable (DEK_START_PAGE (user_data)->example_picture, picture);
}

static void
draw_example (DekStartPage *self)
{
  const DekReference *reference = dek_reference_get_default ();
  const DekRefRegion *region;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  guint index;

  if (!dek_reference_find_region (reference, "Holland Rijnland", &index))
    return;

  region = dek_reference_get_region (reference, index);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  dek_thumbnail_draw_async (region->gemeente_codes, region->n_gemeenten, 740, 436, dark,
                            self->drawing, example_drawn_cb, self);
}

static void
dek_start_page_map (GtkWidget *widget)
{
  GListModel *model = dek_recents_get_model ();

  GTK_WIDGET_CLASS (dek_start_page_parent_class)->map (widget);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DekRecent) recent = g_list_model_get_item (model, i);

      dek_recent_look (recent);
    }
}

static void
dek_start_page_dispose (GObject *object)
{
  DekStartPage *self = DEK_START_PAGE (object);

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_START_PAGE);

  G_OBJECT_CLASS (dek_start_page_parent_class)->dispose (object);
}

static void
dek_start_page_class_init (DekStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_start_page_dispose;
  widget_class->map = dek_start_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, columns);
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, recents);
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, recents_card);
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, first_time);
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, example_picture);
  gtk_widget_class_bind_template_child (widget_class, DekStartPage, icon);
}

static void
dek_start_page_init (DekStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_layout_manager (self->columns, dek_columns_layout_new ());
  gtk_image_set_from_icon_name (self->icon, APPLICATION_ID);
  gtk_list_box_bind_model (self->recents, dek_recents_get_model (), create_row_cb, NULL, NULL);
  g_signal_connect_object (dek_recents_get_model (), "items-changed",
                           G_CALLBACK (recents_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (draw_example), self, G_CONNECT_SWAPPED);
  recents_changed_cb (self);
  draw_example (self);
}

/**
 * dek_start_page_new:
 *
 * Returns: (transfer floating): a start page; it works inside a #DekWindow,
 *   whose actions it uses
 */
GtkWidget *
dek_start_page_new (void)
{
  return g_object_new (DEK_TYPE_START_PAGE, NULL);
}
