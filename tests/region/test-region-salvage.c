// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "region/dek-repair-advice.h"
#include "region/dek-salvage.h"
#include "survive-fixture.h"

/* Reading what can be read from a damaged file. */

#define PAGE_SIZE 4096

static char *
get_new_path (RegionFixture *fixture)
{
  return region_fixture_build_path (fixture, "gered.gpkg");
}

static DekSalvageTable *
find_table (DekSalvageReport *report,
            const char       *name)
{
  for (guint i = 0; i < report->tables->len; i++)
    {
      DekSalvageTable *table = g_ptr_array_index (report->tables, i);

      if (strcmp (table->name, name) == 0)
        return table;
    }

  g_assert_not_reached ();
}

/* Of a sound file everything comes over, the history included. */
static void
test_whole (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (GError) error = NULL;

  survive_add_person (region);
  dek_region_close (region);
  before = survive_describe (fixture->path);

  g_assert_true (dek_salvage (fixture->path, new_path, &report, &error));
  g_assert_no_error (error);
  g_assert_true (dek_salvage_report_is_whole (report));
  after = survive_describe (new_path);
  g_assert_cmpstr (after, ==, before);
  survive_assert_sound (new_path);

  g_assert_false (dek_salvage (fixture->path, new_path, NULL, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_EXISTS);
}

/* The first bytes of a page say what it is: without them it is lost. */
static void
spoil_page (RegionFixture *fixture,
            gint64         page)
{
  gsize size;
  g_autofree char *content = region_fixture_read (fixture->path, &size);

  g_assert_cmpint (page, >, 0);
  memset (content + (page - 1) * PAGE_SIZE, 0x5a, 200);
  region_fixture_write (fixture->path, content, size);
}

/* A page in the middle of a table of many: what is before and behind stays. */
static void
test_middle (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  g_autofree char *before = NULL, *content = NULL;
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  gint64 first, second;

  region_fixture_exec (fixture->path,
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                       "INSERT INTO contact_moment (id, date, summary) "
                       "SELECT abs (random () % 9007199254740991), '2026-01-01', printf ('Gesprek %d', i) FROM n");
  first = region_fixture_ask (fixture->path, "SELECT pageno FROM dbstat WHERE name = 'contact_moment' "
                              "AND pagetype = 'leaf' ORDER BY path LIMIT 1 OFFSET 8");
  second = region_fixture_ask (fixture->path, "SELECT pageno FROM dbstat WHERE name = 'contact_moment' "
                               "AND pagetype = 'leaf' ORDER BY path LIMIT 1 OFFSET 20");
  spoil_page (fixture, first);
  spoil_page (fixture, second);
  content = region_fixture_read (fixture->path, &size);

  g_assert_true (dek_salvage (fixture->path, new_path, &report, &error));
  g_assert_no_error (error);
  g_test_message ("%" G_GINT64_FORMAT " of 3000 saved", find_table (report, "contact_moment")->saved);
  g_assert_cmpint (find_table (report, "contact_moment")->saved, >, 2600);
  g_assert_cmpint (find_table (report, "contact_moment")->saved, <, 3000);
  g_assert_cmpint (find_table (report, "contact_moment")->saved + find_table (report, "contact_moment")->lost, ==,
                   3000);
  g_assert_false (dek_salvage_report_is_whole (report));
  survive_assert_sound (new_path);

  /* The damaged file is as it was. */
  {
    gsize now_size;
    g_autofree char *now = region_fixture_read (fixture->path, &now_size);

    g_assert_cmpmem (now, now_size, content, size);
  }
}

/* The land comes with Dekkend, and can be filled in. */
static void
test_land (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  spoil_page (fixture, region_fixture_ask (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'gemeenten'"));
  g_assert_true (dek_salvage (fixture->path, new_path, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpint (find_table (report, "gemeenten")->refilled, ==, 13);
  g_assert_cmpint (find_table (report, "steunpunten")->saved, ==, 19);

  region = dek_region_open (new_path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dek_region_count (region, DEK_TYPE_GEMEENTE), ==, 13);
  g_assert_true (survive_rename_place (region, "Verder", &error));
  dek_region_close (region);
  survive_assert_sound (new_path);
}

/* A value that cannot be kept does not cost its row. */
static void
test_values (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_exec (fixture->path,
                       "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                       "UPDATE steunpunten SET status = 'opem' WHERE name = 'Plein 28';"
                       "UPDATE steunpunten SET organisation = 4711 WHERE name = 'De JoJo';"
                       "UPDATE steunpunten SET geom = x'475000' WHERE name = 'Sterrentuin';"
                       "UPDATE steunpunten SET note = CAST (x'48756973ff2e' AS TEXT) WHERE name = 'De Buren';"
                       "INSERT INTO opening (id, steunpunt, weekday, dagdeel) VALUES (1, 4711, 1, 'ochtend');");
  g_assert_true (dek_salvage (fixture->path, new_path, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpint (find_table (report, "steunpunten")->saved, ==, 19);
  g_assert_cmpint (find_table (report, "steunpunten")->repaired, ==, 3);
  g_assert_cmpint (find_table (report, "opening")->lost, ==, 1);
  g_assert_cmpint (report->references_cleared, ==, 1);
  survive_assert_sound (new_path);
  g_assert_cmpint (region_fixture_ask (new_path, "SELECT count (*) FROM steunpunten WHERE status = 'open' "
                                       "AND name = 'Plein 28'"), ==, 1);
}

/* Any damage: a sound new file or none, and never a write to the old one. */
static void
test_random (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  gsize size;
  g_autofree char *whole = region_fixture_read (fixture->path, &size);
  guint n_rounds = g_test_slow () ? 1000 : 25, n_saved = 0;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree char *bad = g_memdup2 (whole, size);
      g_autofree char *now = NULL;
      g_autoptr (DekSalvageReport) report = NULL;
      g_autoptr (GError) error = NULL;
      gsize bad_size = size, now_size;
      gint64 start = g_get_monotonic_time ();

      for (gint n = g_test_rand_int_range (1, 9); n > 0; n--)
        {
          gsize at = (gsize) g_test_rand_int_range (PAGE_SIZE, (gint) size - 300);

          memset (bad + at, g_test_rand_int_range (0, 256), (gsize) g_test_rand_int_range (1, 300));
        }
      if (g_test_rand_int_range (0, 4) == 0)
        bad_size = (gsize) g_test_rand_int_range (PAGE_SIZE, (gint) size);
      region_fixture_write (fixture->path, bad, bad_size);

      if (dek_salvage (fixture->path, new_path, &report, &error))
        {
          g_autoptr (DekRegion) region = dek_region_open (new_path, DEK_REGION_OPEN_NONE, &error);

          g_assert_no_error (error);
          dek_region_close (region);
          survive_assert_sound (new_path);
          n_saved++;
        }
      else
        g_assert_true (error->domain == DEK_REGION_ERROR);

      g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
      g_unlink (new_path);
      now = region_fixture_read (fixture->path, &now_size);
      g_assert_cmpmem (now, now_size, bad, bad_size);
      region_fixture_assert_only (fixture, "region.gpkg");
    }

  g_test_message ("%u of %u gave a new file", n_saved, n_rounds);
  g_assert_cmpuint (n_saved, >, n_rounds / 2);
}

static void
test_nothing (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *new_path = get_new_path (fixture);
  g_autoptr (GError) error = NULL;
  static const char letter[] = "Geachte heer, mevrouw,";

  region_fixture_write (fixture->path, letter, sizeof letter);
  g_assert_false (dek_salvage (fixture->path, new_path, NULL, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_advice (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRepairAdvice) advice = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (survive_rename_place (region, "Anders", NULL));
  dek_region_close (region);
  spoil_page (fixture, region_fixture_ask (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'action'"));

  advice = dek_repair_advise (fixture->path);
  g_assert_nonnull (advice->backup);
  g_assert_nonnull (advice->salvage);
  list = dek_repair_advice_list (advice);
  g_assert_cmpuint (list->len, ==, 2);
  region_fixture_assert_only (fixture, "region.gpkg");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  region_fixture_add ("/region/salvage/whole", SEED_EXAMPLE, test_whole);
  region_fixture_add ("/region/salvage/middle", SEED_EXAMPLE, test_middle);
  region_fixture_add ("/region/salvage/land", SEED_EXAMPLE, test_land);
  region_fixture_add ("/region/salvage/values", SEED_EXAMPLE, test_values);
  region_fixture_add ("/region/salvage/random", SEED_EXAMPLE, test_random);
  region_fixture_add ("/region/salvage/nothing", SEED_NONE, test_nothing);
  region_fixture_add ("/region/salvage/advice", SEED_EXAMPLE, test_advice);

  return g_test_run ();
}
