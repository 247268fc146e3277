// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* For memmem(). */
#define _GNU_SOURCE

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-erase-needles"

#include "region/dek-erase-private.h"

#include <string.h>

#include "region/dek-sqlite.h"

/* What to look for when a person is erased: the name, mail address and
 * telephone number, and those that the person had before. In texts they are
 * found in capitals or not, with other spaces, and numbers with other signs
 * between the digits; not within longer words, since Anna Bos is not Anna
 * Bosman. */

#define MIN_LENGTH 2
#define MIN_DIGITS 6

/* Overwritten before it is freed: the data of the erased need not stay in
 * memory either. */
static void
free_needle (gpointer data)
{
  char *needle = data;
  volatile char *byte = needle;

  while (*byte != '\0')
    *byte++ = ' ';
  g_free (needle);
}

/**
 * dek_erasure_new:
 * @person: id of a person
 *
 * Returns: (transfer full): an erasure of which nothing was done yet
 */
DekErasure *
dek_erasure_new (gint64 person)
{
  DekErasure *self = g_new0 (DekErasure, 1);

  self->person = person;
  self->remaining = g_ptr_array_new_with_free_func (g_free);
  self->backups = g_ptr_array_new_with_free_func (g_object_unref);
  self->needles = g_ptr_array_new_with_free_func (free_needle);

  return self;
}

/**
 * dek_erasure_free:
 * @self: (transfer full): an erasure
 */
void
dek_erasure_free (DekErasure *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->remaining);
  g_ptr_array_unref (self->backups);
  g_ptr_array_unref (self->needles);
  g_free (self);
}

static void
add_needle (DekErasure *self,
            char       *text)
{
  if (text == NULL)
    return;

  g_strstrip (text);
  if (g_utf8_strlen (text, -1) < MIN_LENGTH ||
      g_ptr_array_find_with_equal_func (self->needles, text, g_str_equal, NULL))
    free_needle (text);
  else
    g_ptr_array_add (self->needles, text);
}

/**
 * dek_erase_collect_needles:
 * @self: an erasure
 * @db: a connection
 * @found: (out): whether there is such a person, or was
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Adds what @db says of the person, now and before.
 *
 * Returns: whether it could be read
 */
gboolean
dek_erase_collect_needles (DekErasure  *self,
                           sqlite3     *db,
                           gboolean    *found,
                           const char  *path,
                           GError     **error)
{
  static const char sql[] =
    "SELECT name, email, phone FROM person WHERE id = ?1 "
    "UNION ALL SELECT old, new, NULL FROM change WHERE table_name = 'person' AND row = ?1 "
    "AND column_name IN ('name', 'email', 'phone')";
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, sql, path, error);
  int status;

  *found = FALSE;
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, self->person);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      for (int i = 0; i < 3; i++)
        add_needle (self, dek_sqlite_dup_column (stmt, i));
      *found = TRUE;
    }

  if (status == SQLITE_DONE)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}

static gboolean
is_number (const char *needle)
{
  guint n_digits = 0;

  for (const char *c = needle; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        n_digits++;
      else if (strchr ("+()-./ ", *c) == NULL)
        return FALSE;
    }

  return n_digits >= MIN_DIGITS;
}

static void
append_number (GString    *pattern,
               const char *needle)
{
  gboolean first = TRUE;

  for (const char *c = needle; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) || *c == '+')
      {
        g_string_append (pattern, first ? "" : "[\\s().\\-/]*");
        if (*c == '+')
          g_string_append_c (pattern, '\\');
        g_string_append_c (pattern, *c);
        first = FALSE;
      }
}

static void
append_words (GString    *pattern,
              const char *needle)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", needle, 0, 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (words[i], -1);

      g_string_append_printf (pattern, "%s%s", i > 0 ? "\\s+" : "", escaped);
    }
}

static int
compare_longer (const void *a,
                const void *b)
{
  size_t one = strlen (*(const char *const *) a), two = strlen (*(const char *const *) b);

  return (one < two) - (one > two);
}

/**
 * dek_erase_make_regex:
 * @self: an erasure with needles
 *
 * Returns: (transfer full) (nullable): what finds them in texts; %NULL where
 *   there is nothing to look for
 */
GRegex *
dek_erase_make_regex (const DekErasure *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->needles, NULL, NULL);
  g_autoptr (GString) pattern = g_string_new ("(?<![\\p{L}\\p{N}])(?:");

  if (sorted->len == 0)
    return NULL;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_longer);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *needle = g_ptr_array_index (sorted, i);

      g_string_append (pattern, i > 0 ? "|" : "");
      if (is_number (needle))
        append_number (pattern, needle);
      else
        append_words (pattern, needle);
    }
  g_string_append (pattern, ")(?![\\p{L}\\p{N}])");

  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

/**
 * dek_erase_file_holds:
 * @self: an erasure
 * @path: a file of any kind
 *
 * Returns: whether one of the needles stands in the file, byte for byte, be it
 *   in a table, in the search index or in free space
 */
gboolean
dek_erase_file_holds (const DekErasure *self,
                      const char       *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    return FALSE;

  for (guint i = 0; i < self->needles->len; i++)
    {
      const char *needle = g_ptr_array_index (self->needles, i);

      if (memmem (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), needle, strlen (needle)) != NULL)
        return TRUE;
    }

  return FALSE;
}
