// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting"

#include "siting/dek-siting.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-gains.h"
#include "siting/dek-siting-result.h"
#include "siting/dek-siting-run.h"

G_DEFINE_BOXED_TYPE (DekSitingResult, dek_siting_result, dek_siting_result_ref, dek_siting_result_unref)

typedef struct
{
  const char        *nick;
  gboolean           needs_limit;
  gboolean           needs_count;
  gpointer         (*make) (DekSitingRun *run);
  void             (*drop) (gpointer solver);
  DekSitingSolver    solve;
} DekModelInfo;

static const DekModelInfo models[] = {
  { "mclp", TRUE, TRUE, dek_siting_mclp_new, dek_siting_mclp_free, dek_siting_mclp_solve },
  { "lscp", TRUE, FALSE, dek_siting_lscp_new, dek_siting_lscp_free, dek_siting_lscp_solve },
  { "p-median", FALSE, TRUE, dek_siting_median_new, dek_siting_median_free, dek_siting_median_solve },
  { "p-center", FALSE, TRUE, dek_siting_center_new, dek_siting_center_free, dek_siting_center_solve },
};

/**
 * dek_siting_model_get_nick:
 * @model: a model
 *
 * Returns: (transfer none): the word for it in commands and JSON
 */
const char *
dek_siting_model_get_nick (DekSitingModel model)
{
  g_return_val_if_fail ((guint) model < G_N_ELEMENTS (models), NULL);

  return models[model].nick;
}

/**
 * dek_siting_model_from_nick:
 * @nick: a word
 * @model: (out): the model
 *
 * Returns: whether @nick is the word for a model
 */
gboolean
dek_siting_model_from_nick (const char     *nick,
                            DekSitingModel *model)
{
  g_return_val_if_fail (nick != NULL && model != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      if (strcmp (nick, models[i].nick) == 0)
        {
          *model = (DekSitingModel) i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
refuse (GError         **error,
        DekSitingError   code,
        const char      *message)
{
  g_set_error_literal (error, DEK_SITING_ERROR, code, message);

  return FALSE;
}

static gboolean
check_counts (const DekSitingProblem  *problem,
              const DekSitingOptions  *options,
              GError                 **error)
{
  guint n_free = 0;
  guint n_forced = 0;

  for (guint j = 0; j < dek_siting_problem_get_n_candidates (problem); j++)
    {
      n_free += dek_siting_problem_get_state (problem, j) == DEK_CANDIDATE_STATE_FREE;
      n_forced += dek_siting_problem_get_state (problem, j) == DEK_CANDIDATE_STATE_FORCED;
    }

  if (n_free + n_forced == 0)
    return refuse (error, DEK_SITING_ERROR_NO_CANDIDATES, _("There is no place to choose from."));
  if (!models[options->model].needs_count)
    return TRUE;

  if (options->n_new == 0)
    return refuse (error, DEK_SITING_ERROR_TOO_MANY, _("Ask for at least one new place."));
  if (options->n_new > n_free + n_forced)
    {
      g_set_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_TOO_MANY,
                   ngettext ("More new places are asked (%u) than there are to choose from: there is %u.",
                             "More new places are asked (%u) than there are to choose from: there are %u.",
                             n_free + n_forced),
                   options->n_new, n_free + n_forced);
      return FALSE;
    }
  if (options->n_new < n_forced)
    {
      g_set_error (error, DEK_SITING_ERROR, DEK_SITING_ERROR_TOO_MANY,
                   ngettext ("Fewer new places are asked (%u) than are preferred: that is %u.",
                             "Fewer new places are asked (%u) than are preferred: those are %u.", n_forced),
                   options->n_new, n_forced);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check (const DekSitingProblem  *problem,
       const DekSitingOptions  *options,
       GError                 **error)
{
  double total = 0;

  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    total += dek_siting_problem_get_weight (problem, i);
  if (total <= 0)
    return refuse (error, DEK_SITING_ERROR_NO_DEMAND, _("There is nobody to reach: no inhabitants are known."));
  if (models[options->model].needs_limit && !(options->limit > 0 && isfinite (options->limit)))
    return refuse (error, DEK_SITING_ERROR_NO_LIMIT, _("Say within which distance or time somebody is reached: over 0."));

  return check_counts (problem, options, error);
}

/* Finds the best set and, after it, the next best ones. */
static gboolean
find_sets (DekSitingRun     *run,
           gpointer          solver,
           DekSitingResult  *result,
           GError          **error)
{
  const DekModelInfo *info = models + run->options.model;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_siting_found_free);

  for (guint i = 0; i <= run->options.n_alternatives; i++)
    {
      g_autoptr (DekSitingFound) next = dek_siting_found_new ();
      g_autoptr (GError) local_error = NULL;

      /* Once the time is up there is no use in looking for more sets. */
      if (i > 0 && dek_siting_run_is_out (run) && !g_cancellable_is_cancelled (run->cancellable))
        break;
      if (!info->solve (solver, found, next, &local_error))
        {
          if (local_error == NULL)
            break;
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      dek_siting_result_add_set (result, next);
      g_ptr_array_add (found, g_steal_pointer (&next));
    }

  return TRUE;
}

/**
 * dek_siting_solve:
 * @problem: what there is
 * @options: what is asked
 * @progress: (nullable) (scope call): told how it goes
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error of %DEK_SITING_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Solves a siting problem exactly. For a region that takes some milliseconds;
 * for the whole country it may take long, so call dek_siting_solve_async(), or
 * this in a worker. With the same problem and options, and without a time limit
 * that is reached, the result is the same.
 *
 * Existing (fixed) places stay and forced ones are among the new ones. Who is
 * within the limit of no candidate at all can be reached by no model; LSCP
 * leaves them out, and dek_siting_result_get_unreachable() says who.
 *
 * Returns: (transfer full): what was found
 */
DekSitingResult *
dek_siting_solve (DekSitingProblem        *problem,
                  const DekSitingOptions  *options,
                  DekSitingProgress        progress,
                  gpointer                 user_data,
                  GCancellable            *cancellable,
                  GError                 **error)
{
  DekSitingRun run = {
    .problem = problem, .progress = progress, .user_data = user_data, .cancellable = cancellable,
  };
  g_autoptr (DekSitingResult) result = NULL;
  const DekModelInfo *info;
  gpointer solver;
  gboolean is_done;

  g_return_val_if_fail (problem != NULL && options != NULL, NULL);
  g_return_val_if_fail ((guint) options->model < G_N_ELEMENTS (models), NULL);

  if (!check (problem, options, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  run.options = *options;
  info = models + options->model;
  if (!info->needs_count)
    run.options.n_new = 0;
  if (options->seconds > 0)
    run.deadline = g_get_monotonic_time () + (gint64) (options->seconds * G_USEC_PER_SEC);

  result = dek_siting_result_new (problem, options);
  solver = info->make (&run);
  is_done = find_sets (&run, solver, result, error);
  info->drop (solver);
  if (!is_done)
    return NULL;

  return g_steal_pointer (&result);
}

typedef struct
{
  DekSitingProblem  *problem;
  DekSitingOptions   options;
  DekSitingProgress  progress;
  gpointer           progress_data;
  GDestroyNotify     progress_notify;
} DekSitingTask;

static void
free_task_data (gpointer data)
{
  DekSitingTask *self = data;

  dek_siting_problem_unref (self->problem);
  if (self->progress_notify != NULL)
    self->progress_notify (self->progress_data);
  g_free (self);
}

static void
solve_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  DekSitingTask *self = data;
  g_autoptr (GError) error = NULL;
  DekSitingResult *result = dek_siting_solve (self->problem, &self->options, self->progress, self->progress_data,
                                              cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) dek_siting_result_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * dek_siting_solve_async:
 * @problem: what there is
 * @options: what is asked
 * @progress: (nullable): told how it goes, in the worker's thread
 * @progress_data: for @progress
 * @progress_notify: (nullable): frees @progress_data
 * @cancellable: (nullable): to stop it
 * @callback: called in the thread-default main context when it is done
 * @user_data: for @callback
 *
 * As dek_siting_solve(), in a worker.
 */
void
dek_siting_solve_async (DekSitingProblem       *problem,
                        const DekSitingOptions *options,
                        DekSitingProgress       progress,
                        gpointer                progress_data,
                        GDestroyNotify          progress_notify,
                        GCancellable           *cancellable,
                        GAsyncReadyCallback     callback,
                        gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  DekSitingTask *data;

  g_return_if_fail (problem != NULL && options != NULL);

  data = g_new0 (DekSitingTask, 1);
  data->problem = dek_siting_problem_ref (problem);
  data->options = *options;
  data->progress = progress;
  data->progress_data = progress_data;
  data->progress_notify = progress_notify;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dek_siting_solve_async);
  g_task_set_task_data (task, data, free_task_data);
  g_task_run_in_thread (task, solve_in_thread);
}

/**
 * dek_siting_solve_finish:
 * @result: what the callback was given
 * @error: return location for an error as of dek_siting_solve()
 *
 * Returns: (transfer full): what was found
 */
DekSitingResult *
dek_siting_solve_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, dek_siting_solve_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
