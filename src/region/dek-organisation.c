// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-organisation"

#include "region/dek-organisation.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-record-private.h"

/**
 * DekOrganisation:
 *
 * An organisation that one works with.
 */

enum
{
  F_NAME,
  F_KIND,
  F_GEMEENTE,
  F_WEBSITE,
  F_EMAIL,
  F_PHONE,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_KIND] = { "kind", "kind", DEK_FIELD_ENUM,
    dek_organisation_kind_get_type, TRUE, DEK_ORGANISATION_KIND_OTHER, N_("Kind") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_WEBSITE] = { "website", "website", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Website") },
  [F_EMAIL] = { "email", "email", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("E-mail") },
  [F_PHONE] = { "phone", "phone", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Telephone") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "name", NULL };

DEK_DEFINE_RECORD (DekOrganisation, dek_organisation, "organisation", "id", FALSE,
                   "name COLLATE NOCASE, id", N_("Organisation"))

DEK_RECORD_TEXT_GETTER (DekOrganisation, dek_organisation, name, F_NAME)
DEK_RECORD_ENUM_GETTER (DekOrganisation, dek_organisation, kind, F_KIND, DekOrganisationKind)
DEK_RECORD_INTEGER_GETTER (DekOrganisation, dek_organisation, gemeente, F_GEMEENTE)
