// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-region"

#include "coverage/dek-coverage-region.h"

#include <glib/gi18n.h>
#include <math.h>

#include "reference/dek-reference.h"
#include "region/dek-element.h"
#include "region/dek-gemeente.h"
#include "region/dek-opening.h"
#include "region/dek-postcode.h"
#include "region/dek-steunpunt.h"
#include "region/dek-subregion.h"
#include "region/dek-travel-time.h"

/* Places of the reference farther than this from everybody are of no use. */
#define OUTSIDE_KM 40.0

/* The arrays as they are gathered, with the records that own the texts. */
typedef struct
{
  DekRegion  *region;
  GPtrArray  *records;
  GArray     *subregions;
  GArray     *gemeenten;
  GArray     *demand;
  GArray     *sites;
  GHashTable *subregion_index;
  GHashTable *gemeente_index;
  GHashTable *dagdelen;
  GHashTable *elements;
} DekGathering;

static void
clear_gathering (DekGathering *self)
{
  for (guint i = 0; i < self->gemeenten->len; i++)
    g_clear_pointer (&g_array_index (self->gemeenten, DekCoverageGemeente, i).boundary, dek_multi_polygon_unref);
  g_ptr_array_unref (self->records);
  g_array_unref (self->subregions);
  g_array_unref (self->gemeenten);
  g_array_unref (self->demand);
  g_array_unref (self->sites);
  g_hash_table_unref (self->subregion_index);
  g_hash_table_unref (self->gemeente_index);
  g_hash_table_unref (self->dagdelen);
  g_hash_table_unref (self->elements);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekGathering, clear_gathering)

static void
init_gathering (DekGathering *self,
                DekRegion    *region)
{
  self->region = region;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->subregions = g_array_new (FALSE, FALSE, sizeof (DekCoverageSubregion));
  self->gemeenten = g_array_new (FALSE, FALSE, sizeof (DekCoverageGemeente));
  self->demand = g_array_new (FALSE, FALSE, sizeof (DekCoverageDemand));
  self->sites = g_array_new (FALSE, FALSE, sizeof (DekCoverageSite));
  self->subregion_index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->gemeente_index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->dagdelen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->elements = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Indexes are kept one higher, since 0 reads as absent. */
static void
remember_index (GHashTable *table,
                gint64      id,
                guint       index)
{
  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (index + 1));
}

static gint
lookup_index (GHashTable *table,
              gint64      id)
{
  return (gint) GPOINTER_TO_UINT (g_hash_table_lookup (table, &id)) - 1;
}

typedef void (*DekGatherFunc) (DekGathering *self,
                               gpointer      record);

static void
for_each (DekGathering  *self,
          GType          type,
          DekGatherFunc  gather)
{
  g_autoptr (GListModel) list = dek_region_list (self->region, type);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      gpointer record = g_list_model_get_item (list, i);

      /* The record owns the texts until the arrays have been copied. */
      g_ptr_array_add (self->records, record);
      gather (self, record);
    }
}

static void
gather_subregion (DekGathering *self,
                  gpointer      record)
{
  DekCoverageSubregion subregion = {
    .id = dek_record_get_id (record),
    .name = dek_subregion_get_name (record),
  };

  remember_index (self->subregion_index, subregion.id, self->subregions->len);
  g_array_append_val (self->subregions, subregion);
}

static void
gather_gemeente (DekGathering *self,
                 gpointer      record)
{
  DekCoverageGemeente gemeente = {
    .id = dek_record_get_id (record),
    .code = dek_gemeente_get_code (record),
    .name = dek_gemeente_get_name (record),
    .subregion = lookup_index (self->subregion_index, dek_gemeente_get_subregion (record)),
    .boundary = dek_gemeente_dup_boundary (record),
  };

  remember_index (self->gemeente_index, gemeente.id, self->gemeenten->len);
  g_array_append_val (self->gemeenten, gemeente);
}

static gint
find_containing (DekGathering   *self,
                 const DekPoint *point)
{
  for (guint i = 0; i < self->gemeenten->len; i++)
    {
      const DekMultiPolygon *boundary = g_array_index (self->gemeenten, DekCoverageGemeente, i).boundary;

      if (boundary != NULL && dek_multi_polygon_contains (boundary, point->lon, point->lat))
        return (gint) i;
    }

  return -1;
}

static void
gather_postcode (DekGathering *self,
                 gpointer      record)
{
  const DekPoint *location = dek_postcode_get_location (record);
  DekCoverageDemand demand = {
    .id = dek_record_get_id (record),
    .name = dek_postcode_get_place (record),
    .gemeente = lookup_index (self->gemeente_index, dek_postcode_get_gemeente (record)),
    .inhabitants = dek_postcode_get_inhabitants (record),
  };

  if (location != NULL)
    {
      demand.location = *location;
      if (demand.gemeente < 0)
        demand.gemeente = find_containing (self, location);
    }
  else
    {
      /* Nobody can be said to be near who is nowhere. */
      demand.location.lon = demand.location.lat = NAN;
    }
  g_array_append_val (self->demand, demand);
}

static void
gather_opening (DekGathering *self,
                gpointer      record)
{
  gint64 steunpunt = dek_opening_get_steunpunt (record);
  gint64 weekday = dek_opening_get_weekday (record);
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (self->dagdelen, &steunpunt));

  if (weekday < 1 || weekday > 7)
    return;

  bits |= 1u << ((guint) (weekday - 1) * 3 + (guint) dek_opening_get_dagdeel (record));
  g_hash_table_insert (self->dagdelen, g_memdup2 (&steunpunt, sizeof steunpunt), GUINT_TO_POINTER (bits));
}

/* Two bits an element: known, and present. */
static void
gather_element (DekGathering *self,
                gpointer      record)
{
  gint64 steunpunt = dek_element_get_steunpunt (record);
  DekElementKind element = dek_element_get_element (record);
  DekPresence state = dek_element_get_state (record);
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (self->elements, &steunpunt));

  if (element > DEK_ELEMENT_KIND_GROWTH || state == DEK_PRESENCE_UNKNOWN)
    return;

  bits |= (state == DEK_PRESENCE_PRESENT ? 3u : 1u) << 2 * element;
  g_hash_table_insert (self->elements, g_memdup2 (&steunpunt, sizeof steunpunt), GUINT_TO_POINTER (bits));
}

static void
fill_elements (DekGathering    *self,
               DekCoverageSite *site)
{
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (self->elements, &site->id));

  for (guint element = DEK_ELEMENT_KIND_INLOOP; element <= DEK_ELEMENT_KIND_GROWTH; element++)
    {
      guint state = bits >> 2 * element & 3u;

      site->elements += state == 3;
      site->elements_unknown += state == 0;
      if (state == 1)
        site->missing_elements |= 1u << element;
    }
}

static gint
parse_pc4 (const char *postcode)
{
  gint64 pc4 = postcode != NULL ? g_ascii_strtoll (postcode, NULL, 10) : 0;

  return pc4 >= 1000 && pc4 <= 9999 ? (gint) pc4 : 0;
}

static void
fill_position (DekGathering    *self,
               DekSteunpunt    *record,
               DekCoverageSite *site)
{
  const DekPoint *location = dek_steunpunt_get_location (record);

  site->gemeente = lookup_index (self->gemeente_index, dek_steunpunt_get_gemeente (record));
  site->subregion = lookup_index (self->subregion_index, dek_steunpunt_get_subregion (record));
  site->has_position = location != NULL && dek_point_is_valid (location);
  if (!site->has_position)
    return;

  site->location = *location;
  site->is_approximate = dek_steunpunt_get_position_quality (record) == DEK_POSITION_QUALITY_GEMEENTE;
  if (site->gemeente < 0)
    site->gemeente = find_containing (self, location);
  /* Its place on the map and no gemeente: then it is not in the region. */
  site->is_outside = site->gemeente < 0 && site->subregion < 0;
}

static void
gather_steunpunt (DekGathering *self,
                  gpointer      record)
{
  gint64 id = dek_record_get_id (record);
  guint dagdelen = GPOINTER_TO_UINT (g_hash_table_lookup (self->dagdelen, &id));
  DekCoverageSite site = {
    .id = id,
    .name = dek_steunpunt_get_name (record),
    .kind = dek_steunpunt_get_kind (record),
    .status = dek_steunpunt_get_status (record),
    .size = dek_steunpunt_get_size_class (record),
    .pc4 = parse_pc4 (dek_steunpunt_get_postcode (record)),
    .dagdelen = dagdelen != 0 ? __builtin_popcount (dagdelen) : -1,
    .is_designated_full = dek_steunpunt_get_designated_full (record),
    .open_from = dek_date_parse (dek_steunpunt_get_open_from (record)),
    .open_until = dek_date_parse (dek_steunpunt_get_open_until (record)),
  };

  fill_position (self, record, &site);
  fill_elements (self, &site);
  g_array_append_val (self->sites, site);
}

static gboolean
is_within_reach (DekGathering *self,
                 double        lon,
                 double        lat)
{
  const double lat_margin = OUTSIDE_KM / 111.2;
  const double lon_margin = OUTSIDE_KM / 68.3;

  for (guint i = 0; i < self->demand->len; i++)
    {
      const DekPoint *point = &g_array_index (self->demand, DekCoverageDemand, i).location;

      if (fabs (point->lon - lon) < lon_margin && fabs (point->lat - lat) < lat_margin)
        return TRUE;
    }

  return FALSE;
}

/* Steunpunten of the Monitor 2025 in gemeenten of other regions. They have no
 * address there: they stand at the point of their gemeente.
 */
static void
gather_outside (DekGathering *self)
{
  const DekReference *reference = dek_reference_get_default ();

  for (guint i = 0; i < dek_reference_get_n_lsp (reference); i++)
    {
      const DekRefLsp *lsp = dek_reference_get_lsp (reference, i);
      const DekRefGemeente *gemeente;
      DekCoverageSite site = {
        .name = lsp->name, .has_position = TRUE, .is_approximate = TRUE, .gemeente = -1, .subregion = -1,
        .is_outside = TRUE, .kind = DEK_KIND_STEUNPUNT, .status = DEK_STATUS_OPEN, .size = lsp->size_class,
        .dagdelen = -1, .elements_unknown = 4,
      };
      guint index;

      if (lookup_index (self->gemeente_index, lsp->gemeente_code) >= 0 ||
          !dek_reference_find_gemeente (reference, lsp->gemeente_code, &index))
        continue;
      gemeente = dek_reference_get_gemeente (reference, index);
      if (!is_within_reach (self, gemeente->lon, gemeente->lat))
        continue;

      site.location = (DekPoint) { gemeente->lon, gemeente->lat };
      for (gint n = 0; n < lsp->count; n++)
        g_array_append_val (self->sites, site);
    }
}

static DekTravelMatrix *
gather_matrix (DekRegion *region)
{
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_TRAVEL_TIME);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (GArray) rows = g_array_sized_new (FALSE, FALSE, sizeof (DekTravelTimeRow), n);

  if (n == 0)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DekTravelTime) record = g_list_model_get_item (list, i);
      DekTravelTimeRow row = {
        .origin = (gint) dek_travel_time_get_origin (record),
        .destination = (gint) dek_travel_time_get_destination (record),
        .minutes = dek_travel_time_get_minutes (record),
      };

      g_array_append_val (rows, row);
    }

  return dek_travel_matrix_new ((const DekTravelTimeRow *) (void *) rows->data, rows->len);
}

/**
 * dek_coverage_input_new_for_region:
 * @region: an open region; this must be the main thread
 *
 * Gathers from the records of a region what coverage and siting are computed
 * from, with today's date. Steunpunten of the Monitor 2025 outside the region
 * come along, with id 0 and at the point of their gemeente, for norms that look
 * beyond the border. The result does not follow the region: gather anew when
 * records have changed.
 *
 * Returns: (transfer full): the input
 */
DekCoverageInput *
dek_coverage_input_new_for_region (DekRegion *region)
{
  g_auto (DekGathering) self = { 0, };
  g_autoptr (DekTravelMatrix) matrix = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  init_gathering (&self, region);
  for_each (&self, DEK_TYPE_SUBREGION, gather_subregion);
  for_each (&self, DEK_TYPE_GEMEENTE, gather_gemeente);
  for_each (&self, DEK_TYPE_POSTCODE, gather_postcode);
  for_each (&self, DEK_TYPE_OPENING, gather_opening);
  for_each (&self, DEK_TYPE_ELEMENT, gather_element);
  for_each (&self, DEK_TYPE_STEUNPUNT, gather_steunpunt);
  gather_outside (&self);
  matrix = gather_matrix (region);

  return dek_coverage_input_new ((const DekCoverageSubregion *) (void *) self.subregions->data, self.subregions->len,
                                 (const DekCoverageGemeente *) (void *) self.gemeenten->data, self.gemeenten->len,
                                 (const DekCoverageDemand *) (void *) self.demand->data, self.demand->len,
                                 (const DekCoverageSite *) (void *) self.sites->data, self.sites->len,
                                 matrix, dek_date_today ());
}

/**
 * dek_norm_init_for_region:
 * @self: (out caller-allocates): the norm
 * @region: an open region; this must be the main thread
 *
 * Fills in the norm that a region has stored, or the one of dek_norm_init()
 * where it has none or one that cannot be read.
 */
void
dek_norm_init_for_region (DekNorm   *self,
                          DekRegion *region)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL && DEK_IS_REGION (region));

  dek_norm_init (self);
  json = dek_region_get_setting (region, "norm");
  if (json != NULL && !dek_norm_from_json (self, json, &error))
    g_message ("%s", error->message);
}

/**
 * dek_norm_store:
 * @self: a norm
 * @region: an open region; this must be the main thread
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_NORM, or of %DEK_REGION_ERROR
 *
 * Stores a norm in the region: in the step that is going on, or in one of its
 * own.
 *
 * Returns: whether it was stored
 */
gboolean
dek_norm_store (const DekNorm  *self,
                DekRegion      *region,
                GError        **error)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL && DEK_IS_REGION (region), FALSE);

  if (!dek_norm_validate (self, error))
    return FALSE;

  json = dek_norm_to_json (self);
  if (dek_region_in_step (region))
    {
      dek_region_set_setting (region, "norm", json);
      return TRUE;
    }

  if (!dek_region_begin_step (region, _("Norm"), error))
    return FALSE;
  dek_region_set_setting (region, "norm", json);

  return dek_region_commit_step (region, error);
}

static void
delete_travel_times (DekRegion *region)
{
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_TRAVEL_TIME);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  /* The list shrinks while its records go. */
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (records, g_list_model_get_item (list, i));
  for (guint i = 0; i < records->len; i++)
    dek_region_delete (region, g_ptr_array_index (records, i));
}

/**
 * dek_travel_matrix_store:
 * @self: (nullable): travel times; %NULL takes away those of the region
 * @region: an open region; this must be the main thread
 * @error: return location for an error of %DEK_REGION_ERROR
 *
 * Puts a table of travel times in the place of the region's own, in a step.
 *
 * Returns: whether that was done; if not, the region is as it was
 */
gboolean
dek_travel_matrix_store (DekTravelMatrix  *self,
                         DekRegion        *region,
                         GError          **error)
{
  const DekTravelTimeRow *rows = NULL;
  guint n_rows = 0;

  g_return_val_if_fail (DEK_IS_REGION (region) && !dek_region_in_step (region), FALSE);

  if (!dek_region_begin_step (region, _("Travel times"), error))
    return FALSE;

  delete_travel_times (region);
  if (self != NULL)
    rows = dek_travel_matrix_get_rows (self, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (DekRecord) record = dek_region_insert (region, DEK_TYPE_TRAVEL_TIME,
                                                        "origin", (gint64) rows[i].origin,
                                                        "destination", (gint64) rows[i].destination,
                                                        "minutes", rows[i].minutes, NULL);

      /* The first refusal makes the whole step fail. */
      if (record == NULL)
        break;
    }

  return dek_region_commit_step (region, error);
}
