// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-contact-participant"

#include "region/dek-contact-participant.h"

#include <glib/gi18n.h>

#include "region/dek-contact-moment.h"
#include "region/dek-person.h"
#include "region/dek-record-private.h"

/**
 * DekContactParticipant:
 *
 * Who took part in a contact moment; without a person, someone who was erased.
 */

enum
{
  F_CONTACT_MOMENT,
  F_PERSON,
  F_FUNCTION
};

static const DekField fields[] = {
  [F_CONTACT_MOMENT] = { "contact-moment", "contact_moment", DEK_FIELD_REFERENCE,
    dek_contact_moment_get_type, TRUE, 0, N_("Contact moment") },
  [F_PERSON] = { "person", "person", DEK_FIELD_REFERENCE,
    dek_person_get_type, FALSE, 0, N_("Person") },
  [F_FUNCTION] = { "function", "function", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Function") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekContactParticipant, dek_contact_participant, "contact_participant", "id", FALSE,
                   "id", N_("Participant"))

DEK_RECORD_INTEGER_GETTER (DekContactParticipant, dek_contact_participant, contact_moment, F_CONTACT_MOMENT)
DEK_RECORD_INTEGER_GETTER (DekContactParticipant, dek_contact_participant, person, F_PERSON)
