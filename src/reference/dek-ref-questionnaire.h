// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekRefQuestionKind:
 * @DEK_REF_QUESTION_SINGLE: choose one of the options
 * @DEK_REF_QUESTION_MULTIPLE: choose any of the options
 * @DEK_REF_QUESTION_TEXT: free text
 * @DEK_REF_QUESTION_NUMBERS: a number for each of the rows
 * @DEK_REF_QUESTION_MATRIX: one of the options for each of the rows
 */
typedef enum
{
  DEK_REF_QUESTION_SINGLE,
  DEK_REF_QUESTION_MULTIPLE,
  DEK_REF_QUESTION_TEXT,
  DEK_REF_QUESTION_NUMBERS,
  DEK_REF_QUESTION_MATRIX
} DekRefQuestionKind;

/**
 * DekRefQuestion:
 * @number: number in the questionnaire, from 1
 * @kind: how it is answered
 * @required: whether it must be answered
 * @shared: whether both questionnaires begin with it
 * @has_explanation: whether a text may go with the answer
 * @text: the question
 * @options: (array zero-terminated=1): what can be chosen; empty for text and
 *   numbers, and for the question about the region, whose options are the
 *   names of the regions
 * @open_option: index of the option that asks for a text of one's own, or -1
 * @rows: (array zero-terminated=1): rows of a matrix or of numbers, else empty
 * @note: (nullable): a remark on the source
 */
typedef struct
{
  gint               number;
  DekRefQuestionKind kind;
  gboolean           required;
  gboolean           shared;
  gboolean           has_explanation;
  const char        *text;
  const char *const *options;
  gint               open_option;
  const char *const *rows;
  const char        *note;
} DekRefQuestion;

/**
 * DekRefQuestionnaire:
 * @id: "lsp" or "regiocoordinator"
 * @audience: for whom it is
 * @questions: its questions in order
 * @n_questions: how many
 */
typedef struct
{
  const char           *id;
  const char           *audience;
  const DekRefQuestion *questions;
  guint                 n_questions;
} DekRefQuestionnaire;

G_END_DECLS
