// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "compile.h"

#include <stdlib.h>
#include <string.h>

static gsize
element_size (DekLayoutSection section)
{
  if (section == DEK_LAYOUT_STRINGS)
    return 1;
  if (section == DEK_LAYOUT_GEMEENTEN)
    return sizeof (DekLayoutGemeente);
  if (section == DEK_LAYOUT_POSTCODES)
    return sizeof (DekLayoutPostcode);

  return sizeof (gint32);
}

Compile *
compile_new (const char *directory)
{
  Compile *self = g_new0 (Compile, 1);

  self->directory = directory;
  for (guint i = 0; i < DEK_LAYOUT_N_SECTIONS; i++)
    self->sections[i] = g_array_new (FALSE, TRUE, element_size (i));
  self->strings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->gemeente_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->gemeente_codes = g_hash_table_new (NULL, NULL);

  compile_add_number (self, DEK_LAYOUT_VERSIONS, DEK_LAYOUT_VERSION);
  /* The empty list is shared by all that are empty. */
  compile_add_number (self, DEK_LAYOUT_STRING_LISTS, -1);

  return self;
}

void
compile_free (Compile *self)
{
  for (guint i = 0; i < DEK_LAYOUT_N_SECTIONS; i++)
    g_array_unref (self->sections[i]);
  g_hash_table_unref (self->strings);
  g_hash_table_unref (self->gemeente_names);
  g_hash_table_unref (self->gemeente_codes);
  g_free (self);
}

/* Prints "path:line: what is wrong"; line 0 is the file as a whole. */
void
compile_error (Compile    *self,
               const char *file,
               guint       line,
               const char *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (line > 0)
    g_printerr ("%s/%s:%u: %s\n", self->directory, file, line, message);
  else
    g_printerr ("%s/%s: %s\n", self->directory, file, message);
  self->n_errors++;
}

/* The text of a file, or NULL after an error. Texts are UTF-8. */
char *
compile_load (Compile    *self,
              const char *file)
{
  g_autofree char *path = g_build_filename (self->directory, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *end = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, &error))
    {
      compile_error (self, file, 0, "%s", error->message);
      return NULL;
    }

  if (!g_utf8_validate (text, (gssize) length, &end))
    {
      guint line = 1;

      for (const char *p = text; p < end; p++)
        line += *p == '\n';
      compile_error (self, file, line, "not valid UTF-8");
      return NULL;
    }

  return g_steal_pointer (&text);
}

/* Each different text is stored once. */
gint32
compile_add_string (Compile    *self,
                    const char *text)
{
  gpointer offset;

  if (text == NULL)
    return -1;
  if (g_hash_table_lookup_extended (self->strings, text, NULL, &offset))
    return GPOINTER_TO_INT (offset);

  offset = GINT_TO_POINTER ((gint) self->sections[DEK_LAYOUT_STRINGS]->len);
  g_array_append_vals (self->sections[DEK_LAYOUT_STRINGS], text, (guint) strlen (text) + 1);
  g_hash_table_insert (self->strings, g_strdup (text), offset);

  return GPOINTER_TO_INT (offset);
}

/* Valid until the next text is added. */
const char *
compile_get_string (Compile *self,
                    gint32   offset)
{
  return offset >= 0 ? self->sections[DEK_LAYOUT_STRINGS]->data + offset : NULL;
}

gint32
compile_add_list (Compile      *self,
                  const gint32 *strings,
                  guint         n)
{
  GArray *lists = self->sections[DEK_LAYOUT_STRING_LISTS];
  gint32 first = (gint32) lists->len;

  if (n == 0)
    return 0;

  g_array_append_vals (lists, strings, n);
  compile_add_number (self, DEK_LAYOUT_STRING_LISTS, -1);

  return first;
}

void
compile_add_number (Compile          *self,
                    DekLayoutSection  section,
                    gint32            number)
{
  g_array_append_val (self->sections[section], number);
}

void
compile_add_record (Compile          *self,
                    DekLayoutSection  section,
                    gconstpointer     record,
                    gsize             size)
{
  g_array_append_vals (self->sections[section], record, (guint) (size / element_size (section)));
}

/* How many records of that size a section has. */
guint
compile_count (Compile          *self,
               DekLayoutSection  section,
               gsize             size)
{
  return (guint) (self->sections[section]->len * element_size (section) / size);
}

/* The records from the first on, up to the last one added. */
DekLayoutRange
compile_range (Compile          *self,
               DekLayoutSection  section,
               gsize             size,
               guint             first)
{
  DekLayoutRange range = { (gint32) first, (gint32) (compile_count (self, section, size) - first) };

  return range;
}

/* The CBS number of the gemeente with that name, 0 after an error. */
gint32
compile_find_gemeente (Compile    *self,
                       const char *file,
                       guint       line,
                       const char *name)
{
  gpointer code = NULL;

  if (!g_hash_table_lookup_extended (self->gemeente_names, name, NULL, &code))
    compile_error (self, file, line, "gemeente “%s” is not in gemeenten.csv", name);

  return GPOINTER_TO_INT (code);
}

/* The number in a CBS code such as GM0546, 0 after an error. */
gint32
compile_parse_code (Compile    *self,
                    const char *file,
                    guint       line,
                    const char *code)
{
  if (g_str_has_prefix (code, "GM") && strlen (code) == 6 &&
      strspn (code + 2, "0123456789") == 4 && strcmp (code, "GM0000") != 0)
    return (gint32) strtol (code + 2, NULL, 10);

  compile_error (self, file, line, "“%s” is not a code like GM0546", code);

  return 0;
}

/* The order is that of DekSizeClass, which a test holds. */
gboolean
compile_parse_class (const char *nick,
                     gint32     *size_class)
{
  static const char *const nicks[] = { "onbekend", "klein", "middelgroot", "groot" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      if (strcmp (nicks[i], nick) == 0)
        {
          *size_class = (gint32) i;
          return TRUE;
        }
    }

  return FALSE;
}

/* All sections as one file, in little-endian order on any machine. */
GBytes *
compile_finish (Compile *self)
{
  GVariant *children[DEK_LAYOUT_N_SECTIONS];
  g_autoptr (GVariant) file = NULL;

  for (guint i = 0; i < DEK_LAYOUT_N_SECTIONS; i++)
    children[i] = g_variant_new_fixed_array (G_VARIANT_TYPE (dek_layout_get_element_type (i)),
                                             self->sections[i]->data,
                                             self->sections[i]->len,
                                             element_size (i));

  file = g_variant_ref_sink (g_variant_new_tuple (children, DEK_LAYOUT_N_SECTIONS));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (file);

      g_variant_unref (file);
      file = swapped;
    }

  return g_variant_get_data_as_bytes (file);
}
