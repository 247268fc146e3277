// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-plan-role"

#include "region/dek-plan-role.h"

#include <glib/gi18n.h>

#include "region/dek-organisation.h"
#include "region/dek-person.h"
#include "region/dek-record-private.h"

/**
 * DekPlanRole:
 *
 * A role in the project and who has it.
 */

enum
{
  F_ROLE,
  F_PARTY,
  F_ORGANISATION,
  F_PERSON,
  F_FUNCTION,
  F_AMOUNT,
  F_POSITION
};

static const DekField fields[] = {
  [F_ROLE] = { "role", "role", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Role"), .searchable = TRUE },
  [F_PARTY] = { "party", "party", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Party"), .searchable = TRUE },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, FALSE, 0, N_("Organisation") },
  [F_PERSON] = { "person", "person", DEK_FIELD_REFERENCE,
    dek_person_get_type, FALSE, 0, N_("Person") },
  [F_FUNCTION] = { "function", "function", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Function"), .searchable = TRUE },
  [F_AMOUNT] = { "amount", "amount", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("How many") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekPlanRole, dek_plan_role, "plan_role", "id", FALSE,
                   "position, id", N_("Role"))

DEK_RECORD_TEXT_GETTER (DekPlanRole, dek_plan_role, role, F_ROLE)
DEK_RECORD_TEXT_GETTER (DekPlanRole, dek_plan_role, party, F_PARTY)
DEK_RECORD_TEXT_GETTER (DekPlanRole, dek_plan_role, function, F_FUNCTION)
