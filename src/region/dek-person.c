// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-person"

#include "region/dek-person.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-organisation.h"
#include "region/dek-record-private.h"

/**
 * DekPerson:
 *
 * A professional contact; never a visitor of a steunpunt.
 */

enum
{
  F_NAME,
  F_ORGANISATION,
  F_FUNCTION,
  F_ROLE,
  F_EMAIL,
  F_PHONE,
  F_GEMEENTE,
  F_INTERVAL_DAYS,
  F_NEXT_CONTACT,
  F_REVIEWED_ON,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, FALSE, 0, N_("Organisation") },
  [F_FUNCTION] = { "function", "function", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Function"), .searchable = TRUE },
  [F_ROLE] = { "role", "role", DEK_FIELD_ENUM,
    dek_role_get_type, TRUE, DEK_ROLE_OTHER, N_("Role") },
  [F_EMAIL] = { "email", "email", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("E-mail") },
  [F_PHONE] = { "phone", "phone", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Telephone") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_INTERVAL_DAYS] = { "interval-days", "interval_days", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Keep in touch every (days)") },
  [F_NEXT_CONTACT] = { "next-contact", "next_contact", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Next contact") },
  [F_REVIEWED_ON] = { "reviewed-on", "reviewed_on", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Looked at again on") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "name", NULL };

DEK_DEFINE_RECORD (DekPerson, dek_person, "person", "id", FALSE,
                   "name COLLATE NOCASE, id", N_("Person"))

DEK_RECORD_TEXT_GETTER (DekPerson, dek_person, name, F_NAME)
DEK_RECORD_INTEGER_GETTER (DekPerson, dek_person, organisation, F_ORGANISATION)
DEK_RECORD_TEXT_GETTER (DekPerson, dek_person, function, F_FUNCTION)
DEK_RECORD_ENUM_GETTER (DekPerson, dek_person, role, F_ROLE, DekRole)
