// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "carto/dek-label-layout.h"
#include "carto/dek-mercator.h"
#include "carto/dek-paint-land.h"
#include "carto/dek-paint-theme.h"
#include "reference/dek-reference.h"

/* One line of JSON per measurement: medians, in milliseconds. */

#define ROUNDS 41

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *values,
        guint   n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return values[n / 2];
}

typedef void (*Work) (gpointer data);

static double
measure (Work     work,
         gpointer data)
{
  double times[ROUNDS];

  work (data);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      work (data);
      times[i] = (g_get_monotonic_time () - begin) / 1000.0;
    }
  return median (times, ROUNDS);
}

typedef struct
{
  DekMapScene *scene;
  DekMapFrame  frame;
  cairo_t     *cr;
} Painting;

static void
paint_land (gpointer data)
{
  Painting *self = data;

  dek_paint_land (self->cr, dek_map_scene_get_country (self->scene), dek_palette_get (DEK_PALETTE_LIGHT, FALSE), &self->frame);
}

static void
paint_theme (gpointer data)
{
  Painting *self = data;

  dek_paint_theme (self->cr, self->scene, dek_palette_get (DEK_PALETTE_LIGHT, FALSE), &self->frame, DEK_PAINT_THEME_DEFAULT);
}

static void
lay_out_labels (gpointer data)
{
  Painting *self = data;
  DekLabelRequest request = {
    .scene = self->scene, .style = dek_map_style_new (dek_palette_get (DEK_PALETTE_LIGHT, FALSE)),
    .frame = self->frame, .selected_area = -1, .selected_pin = -1,
  };
  g_autoptr(DekLabelLayout) labels = dek_label_layout_new (&request);

  g_assert_cmpuint (dek_label_layout_get_n_labels (labels), >, 0);
}

static void
prepare_country (gpointer data)
{
  const DekReference *reference = dek_reference_get_default ();
  guint n = dek_reference_get_n_gemeenten (reference);
  g_autofree DekLandShape *shapes = g_new0 (DekLandShape, n);
  g_autoptr(GPtrArray) boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_multi_polygon_unref);
  g_autoptr(DekLand) land = NULL;

  for (guint i = 0; i < n; i++)
    {
      DekMultiPolygon *boundary = dek_reference_dup_boundary (reference, i);

      g_ptr_array_add (boundaries, boundary);
      shapes[i] = (DekLandShape) { i, NULL, 0, boundary->coords, boundary->ring_starts, boundary->n_rings };
    }
  land = dek_land_new (shapes, n);
}

static void
pick_points (gpointer data)
{
  Painting *self = data;
  DekLand *country = dek_map_scene_get_country (self->scene);
  DekMapBox box = dek_land_get_bounds (country);

  for (int i = 0; i < 1000; i++)
    dek_land_pick (country, box.x0 + (box.x1 - box.x0) * (i % 37) / 37, box.y0 + (box.y1 - box.y0) * (i % 41) / 41);
}

typedef struct
{
  DekPin *pins;
  guint   n;
  double  zoom;
} Pins;

static void
lay_out_pins (gpointer data)
{
  Pins *self = data;
  g_autoptr(DekPinLayout) layout = dek_pin_layout_new (self->pins, self->n, dek_mercator_scale_from_zoom (self->zoom));

  g_assert_cmpuint (dek_pin_layout_get_n_placed (layout), >, 0);
}

/* Every gemeente in a class, so that all fills, hatches and lines count. */
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
  return dek_map_scene_new (&(DekMapSceneContent) { "Nederland", country, country, NULL, theme, NULL, 0 });
}

/* The median over all tiles of a zoom that have land on them, each at its own
 * median of a few rounds. */
static void
bench_tiles (Painting *painting,
             guint     zoom)
{
  DekMapBox box = dek_land_get_bounds (dek_map_scene_get_country (painting->scene));
  double tiles = exp2 (zoom);
  g_autoptr(GArray) land = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) theme = g_array_new (FALSE, FALSE, sizeof (double));
  guint stride = zoom > 10 ? 5 : zoom > 8 ? 2 : 1;

  for (guint y = (guint) (box.y0 * tiles); y <= (guint) (box.y1 * tiles); y += stride)
    for (guint x = (guint) (box.x0 * tiles); x <= (guint) (box.x1 * tiles); x += stride)
      {
        double times[2][5];

        if (dek_land_pick (dek_map_scene_get_country (painting->scene), (x + 0.5) / tiles, (y + 0.5) / tiles) == -1)
          continue;
        painting->frame = dek_map_frame_new_for_tile (zoom, x, y);
        for (guint i = 0; i < 5; i++)
          {
            gint64 begin = g_get_monotonic_time (), middle;

            paint_land (painting);
            middle = g_get_monotonic_time ();
            paint_theme (painting);
            times[0][i] = (middle - begin) / 1000.0;
            times[1][i] = (g_get_monotonic_time () - middle) / 1000.0;
          }
        times[0][0] = median (times[0], 5);
        times[1][0] = median (times[1], 5);
        g_array_append_val (land, times[0][0]);
        g_array_append_val (theme, times[1][0]);
      }
  g_print ("{\"bench\":\"tile\",\"zoom\":%u,\"tiles\":%u,\"land_ms\":%.3f,\"theme_ms\":%.3f", zoom, land->len,
           median ((double *) (void *) land->data, land->len), median ((double *) (void *) theme->data, theme->len));
  g_print (",\"theme_p95_ms\":%.3f}\n", g_array_index (theme, double, theme->len * 95 / 100));
}

static void
bench_pins (guint n)
{
  DekLand *country = dek_land_dup_country ();
  Pins pins = { g_new0 (DekPin, n), n, 8 };

  for (guint i = 0; i < n; i++)
    {
      guint area = i % dek_land_get_n_areas (country);

      dek_land_get_anchor (country, area, &pins.pins[i].x, &pins.pins[i].y, NULL);
      pins.pins[i].x += (i / 342 % 7) * 2e-5;
      pins.pins[i].y += (i / 342 % 11) * 2e-5;
    }
  g_print ("{\"bench\":\"pin-layout\",\"pins\":%u,\"zoom8_ms\":%.3f", n, measure (lay_out_pins, &pins));
  pins.zoom = 12;
  g_print (",\"zoom12_ms\":%.3f}\n", measure (lay_out_pins, &pins));
  g_free (pins.pins);
  dek_land_unref (country);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(DekMapScene) scene = make_scene ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1280, 800);
  Painting painting = { scene, { 0 }, cairo_create (surface) };
  DekMapBox box = dek_map_scene_get_bounds (scene);

  g_print ("{\"bench\":\"prepare-country\",\"ms\":%.3f}\n", measure (prepare_country, NULL));
  g_print ("{\"bench\":\"pick\",\"picks\":1000,\"ms\":%.3f}\n", measure (pick_points, &painting));
  bench_tiles (&painting, 8);
  bench_tiles (&painting, 10);
  bench_tiles (&painting, 12);
  painting.frame = dek_map_frame_new_to_fit (&box, 1280, 800, 20, 14);
  g_print ("{\"bench\":\"country-1280x800\",\"land_ms\":%.3f", measure (paint_land, &painting));
  g_print (",\"theme_ms\":%.3f", measure (paint_theme, &painting));
  g_print (",\"labels_ms\":%.3f}\n", measure (lay_out_labels, &painting));
  bench_pins (318);
  bench_pins (10000);
  cairo_destroy (painting.cr);
  cairo_surface_destroy (surface);
  return 0;
}
