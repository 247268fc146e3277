// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-action-partner"

#include "region/dek-action-partner.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-organisation.h"
#include "region/dek-record-private.h"

/**
 * DekActionPartner:
 *
 * An organisation that an action is done with.
 */

enum
{
  F_ACTION,
  F_ORGANISATION,
  F_POSITION
};

static const DekField fields[] = {
  [F_ACTION] = { "action", "action", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Action") },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, TRUE, 0, N_("Organisation") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekActionPartner, dek_action_partner, "action_partner", "id", FALSE,
                   "position, id", N_("Partner"))

DEK_RECORD_INTEGER_GETTER (DekActionPartner, dek_action_partner, action, F_ACTION)
DEK_RECORD_INTEGER_GETTER (DekActionPartner, dek_action_partner, organisation, F_ORGANISATION)
