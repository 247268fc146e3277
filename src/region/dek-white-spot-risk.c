// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-white-spot-risk"

#include "region/dek-white-spot-risk.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-risk.h"
#include "region/dek-white-spot.h"

/**
 * DekWhiteSpotRisk:
 *
 * A risk that goes with a white spot.
 */

enum
{
  F_WHITE_SPOT,
  F_RISK
};

static const DekField fields[] = {
  [F_WHITE_SPOT] = { "white-spot", "white_spot", DEK_FIELD_REFERENCE,
    dek_white_spot_get_type, TRUE, 0, N_("White spot") },
  [F_RISK] = { "risk", "risk", DEK_FIELD_REFERENCE,
    dek_risk_get_type, TRUE, 0, N_("Risk") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekWhiteSpotRisk, dek_white_spot_risk, "white_spot_risk", "id", FALSE,
                   "id", N_("Risk of a white spot"))

DEK_RECORD_INTEGER_GETTER (DekWhiteSpotRisk, dek_white_spot_risk, white_spot, F_WHITE_SPOT)
DEK_RECORD_INTEGER_GETTER (DekWhiteSpotRisk, dek_white_spot_risk, risk, F_RISK)
