// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <string.h>

#include "carto/dek-mercator.h"
#include "carto/dek-paint-land.h"
#include "carto/dek-paint-selection.h"
#include "carto/dek-paint-theme.h"

static cairo_surface_t *
new_surface (int width,
             int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

static const guint8 *
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;
}

/* Number of pixels that differ by more than @tolerance in any part, between
 * @one and the part of @other that begins at @x, @y. */
static guint
count_differences (cairo_surface_t *one,
                   cairo_surface_t *other,
                   int              x,
                   int              y,
                   int              tolerance)
{
  guint n = 0;

  for (int j = 0; j < cairo_image_surface_get_height (one); j++)
    for (int i = 0; i < cairo_image_surface_get_width (one); i++)
      {
        const guint8 *a = pixel_at (one, i, j), *b = pixel_at (other, x + i, y + j);
        gboolean same = TRUE;

        for (int k = 0; k < 4; k++)
          same = same && ABS (a[k] - b[k]) <= tolerance;
        n += !same;
      }
  return n;
}

static DekMapScene *
make_scene (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();
  guint n = dek_land_get_n_areas (country);
  g_autofree double *inhabitants = g_new (double, n);
  g_autoptr(DekTheme) theme = NULL;

  for (guint i = 0; i < n; i++)
    inhabitants[i] = dek_land_get_weight (country, i);
  theme = dek_theme_new_inhabitants (inhabitants, n);
  return dek_map_scene_new (&(DekMapSceneContent) {
    .title = "Nederland", .country = country, .land = country, .theme = theme,
  });
}

static void
paint_all (cairo_surface_t   *surface,
           const DekMapScene *scene,
           const DekPalette  *palette,
           const DekMapFrame *frame)
{
  cairo_t *cr = cairo_create (surface);

  dek_paint_land (cr, dek_map_scene_get_country (scene), palette, frame);
  dek_paint_theme (cr, scene, palette, frame, DEK_PAINT_THEME_DEFAULT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* Four tiles laid side by side are the same picture as one painted at once:
 * fills, lines and hatches go on over the seams. */
static void
test_tiles_are_seamless (void)
{
  g_autoptr(DekMapScene) scene = make_scene ();
  const DekPalette *palette = dek_palette_get (DEK_PALETTE_LIGHT, FALSE);

  for (guint zoom = 6; zoom <= 15; zoom += 3)
    {
      double tiles = exp2 (zoom);
      guint x = (guint) (dek_mercator_x_from_lon (4.6) * tiles), y = (guint) (dek_mercator_y_from_lat (52.2) * tiles);
      DekMapFrame whole = { (x + 1) / tiles, (y + 1) / tiles, DEK_TILE_SIZE * tiles, 512, 512 };
      cairo_surface_t *big = new_surface (512, 512);

      paint_all (big, scene, palette, &whole);
      for (guint k = 0; k < 4; k++)
        {
          DekMapFrame frame = dek_map_frame_new_for_tile (zoom, x + k % 2, y + k / 2);
          cairo_surface_t *tile = new_surface (DEK_TILE_SIZE, DEK_TILE_SIZE);

          paint_all (tile, scene, palette, &frame);
          /* What is cut off differently may round differently, here and there. */
          g_assert_cmpuint (count_differences (tile, big, 256 * (k % 2), 256 * (k / 2), 40), ==, 0);
          g_assert_cmpuint (count_differences (tile, big, 256 * (k % 2), 256 * (k / 2), 2), <=, 60);
          cairo_surface_destroy (tile);
        }
      cairo_surface_destroy (big);
    }
}

/* Panning by whole pixels moves the picture, hatches and all. */
static void
test_hatches_stand_still (void)
{
  g_autoptr(DekMapScene) scene = make_scene ();
  const DekPalette *palette = dek_palette_get (DEK_PALETTE_DARK, FALSE);
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.9), dek_mercator_y_from_lat (52.1), 9.3, 320, 240);
  DekMapFrame moved = dek_map_frame_with_margin (&frame, 40);
  cairo_surface_t *one = new_surface (320, 240), *other = new_surface (400, 320);

  moved.x += 13 / moved.scale;
  moved.y -= 7 / moved.scale;
  paint_all (one, scene, palette, &frame);
  paint_all (other, scene, palette, &moved);
  g_assert_cmpuint (count_differences (one, other, 40 - 13, 40 + 7, 48), ==, 0);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

static void
test_tile_covers_everything (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();

  for (guint zoom = 5; zoom <= 17; zoom += 4)
    for (int k = 0; k < 8; k++)
      {
        double tiles = exp2 (zoom);
        guint x = (guint) (dek_mercator_x_from_lon (g_test_rand_double_range (2, 9)) * tiles);
        guint y = (guint) (dek_mercator_y_from_lat (g_test_rand_double_range (50, 54)) * tiles);
        cairo_surface_t *tile = new_surface (DEK_TILE_SIZE, DEK_TILE_SIZE);
        cairo_t *cr = cairo_create (tile);

        dek_paint_land_tile (cr, country, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), zoom, x, y);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_flush (tile);
        for (int i = 0; i < DEK_TILE_SIZE * DEK_TILE_SIZE; i++)
          g_assert_cmpint (pixel_at (tile, i % DEK_TILE_SIZE, i / DEK_TILE_SIZE)[3], ==, 255);
        cairo_surface_destroy (tile);
      }
}

static void
assert_color (cairo_surface_t *surface,
              int              x,
              int              y,
              DekColor         color)
{
  const guint8 *pixel = pixel_at (surface, x, y);

  g_assert_cmpint (ABS (pixel[0] - (int) lroundf (color.blue * 255)), <=, 1);
  g_assert_cmpint (ABS (pixel[1] - (int) lroundf (color.green * 255)), <=, 1);
  g_assert_cmpint (ABS (pixel[2] - (int) lroundf (color.red * 255)), <=, 1);
}

/* Land, sea, lake and abroad have their own colour. */
static void
test_land_and_water (void)
{
  static const struct
  {
    double       lon, lat;
    DekColorRole role;
  } places[] = {
    { 5.80, 52.20, DEK_COLOR_LAND },     /* Veluwe */
    { 3.50, 52.50, DEK_COLOR_SEA },      /* North Sea */
    { 5.25, 52.85, DEK_COLOR_SEA },      /* IJsselmeer */
    { 5.20, 52.55, DEK_COLOR_SEA },      /* Markermeer */
    { 5.60, 53.33, DEK_COLOR_SEA },      /* Wadden Sea */
    { 4.40, 51.00, DEK_COLOR_ABROAD },   /* Belgium */
    { 7.60, 52.50, DEK_COLOR_ABROAD },   /* Germany */
    { 6.50, 51.20, DEK_COLOR_ABROAD },
  };
  g_autoptr(DekLand) country = dek_land_dup_country ();

  for (guint s = 0; s < 3; s++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        const DekPalette *palette = dek_palette_get ((DekPaletteScheme) s, FALSE);
        DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (places[i].lon),
                                               dek_mercator_y_from_lat (places[i].lat), 12, 8, 8);
        cairo_surface_t *surface = new_surface (8, 8);
        cairo_t *cr = cairo_create (surface);

        dek_paint_land (cr, country, palette, &frame);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        assert_color (surface, 4, 4, dek_palette_get_color (palette, places[i].role));
        cairo_surface_destroy (surface);
      }
}

/* The theme leaves alone what is outside its areas: the base shows through. */
static void
test_theme_leaves_the_rest_clear (void)
{
  g_autoptr(DekMapScene) scene = make_scene ();
  DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (3.5), dek_mercator_y_from_lat (52.5), 12, 64, 64);
  cairo_surface_t *surface = new_surface (64, 64);
  cairo_t *cr = cairo_create (surface);

  dek_paint_theme (cr, scene, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), &frame, DEK_PAINT_THEME_DEFAULT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < 64 * 64; i++)
    g_assert_cmpint (pixel_at (surface, i % 64, i / 64)[3], ==, 0);
  cairo_surface_destroy (surface);
}

/* The selection is a line in its colour along the border, with an edge. */
static void
test_selection_line (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();
  const DekPalette *palette = dek_palette_get (DEK_PALETTE_LIGHT, FALSE);
  guint area = (guint) dek_land_find (country, 546);
  DekMapBox box = dek_land_get_box (country, area);
  DekMapFrame frame = dek_map_frame_new_to_fit (&box, 200, 200, 20, 15);
  DekColor color = dek_palette_get_color (palette, DEK_COLOR_SELECTION);
  cairo_surface_t *surface = new_surface (200, 200);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  dek_paint_selection (cr, country, area, palette, &frame, DEK_SELECTION_SELECTED);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < 200 * 200; i++)
    {
      const guint8 *pixel = pixel_at (surface, i % 200, i / 200);

      n += pixel[3] == 255 && ABS (pixel[2] - (int) lroundf (color.red * 255)) <= 2
           && ABS (pixel[0] - (int) lroundf (color.blue * 255)) <= 2;
    }
  /* Four pixels along at least the sides of the box around it. */
  g_assert_cmpuint (n, >, 4 * 2 * 160 * 8 / 10);
  g_assert_cmpint (pixel_at (surface, 2, 2)[3], ==, 0);
  cairo_surface_destroy (surface);
}

typedef struct
{
  DekMapScene     *scene;
  cairo_surface_t *expected;
  DekMapFrame      frame;
} Shared;

static gpointer
paint_in_thread (gpointer data)
{
  const Shared *shared = data;
  guint differences = 0;

  for (int i = 0; i < 4; i++)
    {
      cairo_surface_t *surface = new_surface (256, 256);

      paint_all (surface, shared->scene, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), &shared->frame);
      differences += count_differences (surface, shared->expected, 0, 0, 0);
      cairo_surface_destroy (surface);
    }
  return GUINT_TO_POINTER (differences);
}

/* Several workers paint the same scene at once and all get the same. */
static void
test_threads (void)
{
  g_autoptr(DekMapScene) scene = make_scene ();
  Shared shared = { .scene = scene, .expected = new_surface (256, 256) };
  GThread *threads[4];

  shared.frame = dek_map_frame_new (dek_mercator_x_from_lon (5), dek_mercator_y_from_lat (52), 8, 256, 256);
  paint_all (shared.expected, scene, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), &shared.frame);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("painter", paint_in_thread, &shared);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 0);
  cairo_surface_destroy (shared.expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/paint/seamless", test_tiles_are_seamless);
  g_test_add_func ("/carto/paint/hatches-stand-still", test_hatches_stand_still);
  g_test_add_func ("/carto/paint/tile-covers-everything", test_tile_covers_everything);
  g_test_add_func ("/carto/paint/land-and-water", test_land_and_water);
  g_test_add_func ("/carto/paint/theme-leaves-the-rest", test_theme_leaves_the_rest_clear);
  g_test_add_func ("/carto/paint/selection", test_selection_line);
  g_test_add_func ("/carto/paint/threads", test_threads);
  return g_test_run ();
}
