// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A window: the start page, a page that says what is wrong, or one region. */

#define G_LOG_DOMAIN "dekkend-app-window"

#include "config.h"

#include "app/dek-window.h"

#include <glib/gi18n.h>

#include "app/dek-damaged-page.h"
#include "app/dek-new-region-page.h"
#include "app/dek-problem-page.h"
#include "app/dek-recents.h"
#include "app/dek-region-view.h"
#include "app/dek-settings.h"
#include "app/dek-start-page.h"
#include "app/dek-undo.h"
#include "app/dek-window-actions.h"
#include "widgets/dek-text-field.h"
#include "widgets/dek-turn.h"

/* Long enough to read what was done and to reach for the button. */
#define OFFER_SECONDS 8
/* In microseconds; by then it has come into view. */
#define OFFER_SETTLED G_TIME_SPAN_SECOND

struct _DekWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *box;              /* one page is shown in it */

  DekRegion *region;
  DekUndo *undo;
  AdwToast *offer;             /* the toast with a button that is shown; weak */
  gint64 offered;              /* when it came: monotonic time */
};

G_DEFINE_FINAL_TYPE (DekWindow, dek_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
drop_cb (gpointer user_data)
{
  GtkWidget *page = user_data;
  GtkWidget *parent = gtk_widget_get_parent (page);

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), page);

  return G_SOURCE_REMOVE;
}

/* The button that was pressed to leave a page lies on it, and is still busy. */
static void
drop (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* An entry must hear that it loses the focus while it can still be seen. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_visible (page, FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (page), g_object_unref);
}

/* Shows @page and lets go of the one before, with everything it holds. */
static void
show (DekWindow  *self,
      GtkWidget  *page,
      const char *title)
{
  GtkWidget *old = dek_turn_get (self->box);

  if (old != NULL)
    drop (old);
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (GTK_BOX (self->box), page);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* libadwaita 1.2 writes to freed memory when a toast is dismissed while it
 * still slides in. One that is so young stays. */
static void
withdraw_offer (DekWindow *self)
{
  if (self->offer != NULL && g_get_monotonic_time () - self->offered >= OFFER_SETTLED)
    adw_toast_dismiss (self->offer);
}

static void
offer_gone_cb (DekWindow *self,
               AdwToast  *toast)
{
  if (self->offer == toast)
    g_clear_weak_pointer (&self->offer);
}

static void
let_go_of_region (DekWindow *self)
{
  GtkWidget *page = dek_turn_get (self->box);

  if (self->region == NULL)
    return;

  /* What is being typed is written while the region is still open. */
  dek_text_field_commit_all (self->region);
  dek_undo_set_region (self->undo, NULL);
  withdraw_offer (self);
  if (DEK_IS_REGION_VIEW (page))
    dek_region_view_leave (DEK_REGION_VIEW (page));
  drop (page);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "kaart", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", NULL);
  dek_region_close (self->region);
  g_clear_object (&self->region);
}

static void
show_region (DekWindow *self,
             DekRegion *region)
{
  GtkWidget *view;

  let_go_of_region (self);
  self->region = g_object_ref (region);
  view = dek_region_view_new (region);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "kaart",
                                  dek_region_view_get_kaart_actions (DEK_REGION_VIEW (view)));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map",
                                  dek_region_view_get_map_actions (DEK_REGION_VIEW (view)));
  dek_undo_set_region (self->undo, region);
  show (self, view, dek_region_get_name (region));
  dek_window_actions_update (self);
}

static void
restore_size (DekWindow *self)
{
  DekSettings *settings = dek_settings_get_default ();

  gtk_window_set_default_size (GTK_WINDOW (self),
                               MAX (360, dek_settings_get_int (settings, "window-width")),
                               MAX (294, dek_settings_get_int (settings, "window-height")));
  if (dek_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
remember_size (DekWindow *self)
{
  DekSettings *settings = dek_settings_get_default ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  dek_settings_set_value (settings, "window-width", g_variant_new_int32 (width));
  dek_settings_set_value (settings, "window-height", g_variant_new_int32 (height));
  dek_settings_set_value (settings, "window-maximized",
                          g_variant_new_boolean (gtk_window_is_maximized (GTK_WINDOW (self))));
}

static gboolean
dek_window_close_request (GtkWindow *window)
{
  DekWindow *self = DEK_WINDOW (window);

  remember_size (self);
  let_go_of_region (self);

  return GTK_WINDOW_CLASS (dek_window_parent_class)->close_request (window);
}

static void
toast_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  dek_window_show_toast (DEK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* What was done, with a button to undo that very step. */
static void
toast_undo_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *text;
  gint64 step;

  g_variant_get (parameter, "(&sx)", &text, &step);
  dek_window_offer (DEK_WINDOW (widget), text, _("Undo"), "win.undo-step", g_variant_new_int64 (step));
}

static void
dek_window_dispose (GObject *object)
{
  DekWindow *self = DEK_WINDOW (object);

  if (self->region != NULL)
    let_go_of_region (self);
  g_clear_weak_pointer (&self->offer);
  g_clear_object (&self->undo);

  G_OBJECT_CLASS (dek_window_parent_class)->dispose (object);
}

static void
dek_window_class_init (DekWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dek_window_close_request;

  /* Any page may say something in passing, without knowing of windows. */
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "(sx)", toast_undo_cb);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DekWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DekWindow, box);
}

static void
dek_window_init (DekWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  if (g_str_equal (PROFILE, "devel"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  self->undo = dek_undo_new (self);
  dek_window_actions_add (self);
  restore_size (self);
  dek_window_show_start (self);
}

/**
 * dek_window_new:
 * @application: (nullable): the application it belongs to
 *
 * Returns: (transfer none): a window with the start page, not yet presented
 */
DekWindow *
dek_window_new (GtkApplication *application)
{
  return g_object_new (DEK_TYPE_WINDOW, "application", application, NULL);
}

/**
 * dek_window_open_path:
 * @path: absolute path of a region file
 *
 * Opens a region in this window, in place of what it shows. When that fails
 * the window shows a page that says why.
 *
 * Returns: whether the region is open
 */
gboolean
dek_window_open_path (DekWindow  *self,
                      const char *path)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DEK_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  region = dek_region_open (path, DEK_REGION_OPEN_NONE, &error);
  if (region == NULL)
    {
      let_go_of_region (self);
      show (self, g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED)
                    ? dek_damaged_page_new (path, error)
                    : dek_problem_page_new (path, error), "Dekkend");
      dek_window_actions_update (self);
      return FALSE;
    }

  dek_recents_add (dek_region_get_path (region), dek_region_get_name (region));
  show_region (self, region);

  return TRUE;
}

/**
 * dek_window_get_path:
 *
 * Returns: (nullable): absolute path of the region in the window
 */
const char *
dek_window_get_path (DekWindow *self)
{
  g_return_val_if_fail (DEK_IS_WINDOW (self), NULL);

  return self->region != NULL ? dek_region_get_path (self->region) : NULL;
}

/**
 * dek_window_get_region:
 *
 * Returns: (nullable) (transfer none): the region in the window
 */
DekRegion *
dek_window_get_region (DekWindow *self)
{
  g_return_val_if_fail (DEK_IS_WINDOW (self), NULL);

  return self->region;
}

/**
 * dek_window_is_free:
 *
 * Returns: whether the window has no region, nor one in the making, so that
 *   a file can be opened in it
 */
gboolean
dek_window_is_free (DekWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (DEK_IS_WINDOW (self), FALSE);

  page = dek_turn_get (self->box);
  return self->region == NULL &&
         !(DEK_IS_NEW_REGION_PAGE (page) && dek_new_region_page_is_busy (DEK_NEW_REGION_PAGE (page))) &&
         !(DEK_IS_DAMAGED_PAGE (page) && dek_damaged_page_is_busy (DEK_DAMAGED_PAGE (page)));
}

/**
 * dek_window_show_start:
 *
 * Closes the region, if any, and shows the start page.
 */
void
dek_window_show_start (DekWindow *self)
{
  g_return_if_fail (DEK_IS_WINDOW (self));

  let_go_of_region (self);
  show (self, dek_start_page_new (), "Dekkend");
  dek_window_actions_update (self);
}

/**
 * dek_window_show_new_region:
 *
 * Shows the page on which a region is put together. Only in a free window.
 */
void
dek_window_show_new_region (DekWindow *self)
{
  g_return_if_fail (DEK_IS_WINDOW (self));
  g_return_if_fail (dek_window_is_free (self));

  show (self, dek_new_region_page_new (), _("New Region"));
}

/**
 * dek_window_show_toast:
 * @text: a translated sentence
 *
 * Says something in passing.
 */
void
dek_window_show_toast (DekWindow  *self,
                       const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (DEK_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  /* A toast reads its title as markup. */
  escaped = g_markup_escape_text (text, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * dek_window_offer:
 * @text: a translated sentence: what was done
 * @button: a translated word: what can be done now
 * @action: name of the action that does it
 * @target: (nullable): its parameter; a floating reference is taken
 *
 * Says what was done and offers to go on from it. The toast comes at once, in
 * the place of an earlier offer.
 */
void
dek_window_offer (DekWindow  *self,
                  const char *text,
                  const char *button,
                  const char *action,
                  GVariant   *target)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (DEK_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  withdraw_offer (self);
  escaped = g_markup_escape_text (text, -1);
  if (self->offer != NULL)
    adw_toast_set_title (self->offer, escaped);
  toast = self->offer != NULL ? self->offer : adw_toast_new (escaped);
  adw_toast_set_button_label (toast, button);
  /* An action never stands with the parameter of another. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, action);
  if (toast == self->offer)
    return;

  adw_toast_set_timeout (toast, OFFER_SECONDS);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (offer_gone_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->offer, toast);
  self->offered = g_get_monotonic_time ();
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dek_window_close_region:
 *
 * Writes what is being typed and closes the region, if any. The window is
 * empty then: something is to be shown in it at once.
 */
void
dek_window_close_region (DekWindow *self)
{
  g_return_if_fail (DEK_IS_WINDOW (self));

  let_go_of_region (self);
}

/**
 * dek_window_show_page:
 * @page: kaart, plan, steunpunten, contacten or monitor
 *
 * Returns: whether there is a region and it has such a page
 */
gboolean
dek_window_show_page (DekWindow  *self,
                      const char *page)
{
  GtkWidget *view;

  g_return_val_if_fail (DEK_IS_WINDOW (self), FALSE);

  view = dek_turn_get (self->box);
  return DEK_IS_REGION_VIEW (view) && dek_region_view_show_page (DEK_REGION_VIEW (view), page);
}

/**
 * dek_window_start_search:
 *
 * Opens the search over the region, if there is one.
 */
void
dek_window_start_search (DekWindow *self)
{
  GtkWidget *view;

  g_return_if_fail (DEK_IS_WINDOW (self));

  view = dek_turn_get (self->box);
  if (DEK_IS_REGION_VIEW (view))
    dek_region_view_start_search (DEK_REGION_VIEW (view));
}
