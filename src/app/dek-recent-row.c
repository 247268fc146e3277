// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A row of the start page: small map, name, place and date of a region. */

#define G_LOG_DOMAIN "dekkend-app-recent-row"

#include "config.h"

#include "app/dek-recent-row.h"

#include <glib/gi18n.h>

#include "app/dek-thumbnail.h"
#include "widgets/dek-format.h"

struct _DekRecentRow
{
  GtkListBoxRow parent_instance;

  DekRecent *recent;

  GtkPicture *picture;
  GtkLabel *name;
  GtkLabel *place;
  GtkLabel *opened;
  GtkWidget *arrow;
  GtkWidget *lost_buttons;
};

G_DEFINE_FINAL_TYPE (DekRecentRow, dek_recent_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_state (DekRecentRow *self)
{
  gboolean missing = dek_recent_get_missing (self->recent);
  g_autofree char *path = dek_format_path (dek_recent_get_path (self->recent));
  g_autofree char *moment = dek_format_moment (dek_recent_get_opened (self->recent));
  g_autofree char *place = NULL;

  /* Translators: %s is a path. */
  place = missing ? g_strdup_printf (_("Not found: %s"), path) : g_steal_pointer (&path);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->opened, moment != NULL ? moment : "");
  gtk_widget_set_visible (GTK_WIDGET (self->opened), !missing);
  gtk_widget_set_visible (self->arrow, !missing);
  gtk_widget_set_visible (self->lost_buttons, missing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lost");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lost");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, dek_recent_get_name (self->recent),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place,
                                  -1);
}

static void
locate_cb (DekRecentRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.locate", "^ay",
                              dek_recent_get_path (self->recent));
}

static void
forget_cb (DekRecentRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.forget", "^ay",
                              dek_recent_get_path (self->recent));
}

static void
dek_recent_row_dispose (GObject *object)
{
  DekRecentRow *self = DEK_RECENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DEK_TYPE_RECENT_ROW);
  g_clear_object (&self->recent);

  G_OBJECT_CLASS (dek_recent_row_parent_class)->dispose (object);
}

static void
dek_recent_row_class_init (DekRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, picture);
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, name);
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, place);
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, opened);
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, DekRecentRow, lost_buttons);
  gtk_widget_class_bind_template_callback (widget_class, locate_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
dek_recent_row_init (DekRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The map is kept when a region is left; until then there is none. */
static void
show_no_thumbnail (DekRecentRow *self)
{
  GtkWidget *frame = gtk_widget_get_parent (GTK_WIDGET (self->picture));
  GtkWidget *image = gtk_image_new_from_icon_name ("dek-map-symbolic");

  gtk_widget_set_size_request (image, 64, 52);
  gtk_widget_add_css_class (image, "dim-label");
  gtk_frame_set_child (GTK_FRAME (frame), image);
  gtk_widget_add_css_class (frame, "empty");
}

/**
 * dek_recent_row_new:
 * @recent: what to show
 *
 * Returns: (transfer floating): a row that follows @recent
 */
GtkWidget *
dek_recent_row_new (DekRecent *recent)
{
  DekRecentRow *self;
  g_autoptr (GdkPaintable) thumbnail = NULL;

  g_return_val_if_fail (DEK_IS_RECENT (recent), NULL);

  self = g_object_new (DEK_TYPE_RECENT_ROW, NULL);
  self->recent = g_object_ref (recent);
  thumbnail = dek_thumbnail_load (dek_recent_get_path (recent));
  if (thumbnail != NULL)
    gtk_picture_set_paintable (self->picture, thumbnail);
  else
    show_no_thumbnail (self);
  gtk_label_set_text (self->name, dek_recent_get_name (recent));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "^ay", dek_recent_get_path (recent));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-path");
  g_signal_connect_object (recent, "notify::missing", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  dek_recent_look (recent);

  return GTK_WIDGET (self);
}
