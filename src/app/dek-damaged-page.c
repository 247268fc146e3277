// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-damaged-page"

#include "config.h"

#include "app/dek-damaged-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dek-backup-row.h"
#include "app/dek-salvage-report-list.h"
#include "app/dek-salvager.h"
#include "region/region.h"
#include "widgets/dek-file-dialog.h"
#include "widgets/dek-template.h"
#include "widgets/dek-turn.h"

/**
 * DekDamagedPage:
 *
 * A region file that is damaged: the newest backup, or else what can still be
 * read from the file itself. Nothing is ever written to it.
 */

#define PULSE_MS 120

struct _DekDamagedPage
{
  GtkWidget parent_instance;

  GtkWidget *views;
  AdwStatusPage *status;
  GtkWidget *backup_group;
  GtkListBox *backup_list;
  GtkWidget *more_backups;
  GtkWidget *no_backup;
  GtkWidget *busy;
  GtkProgressBar *progress;
  AdwStatusPage *done;
  GtkListBox *report;

  char *path;
  char *new_path;               /* what is being made, or was */
  guint pulse;
};

G_DEFINE_FINAL_TYPE (DekDamagedPage, dek_damaged_page, GTK_TYPE_WIDGET)

/* ---- reading what can be read ---- */

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (DEK_DAMAGED_PAGE (user_data)->progress);

  return G_SOURCE_CONTINUE;
}

static void
stop_pulse (DekDamagedPage *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
}

static void
salvaged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DekDamagedPage) self = DEK_DAMAGED_PAGE (user_data);
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;

  report = dek_salvager_finish (result, &error);
  /* The window went on to something else, and the template is gone. */
  if (self->status == NULL)
    return;

  stop_pulse (self);
  if (report == NULL)
    {
      dek_turn_to (self->views, GTK_WIDGET (self->status));
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
      return;
    }

  summary = dek_salvage_report_dup_summary (report);
  adw_status_page_set_title (self->done, dek_salvage_report_is_whole (report) ? _("Everything Was Saved")
                                                                             : _("What Could Be Saved"));
  adw_status_page_set_description (self->done, summary);
  dek_salvage_report_fill_list (report, self->report);
  dek_turn_to (self->views, GTK_WIDGET (self->done));
  gtk_widget_child_focus (GTK_WIDGET (self->done), GTK_DIR_TAB_FORWARD);
}

static void
salvage_chosen_cb (const char *path,
                   gpointer    user_data)
{
  dek_damaged_page_salvage (DEK_DAMAGED_PAGE (user_data), path);
}

static void
salvage_cb (DekDamagedPage *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = dek_salvager_propose_name (self->path);

  dek_file_dialog_save_region (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), folder, name,
                               salvage_chosen_cb, self);
}

static void
open_new_cb (DekDamagedPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "^ay", self->new_path);
}

/* ---- backups ---- */

static void
restore_cb (DekDamagedPage *self,
            DekBackup      *backup)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-backup", "(^ay^ay)", self->path,
                              dek_backup_get_path (backup));
}

static void
more_backups_cb (DekDamagedPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-list", "^ay", self->path);
}

static void
folder_cb (DekDamagedPage *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

/* The newest that can be put back; a backup can be damaged too. */
static DekBackup *
find_newest (GListModel *backups)
{
  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

      if (dek_backup_get_reason (backup) != DEK_BACKUP_DAMAGED && dek_backup_is_sound (backup))
        return g_steal_pointer (&backup);
    }

  return NULL;
}

static void
show_backups (DekDamagedPage *self)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (self->path);
  g_autoptr (DekBackup) newest = find_newest (backups);

  gtk_widget_set_visible (self->backup_group, newest != NULL);
  gtk_widget_set_visible (self->no_backup, newest == NULL);
  gtk_widget_set_visible (self->more_backups, g_list_model_get_n_items (backups) > (newest != NULL ? 1u : 0u));
  if (newest != NULL)
    {
      GtkWidget *row = dek_backup_row_new (newest, self->path, NULL);

      g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->backup_list, row);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
}

/* ---- life ---- */

static void
dek_damaged_page_dispose (GObject *object)
{
  DekDamagedPage *self = DEK_DAMAGED_PAGE (object);

  stop_pulse (self);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_DAMAGED_PAGE);
  self->status = NULL;

  G_OBJECT_CLASS (dek_damaged_page_parent_class)->dispose (object);
}

static void
dek_damaged_page_finalize (GObject *object)
{
  g_free (DEK_DAMAGED_PAGE (object)->path);
  g_free (DEK_DAMAGED_PAGE (object)->new_path);

  G_OBJECT_CLASS (dek_damaged_page_parent_class)->finalize (object);
}

static void
dek_damaged_page_class_init (DekDamagedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_damaged_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = dek_damaged_page_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-damaged-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, views);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, status);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, backup_group);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, backup_list);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, more_backups);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, no_backup);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, busy);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, progress);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, done);
  gtk_widget_class_bind_template_child (widget_class, DekDamagedPage, report);
  gtk_widget_class_bind_template_callback (widget_class, salvage_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_backups_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
}

static void
dek_damaged_page_init (DekDamagedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dek_damaged_page_new:
 * @path: absolute path of the file
 * @error: what is wrong with it
 *
 * Returns: (transfer floating): a page for a #DekWindow, whose actions it uses
 */
GtkWidget *
dek_damaged_page_new (const char   *path,
                      const GError *error)
{
  DekDamagedPage *self;
  g_autofree char *description = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (DEK_TYPE_DAMAGED_PAGE, NULL);
  self->path = g_strdup (path);
  description = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->status, description);
  show_backups (self);

  return GTK_WIDGET (self);
}

/**
 * dek_damaged_page_salvage:
 * @self: a page that is not busy
 * @new_path: absolute path of the file to make
 *
 * Reads what can be read into a new file, and reports on it.
 */
void
dek_damaged_page_salvage (DekDamagedPage *self,
                          const char     *new_path)
{
  g_return_if_fail (DEK_IS_DAMAGED_PAGE (self));
  g_return_if_fail (new_path != NULL);
  g_return_if_fail (self->pulse == 0);

  g_free (self->new_path);
  self->new_path = g_strdup (new_path);
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  dek_turn_to (self->views, self->busy);
  dek_salvager_async (self->path, new_path, salvaged_cb, g_object_ref (self));
}

/** dek_damaged_page_is_busy: Returns: whether it is reading what can be read */
gboolean
dek_damaged_page_is_busy (DekDamagedPage *self)
{
  g_return_val_if_fail (DEK_IS_DAMAGED_PAGE (self), FALSE);

  return self->pulse != 0;
}
