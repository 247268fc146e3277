// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-contact-moment"

#include "region/dek-contact-moment.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-gemeente.h"
#include "region/dek-organisation.h"
#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"
#include "region/dek-white-spot.h"

/**
 * DekContactMoment:
 *
 * A talk, mail or visit.
 */

enum
{
  F_DATE,
  F_KIND,
  F_GEMEENTE,
  F_STEUNPUNT,
  F_ORGANISATION,
  F_WHITE_SPOT,
  F_SUMMARY,
  F_COOPERATION,
  F_FOLLOW_UP,
  F_NEXT_CONTACT
};

static const DekField fields[] = {
  [F_DATE] = { "date", "date", DEK_FIELD_DATE,
    NULL, TRUE, 0, N_("Date") },
  [F_KIND] = { "kind", "kind", DEK_FIELD_ENUM,
    dek_contact_kind_get_type, TRUE, DEK_CONTACT_KIND_PHONE, N_("How") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Steunpunt") },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, FALSE, 0, N_("Organisation") },
  [F_WHITE_SPOT] = { "white-spot", "white_spot", DEK_FIELD_REFERENCE,
    dek_white_spot_get_type, FALSE, 0, N_("White spot") },
  [F_SUMMARY] = { "summary", "summary", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("What was said"), .searchable = TRUE },
  [F_COOPERATION] = { "cooperation", "cooperation", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Cooperation (1-5)") },
  [F_FOLLOW_UP] = { "follow-up", "follow_up", DEK_FIELD_REFERENCE,
    dek_action_get_type, FALSE, 0, N_("Follow-up") },
  [F_NEXT_CONTACT] = { "next-contact", "next_contact", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Next contact") },
};

static const char *const order_columns[] = { "date", NULL };

DEK_DEFINE_RECORD (DekContactMoment, dek_contact_moment, "contact_moment", "id", FALSE,
                   "date DESC, id DESC", N_("Contact moment"))

DEK_RECORD_TEXT_GETTER (DekContactMoment, dek_contact_moment, date, F_DATE)
DEK_RECORD_ENUM_GETTER (DekContactMoment, dek_contact_moment, kind, F_KIND, DekContactKind)
DEK_RECORD_TEXT_GETTER (DekContactMoment, dek_contact_moment, summary, F_SUMMARY)
DEK_RECORD_INTEGER_GETTER (DekContactMoment, dek_contact_moment, cooperation, F_COOPERATION)
