// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-risk"

#include "region/dek-risk.h"

#include <glib/gi18n.h>

#include "region/dek-person.h"
#include "region/dek-record-private.h"

/**
 * DekRisk:
 *
 * Something that may go wrong.
 */

enum
{
  F_TITLE,
  F_CAUSE,
  F_EVENT,
  F_EFFECT,
  F_CATEGORY,
  F_LIKELIHOOD,
  F_IMPACT,
  F_OWNER,
  F_OWNER_ROLE,
  F_STRATEGY,
  F_RESIDUAL_LIKELIHOOD,
  F_RESIDUAL_IMPACT,
  F_NEXT_REVIEW,
  F_STATUS,
  F_POSITION
};

static const DekField fields[] = {
  [F_TITLE] = { "title", "title", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Title"), .searchable = TRUE },
  [F_CAUSE] = { "cause", "cause", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Cause"), .searchable = TRUE },
  [F_EVENT] = { "event", "event", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Event"), .searchable = TRUE },
  [F_EFFECT] = { "effect", "effect", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Effect"), .searchable = TRUE },
  [F_CATEGORY] = { "category", "category", DEK_FIELD_ENUM,
    dek_risk_category_get_type, TRUE, DEK_RISK_CATEGORY_OTHER, N_("Category") },
  [F_LIKELIHOOD] = { "likelihood", "likelihood", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Likelihood (1-5)") },
  [F_IMPACT] = { "impact", "impact", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Impact (1-5)") },
  [F_OWNER] = { "owner", "owner", DEK_FIELD_REFERENCE,
    dek_person_get_type, FALSE, 0, N_("Owner") },
  [F_OWNER_ROLE] = { "owner-role", "owner_role", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Role of the owner"), .searchable = TRUE },
  [F_STRATEGY] = { "strategy", "strategy", DEK_FIELD_ENUM,
    dek_risk_strategy_get_type, TRUE, DEK_RISK_STRATEGY_NONE, N_("Strategy") },
  [F_RESIDUAL_LIKELIHOOD] = { "residual-likelihood", "residual_likelihood", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Likelihood after measures (1-5)") },
  [F_RESIDUAL_IMPACT] = { "residual-impact", "residual_impact", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Impact after measures (1-5)") },
  [F_NEXT_REVIEW] = { "next-review", "next_review", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Look at again on") },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_risk_status_get_type, TRUE, DEK_RISK_STATUS_OPEN, N_("Status") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekRisk, dek_risk, "risk", "id", FALSE,
                   "position, id", N_("Risk"))

DEK_RECORD_TEXT_GETTER (DekRisk, dek_risk, title, F_TITLE)
DEK_RECORD_ENUM_GETTER (DekRisk, dek_risk, category, F_CATEGORY, DekRiskCategory)
DEK_RECORD_INTEGER_GETTER (DekRisk, dek_risk, likelihood, F_LIKELIHOOD)
DEK_RECORD_INTEGER_GETTER (DekRisk, dek_risk, impact, F_IMPACT)
DEK_RECORD_ENUM_GETTER (DekRisk, dek_risk, status, F_STATUS, DekRiskStatus)
