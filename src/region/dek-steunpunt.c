// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-steunpunt"

#include "region/dek-steunpunt.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-organisation.h"
#include "region/dek-person.h"
#include "region/dek-record-private.h"
#include "region/dek-subregion.h"

/**
 * DekSteunpunt:
 *
 * A place: steunpunt, ontmoetingsplek or inloop sociaal en gezond.
 */

enum
{
  F_NAME,
  F_ORGANISATION,
  F_PARENT,
  F_KIND,
  F_STATUS,
  F_DESIGNATED_FULL,
  F_SUBREGION,
  F_GEMEENTE,
  F_ADDRESS,
  F_POSTCODE,
  F_PLACE,
  F_POSITION_QUALITY,
  F_SIZE_CLASS,
  F_VISITORS_PER_DAY,
  F_VISITORS_PER_YEAR,
  F_OPEN_FROM,
  F_OPEN_UNTIL,
  F_OWN_BUILDING,
  F_WEBSITE,
  F_EMAIL,
  F_PHONE,
  F_NOTE,
  F_SOURCE,
  F_CHECKED_ON,
  F_CHECKED_BY,
  F_LOCATION
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, FALSE, 0, N_("Organisation") },
  [F_PARENT] = { "parent", "parent", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Main location") },
  [F_KIND] = { "kind", "kind", DEK_FIELD_ENUM,
    dek_kind_get_type, TRUE, DEK_KIND_STEUNPUNT, N_("Kind") },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_status_get_type, TRUE, DEK_STATUS_OPEN, N_("Status") },
  [F_DESIGNATED_FULL] = { "designated-full", "designated_full", DEK_FIELD_BOOLEAN,
    NULL, TRUE, 0, N_("Named as the full steunpunt") },
  [F_SUBREGION] = { "subregion", "subregion", DEK_FIELD_REFERENCE,
    dek_subregion_get_type, FALSE, 0, N_("Sub-region") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_ADDRESS] = { "address", "address", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Address"), .searchable = TRUE },
  [F_POSTCODE] = { "postcode", "postcode", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Postcode"), .searchable = TRUE },
  [F_PLACE] = { "place", "place", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Place"), .searchable = TRUE },
  [F_POSITION_QUALITY] = { "position-quality", "position_quality", DEK_FIELD_ENUM,
    dek_position_quality_get_type, TRUE, DEK_POSITION_QUALITY_GEMEENTE, N_("Position") },
  [F_SIZE_CLASS] = { "size-class", "size_class", DEK_FIELD_ENUM,
    dek_size_class_get_type, TRUE, DEK_SIZE_CLASS_UNKNOWN, N_("Size") },
  [F_VISITORS_PER_DAY] = { "visitors-per-day", "visitors_per_day", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Visitors per day") },
  [F_VISITORS_PER_YEAR] = { "visitors-per-year", "visitors_per_year", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Visitors per year") },
  [F_OPEN_FROM] = { "open-from", "open_from", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Open from") },
  [F_OPEN_UNTIL] = { "open-until", "open_until", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Open until") },
  [F_OWN_BUILDING] = { "own-building", "own_building", DEK_FIELD_ENUM,
    dek_yes_no_get_type, TRUE, DEK_YES_NO_UNKNOWN, N_("Own building") },
  [F_WEBSITE] = { "website", "website", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Website") },
  [F_EMAIL] = { "email", "email", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("E-mail") },
  [F_PHONE] = { "phone", "phone", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Telephone") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
  [F_SOURCE] = { "source", "source", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Source"), .searchable = TRUE },
  [F_CHECKED_ON] = { "checked-on", "checked_on", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Checked on") },
  [F_CHECKED_BY] = { "checked-by", "checked_by", DEK_FIELD_REFERENCE,
    dek_person_get_type, FALSE, 0, N_("Checked by") },
  [F_LOCATION] = { "location", "geom", DEK_FIELD_POINT,
    NULL, FALSE, 0, N_("Position on the map") },
};

static const char *const order_columns[] = { "name", NULL };

DEK_DEFINE_RECORD (DekSteunpunt, dek_steunpunt, "steunpunten", "fid", FALSE,
                   "name COLLATE NOCASE, fid", N_("Steunpunt"))

DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, name, F_NAME)
DEK_RECORD_INTEGER_GETTER (DekSteunpunt, dek_steunpunt, organisation, F_ORGANISATION)
DEK_RECORD_INTEGER_GETTER (DekSteunpunt, dek_steunpunt, parent, F_PARENT)
DEK_RECORD_ENUM_GETTER (DekSteunpunt, dek_steunpunt, kind, F_KIND, DekKind)
DEK_RECORD_ENUM_GETTER (DekSteunpunt, dek_steunpunt, status, F_STATUS, DekStatus)
DEK_RECORD_BOOLEAN_GETTER (DekSteunpunt, dek_steunpunt, designated_full, F_DESIGNATED_FULL)
DEK_RECORD_INTEGER_GETTER (DekSteunpunt, dek_steunpunt, subregion, F_SUBREGION)
DEK_RECORD_INTEGER_GETTER (DekSteunpunt, dek_steunpunt, gemeente, F_GEMEENTE)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, address, F_ADDRESS)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, postcode, F_POSTCODE)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, place, F_PLACE)
DEK_RECORD_ENUM_GETTER (DekSteunpunt, dek_steunpunt, position_quality, F_POSITION_QUALITY, DekPositionQuality)
DEK_RECORD_ENUM_GETTER (DekSteunpunt, dek_steunpunt, size_class, F_SIZE_CLASS, DekSizeClass)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, open_from, F_OPEN_FROM)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, open_until, F_OPEN_UNTIL)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, note, F_NOTE)
DEK_RECORD_TEXT_GETTER (DekSteunpunt, dek_steunpunt, source, F_SOURCE)
DEK_RECORD_POINT_GETTER (DekSteunpunt, dek_steunpunt, location, F_LOCATION)
