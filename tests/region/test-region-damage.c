// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "region-fixture.h"

/* Damage at random: bits turned over, pages swapped, ends cut off. The file is
 * opened and read as the window would; nothing crashes, hangs or is written.
 *
 *   test-region-damage [-m thorough] [--seed=...]
 *
 * GLib prints the seed of a failing run. */

#define PAGE_SIZE 4096

static void
flip_bits (char  *data,
           gsize  size)
{
  guint n = (guint) g_test_rand_int_range (1, 20);

  for (guint i = 0; i < n; i++)
    data[g_test_rand_int_range (0, (gint32) size)] ^= (char) (1 << g_test_rand_int_range (0, 8));
}

/* Near a page's start lies what leads to everything else. */
static void
spoil_page_starts (char  *data,
                   gsize  size)
{
  guint n = (guint) g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n; i++)
    {
      gsize page = (gsize) g_test_rand_int_range (0, (gint32) (size / PAGE_SIZE));

      data[page * PAGE_SIZE + (gsize) g_test_rand_int_range (0, 40)] = (char) g_test_rand_int_range (0, 256);
    }
}

static void
swap_pages (char  *data,
            gsize  size)
{
  char *a = data + PAGE_SIZE * (gsize) g_test_rand_int_range (1, (gint32) (size / PAGE_SIZE));
  char *b = data + PAGE_SIZE * (gsize) g_test_rand_int_range (1, (gint32) (size / PAGE_SIZE));
  char page[PAGE_SIZE];

  memcpy (page, a, PAGE_SIZE);
  memmove (a, b, PAGE_SIZE);
  memcpy (b, page, PAGE_SIZE);
}

static gsize
damage (char  *data,
        gsize  size)
{
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      flip_bits (data, size);
      break;
    case 1:
      flip_bits (data, 4 * PAGE_SIZE);
      break;
    case 2:
      spoil_page_starts (data, size);
      break;
    case 3:
      swap_pages (data, size);
      break;
    default:
      flip_bits (data, size);
      return (gsize) g_test_rand_int_range (0, (gint32) size);
    }

  return size;
}

static void
read_values (DekRecord *record)
{
  const DekTable *table = dek_record_type_get_table (G_OBJECT_TYPE (record));

  for (guint f = 0; f < table->n_fields; f++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), table->fields[f].name);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspec->value_type);
      g_object_get_property (G_OBJECT (record), table->fields[f].name, &value);
      if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) != NULL)
        g_assert_true (g_utf8_validate (g_value_get_string (&value), -1, NULL));
    }
}

static void
read_all (DekRegion *region)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);
  g_autoptr (GPtrArray) findings = dek_region_check (region);
  DekRegionInfo info;

  dek_region_get_info (region, &info);
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GListModel) list = dek_region_list (region, types[i]);

      for (guint r = 0; r < g_list_model_get_n_items (list); r++)
        {
          g_autoptr (DekRecord) record = g_list_model_get_item (list, r);

          read_values (record);
        }
    }
  g_assert_nonnull (findings);

  {
    g_autoptr (GPtrArray) hits = dek_region_search (region, "huis", 50);
    g_autofree char *undo = dek_region_dup_undo_label (region);
    g_autoptr (GListModel) backups = dek_backup_list (region);

    g_assert_nonnull (hits);
    g_assert_nonnull (backups);
  }
}

static gboolean
open_damaged (RegionFixture *fixture)
{
  const DekRegionOpenFlags flags = g_test_rand_bit () ? DEK_REGION_OPEN_READ_ONLY : DEK_REGION_OPEN_NONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, flags, &error);

  if (region == NULL)
    {
      g_assert_true (error->domain == DEK_REGION_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  read_all (region);
  dek_region_close (region);
  return TRUE;
}

static void
test_damage (RegionFixture *fixture,
             gconstpointer  data)
{
  gsize size;
  g_autofree char *whole = region_fixture_read (fixture->path, &size);
  guint n_rounds = g_test_thorough () ? 10000 : 300;
  guint n_opened = 0;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree char *bad = g_memdup2 (whole, size);
      gsize bad_size = damage (bad, size);
      g_autofree char *now = NULL;
      gsize now_size;
      gboolean opened;
      gint64 start;

      region_fixture_write (fixture->path, bad, bad_size);
      start = g_get_monotonic_time ();
      opened = open_damaged (fixture);
      n_opened += opened ? 1 : 0;
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);

      now = region_fixture_read (fixture->path, &now_size);

      /* Two bytes of the header may claim a write-ahead log, which opening for
       * editing turns back where the file is sound; all else stays as it was. */
      if (opened && bad_size > 20 && (bad[18] == 2 || bad[19] == 2))
        continue;
      g_assert_cmpmem (now, now_size, bad, bad_size);
      region_fixture_assert_only (fixture, "region.gpkg");
    }

  g_test_message ("%u of %u could be opened", n_opened, n_rounds);
  g_assert_cmpuint (n_opened, <, n_rounds);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* Warnings are what a damaged file may well give cause for. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  region_fixture_add ("/region/damage", SEED_EXAMPLE, test_damage);

  return g_test_run ();
}
