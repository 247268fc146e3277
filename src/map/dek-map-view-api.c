/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include "carto/dek-mercator.h"
#include "map/dek-map-view-private.h"
#include "region/dek-gemeente.h"

/* What others ask of the map. */

/* No nearer than a small town: one gemeente or place by itself says little
 * about where it is. */
#define FIT_MAX_ZOOM 13.0
#define PLACE_ZOOM 12.5

/**
 * dek_map_view_get_region:
 * @self: the map
 *
 * Returns: (transfer none) (nullable): the region that is shown
 */
DekRegion *
dek_map_view_get_region (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), NULL);

  return self->region;
}

/**
 * dek_map_view_set_region:
 * @self: the map
 * @region: (nullable): the region to show; the map keeps up with its changes
 *
 * Shows another region, all of it in sight, with nothing selected.
 */
void
dek_map_view_set_region (DekMapView *self,
                         DekRegion  *region)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (region == NULL || DEK_IS_REGION (region));

  if (self->region == region)
    return;

  dek_map_view_select (self, NULL);
  dek_map_view_set_picking (self, FALSE);
  dek_map_view_unwatch_region (self);
  dek_map_view_show_scene (self, NULL);
  g_set_object (&self->region, region);
  dek_map_view_watch_region (self);
  dek_map_view_refresh (self);
  dek_map_view_fit (self, FALSE);
  g_object_notify (G_OBJECT (self), "region");
}

/**
 * dek_map_view_get_scene:
 * @self: the map
 *
 * Returns: (transfer none) (nullable): what is drawn now; another one after
 *   each change of the region or theme
 */
DekMapScene *
dek_map_view_get_scene (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), NULL);

  return self->scene;
}

/**
 * dek_map_view_get_selected:
 * @self: the map
 *
 * Returns: (transfer none) (nullable): the DekGemeente or DekSteunpunt that is
 *   selected
 */
DekRecord *
dek_map_view_get_selected (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), NULL);

  return self->selected;
}

/* Selects without moving the map: for what the user points at. */
void
dek_map_view_select (DekMapView *self,
                     DekRecord  *record)
{
  if (!g_set_object (&self->selected, record))
    return;

  dek_map_view_sync_selection (self);
  g_object_notify (G_OBJECT (self), "selected");
}

/* Where a record is on the map, if anywhere. */
static gboolean
get_place (DekMapView *self,
           DekRecord  *record,
           double     *x,
           double     *y)
{
  const DekPin *pins;
  guint n_pins;
  double radius;
  int index;

  if (self->scene == NULL || record == NULL)
    return FALSE;

  if (DEK_IS_GEMEENTE (record))
    {
      index = dek_land_find (dek_map_scene_get_land (self->scene), dek_record_get_id (record));
      if (index >= 0)
        dek_land_get_anchor (dek_map_scene_get_land (self->scene), index, x, y, &radius);
      return index >= 0;
    }

  if (!DEK_IS_STEUNPUNT (record))
    return FALSE;

  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  index = dek_map_scene_find_pin (self->scene, dek_record_get_id (record));
  if (index < 0)
    return FALSE;

  *x = pins[index].x;
  *y = pins[index].y;

  return TRUE;
}

/**
 * dek_map_view_set_selected:
 * @self: the map
 * @selected: (nullable): a DekGemeente or DekSteunpunt of the region
 *
 * Selects a record, and moves the map as little as needed for it to be in
 * sight. A record that is nowhere on the map can be selected too.
 */
void
dek_map_view_set_selected (DekMapView *self,
                           DekRecord  *selected)
{
  double x, y;

  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (selected == NULL || DEK_IS_GEMEENTE (selected) || DEK_IS_STEUNPUNT (selected));

  if (self->selected == selected)
    return;

  if (self->moving)
    dek_map_view_end_move (self, FALSE);
  dek_map_view_select (self, selected);
  if (get_place (self, selected, &x, &y))
    dek_map_canvas_reveal (self->canvas, x, y);
}

/* Opens what is selected. */
void
dek_map_view_activate (DekMapView *self)
{
  if (self->selected != NULL)
    g_signal_emit_by_name (self, "activated", self->selected);
}

/**
 * dek_map_view_get_theme_kind:
 * @self: the map
 *
 * Returns: what the gemeenten are coloured by
 */
DekThemeKind
dek_map_view_get_theme_kind (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), DEK_THEME_NONE);

  return self->theme_kind;
}

/**
 * dek_map_view_set_theme_kind:
 * @self: the map
 * @kind: what the gemeenten are coloured by
 */
void
dek_map_view_set_theme_kind (DekMapView   *self,
                             DekThemeKind  kind)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (kind < DEK_N_THEMES);

  if (self->theme_kind == kind)
    return;

  self->theme_kind = kind;
  if (self->region != NULL)
    dek_map_view_refresh (self);
  dek_map_view_update_actions (self);
  g_object_notify (G_OBJECT (self), "theme-kind");
}

/**
 * dek_map_view_get_base_map:
 * @self: the map
 *
 * Returns: what lies beneath the theme
 */
DekBaseMap
dek_map_view_get_base_map (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), DEK_BASE_MAP_LAND);

  return dek_map_canvas_get_base_map (self->canvas);
}

static void
set_base_map (DekMapView *self,
              DekBaseMap  base_map)
{
  dek_map_canvas_set_base_map (self->canvas, base_map, self->mbtiles);
  dek_map_view_sync_visibility (self);
  g_object_notify (G_OBJECT (self), "base-map");
}

/**
 * dek_map_view_set_base_map:
 * @self: the map
 * @base_map: what lies beneath the theme
 *
 * Chooses the base map. With %DEK_BASE_MAP_PDOK the map asks the network for
 * tiles, and only then. %DEK_BASE_MAP_MBTILES needs a file, see
 * dek_map_view_set_mbtiles(); without one nothing changes.
 */
void
dek_map_view_set_base_map (DekMapView *self,
                           DekBaseMap  base_map)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));

  if (dek_map_canvas_get_base_map (self->canvas) == base_map
      || (base_map == DEK_BASE_MAP_MBTILES && self->mbtiles == NULL))
    return;

  set_base_map (self, base_map);
}

/**
 * dek_map_view_set_mbtiles:
 * @self: the map
 * @path: a raster MBTiles file
 * @error: return location; the domain %DEK_MAP_ERROR, with a sentence for the
 *   user
 *
 * Opens a file of map tiles and makes it the base map. When it cannot be used,
 * the map stays as it is.
 *
 * Returns: whether it is the base map now
 */
gboolean
dek_map_view_set_mbtiles (DekMapView  *self,
                          const char  *path,
                          GError     **error)
{
  DekMbtiles *file;

  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = dek_mbtiles_open (path, error);
  if (file == NULL)
    return FALSE;

  g_clear_pointer (&self->mbtiles, dek_mbtiles_unref);
  self->mbtiles = file;
  set_base_map (self, DEK_BASE_MAP_MBTILES);

  return TRUE;
}

/**
 * dek_map_view_get_picking:
 * @self: the map
 *
 * Returns: whether the next click picks a place
 */
gboolean
dek_map_view_get_picking (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), FALSE);

  return self->picking;
}

/**
 * dek_map_view_set_picking:
 * @self: the map
 * @picking: whether the next click picks a place instead of selecting
 */
void
dek_map_view_set_picking (DekMapView *self,
                          gboolean    picking)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));

  picking = !!picking;
  if (self->picking == picking)
    return;

  if (picking && self->moving)
    dek_map_view_end_move (self, FALSE);
  self->picking = picking;
  self->aiming = FALSE;
  dek_map_view_update_cursor (self);
  dek_map_view_sync_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "picking");
}

/* The place is in unit Mercator. */
void
dek_map_view_finish_pick (DekMapView *self,
                          double      x,
                          double      y)
{
  dek_map_view_set_picking (self, FALSE);
  g_signal_emit_by_name (self, "place-picked", dek_mercator_lon_from_x (x), dek_mercator_lat_from_y (y));
}

/**
 * dek_map_view_set_insets:
 * @self: the map
 * @insets: logical pixels at the edges that controls float over: what is
 *   fitted or revealed keeps out of them
 */
void
dek_map_view_set_insets (DekMapView      *self,
                         const GtkBorder *insets)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (insets != NULL);

  dek_map_canvas_set_insets (self->canvas, insets);
}

/**
 * dek_map_view_get_actions:
 * @self: the map
 *
 * Returns: (transfer none): the commands of the map, see the header; to be
 *   inserted where the buttons are
 */
GActionGroup *
dek_map_view_get_actions (DekMapView *self)
{
  g_return_val_if_fail (DEK_IS_MAP_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * dek_map_view_fly_to:
 * @self: the map
 * @lon: longitude in WGS 84 degrees
 * @lat: latitude in WGS 84 degrees
 * @zoom: zoom level from 5 to 17, or 0 to stay at the present one
 */
void
dek_map_view_fly_to (DekMapView *self,
                     double      lon,
                     double      lat,
                     double      zoom)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90);

  if (zoom <= 0)
    zoom = shumate_viewport_get_zoom_level (dek_map_canvas_get_viewport (self->canvas));
  dek_map_canvas_go_to (self->canvas, dek_mercator_x_from_lon (lon), dek_mercator_y_from_lat (lat), zoom, TRUE);
}

/**
 * dek_map_view_fly_to_record:
 * @self: the map
 * @record: a DekGemeente or DekSteunpunt of the region
 *
 * Brings a gemeente into sight as a whole, or a place with its surroundings.
 * Does nothing for a record that is nowhere on the map. Selects nothing.
 */
void
dek_map_view_fly_to_record (DekMapView *self,
                            DekRecord  *record)
{
  double x, y, zoom;

  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (DEK_IS_RECORD (record));

  if (!get_place (self, record, &x, &y))
    return;

  if (DEK_IS_GEMEENTE (record))
    {
      DekLand *land = dek_map_scene_get_land (self->scene);

      dek_map_canvas_fit_areas (self->canvas, land, dek_land_find (land, dek_record_get_id (record)),
                                FIT_MAX_ZOOM, TRUE);
      return;
    }

  zoom = shumate_viewport_get_zoom_level (dek_map_canvas_get_viewport (self->canvas));
  dek_map_canvas_go_to (self->canvas, x, y, MAX (zoom, PLACE_ZOOM), TRUE);
}

/**
 * dek_map_view_fit:
 * @self: the map
 * @animate: whether to fly there
 *
 * Brings the whole region into sight.
 */
void
dek_map_view_fit (DekMapView *self,
                  gboolean    animate)
{
  DekLand *land;

  g_return_if_fail (DEK_IS_MAP_VIEW (self));

  land = self->scene != NULL ? dek_map_scene_get_land (self->scene) : NULL;
  if (land != NULL && dek_land_get_n_areas (land) > 0)
    dek_map_canvas_fit_areas (self->canvas, land, -1, FIT_MAX_ZOOM, animate);
}
