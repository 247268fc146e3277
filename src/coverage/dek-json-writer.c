// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-json-writer"

#include "coverage/dek-json-writer.h"

#include <math.h>
#include <stdio.h>

struct _DekJsonWriter
{
  GString  *text;
  gboolean  needs_comma;
};

static void
append_string (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (text, "\\%c", *p);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
begin_value (DekJsonWriter *self,
             const char    *key)
{
  if (self->needs_comma)
    g_string_append_c (self->text, ',');
  self->needs_comma = TRUE;

  if (key != NULL)
    {
      append_string (self->text, key);
      g_string_append_c (self->text, ':');
    }
}

/**
 * dek_json_writer_new:
 *
 * Returns: (transfer full): a writer with nothing written
 */
DekJsonWriter *
dek_json_writer_new (void)
{
  DekJsonWriter *self = g_new0 (DekJsonWriter, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * dek_json_writer_free:
 * @self: (transfer full): a writer
 */
void
dek_json_writer_free (DekJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * dek_json_writer_begin_object:
 * @self: a writer
 * @key: (nullable): its key in the object around it, %NULL in an array
 */
void
dek_json_writer_begin_object (DekJsonWriter *self,
                              const char    *key)
{
  begin_value (self, key);
  g_string_append_c (self->text, '{');
  self->needs_comma = FALSE;
}

/**
 * dek_json_writer_end_object:
 * @self: a writer
 */
void
dek_json_writer_end_object (DekJsonWriter *self)
{
  g_string_append_c (self->text, '}');
  self->needs_comma = TRUE;
}

/**
 * dek_json_writer_begin_array:
 * @self: a writer
 * @key: (nullable): its key in the object around it
 */
void
dek_json_writer_begin_array (DekJsonWriter *self,
                             const char    *key)
{
  begin_value (self, key);
  g_string_append_c (self->text, '[');
  self->needs_comma = FALSE;
}

/**
 * dek_json_writer_end_array:
 * @self: a writer
 */
void
dek_json_writer_end_array (DekJsonWriter *self)
{
  g_string_append_c (self->text, ']');
  self->needs_comma = TRUE;
}

/**
 * dek_json_writer_string:
 * @self: a writer
 * @key: (nullable): its key
 * @value: (nullable): UTF-8 text; %NULL is written as null
 */
void
dek_json_writer_string (DekJsonWriter *self,
                        const char    *key,
                        const char    *value)
{
  if (value == NULL)
    {
      dek_json_writer_null (self, key);
      return;
    }

  begin_value (self, key);
  append_string (self->text, value);
}

/**
 * dek_json_writer_integer:
 * @self: a writer
 * @key: (nullable): its key
 * @value: a whole number
 */
void
dek_json_writer_integer (DekJsonWriter *self,
                         const char    *key,
                         gint64         value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/**
 * dek_json_writer_number:
 * @self: a writer
 * @key: (nullable): its key
 * @value: a number; written as null where it is not finite
 */
void
dek_json_writer_number (DekJsonWriter *self,
                        const char    *key,
                        double         value)
{
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      dek_json_writer_null (self, key);
      return;
    }

  begin_value (self, key);
  if (value == rint (value) && fabs (value) < 1e15)
    {
      g_string_append_printf (self->text, "%" G_GINT64_FORMAT, (gint64) value);
      return;
    }

  g_ascii_formatd (shortest, sizeof shortest, "%.15g", value);
  if (g_ascii_strtod (shortest, NULL) != value)
    g_ascii_dtostr (shortest, sizeof shortest, value);
  g_string_append (self->text, shortest);
}

/**
 * dek_json_writer_boolean:
 * @self: a writer
 * @key: (nullable): its key
 * @value: true or false
 */
void
dek_json_writer_boolean (DekJsonWriter *self,
                         const char    *key,
                         gboolean       value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * dek_json_writer_null:
 * @self: a writer
 * @key: (nullable): its key
 */
void
dek_json_writer_null (DekJsonWriter *self,
                      const char    *key)
{
  begin_value (self, key);
  g_string_append (self->text, "null");
}

/**
 * dek_json_writer_raw:
 * @self: a writer
 * @key: (nullable): its key
 * @json: a JSON value, taken over as it is
 */
void
dek_json_writer_raw (DekJsonWriter *self,
                     const char    *key,
                     const char    *json)
{
  begin_value (self, key);
  g_string_append (self->text, json);
}

/**
 * dek_json_writer_finish:
 * @self: a writer
 *
 * Takes the text out; the writer is empty afterwards.
 *
 * Returns: (transfer full): the JSON, without a newline at its end
 */
char *
dek_json_writer_finish (DekJsonWriter *self)
{
  char *text = g_string_free (self->text, FALSE);

  self->text = g_string_new (NULL);
  self->needs_comma = FALSE;

  return text;
}
