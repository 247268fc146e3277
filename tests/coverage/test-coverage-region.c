// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Coverage of region files. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "coverage/coverage.h"
#include "region-fixture.h"
#include "siting/siting.h"

static DekCoverage *
cover (DekRegion     *region,
       const DekNorm *norm)
{
  g_autoptr (DekCoverageInput) input = dek_coverage_input_new_for_region (region);
  g_autoptr (GError) error = NULL;
  DekNorm stored;
  DekCoverage *coverage;

  dek_norm_init_for_region (&stored, region);
  coverage = dek_coverage_new (input, norm != NULL ? norm : &stored, &error);
  g_assert_no_error (error);

  return coverage;
}

/* A new region holds the initial norm, word for word. */
static void
test_initial_norm (RegionFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *stored = dek_region_get_setting (region, "norm");
  g_autofree char *initial = NULL;
  DekNorm norm;

  dek_norm_init (&norm);
  initial = dek_norm_to_json (&norm);
  g_assert_cmpstr (stored, ==, initial);
}

static gint64
sum (JsonObject *root,
     const char *list,
     const char *key)
{
  JsonArray *rows = json_object_get_array_member (root, list);
  gint64 total = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    total += json_object_get_int_member (json_array_get_object_element (rows, i), key);

  return total;
}

/* The figures of the example add up at each level, in the JSON as it is given. */
static void
test_example (RegionFixture *fixture,
              gconstpointer  data)
{
  static const char *const keys[] = { "inhabitants", "covered", "steunpunten" };
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekCoverage) coverage = cover (region, NULL);
  g_autoptr (DekCoverageAreas) areas = dek_coverage_areas_new (coverage, NULL, NULL);
  g_autofree char *text = dek_coverage_to_json (coverage, areas);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *root, *total;

  g_assert_nonnull (node);
  root = json_node_get_object (node);
  total = json_object_get_object_member (root, "region");
  g_assert_cmpint (json_object_get_int_member (total, "inhabitants"), ==, 573300);
  g_assert_cmpint (json_object_get_int_member (total, "covered"), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpint (sum (root, "gemeenten", keys[i]), ==, json_object_get_int_member (total, keys[i]));
      g_assert_cmpint (sum (root, "subregions", keys[i]), ==, json_object_get_int_member (total, keys[i]));
    }
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "gemeenten")), ==, 13);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "subregions")), ==, 3);
}

/* More counts after the plan than now, and over borders than within them. */
static void
test_scenarios (RegionFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekCoverage) now = NULL;
  g_autoptr (DekCoverage) plan = NULL;
  g_autoptr (DekCoverage) own = NULL;
  g_autoptr (DekCoverage) beyond = NULL;
  gint64 reached;
  DekNorm norm;

  dek_norm_init (&norm);
  now = cover (region, &norm);
  norm.scenario = DEK_SCENARIO_PLAN;
  plan = cover (region, &norm);
  norm.scenario = DEK_SCENARIO_NOW;
  norm.borders = DEK_NORM_BORDERS_GEMEENTE;
  own = cover (region, &norm);
  norm.borders = DEK_NORM_BORDERS_BEYOND;
  beyond = cover (region, &norm);

  reached = dek_coverage_get_region (now)->covered;
  g_assert_cmpuint (dek_coverage_get_region (plan)->n_sites, >=, dek_coverage_get_region (now)->n_sites);
  g_assert_cmpint (dek_coverage_get_region (plan)->covered, >=, reached);
  g_assert_cmpint (dek_coverage_get_region (own)->covered, <, reached);
  g_assert_cmpint (dek_coverage_get_region (beyond)->covered, >, reached);
  g_assert_cmpint (dek_coverage_get_region (beyond)->covered_outside, ==,
                   dek_coverage_get_region (beyond)->covered - reached);
}

static void
test_store (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  DekNorm norm, read;

  dek_norm_init (&norm);
  dek_norm_set_threshold (&norm, 3000);
  g_assert_true (dek_norm_store (&norm, region, &error));
  g_assert_no_error (error);
  dek_norm_init_for_region (&read, region);
  g_assert_cmpfloat (dek_norm_get_threshold (&read), ==, 3000);

  norm.kinds = 0;
  g_assert_false (dek_norm_store (&norm, region, &error));
  g_assert_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM);
}

/* Records become arrays: dagdelen, elements, gemeente from the position. */
static void
test_gathered (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) steunpunt = NULL;
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (GError) error = NULL;
  const DekPoint leiden = { 4.49, 52.16 };
  const DekCoverageSite *site;
  guint n;
  gint index;

  g_assert_true (dek_region_begin_step (region, "Test", &error));
  steunpunt = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Test", "location", &leiden,
                                 "open-from", "2027-01-31", "postcode", "2312 AB", NULL);
  for (gint day = 1; day <= 3; day++)
    g_object_unref (dek_region_insert (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (steunpunt),
                                       "weekday", (gint64) day, "dagdeel", DEK_DAGDEEL_EVENING, NULL));
  g_object_unref (dek_region_insert (region, DEK_TYPE_ELEMENT, "steunpunt", dek_record_get_id (steunpunt),
                                     "element", DEK_ELEMENT_KIND_INLOOP, "state", DEK_PRESENCE_PRESENT, NULL));
  g_object_unref (dek_region_insert (region, DEK_TYPE_ELEMENT, "steunpunt", dek_record_get_id (steunpunt),
                                     "element", DEK_ELEMENT_KIND_GROWTH, "state", DEK_PRESENCE_ABSENT, NULL));
  g_assert_true (dek_region_commit_step (region, &error));
  g_assert_no_error (error);

  input = dek_coverage_input_new_for_region (region);
  index = dek_coverage_input_find_site (input, dek_record_get_id (steunpunt));
  g_assert_cmpint (index, >=, 0);
  site = dek_coverage_input_get_sites (input, &n) + index;
  g_assert_cmpint (site->dagdelen, ==, 3);
  g_assert_cmpuint (site->elements, ==, 1);
  g_assert_cmpuint (site->elements_unknown, ==, 2);
  g_assert_cmpuint (site->missing_elements, ==, 1u << DEK_ELEMENT_KIND_GROWTH);
  g_assert_cmpuint (site->open_from, ==, 20270131);
  g_assert_cmpint (site->pc4, ==, 2312);
  g_assert_false (site->is_outside);
  g_assert_cmpint (dek_coverage_input_get_gemeenten (input, &n)[site->gemeente].id, ==, 546);
}

static void
test_travel_times (RegionFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (DekTravelMatrix) first = dek_travel_matrix_parse ("2311,2312,5\n2312,2311,6\n", -1, &error);
  g_autoptr (DekTravelMatrix) second = dek_travel_matrix_parse ("2311,2313,7.5\n", -1, &error);
  g_autoptr (DekCoverageInput) input = NULL;
  DekTravelMatrix *read;
  guint n;

  g_assert_true (dek_travel_matrix_store (first, region, &error));
  g_assert_true (dek_travel_matrix_store (second, region, &error));
  g_assert_no_error (error);
  input = dek_coverage_input_new_for_region (region);
  read = dek_coverage_input_get_matrix (input);
  dek_travel_matrix_get_rows (read, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (dek_travel_matrix_get (read, 2311, 2313), ==, 7.5);
  g_assert_true (dek_travel_matrix_store (NULL, region, &error));
  g_assert_cmpuint (dek_region_count (region, DEK_TYPE_TRAVEL_TIME), ==, 0);
}

/* Siting on a region: what it promises is what coverage then counts. */
static void
test_siting_agrees (RegionFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekCoverage) before = cover (region, NULL);
  g_autoptr (DekSitingProblem) problem = NULL;
  g_autoptr (DekSitingResult) result = NULL;
  g_autoptr (DekCoverageInput) with_new = NULL;
  g_autoptr (DekCoverage) after = NULL;
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (DekCoverageSite));
  g_autoptr (GError) error = NULL;
  DekCoverageInput *input = dek_coverage_get_input (before);
  const DekNorm *norm = dek_coverage_get_norm (before);
  DekSitingOptions options = { .model = DEK_SITING_MODEL_MCLP, .n_new = 3 };
  const DekSitingSet *best;
  guint n;

  options.limit = dek_norm_get_limit (norm, norm->main);
  problem = dek_siting_problem_new_for_coverage (before, NULL, &error);
  g_assert_no_error (error);
  result = dek_siting_solve (problem, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  best = dek_siting_result_get_best (result);
  g_assert_true (best->is_optimal);
  g_assert_cmpfloat (dek_siting_result_get_before (result), ==, dek_coverage_get_region (before)->covered);

  dek_coverage_input_get_sites (input, &n);
  g_array_append_vals (sites, dek_coverage_input_get_sites (input, &n), n);
  for (guint i = 0; i < best->n_places; i++)
    {
      gint point = dek_siting_problem_find_coverage_point (before, best->places[i].candidate);
      DekCoverageSite site = {
        .id = 1, .name = "New", .has_position = TRUE, .subregion = -1, .dagdelen = -1,
        .location = dek_coverage_input_get_demand (input, &n)[point].location,
        .gemeente = dek_coverage_input_get_demand (input, &n)[point].gemeente,
      };

      g_array_append_val (sites, site);
    }
  with_new = dek_coverage_input_new_with_sites (input, (const DekCoverageSite *) (void *) sites->data, sites->len);
  after = dek_coverage_new (with_new, norm, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (best->objective, ==, dek_coverage_get_region (after)->covered);
}

static void
test_candidate_states (RegionFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekCoverageInput) input = NULL;
  g_autofree DekCandidateState *states = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_region_begin_step (region, "Test", &error));
  g_object_unref (dek_region_insert (region, DEK_TYPE_CANDIDATE, "postcode", (gint64) 2312,
                                     "verdict", DEK_CANDIDATE_VERDICT_EXCLUDED, "reason", "No room", NULL));
  g_object_unref (dek_region_insert (region, DEK_TYPE_CANDIDATE, "postcode", (gint64) 2421,
                                     "verdict", DEK_CANDIDATE_VERDICT_PREFERRED, NULL));
  g_assert_true (dek_region_commit_step (region, &error));

  input = dek_coverage_input_new_for_region (region);
  states = dek_siting_dup_region_states (region, input);
  g_assert_cmpint (states[dek_coverage_input_find_demand (input, 2312)], ==, DEK_CANDIDATE_STATE_EXCLUDED);
  g_assert_cmpint (states[dek_coverage_input_find_demand (input, 2421)], ==, DEK_CANDIDATE_STATE_FORCED);
  g_assert_cmpint (states[dek_coverage_input_find_demand (input, 2311)], ==, DEK_CANDIDATE_STATE_FREE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  region_fixture_add ("/coverage/region/initial-norm", SEED_EXAMPLE, test_initial_norm);
  region_fixture_add ("/coverage/region/example", SEED_EXAMPLE, test_example);
  region_fixture_add ("/coverage/region/scenarios", SEED_EXAMPLE, test_scenarios);
  region_fixture_add ("/coverage/region/store", SEED_EXAMPLE, test_store);
  region_fixture_add ("/coverage/region/gathered", SEED_EXAMPLE, test_gathered);
  region_fixture_add ("/coverage/region/travel-times", SEED_EXAMPLE, test_travel_times);
  region_fixture_add ("/coverage/region/siting-agrees", SEED_EXAMPLE, test_siting_agrees);
  region_fixture_add ("/coverage/region/candidate-states", SEED_EXAMPLE, test_candidate_states);

  return g_test_run ();
}
