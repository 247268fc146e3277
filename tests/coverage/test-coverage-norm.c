// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The norm: its values, its JSON, and what of a place it lets count. */

#include <string.h>

#include "coverage-world.h"

static void
test_initial (void)
{
  DekNorm norm;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  dek_norm_init (&norm);
  g_assert_true (dek_norm_validate (&norm, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (dek_norm_get_threshold (&norm), ==, 5000);
  sentence = dek_norm_dup_sentence (&norm);
  g_assert_cmpstr (sentence, ==, "Within 5 km of a steunpunt, as the crow flies");
}

static void
randomise (DekNorm *norm)
{
  dek_norm_init (norm);
  norm->method = (DekNormMethod) g_test_rand_int_range (0, 3);
  norm->n_thresholds = (guint) g_test_rand_int_range (1, DEK_NORM_MAX_THRESHOLDS + 1);
  for (guint i = 0; i < norm->n_thresholds; i++)
    norm->thresholds[i] = (i > 0 ? norm->thresholds[i - 1] : 0) + g_test_rand_double_range (0.5, 3000);
  norm->main = (guint) g_test_rand_int_range (0, (gint) norm->n_thresholds);
  norm->detour_factor = g_test_rand_double_range (1, 5);
  norm->kinds = (guint) g_test_rand_int_range (1, 8);
  norm->statuses = 1u << DEK_STATUS_OPEN | ((guint) g_test_rand_int_range (0, 8) & 6u);
  norm->sizes = (guint) g_test_rand_int_range (1, 16);
  norm->min_dagdelen = (guint) g_test_rand_int_range (0, 22);
  norm->unknown_dagdelen_count = g_test_rand_bit ();
  norm->min_elements = (guint) g_test_rand_int_range (0, 5);
  norm->unknown_elements_count = g_test_rand_bit ();
  norm->borders = (DekNormBorders) g_test_rand_int_range (0, 3);
  norm->scenario = (DekScenario) g_test_rand_int_range (0, 3);
  norm->date = norm->scenario == DEK_SCENARIO_DATE ? 20270131 : 0;
  norm->white_percent = g_test_rand_double_range (0, 40);
  norm->covered_percent = g_test_rand_double_range (50, 100);
  norm->full_rule = (DekFullRule) g_test_rand_int_range (0, 4);
}

/* Whatever the norm, it comes back from its JSON as it was. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 500; i++)
    {
      DekNorm norm, read;
      g_autofree char *json = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;

      randomise (&norm);
      g_assert_true (dek_norm_validate (&norm, &error));
      g_assert_no_error (error);
      json = dek_norm_to_json (&norm);
      g_assert_true (dek_norm_from_json (&read, json, &error));
      g_assert_no_error (error);
      g_assert_true (dek_norm_equal (&norm, &read));
      g_assert_cmpuint (norm.main, ==, read.main);
      g_assert_cmpuint (norm.kinds, ==, read.kinds);
      g_assert_cmpuint (norm.statuses, ==, read.statuses);
      g_assert_cmpuint (norm.sizes, ==, read.sizes);
      again = dek_norm_to_json (&read);
      g_assert_cmpstr (json, ==, again);
    }
}

static void
test_bad_json (void)
{
  static const char *const texts[] = {
    "", "[]", "5", "{\"method\":\"beam\"}", "{\"method\":3}", "{\"thresholds\":[]}", "{\"thresholds\":[0]}",
    "{\"thresholds\":[5,4]}", "{\"thresholds\":[1,2,3,4,5,6]}", "{\"thresholds\":[{}]}", "{\"thresholds\":\"far\"}",
    "{\"threshold\":-1}", "{\"threshold\":\"5\"}", "{\"detour_factor\":0.5}", "{\"kinds\":[]}", "{\"kinds\":[\"pub\"]}",
    "{\"kinds\":[1]}", "{\"statuses\":[\"gepland\"]}", "{\"statuses\":[\"open\",\"gesloten\"]}", "{\"sizes\":[]}",
    "{\"minimum_dagdelen\":22}", "{\"minimum_dagdelen\":-1}", "{\"minimum_dagdelen\":1.5}", "{\"minimum_elements\":5}",
    "{\"unknown_dagdelen_count\":1}", "{\"scenario\":\"date\"}", "{\"scenario\":\"date\",\"date\":\"2027-02-30\"}",
    "{\"date\":\"tomorrow\"}", "{\"white_percent\":90}", "{\"covered_percent\":101}", "{\"white_percent\":1e400}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DekNorm norm, initial;
      g_autoptr (GError) error = NULL;

      dek_norm_init (&initial);
      g_assert_false (dek_norm_from_json (&norm, texts[i], &error));
      g_assert_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM);
      g_assert_true (dek_norm_equal (&norm, &initial));
    }
}

static void
test_set_threshold (void)
{
  DekNorm norm;

  dek_norm_init (&norm);
  dek_norm_set_threshold (&norm, 3000);
  g_assert_cmpuint (norm.n_thresholds, ==, 1);
  g_assert_cmpfloat (dek_norm_get_threshold (&norm), ==, 3000);

  /* Of three, the middle one decides, and is pulled past both others. */
  norm.n_thresholds = 3;
  norm.thresholds[0] = 1000, norm.thresholds[1] = 3000, norm.thresholds[2] = 9000;
  norm.main = 1;
  dek_norm_set_threshold (&norm, 10000);
  g_assert_cmpfloat (dek_norm_get_threshold (&norm), ==, 10000);
  g_assert_cmpuint (norm.main, ==, 2);
  dek_norm_set_threshold (&norm, 500);
  g_assert_cmpuint (norm.main, ==, 0);
  g_assert_cmpfloat (norm.thresholds[1], ==, 1000);
  dek_norm_set_threshold (&norm, 9000);
  g_assert_cmpuint (norm.n_thresholds, ==, 2);
  g_assert_cmpfloat (dek_norm_get_threshold (&norm), ==, 9000);
  g_assert_true (dek_norm_validate (&norm, NULL));
}

static void
test_lacks (void)
{
  const DekCoverageSite good = {
    .name = "S", .has_position = TRUE, .kind = DEK_KIND_STEUNPUNT, .status = DEK_STATUS_OPEN,
    .size = DEK_SIZE_CLASS_SMALL, .dagdelen = 3, .elements = 3, .elements_unknown = 1,
  };
  const guint today = 20261120;
  DekCoverageSite site = good;
  DekNorm norm;

  dek_norm_init (&norm);
#define LACK() dek_site_rule_get_lack (&site, &norm, today)
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_NOTHING);

  site.kind = DEK_KIND_INLOOP;
  site.has_position = FALSE;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_KIND | DEK_SITE_LACK_POSITION);

  site = good;
  norm.min_dagdelen = 3;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_NOTHING);
  norm.min_dagdelen = 4;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_DAGDELEN);
  site.dagdelen = -1;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_DAGDELEN_UNKNOWN);
  norm.unknown_dagdelen_count = TRUE;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_NOTHING);

  dek_norm_init (&norm);
  site = good;
  norm.min_elements = 4;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_ELEMENTS_UNKNOWN);
  norm.unknown_elements_count = TRUE;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_NOTHING);
  site.elements_unknown = 0;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_ELEMENTS);

  dek_norm_init (&norm);
  site = good;
  norm.sizes = 1u << DEK_SIZE_CLASS_LARGE;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_SIZE);
  site.size = DEK_SIZE_CLASS_UNKNOWN;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_SIZE_UNKNOWN);

  dek_norm_init (&norm);
  site = good;
  site.is_outside = TRUE;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_OUTSIDE);
  norm.borders = DEK_NORM_BORDERS_BEYOND;
  g_assert_cmpint (LACK (), ==, DEK_SITE_LACK_NOTHING);
}

typedef struct
{
  DekStatus   status;
  guint       from;
  guint       until;
  DekSiteLack now;
  DekSiteLack on_date;
  DekSiteLack plan;
} Moment;

/* Today is 20 November 2026; the date asked is 1 January 2028. */
static void
test_moments (void)
{
  const DekSiteLack yes = DEK_SITE_LACK_NOTHING;
  const DekSiteLack later = DEK_SITE_LACK_NOT_YET;
  const DekSiteLack gone = DEK_SITE_LACK_CLOSED;
  const Moment moments[] = {
    { DEK_STATUS_OPEN, 0, 0, yes, yes, yes },
    { DEK_STATUS_OPEN, 20200101, 0, yes, yes, yes },
    { DEK_STATUS_OPEN, 20261120, 0, yes, yes, yes },
    { DEK_STATUS_OPEN, 20261121, 0, later, yes, yes },
    { DEK_STATUS_OPEN, 20290101, 0, later, later, yes },
    { DEK_STATUS_OPEN, 0, 20261120, yes, gone, gone },
    { DEK_STATUS_OPEN, 0, 20261119, gone, gone, gone },
    { DEK_STATUS_OPEN, 0, 20280101, yes, yes, gone },
    { DEK_STATUS_PLANNED, 0, 0, later, later, yes },
    { DEK_STATUS_PLANNED, 20280101, 0, later, yes, yes },
    { DEK_STATUS_PLANNED, 20280102, 0, later, later, yes },
    { DEK_STATUS_DEVELOPING, 20270101, 0, later, yes, yes },
    { DEK_STATUS_CLOSED, 0, 0, gone, gone, gone },
    { DEK_STATUS_CLOSED, 20200101, 20280601, gone, yes, gone },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      DekCoverageSite site = {
        .has_position = TRUE, .status = moments[i].status,
        .open_from = moments[i].from, .open_until = moments[i].until,
      };
      DekNorm norm;

      dek_norm_init (&norm);
      g_assert_cmpint (dek_site_rule_get_lack (&site, &norm, 20261120), ==, moments[i].now);
      norm.scenario = DEK_SCENARIO_DATE;
      norm.date = 20280101;
      g_assert_cmpint (dek_site_rule_get_lack (&site, &norm, 20261120), ==, moments[i].on_date);
      norm.scenario = DEK_SCENARIO_PLAN;
      g_assert_cmpint (dek_site_rule_get_lack (&site, &norm, 20261120), ==, moments[i].plan);
    }
}

static void
test_dates (void)
{
  g_assert_cmpuint (dek_date_parse ("2027-01-31"), ==, 20270131);
  g_assert_cmpuint (dek_date_parse ("2027-01-31T10:00:00Z"), ==, 20270131);
  g_assert_cmpuint (dek_date_parse ("2027-02-29"), ==, 0);
  g_assert_cmpuint (dek_date_parse ("2028-02-29"), ==, 20280229);
  g_assert_cmpuint (dek_date_parse ("27-1-31"), ==, 0);
  g_assert_cmpuint (dek_date_parse ("2027-01-311"), ==, 0);
  g_assert_cmpuint (dek_date_parse ("2027-13-01"), ==, 0);
  g_assert_cmpuint (dek_date_parse (NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/norm/initial", test_initial);
  g_test_add_func ("/coverage/norm/round-trip", test_round_trip);
  g_test_add_func ("/coverage/norm/bad-json", test_bad_json);
  g_test_add_func ("/coverage/norm/set-threshold", test_set_threshold);
  g_test_add_func ("/coverage/norm/lacks", test_lacks);
  g_test_add_func ("/coverage/norm/moments", test_moments);
  g_test_add_func ("/coverage/norm/dates", test_dates);

  return g_test_run ();
}
