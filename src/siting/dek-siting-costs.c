// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-costs"

#include "siting/dek-siting-costs.h"

#include <math.h>
#include <string.h>

static void
fill_column (DekSitingCosts         *self,
             const DekSitingProblem *problem,
             guint                   candidate,
             gboolean                by_weight,
             double                 *costs)
{
  for (guint r = 0; r < self->n_rows; r++)
    {
      costs[r] = dek_siting_problem_get_cost (problem, self->rows[r], candidate);
      if (by_weight)
        costs[r] *= dek_siting_problem_get_weight (problem, self->rows[r]);
    }
}

/* Gathers the costs, times the weights or not. */
DekSitingCosts *
dek_siting_costs_new (const DekSitingProblem *problem,
                      gboolean                by_weight)
{
  DekSitingCosts *self = g_new0 (DekSitingCosts, 1);
  guint n_demand = dek_siting_problem_get_n_demand (problem);
  guint n = dek_siting_problem_get_n_candidates (problem);
  g_autofree double *column = g_new (double, MAX (n_demand, 1));

  self->rows = g_new (guint, MAX (n_demand, 1));
  for (guint i = 0; i < n_demand; i++)
    {
      if (dek_siting_problem_get_weight (problem, i) > 0)
        self->rows[self->n_rows++] = i;
    }
  self->candidates = g_new (guint, MAX (n, 1));
  self->forced = g_new (guint, MAX (n, 1));
  self->base = g_new (double, MAX (self->n_rows, 1));
  for (guint r = 0; r < self->n_rows; r++)
    self->base[r] = INFINITY;

  for (guint j = 0; j < n; j++)
    {
      DekCandidateState state = dek_siting_problem_get_state (problem, j);

      if (state == DEK_CANDIDATE_STATE_FREE)
        self->candidates[self->n_columns++] = j;
      if (state == DEK_CANDIDATE_STATE_FORCED)
        self->forced[self->n_forced++] = j;
      if (state != DEK_CANDIDATE_STATE_FORCED && state != DEK_CANDIDATE_STATE_FIXED)
        continue;
      fill_column (self, problem, j, by_weight, column);
      for (guint r = 0; r < self->n_rows; r++)
        self->base[r] = fmin (self->base[r], column[r]);
    }

  self->costs = g_new (double, MAX ((gsize) self->n_rows * self->n_columns, 1));
  for (guint c = 0; c < self->n_columns; c++)
    fill_column (self, problem, self->candidates[c], by_weight, self->costs + (gsize) c * self->n_rows);
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns && !self->has_infinite; i++)
    self->has_infinite = isinf (self->costs[i]);

  return self;
}

void
dek_siting_costs_free (DekSitingCosts *self)
{
  g_free (self->rows);
  g_free (self->candidates);
  g_free (self->costs);
  g_free (self->base);
  g_free (self->forced);
  g_free (self);
}

/* The candidates of columns, with the forced ones. */
guint *
dek_siting_costs_choose (const DekSitingCosts *self,
                         const guint          *columns,
                         guint                 n_columns)
{
  guint *chosen = g_new (guint, MAX (self->n_forced + n_columns, 1));

  memcpy (chosen, self->forced, self->n_forced * sizeof (guint));
  for (guint i = 0; i < n_columns; i++)
    chosen[self->n_forced + i] = self->candidates[columns[i]];

  return chosen;
}

/* The columns of a set that was found. */
guint *
dek_siting_costs_find (const DekSitingCosts *self,
                       const DekSitingFound *found)
{
  guint *columns = g_new (guint, MAX (found->n_chosen, 1));
  guint n = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      for (guint i = 0; i < found->n_chosen; i++)
        {
          if (found->chosen[i] == self->candidates[c])
            columns[n++] = c;
        }
    }

  return columns;
}

static double
cheapest (const DekSitingCosts *self,
          guint                 row,
          const guint          *columns,
          guint                 n_columns)
{
  double cost = self->base[row];

  for (guint i = 0; i < n_columns; i++)
    cost = fmin (cost, self->costs[(gsize) columns[i] * self->n_rows + row]);

  return cost;
}

/* All costs together where everybody goes to the cheapest place. */
double
dek_siting_costs_sum (const DekSitingCosts *self,
                      const guint          *columns,
                      guint                 n_columns)
{
  double sum = 0;

  for (guint r = 0; r < self->n_rows; r++)
    sum += cheapest (self, r, columns, n_columns);

  return sum;
}

/* The highest cost where everybody goes to the cheapest place. */
double
dek_siting_costs_max (const DekSitingCosts *self,
                      const guint          *columns,
                      guint                 n_columns)
{
  double highest = 0;

  for (guint r = 0; r < self->n_rows; r++)
    highest = fmax (highest, cheapest (self, r, columns, n_columns));

  return highest;
}

/* How a column would change things: who could go nowhere and now can, and what
 * it saves the others.
 */
static void
weigh_column (const DekSitingCosts *self,
              const double         *now,
              guint                 column,
              guint                *n_served,
              double               *saved)
{
  const double *costs = self->costs + (gsize) column * self->n_rows;

  *n_served = 0;
  *saved = 0;
  for (guint r = 0; r < self->n_rows; r++)
    {
      if (!(costs[r] < now[r]))
        continue;
      if (isinf (now[r]))
        {
          ++*n_served;
          *saved -= costs[r];
        }
      else
        {
          *saved += now[r] - costs[r];
        }
    }
}

/* Fills up @columns, of which @n_given are there, to @n_wanted by taking again
 * and again the one that serves most people who had nothing, and saves most.
 */
void
dek_siting_costs_greedy (const DekSitingCosts *self,
                         guint                *columns,
                         guint                 n_given,
                         guint                 n_wanted)
{
  g_autofree double *now = g_new (double, MAX (self->n_rows, 1));
  g_autofree gboolean *is_in = g_new0 (gboolean, MAX (self->n_columns, 1));

  for (guint r = 0; r < self->n_rows; r++)
    now[r] = cheapest (self, r, columns, n_given);
  for (guint i = 0; i < n_given; i++)
    is_in[columns[i]] = TRUE;

  for (guint n = n_given; n < n_wanted; n++)
    {
      guint best = G_MAXUINT;
      guint best_served = 0;
      double best_saved = 0;

      for (guint c = 0; c < self->n_columns; c++)
        {
          guint served;
          double saved;

          if (is_in[c])
            continue;
          weigh_column (self, now, c, &served, &saved);
          if (best == G_MAXUINT || served > best_served || (served == best_served && saved > best_saved))
            {
              best = c;
              best_served = served;
              best_saved = saved;
            }
        }
      columns[n] = best;
      is_in[best] = TRUE;
      for (guint r = 0; r < self->n_rows; r++)
        now[r] = fmin (now[r], self->costs[(gsize) best * self->n_rows + r]);
    }
}
