// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "json-file.h"

#include <string.h>

/* kenmerken.json: what a steunpunt is. */
#define FILE_NAME "kenmerken.json"

typedef void (*CompileElement) (Compile    *self,
                                JsonFile   *json,
                                JsonObject *object,
                                guint       index);

static void
compile_kenmerk (Compile    *self,
                 JsonFile   *json,
                 JsonObject *object,
                 guint       index)
{
  DekLayoutKenmerk record = { 0 };

  json_file_check_members (json, object, "nr", "label", "description", "heading", NULL);
  record.nr = json_file_get_count (json, object, "nr");
  record.label = json_file_get_string (json, object, "label");
  record.description = json_file_get_string (json, object, "description");
  record.heading = json_file_get_optional_string (json, object, "heading");
  if (record.nr != (gint32) index + 1)
    compile_error (self, FILE_NAME, json_file_get_line (json, object), "kenmerk %d stands in place %u", record.nr, index + 1);

  compile_add_record (self, DEK_LAYOUT_KENMERKEN, &record, sizeof record);
}

static void
compile_screening (Compile    *self,
                   JsonFile   *json,
                   JsonObject *object,
                   guint       index)
{
  const char id[] = { (char) ('a' + index), '\0' };
  DekLayoutScreening record = { 0 };

  json_file_check_members (json, object, "id", "question", NULL);
  record.id = json_file_get_string (json, object, "id");
  record.question = json_file_get_string (json, object, "question");
  if (!g_str_equal (compile_get_string (self, record.id), id))
    compile_error (self, FILE_NAME, json_file_get_line (json, object), "question %u is not “%s”", index + 1, id);

  compile_add_record (self, DEK_LAYOUT_SCREENINGS, &record, sizeof record);
}

static void
compile_element (Compile    *self,
                 JsonFile   *json,
                 JsonObject *object,
                 guint       index)
{
  DekLayoutElement record = { 0 };

  json_file_check_members (json, object, "id", "name", "basic", NULL);
  record.id = json_file_get_string (json, object, "id");
  record.name = json_file_get_string (json, object, "name");
  record.basic = json_file_get_boolean (json, object, "basic", TRUE);

  compile_add_record (self, DEK_LAYOUT_ELEMENTS, &record, sizeof record);
}

static void
compile_comparison (Compile    *self,
                    JsonFile   *json,
                    JsonObject *object,
                    guint       index)
{
  DekLayoutComparison record = { 0 };

  json_file_check_members (json, object, "aspect", "lsp", "inloop", NULL);
  record.aspect = json_file_get_string (json, object, "aspect");
  record.lsp = json_file_get_string (json, object, "lsp");
  record.inloop = json_file_get_string (json, object, "inloop");

  compile_add_record (self, DEK_LAYOUT_COMPARISONS, &record, sizeof record);
}

/* Two counts, the least and the most; both -1 where there is no such member. */
static void
get_limits (Compile    *self,
            JsonFile   *json,
            JsonObject *object,
            const char *member,
            gint32      limits[2])
{
  JsonNode *node = json_file_get_member (json, object, member, JSON_NODE_ARRAY);
  JsonArray *array = node != NULL ? json_node_get_array (node) : NULL;

  limits[0] = limits[1] = -1;
  if (array == NULL)
    return;

  for (guint i = 0; i < 2 && json_array_get_length (array) == 2; i++)
    {
      if (json_node_get_value_type (json_array_get_element (array, i)) == G_TYPE_INT64)
        limits[i] = (gint32) json_array_get_int_element (array, i);
    }

  if (limits[0] < 0 || limits[1] < limits[0])
    compile_error (self, FILE_NAME, json_file_get_line (json, node), "“%s” is not the least and the most", member);
}

/* Each text of the list must be the id of an element. */
static void
check_elements (Compile    *self,
                JsonFile   *json,
                JsonObject *object,
                const char *member,
                gint32      list)
{
  guint n = compile_count (self, DEK_LAYOUT_ELEMENTS, sizeof (DekLayoutElement));

  for (;; list++)
    {
      gint32 id = *compile_record_at (self, gint32, DEK_LAYOUT_STRING_LISTS, list);
      guint i = 0;

      if (id < 0)
        return;

      while (i < n && compile_record_at (self, DekLayoutElement, DEK_LAYOUT_ELEMENTS, i)->id != id)
        i++;
      if (i == n)
        compile_error (self, FILE_NAME, json_file_get_line (json, json_object_get_member (object, member)),
                       "“%s” is not an element", compile_get_string (self, id));
    }
}

static gint32
get_size_source (Compile    *self,
                 JsonFile   *json,
                 JsonObject *object)
{
  static const char *const sources[] = { "table", "text", "questionnaire" };
  const char *source = json_file_get_text (json, object, "source");

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (strcmp (sources[i], source) == 0)
        return (gint32) i;
    }

  compile_error (self, FILE_NAME, json_file_get_line (json, object), "“%s” is not a source", source);
  return 0;
}

static void
compile_size_rule (Compile    *self,
                   JsonFile   *json,
                   JsonObject *object,
                   guint       index)
{
  DekLayoutSizeRule record = { 0 };

  json_file_check_members (json, object, "source", "size_class", "label", "dagdelen", "opening", "visitors_day",
                           "visitors_year", "elements", "optional_elements", NULL);
  record.source = get_size_source (self, json, object);
  if (!compile_parse_class (json_file_get_text (json, object, "size_class"), &record.size_class))
    compile_error (self, FILE_NAME, json_file_get_line (json, object), "not a size class");
  record.label = json_file_get_string (json, object, "label");
  get_limits (self, json, object, "dagdelen", record.dagdelen);
  record.opening = json_file_get_optional_string (json, object, "opening");
  get_limits (self, json, object, "visitors_day", record.day);
  get_limits (self, json, object, "visitors_year", record.year);
  record.elements = json_file_get_list (json, object, "elements", FALSE);
  record.optional_elements = json_file_get_list (json, object, "optional_elements", FALSE);
  check_elements (self, json, object, "elements", record.elements);
  check_elements (self, json, object, "optional_elements", record.optional_elements);

  compile_add_record (self, DEK_LAYOUT_SIZE_RULES, &record, sizeof record);
}

static void
compile_elements_of (Compile        *self,
                     JsonFile       *json,
                     const char     *member,
                     CompileElement  compile_one)
{
  JsonArray *array = json_file_get_array (json, json->root, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_file_get_element (json, array, i);

      if (object != NULL)
        compile_one (self, json, object, i);
    }
}

void
compile_standard (Compile *self)
{
  g_autoptr (JsonFile) json = json_file_open (self, FILE_NAME);

  if (json->root == NULL)
    return;

  json_file_check_members (json, json->root, "kenmerken", "screening", "size_rules", "elements", "comparison", NULL);
  compile_elements_of (self, json, "kenmerken", compile_kenmerk);
  compile_elements_of (self, json, "screening", compile_screening);
  compile_elements_of (self, json, "elements", compile_element);
  compile_elements_of (self, json, "size_rules", compile_size_rule);
  compile_elements_of (self, json, "comparison", compile_comparison);
}
