// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "json-file.h"

#include <string.h>

static void
remember (JsonFile *self,
          gpointer  value)
{
  guint line = json_parser_get_current_line (self->parser);

  if (!g_hash_table_contains (self->lines, value))
    g_hash_table_insert (self->lines, value, GUINT_TO_POINTER (line));
}

/* The first member of an object stands for the object itself. */
static void
object_member_cb (JsonParser *parser,
                  JsonObject *object,
                  const char *member,
                  JsonFile   *self)
{
  remember (self, object);
  remember (self, json_object_get_member (object, member));
}

static void
array_end_cb (JsonParser *parser,
              JsonArray  *array,
              JsonFile   *self)
{
  remember (self, array);
}

/* The parser knows the line only while it is at it. */
static void
error_cb (JsonParser   *parser,
          const GError *error,
          JsonFile     *self)
{
  compile_error (self->compile, self->name, json_parser_get_current_line (parser), "%s", error->message);
}

static void
load (JsonFile   *self,
      const char *text)
{
  if (!json_parser_load_from_data (self->parser, text, -1, NULL))
    return;

  if (json_parser_get_root (self->parser) != NULL &&
      JSON_NODE_HOLDS_OBJECT (json_parser_get_root (self->parser)))
    self->root = json_node_get_object (json_parser_get_root (self->parser));
  else
    compile_error (self->compile, self->name, 1, "not a JSON object");
}

/* Reads a JSON text; root is NULL after an error. */
JsonFile *
json_file_open (Compile    *compile,
                const char *name)
{
  JsonFile *self = g_new0 (JsonFile, 1);
  g_autofree char *text = compile_load (compile, name);

  self->compile = compile;
  self->name = name;
  self->parser = json_parser_new_immutable ();
  self->lines = g_hash_table_new (NULL, NULL);
  g_signal_connect (self->parser, "object-member", G_CALLBACK (object_member_cb), self);
  g_signal_connect (self->parser, "array-end", G_CALLBACK (array_end_cb), self);
  g_signal_connect (self->parser, "error", G_CALLBACK (error_cb), self);
  if (text != NULL)
    load (self, text);

  return self;
}

void
json_file_free (JsonFile *self)
{
  g_clear_object (&self->parser);
  g_hash_table_unref (self->lines);
  g_free (self);
}

/* The line of an object, an array or a member's node. */
guint
json_file_get_line (JsonFile *self,
                    gpointer  value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, value));
}

/* Refuses members that nothing reads: most often a slip of the pen. */
void
json_file_check_members (JsonFile   *self,
                         JsonObject *object,
                         ...)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) members = json_object_get_members (object);
  va_list args;

  va_start (args, object);
  for (const char *name = va_arg (args, const char *); name != NULL; name = va_arg (args, const char *))
    g_hash_table_add (known, (gpointer) name);
  va_end (args);

  for (GList *l = members; l != NULL; l = l->next)
    {
      if (!g_hash_table_contains (known, l->data))
        compile_error (self->compile, self->name,
                       json_file_get_line (self, json_object_get_member (object, l->data)),
                       "“%s” is not known here", (const char *) l->data);
    }
}

/* The member, or NULL if it is missing, null or (an error) of another type. */
JsonNode *
json_file_get_member (JsonFile     *self,
                      JsonObject   *object,
                      const char   *member,
                      JsonNodeType  type)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_TYPE (node) == type)
    return node;

  compile_error (self->compile, self->name, json_file_get_line (self, node),
                 "“%s” is of the wrong type", member);
  return NULL;
}

static JsonNode *
get_required (JsonFile     *self,
              JsonObject   *object,
              const char   *member,
              JsonNodeType  type)
{
  guint n_errors = self->compile->n_errors;
  JsonNode *node = json_file_get_member (self, object, member, type);

  if (node == NULL && n_errors == self->compile->n_errors)
    compile_error (self->compile, self->name, json_file_get_line (self, object),
                   "“%s” is missing", member);

  return node;
}

/* NULL after an error. */
JsonObject *
json_file_get_object (JsonFile   *self,
                      JsonObject *object,
                      const char *member)
{
  JsonNode *node = get_required (self, object, member, JSON_NODE_OBJECT);

  return node != NULL ? json_node_get_object (node) : NULL;
}

/* NULL after an error. */
JsonArray *
json_file_get_array (JsonFile   *self,
                     JsonObject *object,
                     const char *member)
{
  JsonNode *node = get_required (self, object, member, JSON_NODE_ARRAY);

  return node != NULL ? json_node_get_array (node) : NULL;
}

/* An element that must be an object; NULL after an error. */
JsonObject *
json_file_get_element (JsonFile  *self,
                       JsonArray *array,
                       guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  compile_error (self->compile, self->name, json_file_get_line (self, array),
                 "element %u is not an object", index + 1);
  return NULL;
}

static const char *
node_get_text (JsonFile   *self,
               JsonNode   *node,
               const char *member)
{
  const char *text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  if (text == NULL || *text == '\0')
    {
      compile_error (self->compile, self->name, json_file_get_line (self, node),
                     "“%s” is not a text", member);
      return NULL;
    }

  return text;
}

/* Never NULL: an empty text after an error. */
const char *
json_file_get_text (JsonFile   *self,
                    JsonObject *object,
                    const char *member)
{
  JsonNode *node = get_required (self, object, member, JSON_NODE_VALUE);
  const char *text = node != NULL ? node_get_text (self, node, member) : NULL;

  return text != NULL ? text : "";
}

const char *
json_file_get_optional_text (JsonFile   *self,
                             JsonObject *object,
                             const char *member)
{
  JsonNode *node = json_file_get_member (self, object, member, JSON_NODE_VALUE);

  return node != NULL ? node_get_text (self, node, member) : NULL;
}

/* A whole number from 0 on; -1 where there is none. */
gint32
json_file_get_optional_count (JsonFile   *self,
                              JsonObject *object,
                              const char *member)
{
  JsonNode *node = json_file_get_member (self, object, member, JSON_NODE_VALUE);
  gint64 value;

  if (node == NULL)
    return -1;

  value = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
  if (value < 0 || value > G_MAXINT32)
    {
      compile_error (self->compile, self->name, json_file_get_line (self, node),
                     "“%s” is not a count", member);
      return -1;
    }

  return (gint32) value;
}

gint32
json_file_get_count (JsonFile   *self,
                     JsonObject *object,
                     const char *member)
{
  get_required (self, object, member, JSON_NODE_VALUE);

  return MAX (0, json_file_get_optional_count (self, object, member));
}

gboolean
json_file_get_boolean (JsonFile   *self,
                       JsonObject *object,
                       const char *member,
                       gboolean    required)
{
  JsonNode *node = required ? get_required (self, object, member, JSON_NODE_VALUE)
                            : json_file_get_member (self, object, member, JSON_NODE_VALUE);

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  compile_error (self->compile, self->name, json_file_get_line (self, node),
                 "“%s” is neither true nor false", member);
  return FALSE;
}

/* Adds a list of texts; 0 is the empty list. */
gint32
json_file_get_list (JsonFile   *self,
                    JsonObject *object,
                    const char *member,
                    gboolean    required)
{
  g_autoptr (GArray) strings = g_array_new (FALSE, FALSE, sizeof (gint32));
  JsonNode *node = required ? get_required (self, object, member, JSON_NODE_ARRAY)
                            : json_file_get_member (self, object, member, JSON_NODE_ARRAY);
  JsonArray *array;

  if (node == NULL)
    return 0;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gint32 offset;

      if (json_node_get_value_type (element) != G_TYPE_STRING || *json_node_get_string (element) == '\0')
        {
          compile_error (self->compile, self->name, json_file_get_line (self, node),
                         "element %u of “%s” is not a text", i + 1, member);
          continue;
        }
      offset = compile_add_string (self->compile, json_node_get_string (element));
      g_array_append_val (strings, offset);
    }

  if (required && strings->len == 0)
    compile_error (self->compile, self->name, json_file_get_line (self, node), "“%s” is empty", member);

  return compile_add_list (self->compile, (gint32 *) (void *) strings->data, strings->len);
}

gint32
json_file_get_string (JsonFile   *self,
                      JsonObject *object,
                      const char *member)
{
  return compile_add_string (self->compile, json_file_get_text (self, object, member));
}

gint32
json_file_get_optional_string (JsonFile   *self,
                               JsonObject *object,
                               const char *member)
{
  return compile_add_string (self->compile, json_file_get_optional_text (self, object, member));
}
