// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "siting-brute.h"

#include <math.h>

#define SLACK 1e-9

static gboolean
is_open (DekSitingProblem *problem,
         guint             candidate,
         const guint      *chosen,
         guint             n_chosen)
{
  if (dek_siting_problem_get_state (problem, candidate) == DEK_CANDIDATE_STATE_FIXED)
    return TRUE;
  for (guint k = 0; k < n_chosen; k++)
    {
      if (chosen[k] == candidate)
        return TRUE;
    }

  return FALSE;
}

double
brute_objective (DekSitingProblem       *problem,
                 const DekSitingOptions *options,
                 const guint            *chosen,
                 guint                   n_chosen)
{
  double total = 0;

  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    {
      double weight = dek_siting_problem_get_weight (problem, i);
      double nearest = INFINITY;

      if (weight == 0)
        continue;
      for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
        {
          if (is_open (problem, j, chosen, n_chosen))
            nearest = fmin (nearest, dek_siting_problem_get_cost (problem, i, j));
        }

      if (options->model == DEK_SITING_MODEL_MCLP)
        total += nearest <= options->limit + SLACK ? weight : 0;
      else if (options->model == DEK_SITING_MODEL_P_MEDIAN)
        total += weight * nearest;
      else
        total = fmax (total, nearest);
    }

  return total;
}

static gint
compare_rising (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static gint
compare_falling (gconstpointer a,
                 gconstpointer b)
{
  return compare_rising (b, a);
}

/* The sets as bits over the candidates: those of the right size that hold what
 * is forced and nothing that is fixed or excluded.
 */
static gboolean
is_allowed (DekSitingProblem *problem,
            guint             bits)
{
  for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
    {
      gboolean is_in = (bits >> j & 1) != 0;
      DekCandidateState state = dek_siting_problem_get_state (problem, j);

      if (is_in && (state == DEK_CANDIDATE_STATE_FIXED || state == DEK_CANDIDATE_STATE_EXCLUDED))
        return FALSE;
      if (!is_in && state == DEK_CANDIDATE_STATE_FORCED)
        return FALSE;
    }

  return TRUE;
}

static guint
unpack (guint  bits,
        guint *chosen)
{
  guint n = 0;

  for (guint j = 0; j < 32; j++)
    {
      if (bits >> j & 1)
        chosen[n++] = j;
    }

  return n;
}

/* The objectives of all sets, best first; sets that leave somebody without any
 * place are left out where that makes the objective infinite.
 */
GArray *
brute_all (DekSitingProblem       *problem,
           const DekSitingOptions *options)
{
  GArray *objectives = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = dek_siting_problem_get_n_candidates (problem);

  g_assert_cmpuint (n, <, 20);
  for (guint bits = 0; bits < 1u << n; bits++)
    {
      guint chosen[32];
      guint n_chosen = unpack (bits, chosen);
      double objective;

      if (n_chosen != options->n_new || !is_allowed (problem, bits))
        continue;
      objective = brute_objective (problem, options, chosen, n_chosen);
      if (isfinite (objective))
        g_array_append_val (objectives, objective);
    }
  g_array_sort (objectives, options->model == DEK_SITING_MODEL_MCLP ? compare_falling : compare_rising);

  return objectives;
}

static gboolean
reaches_all (DekSitingProblem *problem,
             double            limit,
             guint             bits)
{
  guint n = dek_siting_problem_get_n_candidates (problem);

  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    {
      gboolean is_reachable = FALSE;
      gboolean is_reached = FALSE;

      if (dek_siting_problem_get_weight (problem, i) == 0)
        continue;
      for (guint j = 0; j < n; j++)
        {
          DekCandidateState state = dek_siting_problem_get_state (problem, j);
          gboolean is_near = dek_siting_problem_get_cost (problem, i, j) <= limit + SLACK;

          is_reachable = is_reachable || (is_near && state != DEK_CANDIDATE_STATE_EXCLUDED);
          is_reached = is_reached || (is_near && (state == DEK_CANDIDATE_STATE_FIXED || (bits >> j & 1) != 0));
        }
      if (is_reachable && !is_reached)
        return FALSE;
    }

  return TRUE;
}

/* The least number of places, forced ones included, with which everybody who
 * can be reached is, in a set that does not contain @avoid (bits; 0 avoids
 * nothing); -1 where there is none.
 */
gint
brute_fewest (DekSitingProblem *problem,
              double            limit,
              guint             avoid)
{
  gint fewest = -1;
  guint n = dek_siting_problem_get_n_candidates (problem);

  for (guint bits = 0; bits < 1u << n; bits++)
    {
      gint size = __builtin_popcount (bits);

      if ((fewest < 0 || size < fewest) && is_allowed (problem, bits) &&
          (avoid == 0 || (bits & avoid) != avoid) && reaches_all (problem, limit, bits))
        fewest = size;
    }

  return fewest;
}
