// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-answer"

#include "region/dek-answer.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-response.h"

/**
 * DekAnswer:
 *
 * One answer in a filled-in questionnaire: a choice, a number or a text.
 */

enum
{
  F_RESPONSE,
  F_QUESTION,
  F_ROW,
  F_CHOICE,
  F_NUMBER,
  F_TEXT
};

static const DekField fields[] = {
  [F_RESPONSE] = { "response", "response", DEK_FIELD_REFERENCE,
    dek_response_get_type, TRUE, 0, N_("Filled-in questionnaire") },
  [F_QUESTION] = { "question", "question", DEK_FIELD_INTEGER,
    NULL, TRUE, 1, N_("Question") },
  [F_ROW] = { "row", "row", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Row") },
  [F_CHOICE] = { "choice", "choice", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Choice") },
  [F_NUMBER] = { "number", "number", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Number") },
  [F_TEXT] = { "text", "text", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Text"), .searchable = TRUE },
};

static const char *const order_columns[] = { "question", "row", "choice", NULL };

DEK_DEFINE_RECORD (DekAnswer, dek_answer, "answer", "id", FALSE,
                   "question, row, choice, id", N_("Answer"))

DEK_RECORD_INTEGER_GETTER (DekAnswer, dek_answer, response, F_RESPONSE)
DEK_RECORD_INTEGER_GETTER (DekAnswer, dek_answer, question, F_QUESTION)
DEK_RECORD_INTEGER_GETTER (DekAnswer, dek_answer, row, F_ROW)
DEK_RECORD_INTEGER_GETTER (DekAnswer, dek_answer, choice, F_CHOICE)
DEK_RECORD_TEXT_GETTER (DekAnswer, dek_answer, text, F_TEXT)
