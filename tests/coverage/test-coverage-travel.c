// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Travel times in stead of distances. */

#include <string.h>

#include "coverage-world.h"

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekTravelMatrix) matrix = dek_travel_matrix_parse ("van,naar,minuten\n1002,1001,7.5\n1001,1002,12\n", -1, &error);
  g_autoptr (DekTravelMatrix) dutch = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (dek_travel_matrix_get (matrix, 1001, 1002), ==, 12);
  g_assert_cmpfloat (dek_travel_matrix_get (matrix, 1002, 1001), ==, 7.5);
  g_assert_cmpfloat (dek_travel_matrix_get (matrix, 1001, 1001), ==, 0);
  g_assert_cmpfloat (dek_travel_matrix_get (matrix, 1001, 1003), ==, -1);

  dutch = dek_travel_matrix_parse ("\xef\xbb\xbf" "1001;1002;12,5\r\n", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (dek_travel_matrix_get (dutch, 1001, 1002), ==, 12.5);
}

static void
test_bad (void)
{
  static const struct { const char *csv, *says; } tables[] = {
    { "", "The table" },
    { "van,naar,minuten\n", "The table" },
    { "van,naar,minuten\n1001,1002\n", "Line 2 " },
    { "1001,1002,1\n1001,1002,2\n", "Line 2 " },
    { "1001,1002,-1\n", "Line 1 " },
    { "1001,1002,soon\n", "Line 1 " },
    { "1001,1002,nan\n", "Line 1 " },
    { "1001,1002,inf\n", "Line 1 " },
    { "1001,99,5\n", "Line 1 " },
    { "1001,10020,5\n", "Line 1 " },
    { "1001.5,1002,5\n", "Line 1 " },
    { "1001,1002,5\n\n1001,,5\n", "Line 3 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dek_travel_matrix_parse (tables[i].csv, -1, &error));
      g_assert_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_MATRIX);
      g_assert_true (g_str_has_prefix (error->message, tables[i].says));
    }
}

/* Times need not agree with distances: the far place is the nearer one. */
static void
test_reach (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (GError) error = NULL;
  g_autoptr (DekTravelMatrix) matrix =
    dek_travel_matrix_parse ("1001,1002,30\n1001,1003,15\n1003,1002,15.1\n", -1, &error);
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekCoverageAreas) areas = NULL;
  const DekCoveragePoint *points;
  DekNorm norm;
  guint n;

  world_init (&world);
  world_add_people (&world, 1001, 110000, 450000, 0, 100);
  world_add_people (&world, 1002, 111000, 450000, 0, 10);
  world_add_people (&world, 1003, 119000, 450000, 0, 1);
  world_add_people (&world, 1004, 110500, 450000, 0, 1000);
  world_add_site (&world, "Near", 111100, 450000, 0);
  world_add_site (&world, "Far", 119100, 450000, 0)->pc4 = 1003;
  dek_norm_init (&norm);
  norm.method = DEK_NORM_METHOD_TRAVEL_TIME;
  norm.thresholds[0] = 15;

  input = world_input (&world, matrix);
  g_assert_cmpint (dek_coverage_input_get_site_pc4 (input, 0), ==, 1002);
  coverage = dek_coverage_new (input, &norm, &error);
  g_assert_no_error (error);
  points = dek_coverage_get_points (coverage, &n);
  g_assert_cmpint (points[0].site, ==, 1);
  g_assert_cmpfloat (points[0].cost, ==, 15);
  g_assert_true (points[0].is_reached);
  g_assert_cmpint (points[1].site, ==, 0);
  g_assert_cmpfloat (points[1].cost, ==, 0);
  g_assert_cmpint (points[2].site, ==, 1);
  g_assert_cmpint (points[3].site, ==, -1);
  g_assert_cmpint (dek_coverage_get_region (coverage)->covered, ==, 111);
  /* From 1002 to 1003, and from 1004 to both. */
  g_assert_cmpuint (dek_coverage_get_missing_pairs (coverage), ==, 3);

  areas = dek_coverage_areas_new (coverage, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (dek_coverage_areas_get_region (areas)->reached_m2, ==, -1);
  g_assert_cmpfloat_with_epsilon (dek_coverage_areas_get_region (areas)->total_m2, 8e8, 8e3);
}

static void
test_none (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (GError) error = NULL;
  DekNorm norm;

  world_init (&world);
  input = world_input (&world, NULL);
  dek_norm_init (&norm);
  norm.method = DEK_NORM_METHOD_TRAVEL_TIME;
  g_assert_null (dek_coverage_new (input, &norm, &error));
  g_assert_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_NO_MATRIX);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/travel/parse", test_parse);
  g_test_add_func ("/coverage/travel/bad", test_bad);
  g_test_add_func ("/coverage/travel/reach", test_reach);
  g_test_add_func ("/coverage/travel/none", test_none);

  return g_test_run ();
}
