// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The whole country: twenty places within 5 km, proven. */

#include "siting-netherlands.h"

static void
test_country (void)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new (NULL, NULL, &n);
  const DekSitingOptions options = { .model = DEK_SITING_MODEL_MCLP, .n_new = 20, .limit = 5000, .n_alternatives = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingResult) result = dek_siting_solve (problem, &options, NULL, NULL, NULL, &error);
  const DekSitingSet *best;

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 4067);
  best = dek_siting_result_get_best (result);
  g_assert_cmpfloat (best->objective, ==, 5193950);
  g_assert_true (best->is_optimal);
  g_assert_cmpfloat (dek_siting_result_get_greedy (result), <, best->objective);
  g_assert_cmpuint (dek_siting_result_get_n_alternatives (result), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (dek_siting_result_get_alternative (result, i)->is_optimal);
      g_assert_cmpfloat (dek_siting_result_get_alternative (result, i)->objective, <=, best->objective);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/siting/country", test_country);

  return g_test_run ();
}
