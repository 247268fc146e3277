// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference-questionnaire"

#include "reference/dek-reference-private.h"

static void
load_questions (DekReference *self)
{
  const DekLayoutQuestion *rows;
  guint n;

  rows = dek_reference_get_section (self, DEK_LAYOUT_QUESTIONS, sizeof *rows, &n);
  self->questions = g_new (DekRefQuestion, n);
  for (guint i = 0; i < n; i++)
    {
      self->questions[i] = (DekRefQuestion) {
        .number = rows[i].number,
        .kind = (DekRefQuestionKind) rows[i].kind,
        .required = rows[i].required,
        .shared = rows[i].shared,
        .has_explanation = rows[i].has_explanation,
        .text = dek_reference_get_string (self, rows[i].text),
        .options = dek_reference_get_list (self, rows[i].options),
        .open_option = rows[i].open_option,
        .rows = dek_reference_get_list (self, rows[i].rows),
        .note = dek_reference_get_string (self, rows[i].note),
      };
    }
}

void
dek_reference_load_questionnaires (DekReference *self)
{
  const DekLayoutQuestionnaire *rows;

  load_questions (self);
  rows = dek_reference_get_section (self, DEK_LAYOUT_QUESTIONNAIRES, sizeof *rows, &self->n_questionnaires);
  self->questionnaires = g_new (DekRefQuestionnaire, self->n_questionnaires);
  for (guint i = 0; i < self->n_questionnaires; i++)
    {
      self->questionnaires[i] = (DekRefQuestionnaire) {
        .id = dek_reference_get_string (self, rows[i].id),
        .audience = dek_reference_get_string (self, rows[i].audience),
        .questions = self->questions + rows[i].questions.first,
        .n_questions = (guint) rows[i].questions.count,
      };
    }
}

/**
 * dek_reference_get_n_questionnaires:
 * @self: the reference data
 *
 * Returns: how many questionnaires the Monitor 2025 has
 */
guint
dek_reference_get_n_questionnaires (const DekReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_questionnaires;
}

/**
 * dek_reference_get_questionnaire:
 * @self: the reference data
 * @index: 0 to the number of questionnaires less one
 *
 * Returns: (transfer none): the questionnaire
 */
const DekRefQuestionnaire *
dek_reference_get_questionnaire (const DekReference *self,
                                 guint               index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_questionnaires, NULL);

  return &self->questionnaires[index];
}
