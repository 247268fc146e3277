// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-plan-version"

#include "region/dek-plan-version.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekPlanVersion:
 *
 * A version of the plan that was adopted (vastgesteld).
 */

enum
{
  F_NAME,
  F_ADOPTED_BY,
  F_ADOPTED_ON,
  F_STEP,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_ADOPTED_BY] = { "adopted-by", "adopted_by", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Adopted by") },
  [F_ADOPTED_ON] = { "adopted-on", "adopted_on", DEK_FIELD_DATE,
    NULL, TRUE, 0, N_("Adopted on") },
  [F_STEP] = { "step", "step", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Stands at step") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "adopted_on", NULL };

DEK_DEFINE_RECORD (DekPlanVersion, dek_plan_version, "plan_version", "id", FALSE,
                   "adopted_on, id", N_("Version"))

DEK_RECORD_TEXT_GETTER (DekPlanVersion, dek_plan_version, name, F_NAME)
DEK_RECORD_TEXT_GETTER (DekPlanVersion, dek_plan_version, adopted_by, F_ADOPTED_BY)
DEK_RECORD_TEXT_GETTER (DekPlanVersion, dek_plan_version, adopted_on, F_ADOPTED_ON)
