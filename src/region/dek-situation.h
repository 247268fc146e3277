// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_SITUATION (dek_situation_get_type ())

G_DECLARE_FINAL_TYPE (DekSituation, dek_situation, DEK, SITUATION, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64      dek_situation_get_subregion (DekSituation *self);
gint64      dek_situation_get_gemeente  (DekSituation *self);
gint64      dek_situation_get_steunpunt (DekSituation *self);
const char *dek_situation_get_text      (DekSituation *self);

G_END_DECLS
