// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_WHITE_SPOT_ACTION (dek_white_spot_action_get_type ())

G_DECLARE_FINAL_TYPE (DekWhiteSpotAction, dek_white_spot_action, DEK, WHITE_SPOT_ACTION, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64 dek_white_spot_action_get_white_spot (DekWhiteSpotAction *self);
gint64 dek_white_spot_action_get_action     (DekWhiteSpotAction *self);

G_END_DECLS
