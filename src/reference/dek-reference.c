// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-reference"

#include "reference/dek-reference-private.h"

#include "dek-reference-resource.h"

#include <gio/gio.h>

/* The elements of one section, where they lie in the file. */
gconstpointer
dek_reference_get_section (DekReference     *self,
                           DekLayoutSection  section,
                           gsize             size,
                           guint            *n)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (self->file, section);
  gsize n_elements = 0;
  gsize element_size = 4;
  gconstpointer data;

  if (section == DEK_LAYOUT_STRINGS)
    element_size = 1;
  else if (section == DEK_LAYOUT_GEMEENTEN || section == DEK_LAYOUT_POSTCODES)
    element_size = size;

  /* The child goes, but its data are the file's. */
  data = g_variant_get_fixed_array (child, &n_elements, element_size);
  g_assert (n_elements * element_size % size == 0);
  if (n != NULL)
    *n = (guint) (n_elements * element_size / size);

  return data;
}

static GVariant *
load_file (void)
{
  g_autoptr (GString) type = g_string_new ("(");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *file;

  bytes = g_resource_lookup_data (dek_reference_get_resource (), DEK_LAYOUT_RESOURCE,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("The reference data cannot be opened: %s", error->message);

  for (guint i = 0; i < DEK_LAYOUT_N_SECTIONS; i++)
    g_string_append_printf (type, "a%s", dek_layout_get_element_type (i));
  g_string_append_c (type, ')');

  /* The file was made by the build, so it need not be checked for sanity. */
  file = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type->str), bytes, TRUE));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (file);

      g_variant_unref (file);
      file = swapped;
    }

  return file;
}

static void
load_strings (DekReference *self)
{
  guint n;
  const gint32 *offsets = dek_reference_get_section (self, DEK_LAYOUT_STRING_LISTS, sizeof (gint32), &n);

  self->strings = dek_reference_get_section (self, DEK_LAYOUT_STRINGS, 1, NULL);
  self->numbers = dek_reference_get_section (self, DEK_LAYOUT_NUMBERS, sizeof (gint), NULL);
  self->string_lists = g_new (const char *, n);
  for (guint i = 0; i < n; i++)
    self->string_lists[i] = dek_reference_get_string (self, offsets[i]);
}

static DekReference *
open_reference (void)
{
  DekReference *self = g_new0 (DekReference, 1);
  const gint32 *version;

  self->file = load_file ();
  version = dek_reference_get_section (self, DEK_LAYOUT_VERSIONS, sizeof (gint32), NULL);
  if (*version != DEK_LAYOUT_VERSION)
    g_error ("The reference data have layout %d, not %d", *version, DEK_LAYOUT_VERSION);

  load_strings (self);
  dek_reference_load_land (self);
  dek_reference_load_monitor (self);
  dek_reference_load_standard (self);
  dek_reference_load_questionnaires (self);
  dek_reference_load_plan (self);

  return self;
}

/**
 * dek_reference_get_default:
 *
 * The figures and facts that Dekkend brings along. They are opened at the
 * first call, which takes well under a millisecond, and stay until the process
 * ends. Any thread may call this.
 *
 * Returns: (transfer none): the reference data
 */
const DekReference *
dek_reference_get_default (void)
{
  static DekReference *reference = NULL;

  if (g_once_init_enter (&reference))
    g_once_init_leave (&reference, open_reference ());

  return reference;
}
