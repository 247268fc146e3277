// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-white-spot-action"

#include "region/dek-white-spot-action.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-record-private.h"
#include "region/dek-white-spot.h"

/**
 * DekWhiteSpotAction:
 *
 * An action that is there for a white spot.
 */

enum
{
  F_WHITE_SPOT,
  F_ACTION
};

static const DekField fields[] = {
  [F_WHITE_SPOT] = { "white-spot", "white_spot", DEK_FIELD_REFERENCE,
    dek_white_spot_get_type, TRUE, 0, N_("White spot") },
  [F_ACTION] = { "action", "action", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Action") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekWhiteSpotAction, dek_white_spot_action, "white_spot_action", "id", FALSE,
                   "id", N_("Action for a white spot"))

DEK_RECORD_INTEGER_GETTER (DekWhiteSpotAction, dek_white_spot_action, white_spot, F_WHITE_SPOT)
DEK_RECORD_INTEGER_GETTER (DekWhiteSpotAction, dek_white_spot_action, action, F_ACTION)
