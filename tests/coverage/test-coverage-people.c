// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Who is reached: against plain loops, at the edges, and where figures lack. */

#include <math.h>
#include <string.h>

#include "coverage-world.h"

/* Exactly at the threshold counts, ten centimetres more does not. */
static void
test_inclusive (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  const DekCoveragePoint *points;
  guint n;

  world_init (&world);
  world_add_site (&world, "S", 110000, 450000, 0);
  world_add_people (&world, 1001, 113000, 454000, 0, 100);
  world_add_people (&world, 1002, 110000, 445000, 0, 10);
  world_add_people (&world, 1003, 110000, 444999.9, 0, 1);
  coverage = world_cover (&world, NULL);
  points = dek_coverage_get_points (coverage, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_true (points[0].is_reached);
  g_assert_true (points[1].is_reached);
  g_assert_false (points[2].is_reached);
  g_assert_cmpfloat_with_epsilon (points[0].cost, 5000, 1e-2);
  g_assert_cmpint (dek_coverage_get_gemeente (coverage, 0)->covered, ==, 110);
  g_assert_cmpint (dek_coverage_get_gemeente (coverage, 0)->inhabitants, ==, 111);
}

static void
fill_at_random (World *world)
{
  guint n_sites = (guint) g_test_rand_int_range (0, 12);
  guint n_people = (guint) g_test_rand_int_range (1, 40);

  for (guint i = 0; i < n_sites; i++)
    {
      double x = 1000 * g_test_rand_int_range (95, 145);
      DekCoverageSite *site = world_add_site (world, "S", x, 1000 * g_test_rand_int_range (440, 461),
                                              x < 100000 || x > 140000 ? -1 : x < 120000 ? 0 : 1);

      if (g_test_rand_int_range (0, 4) == 0)
        site->status = DEK_STATUS_PLANNED;
      site->size = (DekSizeClass) g_test_rand_int_range (0, 4);
    }
  for (guint i = 0; i < n_people; i++)
    {
      double x = 1000 * g_test_rand_int_range (100, 141);

      world_add_people (world, 1000 + i, x, 1000 * g_test_rand_int_range (440, 461), x < 120000 ? 0 : 1,
                        g_test_rand_int_range (-1, 5000));
    }
}

static double
find_nearest (const World   *world,
              const DekNorm *norm,
              guint          i,
              gboolean       inside_only)
{
  const DekCoverageDemand *demand = &g_array_index (world->demand, DekCoverageDemand, i);
  double nearest = INFINITY;

  for (guint s = 0; s < world->sites->len; s++)
    {
      const DekCoverageSite *site = &g_array_index (world->sites, DekCoverageSite, s);
      double from[2] = { demand->location.lon, demand->location.lat };
      double to[2] = { site->location.lon, site->location.lat };

      if (site->status != DEK_STATUS_OPEN || (inside_only && site->is_outside) ||
          (site->is_outside && norm->borders != DEK_NORM_BORDERS_BEYOND) ||
          (norm->borders == DEK_NORM_BORDERS_GEMEENTE && site->gemeente != demand->gemeente))
        continue;
      dek_rd_from_wgs84 (from, from, 1);
      dek_rd_from_wgs84 (to, to, 1);
      nearest = fmin (nearest, hypot (from[0] - to[0], from[1] - to[1]));
    }

  return norm->method == DEK_NORM_METHOD_DETOUR ? nearest * norm->detour_factor : nearest;
}

static void
check_sums (const DekCoverage *coverage)
{
  const DekCoverageTally *region = dek_coverage_get_region (coverage);
  const DekCoverageTally *remainder = dek_coverage_get_remainder (coverage);
  gint64 people = 0, covered = 0, people_sub = remainder->inhabitants, covered_sub = remainder->covered;
  guint sites = 0;

  for (guint i = 0; i < 2; i++)
    {
      const DekCoverageTally *gemeente = dek_coverage_get_gemeente (coverage, i);
      const DekCoverageTally *subregion = dek_coverage_get_subregion (coverage, i);

      people += gemeente->inhabitants;
      covered += gemeente->covered;
      sites += gemeente->n_sites;
      people_sub += subregion->inhabitants;
      covered_sub += subregion->covered;
      g_assert_cmpint (gemeente->covered, <=, gemeente->inhabitants);
      g_assert_cmpint (gemeente->covered_outside, <=, gemeente->covered);
    }
  g_assert_cmpint (people, ==, region->inhabitants);
  g_assert_cmpint (covered, ==, region->covered);
  g_assert_cmpint (people_sub, ==, region->inhabitants);
  g_assert_cmpint (covered_sub, ==, region->covered);
  g_assert_cmpuint (sites, ==, region->n_sites);
}

static void
check_against_loops (const World       *world,
                     const DekNorm     *norm,
                     const DekCoverage *coverage)
{
  guint n;
  const DekCoveragePoint *points = dek_coverage_get_points (coverage, &n);
  gint64 covered = 0;
  gint64 outside = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 people = g_array_index (world->demand, DekCoverageDemand, i).inhabitants;
      double nearest = find_nearest (world, norm, i, FALSE);
      double limit = dek_norm_get_threshold (norm) + 0.01;

      if (isinf (nearest))
        {
          g_assert_cmpint (points[i].site, ==, -1);
          g_assert_cmpfloat (points[i].cost, ==, -1);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (points[i].cost, nearest, 1e-3);
      g_assert_cmpint (points[i].is_reached, ==, nearest <= limit);
      if (people > 0 && nearest <= limit)
        {
          covered += people;
          if (find_nearest (world, norm, i, TRUE) > limit)
            outside += people;
        }
    }
  g_assert_cmpint (covered, ==, dek_coverage_get_region (coverage)->covered);
  g_assert_cmpint (outside, ==, dek_coverage_get_region (coverage)->covered_outside);
}

static void
test_random (void)
{
  for (guint round = 0; round < 400; round++)
    {
      g_auto (World) world = { 0, };
      g_autoptr (DekCoverage) coverage = NULL;
      DekNorm norm;

      world_init (&world);
      fill_at_random (&world);
      dek_norm_init (&norm);
      norm.borders = (DekNormBorders) g_test_rand_int_range (0, 3);
      norm.method = (DekNormMethod) g_test_rand_int_range (0, 2);
      norm.thresholds[0] = 1000 * g_test_rand_int_range (1, 15);
      coverage = world_cover (&world, &norm);
      check_against_loops (&world, &norm, coverage);
      check_sums (coverage);
    }
}

static void
test_thresholds_and_verdicts (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  const DekCoverageTally *a, *b;
  DekNorm norm;

  world_init (&world);
  world_add_site (&world, "S", 110000, 450000, 0);
  world_add_people (&world, 1001, 111000, 450000, 0, 80);
  world_add_people (&world, 1002, 117000, 450000, 0, 20);
  world_add_people (&world, 1003, 112000, 450000, 1, 20);
  world_add_people (&world, 1004, 139000, 450000, 1, 80);
  dek_norm_init (&norm);
  norm.n_thresholds = 3;
  norm.thresholds[0] = 1500, norm.thresholds[1] = 5000, norm.thresholds[2] = 8000;
  norm.main = 1;
  coverage = world_cover (&world, &norm);
  a = dek_coverage_get_gemeente (coverage, 0);
  b = dek_coverage_get_gemeente (coverage, 1);

  /* Both shares are inclusive: 80% is covered, 20% is white. */
  g_assert_cmpint (a->verdict, ==, DEK_VERDICT_COVERED);
  g_assert_cmpint (b->verdict, ==, DEK_VERDICT_WHITE);
  g_assert_cmpint (dek_coverage_get_region (coverage)->verdict, ==, DEK_VERDICT_PARTLY);
  g_assert_cmpint (a->within[0], ==, 80);
  g_assert_cmpint (a->within[1], ==, 80);
  g_assert_cmpint (a->within[2], ==, 100);
  g_assert_cmpfloat_with_epsilon (b->farthest_cost, 29000, 1);
  g_assert_cmpfloat_with_epsilon (b->nearest_cost, 2000, 1);
  g_assert_cmpuint (dek_coverage_count_verdicts (coverage, DEK_VERDICT_WHITE), ==, 1);
}

static void
test_reasons (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  g_autofree char *reason_a = NULL;
  g_autofree char *reason_b = NULL;

  world_init (&world);
  world_add_site (&world, "De Plek", 110000, 450000, 0);
  world_add_people (&world, 1001, 111000, 450000, 0, 1);
  world_add_people (&world, 1002, 119400, 450000, 1, 7);
  coverage = world_cover (&world, NULL);
  reason_a = dek_coverage_dup_reason (coverage, 0);
  reason_b = dek_coverage_dup_reason (coverage, 1);

  g_assert_cmpstr (reason_a, ==, "The only inhabitant (1) of A lives within 5 km of a steunpunt.");
  g_assert_cmpstr (reason_b, ==, "7 inhabitants of B live further than 5 km from a steunpunt; "
                                 "the nearest is De Plek, 9.4 km from Town.");
}

static void
assert_sound (const DekCoverage *coverage)
{
  g_autoptr (DekCoverageAreas) areas = dek_coverage_areas_new ((DekCoverage *) coverage, NULL, NULL);
  g_autofree char *json = dek_coverage_to_json (coverage, areas);

  g_assert_null (strstr (json, "nan"));
  g_assert_null (strstr (json, "inf,"));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *reason = dek_coverage_dup_reason (coverage, i);
      g_autofree char *subregion = dek_coverage_dup_subregion_reason (coverage, i);

      g_assert_cmpuint (strlen (reason), >, 10);
      g_assert_cmpuint (strlen (subregion), >, 10);
    }
}

/* No places, nobody, places without a position: figures stay sound, and a note
 * says what is the matter.
 */
static void
test_nothing (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) nobody = NULL;
  g_autoptr (DekCoverage) no_sites = NULL;
  g_autoptr (DekCoverage) nowhere = NULL;
  g_auto (GStrv) notes_nobody = NULL;
  g_auto (GStrv) notes_no_sites = NULL;
  g_auto (GStrv) notes_nowhere = NULL;

  world_init (&world);
  nobody = world_cover (&world, NULL);
  assert_sound (nobody);
  g_assert_cmpint (dek_coverage_get_region (nobody)->verdict, ==, DEK_VERDICT_UNKNOWN);
  g_assert_cmpfloat (dek_coverage_tally_get_percent (dek_coverage_get_region (nobody)), ==, -1);
  notes_nobody = dek_coverage_dup_notes (nobody);
  g_assert_cmpuint (g_strv_length (notes_nobody), ==, 2);

  world_add_people (&world, 1001, 110000, 450000, 0, 100);
  world_add_people (&world, 1002, 110000, 450000, 0, -1);
  no_sites = world_cover (&world, NULL);
  assert_sound (no_sites);
  g_assert_cmpint (dek_coverage_get_gemeente (no_sites, 0)->verdict, ==, DEK_VERDICT_WHITE);
  g_assert_cmpint (dek_coverage_get_gemeente (no_sites, 1)->verdict, ==, DEK_VERDICT_UNKNOWN);
  g_assert_cmpuint (dek_coverage_get_region (no_sites)->n_points_unknown, ==, 1);
  notes_no_sites = dek_coverage_dup_notes (no_sites);
  g_assert_cmpuint (g_strv_length (notes_no_sites), ==, 2);

  world_add_site (&world, "S", 110000, 450000, 0)->has_position = FALSE;
  world_add_site (&world, "T", 110000, 450000, 0)->location = (DekPoint) { NAN, 1e300 };
  nowhere = world_cover (&world, NULL);
  assert_sound (nowhere);
  g_assert_cmpint (dek_coverage_get_region (nowhere)->covered, ==, 0);
  g_assert_cmpint (dek_coverage_get_site_lack (nowhere, 1), ==, DEK_SITE_LACK_POSITION);
  notes_nowhere = dek_coverage_dup_notes (nowhere);
  g_assert_cmpuint (g_strv_length (notes_nowhere), ==, 3);
}

static void
test_moved (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (DekCoverageInput) moved = NULL;
  const DekPoint there = world_point (130000, 450000);
  const DekCoverageSite *sites;
  guint n;

  world_init (&world);
  world_add_site (&world, "S", 110000, 450000, 0);
  input = world_input (&world, NULL);
  moved = dek_coverage_input_new_moved (input, 1, &there);
  sites = dek_coverage_input_get_sites (moved, &n);

  g_assert_cmpint (sites[0].gemeente, ==, 1);
  g_assert_cmpint (sites[0].subregion, ==, 1);
  g_assert_false (sites[0].is_outside);
  g_assert_cmpfloat_with_epsilon (dek_coverage_input_get_sites_rd (moved)[0], 130000, 1e-2);
  g_assert_cmpfloat_with_epsilon (dek_coverage_input_get_sites_rd (input)[0], 110000, 1e-2);
}

static void
test_near_misses (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (GArray) misses = NULL;
  g_autofree char *text = NULL;
  const DekNearMiss *first, *second;
  DekCoverageSite *site;
  DekNorm norm;

  world_init (&world);
  world_add_site (&world, "Good", 105000, 450000, 0)->dagdelen = 3;
  world_add_site (&world, "Short", 115000, 450000, 0)->dagdelen = 2;
  world_add_site (&world, "Closed", 115000, 450000, 0)->status = DEK_STATUS_CLOSED;
  site = world_add_site (&world, "Planned", 130000, 450000, 1);
  site->dagdelen = 5;
  site->status = DEK_STATUS_PLANNED;
  site->is_designated_full = TRUE;
  world_add_people (&world, 1001, 106000, 450000, 0, 1000);
  world_add_people (&world, 1002, 116000, 450000, 0, 200);
  world_add_people (&world, 1003, 131000, 450000, 1, 30);
  dek_norm_init (&norm);
  norm.min_dagdelen = 3;
  coverage = world_cover (&world, &norm);
  misses = dek_coverage_dup_near_misses (coverage);

  g_assert_cmpuint (misses->len, ==, 2);
  first = &g_array_index (misses, DekNearMiss, 0);
  second = &g_array_index (misses, DekNearMiss, 1);
  g_assert_cmpuint (first->site, ==, 1);
  g_assert_cmpint (first->gain, ==, 200);
  g_assert_cmpint (first->lack, ==, DEK_SITE_LACK_DAGDELEN);
  g_assert_cmpuint (second->site, ==, 3);
  g_assert_cmpint (second->gain, ==, 30);
  g_assert_cmpint (second->subregion, ==, 1);
  text = dek_near_miss_dup_text (first, coverage);
  g_assert_cmpstr (text, ==, "It is open 2 dagdelen a week, and the norm asks 3. "
                             "If it counted, 200 more inhabitants would be reached.");
}

static void
test_clusters (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (GPtrArray) clusters = NULL;
  const DekWhiteCluster *first;

  world_init (&world);
  world_add_site (&world, "S", 101000, 441000, 0);
  world_add_people (&world, 1001, 101000, 441000, 0, 9000);
  world_add_people (&world, 1002, 118000, 450000, 0, 100);
  world_add_people (&world, 1003, 121999, 450000, 1, 300);
  world_add_people (&world, 1004, 126001, 450000, 1, 50);
  world_add_people (&world, 1005, 122000, 452000, 1, 0);
  coverage = world_cover (&world, NULL);
  clusters = dek_coverage_dup_clusters (coverage, 4000);

  g_assert_cmpuint (clusters->len, ==, 2);
  first = g_ptr_array_index (clusters, 0);
  g_assert_cmpuint (first->n_points, ==, 2);
  g_assert_cmpint (first->inhabitants, ==, 400);
  g_assert_cmpuint (first->main_point, ==, 2);
}

static void
test_full (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) either = NULL;
  g_autoptr (DekCoverage) elements = NULL;
  g_autoptr (DekCoverage) none = NULL;
  g_autofree char *text = NULL;
  DekNorm norm;

  world_init (&world);
  world_add_site (&world, "Designated", 110000, 450000, 0)->is_designated_full = TRUE;
  world_add_site (&world, "Elements", 130000, 450000, 1)->elements = 4;
  dek_norm_init (&norm);
  either = world_cover (&world, &norm);
  norm.full_rule = DEK_FULL_RULE_ELEMENTS;
  elements = world_cover (&world, &norm);
  norm.full_rule = DEK_FULL_RULE_NONE;
  none = world_cover (&world, &norm);

  g_assert_cmpuint (dek_coverage_get_n_full (either, 0), ==, 1);
  g_assert_cmpuint (dek_coverage_get_n_full (either, 1), ==, 1);
  g_assert_cmpuint (dek_coverage_get_n_full (elements, 0), ==, 0);
  g_assert_cmpuint (dek_coverage_get_n_full (elements, 1), ==, 1);
  g_assert_null (dek_coverage_dup_full_text (none, 0));
  text = dek_coverage_dup_full_text (elements, 0);
  g_assert_cmpstr (text, ==, "West has no full steunpunt.");
}

static void
test_runs (void)
{
  g_auto (World) world = { 0, };
  g_autoptr (DekCoverage) before = NULL;
  g_autoptr (DekCoverage) again = NULL;
  g_autoptr (DekCoverage) after = NULL;
  g_autofree char *before_json = NULL;
  g_autofree char *again_json = NULL;
  g_autofree char *after_json = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const DekRunRow *row;

  world_init (&world);
  world_add_people (&world, 1001, 110000, 450000, 0, 100);
  world_add_people (&world, 1002, 130000, 450000, 1, 40);
  world_add_site (&world, "S", 110000, 450000, 0);
  before_json = dek_coverage_to_json (before = world_cover (&world, NULL), NULL);
  again_json = dek_coverage_to_json (again = world_cover (&world, NULL), NULL);
  world_add_site (&world, "T", 130000, 450000, 1);
  after_json = dek_coverage_to_json (after = world_cover (&world, NULL), NULL);

  g_assert_cmpstr (before_json, ==, again_json);
  g_assert_cmpstr (before_json, !=, after_json);
  rows = dek_coverage_compare_runs (before_json, after_json, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  row = g_ptr_array_index (rows, 0);
  g_assert_null (row->code);
  g_assert_cmpint (row->covered[0], ==, 100);
  g_assert_cmpint (row->covered[1], ==, 140);
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (row->code, ==, "GM0002");
  g_assert_cmpint (row->verdict[0], ==, DEK_VERDICT_WHITE);
  g_assert_cmpint (row->verdict[1], ==, DEK_VERDICT_COVERED);

  g_assert_null (dek_coverage_compare_runs (before_json, "{}", &error));
  g_assert_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_RUN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/people/inclusive", test_inclusive);
  g_test_add_func ("/coverage/people/random", test_random);
  g_test_add_func ("/coverage/people/thresholds-and-verdicts", test_thresholds_and_verdicts);
  g_test_add_func ("/coverage/people/reasons", test_reasons);
  g_test_add_func ("/coverage/people/nothing", test_nothing);
  g_test_add_func ("/coverage/people/moved", test_moved);
  g_test_add_func ("/coverage/people/near-misses", test_near_misses);
  g_test_add_func ("/coverage/people/clusters", test_clusters);
  g_test_add_func ("/coverage/people/full", test_full);
  g_test_add_func ("/coverage/people/runs", test_runs);

  return g_test_run ();
}
