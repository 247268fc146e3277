// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-multi-polygon.h"
#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_GEMEENTE (dek_gemeente_get_type ())

G_DECLARE_FINAL_TYPE (DekGemeente, dek_gemeente, DEK, GEMEENTE, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char      *dek_gemeente_get_code        (DekGemeente *self);
const char      *dek_gemeente_get_name        (DekGemeente *self);
const char      *dek_gemeente_get_province    (DekGemeente *self);
gint64           dek_gemeente_get_inhabitants (DekGemeente *self);
double           dek_gemeente_get_land_km2    (DekGemeente *self);
gint64           dek_gemeente_get_subregion   (DekGemeente *self);
const char      *dek_gemeente_get_note        (DekGemeente *self);
DekMultiPolygon *dek_gemeente_dup_boundary    (DekGemeente *self);

G_END_DECLS
