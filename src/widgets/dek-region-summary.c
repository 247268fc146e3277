// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Counts what the file knows of the whole region. */

#define G_LOG_DOMAIN "dekkend-widgets-region-summary"

#include "config.h"

#include "widgets/dek-region-summary.h"

#include "widgets/dek-place-words.h"

static void
count_places (DekRegionSummary *self,
              DekRegion        *region)
{
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);
      DekPositionQuality quality = dek_steunpunt_get_position_quality (place);

      self->by_kind[dek_steunpunt_get_kind (place)][dek_steunpunt_get_status (place)]++;
      if (dek_steunpunt_get_status (place) == DEK_STATUS_CLOSED)
        continue;
      if (dek_steunpunt_get_location (place) == NULL)
        {
          if (self->n_unplaced++ == 0)
            self->first_unplaced = dek_record_get_id (DEK_RECORD (place));
        }
      else if (quality == DEK_POSITION_QUALITY_GEMEENTE || quality == DEK_POSITION_QUALITY_POSTCODE)
        {
          if (self->n_rough++ == 0)
            self->first_rough = dek_record_get_id (DEK_RECORD (place));
        }
    }
}

static void
count_plan (DekRegionSummary *self,
            DekRegion        *region)
{
  g_autoptr (GListModel) actions = dek_region_list (region, DEK_TYPE_ACTION);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DekAction) action = g_list_model_get_item (actions, i);
      DekActionStatus status = dek_action_get_status (action);

      if (status == DEK_ACTION_STATUS_DROPPED)
        continue;
      self->n_actions++;
      if (status == DEK_ACTION_STATUS_DONE)
        self->n_actions_done++;
      else if (dek_action_get_owner (action) == 0)
        self->n_actions_ownerless++;
    }
  self->n_situations = dek_region_count (region, DEK_TYPE_SITUATION);
  self->n_risks = dek_region_count (region, DEK_TYPE_RISK);
}

static void
count_land (DekRegionSummary *self,
            DekRegion        *region)
{
  g_autoptr (GListModel) gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);
  g_autoptr (GListModel) subregions = dek_region_list (region, DEK_TYPE_SUBREGION);

  self->n_gemeenten = g_list_model_get_n_items (gemeenten);
  for (guint i = 0; i < self->n_gemeenten; i++)
    {
      g_autoptr (DekGemeente) gemeente = g_list_model_get_item (gemeenten, i);

      self->inhabitants += MAX (0, dek_gemeente_get_inhabitants (gemeente));
    }

  self->n_subregions = g_list_model_get_n_items (subregions);
  for (guint i = 0; i < self->n_subregions; i++)
    {
      g_autoptr (DekRecord) subregion = g_list_model_get_item (subregions, i);

      if (dek_region_summary_subregion (region, dek_record_get_id (subregion), NULL) == DEK_SUBREGION_PRESENT)
        self->n_subregions_full++;
    }
}

/**
 * dek_region_summary_compute:
 * @self: (out caller-allocates): the summary
 * @region: an open region
 *
 * Counts everything anew.
 */
void
dek_region_summary_compute (DekRegionSummary *self,
                            DekRegion        *region)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (DEK_IS_REGION (region));

  *self = (DekRegionSummary) { 0 };
  count_land (self, region);
  count_places (self, region);
  count_plan (self, region);
}

/**
 * dek_region_summary_subregion:
 * @region: an open region
 * @subregion: id of a sub-region
 * @n_open: (out) (optional): how many full steunpunten are open there
 *
 * Returns: whether the sub-region has a full steunpunt
 */
DekSubregionState
dek_region_summary_subregion (DekRegion *region,
                              gint64     subregion,
                              guint     *n_open)
{
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  gboolean planned = FALSE;
  guint open = 0;

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);
      DekStatus status = dek_steunpunt_get_status (place);

      if (!dek_place_is_full (place) || dek_place_get_subregion (place) != subregion)
        continue;
      if (status == DEK_STATUS_OPEN)
        open++;
      else if (status != DEK_STATUS_CLOSED)
        planned = TRUE;
    }

  if (n_open != NULL)
    *n_open = open;

  return open > 0 ? DEK_SUBREGION_PRESENT : planned ? DEK_SUBREGION_PLANNED : DEK_SUBREGION_MISSING;
}

static gboolean
is_there (DekSteunpunt *place)
{
  DekStatus status = dek_steunpunt_get_status (place);

  return status == DEK_STATUS_OPEN || status == DEK_STATUS_DEVELOPING;
}

/**
 * dek_region_summary_count_places:
 * @region: an open region
 * @gemeente: id of a gemeente
 *
 * Returns: the number of places of any kind there that are open or grow into
 *   it: not those that are only planned, nor those that closed
 */
guint
dek_region_summary_count_places (DekRegion *region,
                                 gint64     gemeente)
{
  g_autoptr (GListModel) places = dek_region_list_where (region, DEK_TYPE_STEUNPUNT, "gemeente", gemeente);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);

      if (is_there (place))
        count++;
    }

  return count;
}

/**
 * dek_region_summary_count_all:
 * @region: an open region
 *
 * The same for all gemeenten at once, for who needs them all.
 *
 * Returns: (transfer full): counts by the number of the gemeente, both as
 *   pointers; a gemeente without places is not in it
 */
GHashTable *
dek_region_summary_count_all (DekRegion *region)
{
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);
      gpointer gemeente = GINT_TO_POINTER ((gint) dek_steunpunt_get_gemeente (place));

      if (is_there (place))
        g_hash_table_insert (counts, gemeente,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, gemeente)) + 1));
    }

  return counts;
}
