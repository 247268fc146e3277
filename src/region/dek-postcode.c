// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-postcode"

#include "region/dek-postcode.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-record-private.h"

/**
 * DekPostcode:
 *
 * A four-digit postcode area with inhabitants; its id is the four digits.
 */

enum
{
  F_PLACE,
  F_GEMEENTE,
  F_INHABITANTS,
  F_LOCATION
};

static const DekField fields[] = {
  [F_PLACE] = { "place", "place", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Place"), .searchable = TRUE },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_INHABITANTS] = { "inhabitants", "inhabitants", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Inhabitants") },
  [F_LOCATION] = { "location", "geom", DEK_FIELD_POINT,
    NULL, FALSE, 0, N_("Position") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekPostcode, dek_postcode, "postcodes", "fid", TRUE,
                   "fid", N_("Postcode area"))

DEK_RECORD_TEXT_GETTER (DekPostcode, dek_postcode, place, F_PLACE)
DEK_RECORD_INTEGER_GETTER (DekPostcode, dek_postcode, gemeente, F_GEMEENTE)
DEK_RECORD_INTEGER_GETTER (DekPostcode, dek_postcode, inhabitants, F_INHABITANTS)
DEK_RECORD_POINT_GETTER (DekPostcode, dek_postcode, location, F_LOCATION)
