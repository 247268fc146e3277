// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-restore-window"

#include "config.h"

#include "app/dek-restore-window.h"

#include <glib/gi18n.h>

#include "app/dek-backup-row.h"
#include "widgets/dek-format.h"
#include "widgets/dek-turn.h"

/**
 * DekRestoreWindow:
 *
 * The backups of a region, what is in them, and putting one back. The window
 * it belongs to does that, since the region has to be closed for it.
 */
struct _DekRestoreWindow
{
  AdwWindow parent_instance;

  GtkWidget *views;
  GtkWidget *nothing;
  GtkWidget *some;
  GtkListBox *list;
  GtkLabel *problem;

  char *path;
  DekBackup *chosen;            /* what the open question is about */
};

G_DEFINE_FINAL_TYPE (DekRestoreWindow, dek_restore_window, ADW_TYPE_WINDOW)

static gboolean
restore_in_idle_cb (gpointer user_data)
{
  DekRestoreWindow *self = DEK_RESTORE_WINDOW (user_data);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.restore-backup", "(^ay^ay)", self->path,
                                dek_backup_get_path (self->chosen));
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* The question is about to close, and needs this window for that. */
static void
response_cb (DekRestoreWindow *self,
             const char       *response)
{
  if (g_str_equal (response, "restore"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_in_idle_cb, g_object_ref (self), g_object_unref);
}

static void
restore_cb (DekRestoreWindow *self,
            DekBackup        *backup)
{
  g_autofree char *when = dek_format_moment (g_date_time_to_unix (dek_backup_get_when (backup)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);

  g_set_object (&self->chosen, backup);
  /* Translators: %s is a moment. */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Put Back the Backup of %s?"), when);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _("The region becomes what it was then. What is in it now is kept as a backup, so that you can go back."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"), "restore", _("_Put Back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dek_restore_window_dispose (GObject *object)
{
  g_clear_object (&DEK_RESTORE_WINDOW (object)->chosen);

  G_OBJECT_CLASS (dek_restore_window_parent_class)->dispose (object);
}

static void
dek_restore_window_finalize (GObject *object)
{
  g_free (DEK_RESTORE_WINDOW (object)->path);

  G_OBJECT_CLASS (dek_restore_window_parent_class)->finalize (object);
}

static void
dek_restore_window_class_init (DekRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_restore_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = dek_restore_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DekRestoreWindow, views);
  gtk_widget_class_bind_template_child (widget_class, DekRestoreWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, DekRestoreWindow, some);
  gtk_widget_class_bind_template_child (widget_class, DekRestoreWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DekRestoreWindow, problem);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dek_restore_window_init (DekRestoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dek_restore_window_new:
 * @parent: (nullable): window it belongs to; has the action
 *   "win.restore-backup"
 * @path: absolute path of the region file
 * @region: (nullable): that file, if it is open, to compare with
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
dek_restore_window_new (GtkWindow  *parent,
                        const char *path,
                        DekRegion  *region)
{
  DekRestoreWindow *self;
  g_autoptr (GListModel) backups = NULL;
  g_autofree char *problem = NULL;
  DekRegionInfo now;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (DEK_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);
  self->path = g_strdup (path);
  backups = region != NULL ? dek_backup_list (region) : dek_backup_list_for_path (path);
  if (region != NULL)
    {
      dek_region_get_info (region, &now);
      problem = dek_region_dup_backup_problem (region);
    }

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);
      GtkWidget *row = dek_backup_row_new (backup, path, region != NULL ? &now : NULL);

      g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  dek_turn_to (self->views, g_list_model_get_n_items (backups) > 0 ? self->some : self->nothing);
  gtk_label_set_text (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);

  return GTK_WIDGET (self);
}
