// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-person-place"

#include "region/dek-person-place.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-person.h"
#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekPersonPlace:
 *
 * A gemeente or steunpunt that a person is tied to, beside the one of the
 * person itself.
 */

enum
{
  F_PERSON,
  F_GEMEENTE,
  F_STEUNPUNT
};

static const DekField fields[] = {
  [F_PERSON] = { "person", "person", DEK_FIELD_REFERENCE,
    dek_person_get_type, TRUE, 0, N_("Person") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Steunpunt") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekPersonPlace, dek_person_place, "person_place", "id", FALSE,
                   "id", N_("Place of a person"))

DEK_RECORD_INTEGER_GETTER (DekPersonPlace, dek_person_place, person, F_PERSON)
