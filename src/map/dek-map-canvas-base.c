/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "carto/dek-attribution.h"
#include "map/dek-http-source.h"
#include "map/dek-land-source.h"
#include "map/dek-map-canvas-private.h"
#include "map/dek-mbtiles-source.h"

/* What lies beneath the layers of a map: the land, and perhaps a base map over
 * it, with whom to name for them. */

static void
close_layer (DekMapCanvas   *self,
             DekTileSource **source,
             ShumateLayer  **layer)
{
  if (*source != NULL)
    dek_tile_source_close (*source);
  if (*layer != NULL)
    shumate_map_remove_layer (self->map, *layer);
  g_clear_object (source);
  *layer = NULL;
}

static gboolean
is_covered (DekMapCanvas *self)
{
  return self->cover != NULL && dek_picture_layer_is_hiding (self->cover);
}

/* The tiles of the land cost memory, and time in every frame, also where
 * nobody sees them: they are made when the picture above them first falls
 * short, and not drawn while it hides them. */
void
dek_map_canvas_update_land (DekMapCanvas *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  gboolean covered = is_covered (self);

  if (self->land_layer == NULL && covered)
    return;

  if (self->land_layer == NULL)
    {
      self->land_layer = SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->land_source), viewport));
      gtk_widget_set_can_target (GTK_WIDGET (self->land_layer), FALSE);
      shumate_map_insert_layer_above (self->map, self->land_layer, NULL);
    }
  gtk_widget_set_opacity (GTK_WIDGET (self->land_layer), covered ? 0 : 1);
}

/* Also the reference by which libshumate knows the size of the world. */
void
dek_map_canvas_make_land (DekMapCanvas *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  gboolean had_layer = self->land_layer != NULL;

  close_layer (self, &self->land_source, &self->land_layer);
  self->land_source = DEK_TILE_SOURCE (dek_land_source_new (self->country, self->style.palette,
                                                            gtk_widget_get_scale_factor (GTK_WIDGET (self))));
  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (self->land_source));
  if (had_layer)
    dek_map_canvas_update_land (self);
}

void
dek_map_canvas_update_attribution (DekMapCanvas *self)
{
  const char *own = dek_attribution_get_text ();
  const char *license = NULL;
  g_autofree char *both = NULL;

  if (self->base_source != NULL)
    license = shumate_map_source_get_license (SHUMATE_MAP_SOURCE (self->base_source));
  if (license != NULL)
    /* Translators: two attributions that stand on the map, one after the other. */
    both = g_strdup_printf (C_("attribution", "%s · %s"), own, license);

  gtk_label_set_label (GTK_LABEL (self->attribution), both != NULL ? both : own);
}

static void
on_unreachable (DekMapCanvas *self,
                const char   *message)
{
  g_signal_emit_by_name (self, "base-map-failed", message);
}

static DekTileSource *
make_base_source (DekMapCanvas *self,
                  DekBaseMap    base_map,
                  DekMbtiles   *file)
{
  DekTileSource *source;

  switch (base_map)
    {
    case DEK_BASE_MAP_PDOK:
      source = DEK_TILE_SOURCE (dek_http_source_new_pdok ());
      g_signal_connect_object (source, "unreachable", G_CALLBACK (on_unreachable), self, G_CONNECT_SWAPPED);
      return source;

    case DEK_BASE_MAP_MBTILES:
      return file != NULL ? DEK_TILE_SOURCE (dek_mbtiles_source_new (file)) : NULL;

    case DEK_BASE_MAP_LAND:
    default:
      return NULL;
    }
}

/**
 * dek_map_canvas_set_cover:
 * @self: the canvas
 * @cover: the lowest layer that was added, whose pictures may hide the land
 *
 * Tells which layer to watch: where it hides the tiles of the land, they are
 * not drawn.
 */
void
dek_map_canvas_set_cover (DekMapCanvas    *self,
                          DekPictureLayer *cover)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (DEK_IS_PICTURE_LAYER (cover));
  g_return_if_fail (self->cover == NULL);

  self->cover = cover;
  g_signal_connect_object (cover, "hiding-changed", G_CALLBACK (dek_map_canvas_update_land), self, G_CONNECT_SWAPPED);
}

/**
 * dek_map_canvas_get_base_map:
 * @self: the canvas
 *
 * Returns: what lies beneath the layers
 */
DekBaseMap
dek_map_canvas_get_base_map (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), DEK_BASE_MAP_LAND);

  return self->base_map;
}

/**
 * dek_map_canvas_set_base_map:
 * @self: the canvas
 * @base_map: what lies beneath the layers
 * @file: (nullable): the tiles, for %DEK_BASE_MAP_MBTILES; without a file that
 *   is the land alone
 *
 * Chooses the base map. Choosing the same one again fetches it anew, which is
 * how tiles that failed get another chance.
 */
void
dek_map_canvas_set_base_map (DekMapCanvas *self,
                             DekBaseMap    base_map,
                             DekMbtiles   *file)
{
  ShumateViewport *viewport;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  close_layer (self, &self->base_source, &self->base_layer);

  self->base_source = make_base_source (self, base_map, file);
  self->base_map = self->base_source != NULL ? base_map : DEK_BASE_MAP_LAND;
  if (self->base_source != NULL)
    {
      viewport = shumate_map_get_viewport (self->map);
      dek_map_canvas_update_land (self);
      self->base_layer = SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->base_source), viewport));
      gtk_widget_set_can_target (GTK_WIDGET (self->base_layer), FALSE);
      shumate_map_insert_layer_above (self->map, self->base_layer, self->land_layer);
    }

  dek_map_canvas_update_attribution (self);
}

/**
 * dek_map_canvas_is_complete:
 * @self: the canvas
 *
 * Returns: whether the land in sight has been drawn, by tiles or by the picture
 *   above them
 */
gboolean
dek_map_canvas_is_complete (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), FALSE);

  return is_covered (self)
         || (self->land_layer != NULL
             && dek_tile_source_get_n_loaded (self->land_source) > 0
             && dek_tile_source_get_n_loading (self->land_source) == 0);
}

/* Before the canvas goes, see DekTileSource. */
void
dek_map_canvas_close_layers (DekMapCanvas *self)
{
  close_layer (self, &self->base_source, &self->base_layer);
  close_layer (self, &self->land_source, &self->land_layer);
}
