// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-scene-region"

#include "carto/dek-map-scene-private.h"

#include "carto/dek-mercator.h"
#include "coverage/dek-coverage-region.h"
#include "reference/dek-multi-polygon.h"
#include "region/dek-element.h"
#include "region/dek-gemeente.h"
#include "region/dek-postcode.h"
#include "region/dek-region.h"
#include "region/dek-steunpunt.h"
#include "region/dek-subregion.h"

/* The four basic elements that make a steunpunt a full one. */
#define ALL_BASIC_ELEMENTS 0xf

typedef struct
{
  DekRegion  *region;
  GListModel *gemeenten;
  GListModel *subregions;
  GListModel *steunpunten;
  guint       n_areas;
  GPtrArray  *boundaries;  /* DekMultiPolygon or an empty one, per gemeente */
  double     *inhabitants;
  guint      *n_open;      /* open steunpunten per gemeente */
  int        *groups;
  GArray     *pins;
  guint       n_unplaced;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_object (&self->gemeenten);
  g_clear_object (&self->subregions);
  g_clear_object (&self->steunpunten);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_pointer (&self->inhabitants, g_free);
  g_clear_pointer (&self->n_open, g_free);
  g_clear_pointer (&self->groups, g_free);
  g_clear_pointer (&self->pins, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static int
find_record (GListModel *list,
             gint64      id)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; id != 0 && i < n; i++)
    {
      g_autoptr(DekRecord) record = g_list_model_get_item (list, i);

      if (dek_record_get_id (record) == id)
        return (int) i;
    }
  return -1;
}

static void
free_boundary (gpointer data)
{
  g_clear_pointer ((DekMultiPolygon **) &data, dek_multi_polygon_unref);
}

static void
read_gemeenten (Reading *self)
{
  self->n_areas = g_list_model_get_n_items (self->gemeenten);
  self->boundaries = g_ptr_array_new_with_free_func (free_boundary);
  self->inhabitants = g_new0 (double, self->n_areas + 1);
  self->n_open = g_new0 (guint, self->n_areas + 1);
  self->groups = g_new0 (int, self->n_areas + 1);
  for (guint i = 0; i < self->n_areas; i++)
    {
      g_autoptr(DekGemeente) gemeente = g_list_model_get_item (self->gemeenten, i);

      g_ptr_array_add (self->boundaries, dek_gemeente_dup_boundary (gemeente));
      self->inhabitants[i] = (double) dek_gemeente_get_inhabitants (gemeente);
      self->groups[i] = find_record (self->subregions, dek_gemeente_get_subregion (gemeente));
    }
}

static DekPinShape
get_shape (DekKind kind)
{
  switch (kind)
    {
    case DEK_KIND_ONTMOETINGSPLEK:
      return DEK_PIN_SQUARE;
    case DEK_KIND_INLOOP:
      return DEK_PIN_DIAMOND;
    case DEK_KIND_STEUNPUNT:
    default:
      return DEK_PIN_DROP;
    }
}

static DekPinOutline
get_outline (DekStatus status)
{
  switch (status)
    {
    case DEK_STATUS_DEVELOPING:
    case DEK_STATUS_PLANNED:
      return DEK_PIN_DASHED;
    case DEK_STATUS_CLOSED:
      return DEK_PIN_CROSSED;
    case DEK_STATUS_OPEN:
    default:
      return DEK_PIN_FILLED;
    }
}

static DekPinSize
get_size (DekSizeClass size_class)
{
  switch (size_class)
    {
    case DEK_SIZE_CLASS_SMALL:
      return DEK_PIN_SMALL;
    case DEK_SIZE_CLASS_MEDIUM:
      return DEK_PIN_MEDIUM;
    case DEK_SIZE_CLASS_LARGE:
      return DEK_PIN_LARGE;
    case DEK_SIZE_CLASS_UNKNOWN:
    default:
      return DEK_PIN_UNKNOWN;
    }
}

/* The basic elements that each steunpunt has, as bits, by its id. */
static GHashTable *
read_elements (DekRegion *region)
{
  GHashTable *by_steunpunt = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GListModel) list = dek_region_list (region, DEK_TYPE_ELEMENT);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(DekElement) element = g_list_model_get_item (list, i);
      gint64 id = dek_element_get_steunpunt (element);
      DekElementKind kind = dek_element_get_element (element);
      guint bits;

      if (dek_element_get_state (element) != DEK_PRESENCE_PRESENT || kind > DEK_ELEMENT_KIND_GROWTH)
        continue;
      bits = GPOINTER_TO_UINT (g_hash_table_lookup (by_steunpunt, &id)) | 1u << kind;
      g_hash_table_insert (by_steunpunt, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (bits));
    }
  return by_steunpunt;
}

static void
read_steunpunten (Reading *self)
{
  g_autoptr(GHashTable) elements = read_elements (self->region);
  guint n = g_list_model_get_n_items (self->steunpunten);

  self->pins = g_array_new (FALSE, TRUE, sizeof (DekPin));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(DekSteunpunt) steunpunt = g_list_model_get_item (self->steunpunten, i);
      const DekPoint *location = dek_steunpunt_get_location (steunpunt);
      DekPositionQuality quality = dek_steunpunt_get_position_quality (steunpunt);
      DekKind kind = dek_steunpunt_get_kind (steunpunt);
      int area = find_record (self->gemeenten, dek_steunpunt_get_gemeente (steunpunt));
      DekPin pin = { .id = dek_record_get_id (DEK_RECORD (steunpunt)) };

      if (area >= 0 && kind == DEK_KIND_STEUNPUNT && dek_steunpunt_get_status (steunpunt) == DEK_STATUS_OPEN)
        self->n_open[area]++;
      if (location == NULL)
        {
          self->n_unplaced++;
          continue;
        }
      pin.name = dek_steunpunt_get_name (steunpunt);
      pin.x = dek_mercator_x_from_lon (location->lon);
      pin.y = dek_mercator_y_from_lat (location->lat);
      pin.symbol.shape = get_shape (kind);
      pin.symbol.outline = get_outline (dek_steunpunt_get_status (steunpunt));
      pin.symbol.size = get_size (dek_steunpunt_get_size_class (steunpunt));
      pin.symbol.full = kind == DEK_KIND_STEUNPUNT
                        && (dek_steunpunt_get_designated_full (steunpunt)
                            || GPOINTER_TO_UINT (g_hash_table_lookup (elements, &pin.id)) == ALL_BASIC_ELEMENTS);
      pin.symbol.approximate = quality == DEK_POSITION_QUALITY_POSTCODE || quality == DEK_POSITION_QUALITY_GEMEENTE;
      g_array_append_val (self->pins, pin);
    }
}

static gboolean
boundaries_equal (const DekMultiPolygon *one,
                  const DekMultiPolygon *other)
{
  if (one == other)
    return TRUE;
  return one != NULL && other != NULL && dek_multi_polygon_equal (one, other);
}

/* Whether the land of an earlier scene is the land of this one. */
static gboolean
land_still_serves (const Reading     *self,
                   const DekMapScene *previous)
{
  if (previous == NULL || previous->boundaries == NULL || previous->boundaries->len != self->n_areas)
    return FALSE;
  for (guint i = 0; i < self->n_areas; i++)
    {
      g_autoptr(DekGemeente) gemeente = g_list_model_get_item (self->gemeenten, i);

      if (dek_land_get_id (previous->land, i) != dek_record_get_id (DEK_RECORD (gemeente))
          || g_strcmp0 (dek_land_get_name (previous->land, i), dek_gemeente_get_name (gemeente)) != 0
          || dek_land_get_weight (previous->land, i) != MAX (self->inhabitants[i], 0)
          || !boundaries_equal (g_ptr_array_index (previous->boundaries, i), g_ptr_array_index (self->boundaries, i)))
        return FALSE;
    }
  return TRUE;
}

static DekLand *
make_land (const Reading *self)
{
  g_autofree DekLandShape *shapes = g_new0 (DekLandShape, self->n_areas + 1);
  g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->n_areas; i++)
    {
      DekGemeente *gemeente = g_list_model_get_item (self->gemeenten, i);
      const DekMultiPolygon *boundary = g_ptr_array_index (self->boundaries, i);

      g_ptr_array_add (kept, gemeente);
      shapes[i].id = dek_record_get_id (DEK_RECORD (gemeente));
      shapes[i].name = dek_gemeente_get_name (gemeente);
      shapes[i].weight = self->inhabitants[i];
      if (boundary == NULL)
        continue;
      shapes[i].coords = boundary->coords;
      shapes[i].ring_starts = boundary->ring_starts;
      shapes[i].n_rings = boundary->n_rings;
    }
  return dek_land_new (shapes, self->n_areas);
}

static DekTheme *
make_theme (const Reading *self,
            DekThemeKind   kind)
{
  guint n_subregions = g_list_model_get_n_items (self->subregions);
  g_autofree const char **names = g_new0 (const char *, n_subregions + 1);

  switch (kind)
    {
    case DEK_THEME_SUBREGIONS:
      for (guint i = 0; i < n_subregions; i++)
        {
          /* The region keeps its records, and with them their names. */
          g_autoptr(DekSubregion) subregion = g_list_model_get_item (self->subregions, i);

          names[i] = g_intern_string (dek_subregion_get_name (subregion));
        }
      return dek_theme_new_subregions (names, n_subregions, self->groups, self->n_areas);
    case DEK_THEME_INHABITANTS:
      return dek_theme_new_inhabitants (self->inhabitants, self->n_areas);
    case DEK_THEME_DENSITY:
      return dek_theme_new_density (self->inhabitants, self->n_open, self->n_areas);
    case DEK_THEME_COVERAGE:  /* is laid over the scene when that is there */
    case DEK_THEME_NONE:
    case DEK_N_THEMES:
    default:
      return NULL;
    }
}

/* Colours a scene by what the region's own norm says of it. Where that cannot
 * be reckoned - travel times asked for and none there - the land stays plain. */
static DekMapScene *
cover (DekRegion   *region,
       DekMapScene *scene)
{
  g_autoptr(DekCoverageInput) input = dek_coverage_input_new_for_region (region);
  g_autoptr(DekCoverage) coverage = NULL;
  g_autoptr(GError) error = NULL;
  DekNorm norm;

  dek_norm_init_for_region (&norm, region);
  coverage = dek_coverage_new (input, &norm, &error);
  if (coverage == NULL)
    {
      g_message ("%s", error->message);
      return dek_map_scene_ref (scene);
    }
  return dek_map_scene_new_with_coverage (scene, coverage);
}

/**
 * dek_map_scene_get_default_kind:
 * @region: the region
 *
 * What a region is best coloured by when nothing was chosen: by its coverage
 * where it is known where people live, else by its sub-regions, else by
 * inhabitants. Main thread only.
 *
 * Returns: a kind of theme
 */
DekThemeKind
dek_map_scene_get_default_kind (DekRegion *region)
{
  g_return_val_if_fail (DEK_IS_REGION (region), DEK_THEME_NONE);

  if (dek_region_count (region, DEK_TYPE_POSTCODE) > 0)
    return DEK_THEME_COVERAGE;
  /* All gemeenten in one grey say nothing. */
  return dek_region_count (region, DEK_TYPE_SUBREGION) > 0 ? DEK_THEME_SUBREGIONS : DEK_THEME_INHABITANTS;
}

/**
 * dek_map_scene_new_for_region:
 * @region: the region
 * @kind: what its gemeenten are to be coloured by
 * @previous: (nullable): an earlier scene, whose land is taken over when the
 *   gemeenten are still the same
 *
 * Reads from a region what there is to draw. Areas have the id of the
 * gemeente, pins that of the steunpunt; areas are in the order of the region's
 * gemeenten. A gemeente without a sub-region is in the group -1. For
 * %DEK_THEME_COVERAGE it reckons the coverage under the stored norm. Main
 * thread only.
 *
 * Returns: (transfer full): the scene
 */
DekMapScene *
dek_map_scene_new_for_region (DekRegion    *region,
                              DekThemeKind  kind,
                              DekMapScene  *previous)
{
  g_auto(Reading) reading = { .region = region };
  g_autoptr(DekLand) country = NULL;
  g_autoptr(DekLand) land = NULL;
  g_autoptr(DekTheme) theme = NULL;
  g_autoptr(DekMapScene) self = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  reading.gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);
  reading.subregions = dek_region_list (region, DEK_TYPE_SUBREGION);
  reading.steunpunten = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  read_gemeenten (&reading);
  read_steunpunten (&reading);
  country = dek_land_dup_country ();
  land = land_still_serves (&reading, previous) ? dek_land_ref (previous->land) : make_land (&reading);
  theme = make_theme (&reading, kind);
  self = dek_map_scene_new (&(DekMapSceneContent) {
    .title = dek_region_get_name (region),
    .country = country,
    .land = land,
    .groups = reading.groups,
    .theme = theme,
    .pins = (const DekPin *) (void *) reading.pins->data,
    .n_pins = reading.pins->len,
  });
  self->boundaries = g_steal_pointer (&reading.boundaries);
  self->n_unplaced = reading.n_unplaced;
  return kind == DEK_THEME_COVERAGE ? cover (region, self) : g_steal_pointer (&self);
}
