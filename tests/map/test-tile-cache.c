/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "map-fixture.h"
#include "map/dek-tile-cache.h"

static GBytes *
make_bytes (gsize size)
{
  return g_bytes_new_take (g_malloc0 (size), size);
}

static void
test_round_trip (void)
{
  char *directory = map_make_temp_dir ();
  g_autofree char *inside = g_build_filename (directory, "new", "folder", NULL);
  g_autoptr (DekTileCache) cache = dek_tile_cache_new (inside, 10000, 30);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("tile", 4);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean stale;

  g_assert_null (dek_tile_cache_load (cache, 5, 16, 10, &stale));
  /* Nothing is made before there is something to keep. */
  g_assert_false (g_file_test (inside, G_FILE_TEST_EXISTS));

  g_assert_true (dek_tile_cache_store (cache, 5, 16, 10, bytes, &error));
  g_assert_no_error (error);
  found = dek_tile_cache_load (cache, 5, 16, 10, &stale);
  g_assert_true (g_bytes_equal (found, bytes));
  g_assert_false (stale);
  g_assert_null (dek_tile_cache_load (cache, 5, 10, 16, &stale));

  map_remove_temp_dir (directory);
}

static void
test_age (void)
{
  char *directory = map_make_temp_dir ();
  g_autofree char *path = g_build_filename (directory, "5-1-2.tile", NULL);
  g_autoptr (DekTileCache) cache = dek_tile_cache_new (directory, 10000, 30);
  g_autoptr (GBytes) bytes = make_bytes (10);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const struct { gint64 days; gboolean stale; } cases[] = { { 29, FALSE }, { 31, TRUE }, { -31, TRUE } };

  g_assert_true (dek_tile_cache_store (cache, 5, 1, 2, bytes, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      struct utimbuf times = { now - cases[i].days * 86400, now - cases[i].days * 86400 };
      g_autoptr (GBytes) found = NULL;
      gboolean stale;

      g_assert_cmpint (g_utime (path, &times), ==, 0);
      found = dek_tile_cache_load (cache, 5, 1, 2, &stale);
      g_assert_nonnull (found);
      g_assert_cmpint (stale, ==, cases[i].stale);
    }

  map_remove_temp_dir (directory);
}

/* The oldest go first, until there is room again. What is not a tile stays. */
static void
test_bound (void)
{
  char *directory = map_make_temp_dir ();
  g_autofree char *other = g_build_filename (directory, "other.txt", NULL);
  g_autoptr (DekTileCache) cache = dek_tile_cache_new (directory, 1000, 30);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint64 total = 0;
  gboolean stale;

  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GBytes) bytes = make_bytes (100);
      g_autofree char *path = g_strdup_printf ("%s/5-%u-0.tile", directory, i);
      struct utimbuf times = { now - 1000 + i, now - 1000 + i };

      g_assert_true (dek_tile_cache_store (cache, 5, i, 0, bytes, NULL));
      g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
  {
    g_autoptr (GBytes) bytes = make_bytes (100);

    g_assert_true (dek_tile_cache_store (cache, 5, 10, 0, bytes, NULL));
  }

  for (guint i = 0; i <= 10; i++)
    {
      g_autoptr (GBytes) found = dek_tile_cache_load (cache, 5, i, 0, &stale);

      total += found != NULL ? g_bytes_get_size (found) : 0;
      g_assert_cmpint (found != NULL, ==, i >= 3);
    }
  g_assert_cmpuint (total, <=, 1000);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));

  map_remove_temp_dir (directory);
}

static void
test_no_room (void)
{
  char *directory = map_make_temp_dir ();
  g_autofree char *file = g_build_filename (directory, "file", NULL);
  g_autofree char *below = g_build_filename (file, "folder", NULL);
  g_autoptr (DekTileCache) cache = dek_tile_cache_new (below, 1000, 30);
  g_autoptr (GBytes) bytes = make_bytes (10);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "in the way", -1, NULL));
  g_assert_false (dek_tile_cache_store (cache, 5, 1, 1, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);

  map_remove_temp_dir (directory);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/map/tile-cache/round-trip", test_round_trip);
  g_test_add_func ("/map/tile-cache/age", test_age);
  g_test_add_func ("/map/tile-cache/bound", test_bound);
  g_test_add_func ("/map/tile-cache/no-room", test_no_room);

  return g_test_run ();
}
