// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-center"

#include "siting/dek-siting-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-costs.h"
#include "siting/dek-siting-min-cover.h"
#include "siting/dek-siting-mip.h"
#include "siting/dek-siting-swap.h"

/* The p-center problem: the highest cost that anybody has as low as can be. So
 * many places reach everybody within a cost or do not, which is a covering
 * problem; halving the range of costs leads to the least one.
 */

typedef struct
{
  DekSitingRun   *run;
  DekSitingCosts *costs;
  guint           n_wanted;
} DekCenter;

gpointer
dek_siting_center_new (DekSitingRun *run)
{
  DekCenter *self = g_new0 (DekCenter, 1);

  self->run = run;
  self->costs = dek_siting_costs_new (run->problem, FALSE);
  self->n_wanted = run->options.n_new - self->costs->n_forced;

  return self;
}

void
dek_siting_center_free (gpointer solver)
{
  DekCenter *self = solver;

  dek_siting_costs_free (self->costs);
  g_free (self);
}

/* Everybody's cheapest candidate of all, for whom that is worst. */
static double
find_floor (const DekCenter *self)
{
  const DekSitingCosts *costs = self->costs;
  double highest = 0;

  for (guint r = 0; r < costs->n_rows; r++)
    {
      double least = costs->base[r];

      for (guint c = 0; c < costs->n_columns; c++)
        least = fmin (least, costs->costs[(gsize) c * costs->n_rows + r]);
      highest = fmax (highest, least);
    }

  return highest;
}

/* The least cost that occurs and is above a limit; infinite for none. */
static double
next_cost (const DekCenter *self,
           double           limit)
{
  const DekSitingCosts *costs = self->costs;
  double least = INFINITY;

  for (gsize i = 0; i < (gsize) costs->n_rows * costs->n_columns; i++)
    {
      if (costs->costs[i] < least && !dek_siting_is_within (costs->costs[i], limit))
        least = costs->costs[i];
    }
  for (guint r = 0; r < costs->n_rows; r++)
    {
      if (costs->base[r] < least && !dek_siting_is_within (costs->base[r], limit))
        least = costs->base[r];
    }

  return least;
}

/* Always takes the candidate that is best for whoever is worst off. */
static void
choose_for_worst (const DekCenter *self,
                  guint           *columns)
{
  const DekSitingCosts *costs = self->costs;
  g_autofree double *now = g_memdup2 (costs->base, MAX (costs->n_rows, 1) * sizeof (double));
  g_autofree gboolean *is_in = g_new0 (gboolean, MAX (costs->n_columns, 1));

  for (guint n = 0; n < self->n_wanted; n++)
    {
      guint worst = 0;
      guint best = G_MAXUINT;

      for (guint r = 1; r < costs->n_rows; r++)
        {
          if (now[r] > now[worst])
            worst = r;
        }
      for (guint c = 0; c < costs->n_columns; c++)
        {
          if (!is_in[c] && (best == G_MAXUINT || costs->costs[(gsize) c * costs->n_rows + worst] <
                                                 costs->costs[(gsize) best * costs->n_rows + worst]))
            best = c;
        }
      columns[n] = best;
      is_in[best] = TRUE;
      for (guint r = 0; r < costs->n_rows; r++)
        now[r] = fmin (now[r], costs->costs[(gsize) best * costs->n_rows + r]);
    }
}

typedef enum
{
  CAN,
  CANNOT,
  UNSURE
} DekAnswer3;

/* Whether some set of places reaches everybody within the limit. */
static DekAnswer3
ask_cover (DekCenter  *self,
           double      limit,
           guint      *columns,
           GError    **error)
{
  g_autoptr (DekSitingCover) cover = dek_siting_cover_new (self->run->problem, limit);
  g_auto (DekMinCover) least = { 0, };
  g_autofree guint *greedy = g_new (guint, MAX (cover->n_columns, 1));
  const guint *found = greedy;
  guint n;

  if (cover->n_unreachable > 0)
    return CANNOT;

  n = dek_min_cover_greedy (cover, greedy);
  if (n > self->n_wanted)
    {
      if (dek_min_cover_apart (cover) > self->n_wanted)
        return CANNOT;
      if (!dek_min_cover_solve (cover, self->run, &least, error))
        return UNSURE;
      if (least.bound > self->n_wanted)
        return CANNOT;
      found = least.columns;
      n = least.n_columns;
      if (n > self->n_wanted)
        return least.is_optimal ? CANNOT : UNSURE;
    }

  /* Columns of the cover are those of the costs: the free candidates. */
  memcpy (columns, found, n * sizeof (guint));
  dek_siting_costs_greedy (self->costs, columns, n, self->n_wanted);

  return CAN;
}

static void
add_no_good (const DekCenter *self,
             DekMip          *mip,
             GPtrArray       *forbidden)
{
  for (guint f = 0; f < forbidden->len; f++)
    {
      g_autofree guint *columns = dek_siting_costs_find (self->costs, g_ptr_array_index (forbidden, f));

      dek_mip_begin_row (mip, -INFINITY, (double) self->n_wanted - 1);
      for (guint i = 0; i < self->n_wanted; i++)
        dek_mip_add_to_row (mip, columns[i], 1);
    }
}

/* The same for a set that is not forbidden. */
static DekAnswer3
ask_other (DekCenter  *self,
           GPtrArray  *forbidden,
           double      limit,
           guint      *columns,
           GError    **error)
{
  g_autoptr (DekSitingCover) cover = dek_siting_cover_new (self->run->problem, limit);
  g_autoptr (DekMip) mip = dek_mip_new (FALSE);
  g_auto (DekMipResult) result = { 0, };
  guint n = 0;

  if (cover->n_unreachable > 0)
    return CANNOT;

  for (guint c = 0; c < cover->n_columns; c++)
    dek_mip_add_column (mip, 0, TRUE);
  dek_mip_begin_row (mip, self->n_wanted, self->n_wanted);
  for (guint c = 0; c < cover->n_columns; c++)
    dek_mip_add_to_row (mip, c, 1);
  for (guint r = 0; r < cover->n_rows; r++)
    {
      dek_mip_begin_row (mip, 1, INFINITY);
      for (guint i = cover->row_starts[r]; i < cover->row_starts[r + 1]; i++)
        dek_mip_add_to_row (mip, cover->row_columns[i], 1);
    }
  add_no_good (self, mip, forbidden);

  dek_mip_solve (mip, self->run, &result);
  if (dek_siting_run_cancelled (self->run, error))
    return UNSURE;
  if (!result.has_solution)
    return result.status == DEK_MIP_INFEASIBLE ? CANNOT : UNSURE;

  for (guint c = 0; c < cover->n_columns && n < self->n_wanted; c++)
    {
      if (result.values[c] > 0.5)
        columns[n++] = c;
    }

  return CAN;
}

/* Narrows the range between a cost that nothing is below and one that a set
 * has, until nothing lies between.
 */
static gboolean
narrow (DekCenter  *self,
        GPtrArray  *forbidden,
        guint      *columns,
        double     *lowest,
        double     *highest,
        GError    **error)
{
  g_autofree guint *trial = g_new (guint, MAX (self->n_wanted, 1));

  while (!dek_siting_is_within (*highest, *lowest))
    {
      double middle = isinf (*highest) ? 2 * *lowest + 1 : (*lowest + *highest) / 2;
      DekAnswer3 answer;

      if (next_cost (self, *lowest) > middle)
        middle = *lowest;
      answer = forbidden->len == 0 ? ask_cover (self, middle, trial, error)
                                   : ask_other (self, forbidden, middle, trial, error);
      if (dek_siting_run_cancelled (self->run, error))
        return FALSE;
      if (answer == UNSURE || dek_siting_run_is_out (self->run))
        return *error == NULL;
      if (answer == CAN)
        {
          memcpy (columns, trial, self->n_wanted * sizeof (guint));
          *highest = dek_siting_costs_max (self->costs, columns, self->n_wanted);
        }
      else
        {
          *lowest = next_cost (self, middle);
        }
      dek_siting_run_report (self->run, *highest, *lowest);
      if (isinf (*lowest))
        break;
    }

  return TRUE;
}

static gboolean
begin (DekCenter  *self,
       GPtrArray  *forbidden,
       guint      *columns,
       double     *lowest,
       double     *highest)
{
  if (forbidden->len == 0)
    {
      choose_for_worst (self, columns);
      *lowest = find_floor (self);
      *highest = dek_siting_costs_max (self->costs, columns, self->n_wanted);
      return TRUE;
    }

  /* Nothing other can be better than the best of before. */
  *lowest = ((const DekSitingFound *) g_ptr_array_index (forbidden, forbidden->len - 1))->bound;

  return self->n_wanted > 0 &&
         dek_siting_swap_away (self->costs, self->run, forbidden, TRUE, columns, self->n_wanted, highest);
}

gboolean
dek_siting_center_solve (gpointer         solver,
                         GPtrArray       *forbidden,
                         DekSitingFound  *found,
                         GError         **error)
{
  DekCenter *self = solver;
  g_autofree guint *columns = g_new0 (guint, MAX (self->n_wanted, 1));
  g_autoptr (GError) local_error = NULL;
  double lowest, highest;

  if (dek_siting_run_cancelled (self->run, error) ||
      !begin (self, forbidden, columns, &lowest, &highest))
    return FALSE;

  if (isfinite (lowest) && !narrow (self, forbidden, columns, &lowest, &highest, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (isinf (highest))
    {
      if (forbidden->len == 0)
        g_set_error_literal (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INFEASIBLE,
                             _("No choice of so many places gives everybody a place to go to."));
      return FALSE;
    }

  dek_siting_found_take (found, dek_siting_costs_choose (self->costs, columns, self->n_wanted),
                         self->costs->n_forced + self->n_wanted);
  found->objective = highest;
  found->is_optimal = dek_siting_is_within (highest, lowest);
  found->bound = found->is_optimal ? highest : lowest;

  return TRUE;
}
