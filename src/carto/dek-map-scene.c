// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-scene"

#include "carto/dek-map-scene-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (DekMapScene, dek_map_scene, dek_map_scene_ref, dek_map_scene_unref)

/**
 * dek_map_scene_new:
 * @content: what it is made of; copied or referenced
 *
 * Returns: (transfer full): the scene
 */
DekMapScene *
dek_map_scene_new (const DekMapSceneContent *content)
{
  DekMapScene *self;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (content->title != NULL, NULL);
  g_return_val_if_fail (content->land != NULL, NULL);
  g_return_val_if_fail (content->pins != NULL || content->n_pins == 0, NULL);

  self = g_new0 (DekMapScene, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (content->title);
  self->country = content->country != NULL ? dek_land_ref (content->country) : NULL;
  self->land = dek_land_ref (content->land);
  self->theme = content->theme != NULL ? dek_theme_ref (content->theme) : NULL;
  if (content->groups != NULL)
    self->groups = g_memdup2 (content->groups, dek_land_get_n_areas (content->land) * sizeof (int));
  self->n_pins = content->n_pins;
  self->pins = g_new0 (DekPin, content->n_pins + 1);
  for (guint i = 0; i < content->n_pins; i++)
    {
      self->pins[i] = content->pins[i];
      self->pins[i].name = g_strdup (content->pins[i].name);
    }
  return self;
}

/**
 * dek_map_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
DekMapScene *
dek_map_scene_ref (DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_map_scene_unref:
 * @self: (transfer full): a scene
 *
 * Lets go of it; the last one frees it.
 */
void
dek_map_scene_unref (DekMapScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_pins; i++)
    g_free ((char *) self->pins[i].name);
  g_free (self->pins);
  g_free (self->groups);
  g_free (self->title);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_pointer (&self->coverage, dek_coverage_unref);
  g_clear_pointer (&self->theme, dek_theme_unref);
  g_clear_pointer (&self->land, dek_land_unref);
  g_clear_pointer (&self->country, dek_land_unref);
  g_free (self);
}

/**
 * dek_map_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): name of the region
 */
const char *
dek_map_scene_get_title (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->title;
}

/**
 * dek_map_scene_get_country:
 * @self: a scene
 *
 * Returns: (nullable) (transfer none): the land around the region
 */
DekLand *
dek_map_scene_get_country (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->country;
}

/**
 * dek_map_scene_get_land:
 * @self: a scene
 *
 * Returns: (transfer none): the gemeenten of the region
 */
DekLand *
dek_map_scene_get_land (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->land;
}

/**
 * dek_map_scene_get_theme:
 * @self: a scene
 *
 * Returns: (nullable) (transfer none): what the gemeenten are coloured by
 */
DekTheme *
dek_map_scene_get_theme (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->theme;
}

/**
 * dek_map_scene_get_group:
 * @self: a scene
 * @area: index of an area of the region's land
 *
 * Returns: its sub-region as a number, or -1
 */
int
dek_map_scene_get_group (const DekMapScene *self,
                         guint              area)
{
  g_return_val_if_fail (self != NULL && area < dek_land_get_n_areas (self->land), -1);

  return self->groups != NULL ? self->groups[area] : -1;
}

/**
 * dek_map_scene_get_pins:
 * @self: a scene
 * @n_pins: (out): number of them
 *
 * Returns: (transfer none): the places
 */
const DekPin *
dek_map_scene_get_pins (const DekMapScene *self,
                        guint             *n_pins)
{
  g_return_val_if_fail (self != NULL && n_pins != NULL, NULL);

  *n_pins = self->n_pins;
  return self->pins;
}

/**
 * dek_map_scene_find_pin:
 * @self: a scene
 * @id: the number of a place: the row of the steunpunt
 *
 * Returns: index of its pin, or -1
 */
int
dek_map_scene_find_pin (const DekMapScene *self,
                        gint64             id)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_pins; i++)
    {
      if (self->pins[i].id == id)
        return (int) i;
    }
  return -1;
}

/**
 * dek_map_scene_get_bounds:
 * @self: a scene
 *
 * Returns: the box around the region's gemeenten; where there are none, around
 *   its places; else around the country
 */
DekMapBox
dek_map_scene_get_bounds (const DekMapScene *self)
{
  DekMapBox box = DEK_MAP_BOX_EMPTY;

  g_return_val_if_fail (self != NULL, box);

  box = dek_land_get_bounds (self->land);
  if (dek_map_box_is_empty (&box))
    {
      for (guint i = 0; i < self->n_pins; i++)
        dek_map_box_add_point (&box, self->pins[i].x, self->pins[i].y);
    }
  if (dek_map_box_is_empty (&box) && self->country != NULL)
    box = dek_land_get_bounds (self->country);
  return box;
}

/**
 * dek_map_scene_get_n_unplaced:
 * @self: a scene
 *
 * Returns: number of steunpunten of the region that have no position, and so
 *   are not on the map
 */
guint
dek_map_scene_get_n_unplaced (const DekMapScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unplaced;
}
