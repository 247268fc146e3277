// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_WHITE_SPOT_POSTCODE (dek_white_spot_postcode_get_type ())

G_DECLARE_FINAL_TYPE (DekWhiteSpotPostcode, dek_white_spot_postcode, DEK, WHITE_SPOT_POSTCODE, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64 dek_white_spot_postcode_get_white_spot (DekWhiteSpotPostcode *self);
gint64 dek_white_spot_postcode_get_postcode   (DekWhiteSpotPostcode *self);

G_END_DECLS
