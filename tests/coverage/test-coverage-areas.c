// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Areas: against geometry one can do by hand, and against GEOS. */

#include <geos_c.h>
#include <math.h>

#include "coverage-world.h"
#include "coverage/dek-disc-area.h"

/* An area with its points in metres, as they are. */
static DekMultiPolygon *
make_shape (const double *xy,
            guint         n_points,
            guint         n_outer)
{
  const guint32 rings[] = { 0, n_outer, n_points };
  const guint32 polygons[] = { 0, n_outer < n_points ? 2 : 1 };

  return dek_multi_polygon_new (xy, n_points, rings, n_outer < n_points ? 2 : 1, polygons, 1);
}

static void
test_by_hand (void)
{
  const double square[] = { 0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 4, 4, 6, 4, 6, 6, 4, 6, 4, 4 };
  const double centres[] = { 0, 0, 5, 5, 5, 5, 20, 20, 10, 0 };
  g_autoptr (DekMultiPolygon) plain = make_shape (square, 5, 5);
  g_autoptr (DekMultiPolygon) holed = make_shape (square, 10, 5);

  g_assert_cmpfloat_with_epsilon (dek_polygon_area (plain, square), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (dek_polygon_area (holed, square), 96, 1e-9);
  /* A quarter of a disc in the corner. */
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (plain, square, centres, 1, 2), G_PI, 1e-9);
  /* A whole disc within, twice the same one, and one far away. */
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (plain, square, centres + 2, 3, 3), 9 * G_PI, 1e-9);
  /* The hole lies in the disc and is no land. */
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (holed, square, centres + 2, 1, 3), 9 * G_PI - 4, 1e-9);
  /* A disc around everything; two quarters that do not meet. */
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (holed, square, centres, 1, 50), 96, 1e-9);
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (plain, square, (const double[]) { 0, 0, 10, 0 }, 2, 4), 8 * G_PI, 1e-9);
  /* Two discs of radius 1 whose middles are 1 apart. */
  g_assert_cmpfloat_with_epsilon (dek_disc_area_in (plain, square, (const double[]) { 3, 5, 4, 5 }, 2, 1),
                                  2 * G_PI - (2 * G_PI / 3 - sqrt (3) / 2), 1e-9);
  g_assert_cmpfloat (dek_disc_area_in (plain, square, centres, 0, 5), ==, 0);
}

static GEOSGeometry *
make_polygon (GEOSContextHandle_t  geos,
              const double        *xy,
              guint                n)
{
  GEOSCoordSequence *points = GEOSCoordSeq_copyFromBuffer_r (geos, xy, n, 0, 0);

  return GEOSGeom_createPolygon_r (geos, GEOSGeom_createLinearRing_r (geos, points), NULL, 0);
}

static double
measure_with_geos (const double *xy,
                   guint         n_points,
                   const double *centres,
                   guint         n_centres,
                   double        radius)
{
  GEOSContextHandle_t geos = GEOS_init_r ();
  GEOSGeometry *shape = make_polygon (geos, xy, n_points);
  GEOSGeometry *discs[16];
  GEOSGeometry *collection, *united, *shared;
  double area;

  for (guint c = 0; c < n_centres; c++)
    {
      GEOSGeometry *centre = GEOSGeom_createPointFromXY_r (geos, centres[2 * c], centres[2 * c + 1]);

      discs[c] = GEOSBuffer_r (geos, centre, radius, 200);
      GEOSGeom_destroy_r (geos, centre);
    }
  collection = GEOSGeom_createCollection_r (geos, GEOS_GEOMETRYCOLLECTION, discs, n_centres);
  united = GEOSUnaryUnion_r (geos, collection);
  shared = GEOSIntersection_r (geos, shape, united);
  GEOSArea_r (geos, shared, &area);
  GEOSGeom_destroy_r (geos, collection);
  GEOSGeom_destroy_r (geos, united);
  GEOSGeom_destroy_r (geos, shared);
  GEOSGeom_destroy_r (geos, shape);
  GEOS_finish_r (geos);

  return area;
}

/* Stars with any number of points, both ways round, and discs anywhere. */
static void
test_random (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint n = (guint) g_test_rand_int_range (3, 30);
      guint n_centres = (guint) g_test_rand_int_range (0, 12);
      double radius = g_test_rand_double_range (0.5, 12);
      double xy[62], centres[24];
      double sense = g_test_rand_bit () ? 1 : -1;
      g_autoptr (DekMultiPolygon) shape = NULL;

      for (guint i = 0; i < n; i++)
        {
          double angle = sense * 2 * G_PI * i / n;
          double length = g_test_rand_double_range (2, 10);

          xy[2 * i] = 500 + length * cos (angle);
          xy[2 * i + 1] = 800 + length * sin (angle);
        }
      xy[2 * n] = xy[0];
      xy[2 * n + 1] = xy[1];
      for (guint c = 0; c < 2 * n_centres; c += 2)
        {
          centres[c] = 500 + g_test_rand_int_range (-12, 13);
          centres[c + 1] = 800 + g_test_rand_int_range (-12, 13);
        }
      shape = make_shape (xy, n + 1, n + 1);
      g_assert_cmpfloat_with_epsilon (dek_disc_area_in (shape, xy, centres, n_centres, radius),
                                      measure_with_geos (xy, n + 1, centres, n_centres, radius),
                                      2e-4 * dek_polygon_area (shape, xy));
    }
}

static double
measure_reach (DekCoverage *coverage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekMultiPolygon) reach = dek_coverage_dup_reach (coverage, NULL, &error);
  g_autofree double *xy = NULL;

  g_assert_no_error (error);
  xy = g_new (double, 2 * (gsize) MAX (reach->n_points, 1));
  dek_rd_from_wgs84 (reach->coords, xy, reach->n_points);

  return dek_polygon_area (reach, xy);
}

/* The shape that is drawn has the area that is told. */
static void
test_reach (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekCoverage) own = NULL;
  g_autoptr (DekCoverageAreas) areas = NULL;
  g_autoptr (DekCoverageAreas) own_areas = NULL;
  DekNorm norm;

  world_init (&world);
  world_add_site (&world, "S", 110000, 450000, 0);
  world_add_site (&world, "T", 119000, 450000, 0);
  world_add_site (&world, "U", 130000, 450000, 1)->status = DEK_STATUS_PLANNED;
  coverage = world_cover (&world, NULL);
  areas = dek_coverage_areas_new (coverage, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (measure_reach (coverage) / dek_coverage_areas_get_region (areas)->reached_m2, 1, 2e-3);
  g_assert_cmpfloat (dek_coverage_areas_get_gemeente (areas, 1)->reached_m2, >, 1e6);
  g_assert_cmpfloat_with_epsilon (dek_coverage_areas_get_gemeente (areas, 0)->total_m2, 4e8, 4e3);
  g_assert_cmpfloat_with_epsilon (dek_coverage_areas_get_gemeente (areas, 0)->reached_m2 +
                                  dek_coverage_areas_get_gemeente (areas, 1)->reached_m2,
                                  dek_coverage_areas_get_region (areas)->reached_m2, 1);

  dek_norm_init (&norm);
  norm.borders = DEK_NORM_BORDERS_GEMEENTE;
  own = world_cover (&world, &norm);
  own_areas = dek_coverage_areas_new (own, NULL, NULL);
  g_assert_cmpfloat (dek_coverage_areas_get_gemeente (own_areas, 1)->reached_m2, ==, 0);
  g_assert_cmpfloat_with_epsilon (measure_reach (own) / dek_coverage_areas_get_region (own_areas)->reached_m2, 1, 2e-3);
}

static void
test_cancelled (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) areas_error = NULL;
  g_autoptr (GError) reach_error = NULL;

  world_init (&world);
  coverage = world_cover (&world, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (dek_coverage_areas_new (coverage, cancellable, &areas_error));
  g_assert_error (areas_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (dek_coverage_dup_reach (coverage, cancellable, &reach_error));
  g_assert_error (reach_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/areas/by-hand", test_by_hand);
  g_test_add_func ("/coverage/areas/random", test_random);
  g_test_add_func ("/coverage/areas/reach", test_reach);
  g_test_add_func ("/coverage/areas/cancelled", test_cancelled);

  return g_test_run ();
}
