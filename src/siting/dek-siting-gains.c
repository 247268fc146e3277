// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-gains"

#include "siting/dek-siting-gains.h"

#include <math.h>
#include <stdlib.h>

#include "siting/dek-siting-cover.h"
#include "siting/dek-siting-costs.h"
#include "siting/dek-siting-min-cover.h"
#include "siting/dek-siting-reach.h"

static gboolean
is_covering (const DekSitingOptions *options)
{
  return options->model == DEK_SITING_MODEL_MCLP || options->model == DEK_SITING_MODEL_LSCP;
}

/* The cost of each demand point to the cheapest of the existing places. */
static double *
dup_existing (const DekSitingProblem *problem)
{
  guint n = dek_siting_problem_get_n_demand (problem);
  double *costs = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      costs[i] = INFINITY;
      for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
        {
          if (dek_siting_problem_get_state (problem, j) == DEK_CANDIDATE_STATE_FIXED)
            costs[i] = fmin (costs[i], dek_siting_problem_get_cost (problem, i, j));
        }
    }

  return costs;
}

static double
add_up (const DekSitingProblem *problem,
        const DekSitingOptions *options,
        const double           *costs)
{
  double sum = 0;

  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    {
      double weight = dek_siting_problem_get_weight (problem, i);

      if (weight <= 0)
        continue;
      if (is_covering (options))
        sum += dek_siting_is_within (costs[i], options->limit) ? weight : 0;
      else if (options->model == DEK_SITING_MODEL_P_MEDIAN)
        sum += weight * costs[i];
      else
        sum = fmax (sum, costs[i]);
    }

  return sum;
}

/* Whom each of the places reaches who is not reached yet. */
static GArray **
list_reached (const DekSitingProblem *problem,
              const DekSitingOptions *options,
              const DekSitingFound   *found)
{
  g_autofree double *existing = dup_existing (problem);
  GArray **lists = g_new (GArray *, MAX (found->n_chosen, 1));

  for (guint k = 0; k < found->n_chosen; k++)
    {
      lists[k] = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
        {
          if (!dek_siting_is_within (existing[i], options->limit) &&
              dek_siting_is_within (dek_siting_problem_get_cost (problem, i, found->chosen[k]), options->limit))
            g_array_append_val (lists[k], i);
        }
    }

  return lists;
}

static double
weigh_list (const DekSitingProblem *problem,
            GArray                 *list,
            const gboolean         *is_reached)
{
  double gain = 0;

  for (guint n = 0; n < list->len; n++)
    {
      guint i = g_array_index (list, guint, n);

      if (!is_reached[i])
        gain += dek_siting_problem_get_weight (problem, i);
    }

  return gain;
}

/* Takes the places in the order of what each still adds. */
static void
fill_reached (const DekSitingProblem *problem,
              const DekSitingOptions *options,
              const DekSitingFound   *found,
              DekSitingPlace         *places)
{
  g_autofree GArray **lists = list_reached (problem, options, found);
  g_autofree gboolean *is_reached = g_new0 (gboolean, MAX (dek_siting_problem_get_n_demand (problem), 1));
  g_autofree gboolean *is_placed = g_new0 (gboolean, MAX (found->n_chosen, 1));

  for (guint n = 0; n < found->n_chosen; n++)
    {
      double most = -1;
      guint best = 0;

      for (guint k = 0; k < found->n_chosen; k++)
        {
          double gain = is_placed[k] ? -1 : weigh_list (problem, lists[k], is_reached);

          if (gain > most)
            {
              most = gain;
              best = k;
            }
        }
      is_placed[best] = TRUE;
      places[n] = (DekSitingPlace) { found->chosen[best], most };
      for (guint i = 0; i < lists[best]->len; i++)
        is_reached[g_array_index (lists[best], guint, i)] = TRUE;
    }
  for (guint k = 0; k < found->n_chosen; k++)
    g_array_unref (lists[k]);
}

static int
compare_places (const void *a,
                const void *b)
{
  const DekSitingPlace *place_a = a;
  const DekSitingPlace *place_b = b;
  double gain_a = place_a->gain < 0 ? INFINITY : place_a->gain;
  double gain_b = place_b->gain < 0 ? INFINITY : place_b->gain;

  if (gain_a != gain_b)
    return gain_a > gain_b ? -1 : 1;

  return place_a->candidate < place_b->candidate ? -1 : place_a->candidate > place_b->candidate;
}

/* How much worse it would be without each. */
static void
fill_saved (const DekSitingProblem *problem,
            const DekSitingOptions *options,
            const DekSitingFound   *found,
            DekSitingPlace         *places)
{
  g_autofree double *existing = dup_existing (problem);
  guint n_demand = dek_siting_problem_get_n_demand (problem);
  g_autofree double *costs = g_new (double, MAX (n_demand, 1));

  for (guint k = 0; k < found->n_chosen; k++)
    {
      double without;

      for (guint i = 0; i < n_demand; i++)
        {
          costs[i] = existing[i];
          for (guint o = 0; o < found->n_chosen; o++)
            {
              if (o != k)
                costs[i] = fmin (costs[i], dek_siting_problem_get_cost (problem, i, found->chosen[o]));
            }
        }
      without = add_up (problem, options, costs);
      places[k].candidate = found->chosen[k];
      places[k].gain = isinf (without) ? -1 : fmax (0, without - found->objective);
    }
  if (found->n_chosen > 1)
    qsort (places, found->n_chosen, sizeof *places, compare_places);
}

void
dek_siting_gains_fill (const DekSitingProblem *problem,
                       const DekSitingOptions *options,
                       const DekSitingFound   *found,
                       DekSitingPlace         *places)
{
  if (is_covering (options))
    fill_reached (problem, options, found, places);
  else
    fill_saved (problem, options, found, places);
}

double
dek_siting_gains_before (const DekSitingProblem *problem,
                         const DekSitingOptions *options)
{
  g_autofree double *costs = dup_existing (problem);
  double before = add_up (problem, options, costs);

  return isinf (before) ? -1 : before;
}

static double
get_greedy_reach (DekSitingProblem       *problem,
                  const DekSitingOptions *options)
{
  g_autoptr (DekSitingCover) cover = dek_siting_cover_new (problem, options->limit);
  g_autofree guint *columns = g_new (guint, MAX (cover->n_columns, 1));
  g_auto (DekSitingReach) reach = { 0, };

  if (options->model == DEK_SITING_MODEL_LSCP)
    return cover->n_forced + dek_min_cover_greedy (cover, columns);

  dek_siting_reach_init (&reach, cover);
  dek_siting_reach_greedy (&reach, options->n_new - cover->n_forced, columns);

  return cover->reached + reach.reached;
}

double
dek_siting_gains_greedy (DekSitingProblem       *problem,
                         const DekSitingOptions *options)
{
  g_autoptr (DekSitingCosts) costs = NULL;
  g_autofree guint *columns = NULL;
  double objective;
  guint n;

  if (is_covering (options))
    return get_greedy_reach (problem, options);

  costs = dek_siting_costs_new (problem, options->model == DEK_SITING_MODEL_P_MEDIAN);
  n = options->n_new - costs->n_forced;
  columns = g_new (guint, MAX (n, 1));
  dek_siting_costs_greedy (costs, columns, 0, n);
  objective = options->model == DEK_SITING_MODEL_P_MEDIAN ? dek_siting_costs_sum (costs, columns, n)
                                                          : dek_siting_costs_max (costs, columns, n);

  return isinf (objective) ? -1 : objective;
}
