// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Asks what stands at the place that was pointed out, and adds it in one step. */

#define G_LOG_DOMAIN "dekkend-map-new-steunpunt-dialog"

#include "config.h"

#include "map/dek-new-steunpunt-dialog.h"

#include <glib/gi18n.h>

#include "map/dek-place-edit.h"

struct _DekNewSteunpuntDialog
{
  AdwWindow parent_instance;

  AdwEntryRow *name;
  AdwComboRow *kind;
  AdwComboRow *status;
  GtkLabel *where;
  GtkWidget *add;
  GtkLabel *problem;

  DekRegion *region;
  DekGemeente *gemeente;
  DekPoint location;
};

enum
{
  ADDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekNewSteunpuntDialog, dek_new_steunpunt_dialog, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static char *
dup_name (DekNewSteunpuntDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
name_changed_cb (DekNewSteunpuntDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->add, *name != '\0');
}

static void
add_cb (DekNewSteunpuntDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSteunpunt) added = NULL;
  g_autofree char *name = dup_name (self);

  if (*name == '\0')
    return;

  added = dek_place_edit_add (self->region, name,
                              (DekKind) adw_combo_row_get_selected (self->kind),
                              (DekStatus) adw_combo_row_get_selected (self->status),
                              &self->location, self->gemeente, &error);
  if (added == NULL)
    {
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  g_signal_emit (self, signals[ADDED], 0, added);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill (AdwComboRow *row,
      GType        type,
      gint         n_values)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (gint i = 0; i < n_values; i++)
    gtk_string_list_append (labels, dek_enum_get_label (type, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
dek_new_steunpunt_dialog_dispose (GObject *object)
{
  DekNewSteunpuntDialog *self = DEK_NEW_STEUNPUNT_DIALOG (object);

  g_clear_object (&self->region);
  g_clear_object (&self->gemeente);

  G_OBJECT_CLASS (dek_new_steunpunt_dialog_parent_class)->dispose (object);
}

static void
dek_new_steunpunt_dialog_class_init (DekNewSteunpuntDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_new_steunpunt_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_STEUNPUNT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-new-steunpunt-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, name);
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, status);
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, where);
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, add);
  gtk_widget_class_bind_template_child (widget_class, DekNewSteunpuntDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dek_new_steunpunt_dialog_init (DekNewSteunpuntDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self->kind, DEK_TYPE_KIND, DEK_KIND_INLOOP + 1);
  fill (self->status, DEK_TYPE_STATUS, DEK_STATUS_CLOSED + 1);
}

/**
 * dek_new_steunpunt_dialog_new:
 * @parent: window it belongs to
 * @region: an open region that can be edited
 * @location: where the new place is, WGS 84 degrees
 * @gemeente: (nullable): the gemeente of the region that @location lies in
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
dek_new_steunpunt_dialog_new (GtkWindow      *parent,
                              DekRegion      *region,
                              const DekPoint *location,
                              DekGemeente    *gemeente)
{
  DekNewSteunpuntDialog *self;
  g_autofree char *where = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  self = g_object_new (DEK_TYPE_NEW_STEUNPUNT_DIALOG, "transient-for", parent, NULL);
  self->region = g_object_ref (region);
  self->location = *location;
  g_set_object (&self->gemeente, gemeente);
  if (gemeente != NULL)
    /* Translators: %s is a gemeente. */
    where = g_strdup_printf (_("At the spot you pointed out, in %s."), dek_gemeente_get_name (gemeente));
  else
    where = g_strdup (_("At the spot you pointed out, outside the gemeenten of this region."));
  gtk_label_set_text (self->where, where);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
