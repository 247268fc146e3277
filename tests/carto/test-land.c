// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <math.h>
#include <string.h>

#include "carto/dek-land-private.h"
#include "carto/dek-mercator.h"
#include "reference/dek-reference.h"

/* Small lands out of boxes, and the real country. */

typedef struct
{
  GArray *coords;  /* of double */
  GArray *starts;  /* of guint32 */
} Shape;

static Shape
shape_new (void)
{
  guint32 zero = 0;
  Shape shape = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (guint32)) };

  g_array_append_val (shape.starts, zero);
  return shape;
}

static void
shape_add_ring (Shape        *shape,
                const double *points,
                guint         n_points)
{
  guint32 end;

  g_array_append_vals (shape->coords, points, 2 * n_points);
  g_array_append_vals (shape->coords, points, 2);
  end = shape->coords->len / 2;
  g_array_append_val (shape->starts, end);
}

static void
shape_add_box (Shape  *shape,
               double  west,
               double  south,
               double  east,
               double  north)
{
  const double points[] = { west, south, east, south, east, north, west, north };

  shape_add_ring (shape, points, 4);
}

static DekLandShape
shape_get (const Shape *shape,
           gint64       id)
{
  return (DekLandShape) {
    .id = id, .name = "area", .weight = 1,
    .coords = (const double *) (void *) shape->coords->data,
    .ring_starts = (const guint32 *) (void *) shape->starts->data,
    .n_rings = shape->starts->len - 1,
  };
}

static void
shape_clear (Shape *shape)
{
  g_array_unref (shape->coords);
  g_array_unref (shape->starts);
}

static int
pick_at (const DekLand *land,
         double         lon,
         double         lat)
{
  return dek_land_pick (land, dek_mercator_x_from_lon (lon), dek_mercator_y_from_lat (lat));
}

static guint
count_arcs (const DekLand *land,
            gboolean       shared)
{
  guint n = 0;

  for (guint a = 0; a < land->n_arcs; a++)
    n += (land->arcs[a].sides[1] != -1) == shared;
  return n;
}

/* Two boxes that share a side, with the third's corner in the middle of it. */
static void
test_shared_arcs (void)
{
  const double left[] = { 4, 52, 5, 52, 5, 52.5, 5, 53, 4, 53 };
  Shape one = shape_new (), other = shape_new (), third = shape_new ();
  DekLandShape shapes[3];
  g_autoptr(DekLand) land = NULL;

  shape_add_ring (&one, left, 5);
  shape_add_box (&other, 5, 52, 6, 52.5);
  shape_add_box (&third, 5, 52.5, 6, 53);
  shapes[0] = shape_get (&one, 10);
  shapes[1] = shape_get (&other, 20);
  shapes[2] = shape_get (&third, 30);
  land = dek_land_new (shapes, 3);

  g_assert_cmpuint (dek_land_get_n_areas (land), ==, 3);
  g_assert_cmpuint (count_arcs (land, TRUE), ==, 3);
  g_assert_cmpuint (count_arcs (land, FALSE), ==, 3);
  g_assert_cmpint (dek_land_find (land, 20), ==, 1);
  g_assert_cmpint (dek_land_find (land, 21), ==, -1);
  g_assert_cmpint (pick_at (land, 4.5, 52.5), ==, 0);
  g_assert_cmpint (pick_at (land, 5.5, 52.2), ==, 1);
  g_assert_cmpint (pick_at (land, 5.5, 52.8), ==, 2);
  g_assert_cmpint (pick_at (land, 6.5, 52.8), ==, -1);
  shape_clear (&one);
  shape_clear (&other);
  shape_clear (&third);
}

/* An enclave fills the hole of its neighbour, though its ring begins at
 * another corner and runs the other way. */
static void
test_enclave (void)
{
  const double inner[] = { 4.6, 52.6, 4.4, 52.6, 4.4, 52.4, 4.6, 52.4 };
  Shape outer = shape_new (), enclave = shape_new ();
  DekLandShape shapes[2];
  g_autoptr(DekLand) land = NULL;

  shape_add_box (&outer, 4, 52, 5, 53);
  shape_add_box (&outer, 4.4, 52.4, 4.6, 52.6);
  shape_add_ring (&enclave, inner, 4);
  shapes[0] = shape_get (&outer, 1);
  shapes[1] = shape_get (&enclave, 2);
  land = dek_land_new (shapes, 2);

  g_assert_cmpuint (land->n_arcs, ==, 2);
  g_assert_cmpuint (count_arcs (land, TRUE), ==, 1);
  g_assert_cmpint (pick_at (land, 4.5, 52.5), ==, 1);
  g_assert_cmpint (pick_at (land, 4.3, 52.5), ==, 0);
  shape_clear (&outer);
  shape_clear (&enclave);
}

/* Water between four boxes, and a hole in an island, are enclosed; the
 * outlines of the land and the island are not, whichever way rings run. */
static void
test_enclosed_water (void)
{
  const double west[] = { 4, 52, 4.3, 52, 4.3, 52.3, 4.3, 52.7, 4.3, 53, 4, 53 };
  const double east[] = { 5, 53, 4.7, 53, 4.7, 52.7, 4.7, 52.3, 4.7, 52, 5, 52 };
  const double south[] = { 4.3, 52, 4.3, 52.3, 4.7, 52.3, 4.7, 52 };
  const double north[] = { 4.3, 52.7, 4.7, 52.7, 4.7, 53, 4.3, 53 };
  Shape shape[5] = { shape_new (), shape_new (), shape_new (), shape_new (), shape_new () };
  DekLandShape shapes[5];
  g_autoptr(DekLand) land = NULL;
  guint enclosed = 0;

  shape_add_ring (&shape[0], west, 6);
  shape_add_ring (&shape[1], east, 6);
  shape_add_ring (&shape[2], south, 4);
  shape_add_ring (&shape[3], north, 4);
  shape_add_box (&shape[4], 6, 52, 7, 53);
  shape_add_box (&shape[4], 6.4, 52.4, 6.6, 52.6);
  for (guint i = 0; i < 5; i++)
    shapes[i] = shape_get (&shape[i], i);
  land = dek_land_new (shapes, 5);

  for (guint a = 0; a < land->n_arcs; a++)
    {
      const DekMapBox *box = &land->arcs[a].box;
      double lon0 = dek_mercator_lon_from_x (box->x0), lon1 = dek_mercator_lon_from_x (box->x1);
      gboolean inner = (lon0 > 4.29 && lon1 < 4.71 && dek_mercator_lat_from_y (box->y0) < 52.71
                        && dek_mercator_lat_from_y (box->y1) > 52.29)
                       || (lon0 > 6.3 && lon1 < 6.7);

      if (land->arcs[a].sides[1] != -1)
        g_assert_false (land->arcs[a].enclosed);
      else
        g_assert_cmpint (land->arcs[a].enclosed, ==, inner);
      enclosed += land->arcs[a].enclosed;
    }
  g_assert_cmpuint (enclosed, ==, 5);
  for (guint i = 0; i < 5; i++)
    shape_clear (&shape[i]);
}

static void
test_nothing (void)
{
  const double line[] = { 4, 52, 5, 52, 4, 52 };
  const guint32 starts[] = { 0, 3 };
  const DekLandShape shapes[] = {
    { .id = 1, .name = NULL },
    { .id = 2, .name = "line", .coords = line, .ring_starts = starts, .n_rings = 1 },
  };
  g_autoptr(DekLand) none = dek_land_new (NULL, 0);
  g_autoptr(DekLand) thin = dek_land_new (shapes, 2);
  DekMapBox box = dek_land_get_bounds (none);
  double x, y, radius;

  g_assert_true (dek_map_box_is_empty (&box));
  g_assert_cmpint (dek_land_pick (none, 0.5, 0.3), ==, -1);
  box = dek_land_get_bounds (thin);
  g_assert_true (dek_map_box_is_empty (&box));
  g_assert_cmpint (pick_at (thin, 4.5, 52), ==, -1);
  dek_land_get_anchor (thin, 0, &x, &y, &radius);
  g_assert_cmpfloat (radius, ==, 0);
}

/* A point in polygon of its own, on the boundaries as they were given. */
static gboolean
brute_contains (const DekMultiPolygon *boundary,
                double                 x,
                double                 y,
                double                *nearest)
{
  gboolean inside = FALSE;

  for (guint r = 0; r < boundary->n_rings; r++)
    for (guint32 i = boundary->ring_starts[r]; i + 1 < boundary->ring_starts[r + 1]; i++)
      {
        double x0 = dek_mercator_x_from_lon (boundary->coords[2 * i]);
        double y0 = dek_mercator_y_from_lat (boundary->coords[2 * i + 1]);
        double x1 = dek_mercator_x_from_lon (boundary->coords[2 * i + 2]);
        double y1 = dek_mercator_y_from_lat (boundary->coords[2 * i + 3]);
        double across;

        if ((y0 > y) == (y1 > y))
          continue;
        across = x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        *nearest = MIN (*nearest, fabs (across - x));
        if (across > x)
          inside = !inside;
      }
  return inside;
}

static void
test_pick_agrees_with_brute_force (void)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autoptr(DekLand) country = dek_land_dup_country ();
  DekMapBox bounds = dek_land_get_bounds (country);
  g_autoptr(GPtrArray) boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_multi_polygon_unref);
  guint inside = 0;

  for (guint i = 0; i < dek_land_get_n_areas (country); i++)
    g_ptr_array_add (boundaries, dek_reference_dup_boundary (reference, i));
  for (int k = 0; k < 300; k++)
    {
      double x = g_test_rand_double_range (bounds.x0, bounds.x1);
      double y = g_test_rand_double_range (bounds.y0, bounds.y1);
      int expected = -1;
      double nearest = 1;

      for (guint i = 0; i < boundaries->len; i++)
        {
          if (brute_contains (g_ptr_array_index (boundaries, i), x, y, &nearest))
            expected = (int) i;
        }
      /* Within rounding of a border either side is right. */
      if (nearest < 1e-12)
        continue;
      g_assert_cmpint (dek_land_pick (country, x, y), ==, expected);
      inside += expected != -1;
    }
  g_assert_cmpuint (inside, >, 50);
}

static void
test_country (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();
  g_autoptr(DekLand) again = dek_land_dup_country ();
  double inhabitants = 0;

  g_assert_true (country == again);
  g_assert_cmpuint (dek_land_get_n_areas (country), ==, 342);
  g_assert_cmpint (dek_land_find (country, 546), >=, 0);
  g_assert_cmpstr (dek_land_get_name (country, (guint) dek_land_find (country, 546)), ==, "Leiden");
  for (guint i = 0; i < dek_land_get_n_areas (country); i++)
    {
      double x, y, radius;

      inhabitants += dek_land_get_weight (country, i);
      dek_land_get_anchor (country, i, &x, &y, &radius);
      g_assert_true (dek_land_contains (country, i, x, y));
      g_assert_cmpfloat (radius, >, 0);
    }
  g_assert_cmpfloat (inhabitants, ==, 17811291);
}

/* Paints every area by itself with a quarter of full cover and adds that up:
 * where areas leave a gap there is less, where they overlap more. */
static cairo_surface_t *
add_up_areas (const DekLand     *land,
              const DekMapFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) frame->width, (int) frame->height);
  cairo_t *cr = cairo_create (surface);
  DekLandPath path;

  cairo_set_operator (cr, CAIRO_OPERATOR_ADD);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  dek_land_path_init (&path, cr, land, frame, 2);
  for (guint i = 0; i < land->n_areas; i++)
    {
      cairo_new_path (cr);
      if (dek_land_path_add_area (&path, i))
        cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
fill_union (const DekLand     *land,
            const DekMapFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) frame->width, (int) frame->height);
  g_autofree guint8 *around = g_new (guint8, land->n_arcs);
  cairo_t *cr = cairo_create (surface);
  DekLandPath path;

  for (guint a = 0; a < land->n_arcs; a++)
    around[a] = land->arcs[a].sides[1] == -1;
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.25);
  dek_land_path_init (&path, cr, land, frame, 2);
  dek_land_path_add_union (&path, around);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
get_largest_difference (cairo_surface_t *one,
                        cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  int largest = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        int a = cairo_image_surface_get_data (one)[y * cairo_image_surface_get_stride (one) + x];
        int b = cairo_image_surface_get_data (other)[y * cairo_image_surface_get_stride (other) + x];

        largest = MAX (largest, ABS (a - b));
      }
  return largest;
}

static guint
count_differing (cairo_surface_t *one,
                 cairo_surface_t *other,
                 int              tolerance)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += ABS (cairo_image_surface_get_data (one)[y * cairo_image_surface_get_stride (one) + x]
                - cairo_image_surface_get_data (other)[y * cairo_image_surface_get_stride (other) + x]) > tolerance;
  return n;
}

/* At every level neighbours lose the same vertices: no gaps, no overlaps. */
static void
test_neighbours_stay_sealed (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();

  for (double zoom = 5; zoom < 16; zoom += 0.5)
    {
      DekMapFrame frame = dek_map_frame_new (dek_mercator_x_from_lon (4.75), dek_mercator_y_from_lat (52.15),
                                             zoom, 300, 300);
      cairo_surface_t *sum = add_up_areas (country, &frame);
      cairo_surface_t *whole = fill_union (country, &frame);

      /* A pixel that several areas share is rounded once for each: some of 64. */
      /* Every area in a pixel is rounded for itself: some of 64. Where a
       * gemeente is but a few pixels wide, two simplified borders of one may
       * cross, within the tolerance: part of a single pixel. */
      g_assert_cmpint (get_largest_difference (sum, whole), <=, zoom < 8 ? 48 : 6);
      g_assert_cmpuint (count_differing (sum, whole, 6), <=, zoom < 8 ? 300 * 300 / 1000 : 0);
      cairo_surface_destroy (sum);
      cairo_surface_destroy (whole);
    }
}

/* What is left out of a level is never further than the tolerance from what
 * is kept. */
static void
test_levels_keep_within_tolerance (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();
  const DekLandLevel *whole = &country->levels[DEK_LAND_N_LEVELS - 1];

  for (guint l = 0; l + 1 < DEK_LAND_N_LEVELS; l++)
    {
      const DekLandLevel *level = &country->levels[l];
      double pixel = 1 / dek_mercator_scale_from_zoom (DEK_LAND_FIRST_ZOOM + l);

      for (guint a = 0; a < country->n_arcs; a++)
        {
          guint at = level->starts[a];

          for (guint i = whole->starts[a]; i < whole->starts[a + 1]; i++)
            {
              const double *p = &whole->coords[2 * i], *c = &level->coords[2 * at];
              double dx, dy, t;

              if (memcmp (p, c, 2 * sizeof (double)) == 0)
                {
                  at = MIN (at + 1, level->starts[a + 1] - 1);
                  continue;
                }
              /* Between the kept vertices at - 1 and at. */
              g_assert_cmpuint (at, >, level->starts[a]);
              dx = c[0] - c[-2];
              dy = c[1] - c[-1];
              t = dx * dx + dy * dy > 0 ? CLAMP (((p[0] - c[-2]) * dx + (p[1] - c[-1]) * dy) / (dx * dx + dy * dy), 0, 1) : 0;
              g_assert_cmpfloat (hypot (p[0] - c[-2] - t * dx, p[1] - c[-1] - t * dy), <=,
                                 DEK_LAND_TOLERANCE * pixel * (1 + 1e-9));
            }
        }
    }
}

/* The same without any clipping. */
static cairo_surface_t *
fill_unclipped (const DekLand     *land,
                guint              area,
                const DekMapFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) frame->width, (int) frame->height);
  cairo_t *cr = cairo_create (surface);
  DekLandPath path;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  dek_land_path_init (&path, cr, land, frame, 2);
  path.box = (DekMapBox) { 0, 0, 1, 1 };
  dek_land_path_add_area (&path, area);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
fill_clipped (const DekLand     *land,
              guint              area,
              const DekMapFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) frame->width, (int) frame->height);
  cairo_t *cr = cairo_create (surface);
  DekLandPath path;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  dek_land_path_init (&path, cr, land, frame, 2);
  dek_land_path_add_area (&path, area);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_clipping_changes_nothing (void)
{
  g_autoptr(DekLand) country = dek_land_dup_country ();

  for (int k = 0; k < 120; k++)
    {
      guint area = (guint) g_test_rand_int_range (0, 342);
      DekMapBox box = dek_land_get_box (country, area);
      DekMapFrame frame = dek_map_frame_new (g_test_rand_double_range (box.x0, box.x1),
                                             g_test_rand_double_range (box.y0, box.y1),
                                             g_test_rand_double_range (9, 15), 96, 96);
      cairo_surface_t *clipped = fill_clipped (country, area, &frame);
      cairo_surface_t *whole = fill_unclipped (country, area, &frame);

      /* Cairo samples a row in 15 parts when any vertex lies in it, out of
       * sight too, and exactly when none does: one part of 255 may differ. */
      g_assert_cmpint (get_largest_difference (clipped, whole), <=, 2 * 255 / 15);
      g_assert_cmpuint (count_differing (clipped, whole, 255 / 15 + 1), <=, 4);
      cairo_surface_destroy (clipped);
      cairo_surface_destroy (whole);
    }
}

/* A segment whose ends are both out of sight may still cross what is seen. */
static void
test_crossing_segment_is_kept (void)
{
  const double triangle[] = { 3, 51, 7, 53.5, 3, 53.5 };
  Shape shape = shape_new ();
  DekLandShape one;
  g_autoptr(DekLand) land = NULL;
  DekMapFrame frame;
  cairo_surface_t *surface;
  cairo_t *cr;
  DekLandPath path;

  shape_add_ring (&shape, triangle, 3);
  one = shape_get (&shape, 1);
  land = dek_land_new (&one, 1);
  frame = dek_map_frame_new (dek_mercator_x_from_lon (5), (dek_mercator_y_from_lat (51) + dek_mercator_y_from_lat (53.5)) / 2,
                             15, 64, 64);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  cr = cairo_create (surface);
  dek_land_path_init (&path, cr, land, &frame, 2);
  g_assert_true (dek_land_path_add_arc (&path, 0));
  g_assert_true (cairo_has_current_point (cr));
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_image_surface_get_data (surface)[32 * cairo_image_surface_get_stride (surface) + 32], >, 200);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  shape_clear (&shape);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carto/land/shared-arcs", test_shared_arcs);
  g_test_add_func ("/carto/land/enclave", test_enclave);
  g_test_add_func ("/carto/land/enclosed-water", test_enclosed_water);
  g_test_add_func ("/carto/land/nothing", test_nothing);
  g_test_add_func ("/carto/land/pick", test_pick_agrees_with_brute_force);
  g_test_add_func ("/carto/land/country", test_country);
  g_test_add_func ("/carto/land/sealed", test_neighbours_stay_sealed);
  g_test_add_func ("/carto/land/tolerance", test_levels_keep_within_tolerance);
  g_test_add_func ("/carto/land/clipping", test_clipping_changes_nothing);
  g_test_add_func ("/carto/land/crossing-segment", test_crossing_segment_is_kept);
  return g_test_run ();
}
