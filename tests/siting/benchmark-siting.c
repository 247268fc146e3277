// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* How long siting takes; run with meson test --benchmark. Nothing fails for
 * being slow: the figures are there to be compared.
 */

#include <stdio.h>

#include "siting-netherlands.h"

#define ROUNDS 5

static void
measure (const char     *label,
         const char     *region,
         DekSitingModel  model,
         guint           n_new,
         double          limit)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new (region, NULL, &n);
  const DekSitingOptions options = { .model = model, .n_new = n_new, .limit = limit };
  double best = 0;
  gboolean is_optimal = FALSE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (DekSitingResult) result = NULL;
      gint64 start = g_get_monotonic_time ();
      double ms;

      result = dek_siting_solve (problem, &options, NULL, NULL, NULL, NULL);
      ms = (double) (g_get_monotonic_time () - start) / 1000;
      best = i == 0 ? ms : MIN (best, ms);
      is_optimal = result != NULL && dek_siting_result_get_best (result)->is_optimal;
    }

  printf ("%-40s %8.1f ms  %s\n", label, best, is_optimal ? "proven" : "not proven");
}

int
main (void)
{
  measure ("region, MCLP, 5 places, 3 km", "Holland Rijnland", DEK_SITING_MODEL_MCLP, 5, 3000);
  measure ("region, LSCP, 3 km", "Holland Rijnland", DEK_SITING_MODEL_LSCP, 0, 3000);
  measure ("region, p-median, 5 places", "Holland Rijnland", DEK_SITING_MODEL_P_MEDIAN, 5, 0);
  measure ("region, p-center, 5 places", "Holland Rijnland", DEK_SITING_MODEL_P_CENTER, 5, 0);
  measure ("country, MCLP, 20 places, 5 km", NULL, DEK_SITING_MODEL_MCLP, 20, 5000);

  return 0;
}
