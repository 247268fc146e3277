// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "compile.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A JSON text that remembers on which line each of its values stands. */
typedef struct
{
  Compile    *compile;
  const char *name;
  JsonParser *parser;
  GHashTable *lines;
  JsonObject *root;
} JsonFile;

JsonFile   *json_file_open              (Compile    *compile,
                                         const char *name);
void        json_file_free              (JsonFile   *self);
guint       json_file_get_line          (JsonFile   *self,
                                         gpointer    value);
void        json_file_check_members     (JsonFile   *self,
                                         JsonObject *object,
                                         ...) G_GNUC_NULL_TERMINATED;
JsonNode   *json_file_get_member        (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member,
                                         JsonNodeType type);
JsonObject *json_file_get_object        (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
JsonArray  *json_file_get_array         (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
JsonObject *json_file_get_element       (JsonFile   *self,
                                         JsonArray  *array,
                                         guint       index);
const char *json_file_get_text          (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
const char *json_file_get_optional_text (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
gint32      json_file_get_count         (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
gint32      json_file_get_optional_count (JsonFile  *self,
                                          JsonObject *object,
                                          const char *member);
gboolean    json_file_get_boolean       (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member,
                                         gboolean    required);
gint32      json_file_get_list          (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member,
                                         gboolean    required);
gint32      json_file_get_string        (JsonFile   *self,
                                         JsonObject *object,
                                         const char *member);
gint32      json_file_get_optional_string (JsonFile   *self,
                                           JsonObject *object,
                                           const char *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JsonFile, json_file_free)

G_END_DECLS
