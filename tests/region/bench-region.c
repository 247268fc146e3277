// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <locale.h>

#include "region-fixture.h"

/* What opening, reading and editing a region cost. One line each: the median
 * of several rounds, in milliseconds. */

#define N_ROUNDS 21

typedef void (*Work) (RegionFixture *fixture);

static int
compare_times (const void *a,
               const void *b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static void
measure (const char    *what,
         Work           work,
         RegionFixture *fixture)
{
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (fixture);
      times[i] = g_get_monotonic_time () - start;
    }

  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  g_print ("%-40s %8.2f ms\n", what, (double) times[N_ROUNDS / 2] / 1000.0);
}

static void
open_only (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
}

static void
open_and_read_places (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (GListModel) postcodes = dek_region_list (region, DEK_TYPE_POSTCODE);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    g_object_unref (g_list_model_get_item (places, i));
  for (guint i = 0; i < g_list_model_get_n_items (postcodes); i++)
    g_object_unref (g_list_model_get_item (postcodes, i));
}

static void
open_and_read_boundaries (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);

  for (guint i = 0; i < g_list_model_get_n_items (gemeenten); i++)
    {
      g_autoptr (DekGemeente) gemeente = g_list_model_get_item (gemeenten, i);

      dek_multi_polygon_unref (dek_gemeente_dup_boundary (gemeente));
    }
}

static void
create_country (RegionFixture *fixture)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  seed.whole_country = TRUE;
  seed.overwrite = TRUE;
  g_assert_true (dek_region_create (fixture->path, &seed, NULL));
}

static void
measure_edit (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (places, 0);
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);
      gint64 start = g_get_monotonic_time ();

      g_assert_true (dek_record_edit (place, "Bench", NULL, "note", note, NULL));
      times[i] = g_get_monotonic_time () - start;
    }

  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  g_print ("%-40s %8.2f ms\n", "one edit, country", (double) times[N_ROUNDS / 2] / 1000.0);
}

int
main (int    argc,
      char **argv)
{
  RegionFixture example, country;

  setlocale (LC_ALL, "");
  region_fixture_set_up (&example, GINT_TO_POINTER (SEED_EXAMPLE));
  region_fixture_set_up (&country, GINT_TO_POINTER (SEED_COUNTRY));

  measure ("open, Holland Rijnland", open_only, &example);
  measure ("open, country", open_only, &country);
  measure ("open and read places, Holland Rijnland", open_and_read_places, &example);
  measure ("open and read places, country", open_and_read_places, &country);
  measure ("open and read boundaries, country", open_and_read_boundaries, &country);
  measure_edit (&country);
  measure ("create, country", create_country, &country);

  region_fixture_tear_down (&example, NULL);
  region_fixture_tear_down (&country, NULL);
  return 0;
}
