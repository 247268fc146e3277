// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "csv-file.h"

#include <errno.h>
#include <string.h>

static void
csv_row_free (gpointer data)
{
  CsvRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Reads one cell and moves on to what follows it. Returns NULL if a quote is
 * left open or followed by more text.
 */
static char *
read_cell (const char **cursor,
           guint       *line)
{
  const char *p = *cursor;
  GString *cell = g_string_new (NULL);

  if (*p != '"')
    {
      gsize n = strcspn (p, ",\r\n");

      g_string_append_len (cell, p, (gssize) n);
      *cursor = p + n;
      return g_string_free (cell, FALSE);
    }

  for (p++; *p != '\0' && !(p[0] == '"' && p[1] != '"'); p++)
    {
      if (*p == '"')
        p++;
      if (*p == '\n')
        (*line)++;
      g_string_append_c (cell, *p);
    }

  if (*p != '"' || strchr (",\r\n", p[1]) == NULL)
    {
      g_string_free (cell, TRUE);
      return NULL;
    }

  *cursor = p + 1;
  return g_string_free (cell, FALSE);
}

static CsvRow *
read_row (const char **cursor,
          guint       *line)
{
  CsvRow *row = g_new0 (CsvRow, 1);

  row->line = *line;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  for (;;)
    {
      char *cell = read_cell (cursor, line);

      if (cell == NULL)
        {
          csv_row_free (row);
          return NULL;
        }
      g_ptr_array_add (row->cells, cell);
      if (**cursor != ',')
        break;
      (*cursor)++;
    }

  if (**cursor == '\r')
    (*cursor)++;
  if (**cursor == '\n')
    (*cursor)++;
  (*line)++;

  return row;
}

static gboolean
row_is_complete (CsvFile *self,
                 CsvRow  *row)
{
  guint n_columns = g_strv_length ((char **) self->columns);

  if (row->cells->len == n_columns)
    return TRUE;

  compile_error (self->compile, self->name, row->line,
                 "%u cells, expected %u", row->cells->len, n_columns);
  return FALSE;
}

static void
check_header (CsvFile *self,
              CsvRow  *row)
{
  if (!row_is_complete (self, row))
    return;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (row->cells, i);

      if (strcmp (cell, self->columns[i]) != 0)
        compile_error (self->compile, self->name, row->line,
                       "column %u is “%s”, expected “%s”", i + 1, cell, self->columns[i]);
    }
}

/* Reads a table whose header must be the columns given (NULL-terminated, and
 * kept by the caller). After errors it holds the rows that could be read.
 */
CsvFile *
csv_file_open (Compile     *compile,
               const char  *name,
               const char **columns)
{
  CsvFile *self = g_new0 (CsvFile, 1);
  g_autofree char *text = compile_load (compile, name);
  const char *cursor = text;
  gboolean is_header = TRUE;
  guint line = 1;

  self->compile = compile;
  self->name = name;
  self->columns = columns;
  self->rows = g_ptr_array_new_with_free_func (csv_row_free);

  while (cursor != NULL && *cursor != '\0')
    {
      guint start = line;
      CsvRow *row = read_row (&cursor, &line);

      if (row == NULL)
        {
          compile_error (compile, name, start, "a quoted cell is not closed as it should be");
          break;
        }

      if (is_header)
        check_header (self, row);
      if (!is_header && row_is_complete (self, row))
        g_ptr_array_add (self->rows, row);
      else
        csv_row_free (row);
      is_header = FALSE;
    }

  if (text != NULL && self->rows->len == 0)
    compile_error (compile, name, 0, "no rows");

  return self;
}

void
csv_file_free (CsvFile *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
csv_file_get_n_rows (CsvFile *self)
{
  return self->rows->len;
}

guint
csv_file_get_line (CsvFile *self,
                   guint    row)
{
  return ((CsvRow *) g_ptr_array_index (self->rows, row))->line;
}

const char *
csv_file_get_text (CsvFile *self,
                   guint    row,
                   guint    column)
{
  CsvRow *r = g_ptr_array_index (self->rows, row);
  const char *cell = g_ptr_array_index (r->cells, column);

  if (*cell == '\0')
    compile_error (self->compile, self->name, r->line, "%s is empty", self->columns[column]);

  return cell;
}

const char *
csv_file_get_optional_text (CsvFile *self,
                            guint    row,
                            guint    column)
{
  CsvRow *r = g_ptr_array_index (self->rows, row);
  const char *cell = g_ptr_array_index (r->cells, column);

  return *cell != '\0' ? cell : NULL;
}

/* A whole number from 0 on. */
gint64
csv_file_get_count (CsvFile *self,
                    guint    row,
                    guint    column)
{
  const char *cell = csv_file_get_text (self, row, column);
  gint64 value = 0;

  if (*cell != '\0' && !g_ascii_string_to_signed (cell, 10, 0, G_MAXINT32, &value, NULL))
    compile_error (self->compile, self->name, csv_file_get_line (self, row),
                   "%s: “%s” is not a count", self->columns[column], cell);

  return value;
}

/* As csv_file_get_count(); -1 where the cell is empty, which is unknown. */
gint64
csv_file_get_optional_count (CsvFile *self,
                             guint    row,
                             guint    column)
{
  if (csv_file_get_optional_text (self, row, column) == NULL)
    return -1;

  return csv_file_get_count (self, row, column);
}

/* A number within a range, both ends included. */
double
csv_file_get_number (CsvFile *self,
                     guint    row,
                     guint    column,
                     double   min,
                     double   max)
{
  const char *cell = csv_file_get_text (self, row, column);
  char *end = NULL;
  double value;

  errno = 0;
  value = g_ascii_strtod (cell, &end);
  if (*cell == '\0')
    return min;
  if (errno != 0 || *end != '\0' || !(value >= min && value <= max))
    {
      compile_error (self->compile, self->name, csv_file_get_line (self, row),
                     "%s: “%s” is not a number from %g to %g", self->columns[column], cell, min, max);
      return min;
    }

  return value;
}
