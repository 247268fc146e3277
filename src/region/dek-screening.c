// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-screening"

#include "region/dek-screening.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekScreening:
 *
 * The answer to one question of the afwegingskader for a steunpunt.
 */

enum
{
  F_STEUNPUNT,
  F_QUESTION,
  F_ANSWER,
  F_NOTE,
  F_DATE
};

static const DekField fields[] = {
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, TRUE, 0, N_("Steunpunt") },
  [F_QUESTION] = { "question", "question", DEK_FIELD_ENUM,
    dek_screening_question_get_type, TRUE, DEK_SCREENING_QUESTION_A, N_("Question") },
  [F_ANSWER] = { "answer", "answer", DEK_FIELD_ENUM,
    dek_yes_no_get_type, TRUE, DEK_YES_NO_UNKNOWN, N_("Answer") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
  [F_DATE] = { "date", "date", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Date") },
};

static const char *const order_columns[] = { "question", NULL };

DEK_DEFINE_RECORD (DekScreening, dek_screening, "screening", "id", FALSE,
                   "question, id", N_("Afwegingskader"))

DEK_RECORD_INTEGER_GETTER (DekScreening, dek_screening, steunpunt, F_STEUNPUNT)
DEK_RECORD_ENUM_GETTER (DekScreening, dek_screening, question, F_QUESTION, DekScreeningQuestion)
DEK_RECORD_ENUM_GETTER (DekScreening, dek_screening, answer, F_ANSWER, DekYesNo)
