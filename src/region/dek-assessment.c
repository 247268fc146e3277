// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-assessment"

#include "region/dek-assessment.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekAssessment:
 *
 * How a steunpunt stood with one of the ten kenmerken on a date.
 */

enum
{
  F_STEUNPUNT,
  F_KENMERK,
  F_STATE,
  F_NOTE,
  F_DATE
};

static const DekField fields[] = {
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, TRUE, 0, N_("Steunpunt") },
  [F_KENMERK] = { "kenmerk", "kenmerk", DEK_FIELD_INTEGER,
    NULL, TRUE, 1, N_("Kenmerk") },
  [F_STATE] = { "state", "state", DEK_FIELD_ENUM,
    dek_presence_get_type, TRUE, DEK_PRESENCE_UNKNOWN, N_("State") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
  [F_DATE] = { "date", "date", DEK_FIELD_DATE,
    NULL, TRUE, 0, N_("Date") },
};

static const char *const order_columns[] = { "kenmerk", "date", NULL };

DEK_DEFINE_RECORD (DekAssessment, dek_assessment, "assessment", "id", FALSE,
                   "kenmerk, date, id", N_("Kenmerk"))

DEK_RECORD_INTEGER_GETTER (DekAssessment, dek_assessment, steunpunt, F_STEUNPUNT)
DEK_RECORD_INTEGER_GETTER (DekAssessment, dek_assessment, kenmerk, F_KENMERK)
DEK_RECORD_ENUM_GETTER (DekAssessment, dek_assessment, state, F_STATE, DekPresence)
