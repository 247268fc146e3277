// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

#include "siting/dek-siting-error.h"

G_BEGIN_DECLS

/**
 * DekCandidateState:
 * @DEK_CANDIDATE_STATE_FREE: may be chosen
 * @DEK_CANDIDATE_STATE_FIXED: exists: always in, not one of the new ones
 * @DEK_CANDIDATE_STATE_FORCED: preferred: must be one of the new ones
 * @DEK_CANDIDATE_STATE_EXCLUDED: may not be chosen
 */
typedef enum
{
  DEK_CANDIDATE_STATE_FREE,
  DEK_CANDIDATE_STATE_FIXED,
  DEK_CANDIDATE_STATE_FORCED,
  DEK_CANDIDATE_STATE_EXCLUDED
} DekCandidateState;

#define DEK_TYPE_SITING_PROBLEM (dek_siting_problem_get_type ())

/**
 * DekSitingProblem:
 *
 * Demand points with weights, candidates with states, and what it costs to get
 * from the one to the other: metres between coordinates, or a table in any
 * unit. It never changes after it was made and is atomically
 * reference-counted, so any thread may read it.
 */
typedef struct _DekSitingProblem DekSitingProblem;

GType              dek_siting_problem_get_type         (void) G_GNUC_CONST;
DekSitingProblem  *dek_siting_problem_new_from_points  (const double            *weights,
                                                        const double            *demand_xy,
                                                        guint                    n_demand,
                                                        const DekCandidateState *states,
                                                        const double            *candidate_xy,
                                                        guint                    n_candidates);
DekSitingProblem  *dek_siting_problem_new_from_costs   (const double            *weights,
                                                        guint                    n_demand,
                                                        const DekCandidateState *states,
                                                        guint                    n_candidates,
                                                        const double            *costs);
DekSitingProblem  *dek_siting_problem_ref              (DekSitingProblem        *self);
void               dek_siting_problem_unref            (DekSitingProblem        *self);
void               dek_siting_problem_set_ids          (DekSitingProblem        *self,
                                                        const char *const       *demand_ids,
                                                        const char *const       *candidate_ids);
void               dek_siting_problem_set_groups       (DekSitingProblem        *self,
                                                        const gint              *demand_groups,
                                                        const gint              *candidate_groups);
guint              dek_siting_problem_get_n_demand     (const DekSitingProblem  *self);
guint              dek_siting_problem_get_n_candidates (const DekSitingProblem  *self);
double             dek_siting_problem_get_weight       (const DekSitingProblem  *self,
                                                        guint                    demand);
DekCandidateState  dek_siting_problem_get_state        (const DekSitingProblem  *self,
                                                        guint                    candidate);
double             dek_siting_problem_get_cost         (const DekSitingProblem  *self,
                                                        guint                    demand,
                                                        guint                    candidate);
const char        *dek_siting_problem_get_demand_id    (const DekSitingProblem  *self,
                                                        guint                    demand);
const char        *dek_siting_problem_get_candidate_id (const DekSitingProblem  *self,
                                                        guint                    candidate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSitingProblem, dek_siting_problem_unref)

G_END_DECLS
