// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The columns of places and gemeenten, wherever they stand in a table. */

#define G_LOG_DOMAIN "dekkend-widgets-place-cells"

#include "config.h"

#include "widgets/dek-place-cells.h"

#include <glib/gi18n.h>

#include "widgets/dek-format.h"
#include "widgets/dek-place-words.h"
#include "widgets/dek-region-summary.h"

static char *
place_name (DekRecord *record)
{
  return g_strdup (dek_steunpunt_get_name (DEK_STEUNPUNT (record)));
}

static char *
place_kind (DekRecord *record)
{
  if (dek_place_is_full (DEK_STEUNPUNT (record)))
    return g_strdup (_("Full steunpunt"));

  return g_strdup (dek_enum_get_label (DEK_TYPE_KIND, dek_steunpunt_get_kind (DEK_STEUNPUNT (record))));
}

static char *
place_status (DekRecord *record)
{
  return g_strdup (dek_enum_get_label (DEK_TYPE_STATUS, dek_steunpunt_get_status (DEK_STEUNPUNT (record))));
}

static char *
place_size (DekRecord *record)
{
  DekSizeClass size_class = dek_steunpunt_get_size_class (DEK_STEUNPUNT (record));

  return g_strdup (dek_enum_get_label (DEK_TYPE_SIZE_CLASS, size_class));
}

static char *
place_gemeente (DekRecord *record)
{
  return dek_place_dup_gemeente_name (DEK_STEUNPUNT (record));
}

static char *
place_position (DekRecord *record)
{
  DekSteunpunt *place = DEK_STEUNPUNT (record);

  return g_strdup (dek_place_quality_words (dek_steunpunt_get_position_quality (place),
                                            dek_steunpunt_get_location (place) != NULL));
}

static char *
gemeente_name (DekRecord *record)
{
  return g_strdup (dek_gemeente_get_name (DEK_GEMEENTE (record)));
}

static char *
gemeente_subregion (DekRecord *record)
{
  g_autoptr (DekRecord) subregion = dek_record_dup_reference (record, "subregion");

  return subregion != NULL ? g_strdup (dek_subregion_get_name (DEK_SUBREGION (subregion))) : NULL;
}

static double
gemeente_inhabitants_number (DekRecord *record)
{
  return (double) dek_gemeente_get_inhabitants (DEK_GEMEENTE (record));
}

static char *
gemeente_inhabitants (DekRecord *record)
{
  gint64 inhabitants = dek_gemeente_get_inhabitants (DEK_GEMEENTE (record));

  return inhabitants >= 0 ? dek_format_integer (inhabitants) : NULL;
}

static double
gemeente_area_number (DekRecord *record)
{
  return dek_gemeente_get_land_km2 (DEK_GEMEENTE (record));
}

static char *
gemeente_area (DekRecord *record)
{
  double land = dek_gemeente_get_land_km2 (DEK_GEMEENTE (record));

  return land >= 0 ? dek_format_decimal (land, 1) : NULL;
}

static double
gemeente_places_number (DekRecord *record)
{
  return dek_region_summary_count_places (dek_record_get_region (record), dek_record_get_id (record));
}

static char *
gemeente_places (DekRecord *record)
{
  return dek_format_integer ((gint64) gemeente_places_number (record));
}

/**
 * dek_place_cells_add_to:
 * @table: a table of #DekSteunpunt
 *
 * Adds name, kind, status, gemeente, size and position.
 */
void
dek_place_cells_add_to (DekRecordTable *table)
{
  dek_record_table_add_text (table, _("Name"), place_name, TRUE);
  dek_record_table_add_text (table, _("Kind"), place_kind, FALSE);
  dek_record_table_add_text (table, _("Status"), place_status, FALSE);
  dek_record_table_add_text (table, _("Gemeente"), place_gemeente, FALSE);
  dek_record_table_add_text (table, _("Size"), place_size, FALSE);
  dek_record_table_add_text (table, _("On the Map"), place_position, FALSE);
}

/**
 * dek_gemeente_cells_add_to:
 * @table: a table of #DekGemeente
 *
 * Adds name, sub-region, inhabitants, area and number of places.
 */
void
dek_gemeente_cells_add_to (DekRecordTable *table)
{
  dek_record_table_add_text (table, _("Gemeente"), gemeente_name, TRUE);
  dek_record_table_add_text (table, _("Sub-region"), gemeente_subregion, TRUE);
  dek_record_table_add_number (table, _("Inhabitants"), gemeente_inhabitants, gemeente_inhabitants_number);
  dek_record_table_add_number (table, _("Land, km²"), gemeente_area, gemeente_area_number);
  dek_record_table_add_number (table, _("Open Places"), gemeente_places, gemeente_places_number);
}
