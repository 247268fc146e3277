// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-risk-measure"

#include "region/dek-risk-measure.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-record-private.h"
#include "region/dek-risk.h"

/**
 * DekRiskMeasure:
 *
 * An action that is a measure against a risk (beheersmaatregel).
 */

enum
{
  F_RISK,
  F_ACTION,
  F_POSITION
};

static const DekField fields[] = {
  [F_RISK] = { "risk", "risk", DEK_FIELD_REFERENCE,
    dek_risk_get_type, TRUE, 0, N_("Risk") },
  [F_ACTION] = { "action", "action", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Action") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekRiskMeasure, dek_risk_measure, "risk_measure", "id", FALSE,
                   "position, id", N_("Measure"))

DEK_RECORD_INTEGER_GETTER (DekRiskMeasure, dek_risk_measure, risk, F_RISK)
DEK_RECORD_INTEGER_GETTER (DekRiskMeasure, dek_risk_measure, action, F_ACTION)
