/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include <glib/gi18n.h>

#include "carto/dek-mercator.h"
#include "map/dek-list-watch.h"
#include "map/dek-map-view-private.h"
#include "region/dek-element.h"
#include "region/dek-gemeente.h"
#include "region/dek-subregion.h"

/* What the map shows of a region, kept as the region is. */

static gboolean
on_refresh (gpointer user_data)
{
  DekMapView *self = user_data;

  self->refresh_id = 0;
  dek_map_view_refresh (self);

  return G_SOURCE_REMOVE;
}

/* One step may change many records: one new scene for all of them. */
static void
queue_refresh (DekMapView *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_refresh, self, NULL);
}

void
dek_map_view_unwatch_region (DekMapView *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_ptr_array_set_size (self->watches, 0);
}

void
dek_map_view_watch_region (DekMapView *self)
{
  const GType types[] = { DEK_TYPE_GEMEENTE, DEK_TYPE_SUBREGION, DEK_TYPE_STEUNPUNT, DEK_TYPE_ELEMENT };

  dek_map_view_unwatch_region (self);
  if (self->region == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GListModel) list = dek_region_list (self->region, types[i]);
      DekListWatch *watch = dek_list_watch_new (list);

      g_signal_connect_object (watch, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watches, watch);
    }
}

/* Shows a scene; the pins' numbers may mean other pins from now on. */
void
dek_map_view_show_scene (DekMapView  *self,
                         DekMapScene *scene)
{
  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, dek_map_scene_unref);
  self->scene = scene != NULL ? dek_map_scene_ref (scene) : NULL;

  self->drag_pin = -1;
  self->dragging = FALSE;
  self->moving = FALSE;
  dek_pin_focus_layer_set_ghost (self->pin_focus, -1, 0, 0);

  dek_selection_layer_set_land (self->outline, scene != NULL ? dek_map_scene_get_land (scene) : NULL);
  dek_theme_layer_set_scene (self->theme, scene);
  dek_pin_layer_set_scene (self->pins, scene);
  dek_map_view_sync_selection (self);
  g_object_notify (G_OBJECT (self), "scene");
}

/* A coverage that somebody keeps need not be reckoned once more. */
static DekMapScene *
make_scene (DekMapView *self)
{
  g_autoptr (DekMapScene) plain = NULL;

  if (self->theme_kind != DEK_THEME_COVERAGE || self->coverage == NULL)
    return dek_map_scene_new_for_region (self->region, self->theme_kind, self->scene);

  plain = dek_map_scene_new_for_region (self->region, DEK_THEME_NONE, self->scene);

  return dek_map_scene_new_with_coverage (plain, self->coverage);
}

/**
 * dek_map_view_set_coverage:
 * @self: the map
 * @coverage: (nullable): who is reached, for the theme "coverage"; %NULL lets
 *   the map reckon it under the norm that the region stores
 *
 * Colours the map anew at once: for a norm that is being moved about.
 */
void
dek_map_view_set_coverage (DekMapView  *self,
                           DekCoverage *coverage)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));

  if (coverage != NULL)
    dek_coverage_ref (coverage);
  g_clear_pointer (&self->coverage, dek_coverage_unref);
  self->coverage = coverage;
  if (self->theme_kind != DEK_THEME_COVERAGE || self->scene == NULL)
    return;

  if (coverage != NULL && self->refresh_id == 0)
    {
      g_autoptr (DekMapScene) scene = dek_map_scene_new_with_coverage (self->scene, coverage);

      dek_map_view_show_scene (self, scene);
    }
  else
    dek_map_view_refresh (self);
}

/* Makes the scene anew from the region. */
void
dek_map_view_refresh (DekMapView *self)
{
  g_autoptr (DekMapScene) scene = NULL;

  g_clear_handle_id (&self->refresh_id, g_source_remove);

  if (self->selected != NULL && dek_record_is_deleted (self->selected))
    dek_map_view_select (self, NULL);

  if (self->region != NULL)
    scene = make_scene (self);
  dek_map_view_show_scene (self, scene);
}

int
dek_map_view_get_selected_area (DekMapView *self)
{
  if (self->scene == NULL || !DEK_IS_GEMEENTE (self->selected))
    return -1;

  return dek_land_find (dek_map_scene_get_land (self->scene), dek_record_get_id (self->selected));
}

int
dek_map_view_get_selected_pin (DekMapView *self)
{
  if (self->scene == NULL || !DEK_IS_STEUNPUNT (self->selected))
    return -1;

  return dek_map_scene_find_pin (self->scene, dek_record_get_id (self->selected));
}

DekRecord *
dek_map_view_dup_area_record (DekMapView *self,
                              int         area)
{
  if (self->region == NULL || self->scene == NULL || area < 0)
    return NULL;

  return dek_region_dup_record (self->region, DEK_TYPE_GEMEENTE,
                                dek_land_get_id (dek_map_scene_get_land (self->scene), area));
}

DekRecord *
dek_map_view_dup_pin_record (DekMapView *self,
                             int         pin)
{
  const DekPin *pins;
  guint n_pins;

  if (self->region == NULL || self->scene == NULL || pin < 0)
    return NULL;

  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  g_assert ((guint) pin < n_pins);

  return dek_region_dup_record (self->region, DEK_TYPE_STEUNPUNT, pins[pin].id);
}

gboolean
dek_map_view_is_writable (DekMapView *self)
{
  return self->region != NULL && !dek_region_get_read_only (self->region);
}

/* ---- what a screen reader hears ---- */

static char *
describe_gemeente (DekGemeente *gemeente)
{
  gint64 inhabitants = dek_gemeente_get_inhabitants (gemeente);

  if (inhabitants < 0)
    /* Translators: %s is a gemeente. */
    return g_strdup_printf (_("Selected: gemeente %s"), dek_gemeente_get_name (gemeente));

  /* Translators: %1$s is a gemeente, %2$d its number of inhabitants. */
  return g_strdup_printf (ngettext ("Selected: gemeente %1$s, %2$'d inhabitant",
                                    "Selected: gemeente %1$s, %2$'d inhabitants", (gulong) inhabitants),
                          dek_gemeente_get_name (gemeente), (int) inhabitants);
}

static char *
describe_selection (DekMapView *self)
{
  if (self->moving)
    return g_strdup (_("Moving the place: arrow keys move it, Enter puts it down, Escape puts it back"));
  if (self->picking)
    return g_strdup (_("Picking a place: click, or use the arrow keys and Enter; Escape stops"));
  if (DEK_IS_GEMEENTE (self->selected))
    return describe_gemeente (DEK_GEMEENTE (self->selected));
  if (DEK_IS_STEUNPUNT (self->selected))
    /* Translators: %s is the name of a steunpunt, ontmoetingsplek or inloop. */
    return g_strdup_printf (_("Selected: %s"), dek_steunpunt_get_name (DEK_STEUNPUNT (self->selected)));

  return g_strdup (_("Nothing is selected. The arrow keys go from gemeente to gemeente."));
}

static void
update_accessible (DekMapView *self)
{
  g_autofree char *label = NULL;
  g_autofree char *description = describe_selection (self);

  if (self->scene != NULL)
    /* Translators: %s is the name of a region. */
    label = g_strdup_printf (_("Map of %s"), dek_map_scene_get_title (self->scene));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : _("Map"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Brings the layers and the words in line with what is selected. */
void
dek_map_view_sync_selection (DekMapView *self)
{
  int area = dek_map_view_get_selected_area (self);
  int pin = dek_map_view_get_selected_pin (self);

  if (area >= 0 && area == dek_selection_layer_get_area (self->outline, DEK_SELECTION_HOVER))
    dek_selection_layer_set_area (self->outline, DEK_SELECTION_HOVER, -1);
  dek_pin_focus_layer_set_selected (self->pin_focus, pin);
  dek_theme_layer_set_selection (self->theme, area, pin);
  /* Within a gemeente it matters where exactly people live. */
  dek_dot_layer_set_coverage (self->dots, area >= 0 ? dek_map_scene_get_coverage (self->scene) : NULL);
  update_accessible (self);
  dek_map_view_update_actions (self);
}

/* Brings the layers in line with what is to be shown. */
void
dek_map_view_sync_visibility (DekMapView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pins), self->show_pins);
  gtk_widget_set_visible (GTK_WIDGET (self->pin_focus), self->show_pins);
  dek_theme_layer_set_pins (self->theme, self->show_pins ? dek_pin_layer_get_layout (self->pins) : NULL);
  dek_theme_layer_set_labels (self->theme, self->show_labels, self->show_neighbours);
  dek_theme_layer_set_translucent (self->theme, dek_map_canvas_get_base_map (self->canvas) != DEK_BASE_MAP_LAND);
  dek_map_view_update_actions (self);
}
