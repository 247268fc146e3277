// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-coverage"

#include "siting/dek-siting-coverage.h"

#include <glib/gi18n.h>
#include <math.h>

#include "region/dek-candidate.h"

/* Candidates are the demand points, in their order, and behind them the places
 * that count, which are fixed.
 */
typedef struct
{
  DekCoverage       *coverage;
  DekCoverageInput  *input;
  guint              n_demand;
  guint              n_candidates;
  double            *weights;
  DekCandidateState *states;
  GPtrArray         *demand_ids;
  GPtrArray         *candidate_ids;
  guint             *sites;
  guint              n_sites;
} DekSitingInput;

static void
clear_input (DekSitingInput *self)
{
  g_free (self->weights);
  g_free (self->states);
  g_clear_pointer (&self->demand_ids, g_ptr_array_unref);
  g_clear_pointer (&self->candidate_ids, g_ptr_array_unref);
  g_free (self->sites);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekSitingInput, clear_input)

static void
fill_candidates (DekSitingInput          *self,
                 const DekCandidateState *states)
{
  guint n_all;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (self->input, &self->n_demand);
  const DekCoverageSite *sites = dek_coverage_input_get_sites (self->input, &n_all);

  self->weights = g_new (double, MAX (self->n_demand, 1));
  self->states = g_new0 (DekCandidateState, self->n_demand + n_all + 1);
  self->sites = g_new (guint, MAX (n_all, 1));
  self->demand_ids = g_ptr_array_new_with_free_func (g_free);
  self->candidate_ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_demand; i++)
    {
      self->weights[i] = demand[i].inhabitants > 0 ? (double) demand[i].inhabitants : 0;
      self->states[i] = states != NULL ? states[i] : DEK_CANDIDATE_STATE_FREE;
      /* A postcode area of which nothing is known is no place to propose. */
      if (demand[i].inhabitants < 0 && self->states[i] == DEK_CANDIDATE_STATE_FREE)
        self->states[i] = DEK_CANDIDATE_STATE_EXCLUDED;
      g_ptr_array_add (self->demand_ids, g_strdup_printf ("%" G_GINT64_FORMAT, demand[i].id));
      g_ptr_array_add (self->candidate_ids, g_strdup_printf ("%" G_GINT64_FORMAT, demand[i].id));
    }
  for (guint s = 0; s < n_all; s++)
    {
      if (dek_coverage_get_site_lack (self->coverage, s) != DEK_SITE_LACK_NOTHING)
        continue;
      self->states[self->n_demand + self->n_sites] = DEK_CANDIDATE_STATE_FIXED;
      self->sites[self->n_sites++] = s;
      g_ptr_array_add (self->candidate_ids, g_strdup (sites[s].name));
    }
  self->n_candidates = self->n_demand + self->n_sites;
}

/* Straight distances in metres, longer by the detour factor: both coordinates
 * are stretched by it, so that limits stay what the user gave.
 */
static DekSitingProblem *
new_from_distances (const DekSitingInput *self)
{
  const DekNorm *norm = dek_coverage_get_norm (self->coverage);
  double factor = norm->method == DEK_NORM_METHOD_DETOUR ? norm->detour_factor : 1;
  const double *demand_rd = dek_coverage_input_get_demand_rd (self->input);
  const double *sites_rd = dek_coverage_input_get_sites_rd (self->input);
  g_autofree double *xy = g_new (double, 2 * (gsize) MAX (self->n_candidates, 1));

  for (guint i = 0; i < 2 * self->n_demand; i++)
    xy[i] = demand_rd[i] * factor;
  for (guint k = 0; k < self->n_sites; k++)
    {
      xy[2 * (self->n_demand + k)] = sites_rd[2 * self->sites[k]] * factor;
      xy[2 * (self->n_demand + k) + 1] = sites_rd[2 * self->sites[k] + 1] * factor;
    }

  return dek_siting_problem_new_from_points (self->weights, xy, self->n_demand, self->states, xy, self->n_candidates);
}

/* Minutes; a pair that the table does not have cannot be travelled. */
static DekSitingProblem *
new_from_minutes (const DekSitingInput *self)
{
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (self->input, &n);
  DekTravelMatrix *matrix = dek_coverage_input_get_matrix (self->input);
  g_autofree double *costs = g_new (double, (gsize) MAX (self->n_demand, 1) * MAX (self->n_candidates, 1));

  for (guint i = 0; i < self->n_demand; i++)
    {
      for (guint j = 0; j < self->n_candidates; j++)
        {
          gint to = j < self->n_demand
                    ? (gint) demand[j].id
                    : dek_coverage_input_get_site_pc4 (self->input, self->sites[j - self->n_demand]);
          double minutes = dek_travel_matrix_get (matrix, (gint) demand[i].id, to);

          costs[(gsize) i * self->n_candidates + j] = minutes >= 0 ? minutes : INFINITY;
        }
    }

  return dek_siting_problem_new_from_costs (self->weights, self->n_demand, self->states, self->n_candidates, costs);
}

static void
set_groups (const DekSitingInput *self,
            DekSitingProblem     *problem)
{
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (self->input, &n);
  const DekCoverageSite *sites = dek_coverage_input_get_sites (self->input, &n);
  g_autofree gint *groups = g_new (gint, MAX (self->n_candidates, 1));

  for (guint i = 0; i < self->n_demand; i++)
    groups[i] = demand[i].gemeente;
  for (guint k = 0; k < self->n_sites; k++)
    groups[self->n_demand + k] = sites[self->sites[k]].gemeente;
  dek_siting_problem_set_groups (problem, groups, groups);
}

/**
 * dek_siting_problem_new_for_coverage:
 * @coverage: a coverage, of the norm and the places that siting is to go by
 * @states: (nullable): for each demand point of its input whether it is free,
 *   forced or excluded as a place; %NULL leaves all free
 * @error: return location for an error of %DEK_SITING_ERROR:
 *   %DEK_SITING_ERROR_NO_DEMAND where nobody is known to live anywhere
 *
 * Makes the problem where new places should come. The candidates are the
 * centres of the postcode areas, in the order of the demand points; the places
 * that count now stay. Costs and borders are those of the norm: metres, with
 * its detour, or minutes.
 *
 * Returns: (transfer full): the problem; its ids are postcodes
 */
DekSitingProblem *
dek_siting_problem_new_for_coverage (DekCoverage              *coverage,
                                     const DekCandidateState  *states,
                                     GError                  **error)
{
  g_auto (DekSitingInput) self = { .coverage = coverage };
  const DekNorm *norm;
  DekSitingProblem *problem;

  g_return_val_if_fail (coverage != NULL, NULL);

  if (dek_coverage_get_region (coverage)->inhabitants == 0)
    {
      g_set_error_literal (error, DEK_SITING_ERROR, DEK_SITING_ERROR_NO_DEMAND,
                           _("There is nobody to reach: no inhabitants are known."));
      return NULL;
    }

  self.input = dek_coverage_get_input (coverage);
  norm = dek_coverage_get_norm (coverage);
  fill_candidates (&self, states);
  problem = dek_norm_is_in_minutes (norm) ? new_from_minutes (&self) : new_from_distances (&self);
  if (norm->borders == DEK_NORM_BORDERS_GEMEENTE)
    set_groups (&self, problem);
  dek_siting_problem_set_ids (problem, (const char *const *) self.demand_ids->pdata,
                              (const char *const *) self.candidate_ids->pdata);

  return problem;
}

/**
 * dek_siting_problem_find_coverage_point:
 * @coverage: the coverage that a problem was made of
 * @candidate: index of a candidate of that problem
 *
 * Returns: index of the demand point that the candidate is; -1 for a place that
 *   exists already
 */
gint
dek_siting_problem_find_coverage_point (DekCoverage *coverage,
                                        guint        candidate)
{
  guint n;

  g_return_val_if_fail (coverage != NULL, -1);

  dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n);

  return candidate < n ? (gint) candidate : -1;
}

/**
 * dek_siting_dup_region_states:
 * @region: an open region; this must be the main thread
 * @input: what was gathered from it
 *
 * Reads which postcode areas the region excludes or prefers as a place.
 *
 * Returns: (transfer full): a state for each demand point of @input
 */
DekCandidateState *
dek_siting_dup_region_states (DekRegion        *region,
                              DekCoverageInput *input)
{
  g_autoptr (GListModel) candidates = NULL;
  DekCandidateState *states;
  guint n;

  g_return_val_if_fail (DEK_IS_REGION (region) && input != NULL, NULL);

  dek_coverage_input_get_demand (input, &n);
  states = g_new0 (DekCandidateState, MAX (n, 1));
  candidates = dek_region_list (region, DEK_TYPE_CANDIDATE);
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (DekCandidate) candidate = g_list_model_get_item (candidates, i);
      gint point = dek_coverage_input_find_demand (input, dek_candidate_get_postcode (candidate));

      if (point >= 0)
        states[point] = dek_candidate_get_verdict (candidate) == DEK_CANDIDATE_VERDICT_PREFERRED
                        ? DEK_CANDIDATE_STATE_FORCED : DEK_CANDIDATE_STATE_EXCLUDED;
    }

  return states;
}
