// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-response"

#include "region/dek-response.h"

#include <glib/gi18n.h>

#include "region/dek-organisation.h"
#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekResponse:
 *
 * A questionnaire of the monitor that somebody filled in.
 */

enum
{
  F_QUESTIONNAIRE,
  F_STEUNPUNT,
  F_ORGANISATION,
  F_DATE,
  F_RESPONDENT_ROLE,
  F_NOTE
};

static const DekField fields[] = {
  [F_QUESTIONNAIRE] = { "questionnaire", "questionnaire", DEK_FIELD_ENUM,
    dek_questionnaire_kind_get_type, TRUE, DEK_QUESTIONNAIRE_KIND_LSP, N_("Questionnaire") },
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Steunpunt") },
  [F_ORGANISATION] = { "organisation", "organisation", DEK_FIELD_REFERENCE,
    dek_organisation_get_type, FALSE, 0, N_("Organisation") },
  [F_DATE] = { "date", "date", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Date") },
  [F_RESPONDENT_ROLE] = { "respondent-role", "respondent_role", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Filled in by (role)") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "date", NULL };

DEK_DEFINE_RECORD (DekResponse, dek_response, "response", "id", FALSE,
                   "date, id", N_("Filled-in questionnaire"))

DEK_RECORD_ENUM_GETTER (DekResponse, dek_response, questionnaire, F_QUESTIONNAIRE, DekQuestionnaireKind)
DEK_RECORD_TEXT_GETTER (DekResponse, dek_response, date, F_DATE)
