// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What the user chose to see on the map, in words that can be kept. */

#define G_LOG_DOMAIN "dekkend-map-choice"

#include "config.h"

#include "map/dek-map-choice.h"

#include "region/region.h"

struct _DekMapChoice
{
  GObject parent_instance;

  DekMapView *map;              /* not owned: both outlive the choice */
  DekLayersPopover *layers;
  char *mbtiles;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekMapChoice, dek_map_choice, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
changed_cb (DekMapChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
dek_map_choice_finalize (GObject *object)
{
  g_free (DEK_MAP_CHOICE (object)->mbtiles);

  G_OBJECT_CLASS (dek_map_choice_parent_class)->finalize (object);
}

static void
dek_map_choice_class_init (DekMapChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_map_choice_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dek_map_choice_init (DekMapChoice *self)
{
}

/**
 * dek_map_choice_new:
 * @map: a map; must outlive the choice
 * @layers: the popover that offers base maps; must outlive the choice
 *
 * Returns: (transfer full): what is chosen on @map
 */
DekMapChoice *
dek_map_choice_new (DekMapView       *map,
                    DekLayersPopover *layers)
{
  DekMapChoice *self;

  g_return_val_if_fail (DEK_IS_MAP_VIEW (map), NULL);
  g_return_val_if_fail (DEK_IS_LAYERS_POPOVER (layers), NULL);

  self = g_object_new (DEK_TYPE_MAP_CHOICE, NULL);
  self->map = map;
  self->layers = layers;
  g_signal_connect_object (map, "notify::theme-kind", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::base-map", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/** dek_map_choice_get_theme: Returns: (transfer none): nick of the theme */
const char *
dek_map_choice_get_theme (DekMapChoice *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CHOICE (self), NULL);

  return dek_theme_kind_get_nick (dek_map_view_get_theme_kind (self->map));
}

/** dek_map_choice_get_base_map: Returns: (transfer none): nick of the base map */
const char *
dek_map_choice_get_base_map (DekMapChoice *self)
{
  static const char *const nicks[] = { "land", "pdok", "mbtiles" };

  g_return_val_if_fail (DEK_IS_MAP_CHOICE (self), NULL);

  return nicks[dek_map_view_get_base_map (self->map)];
}

/** dek_map_choice_get_mbtiles: Returns: (nullable) (transfer none): path of the file with tiles */
const char *
dek_map_choice_get_mbtiles (DekMapChoice *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CHOICE (self), NULL);

  return self->mbtiles;
}

static gboolean
load (DekMapChoice  *self,
      const char    *path,
      GError       **error)
{
  if (!dek_map_view_set_mbtiles (self->map, path, error))
    return FALSE;

  g_free (self->mbtiles);
  self->mbtiles = g_strdup (path);
  dek_layers_popover_set_mbtiles (self->layers, path);

  return TRUE;
}

/**
 * dek_map_choice_set_mbtiles:
 * @path: absolute path of an MBTiles file
 * @error: return location; as dek_map_view_set_mbtiles()
 *
 * Uses the file as base map.
 *
 * Returns: whether it could
 */
gboolean
dek_map_choice_set_mbtiles (DekMapChoice  *self,
                            const char    *path,
                            GError       **error)
{
  g_return_val_if_fail (DEK_IS_MAP_CHOICE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!load (self, path, error))
    return FALSE;

  dek_map_view_set_base_map (self->map, DEK_BASE_MAP_MBTILES);
  changed_cb (self);

  return TRUE;
}

static gboolean
has_subregions (DekMapChoice *self)
{
  DekRegion *region = dek_map_view_get_region (self->map);

  return region != NULL && dek_region_count (region, DEK_TYPE_SUBREGION) > 0;
}

/**
 * dek_map_choice_restore:
 * @theme: nick of a theme; anything else is the theme to begin with
 * @base_map: nick of a base map; others are passed over
 * @mbtiles: path of a file with tiles, or ""
 *
 * Puts back what was chosen another time. A file that is gone is passed over
 * in silence: the plain land is there.
 */
void
dek_map_choice_restore (DekMapChoice *self,
                        const char   *theme,
                        const char   *base_map,
                        const char   *mbtiles)
{
  DekRegion *region;
  DekThemeKind kind;

  g_return_if_fail (DEK_IS_MAP_CHOICE (self));
  g_return_if_fail (theme != NULL && base_map != NULL && mbtiles != NULL);

  region = dek_map_view_get_region (self->map);
  if (!dek_theme_kind_from_nick (theme, &kind) || (kind == DEK_THEME_SUBREGIONS && !has_subregions (self)))
    kind = region != NULL ? dek_map_scene_get_default_kind (region) : DEK_THEME_SUBREGIONS;
  dek_map_view_set_theme_kind (self->map, kind);
  if (*mbtiles != '\0' && load (self, mbtiles, NULL) && g_str_equal (base_map, "mbtiles"))
    dek_map_view_set_base_map (self->map, DEK_BASE_MAP_MBTILES);
  if (g_str_equal (base_map, "pdok"))
    dek_map_view_set_base_map (self->map, DEK_BASE_MAP_PDOK);
}
