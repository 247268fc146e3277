// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-point.h"
#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_POSTCODE (dek_postcode_get_type ())

G_DECLARE_FINAL_TYPE (DekPostcode, dek_postcode, DEK, POSTCODE, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char     *dek_postcode_get_place       (DekPostcode *self);
gint64          dek_postcode_get_gemeente    (DekPostcode *self);
gint64          dek_postcode_get_inhabitants (DekPostcode *self);
const DekPoint *dek_postcode_get_location    (DekPostcode *self);

G_END_DECLS
