// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* One region: the header with the five pages, and the pages themselves. */

#define G_LOG_DOMAIN "dekkend-app-region-view"

#include "config.h"

#include "app/dek-region-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dek-settings.h"
#include "app/dek-thumbnail.h"
#include "app/dek-undo-menu.h"
#include "contacts/contacts.h"
#include "map/map.h"
#include "monitor/monitor.h"
#include "plan/plan.h"
#include "register/register.h"
#include "widgets/widgets.h"

struct _DekRegionView
{
  GtkWidget parent_instance;

  GtkWidget *undo_button;
  GMenu *undo_section;
  DekUndoMenu *undo_menu;
  GtkMenuButton *region_button;
  GtkWidget *narrow_switcher;
  GtkToggleButton *search_button;
  DekSearch *search;
  DekBanner *banner;
  AdwViewStack *pages;
  DekKaartPage *kaart;
  DekPlanPage *plan;
  DekRegisterPage *steunpunten;
  DekContactsPage *contacten;
  DekMonitorPage *monitor;

  DekRegion *region;
};

G_DEFINE_FINAL_TYPE (DekRegionView, dek_region_view, GTK_TYPE_WIDGET)

static void
found_cb (DekRegionView *self,
          DekRecord     *record,
          double         lon,
          double         lat)
{
  adw_view_stack_set_visible_child_name (self->pages, "kaart");
  dek_kaart_page_go_to (self->kaart, record, lon, lat);
  gtk_toggle_button_set_active (self->search_button, FALSE);
}

static void
search_toggled_cb (DekRegionView *self)
{
  if (gtk_toggle_button_get_active (self->search_button))
    gtk_popover_popup (GTK_POPOVER (self->search));
  else
    gtk_popover_popdown (GTK_POPOVER (self->search));
}

static void
search_closed_cb (DekRegionView *self)
{
  gtk_toggle_button_set_active (self->search_button, FALSE);
}

static void
show_record_cb (DekRegionView *self,
                DekRecord     *record)
{
  adw_view_stack_set_visible_child_name (self->pages, "kaart");
  dek_kaart_page_select (self->kaart, record);
}

/* Names of enumerations are kept in the settings by their nicks. */
static void
keep_map_settings_cb (DekRegionView *self)
{
  DekSettings *settings = dek_settings_get_default ();
  DekMapChoice *choice = dek_kaart_page_get_choice (self->kaart);
  const char *theme = dek_map_choice_get_theme (choice);
  const char *base_map = dek_map_choice_get_base_map (choice);
  const char *mbtiles = dek_map_choice_get_mbtiles (choice);

  dek_settings_set_value (settings, "theme-kind", g_variant_new_string (theme));
  dek_settings_set_value (settings, "base-map", g_variant_new_string (base_map));
  dek_settings_set_value (settings, "mbtiles-path", g_variant_new_string (mbtiles != NULL ? mbtiles : ""));
}

static void
restore_map_settings (DekRegionView *self)
{
  DekSettings *settings = dek_settings_get_default ();
  g_autofree char *theme = dek_settings_dup_string (settings, "theme-kind");
  g_autofree char *base_map = dek_settings_dup_string (settings, "base-map");
  g_autofree char *mbtiles = dek_settings_dup_string (settings, "mbtiles-path");

  dek_map_choice_restore (dek_kaart_page_get_choice (self->kaart), theme, base_map, mbtiles);
  g_signal_connect_object (dek_kaart_page_get_choice (self->kaart), "changed",
                           G_CALLBACK (keep_map_settings_cb), self, G_CONNECT_SWAPPED);
}

/* The keyboard begins on the map, not on the first button of the header. */
static void
dek_region_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dek_region_view_parent_class)->map (widget);

  dek_kaart_page_focus_view (DEK_REGION_VIEW (widget)->kaart);
}

static void
dek_region_view_dispose (GObject *object)
{
  DekRegionView *self = DEK_REGION_VIEW (object);

  if (self->search != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->search));
  self->search = NULL;
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_REGION_VIEW);
  g_clear_object (&self->undo_menu);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (dek_region_view_parent_class)->dispose (object);
}

static void
dek_region_view_class_init (DekRegionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_region_view_dispose;
  widget_class->map = dek_region_view_map;

  g_type_ensure (DEK_TYPE_BANNER);
  g_type_ensure (DEK_TYPE_KAART_PAGE);
  g_type_ensure (DEK_TYPE_PLAN_PAGE);
  g_type_ensure (DEK_TYPE_REGISTER_PAGE);
  g_type_ensure (DEK_TYPE_CONTACTS_PAGE);
  g_type_ensure (DEK_TYPE_MONITOR_PAGE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-region-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, undo_section);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, region_button);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, narrow_switcher);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, search_button);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, banner);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, pages);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, kaart);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, plan);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, steunpunten);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, contacten);
  gtk_widget_class_bind_template_child (widget_class, DekRegionView, monitor);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_record_cb);
}

static void
dek_region_view_init (DekRegionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->undo_menu = dek_undo_menu_new (self->undo_button, self->undo_section);
  self->search = DEK_SEARCH (dek_search_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->search), GTK_WIDGET (self->search_button));
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "closed", G_CALLBACK (search_closed_cb), self, G_CONNECT_SWAPPED);
}

/* What may have changed by now: who holds the file, or what may be written. */
static gboolean
can_try_again (DekRegion *region)
{
  switch (dek_region_get_read_only_reason (region))
    {
    case DEK_READ_ONLY_FILE:
    case DEK_READ_ONLY_FOLDER:
    case DEK_READ_ONLY_LOCKED:
      return TRUE;
    case DEK_READ_ONLY_NETWORK:
      {
        g_autoptr (DekLockHolder) holder = dek_region_get_lock_holder (region);

        return holder != NULL;
      }
    case DEK_READ_ONLY_NOT:
    case DEK_READ_ONLY_ASKED:
    case DEK_READ_ONLY_NEWER:
    default:
      return FALSE;
    }
}

/**
 * dek_region_view_new:
 * @region: an open region
 *
 * Returns: (transfer floating): the pages of @region
 */
GtkWidget *
dek_region_view_new (DekRegion *region)
{
  DekRegionView *self;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  self = g_object_new (DEK_TYPE_REGION_VIEW, NULL);
  self->region = g_object_ref (region);
  reason = dek_region_dup_read_only_text (region);
  dek_banner_set_text (self->banner, reason);
  if (can_try_again (region))
    dek_banner_set_button (self->banner, _("_Try Again"), "win.reopen");
  gtk_menu_button_set_label (self->region_button, dek_region_get_name (region));
  dek_undo_menu_set_region (self->undo_menu, region);
  dek_kaart_page_set_region (self->kaart, region);
  dek_search_set_region (self->search, region);
  dek_plan_page_set_region (self->plan, region);
  dek_register_page_set_region (self->steunpunten, region);
  dek_contacts_page_set_region (self->contacten, region);
  dek_monitor_page_set_region (self->monitor, region);
  restore_map_settings (self);

  return GTK_WIDGET (self);
}

/** dek_region_view_get_kaart_actions: Returns: (transfer none): the group to be named "kaart" */
GActionGroup *
dek_region_view_get_kaart_actions (DekRegionView *self)
{
  g_return_val_if_fail (DEK_IS_REGION_VIEW (self), NULL);

  return dek_kaart_page_get_actions (self->kaart);
}

/** dek_region_view_get_map_actions: Returns: (transfer none): the group to be named "map" */
GActionGroup *
dek_region_view_get_map_actions (DekRegionView *self)
{
  g_return_val_if_fail (DEK_IS_REGION_VIEW (self), NULL);

  return dek_kaart_page_get_map_actions (self->kaart);
}

/**
 * dek_region_view_show_page:
 * @page: kaart, plan, steunpunten, contacten or monitor
 *
 * Returns: whether there is such a page
 */
gboolean
dek_region_view_show_page (DekRegionView *self,
                           const char    *page)
{
  g_return_val_if_fail (DEK_IS_REGION_VIEW (self), FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  if (adw_view_stack_get_child_by_name (self->pages, page) == NULL)
    return FALSE;

  adw_view_stack_set_visible_child_name (self->pages, page);
  return TRUE;
}

/**
 * dek_region_view_start_search:
 *
 * Opens the search and puts the cursor in it.
 */
void
dek_region_view_start_search (DekRegionView *self)
{
  g_return_if_fail (DEK_IS_REGION_VIEW (self));

  gtk_toggle_button_set_active (self->search_button, TRUE);
}

/**
 * dek_region_view_leave:
 *
 * To be called before the region closes: commits what is being typed, and
 * keeps a small map for the start page.
 */
void
dek_region_view_leave (DekRegionView *self)
{
  DekMapScene *scene;

  g_return_if_fail (DEK_IS_REGION_VIEW (self));

  scene = dek_kaart_page_get_scene (self->kaart);
  if (scene != NULL)
    dek_thumbnail_store (dek_region_get_path (self->region), scene);

  gtk_popover_popdown (GTK_POPOVER (self->search));
  dek_undo_menu_set_region (self->undo_menu, NULL);
  dek_search_set_region (self->search, NULL);
  dek_plan_page_set_region (self->plan, NULL);
  dek_register_page_set_region (self->steunpunten, NULL);
  dek_contacts_page_set_region (self->contacten, NULL);
  dek_monitor_page_set_region (self->monitor, NULL);
  dek_kaart_page_leave (self->kaart);
}
