// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Solvers against full enumeration, on thousands of small instances. GLib
 * prints the random seed; give it with --seed to see the same ones again.
 */

#include <math.h>

#include "siting-brute.h"

#define N_INSTANCES 1500
#define MAX_DEMAND 20
#define MAX_CANDIDATES 11

typedef struct
{
  DekSitingProblem *problem;
  DekSitingOptions  options;
  guint             n_choices;
  guint             n_forced;
} Instance;

static DekCandidateState
random_state (gboolean with_states)
{
  gint roll = with_states ? g_test_rand_int_range (0, 10) : 0;

  return roll < 6 ? DEK_CANDIDATE_STATE_FREE
       : roll < 8 ? DEK_CANDIDATE_STATE_FIXED
       : roll < 9 ? DEK_CANDIDATE_STATE_FORCED : DEK_CANDIDATE_STATE_EXCLUDED;
}

/* Whole numbers half of the time: the solvers round bounds then. Few different
 * values, so that there are ties.
 */
static void
fill (double   *numbers,
      guint     n,
      gboolean  is_whole,
      gint      end)
{
  for (guint i = 0; i < n; i++)
    numbers[i] = is_whole ? g_test_rand_int_range (0, end) : g_test_rand_double_range (0, end);
}

static void
make_instance (Instance       *self,
               DekSitingModel  model)
{
  double weights[MAX_DEMAND], xy[2 * MAX_DEMAND], candidate_xy[2 * MAX_CANDIDATES];
  double costs[MAX_DEMAND * MAX_CANDIDATES];
  DekCandidateState states[MAX_CANDIDATES];
  gint groups[MAX_DEMAND], candidate_groups[MAX_CANDIDATES];
  guint n_demand = (guint) g_test_rand_int_range (1, MAX_DEMAND + 1);
  guint n_candidates = (guint) g_test_rand_int_range (1, MAX_CANDIDATES + 1);
  gboolean is_whole = g_test_rand_bit ();
  gboolean with_states = g_test_rand_bit ();

  fill (weights, n_demand, is_whole, 12);
  weights[0] += 1;
  fill (xy, 2 * n_demand, is_whole, 10);
  fill (candidate_xy, 2 * n_candidates, is_whole, 10);
  fill (costs, n_demand * n_candidates, is_whole, 10);
  self->n_choices = self->n_forced = 0;
  for (guint j = 0; j < n_candidates; j++)
    {
      states[j] = random_state (with_states);
      self->n_forced += states[j] == DEK_CANDIDATE_STATE_FORCED;
      self->n_choices += states[j] == DEK_CANDIDATE_STATE_FORCED || states[j] == DEK_CANDIDATE_STATE_FREE;
    }

  self->problem = g_test_rand_bit ()
    ? dek_siting_problem_new_from_points (weights, xy, n_demand, states, candidate_xy, n_candidates)
    : dek_siting_problem_new_from_costs (weights, n_demand, states, n_candidates, costs);
  if (g_test_rand_int_range (0, 4) == 0)
    {
      for (guint i = 0; i < n_demand; i++)
        groups[i] = g_test_rand_int_range (0, 2);
      for (guint j = 0; j < n_candidates; j++)
        candidate_groups[j] = g_test_rand_int_range (0, 2);
      dek_siting_problem_set_groups (self->problem, groups, candidate_groups);
    }

  self->options = (DekSitingOptions) { .model = model, .limit = g_test_rand_double_range (0.5, 6), .n_alternatives = 4 };
  if (is_whole)
    self->options.limit = g_test_rand_int_range (1, 6);
  self->options.n_new = (guint) g_test_rand_int_range ((gint) MAX (self->n_forced, 1), (gint) MAX (self->n_choices, 1) + 1);
}

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat (fabs (a - b), <=, 1e-6 * (1 + fabs (a)));
}

/* The set's own figures: as many places as asked, each once, none that is not
 * to be had, the forced ones among them, and the objective that they have.
 */
static void
check_set (const Instance     *self,
           const DekSitingSet *set)
{
  guint chosen[MAX_CANDIDATES];
  guint n_forced = 0;

  g_assert_cmpuint (set->n_places, ==, self->options.n_new);
  for (guint i = 0; i < set->n_places; i++)
    {
      DekCandidateState state;

      chosen[i] = set->places[i].candidate;
      state = dek_siting_problem_get_state (self->problem, chosen[i]);
      g_assert_true (state == DEK_CANDIDATE_STATE_FREE || state == DEK_CANDIDATE_STATE_FORCED);
      n_forced += state == DEK_CANDIDATE_STATE_FORCED;
      for (guint k = 0; k < i; k++)
        g_assert_cmpuint (chosen[k], !=, chosen[i]);
      g_assert_false (isnan (set->places[i].gain));
    }
  g_assert_cmpuint (n_forced, ==, self->n_forced);
  g_assert_true (set->is_optimal);
  assert_near (set->objective, brute_objective (self->problem, &self->options, chosen, set->n_places));
  assert_near (set->bound, set->objective);
}

static void
check_gains (const Instance        *self,
             const DekSitingResult *result)
{
  const DekSitingSet *best = dek_siting_result_get_best (result);
  double sum = dek_siting_result_get_before (result);

  for (guint i = 0; i < best->n_places; i++)
    {
      sum += best->places[i].gain;
      if (i > 0)
        g_assert_cmpfloat (best->places[i].gain, <=, best->places[i - 1].gain + 1e-9);
    }
  assert_near (sum, best->objective);
  g_assert_cmpfloat (dek_siting_result_get_greedy (result), <=, best->objective + 1e-9);
}

static void
check_instance (Instance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingResult) result = dek_siting_solve (self->problem, &self->options, NULL, NULL, NULL, &error);
  g_autoptr (GArray) all = NULL;
  guint n_sets;

  if (self->n_choices == 0)
    {
      g_assert_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_NO_CANDIDATES);
      return;
    }

  all = brute_all (self->problem, &self->options);
  if (all->len == 0)
    {
      g_assert_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INFEASIBLE);
      return;
    }

  g_assert_no_error (error);
  check_set (self, dek_siting_result_get_best (result));
  assert_near (dek_siting_result_get_best (result)->objective, g_array_index (all, double, 0));

  /* The next best sets have the next best objectives, as many as there are. */
  n_sets = dek_siting_result_get_n_alternatives (result);
  g_assert_cmpuint (n_sets, ==, MIN (all->len - 1, self->options.n_alternatives));
  for (guint i = 0; i < n_sets; i++)
    {
      check_set (self, dek_siting_result_get_alternative (result, i));
      assert_near (dek_siting_result_get_alternative (result, i)->objective, g_array_index (all, double, i + 1));
    }

  if (self->options.model == DEK_SITING_MODEL_MCLP)
    check_gains (self, result);
  else if (dek_siting_result_get_greedy (result) >= 0)
    g_assert_cmpfloat (dek_siting_result_get_greedy (result), >=, g_array_index (all, double, 0) - 1e-6);
}

static void
test_model (gconstpointer data)
{
  DekSitingModel model = (DekSitingModel) GPOINTER_TO_INT (data);

  for (guint i = 0; i < N_INSTANCES; i++)
    {
      Instance instance;

      make_instance (&instance, model);
      check_instance (&instance);
      dek_siting_problem_unref (instance.problem);
    }
}

static guint
pack (const DekSitingSet *set)
{
  guint bits = 0;

  for (guint i = 0; i < set->n_places; i++)
    bits |= 1u << set->places[i].candidate;

  return bits;
}

static void
check_cover (Instance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekSitingResult) result = dek_siting_solve (self->problem, &self->options, NULL, NULL, NULL, &error);
  const DekSitingSet *best;
  gint fewest;

  if (self->n_choices == 0)
    {
      g_assert_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_NO_CANDIDATES);
      return;
    }

  g_assert_no_error (error);
  best = dek_siting_result_get_best (result);
  fewest = brute_fewest (self->problem, self->options.limit, 0);
  g_assert_cmpint (fewest, >=, 0);
  g_assert_cmpfloat (best->objective, ==, fewest);
  g_assert_cmpfloat (best->bound, ==, fewest);
  g_assert_true (best->is_optimal);
  g_assert_cmpuint (best->n_places, ==, (guint) fewest);
  g_assert_cmpfloat (dek_siting_result_get_greedy (result), >=, fewest);

  /* The next best set is the least that does not contain the best. */
  if (pack (best) == 0)
    g_assert_cmpuint (dek_siting_result_get_n_alternatives (result), ==, 0);
  else if (dek_siting_result_get_n_alternatives (result) > 0)
    g_assert_cmpfloat (dek_siting_result_get_alternative (result, 0)->objective, ==,
                       brute_fewest (self->problem, self->options.limit, pack (best)));
  else
    g_assert_cmpint (brute_fewest (self->problem, self->options.limit, pack (best)), ==, -1);
}

static void
test_lscp (void)
{
  for (guint i = 0; i < N_INSTANCES; i++)
    {
      Instance instance;

      make_instance (&instance, DEK_SITING_MODEL_LSCP);
      check_cover (&instance);
      dek_siting_problem_unref (instance.problem);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/siting/enumeration/mclp", GINT_TO_POINTER (DEK_SITING_MODEL_MCLP), test_model);
  g_test_add_func ("/siting/enumeration/lscp", test_lscp);
  g_test_add_data_func ("/siting/enumeration/p-median", GINT_TO_POINTER (DEK_SITING_MODEL_P_MEDIAN), test_model);
  g_test_add_data_func ("/siting/enumeration/p-center", GINT_TO_POINTER (DEK_SITING_MODEL_P_CENTER), test_model);

  return g_test_run ();
}
