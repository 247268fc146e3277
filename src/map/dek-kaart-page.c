// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * The map page: the map or its table, controls that float above it, and the
 * pane that tells of the region or of what is selected. The map's selection is
 * the one truth; table and pane follow it.
 */

#define G_LOG_DOMAIN "dekkend-map-kaart-page"

#include "config.h"

#include "map/dek-kaart-page-private.h"

#include <glib/gi18n.h>

#include "map/dek-kaart-actions.h"
#include "widgets/dek-template.h"
#include "widgets/dek-turn.h"

/* Below this height, in pixels, the legend folds to one line. */
#define LITTLE_HEIGHT 620

G_DEFINE_FINAL_TYPE (DekKaartPage, dek_kaart_page, GTK_TYPE_WIDGET)

static void
selected_cb (DekKaartPage *self)
{
  DekRecord *selected = dek_map_view_get_selected (self->map);

  dek_gemeente_pane_set_gemeente (self->gemeente_pane, DEK_IS_GEMEENTE (selected) ? DEK_GEMEENTE (selected) : NULL);
  dek_steunpunt_pane_set_steunpunt (self->steunpunt_pane, DEK_IS_STEUNPUNT (selected) ? DEK_STEUNPUNT (selected) : NULL);
  dek_turn_to (self->panes, DEK_IS_GEMEENTE (selected) ? GTK_WIDGET (self->gemeente_pane)
                            : DEK_IS_STEUNPUNT (selected) ? GTK_WIDGET (self->steunpunt_pane)
                            : GTK_WIDGET (self->region_pane));
  dek_map_table_set_selected (self->table, selected);
  dek_kaart_actions_update (self->actions, self->region, selected);
}

/* Folded, the legend is as wide as scale and sources are: it lies above them. */
static void
keep_clear (DekKaartPage *self)
{
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->legend), self->compact ? 40 : 12);
}

static void
scene_cb (DekKaartPage *self)
{
  /* A figure that grows in the legend must not move the map under a slider. */
  if (dek_legend_card_set_scene (self->legend, dek_map_view_get_scene (self->map)))
    keep_clear (self);
}

static void
table_selected_cb (DekKaartPage *self,
                   DekRecord    *record)
{
  dek_map_view_set_selected (self->map, record);
}

/* Enter or a double click: on to what the pane says. */
static void
activated_cb (DekKaartPage *self)
{
  dek_kaart_page_set_show_pane (self, TRUE);
  gtk_widget_child_focus (self->panes, GTK_DIR_TAB_FORWARD);
}

static void
picking_cb (DekKaartPage *self)
{
  gboolean picking = dek_map_view_get_picking (self->map);

  if (picking)
    {
      g_autofree char *hint = dek_kaart_editor_dup_hint (self->editor);

      gtk_label_set_text (self->hint_label, hint);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hint), picking);
  gtk_revealer_set_reveal_child (self->hint, picking);
}

static void
base_map_failed_cb (DekKaartPage *self,
                    const char   *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
theme_chosen_cb (DekKaartPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->theme);

  if (selected < DEK_N_THEMES && selected != (guint) dek_map_view_get_theme_kind (self->map))
    dek_map_view_set_theme_kind (self->map, (DekThemeKind) selected);
}

static void
theme_cb (DekKaartPage *self)
{
  gtk_drop_down_set_selected (self->theme, (guint) dek_map_view_get_theme_kind (self->map));
}

static void
view_toggled_cb (DekKaartPage *self)
{
  dek_kaart_page_set_show_table (self, gtk_toggle_button_get_active (self->table_button));
}

static void
revealed_cb (DekKaartPage *self)
{
  dek_kaart_actions_show (self->actions, "show-pane", adw_flap_get_reveal_flap (self->flap));
}

static gboolean
compact_cb (gpointer user_data)
{
  DekKaartPage *self = DEK_KAART_PAGE (user_data);

  self->compact_idle = 0;
  dek_legend_card_set_compact (self->legend, self->compact);
  keep_clear (self);

  return G_SOURCE_REMOVE;
}

static void
dek_kaart_page_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (DEK_KAART_PAGE (widget)->flap), orientation, for_size,
                      minimum, natural, NULL, NULL);
}

static void
dek_kaart_page_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  DekKaartPage *self = DEK_KAART_PAGE (widget);
  gboolean compact = height < LITTLE_HEIGHT;

  /* Nothing may change its size while sizes are being given. */
  if (compact != self->compact && self->compact_idle == 0)
    self->compact_idle = g_idle_add (compact_cb, self);
  self->compact = compact;
  gtk_widget_size_allocate (GTK_WIDGET (self->flap), &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
dek_kaart_page_dispose (GObject *object)
{
  DekKaartPage *self = DEK_KAART_PAGE (object);

  g_clear_handle_id (&self->compact_idle, g_source_remove);
  if (self->region != NULL)
    dek_kaart_page_leave (self);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_KAART_PAGE);
  g_clear_object (&self->actions);
  g_clear_object (&self->editor);
  g_clear_object (&self->choice);
  g_clear_object (&self->coverage);

  G_OBJECT_CLASS (dek_kaart_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (DEK_TYPE_MAP_VIEW);
  g_type_ensure (DEK_TYPE_MAP_TABLE);
  g_type_ensure (DEK_TYPE_LAYERS_POPOVER);
  g_type_ensure (DEK_TYPE_LEGEND_CARD);
  g_type_ensure (DEK_TYPE_SCENARIO_SWITCH);
  g_type_ensure (DEK_TYPE_REGION_PANE);
  g_type_ensure (DEK_TYPE_GEMEENTE_PANE);
  g_type_ensure (DEK_TYPE_STEUNPUNT_PANE);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-kaart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, flap);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, views);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, map);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, table);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, controls);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, theme);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, scenario);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, layers);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, legend);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, zoom);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, switches);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, hint);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, map_button);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, panes);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, region_pane);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, gemeente_pane);
  gtk_widget_class_bind_template_child (widget_class, DekKaartPage, steunpunt_pane);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, scene_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, picking_cb);
  gtk_widget_class_bind_template_callback (widget_class, base_map_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
dek_kaart_page_class_init (DekKaartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_kaart_page_dispose;
  widget_class->measure = dek_kaart_page_measure;
  widget_class->size_allocate = dek_kaart_page_size_allocate;

  ensure_types ();
  bind_template (widget_class);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  DekKaartPage *self = DEK_KAART_PAGE (user_data);

  if (dek_map_view_get_selected (self->map) == NULL)
    return GDK_EVENT_PROPAGATE;

  dek_kaart_page_select (self, NULL);
  dek_kaart_page_focus_view (self);

  return GDK_EVENT_STOP;
}

static void
fill_themes (DekKaartPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (int kind = 0; kind < DEK_N_THEMES; kind++)
    gtk_string_list_append (titles, dek_theme_kind_get_title ((DekThemeKind) kind));
  gtk_drop_down_set_model (self->theme, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->theme, (guint) dek_map_view_get_theme_kind (self->map));
}

/* Names and, when all of the region is shown, its land keep clear of these. */
static void
tell_what_floats (DekKaartPage *self)
{
  dek_map_view_add_obstacle (self->map, self->controls);
  dek_map_view_add_obstacle (self->map, self->switches);
  dek_map_view_add_obstacle (self->map, GTK_WIDGET (self->legend));
  dek_map_view_add_obstacle (self->map, self->zoom);
}

static void
dek_kaart_page_init (DekKaartPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->actions = dek_kaart_actions_new (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  tell_what_floats (self);
  self->editor = dek_kaart_editor_new (self->map);
  self->choice = dek_map_choice_new (self->map, self->layers);
  self->coverage = dek_kaart_coverage_connect (self->map, self->table, self->region_pane,
                                               self->gemeente_pane, self->scenario);
  fill_themes (self);
  dek_kaart_actions_update (self->actions, NULL, NULL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (self->panes, keys);
}

/**
 * dek_kaart_page_new:
 *
 * Returns: (transfer floating): a page without a region
 */
GtkWidget *
dek_kaart_page_new (void)
{
  return g_object_new (DEK_TYPE_KAART_PAGE, NULL);
}

/**
 * dek_kaart_page_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_kaart_page_set_region (DekKaartPage *self,
                           DekRegion    *region)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  g_set_object (&self->region, region);
  dek_coverage_model_set_region (self->coverage, region);
  dek_map_view_set_region (self->map, region);
  dek_map_table_set_region (self->table, region);
  dek_region_pane_set_region (self->region_pane, region);
  dek_kaart_actions_update (self->actions, region, NULL);
}

/** dek_kaart_page_get_region: Returns: (nullable) (transfer none): the region */
DekRegion *
dek_kaart_page_get_region (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return self->region;
}

/** dek_kaart_page_get_actions: Returns: (transfer none): the group to be named "kaart" */
GActionGroup *
dek_kaart_page_get_actions (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return self->actions;
}

/** dek_kaart_page_get_map_actions: Returns: (transfer none): the group to be named "map" */
GActionGroup *
dek_kaart_page_get_map_actions (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return dek_map_view_get_actions (self->map);
}

/** dek_kaart_page_get_selected: Returns: (nullable) (transfer none): a gemeente or steunpunt */
DekRecord *
dek_kaart_page_get_selected (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return dek_map_view_get_selected (self->map);
}

/**
 * dek_kaart_page_select:
 * @record: (nullable): a gemeente or steunpunt of the region
 *
 * Selects on map, table and pane together.
 */
void
dek_kaart_page_select (DekKaartPage *self,
                       DekRecord    *record)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  dek_map_view_set_selected (self->map, record);
}

/**
 * dek_kaart_page_set_show_table:
 * @show: whether to show the table in place of the map
 */
void
dek_kaart_page_set_show_table (DekKaartPage *self,
                               gboolean      show)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  dek_turn_to (self->views, show ? GTK_WIDGET (self->table) : GTK_WIDGET (self->map));
  gtk_toggle_button_set_active (show ? self->table_button : self->map_button, TRUE);
  gtk_widget_set_visible (self->controls, !show);
  gtk_widget_set_visible (self->zoom, !show);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !show && dek_map_view_get_scene (self->map) != NULL);
  dek_kaart_actions_show (self->actions, "show-table", show);
}

/**
 * dek_kaart_page_set_show_pane:
 * @show: whether to show the side pane
 */
void
dek_kaart_page_set_show_pane (DekKaartPage *self,
                              gboolean      show)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  adw_flap_set_reveal_flap (self->flap, show);
}

/** dek_kaart_page_get_choice: Returns: (transfer none): theme and base map, to be kept */
DekMapChoice *
dek_kaart_page_get_choice (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return self->choice;
}

/** dek_kaart_page_get_scene: Returns: (nullable) (transfer none): what the map shows */
DekMapScene *
dek_kaart_page_get_scene (DekKaartPage *self)
{
  g_return_val_if_fail (DEK_IS_KAART_PAGE (self), NULL);

  return dek_map_view_get_scene (self->map);
}

/**
 * dek_kaart_page_leave:
 *
 * To be called before the region closes: commits what is being typed and lets
 * go of all records.
 */
void
dek_kaart_page_leave (DekKaartPage *self)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  if (self->region == NULL)
    return;

  dek_steunpunt_pane_commit (self->steunpunt_pane);
  dek_steunpunt_pane_set_steunpunt (self->steunpunt_pane, NULL);
  dek_gemeente_pane_set_gemeente (self->gemeente_pane, NULL);
  dek_region_pane_set_region (self->region_pane, NULL);
  dek_map_table_set_region (self->table, NULL);
  dek_map_view_set_region (self->map, NULL);
  dek_coverage_model_set_region (self->coverage, NULL);
  g_clear_object (&self->region);
}
