/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-land-source"

#include "config.h"

#include <glib/gi18n.h>

#include "carto/dek-attribution.h"
#include "carto/dek-paint-land.h"
#include "map/dek-land-source.h"
#include "map/dek-texture.h"

/* The base map that is always there: the land of the whole country, drawn tile
 * by tile in workers. */

struct _DekLandSource
{
  DekTileSource parent_instance;

  DekLand *land;
  const DekPalette *palette;
  int scale_factor;
};

G_DEFINE_FINAL_TYPE (DekLandSource, dek_land_source, DEK_TYPE_TILE_SOURCE)

/* All a worker needs; nothing of it changes. */
typedef struct
{
  DekLand *land;
  const DekPalette *palette;
  int scale_factor;
  guint zoom, x, y;
} TileWork;

static void
tile_work_free (TileWork *work)
{
  dek_land_unref (work->land);
  g_free (work);
}

static GdkTexture *
draw_in_worker (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  TileWork *work = data;
  int size = DEK_TILE_SIZE * work->scale_factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, work->scale_factor, work->scale_factor);
  dek_paint_land_tile (cr, work->land, work->palette, work->zoom, work->x, work->y);
  cairo_destroy (cr);

  texture = dek_texture_new_for_surface (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static void
dek_land_source_load (DekTileSource *source,
                      GTask         *task,
                      guint          zoom,
                      guint          x,
                      guint          y)
{
  DekLandSource *self = DEK_LAND_SOURCE (source);
  TileWork *work = g_new0 (TileWork, 1);

  work->land = dek_land_ref (self->land);
  work->palette = self->palette;
  work->scale_factor = self->scale_factor;
  work->zoom = zoom;
  work->x = x;
  work->y = y;

  dek_tile_source_run (task, draw_in_worker, work, (GDestroyNotify) tile_work_free);
}

static void
dek_land_source_finalize (GObject *object)
{
  DekLandSource *self = DEK_LAND_SOURCE (object);

  g_clear_pointer (&self->land, dek_land_unref);

  G_OBJECT_CLASS (dek_land_source_parent_class)->finalize (object);
}

static void
dek_land_source_class_init (DekLandSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_land_source_finalize;
  DEK_TILE_SOURCE_CLASS (klass)->load = dek_land_source_load;
}

static void
dek_land_source_init (DekLandSource *self)
{
}

/**
 * dek_land_source_new:
 * @land: the country
 * @palette: its colours; lives as long as the process
 * @scale_factor: device pixels per logical pixel, 1 or more
 *
 * Makes the land as a source of tiles. A source has one style for good: its
 * tiles are cached by its id, which says the style.
 *
 * Returns: (transfer full): the source
 */
DekLandSource *
dek_land_source_new (DekLand          *land,
                     const DekPalette *palette,
                     int               scale_factor)
{
  DekLandSource *self;
  g_autofree char *id = NULL;

  g_return_val_if_fail (land != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);
  g_return_val_if_fail (scale_factor >= 1, NULL);

  self = g_object_new (DEK_TYPE_LAND_SOURCE, NULL);
  self->land = dek_land_ref (land);
  self->palette = palette;
  self->scale_factor = scale_factor;

  id = g_strdup_printf ("dekkend-land-%u-%s-%d", dek_palette_get_scheme (palette),
                        dek_palette_get_high_contrast (palette) ? "high" : "normal", scale_factor);
  shumate_map_source_set_id (SHUMATE_MAP_SOURCE (self), id);
  shumate_map_source_set_name (SHUMATE_MAP_SOURCE (self), _("Land"));
  shumate_map_source_set_license (SHUMATE_MAP_SOURCE (self), dek_attribution_get_text ());

  return self;
}
