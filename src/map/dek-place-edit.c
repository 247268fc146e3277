// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What one does with a place on the map, each as one step of the region. */

#define G_LOG_DOMAIN "dekkend-map-place-edit"

#include "config.h"

#include "map/dek-place-edit.h"

#include <glib/gi18n.h>

/**
 * dek_place_edit_find_gemeente:
 * @region: an open region
 * @location: WGS 84 degrees
 *
 * Returns: (transfer full) (nullable): the gemeente of the region that
 *   @location lies in
 */
DekGemeente *
dek_place_edit_find_gemeente (DekRegion      *region,
                              const DekPoint *location)
{
  g_autoptr (GListModel) gemeenten = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);
  for (guint i = 0; i < g_list_model_get_n_items (gemeenten); i++)
    {
      g_autoptr (DekGemeente) gemeente = g_list_model_get_item (gemeenten, i);
      g_autoptr (DekMultiPolygon) boundary = dek_gemeente_dup_boundary (gemeente);

      if (boundary != NULL && dek_multi_polygon_contains (boundary, location->lon, location->lat))
        return g_steal_pointer (&gemeente);
    }

  return NULL;
}

/**
 * dek_place_edit_add:
 * @region: an open region that can be edited
 * @name: not empty
 * @kind: what it is
 * @status: how far it is
 * @location: where it is, pointed out by hand; WGS 84 degrees
 * @gemeente: (nullable): the gemeente it lies in
 * @error: return location; #DekRegionError
 *
 * Adds a place.
 *
 * Returns: (transfer full) (nullable): the new record, %NULL when nothing was
 *   written
 */
DekSteunpunt *
dek_place_edit_add (DekRegion       *region,
                    const char      *name,
                    DekKind          kind,
                    DekStatus        status,
                    const DekPoint  *location,
                    DekGemeente     *gemeente,
                    GError         **error)
{
  /* Translators: what the user did; %s is the name of a place. */
  g_autofree char *label = g_strdup_printf (_("“%s” added"), name);
  g_autoptr (DekRecord) added = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  if (!dek_region_begin_step (region, label, error))
    return NULL;

  added = dek_region_insert (region, DEK_TYPE_STEUNPUNT,
                             "name", name,
                             "kind", kind,
                             "status", status,
                             "gemeente", gemeente != NULL ? dek_record_get_id (DEK_RECORD (gemeente)) : G_GINT64_CONSTANT (0),
                             "location", location,
                             "position-quality", DEK_POSITION_QUALITY_EXACT,
                             NULL);
  if (!dek_region_commit_step (region, error))
    return NULL;

  return added != NULL ? DEK_STEUNPUNT (g_steal_pointer (&added)) : NULL;
}

/**
 * dek_place_edit_move:
 * @place: a place
 * @location: where it is, pointed out by hand; WGS 84 degrees
 * @gemeente: (nullable): the gemeente that lies in; %NULL leaves the place's
 *   gemeente as it is
 * @error: return location; #DekRegionError
 *
 * Puts a place elsewhere, and notes that it is exactly there.
 *
 * Returns: whether it was written
 */
gboolean
dek_place_edit_move (DekSteunpunt    *place,
                     const DekPoint  *location,
                     DekGemeente     *gemeente,
                     GError         **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), FALSE);
  g_return_val_if_fail (location != NULL, FALSE);

  /* Translators: what the user did; %s is the name of a place. */
  label = g_strdup_printf (_("“%s” moved"), dek_steunpunt_get_name (place));

  return dek_record_edit (DEK_RECORD (place), label, error,
                          "location", location,
                          "position-quality", DEK_POSITION_QUALITY_EXACT,
                          "gemeente", gemeente != NULL ? dek_record_get_id (DEK_RECORD (gemeente))
                                                       : dek_steunpunt_get_gemeente (place),
                          NULL);
}

/**
 * dek_place_edit_delete:
 * @place: a place
 * @error: return location; #DekRegionError
 *
 * Deletes a place with what belongs to it alone.
 *
 * Returns: whether it was written
 */
gboolean
dek_place_edit_delete (DekSteunpunt  *place,
                       GError       **error)
{
  g_autofree char *label = NULL;
  DekRegion *region;

  g_return_val_if_fail (DEK_IS_STEUNPUNT (place), FALSE);

  region = dek_record_get_region (DEK_RECORD (place));
  /* Translators: what the user did; %s is the name of a place. */
  label = g_strdup_printf (_("“%s” deleted"), dek_steunpunt_get_name (place));
  if (!dek_region_begin_step (region, label, error))
    return FALSE;
  dek_region_delete (region, DEK_RECORD (place));

  return dek_region_commit_step (region, error);
}
