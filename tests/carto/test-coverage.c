// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "carto/dek-legend.h"
#include "carto/dek-map-scene.h"
#include "carto/dek-theme-coverage.h"
#include "coverage/dek-coverage-region.h"
#include "reference/dek-reference.h"
#include "region/region.h"

/* The example, and who is reached in it under a norm. */
typedef struct
{
  char             *folder;
  DekRegion        *region;
  DekCoverageInput *input;
  DekNorm           norm;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  fixture->folder = g_dir_make_tmp ("dekkend-carto-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "region.gpkg", NULL);
  seed.monitor_region = (int) dek_reference_get_plan (dek_reference_get_default ())->region;
  seed.example = TRUE;
  dek_region_create (path, &seed, &error);
  g_assert_no_error (error);
  fixture->region = dek_region_open (path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  fixture->input = dek_coverage_input_new_for_region (fixture->region);
  dek_norm_init_for_region (&fixture->norm, fixture->region);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  dek_coverage_input_unref (fixture->input);
  dek_region_close (fixture->region);
  g_object_unref (fixture->region);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static DekCoverage *
reckon (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DekCoverage *coverage = dek_coverage_new (fixture->input, &fixture->norm, &error);

  g_assert_no_error (error);
  return coverage;
}

/* Every area has the class of its own verdict; the classes count them all. */
static void
assert_verdicts (DekMapScene *scene,
                 DekCoverage *coverage)
{
  DekTheme *theme = dek_map_scene_get_theme (scene);
  DekLand *land = dek_map_scene_get_land (scene);

  g_assert_nonnull (theme);
  g_assert_cmpint (dek_theme_get_kind (theme), ==, DEK_THEME_COVERAGE);
  for (guint i = 0; i < dek_land_get_n_areas (land); i++)
    {
      gint gemeente = dek_coverage_input_find_gemeente (dek_coverage_get_input (coverage), dek_land_get_id (land, i));
      DekVerdict verdict = dek_coverage_get_gemeente (coverage, (guint) gemeente)->verdict;
      const DekThemeClass *one = dek_theme_get_class (theme, (guint) dek_theme_get_area_class (theme, i));

      g_assert_cmpstr (one->label, ==, dek_verdict_get_label (verdict));
    }
  g_assert_cmpuint (dek_theme_get_class (theme, 0)->n_areas, ==,
                    dek_coverage_count_verdicts (coverage, DEK_VERDICT_COVERED));
  g_assert_cmpuint (dek_theme_get_class (theme, 1)->n_areas, ==,
                    dek_coverage_count_verdicts (coverage, DEK_VERDICT_PARTLY));
  g_assert_cmpuint (dek_theme_get_class (theme, 2)->n_areas, ==,
                    dek_coverage_count_verdicts (coverage, DEK_VERDICT_WHITE));
}

static void
test_stored_norm (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (DekCoverage) coverage = reckon (fixture);
  g_autoptr (DekMapScene) scene = dek_map_scene_new_for_region (fixture->region, DEK_THEME_COVERAGE, NULL);

  assert_verdicts (scene, coverage);
  g_assert_cmpint (dek_map_scene_get_default_kind (fixture->region), ==, DEK_THEME_COVERAGE);
}

static void
test_every_distance (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (DekMapScene) base = dek_map_scene_new_for_region (fixture->region, DEK_THEME_SUBREGIONS, NULL);
  guint n_covered = 0;

  for (double distance = 500; distance < 15000; distance += 1500)
    {
      g_autoptr (DekCoverage) coverage = NULL;
      g_autoptr (DekMapScene) scene = NULL;

      dek_norm_set_threshold (&fixture->norm, distance);
      coverage = reckon (fixture);
      scene = dek_map_scene_new_with_coverage (base, coverage);
      assert_verdicts (scene, coverage);
      g_assert_true (dek_map_scene_get_land (scene) == dek_map_scene_get_land (base));

      /* Farther is never worse. */
      g_assert_cmpuint (dek_theme_get_class (dek_map_scene_get_theme (scene), 0)->n_areas, >=, n_covered);
      n_covered = dek_theme_get_class (dek_map_scene_get_theme (scene), 0)->n_areas;
    }
  g_assert_cmpuint (n_covered, ==, dek_land_get_n_areas (dek_map_scene_get_land (base)));
}

static void
test_pins_that_count (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (DekMapScene) base = dek_map_scene_new_for_region (fixture->region, DEK_THEME_NONE, NULL);
  g_autoptr (DekMapScene) scene = NULL;
  g_autoptr (DekCoverage) coverage = NULL;
  const DekPin *pins;
  guint n_pins, n_sites, n_hollow = 0, n_full = 0;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (fixture->input, &n_sites);

  /* Nobody knows how often they are open, and that does not count here. */
  fixture->norm.min_dagdelen = 3;
  fixture->norm.unknown_dagdelen_count = FALSE;
  coverage = reckon (fixture);
  scene = dek_map_scene_new_with_coverage (base, coverage);
  pins = dek_map_scene_get_pins (scene, &n_pins);
  for (guint i = 0; i < n_pins; i++)
    {
      gint site = dek_coverage_input_find_site (fixture->input, pins[i].id);
      gboolean counts = dek_coverage_get_site_lack (coverage, (guint) site) == DEK_SITE_LACK_NOTHING;

      g_assert_cmpint (pins[i].symbol.outline == DEK_PIN_FILLED, ==, counts);
      n_full += counts;
      n_hollow += pins[i].symbol.outline == DEK_PIN_HOLLOW;
      if (sites[site].status == DEK_STATUS_PLANNED)
        g_assert_cmpint (pins[i].symbol.outline, ==, DEK_PIN_DASHED);
    }
  g_assert_cmpuint (n_full, ==, dek_coverage_get_region (coverage)->n_sites);
  g_assert_cmpuint (n_hollow, >, 0);
}

static void
test_legend (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (DekMapScene) base = dek_map_scene_new_for_region (fixture->region, DEK_THEME_NONE, NULL);
  g_autoptr (DekMapScene) scene = NULL;
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekLegend) legend = NULL;

  dek_norm_set_threshold (&fixture->norm, 7000);
  fixture->norm.white_percent = 10;
  fixture->norm.covered_percent = 92.5;
  coverage = reckon (fixture);
  scene = dek_map_scene_new_with_coverage (base, coverage);
  legend = dek_legend_new (scene);

  /* The shares of this very norm, the numbers of gemeenten, and the norm. */
  g_assert_cmpstr (dek_legend_get_entry (legend, 0)->detail, ==, "92.5% or more reached");
  g_assert_cmpstr (dek_legend_get_entry (legend, 1)->detail, ==, "between 10 and 92.5%");
  g_assert_cmpstr (dek_legend_get_entry (legend, 2)->detail, ==, "10% or less");
  g_assert_cmpint (dek_legend_get_entry (legend, 0)->count + dek_legend_get_entry (legend, 1)->count +
                   dek_legend_get_entry (legend, 2)->count, ==,
                   (int) dek_land_get_n_areas (dek_map_scene_get_land (scene)));
  g_assert_nonnull (strstr (dek_legend_get_note (legend), "7 km"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/carto/coverage/stored-norm", test_stored_norm);
  ADD ("/carto/coverage/every-distance", test_every_distance);
  ADD ("/carto/coverage/pins-that-count", test_pins_that_count);
  ADD ("/carto/coverage/legend", test_legend);
#undef ADD

  return g_test_run ();
}
