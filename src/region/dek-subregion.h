// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_SUBREGION (dek_subregion_get_type ())

G_DECLARE_FINAL_TYPE (DekSubregion, dek_subregion, DEK, SUBREGION, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char *dek_subregion_get_name (DekSubregion *self);
const char *dek_subregion_get_note (DekSubregion *self);

G_END_DECLS
