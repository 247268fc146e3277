// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-result"

#include "siting/dek-siting-result.h"

#include "coverage/dek-json-writer.h"
#include "siting/dek-siting-cover.h"
#include "siting/dek-siting-gains.h"

struct _DekSitingResult
{
  DekSitingProblem *problem;
  DekSitingOptions  options;
  GArray           *sets;
  double            before;
  double            greedy;
  double            total_weight;
  guint            *unreachable;
  guint             n_unreachable;
};

static void
clear_set (gpointer data)
{
  g_free (((DekSitingSet *) data)->places);
}

/* Whom no candidate that may be chosen or exists can reach within the limit. */
static void
find_unreachable (DekSitingResult *self)
{
  guint n_candidates = dek_siting_problem_get_n_candidates (self->problem);
  guint n_demand = dek_siting_problem_get_n_demand (self->problem);

  self->unreachable = g_new (guint, MAX (n_demand, 1));
  for (guint i = 0; i < n_demand; i++)
    {
      gboolean is_reachable = dek_siting_problem_get_weight (self->problem, i) <= 0;

      for (guint j = 0; j < n_candidates && !is_reachable; j++)
        is_reachable = dek_siting_problem_get_state (self->problem, j) != DEK_CANDIDATE_STATE_EXCLUDED &&
                       dek_siting_is_within (dek_siting_problem_get_cost (self->problem, i, j), self->options.limit);
      if (!is_reachable)
        self->unreachable[self->n_unreachable++] = i;
    }
}

DekSitingResult *
dek_siting_result_new (DekSitingProblem       *problem,
                       const DekSitingOptions *options)
{
  DekSitingResult *self = g_atomic_rc_box_new0 (DekSitingResult);

  self->problem = dek_siting_problem_ref (problem);
  self->options = *options;
  self->sets = g_array_new (FALSE, FALSE, sizeof (DekSitingSet));
  g_array_set_clear_func (self->sets, clear_set);
  for (guint i = 0; i < dek_siting_problem_get_n_demand (problem); i++)
    self->total_weight += dek_siting_problem_get_weight (problem, i);
  self->before = options->model == DEK_SITING_MODEL_LSCP ? 0 : dek_siting_gains_before (problem, options);
  self->greedy = dek_siting_gains_greedy (problem, options);
  if (options->model == DEK_SITING_MODEL_MCLP || options->model == DEK_SITING_MODEL_LSCP)
    find_unreachable (self);

  return self;
}

void
dek_siting_result_add_set (DekSitingResult      *self,
                           const DekSitingFound *found)
{
  DekSitingSet set = {
    .objective = found->objective, .bound = found->bound, .is_optimal = found->is_optimal,
    .places = g_new0 (DekSitingPlace, MAX (found->n_chosen, 1)), .n_places = found->n_chosen,
  };

  dek_siting_gains_fill (self->problem, &self->options, found, set.places);
  g_array_append_val (self->sets, set);
}

/**
 * dek_siting_result_ref:
 * @self: a result
 *
 * Returns: (transfer full): @self with one reference more
 */
DekSitingResult *
dek_siting_result_ref (DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_result (gpointer data)
{
  DekSitingResult *self = data;

  dek_siting_problem_unref (self->problem);
  g_array_unref (self->sets);
  g_free (self->unreachable);
}

/**
 * dek_siting_result_unref:
 * @self: (transfer full): a result
 */
void
dek_siting_result_unref (DekSitingResult *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_result);
}

/**
 * dek_siting_result_get_problem:
 * @self: a result
 *
 * Returns: (transfer none): the problem; all indexes are in it
 */
DekSitingProblem *
dek_siting_result_get_problem (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problem;
}

/**
 * dek_siting_result_get_options:
 * @self: a result
 *
 * Returns: (transfer none): what was asked
 */
const DekSitingOptions *
dek_siting_result_get_options (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->options;
}

/**
 * dek_siting_result_get_best:
 * @self: a result
 *
 * Returns: (transfer none): the best set
 */
const DekSitingSet *
dek_siting_result_get_best (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL && self->sets->len > 0, NULL);

  return &g_array_index (self->sets, DekSitingSet, 0);
}

/**
 * dek_siting_result_get_n_alternatives:
 * @self: a result
 *
 * Returns: how many next-best sets there are; fewer than asked where there are
 *   no more, or the time was up
 */
guint
dek_siting_result_get_n_alternatives (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL && self->sets->len > 0, 0);

  return self->sets->len - 1;
}

/**
 * dek_siting_result_get_alternative:
 * @self: a result
 * @index: which, from 0
 *
 * Returns: (transfer none): a next-best set, best first
 */
const DekSitingSet *
dek_siting_result_get_alternative (const DekSitingResult *self,
                                   guint                  index)
{
  g_return_val_if_fail (self != NULL && index + 1 < self->sets->len, NULL);

  return &g_array_index (self->sets, DekSitingSet, index + 1);
}

/**
 * dek_siting_result_get_before:
 * @self: a result
 *
 * Returns: the objective with the existing places alone; 0 with LSCP; -1 where
 *   somebody has no place at all (p-median and p-center)
 */
double
dek_siting_result_get_before (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->before;
}

/**
 * dek_siting_result_get_greedy:
 * @self: a result
 *
 * Returns: the objective of taking the best place again and again, to compare;
 *   -1 where that does not serve everybody
 */
double
dek_siting_result_get_greedy (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->greedy;
}

/**
 * dek_siting_result_get_total_weight:
 * @self: a result
 *
 * Returns: all weight together
 */
double
dek_siting_result_get_total_weight (const DekSitingResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->total_weight;
}

/**
 * dek_siting_result_get_unreachable:
 * @self: a result
 * @n_unreachable: (out): how many; 0 with models without a limit
 *
 * Returns: (transfer none) (array length=n_unreachable): indexes of demand
 *   points with weight that no place, new or existing, reaches within the limit
 */
const guint *
dek_siting_result_get_unreachable (const DekSitingResult *self,
                                   guint                 *n_unreachable)
{
  g_return_val_if_fail (self != NULL && n_unreachable != NULL, NULL);

  *n_unreachable = self->n_unreachable;

  return self->unreachable;
}

static void
write_id (DekJsonWriter *writer,
          const char    *key,
          const char    *id,
          guint          index)
{
  g_autofree char *number = NULL;

  if (id == NULL)
    id = number = g_strdup_printf ("%u", index);
  dek_json_writer_string (writer, key, id);
}

static void
write_sites (DekJsonWriter         *writer,
             const DekSitingResult *self,
             const DekSitingSet    *set)
{
  dek_json_writer_begin_array (writer, "sites");
  for (guint i = 0; i < set->n_places; i++)
    {
      guint candidate = set->places[i].candidate;

      dek_json_writer_begin_object (writer, NULL);
      write_id (writer, "id", dek_siting_problem_get_candidate_id (self->problem, candidate), candidate);
      if (set->places[i].gain >= 0)
        dek_json_writer_number (writer, "gain", set->places[i].gain);
      else
        dek_json_writer_null (writer, "gain");
      dek_json_writer_end_object (writer);
    }
  dek_json_writer_end_array (writer);
}

static void
write_or_null (DekJsonWriter *writer,
               const char    *key,
               double         number)
{
  if (number < 0)
    dek_json_writer_null (writer, key);
  else
    dek_json_writer_number (writer, key, number);
}

static void
write_set (DekJsonWriter         *writer,
           const DekSitingResult *self,
           const DekSitingSet    *set)
{
  dek_json_writer_number (writer, "objective", set->objective);
  dek_json_writer_boolean (writer, "optimal", set->is_optimal);
  dek_json_writer_number (writer, "bound", set->bound);
  write_sites (writer, self, set);
}

/**
 * dek_siting_result_to_json:
 * @self: a result
 *
 * Writes a result as one JSON object: "model", "objective", "optimal", "bound",
 * "sites" (each with "id" and "gain"), "alternatives" (each with "objective",
 * "optimal", "bound" and "sites"), "before", "greedy", "total" and, with a
 * limit, "unreachable" (ids). The same result gives the same bytes.
 *
 * Returns: (transfer full): JSON text
 */
char *
dek_siting_result_to_json (const DekSitingResult *self)
{
  g_autoptr (DekJsonWriter) writer = dek_json_writer_new ();

  g_return_val_if_fail (self != NULL && self->sets->len > 0, NULL);

  dek_json_writer_begin_object (writer, NULL);
  dek_json_writer_string (writer, "model", dek_siting_model_get_nick (self->options.model));
  write_set (writer, self, dek_siting_result_get_best (self));
  dek_json_writer_begin_array (writer, "alternatives");
  for (guint i = 0; i < dek_siting_result_get_n_alternatives (self); i++)
    {
      dek_json_writer_begin_object (writer, NULL);
      write_set (writer, self, dek_siting_result_get_alternative (self, i));
      dek_json_writer_end_object (writer);
    }
  dek_json_writer_end_array (writer);
  write_or_null (writer, "before", self->before);
  write_or_null (writer, "greedy", self->greedy);
  dek_json_writer_number (writer, "total", self->total_weight);
  dek_json_writer_begin_array (writer, "unreachable");
  for (guint i = 0; i < self->n_unreachable; i++)
    write_id (writer, NULL, dek_siting_problem_get_demand_id (self->problem, self->unreachable[i]), self->unreachable[i]);
  dek_json_writer_end_array (writer);
  dek_json_writer_end_object (writer);

  return dek_json_writer_finish (writer);
}
