/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "map-fixture.h"
#include "region/dek-region-seed.h"

/* What the tests of the map share. */

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until the condition holds. FALSE when it does not within
 * the patience of the tests. */
gboolean
map_wait_until (MapCondition condition,
                gpointer     data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (MAP_PATIENCE, on_timeout, &late);
  gboolean met;

  while (!(met = condition (data)) && !late)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }

  if (!late)
    g_source_remove (timeout);

  return met;
}

/* Runs the main loop for a while: for what must not happen. */
void
map_wait_ms (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

char *
map_make_temp_dir (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("dekkend-map-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

static void
remove_recursively (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_recursively (child);
    }
  g_remove (path);
}

/* Also frees the path. */
void
map_remove_temp_dir (char *path)
{
  remove_recursively (path);
  g_free (path);
}

/* The example region, in a new file; returns its path. */
char *
map_make_region (const char *directory)
{
  char *path = g_build_filename (directory, "example.gpkg", NULL);
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (GError) error = NULL;

  dek_region_seed_find (&seed, "Holland Rijnland", &error);
  g_assert_no_error (error);
  seed.example = TRUE;
  dek_region_create (path, &seed, &error);
  g_assert_no_error (error);

  return path;
}

/* A square picture in four colours, 0xRRGGBB: top left, top right, bottom
 * left, bottom right. */
GBytes *
map_make_png (int            size,
              const guint32 *quarters)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, size, size);
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize length;

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (GdkPixbuf) part = gdk_pixbuf_new_subpixbuf (pixbuf, (i % 2) * size / 2, (i / 2) * size / 2,
                                                             size / 2, size / 2);

      gdk_pixbuf_fill (part, quarters[i] << 8 | 0xff);
    }
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "png", &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (buffer, length);
}

/* 0xRRGGBB */
guint32
map_get_pixel (GdkTexture *texture,
               int         x,
               int         y)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);

  g_assert_cmpint (x, <, width);
  g_assert_cmpint (y, <, height);
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));

  return pixels[y * width + x] & 0xffffff;
}

static void
on_filled (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

/* Fills a tile and waits for it. */
gboolean
map_fill_tile (DekTileSource  *source,
               ShumateTile    *tile,
               GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), tile, NULL, on_filled, &result);
  g_assert_true (map_wait_until (has_result, &result));

  return shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, error);
}

/* A database with the tables of an MBTiles file and what @sql puts into it. */
char *
map_make_mbtiles (const char *directory,
                  const char *name,
                  const char *sql)
{
  char *path = g_build_filename (directory, name, NULL);
  g_autofree char *script = g_strconcat ("CREATE TABLE metadata (name TEXT, value TEXT);"
                                         "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER,"
                                         "                    tile_row INTEGER, tile_data BLOB);"
                                         "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);",
                                         sql, NULL);
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, script, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return path;
}
