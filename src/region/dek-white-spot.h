// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_WHITE_SPOT (dek_white_spot_get_type ())

G_DECLARE_FINAL_TYPE (DekWhiteSpot, dek_white_spot, DEK, WHITE_SPOT, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char        *dek_white_spot_get_name     (DekWhiteSpot *self);
gint64             dek_white_spot_get_gemeente (DekWhiteSpot *self);
DekWhiteSpotStatus dek_white_spot_get_status   (DekWhiteSpot *self);

G_END_DECLS
