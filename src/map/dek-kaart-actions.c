// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What menus, rows and keys do on the map page: the "kaart." actions. */

#define G_LOG_DOMAIN "dekkend-map-kaart-actions"

#include "config.h"

#include "map/dek-kaart-actions.h"

#include <math.h>

#include "widgets/dek-file-dialog.h"

static DekKaartPage *
page_of (gpointer user_data)
{
  return DEK_KAART_PAGE (user_data);
}

static void
select_by_id (DekKaartPage *page,
              GType         type,
              gint64        id)
{
  DekRegion *region = dek_kaart_page_get_region (page);
  g_autoptr (DekRecord) record = region != NULL ? dek_region_dup_record (region, type, id) : NULL;

  if (record != NULL)
    dek_kaart_page_go_to (page, record, NAN, NAN);
}

static void
select_gemeente_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  select_by_id (page_of (user_data), DEK_TYPE_GEMEENTE, g_variant_get_int64 (parameter));
}

static void
select_steunpunt_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  select_by_id (page_of (user_data), DEK_TYPE_STEUNPUNT, g_variant_get_int64 (parameter));
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  dek_kaart_page_select (page_of (user_data), NULL);
}

static void
show_selected_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  DekKaartPage *page = page_of (user_data);

  dek_kaart_page_set_show_table (page, FALSE);
  dek_kaart_page_go_to (page, dek_kaart_page_get_selected (page), NAN, NAN);
}

static void
new_steunpunt_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  dek_kaart_page_start_adding (page_of (user_data));
}

static void
place_steunpunt_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  dek_kaart_page_start_placing (page_of (user_data));
}

static void
delete_steunpunt_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  dek_kaart_page_delete_selected (page_of (user_data));
}

/* The window has the history of any record. */
static void
history_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  DekKaartPage *page = page_of (user_data);
  DekRecord *selected = dek_kaart_page_get_selected (page);

  if (selected != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.record-history", "(sx)",
                                G_OBJECT_TYPE_NAME (selected), dek_record_get_id (selected));
}

static void
open_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  dek_kaart_page_set_show_pane (page_of (user_data), TRUE);
}

static void
show_pane_cb (GSimpleAction *action,
              GVariant      *state,
              gpointer       user_data)
{
  dek_kaart_page_set_show_pane (page_of (user_data), g_variant_get_boolean (state));
}

static void
show_table_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       user_data)
{
  dek_kaart_page_set_show_table (page_of (user_data), g_variant_get_boolean (state));
}

static void
switch_focus_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  dek_kaart_page_switch_focus (page_of (user_data));
}

static void
mbtiles_chosen_cb (const char *path,
                   gpointer    user_data)
{
  DekKaartPage *page = page_of (user_data);
  g_autoptr (GError) error = NULL;

  if (!dek_map_choice_set_mbtiles (dek_kaart_page_get_choice (page), path, &error))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", error->message);
}

static void
choose_mbtiles_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  dek_file_dialog_open_mbtiles (GTK_WINDOW (gtk_widget_get_root (user_data)), mbtiles_chosen_cb, user_data);
}

static const GActionEntry entries[] = {
  { "select-gemeente", select_gemeente_cb, "x" },
  { "select-steunpunt", select_steunpunt_cb, "x" },
  { "back", back_cb },
  { "show-selected", show_selected_cb },
  { "new-steunpunt", new_steunpunt_cb },
  { "place-steunpunt", place_steunpunt_cb },
  { "delete-steunpunt", delete_steunpunt_cb },
  { "history", history_cb },
  { "open-pane", open_pane_cb },
  { "show-pane", NULL, NULL, "true", show_pane_cb },
  { "show-table", NULL, NULL, "false", show_table_cb },
  { "switch-focus", switch_focus_cb },
  { "choose-mbtiles", choose_mbtiles_cb },
};

/**
 * dek_kaart_actions_new:
 * @page: the page they work on; must outlive the group's use
 *
 * Returns: (transfer full): the actions
 */
GActionGroup *
dek_kaart_actions_new (DekKaartPage *page)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), page);

  return G_ACTION_GROUP (group);
}

static void
enable (GActionGroup *actions,
        const char   *name,
        gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * dek_kaart_actions_update:
 * @region: (nullable): the region of the page
 * @selected: (nullable): what is selected
 *
 * Switches off what makes no sense now.
 */
void
dek_kaart_actions_update (GActionGroup *actions,
                          DekRegion    *region,
                          DekRecord    *selected)
{
  gboolean editable = region != NULL && !dek_region_get_read_only (region);

  enable (actions, "back", selected != NULL);
  enable (actions, "show-selected", selected != NULL);
  enable (actions, "history", selected != NULL);
  enable (actions, "new-steunpunt", editable);
  enable (actions, "place-steunpunt", editable && DEK_IS_STEUNPUNT (selected));
  enable (actions, "delete-steunpunt", editable && DEK_IS_STEUNPUNT (selected));
}

/**
 * dek_kaart_actions_show:
 * @name: show-pane or show-table
 * @state: what is the case
 *
 * Lets the state of an action follow what is shown.
 */
void
dek_kaart_actions_show (GActionGroup *actions,
                        const char   *name,
                        gboolean      state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (state));
}
