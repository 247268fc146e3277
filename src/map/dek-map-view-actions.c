/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include "map/dek-map-view-private.h"

/* The commands of the map, for buttons, menus and tests alike. The actions
 * know the view but do not own it, which GPropertyAction would. */

static void
on_zoom_in (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  dek_map_canvas_zoom_by (DEK_MAP_VIEW (user_data)->canvas, 1);
}

static void
on_zoom_out (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  dek_map_canvas_zoom_by (DEK_MAP_VIEW (user_data)->canvas, -1);
}

static void
on_fit (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  dek_map_view_fit (user_data, TRUE);
}

static void
on_move_steunpunt (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  dek_map_view_start_move (user_data);
}

static void
on_add_steunpunt (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  dek_map_view_set_picking (user_data, g_variant_get_boolean (value));
  if (g_variant_get_boolean (value))
    gtk_widget_grab_focus (GTK_WIDGET (user_data));
}

static void
on_theme (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  DekThemeKind kind;

  if (dek_theme_kind_from_nick (g_variant_get_string (value, NULL), &kind))
    dek_map_view_set_theme_kind (user_data, kind);
}

static void
on_base_map (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DEK_TYPE_BASE_MAP);
  const GEnumValue *base_map = g_enum_get_value_by_nick (klass, g_variant_get_string (value, NULL));

  if (base_map != NULL)
    dek_map_view_set_base_map (user_data, base_map->value);
}

/* The three toggles have the name of the property they stand for. */
static void
on_toggle (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  g_object_set (user_data, g_action_get_name (G_ACTION (action)), g_variant_get_boolean (value), NULL);
}

static const GActionEntry entries[] = {
  { "zoom-in", on_zoom_in },
  { "zoom-out", on_zoom_out },
  { "fit", on_fit },
  { "move-steunpunt", on_move_steunpunt },
  { "add-steunpunt", NULL, NULL, "false", on_add_steunpunt },
  { "theme", NULL, "s", "'none'", on_theme },
  { "base-map", NULL, "s", "'land'", on_base_map },
  { "show-pins", NULL, NULL, "true", on_toggle },
  { "show-labels", NULL, NULL, "true", on_toggle },
  { "show-neighbours", NULL, NULL, "true", on_toggle },
};

void
dek_map_view_init_actions (DekMapView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
}

/* Others may keep the group longer than the view lives. */
void
dek_map_view_forget_actions (DekMapView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), entries[i].name);
}

static void
set_state (DekMapView *self,
           const char *name,
           GVariant   *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), state);
}

static void
set_enabled (DekMapView *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/* Brings the actions in line with the view. */
void
dek_map_view_update_actions (DekMapView *self)
{
  g_autoptr (GEnumClass) base_maps = g_type_class_ref (DEK_TYPE_BASE_MAP);
  gboolean writable = dek_map_view_is_writable (self);

  set_state (self, "theme", g_variant_new_string (dek_theme_kind_get_nick (self->theme_kind)));
  set_state (self, "base-map",
             g_variant_new_string (g_enum_get_value (base_maps, dek_map_canvas_get_base_map (self->canvas))->value_nick));
  set_state (self, "show-pins", g_variant_new_boolean (self->show_pins));
  set_state (self, "show-labels", g_variant_new_boolean (self->show_labels));
  set_state (self, "show-neighbours", g_variant_new_boolean (self->show_neighbours));
  set_state (self, "add-steunpunt", g_variant_new_boolean (self->picking));

  set_enabled (self, "add-steunpunt", writable);
  set_enabled (self, "move-steunpunt", writable && dek_map_view_get_selected_pin (self) >= 0);
  set_enabled (self, "fit", self->scene != NULL);
}
