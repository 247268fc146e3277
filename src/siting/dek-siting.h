// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "siting/dek-siting-problem.h"

G_BEGIN_DECLS

/**
 * DekSitingModel:
 * @DEK_SITING_MODEL_MCLP: most weight within the limit by so many new places
 *   (nick "mclp")
 * @DEK_SITING_MODEL_LSCP: fewest new places with which everybody is within the
 *   limit (nick "lscp")
 * @DEK_SITING_MODEL_P_MEDIAN: least weight times cost together (nick "p-median")
 * @DEK_SITING_MODEL_P_CENTER: least cost for whoever has the highest (nick
 *   "p-center")
 */
typedef enum
{
  DEK_SITING_MODEL_MCLP,
  DEK_SITING_MODEL_LSCP,
  DEK_SITING_MODEL_P_MEDIAN,
  DEK_SITING_MODEL_P_CENTER
} DekSitingModel;

/**
 * DekSitingOptions:
 * @model: what is best
 * @n_new: how many new places, 1 or more; not used by LSCP
 * @limit: within which somebody is reached, inclusive, in the unit of the
 *   costs, over 0; not used by p-median and p-center
 * @n_alternatives: how many next-best sets to look for, 0 or more
 * @seconds: how long to search for a proof at most, 0 for no end; what is
 *   found by then comes back with its bound
 */
typedef struct
{
  DekSitingModel model;
  guint          n_new;
  double         limit;
  guint          n_alternatives;
  double         seconds;
} DekSitingOptions;

/**
 * DekSitingProgress:
 * @objective: the best found so far
 * @bound: no choice can be better than this
 * @user_data: as given
 *
 * Called in the thread that solves, at most some ten times a second.
 */
typedef void (*DekSitingProgress) (double   objective,
                                   double   bound,
                                   gpointer user_data);

/**
 * DekSitingPlace:
 * @candidate: index of the candidate
 * @gain: MCLP and LSCP: the weight that it adds, the places taken in the order
 *   of the array, so that all gains together are what the set adds;
 *   p-median and p-center: how much worse the objective would be without it,
 *   -1 where somebody would then have no place at all
 */
typedef struct
{
  guint  candidate;
  double gain;
} DekSitingPlace;

/**
 * DekSitingSet:
 * @objective: MCLP: weight reached, by existing places too; LSCP: number of new
 *   places; p-median: weight times cost; p-center: the highest cost
 * @bound: no choice of places is better than this (next-best sets: no choice
 *   other than the sets before)
 * @is_optimal: whether it is proven that none is better
 * @places: the new places, most gain first
 * @n_places: how many
 */
typedef struct
{
  double          objective;
  double          bound;
  gboolean        is_optimal;
  DekSitingPlace *places;
  guint           n_places;
} DekSitingSet;

#define DEK_TYPE_SITING_RESULT (dek_siting_result_get_type ())

/**
 * DekSitingResult:
 *
 * What was found. It never changes after it was made and is atomically
 * reference-counted.
 */
typedef struct _DekSitingResult DekSitingResult;

GType                   dek_siting_result_get_type           (void) G_GNUC_CONST;
DekSitingResult        *dek_siting_solve                     (DekSitingProblem        *problem,
                                                              const DekSitingOptions  *options,
                                                              DekSitingProgress        progress,
                                                              gpointer                 user_data,
                                                              GCancellable            *cancellable,
                                                              GError                 **error);
void                    dek_siting_solve_async               (DekSitingProblem        *problem,
                                                              const DekSitingOptions  *options,
                                                              DekSitingProgress        progress,
                                                              gpointer                 progress_data,
                                                              GDestroyNotify           progress_notify,
                                                              GCancellable            *cancellable,
                                                              GAsyncReadyCallback      callback,
                                                              gpointer                 user_data);
DekSitingResult        *dek_siting_solve_finish              (GAsyncResult            *result,
                                                              GError                 **error);
DekSitingResult        *dek_siting_result_ref                (DekSitingResult         *self);
void                    dek_siting_result_unref              (DekSitingResult         *self);
DekSitingProblem       *dek_siting_result_get_problem        (const DekSitingResult   *self);
const DekSitingOptions *dek_siting_result_get_options        (const DekSitingResult   *self);
const DekSitingSet     *dek_siting_result_get_best           (const DekSitingResult   *self);
guint                   dek_siting_result_get_n_alternatives (const DekSitingResult   *self);
const DekSitingSet     *dek_siting_result_get_alternative    (const DekSitingResult   *self,
                                                              guint                    index);
double                  dek_siting_result_get_before         (const DekSitingResult   *self);
double                  dek_siting_result_get_greedy         (const DekSitingResult   *self);
double                  dek_siting_result_get_total_weight   (const DekSitingResult   *self);
const guint            *dek_siting_result_get_unreachable    (const DekSitingResult   *self,
                                                              guint                   *n_unreachable);
char                   *dek_siting_result_to_json            (const DekSitingResult   *self);
char                   *dek_siting_result_dup_fingerprint    (const DekSitingResult   *self);
const char             *dek_siting_model_get_nick            (DekSitingModel           model);
gboolean                dek_siting_model_from_nick           (const char              *nick,
                                                              DekSitingModel          *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSitingResult, dek_siting_result_unref)

G_END_DECLS
