// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-contact-action"

#include "region/dek-contact-action.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-contact-moment.h"
#include "region/dek-record-private.h"

/**
 * DekContactAction:
 *
 * An action that a contact moment was about.
 */

enum
{
  F_CONTACT_MOMENT,
  F_ACTION
};

static const DekField fields[] = {
  [F_CONTACT_MOMENT] = { "contact-moment", "contact_moment", DEK_FIELD_REFERENCE,
    dek_contact_moment_get_type, TRUE, 0, N_("Contact moment") },
  [F_ACTION] = { "action", "action", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Action") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekContactAction, dek_contact_action, "contact_action", "id", FALSE,
                   "id", N_("Action of a contact moment"))

DEK_RECORD_INTEGER_GETTER (DekContactAction, dek_contact_action, contact_moment, F_CONTACT_MOMENT)
DEK_RECORD_INTEGER_GETTER (DekContactAction, dek_contact_action, action, F_ACTION)
