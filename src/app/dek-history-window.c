// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-history-window"

#include "config.h"

#include "app/dek-history-window.h"

#include <glib/gi18n.h>

#include "widgets/dek-history-pane.h"
#include "widgets/dek-text-field.h"

/**
 * DekHistoryWindow:
 *
 * What happened to one record, to read; or all steps of a region, to search
 * in and to go back to.
 */
struct _DekHistoryWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *words;
  GtkWidget *search_bar;
  GtkEditable *search;
  DekHistoryPane *pane;
  GtkWidget *bottom;
  GtkWidget *go_back;
  GtkLabel *hint;

  DekRegion *region;            /* for the steps of a region; else NULL */
  gint64 step;                  /* what the open question is about */
};

G_DEFINE_FINAL_TYPE (DekHistoryWindow, dek_history_window, ADW_TYPE_WINDOW)

static gboolean
is_searching (DekHistoryWindow *self)
{
  return *gtk_editable_get_text (self->search) != '\0';
}

static void
search_cb (DekHistoryWindow *self)
{
  dek_history_pane_set_region (self->pane, self->region, gtk_editable_get_text (self->search));
}

/* Escape: first out of the search, then out of the window. */
static void
stop_search_cb (DekHistoryWindow *self)
{
  if (is_searching (self))
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
selected_cb (DekHistoryWindow *self)
{
  DekHistoryEntry *selected = dek_history_pane_get_selected (self->pane);
  gboolean newest = !is_searching (self) && dek_history_pane_get_position (self->pane) == 0;
  gboolean possible = self->region != NULL && selected != NULL && !newest && !dek_region_get_read_only (self->region);
  const char *hint;

  if (self->region != NULL && dek_region_get_read_only (self->region))
    hint = _("This region can only be read here.");
  else if (selected == NULL)
    hint = _("Choose a moment to go back to.");
  else if (newest)
    hint = _("This is the last step: the region stands here.");
  else
    hint = _("Going back is a step too: you can undo it.");
  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_sensitive (self->go_back, possible);
}

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));

  return G_SOURCE_REMOVE;
}

static void
go_back_response_cb (DekHistoryWindow *self,
                     const char       *response)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "go-back"))
    return;

  dek_text_field_commit_all (self->region);
  if (!dek_region_go_back_to (self->region, self->step, &error))
    {
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Region Stays as It Is"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }

  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.toast-undo", "(sx)", _("The region is as it was then."),
                                dek_region_get_last_step (self->region));
  /* The question is about to close, and still needs us for that. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static char *
dup_consequence (DekHistoryWindow *self)
{
  guint later = dek_history_pane_get_position (self->pane);

  if (is_searching (self))
    return g_strdup (_("All steps after it are taken back. You can undo this."));

  return g_strdup_printf (ngettext ("%u step after it is taken back. You can undo this.",
                                    "%u steps after it are taken back. You can undo this.", later), later);
}

/* It is much at once, so it is asked, although it can be undone. */
static void
go_back_cb (DekHistoryWindow *self)
{
  DekHistoryEntry *selected = dek_history_pane_get_selected (self->pane);
  g_autofree char *consequence = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (selected == NULL || !gtk_widget_get_sensitive (self->go_back))
    return;

  self->step = dek_history_entry_get_step (selected);
  consequence = dup_consequence (self);
  body = g_strdup_printf ("%s\n%s\n\n%s", dek_history_entry_get_summary (selected),
                          dek_history_entry_get_when (selected), consequence);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Go Back to This Moment?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "stay", _("_Cancel"), "go-back", _("_Go Back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go-back", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (go_back_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dek_history_window_dispose (GObject *object)
{
  g_clear_object (&DEK_HISTORY_WINDOW (object)->region);

  G_OBJECT_CLASS (dek_history_window_parent_class)->dispose (object);
}

static void
dek_history_window_class_init (DekHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_history_window_dispose;

  g_type_ensure (DEK_TYPE_HISTORY_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, words);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, search);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, bottom);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, go_back);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryWindow, hint);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dek_history_window_init (DekHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static DekHistoryWindow *
new_window (GtkWindow  *parent,
            const char *title,
            const char *subtitle)
{
  DekHistoryWindow *self = g_object_new (DEK_TYPE_HISTORY_WINDOW, "transient-for", parent, "title", title, NULL);

  adw_window_title_set_title (self->words, title);
  adw_window_title_set_subtitle (self->words, subtitle);

  return self;
}

/**
 * dek_history_window_new_for_record:
 * @parent: (nullable): window it belongs to
 * @record: whose history to show
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
dek_history_window_new_for_record (GtkWindow *parent,
                                   DekRecord *record)
{
  GObjectClass *klass;
  g_autofree char *name = NULL;
  DekHistoryWindow *self;

  g_return_val_if_fail (DEK_IS_RECORD (record), NULL);

  klass = G_OBJECT_GET_CLASS (record);
  if (g_object_class_find_property (klass, "name") != NULL)
    g_object_get (record, "name", &name, NULL);
  else if (g_object_class_find_property (klass, "title") != NULL)
    g_object_get (record, "title", &name, NULL);
  self = new_window (parent, _("History"), name);
  gtk_widget_set_visible (self->search_bar, FALSE);
  gtk_widget_set_visible (self->bottom, FALSE);
  dek_history_pane_set_record (self->pane, record);

  return GTK_WIDGET (self);
}

/**
 * dek_history_window_new_for_region:
 * @parent: (nullable): window it belongs to; has the action "win.toast-undo"
 * @region: whose steps to show
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWidget *
dek_history_window_new_for_region (GtkWindow *parent,
                                   DekRegion *region)
{
  DekHistoryWindow *self;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  self = new_window (parent, _("History of the Region"), dek_region_get_name (region));
  self->region = g_object_ref (region);
  dek_history_pane_set_region (self->pane, region, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return GTK_WIDGET (self);
}
