// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-table-reader"

#include "coverage/dek-table-reader.h"

#include <math.h>
#include <string.h>

struct _DekTableReader
{
  char      *buffer;
  char      *next;
  char      *end;
  char       separator;
  guint      next_line;
  guint      line;
  GPtrArray *fields;
};

static char
guess_separator (const char *text,
                 const char *end)
{
  gsize n[3] = { 0, 0, 0 };

  for (const char *p = text; p < end && *p != '\n'; p++)
    {
      n[0] += *p == ',';
      n[1] += *p == ';';
      n[2] += *p == '\t';
    }

  if (n[1] > n[0] && n[1] >= n[2])
    return ';';

  return n[2] > n[0] ? '\t' : ',';
}

/**
 * dek_table_reader_new:
 * @text: the table; need not be valid UTF-8
 * @length: its length in bytes, -1 where it ends with a NUL
 *
 * Returns: (transfer full): a reader before the first line
 */
DekTableReader *
dek_table_reader_new (const char *text,
                      gssize      length)
{
  DekTableReader *self = g_new0 (DekTableReader, 1);
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  self->buffer = g_malloc (size + 1);
  memcpy (self->buffer, text, size);
  self->buffer[size] = '\0';
  self->next = self->buffer;
  self->end = self->buffer + size;
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->next += 3;
  self->separator = guess_separator (self->next, self->end);
  self->next_line = 1;
  self->fields = g_ptr_array_new ();

  return self;
}

/**
 * dek_table_reader_free:
 * @self: (transfer full): a reader
 */
void
dek_table_reader_free (DekTableReader *self)
{
  g_ptr_array_unref (self->fields);
  g_free (self->buffer);
  g_free (self);
}

/* Reads a quoted field, taking its quotes away in place; returns what follows. */
static char *
read_quoted (DekTableReader *self,
             char           *p)
{
  char *to = p;

  g_ptr_array_add (self->fields, p);
  for (p++; p < self->end; p++)
    {
      if (*p == '"')
        {
          if (p + 1 >= self->end || p[1] != '"')
            {
              p++;
              break;
            }
          p++;
        }
      else if (*p == '\n')
        {
          self->next_line++;
        }
      *to++ = *p;
    }
  /* Whatever stands between the quote and the separator is kept. */
  while (p < self->end && *p != self->separator && *p != '\n')
    *to++ = *p++;
  if (to < p)
    *to = '\0';

  return p;
}

static char *
read_plain (DekTableReader *self,
            char           *p)
{
  g_ptr_array_add (self->fields, p);
  while (p < self->end && *p != self->separator && *p != '\n')
    p++;

  return p;
}

static gboolean
read_line (DekTableReader *self)
{
  char *p = self->next;
  gboolean at_end = FALSE;

  g_ptr_array_set_size (self->fields, 0);
  self->line = self->next_line;

  while (!at_end)
    {
      p = *p == '"' ? read_quoted (self, p) : read_plain (self, p);
      at_end = p >= self->end || *p == '\n';
      if (p < self->end)
        {
          if (*p == '\n')
            self->next_line++;
          *p++ = '\0';
        }
    }
  self->next = p;

  for (guint i = 0; i < self->fields->len; i++)
    g_strstrip (g_ptr_array_index (self->fields, i));

  return self->fields->len > 1 || *(const char *) g_ptr_array_index (self->fields, 0) != '\0';
}

/**
 * dek_table_reader_next:
 * @self: a reader
 *
 * Goes to the next line that is not empty.
 *
 * Returns: whether there was one
 */
gboolean
dek_table_reader_next (DekTableReader *self)
{
  while (self->next < self->end)
    {
      if (read_line (self))
        return TRUE;
    }

  g_ptr_array_set_size (self->fields, 0);

  return FALSE;
}

/**
 * dek_table_reader_get_line:
 * @self: a reader
 *
 * Returns: the number of the line it is on, from 1
 */
guint
dek_table_reader_get_line (DekTableReader *self)
{
  return self->line;
}

/**
 * dek_table_reader_get_n:
 * @self: a reader
 *
 * Returns: how many fields the line has
 */
guint
dek_table_reader_get_n (DekTableReader *self)
{
  return self->fields->len;
}

/**
 * dek_table_reader_get_text:
 * @self: a reader
 * @column: from 0
 *
 * Returns: the field without surrounding blanks, "" where the line is shorter;
 *   gone with the next line; %NULL where it is not valid UTF-8
 */
const char *
dek_table_reader_get_text (DekTableReader *self,
                           guint           column)
{
  const char *text = column < self->fields->len ? g_ptr_array_index (self->fields, column) : "";

  return g_utf8_validate (text, -1, NULL) ? text : NULL;
}

/**
 * dek_table_reader_get_number:
 * @self: a reader
 * @column: from 0
 * @number: (out): the number, finite; 0 where it is none
 *
 * Returns: whether the field is a number and nothing else
 */
gboolean
dek_table_reader_get_number (DekTableReader *self,
                             guint           column,
                             double         *number)
{
  const char *text = dek_table_reader_get_text (self, column);
  g_autofree char *with_point = NULL;
  char *end = NULL;
  double value;

  *number = 0;
  if (text == NULL || *text == '\0')
    return FALSE;

  /* strtod also knows hexadecimal numbers, "nan" and "infinity". */
  if (strspn (text, "0123456789+-.,eE") != strlen (text))
    return FALSE;

  if (self->separator != ',')
    {
      with_point = g_strdelimit (g_strdup (text), ",", '.');
      text = with_point;
    }
  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value))
    return FALSE;

  *number = value;

  return TRUE;
}
