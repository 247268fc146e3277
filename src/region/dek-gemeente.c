// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-gemeente"

#include "region/dek-gemeente.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-subregion.h"

/**
 * DekGemeente:
 *
 * A gemeente of the region; its id is its CBS number.
 */

enum
{
  F_CODE,
  F_NAME,
  F_PROVINCE,
  F_INHABITANTS,
  F_LAND_KM2,
  F_SUBREGION,
  F_NOTE,
  F_BOUNDARY
};

static const DekField fields[] = {
  [F_CODE] = { "code", "code", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Code") },
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_PROVINCE] = { "province", "province", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Province"), .searchable = TRUE },
  [F_INHABITANTS] = { "inhabitants", "inhabitants", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Inhabitants") },
  [F_LAND_KM2] = { "land-km2", "land_km2", DEK_FIELD_REAL,
    NULL, FALSE, 0, N_("Land (km²)") },
  [F_SUBREGION] = { "subregion", "subregion", DEK_FIELD_REFERENCE,
    dek_subregion_get_type, FALSE, 0, N_("Sub-region") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
  [F_BOUNDARY] = { "boundary", "geom", DEK_FIELD_AREA,
    NULL, FALSE, 0, N_("Boundary") },
};

static const char *const order_columns[] = { "name", NULL };

DEK_DEFINE_RECORD (DekGemeente, dek_gemeente, "gemeenten", "fid", TRUE,
                   "name COLLATE NOCASE, fid", N_("Gemeente"))

DEK_RECORD_TEXT_GETTER (DekGemeente, dek_gemeente, code, F_CODE)
DEK_RECORD_TEXT_GETTER (DekGemeente, dek_gemeente, name, F_NAME)
DEK_RECORD_TEXT_GETTER (DekGemeente, dek_gemeente, province, F_PROVINCE)
DEK_RECORD_INTEGER_GETTER (DekGemeente, dek_gemeente, inhabitants, F_INHABITANTS)
DEK_RECORD_REAL_GETTER (DekGemeente, dek_gemeente, land_km2, F_LAND_KM2)
DEK_RECORD_INTEGER_GETTER (DekGemeente, dek_gemeente, subregion, F_SUBREGION)
DEK_RECORD_TEXT_GETTER (DekGemeente, dek_gemeente, note, F_NOTE)
DEK_RECORD_AREA_GETTER (DekGemeente, dek_gemeente, boundary, F_BOUNDARY)
