// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "json-file.h"

#include <string.h>

#define FILE_NAME "questionnaires.json"

/* In the order of DekRefQuestionKind, which a test holds. */
static const char *const kinds[] = { "single", "multiple", "text", "numbers", "matrix" };

enum
{
  KIND_SINGLE,
  KIND_MULTIPLE,
  KIND_TEXT,
  KIND_NUMBERS,
  KIND_MATRIX
};

static gint32
get_kind (Compile    *self,
          JsonFile   *json,
          JsonObject *object)
{
  const char *kind = json_file_get_text (json, object, "kind");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (strcmp (kinds[i], kind) == 0)
        return (gint32) i;
    }

  compile_error (self, FILE_NAME, json_file_get_line (json, object), "“%s” is not a kind of question", kind);
  return KIND_TEXT;
}

static guint
count_list (Compile *self,
            gint32   list)
{
  guint n = 0;

  while (*compile_record_at (self, gint32, DEK_LAYOUT_STRING_LISTS, list + (gint32) n) >= 0)
    n++;

  return n;
}

/* What can be chosen and what is asked of it must fit the kind. The shared
 * question about the region may leave its options to the table of regions.
 */
static void
check_question (Compile                 *self,
                JsonFile                *json,
                JsonObject              *object,
                const DekLayoutQuestion *question)
{
  guint line = json_file_get_line (json, object);
  guint n_options = count_list (self, question->options);
  guint n_rows = count_list (self, question->rows);
  gboolean has_options = question->kind == KIND_SINGLE || question->kind == KIND_MULTIPLE || question->kind == KIND_MATRIX;
  gboolean has_rows = question->kind == KIND_NUMBERS || question->kind == KIND_MATRIX;

  if (has_options && n_options < 2 && !(question->shared && n_options == 0))
    compile_error (self, FILE_NAME, line, "a question without options to choose from");
  if (!has_options && n_options > 0)
    compile_error (self, FILE_NAME, line, "options for a question that has no choice");
  if (has_rows != (n_rows > 0))
    compile_error (self, FILE_NAME, line, "rows do not fit this kind of question");
  if (question->open_option >= (gint32) n_options)
    compile_error (self, FILE_NAME, line, "the open option is not one of the options");
}

static void
compile_question (Compile    *self,
                  JsonFile   *json,
                  JsonObject *object,
                  guint       index)
{
  DekLayoutQuestion record = { 0 };

  json_file_check_members (json, object, "number", "required", "shared", "kind", "explanation", "text", "options",
                           "open_option", "rows", "note", NULL);
  record.number = json_file_get_count (json, object, "number");
  record.kind = get_kind (self, json, object);
  record.required = json_file_get_boolean (json, object, "required", TRUE);
  record.shared = json_file_get_boolean (json, object, "shared", FALSE);
  record.has_explanation = json_file_get_boolean (json, object, "explanation", FALSE);
  record.text = json_file_get_string (json, object, "text");
  record.options = json_file_get_list (json, object, "options", FALSE);
  record.open_option = json_file_get_optional_count (json, object, "open_option");
  record.rows = json_file_get_list (json, object, "rows", FALSE);
  record.note = json_file_get_optional_string (json, object, "note");

  if (record.number != (gint32) index + 1)
    compile_error (self, FILE_NAME, json_file_get_line (json, object),
                   "question %d stands in place %u", record.number, index + 1);
  check_question (self, json, object, &record);

  compile_add_record (self, DEK_LAYOUT_QUESTIONS, &record, sizeof record);
}

static void
compile_questionnaire (Compile    *self,
                       JsonFile   *json,
                       JsonObject *object)
{
  guint first = compile_count (self, DEK_LAYOUT_QUESTIONS, sizeof (DekLayoutQuestion));
  JsonArray *questions = json_file_get_array (json, object, "questions");
  DekLayoutQuestionnaire record = { 0 };

  json_file_check_members (json, object, "id", "audience", "questions", NULL);
  record.id = json_file_get_string (json, object, "id");
  record.audience = json_file_get_string (json, object, "audience");
  for (guint i = 0; questions != NULL && i < json_array_get_length (questions); i++)
    {
      JsonObject *question = json_file_get_element (json, questions, i);

      if (question != NULL)
        compile_question (self, json, question, i);
    }

  record.questions = compile_range (self, DEK_LAYOUT_QUESTIONS, sizeof (DekLayoutQuestion), first);
  compile_add_record (self, DEK_LAYOUT_QUESTIONNAIRES, &record, sizeof record);
}

void
compile_questionnaires (Compile *self)
{
  g_autoptr (JsonFile) json = json_file_open (self, FILE_NAME);
  JsonArray *array;

  if (json->root == NULL)
    return;

  json_file_check_members (json, json->root, "questionnaires", NULL);
  array = json_file_get_array (json, json->root, "questionnaires");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_file_get_element (json, array, i);

      if (object != NULL)
        compile_questionnaire (self, json, object);
    }
}
