/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <glib/gstdio.h>

#include "map-fixture.h"
#include "map/dek-map-error.h"
#include "map/dek-mbtiles-source.h"

#define RED 0xff0000
#define GREEN 0x00ff00
#define BLUE 0x0000ff
#define GREY 0x808080

typedef struct
{
  char *directory;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->directory = map_make_temp_dir ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  map_remove_temp_dir (fixture->directory);
}

static char *
to_hex (GBytes *bytes)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  GString *hex = g_string_new (NULL);

  for (gsize i = 0; i < g_bytes_get_size (bytes); i++)
    g_string_append_printf (hex, "%02x", data[i]);

  return g_string_free (hex, FALSE);
}

/* One tile: zoom 1, left column, row 0 of the file: the SOUTH of the world. */
static char *
make_one_tile (Fixture    *fixture,
               const char *metadata)
{
  const guint32 quarters[] = { RED, GREEN, BLUE, GREY };
  g_autoptr (GBytes) png = map_make_png (256, quarters);
  g_autofree char *hex = to_hex (png);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO tiles VALUES (1, 0, 0, x'%s'); %s", hex, metadata);

  return map_make_mbtiles (fixture->directory, "one.mbtiles", sql);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = make_one_tile (fixture, "INSERT INTO metadata VALUES ('format', 'png'), ('name', 'Town'),"
                                                  " ('attribution', '&copy; <a href=\"x\">The town</a>');");
  g_autoptr (GError) error = NULL;
  g_autoptr (DekMbtiles) file = dek_mbtiles_open (path, &error);
  g_autoptr (DekMbtilesSource) source = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (dek_mbtiles_get_name (file), ==, "Town");
  g_assert_cmpuint (dek_mbtiles_get_min_zoom (file), ==, 1);
  g_assert_cmpuint (dek_mbtiles_get_max_zoom (file), ==, 1);

  source = dek_mbtiles_source_new (file);
  g_assert_cmpstr (shumate_map_source_get_license (SHUMATE_MAP_SOURCE (source)), ==, "© The town");
  dek_tile_source_close (DEK_TILE_SOURCE (source));
}

/* The file counts rows from the south, the map from the north. */
static void
test_rows_from_the_south (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = make_one_tile (fixture, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (DekMbtiles) file = dek_mbtiles_open (path, &error);
  g_autoptr (GBytes) south = NULL;
  g_autoptr (GBytes) north = NULL;

  g_assert_no_error (error);
  south = dek_mbtiles_read (file, 1, 0, 1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (south);
  north = dek_mbtiles_read (file, 1, 0, 0, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NO_TILE);
  g_assert_null (north);
}

/* Deeper than the file goes, tiles are parts of their parent, enlarged. */
static void
test_overzoom (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = make_one_tile (fixture, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (DekMbtiles) file = dek_mbtiles_open (path, &error);
  g_autoptr (DekMbtilesSource) source = dek_mbtiles_source_new (file);
  const guint32 wanted[] = { RED, GREEN, BLUE, GREY };

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (ShumateTile) tile = shumate_tile_new_full (i % 2, 2 + i / 2, DEK_TILE_SIZE, 2);
      GdkTexture *texture;

      g_assert_true (map_fill_tile (DEK_TILE_SOURCE (source), tile, &error));
      g_assert_no_error (error);
      g_assert_cmpint (shumate_tile_get_state (tile), ==, SHUMATE_STATE_DONE);
      texture = GDK_TEXTURE (shumate_tile_get_paintable (tile));
      g_assert_cmpint (gdk_texture_get_width (texture), ==, DEK_TILE_SIZE);
      g_assert_cmphex (map_get_pixel (texture, 128, 128), ==, wanted[i]);
    }
}

static void
test_damaged_tile (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = map_make_mbtiles (fixture->directory, "bad.mbtiles",
                                            "INSERT INTO tiles VALUES (5, 16, 16, x'89504e470d0a1a0a00');");
  g_autoptr (GError) error = NULL;
  g_autoptr (DekMbtiles) file = dek_mbtiles_open (path, &error);
  g_autoptr (DekMbtilesSource) source = dek_mbtiles_source_new (file);
  g_autoptr (ShumateTile) tile = shumate_tile_new_full (16, 15, DEK_TILE_SIZE, 5);

  g_assert_false (map_fill_tile (DEK_TILE_SOURCE (source), tile, &error));
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED);
  g_assert_cmpint (shumate_tile_get_state (tile), !=, SHUMATE_STATE_DONE);
}

typedef struct
{
  const char *sql;
  int code;
} Refused;

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const Refused *refused = data;
  g_autofree char *path = map_make_mbtiles (fixture->directory, "refused.mbtiles", refused->sql);
  g_autoptr (GError) error = NULL;

  g_assert_null (dek_mbtiles_open (path, &error));
  g_assert_error (error, DEK_MAP_ERROR, refused->code);
  g_assert_nonnull (strstr (error->message, "refused.mbtiles"));
}

static void
test_no_database (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "text.mbtiles", NULL);
  g_autofree char *missing = g_build_filename (fixture->directory, "no?such%file.mbtiles", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "not a database, but long enough to be read as one\n", -1, NULL));
  g_assert_null (dek_mbtiles_open (path, &error));
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES);
  g_clear_error (&error);

  g_assert_null (dek_mbtiles_open (missing, &error));
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES);
  g_clear_error (&error);

  g_assert_null (dek_mbtiles_open (fixture->directory, &error));
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES);
}

/* Truncated at every tenth of its length: refused or read, never a crash. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_one_tile (fixture, "");
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (int tenth = 0; tenth < 10; tenth++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DekMbtiles) file = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (g_file_set_contents (path, contents, length * tenth / 10, NULL));
      file = dek_mbtiles_open (path, &error);
      if (file != NULL)
        bytes = dek_mbtiles_read (file, 1, 0, 1, &error);
      if (bytes == NULL)
        g_assert_cmpint (error->domain, ==, DEK_MAP_ERROR);
    }
}

/* The file of somebody else: not a byte is changed, nothing is put beside it,
 * also when it says it uses a write-ahead log. */
static void
test_untouched (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_one_tile (fixture, "PRAGMA journal_mode = WAL;");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  guint n_files = 0;
  g_autoptr (GDir) dir = NULL;

  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (DekMbtiles) file = dek_mbtiles_open (path, &error);
    g_autoptr (GBytes) bytes = NULL;

    g_assert_no_error (error);
    bytes = dek_mbtiles_read (file, 1, 0, 1, &error);
    g_assert_no_error (error);
  }
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);

  dir = g_dir_open (fixture->directory, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const Refused vector = {
    "INSERT INTO metadata VALUES ('format', 'pbf'); INSERT INTO tiles VALUES (5, 16, 16, x'1f8b');",
    DEK_MAP_ERROR_VECTOR_TILES,
  };
  static const Refused other = {
    "INSERT INTO metadata VALUES ('format', 'tiff'); INSERT INTO tiles VALUES (5, 16, 16, x'00');",
    DEK_MAP_ERROR_NOT_MBTILES,
  };
  static const Refused empty = { "", DEK_MAP_ERROR_NOT_MBTILES };
  static const Refused no_table = { "DROP TABLE tiles;", DEK_MAP_ERROR_NOT_MBTILES };
  static const Refused deep = { "INSERT INTO tiles VALUES (99, 0, 0, x'00');", DEK_MAP_ERROR_DAMAGED };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/map/mbtiles/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/map/mbtiles/rows", Fixture, NULL, set_up, test_rows_from_the_south, tear_down);
  g_test_add ("/map/mbtiles/overzoom", Fixture, NULL, set_up, test_overzoom, tear_down);
  g_test_add ("/map/mbtiles/damaged-tile", Fixture, NULL, set_up, test_damaged_tile, tear_down);
  g_test_add ("/map/mbtiles/vector", Fixture, &vector, set_up, test_refused, tear_down);
  g_test_add ("/map/mbtiles/other-format", Fixture, &other, set_up, test_refused, tear_down);
  g_test_add ("/map/mbtiles/empty", Fixture, &empty, set_up, test_refused, tear_down);
  g_test_add ("/map/mbtiles/no-table", Fixture, &no_table, set_up, test_refused, tear_down);
  g_test_add ("/map/mbtiles/deep", Fixture, &deep, set_up, test_refused, tear_down);
  g_test_add ("/map/mbtiles/no-database", Fixture, NULL, set_up, test_no_database, tear_down);
  g_test_add ("/map/mbtiles/truncated", Fixture, NULL, set_up, test_truncated, tear_down);
  g_test_add ("/map/mbtiles/untouched", Fixture, NULL, set_up, test_untouched, tear_down);

  return g_test_run ();
}
