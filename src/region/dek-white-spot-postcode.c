// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-white-spot-postcode"

#include "region/dek-white-spot-postcode.h"

#include <glib/gi18n.h>

#include "region/dek-postcode.h"
#include "region/dek-record-private.h"
#include "region/dek-white-spot.h"

/**
 * DekWhiteSpotPostcode:
 *
 * A postcode area that belongs to a white spot.
 */

enum
{
  F_WHITE_SPOT,
  F_POSTCODE
};

static const DekField fields[] = {
  [F_WHITE_SPOT] = { "white-spot", "white_spot", DEK_FIELD_REFERENCE,
    dek_white_spot_get_type, TRUE, 0, N_("White spot") },
  [F_POSTCODE] = { "postcode", "postcode", DEK_FIELD_REFERENCE,
    dek_postcode_get_type, TRUE, 0, N_("Postcode area") },
};

static const char *const order_columns[] = { "postcode", NULL };

DEK_DEFINE_RECORD (DekWhiteSpotPostcode, dek_white_spot_postcode, "white_spot_postcode", "id", FALSE,
                   "postcode, id", N_("Postcode area of a white spot"))

DEK_RECORD_INTEGER_GETTER (DekWhiteSpotPostcode, dek_white_spot_postcode, white_spot, F_WHITE_SPOT)
DEK_RECORD_INTEGER_GETTER (DekWhiteSpotPostcode, dek_white_spot_postcode, postcode, F_POSTCODE)
