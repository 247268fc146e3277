/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <math.h>

#include "carto/dek-mercator.h"
#include "map-fixture.h"
#include "map/dek-land-source.h"
#include "map/dek-map-error.h"

static guint32
to_rgb (DekColor color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8
         | (guint32) lround (color.blue * 255);
}

/* The tile with this place in it, and the place's pixel. */
static ShumateTile *
make_tile (double lon,
           double lat,
           guint  zoom,
           int   *px,
           int   *py)
{
  double x = dek_mercator_x_from_lon (lon) * (1 << zoom);
  double y = dek_mercator_y_from_lat (lat) * (1 << zoom);

  *px = (int) ((x - floor (x)) * DEK_TILE_SIZE);
  *py = (int) ((y - floor (y)) * DEK_TILE_SIZE);

  return shumate_tile_new_full ((guint) x, (guint) y, DEK_TILE_SIZE, zoom);
}

/* Sea is sea and land is land, in every style and on a dense screen. */
static void
test_fill (void)
{
  g_autoptr (DekLand) country = dek_land_dup_country ();

  for (int style = 0; style < 8; style++)
    {
      const DekPalette *palette = dek_palette_get (style & 1 ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT, (style & 2) != 0);
      int factor = style & 4 ? 2 : 1;
      g_autoptr (DekLandSource) source = dek_land_source_new (country, palette, factor);
      const struct { double lon, lat; DekColorRole role; } places[] = {
        { 3.6, 52.6, DEK_COLOR_SEA }, { 5.82, 52.21, DEK_COLOR_LAND },
      };

      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          int px, py;
          g_autoptr (ShumateTile) tile = make_tile (places[i].lon, places[i].lat, 11, &px, &py);
          g_autoptr (GError) error = NULL;
          GdkTexture *texture;

          g_assert_true (map_fill_tile (DEK_TILE_SOURCE (source), tile, &error));
          g_assert_no_error (error);
          g_assert_cmpint (shumate_tile_get_state (tile), ==, SHUMATE_STATE_DONE);
          texture = GDK_TEXTURE (shumate_tile_get_paintable (tile));
          g_assert_cmpint (gdk_texture_get_width (texture), ==, DEK_TILE_SIZE * factor);
          g_assert_cmphex (map_get_pixel (texture, px * factor, py * factor), ==,
                           to_rgb (dek_palette_get_color (palette, places[i].role)));
        }
      g_assert_cmpuint (dek_tile_source_get_n_loaded (DEK_TILE_SOURCE (source)), ==, 2);
      g_assert_cmpuint (dek_tile_source_get_n_loading (DEK_TILE_SOURCE (source)), ==, 0);
    }
}

/* The memory cache of a layer goes by these. */
static void
test_ids_differ (void)
{
  g_autoptr (DekLand) country = dek_land_dup_country ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int style = 0; style < 8; style++)
    {
      g_autoptr (DekLandSource) source =
        dek_land_source_new (country, dek_palette_get (style & 1 ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT, (style & 2) != 0),
                             style & 4 ? 2 : 1);

      g_assert_true (g_hash_table_add (ids, g_strdup (shumate_map_source_get_id (SHUMATE_MAP_SOURCE (source)))));
    }
}

typedef struct
{
  guint n_done;
  guint n_failed;
} Count;

static void
on_filled (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Count *count = user_data;
  g_autoptr (GError) error = NULL;

  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source_object), result, &error))
    count->n_done++;
  else
    count->n_failed++;
}

static gboolean
all_ended (gpointer data)
{
  const Count *count = data;

  return count->n_done + count->n_failed == 40;
}

static void
start_many (DekLandSource *source,
            GCancellable  *cancellable,
            Count         *count)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (ShumateTile) tile = shumate_tile_new_full (60 + i % 8, 40 + i / 8, DEK_TILE_SIZE, 7);

      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (source), tile, cancellable, on_filled, count);
    }
}

static void
test_cancel (void)
{
  g_autoptr (DekLand) country = dek_land_dup_country ();
  g_autoptr (DekLandSource) source = dek_land_source_new (country, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Count count = { 0, 0 };

  start_many (source, cancellable, &count);
  g_cancellable_cancel (cancellable);
  g_assert_true (map_wait_until (all_ended, &count));
  g_assert_cmpuint (count.n_done, ==, 0);
}

/* Closed while tiles are under way, and let go of: none of them succeeds, and
 * the last one takes the source with it. */
static void
test_close (void)
{
  g_autoptr (DekLand) country = dek_land_dup_country ();
  DekLandSource *source = dek_land_source_new (country, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), 1);
  Count count = { 0, 0 };

  g_object_add_weak_pointer (G_OBJECT (source), (gpointer *) &source);
  start_many (source, NULL, &count);
  dek_tile_source_close (DEK_TILE_SOURCE (source));
  g_object_unref (source);
  g_assert_true (map_wait_until (all_ended, &count));
  g_assert_cmpuint (count.n_done, ==, 0);
  map_wait_ms (20);
  g_assert_null (source);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/map/land-source/fill", test_fill);
  g_test_add_func ("/map/land-source/ids", test_ids_differ);
  g_test_add_func ("/map/land-source/cancel", test_cancel);
  g_test_add_func ("/map/land-source/close", test_close);

  return g_test_run ();
}
