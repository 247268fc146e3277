// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-problem"

#include "siting/dek-siting-problem.h"

#include <math.h>

struct _DekSitingProblem
{
  guint              n_demand;
  double            *weights;
  guint              n_candidates;
  DekCandidateState *states;

  /* One or the other: x, y by turns, or a row of costs for each demand point. */
  double            *demand_xy;
  double            *candidate_xy;
  double            *costs;

  gint              *demand_groups;
  gint              *candidate_groups;
  char             **demand_ids;
  char             **candidate_ids;
};

G_DEFINE_BOXED_TYPE (DekSitingProblem, dek_siting_problem, dek_siting_problem_ref, dek_siting_problem_unref)

static double *
copy_doubles (const double *numbers,
              gsize         n)
{
  double *copy = g_new (double, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    copy[i] = numbers[i];

  return copy;
}

static DekSitingProblem *
new_common (const double            *weights,
            guint                    n_demand,
            const DekCandidateState *states,
            guint                    n_candidates)
{
  DekSitingProblem *self = g_atomic_rc_box_new0 (DekSitingProblem);

  self->n_demand = n_demand;
  self->weights = copy_doubles (weights, n_demand);
  for (guint i = 0; i < n_demand; i++)
    {
      if (!(self->weights[i] > 0) || !isfinite (self->weights[i]))
        self->weights[i] = 0;
    }
  self->n_candidates = n_candidates;
  self->states = g_new0 (DekCandidateState, MAX (n_candidates, 1));
  for (guint i = 0; states != NULL && i < n_candidates; i++)
    self->states[i] = states[i];

  return self;
}

/**
 * dek_siting_problem_new_from_points:
 * @weights: (array length=n_demand): weight of each demand point, 0 or more and
 *   finite; points without weight ask nothing
 * @demand_xy: x, y by turns of each demand point, in metres
 * @n_demand: how many demand points
 * @states: (nullable) (array length=n_candidates): state of each candidate;
 *   %NULL leaves all free
 * @candidate_xy: x, y by turns of each candidate, in metres
 * @n_candidates: how many candidates
 *
 * Makes a problem in which it costs the straight distance in metres to get from
 * one to the other.
 *
 * Returns: (transfer full): the problem, of copies
 */
DekSitingProblem *
dek_siting_problem_new_from_points (const double            *weights,
                                    const double            *demand_xy,
                                    guint                    n_demand,
                                    const DekCandidateState *states,
                                    const double            *candidate_xy,
                                    guint                    n_candidates)
{
  DekSitingProblem *self;

  g_return_val_if_fail (n_demand == 0 || (weights != NULL && demand_xy != NULL), NULL);
  g_return_val_if_fail (n_candidates == 0 || candidate_xy != NULL, NULL);

  self = new_common (weights, n_demand, states, n_candidates);
  self->demand_xy = copy_doubles (demand_xy, 2 * (gsize) n_demand);
  self->candidate_xy = copy_doubles (candidate_xy, 2 * (gsize) n_candidates);

  return self;
}

/**
 * dek_siting_problem_new_from_costs:
 * @weights: (array length=n_demand): weight of each demand point, 0 or more and
 *   finite; points without weight ask nothing
 * @n_demand: how many demand points
 * @states: (nullable) (array length=n_candidates): state of each candidate
 * @n_candidates: how many candidates
 * @costs: @n_demand rows of @n_candidates costs, 0 or more; %INFINITY where one
 *   cannot get there
 *
 * Makes a problem with a table of costs in any unit.
 *
 * Returns: (transfer full): the problem, of copies
 */
DekSitingProblem *
dek_siting_problem_new_from_costs (const double            *weights,
                                   guint                    n_demand,
                                   const DekCandidateState *states,
                                   guint                    n_candidates,
                                   const double            *costs)
{
  DekSitingProblem *self;

  g_return_val_if_fail (n_demand == 0 || weights != NULL, NULL);
  g_return_val_if_fail (n_demand == 0 || n_candidates == 0 || costs != NULL, NULL);

  self = new_common (weights, n_demand, states, n_candidates);
  self->costs = copy_doubles (costs, (gsize) n_demand * n_candidates);

  return self;
}

/**
 * dek_siting_problem_ref:
 * @self: a problem
 *
 * Returns: (transfer full): @self with one reference more
 */
DekSitingProblem *
dek_siting_problem_ref (DekSitingProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_problem (gpointer data)
{
  DekSitingProblem *self = data;

  g_free (self->weights);
  g_free (self->states);
  g_free (self->demand_xy);
  g_free (self->candidate_xy);
  g_free (self->costs);
  g_free (self->demand_groups);
  g_free (self->candidate_groups);
  g_strfreev (self->demand_ids);
  g_strfreev (self->candidate_ids);
}

/**
 * dek_siting_problem_unref:
 * @self: (transfer full): a problem
 */
void
dek_siting_problem_unref (DekSitingProblem *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_problem);
}

static char **
copy_ids (const char *const *ids,
          guint              n)
{
  char **copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (ids[i]);

  return copy;
}

/**
 * dek_siting_problem_set_ids:
 * @self: a problem that no other thread knows yet
 * @demand_ids: a name for each demand point
 * @candidate_ids: a name for each candidate
 *
 * Names the points, for messages and JSON. Without it they are numbers from 0.
 */
void
dek_siting_problem_set_ids (DekSitingProblem  *self,
                            const char *const *demand_ids,
                            const char *const *candidate_ids)
{
  g_return_if_fail (self != NULL && demand_ids != NULL && candidate_ids != NULL);

  g_strfreev (self->demand_ids);
  g_strfreev (self->candidate_ids);
  self->demand_ids = copy_ids (demand_ids, self->n_demand);
  self->candidate_ids = copy_ids (candidate_ids, self->n_candidates);
}

/**
 * dek_siting_problem_set_groups:
 * @self: a problem that no other thread knows yet
 * @demand_groups: a group for each demand point
 * @candidate_groups: a group for each candidate
 *
 * Lets people go only to places of their own group, such as their gemeente.
 */
void
dek_siting_problem_set_groups (DekSitingProblem *self,
                               const gint       *demand_groups,
                               const gint       *candidate_groups)
{
  g_return_if_fail (self != NULL && demand_groups != NULL && candidate_groups != NULL);

  g_free (self->demand_groups);
  g_free (self->candidate_groups);
  self->demand_groups = g_memdup2 (demand_groups, self->n_demand * sizeof (gint));
  self->candidate_groups = g_memdup2 (candidate_groups, self->n_candidates * sizeof (gint));
}

/**
 * dek_siting_problem_get_n_demand:
 * @self: a problem
 *
 * Returns: how many demand points it has
 */
guint
dek_siting_problem_get_n_demand (const DekSitingProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_demand;
}

/**
 * dek_siting_problem_get_n_candidates:
 * @self: a problem
 *
 * Returns: how many candidates it has, existing places included
 */
guint
dek_siting_problem_get_n_candidates (const DekSitingProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_candidates;
}

/**
 * dek_siting_problem_get_weight:
 * @self: a problem
 * @demand: index of a demand point
 *
 * Returns: its weight, 0 or more
 */
double
dek_siting_problem_get_weight (const DekSitingProblem *self,
                               guint                   demand)
{
  g_return_val_if_fail (self != NULL && demand < self->n_demand, 0);

  return self->weights[demand];
}

/**
 * dek_siting_problem_get_state:
 * @self: a problem
 * @candidate: index of a candidate
 *
 * Returns: whether it is free, fixed, forced or excluded
 */
DekCandidateState
dek_siting_problem_get_state (const DekSitingProblem *self,
                              guint                   candidate)
{
  g_return_val_if_fail (self != NULL && candidate < self->n_candidates, DEK_CANDIDATE_STATE_EXCLUDED);

  return self->states[candidate];
}

/**
 * dek_siting_problem_get_cost:
 * @self: a problem
 * @demand: index of a demand point
 * @candidate: index of a candidate
 *
 * Returns: what it costs to get there, in metres or the unit of the table;
 *   %INFINITY where one cannot
 */
double
dek_siting_problem_get_cost (const DekSitingProblem *self,
                             guint                   demand,
                             guint                   candidate)
{
  double dx, dy;

  g_return_val_if_fail (self != NULL, INFINITY);
  g_return_val_if_fail (demand < self->n_demand && candidate < self->n_candidates, INFINITY);

  if (self->demand_groups != NULL && self->demand_groups[demand] != self->candidate_groups[candidate])
    return INFINITY;
  if (self->costs != NULL)
    return self->costs[(gsize) demand * self->n_candidates + candidate];

  dx = self->demand_xy[2 * demand] - self->candidate_xy[2 * candidate];
  dy = self->demand_xy[2 * demand + 1] - self->candidate_xy[2 * candidate + 1];

  return sqrt (dx * dx + dy * dy);
}

/**
 * dek_siting_problem_get_demand_id:
 * @self: a problem
 * @demand: index of a demand point
 *
 * Returns: (transfer none) (nullable): its name, %NULL where names were not set
 */
const char *
dek_siting_problem_get_demand_id (const DekSitingProblem *self,
                                  guint                   demand)
{
  g_return_val_if_fail (self != NULL && demand < self->n_demand, NULL);

  return self->demand_ids != NULL ? self->demand_ids[demand] : NULL;
}

/**
 * dek_siting_problem_get_candidate_id:
 * @self: a problem
 * @candidate: index of a candidate
 *
 * Returns: (transfer none) (nullable): its name, %NULL where names were not set
 */
const char *
dek_siting_problem_get_candidate_id (const DekSitingProblem *self,
                                     guint                   candidate)
{
  g_return_val_if_fail (self != NULL && candidate < self->n_candidates, NULL);

  return self->candidate_ids != NULL ? self->candidate_ids[candidate] : NULL;
}
