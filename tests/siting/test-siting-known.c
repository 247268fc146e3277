// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Problems whose answers are known: from elsewhere, or by construction. */

#include <math.h>
#include <string.h>

#include "siting-brute.h"
#include "siting-netherlands.h"
#include "siting-pmed.h"

static DekSitingResult *
solve (DekSitingProblem *problem,
       DekSitingModel    model,
       guint             n_new,
       double            limit,
       guint             n_alternatives)
{
  const DekSitingOptions options = { .model = model, .n_new = n_new, .limit = limit, .n_alternatives = n_alternatives };
  g_autoptr (GError) error = NULL;
  DekSitingResult *result = dek_siting_solve (problem, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return result;
}

/* Figures that were worked out independently, by another program. */
static void
test_holland_rijnland (void)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new ("Holland Rijnland", NULL, &n);
  g_autoptr (DekSitingResult) result = solve (problem, DEK_SITING_MODEL_MCLP, 4, 3000, 3);
  const DekSitingSet *best = dek_siting_result_get_best (result);
  double sum = 0;

  g_assert_cmpuint (n, ==, 91);
  g_assert_cmpfloat (best->objective, ==, 329725);
  g_assert_true (best->is_optimal);
  g_assert_cmpfloat (best->bound, ==, 329725);
  g_assert_cmpfloat (dek_siting_result_get_greedy (result), ==, 324445);
  g_assert_cmpfloat (dek_siting_result_get_total_weight (result), ==, 573300);
  for (guint i = 0; i < best->n_places; i++)
    sum += best->places[i].gain;
  g_assert_cmpfloat (sum, ==, 329725);
  g_assert_cmpuint (dek_siting_result_get_n_alternatives (result), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (dek_siting_result_get_alternative (result, i)->is_optimal);
}

/* All sets of three of the 91, to be sure of the larger models too. */
static void
test_three_places (void)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new ("Holland Rijnland", NULL, &n);
  g_autoptr (DekSitingResult) median = solve (problem, DEK_SITING_MODEL_P_MEDIAN, 3, 0, 0);
  g_autoptr (DekSitingResult) center = solve (problem, DEK_SITING_MODEL_P_CENTER, 3, 0, 0);
  double least_sum = INFINITY;
  double least_highest = INFINITY;

  for (guint a = 0; a < n; a++)
    {
      for (guint b = a + 1; b < n; b++)
        {
          for (guint c = b + 1; c < n; c++)
            {
              double sum = 0;
              double highest = 0;

              for (guint i = 0; i < n && (sum < least_sum || highest < least_highest); i++)
                {
                  double cost = fmin (fmin (dek_siting_problem_get_cost (problem, i, a),
                                            dek_siting_problem_get_cost (problem, i, b)),
                                      dek_siting_problem_get_cost (problem, i, c));

                  sum += cost * dek_siting_problem_get_weight (problem, i);
                  if (dek_siting_problem_get_weight (problem, i) > 0)
                    highest = fmax (highest, cost);
                }
              least_sum = fmin (least_sum, sum);
              least_highest = fmin (least_highest, highest);
            }
        }
    }

  g_assert_cmpfloat_with_epsilon (dek_siting_result_get_best (median)->objective, least_sum, 1e-6 * least_sum);
  g_assert_true (dek_siting_result_get_best (median)->is_optimal);
  g_assert_cmpfloat_with_epsilon (dek_siting_result_get_best (center)->objective, least_highest, 1e-6);
  g_assert_true (dek_siting_result_get_best (center)->is_optimal);
}

/* A network in which the answer is plain: stars of five rays of length 1 to 5
 * whose middles are 100 apart in a ring. A median stands in the middle of each
 * star, and 1 + 2 + 3 + 4 + 5 is walked to it.
 */
static char *
make_stars (guint n_stars)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, " %u %u %u\n", 6 * n_stars, 6 * n_stars, n_stars);
  for (guint s = 0; s < n_stars; s++)
    {
      for (guint ray = 1; ray <= 5; ray++)
        g_string_append_printf (text, " %u %u %u\n", 6 * s + 1, 6 * s + 1 + ray, ray);
      g_string_append_printf (text, " %u %u 100\n", 6 * s + 1, 6 * ((s + 1) % n_stars) + 1);
    }

  return g_string_free (text, FALSE);
}

static void
test_pmed_stars (void)
{
  for (guint n_stars = 3; n_stars <= 12; n_stars += 3)
    {
      g_autofree char *text = make_stars (n_stars);
      guint n_medians;
      g_autoptr (DekSitingProblem) problem = siting_pmed_parse (text, &n_medians);
      g_autoptr (DekSitingResult) median = solve (problem, DEK_SITING_MODEL_P_MEDIAN, n_medians, 0, 0);
      g_autoptr (DekSitingResult) center = solve (problem, DEK_SITING_MODEL_P_CENTER, n_medians, 0, 0);

      g_assert_cmpuint (n_medians, ==, n_stars);
      g_assert_cmpfloat (dek_siting_result_get_best (median)->objective, ==, 15 * n_stars);
      g_assert_true (dek_siting_result_get_best (median)->is_optimal);
      g_assert_cmpfloat (dek_siting_result_get_best (center)->objective, ==, 5);
      g_assert_true (dek_siting_result_get_best (center)->is_optimal);
    }
}

/* OR-Library's own files do not come along. With DEKKEND_ORLIB the folder where
 * they are, their published optima are tested.
 */
static void
test_pmed_library (void)
{
  static const struct { const char *name; double optimum; } files[] = {
    { "pmed1.txt", 5819 }, { "pmed2.txt", 4093 }, { "pmed3.txt", 4250 }, { "pmed4.txt", 3034 }, { "pmed5.txt", 1355 },
  };
  const char *folder = g_getenv ("DEKKEND_ORLIB");
  guint n_read = 0;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (DekSitingProblem) problem = NULL;
      g_autoptr (DekSitingResult) result = NULL;
      guint n_medians;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;
      problem = siting_pmed_parse (text, &n_medians);
      result = solve (problem, DEK_SITING_MODEL_P_MEDIAN, n_medians, 0, 0);
      g_assert_cmpfloat (dek_siting_result_get_best (result)->objective, ==, files[i].optimum);
      g_assert_true (dek_siting_result_get_best (result)->is_optimal);
      n_read++;
    }

  if (n_read == 0)
    g_test_skip ("DEKKEND_ORLIB does not name a folder with pmed1.txt and so on");
}

/* Somebody at exactly the limit is reached, just beyond it not. */
static void
test_limit_is_inclusive (void)
{
  const double weights[] = { 7, 5 };
  const double demand[] = { 3000, 4000, 0, 5000.001 };
  const double place[] = { 0, 0 };
  g_autoptr (DekSitingProblem) problem = dek_siting_problem_new_from_points (weights, demand, 2, NULL, place, 1);
  g_autoptr (DekSitingResult) result = solve (problem, DEK_SITING_MODEL_MCLP, 1, 5000, 0);
  guint n_unreachable;
  const guint *unreachable = dek_siting_result_get_unreachable (result, &n_unreachable);

  g_assert_cmpfloat (dek_siting_result_get_best (result)->objective, ==, 7);
  g_assert_cmpuint (n_unreachable, ==, 1);
  g_assert_cmpuint (unreachable[0], ==, 1);
}

static void
test_same_bytes (void)
{
  static const DekSitingModel all[] = {
    DEK_SITING_MODEL_MCLP, DEK_SITING_MODEL_LSCP, DEK_SITING_MODEL_P_MEDIAN, DEK_SITING_MODEL_P_CENTER,
  };
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new ("Holland Rijnland", NULL, &n);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (DekSitingResult) first = solve (problem, all[i], 3, 4000, 2);
      g_autoptr (DekSitingResult) second = solve (problem, all[i], 3, 4000, 2);
      g_autofree char *first_json = dek_siting_result_to_json (first);
      g_autofree char *second_json = dek_siting_result_to_json (second);

      g_autofree char *first_print = dek_siting_result_dup_fingerprint (first);
      g_autofree char *second_print = dek_siting_result_dup_fingerprint (second);

      g_assert_cmpstr (first_json, ==, second_json);
      g_assert_cmpstr (first_print, ==, second_print);
      g_assert_null (strstr (first_json, "nan"));
      g_assert_null (strstr (first_json, "inf"));
    }
}

static void
assert_refused (DekSitingProblem *problem,
                DekSitingOptions  options,
                DekSitingError    code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingResult) result = dek_siting_solve (problem, &options, NULL, NULL, NULL, &error);

  g_assert_null (result);
  g_assert_error (error, DEK_SITING_ERROR, (gint) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_refused (void)
{
  const double weights[] = { 1, 2 };
  const double nobody[] = { 0, 0 };
  const double xy[] = { 0, 0, 1, 1 };
  const DekCandidateState excluded[] = { DEK_CANDIDATE_STATE_EXCLUDED, DEK_CANDIDATE_STATE_FIXED };
  const DekCandidateState forced[] = { DEK_CANDIDATE_STATE_FORCED, DEK_CANDIDATE_STATE_FORCED };
  const double nowhere[] = { INFINITY, INFINITY, INFINITY, 1 };
  g_autoptr (DekSitingProblem) plain = dek_siting_problem_new_from_points (weights, xy, 2, NULL, xy, 2);
  g_autoptr (DekSitingProblem) empty = dek_siting_problem_new_from_points (nobody, xy, 2, NULL, xy, 2);
  g_autoptr (DekSitingProblem) closed = dek_siting_problem_new_from_points (weights, xy, 2, excluded, xy, 2);
  g_autoptr (DekSitingProblem) bound = dek_siting_problem_new_from_points (weights, xy, 2, forced, xy, 2);
  g_autoptr (DekSitingProblem) cut_off = dek_siting_problem_new_from_costs (weights, 2, NULL, 2, nowhere);
  DekSitingOptions mclp = { .model = DEK_SITING_MODEL_MCLP, .n_new = 1, .limit = 1 };
  DekSitingOptions median = { .model = DEK_SITING_MODEL_P_MEDIAN, .n_new = 2 };
  DekSitingOptions center = { .model = DEK_SITING_MODEL_P_CENTER, .n_new = 2 };

  assert_refused (empty, mclp, DEK_SITING_ERROR_NO_DEMAND);
  assert_refused (closed, mclp, DEK_SITING_ERROR_NO_CANDIDATES);
  assert_refused (bound, mclp, DEK_SITING_ERROR_TOO_MANY);
  assert_refused (cut_off, median, DEK_SITING_ERROR_INFEASIBLE);
  assert_refused (cut_off, center, DEK_SITING_ERROR_INFEASIBLE);
  mclp.limit = 0;
  assert_refused (plain, mclp, DEK_SITING_ERROR_NO_LIMIT);
  mclp.limit = 1;
  mclp.n_new = 0;
  assert_refused (plain, mclp, DEK_SITING_ERROR_TOO_MANY);
  mclp.n_new = 3;
  assert_refused (plain, mclp, DEK_SITING_ERROR_TOO_MANY);
}

typedef struct
{
  GMainLoop    *loop;
  GAsyncResult *result;
} Waiting;

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Waiting *waiting = data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

static void
cancel_at_once (double   objective,
                double   bound,
                gpointer data)
{
  g_cancellable_cancel (data);
}

static DekSitingResult *
solve_in_worker (DekSitingProblem  *problem,
                 DekSitingOptions   options,
                 gboolean           cancel,
                 GError           **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { .loop = loop };
  DekSitingResult *result;

  dek_siting_solve_async (problem, &options, cancel ? cancel_at_once : NULL, g_object_ref (cancellable), g_object_unref,
                          cancellable, take_result, &waiting);
  g_main_loop_run (loop);
  result = dek_siting_solve_finish (waiting.result, error);
  g_object_unref (waiting.result);

  return result;
}

static void
test_worker (void)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new ("Holland Rijnland", NULL, &n);
  DekSitingOptions options = { .model = DEK_SITING_MODEL_MCLP, .n_new = 4, .limit = 3000 };
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingResult) result = solve_in_worker (problem, options, FALSE, &error);
  g_autoptr (DekSitingResult) cancelled = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (dek_siting_result_get_best (result)->objective, ==, 329725);

  cancelled = solve_in_worker (problem, options, TRUE, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* With no time at all something comes back, and its bound is one. */
static void
test_out_of_time (void)
{
  guint n;
  g_autoptr (DekSitingProblem) problem = siting_netherlands_new ("Holland Rijnland", NULL, &n);

  for (gint model = DEK_SITING_MODEL_MCLP; model <= DEK_SITING_MODEL_P_CENTER; model++)
    {
      DekSitingOptions options = { .model = (DekSitingModel) model, .n_new = 6, .limit = 3000, .seconds = 1e-6 };
      g_autoptr (GError) error = NULL;
      g_autoptr (DekSitingResult) hurried = dek_siting_solve (problem, &options, NULL, NULL, NULL, &error);
      g_autoptr (DekSitingResult) proven = solve (problem, (DekSitingModel) model, 6, 3000, 0);
      double best = dek_siting_result_get_best (proven)->objective;
      const DekSitingSet *set;

      g_assert_no_error (error);
      set = dek_siting_result_get_best (hurried);
      if (model == DEK_SITING_MODEL_MCLP)
        {
          g_assert_cmpfloat (set->objective, <=, best);
          g_assert_cmpfloat (set->bound, >=, best);
        }
      else
        {
          g_assert_cmpfloat (set->objective, >=, best - 1e-6);
          g_assert_cmpfloat (set->bound, <=, best + 1e-6);
        }
      g_assert_true (!set->is_optimal || fabs (set->objective - best) < 1e-6 * best);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/siting/known/holland-rijnland", test_holland_rijnland);
  g_test_add_func ("/siting/known/three-places", test_three_places);
  g_test_add_func ("/siting/known/pmed-stars", test_pmed_stars);
  g_test_add_func ("/siting/known/pmed-library", test_pmed_library);
  g_test_add_func ("/siting/known/limit-is-inclusive", test_limit_is_inclusive);
  g_test_add_func ("/siting/known/same-bytes", test_same_bytes);
  g_test_add_func ("/siting/known/refused", test_refused);
  g_test_add_func ("/siting/known/worker", test_worker);
  g_test_add_func ("/siting/known/out-of-time", test_out_of_time);

  return g_test_run ();
}
