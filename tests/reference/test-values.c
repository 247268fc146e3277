// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "reference/reference.h"

#include <math.h>

/* A square of 4 x 4 with a hole of 2 x 2 in the middle, and a small square far
 * from it.
 */
static const double coords[] = {
  0, 0, 4, 0, 4, 4, 0, 4, 0, 0,
  1, 1, 1, 3, 3, 3, 3, 1, 1, 1,
  10, 10, 11, 10, 11, 11, 10, 11, 10, 10,
};
static const guint32 ring_starts[] = { 0, 5, 10, 15 };
static const guint32 polygon_starts[] = { 0, 2, 3 };

static DekMultiPolygon *
make_area (void)
{
  return dek_multi_polygon_new (coords, 15, ring_starts, 3, polygon_starts, 2);
}

static void
test_point (void)
{
  g_autoptr (DekPoint) leiden = dek_point_new (4.49, 52.16);
  g_autoptr (DekPoint) copy = dek_point_copy (leiden);
  g_autoptr (DekPoint) nowhere = dek_point_new (NAN, 52.16);
  g_autoptr (DekPoint) beyond = dek_point_new (4.49, 90.5);
  g_autoptr (DekPoint) null_island = dek_point_new (0.0, 0.0);

  g_assert_true (dek_point_equal (leiden, copy));
  g_assert_false (dek_point_equal (leiden, null_island));
  g_assert_false (dek_point_equal (leiden, NULL));
  g_assert_true (dek_point_equal (NULL, NULL));
  g_assert_null (dek_point_copy (NULL));
  g_assert_true (dek_point_is_valid (leiden));
  g_assert_true (dek_point_is_valid (null_island));
  g_assert_false (dek_point_is_valid (nowhere));
  g_assert_false (dek_point_is_valid (beyond));
}

static void
test_size_class (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DEK_TYPE_SIZE_CLASS);

  g_assert_cmpstr (g_enum_get_value (klass, DEK_SIZE_CLASS_UNKNOWN)->value_nick, ==, "onbekend");
  g_assert_cmpint (g_enum_get_value_by_nick (klass, "klein")->value, ==, DEK_SIZE_CLASS_SMALL);
  g_assert_cmpint (g_enum_get_value_by_nick (klass, "middelgroot")->value, ==, DEK_SIZE_CLASS_MEDIUM);
  g_assert_cmpint (g_enum_get_value_by_nick (klass, "groot")->value, ==, DEK_SIZE_CLASS_LARGE);
}

static void
test_area_copies (void)
{
  static const guint32 one_polygon[] = { 0, 1 };
  g_autoptr (DekMultiPolygon) area = make_area ();
  g_autoptr (DekMultiPolygon) same = make_area ();
  g_autoptr (DekMultiPolygon) part = dek_multi_polygon_new (coords, 5, ring_starts, 1, one_polygon, 1);
  DekMultiPolygon *again = dek_multi_polygon_ref (area);

  g_assert_true (again == area);
  dek_multi_polygon_unref (again);
  g_assert_true (area->coords != coords);
  g_assert_cmpmem (area->coords, 15 * 2 * sizeof (double), coords, sizeof coords);
  g_assert_cmpmem (area->ring_starts, 4 * sizeof (guint32), ring_starts, sizeof ring_starts);
  g_assert_cmpmem (area->polygon_starts, 3 * sizeof (guint32), polygon_starts, sizeof polygon_starts);
  g_assert_true (dek_multi_polygon_equal (area, same));
  g_assert_false (dek_multi_polygon_equal (area, part));
  g_assert_false (dek_multi_polygon_equal (area, NULL));
}

static void
test_area_bounds (void)
{
  static const guint32 none[] = { 0 };
  g_autoptr (DekMultiPolygon) area = make_area ();
  g_autoptr (DekMultiPolygon) empty = dek_multi_polygon_new (NULL, 0, none, 0, none, 0);
  double west, south, east, north;

  g_assert_true (dek_multi_polygon_get_bounds (area, &west, &south, &east, &north));
  g_assert_cmpfloat (west, ==, 0.0);
  g_assert_cmpfloat (south, ==, 0.0);
  g_assert_cmpfloat (east, ==, 11.0);
  g_assert_cmpfloat (north, ==, 11.0);
  g_assert_false (dek_multi_polygon_get_bounds (empty, &west, &south, &east, &north));
  g_assert_false (dek_multi_polygon_contains (empty, 0.0, 0.0));
}

static void
test_area_contains (void)
{
  g_autoptr (DekMultiPolygon) area = make_area ();

  g_assert_true (dek_multi_polygon_contains (area, 0.5, 0.5));
  g_assert_true (dek_multi_polygon_contains (area, 3.5, 2.0));
  g_assert_false (dek_multi_polygon_contains (area, 2.0, 2.0));
  g_assert_true (dek_multi_polygon_contains (area, 10.5, 10.5));
  g_assert_false (dek_multi_polygon_contains (area, 7.0, 7.0));
  g_assert_false (dek_multi_polygon_contains (area, -1.0, 0.0));
  /* A ray through two vertices at once. */
  g_assert_false (dek_multi_polygon_contains (area, -1.0, 4.0));
}

/* Two triangles that share a slanting side in opposite directions: every
 * point of the square they fill, on the side or off it, lies in one of them.
 */
static void
test_area_neighbours (void)
{
  static const double lower[] = { 0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.1 };
  static const double upper[] = { 0.1, 0.1, 0.9, 0.9, 0.1, 0.9, 0.1, 0.1 };
  static const guint32 rings[] = { 0, 4 };
  static const guint32 polygons[] = { 0, 1 };
  g_autoptr (DekMultiPolygon) a = dek_multi_polygon_new (lower, 4, rings, 1, polygons, 1);
  g_autoptr (DekMultiPolygon) b = dek_multi_polygon_new (upper, 4, rings, 1, polygons, 1);

  for (guint i = 0; i < 2000; i++)
    {
      double lat = g_test_rand_double_range (0.11, 0.89);
      double lon = i % 2 == 0 ? lat : g_test_rand_double_range (0.11, 0.89);

      g_assert_true (dek_multi_polygon_contains (a, lon, lat) != dek_multi_polygon_contains (b, lon, lat));
    }
}

/* Arrays that do not fit together are a slip of the programmer. */
static void
test_area_unsound (void)
{
  static const guint32 falling[] = { 0, 10, 5, 15 };

  if (g_test_subprocess ())
    {
      g_autoptr (DekMultiPolygon) area = dek_multi_polygon_new (coords, 15, falling, 3, polygon_starts, 2);

      g_assert_null (area);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*starts_are_sound*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/reference/point", test_point);
  g_test_add_func ("/reference/size-class", test_size_class);
  g_test_add_func ("/reference/area/copies", test_area_copies);
  g_test_add_func ("/reference/area/bounds", test_area_bounds);
  g_test_add_func ("/reference/area/contains", test_area_contains);
  g_test_add_func ("/reference/area/neighbours", test_area_neighbours);
  g_test_add_func ("/reference/area/unsound", test_area_unsound);

  return g_test_run ();
}
