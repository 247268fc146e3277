// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <proj.h>

#include "carto/dek-map-frame.h"
#include "carto/dek-mercator.h"
#include "carto/dek-scale-bar.h"

#define WORLD_METRES 40075016.685578488

/* Unit Mercator is EPSG:3857, shifted and scaled: PROJ must agree to well
 * under a millimetre anywhere it is defined. */
static void
test_agrees_with_proj (void)
{
  PJ_CONTEXT *context = proj_context_create ();
  PJ *raw = proj_create_crs_to_crs (context, "EPSG:4326", "EPSG:3857", NULL);
  PJ *projection;

  g_assert_nonnull (raw);
  projection = proj_normalize_for_visualization (context, raw);
  g_assert_nonnull (projection);
  for (int i = 0; i < 2000; i++)
    {
      double lon = g_test_rand_double_range (-180, 180), lat = g_test_rand_double_range (-85, 85);
      PJ_COORD there = proj_trans (projection, PJ_FWD, proj_coord (lon, lat, 0, 0));
      double x = dek_mercator_x_from_lon (lon), y = dek_mercator_y_from_lat (lat);

      g_assert_cmpfloat_with_epsilon ((x - 0.5) * WORLD_METRES, there.xy.x, 1e-4);
      g_assert_cmpfloat_with_epsilon ((0.5 - y) * WORLD_METRES, there.xy.y, 1e-4);
      g_assert_cmpfloat_with_epsilon (dek_mercator_lon_from_x (x), lon, 1e-10);
      g_assert_cmpfloat_with_epsilon (dek_mercator_lat_from_y (y), lat, 1e-10);
    }
  proj_destroy (projection);
  proj_destroy (raw);
  proj_context_destroy (context);
}

static void
test_corners (void)
{
  g_assert_cmpfloat_with_epsilon (dek_mercator_x_from_lon (-180), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (dek_mercator_x_from_lon (180), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (dek_mercator_y_from_lat (DEK_MERCATOR_MAX_LATITUDE), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (dek_mercator_y_from_lat (-90), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (dek_mercator_metres_per_pixel (0.5, 256), WORLD_METRES / 256, 1e-6);
}

/* The ground length of a pixel, measured on the sphere. */
static void
test_metres_per_pixel (void)
{
  double y = dek_mercator_y_from_lat (52.16), scale = dek_mercator_scale_from_zoom (11);
  double dlat = dek_mercator_lat_from_y (y - 0.5 / scale) - dek_mercator_lat_from_y (y + 0.5 / scale);
  double metres = dlat * G_PI / 180 * 6378137;

  g_assert_cmpfloat_with_epsilon (dek_mercator_metres_per_pixel (y, scale), metres, metres * 1e-6);
}

static void
test_frame (void)
{
  for (int i = 0; i < 500; i++)
    {
      DekMapFrame frame = dek_map_frame_new (g_test_rand_double (), g_test_rand_double (),
                                             g_test_rand_double_range (5, 17), 1280, 800);
      double x = g_test_rand_double (), y = g_test_rand_double (), px, py, x2, y2;

      dek_map_frame_to_pixels (&frame, x, y, &px, &py);
      dek_map_frame_from_pixels (&frame, px, py, &x2, &y2);
      g_assert_cmpfloat_with_epsilon (x, x2, 1e-12);
      g_assert_cmpfloat_with_epsilon (y, y2, 1e-12);
    }
}

static void
test_tile_frame (void)
{
  DekMapFrame frame = dek_map_frame_new_for_tile (3, 4, 2);
  DekMapBox box = dek_map_frame_get_box (&frame, 0);

  g_assert_cmpfloat_with_epsilon (box.x0, 4 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (box.x1, 5 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (box.y0, 2 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (box.y1, 3 / 8.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (dek_map_frame_get_zoom (&frame), 3, 1e-12);
}

static void
test_fit (void)
{
  DekMapBox box = { 0.51, 0.32, 0.52, 0.325 }, point = { 0.5, 0.3, 0.5, 0.3 }, empty = DEK_MAP_BOX_EMPTY;
  DekMapFrame frame = dek_map_frame_new_to_fit (&box, 1000, 700, 40, 14);
  double x0, y0, x1, y1;

  dek_map_frame_to_pixels (&frame, box.x0, box.y0, &x0, &y0);
  dek_map_frame_to_pixels (&frame, box.x1, box.y1, &x1, &y1);
  g_assert_cmpfloat_with_epsilon (x0, 40, 1e-6);
  g_assert_cmpfloat_with_epsilon (x1, 960, 1e-6);
  g_assert_cmpfloat (y0, >=, 40);
  g_assert_cmpfloat_with_epsilon (y0, 700 - y1, 1e-6);

  frame = dek_map_frame_new_to_fit (&point, 1000, 700, 40, 14);
  g_assert_cmpfloat_with_epsilon (dek_map_frame_get_zoom (&frame), 14, 1e-9);
  frame = dek_map_frame_new_to_fit (&empty, 256, 256, 0, 14);
  g_assert_cmpfloat_with_epsilon (dek_map_frame_get_zoom (&frame), 0, 1e-9);
}

/* 1, 2 or 5 times a power of ten, as long as fits and never longer. */
static void
test_scale_bar (void)
{
  for (double zoom = 4; zoom < 18; zoom += 0.173)
    {
      DekMapFrame frame = dek_map_frame_new (0.514, dek_mercator_y_from_lat (52.1), zoom, 800, 600);
      DekScaleBar bar = dek_scale_bar_choose (&frame, 120);
      double lead = bar.metres / pow (10, floor (log10 (bar.metres) + 1e-9));
      g_autofree char *label = dek_scale_bar_dup_label (&bar);

      g_assert_true (fabs (lead - 1) < 1e-6 || fabs (lead - 2) < 1e-6 || fabs (lead - 5) < 1e-6);
      g_assert_cmpfloat (bar.pixels, <=, 120 + 1e-6);
      g_assert_cmpfloat (bar.pixels, >, 120 / 2.5 - 1e-6);
      g_assert_cmpfloat_with_epsilon (bar.pixels * dek_map_frame_get_metres_per_pixel (&frame), bar.metres, 1e-6);
      g_assert_true (g_str_has_suffix (label, bar.metres >= 1000 ? " km" : " m"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/projection/agrees-with-proj", test_agrees_with_proj);
  g_test_add_func ("/carto/projection/corners", test_corners);
  g_test_add_func ("/carto/projection/metres-per-pixel", test_metres_per_pixel);
  g_test_add_func ("/carto/frame/there-and-back", test_frame);
  g_test_add_func ("/carto/frame/tile", test_tile_frame);
  g_test_add_func ("/carto/frame/fit", test_fit);
  g_test_add_func ("/carto/scale-bar/lengths", test_scale_bar);
  return g_test_run ();
}
