// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* How long coverage takes; run with meson test --benchmark. Nothing fails for
 * being slow: the figures are there to be compared.
 */

#include <stdio.h>

#include "coverage/coverage.h"
#include "region-fixture.h"

#define ROUNDS 40

static void
measure (const char *label,
         SeedKind    seed)
{
  RegionFixture fixture = { 0, };
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekCoverageInput) input = NULL;
  double points = G_MAXDOUBLE, areas = G_MAXDOUBLE, gather;
  gint64 start;
  DekNorm norm;

  region_fixture_set_up (&fixture, GINT_TO_POINTER (seed));
  region = region_fixture_open (&fixture);
  start = g_get_monotonic_time ();
  input = dek_coverage_input_new_for_region (region);
  gather = (double) (g_get_monotonic_time () - start) / 1000;
  dek_norm_init (&norm);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (DekCoverage) coverage = NULL;
      g_autoptr (DekCoverageAreas) result = NULL;
      gint64 middle;

      start = g_get_monotonic_time ();
      coverage = dek_coverage_new (input, &norm, NULL);
      middle = g_get_monotonic_time ();
      result = dek_coverage_areas_new (coverage, NULL, NULL);
      points = MIN (points, (double) (middle - start) / 1000);
      areas = MIN (areas, (double) (g_get_monotonic_time () - start) / 1000);
    }

  printf ("%-10s gathering %8.2f ms, points %8.2f ms, with areas %8.2f ms\n", label, gather, points, areas);
  g_clear_object (&region);
  region_fixture_tear_down (&fixture, GINT_TO_POINTER (seed));
}

int
main (void)
{
  measure ("region", SEED_EXAMPLE);
  measure ("country", SEED_COUNTRY);

  return 0;
}
