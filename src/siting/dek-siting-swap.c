// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-swap"

#include "siting/dek-siting-swap.h"

#include <math.h>
#include <string.h>

/* For each row the cost of the cheapest and the second cheapest place, and
 * which column is the cheapest; -1 for one that exists.
 */
typedef struct
{
  double *first;
  double *second;
  gint   *nearest;
  double *losses;
} DekNearest;

static void
init_nearest (DekNearest           *self,
              const DekSitingCosts *costs,
              guint                 n_columns)
{
  self->first = g_new (double, MAX (costs->n_rows, 1));
  self->second = g_new (double, MAX (costs->n_rows, 1));
  self->nearest = g_new (gint, MAX (costs->n_rows, 1));
  self->losses = g_new (double, MAX (n_columns, 1));
}

static void
clear_nearest (DekNearest *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self->nearest);
  g_free (self->losses);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekNearest, clear_nearest)

/* The nearest columns are places in @columns. */
static void
fill_nearest (DekNearest           *self,
              const DekSitingCosts *costs,
              const guint          *columns,
              guint                 n_columns)
{
  for (guint r = 0; r < costs->n_rows; r++)
    {
      double first = costs->base[r];
      double second = INFINITY;
      gint nearest = -1;

      for (guint i = 0; i < n_columns; i++)
        {
          double cost = costs->costs[(gsize) columns[i] * costs->n_rows + r];

          if (cost < first)
            {
              second = first;
              first = cost;
              nearest = (gint) i;
            }
          else if (cost < second)
            {
              second = cost;
            }
        }
      self->first[r] = first;
      self->second[r] = second;
      self->nearest[r] = nearest;
    }
}

/* What swapping in a column saves together with the best one to leave for it,
 * in one pass over the rows.
 */
static double
weigh_swap (DekNearest           *self,
            const DekSitingCosts *costs,
            guint                 column,
            guint                 n_columns,
            guint                *leaves)
{
  const double *cost = costs->costs + (gsize) column * costs->n_rows;
  double saved = 0;

  memset (self->losses, 0, n_columns * sizeof (double));
  for (guint r = 0; r < costs->n_rows; r++)
    {
      if (cost[r] < self->first[r])
        saved += self->first[r] - cost[r];
      else if (self->nearest[r] >= 0)
        self->losses[self->nearest[r]] += fmin (cost[r], self->second[r]) - self->first[r];
    }

  *leaves = 0;
  for (guint i = 1; i < n_columns; i++)
    {
      if (self->losses[i] < self->losses[*leaves])
        *leaves = i;
    }

  return saved - self->losses[*leaves];
}

static gboolean
is_among (const guint *columns,
          guint        n,
          guint        column)
{
  for (guint i = 0; i < n; i++)
    {
      if (columns[i] == column)
        return TRUE;
    }

  return FALSE;
}

double
dek_siting_swap_improve (const DekSitingCosts *costs,
                         const DekSitingRun   *run,
                         guint                *columns,
                         guint                 n_columns)
{
  g_auto (DekNearest) nearest = { 0, };
  gboolean has_changed = n_columns > 0;
  double sum = dek_siting_costs_sum (costs, columns, n_columns);

  init_nearest (&nearest, costs, n_columns);
  while (has_changed && isfinite (sum) && !dek_siting_run_is_out (run))
    {
      double most = 1e-9 * (1 + sum);
      guint enters = 0;
      guint leaves = 0;

      has_changed = FALSE;
      fill_nearest (&nearest, costs, columns, n_columns);
      for (guint c = 0; c < costs->n_columns; c++)
        {
          guint leaving;
          double saved = weigh_swap (&nearest, costs, c, n_columns, &leaving);

          if (saved > most && !is_among (columns, n_columns, c))
            {
              most = saved;
              enters = c;
              leaves = leaving;
              has_changed = TRUE;
            }
        }
      if (has_changed)
        {
          columns[leaves] = enters;
          sum = dek_siting_costs_sum (costs, columns, n_columns);
        }
    }

  return sum;
}

/* The objective with column c in the place of the one at place i; stops early
 * once it is no better than the best.
 */
static double
compute_swapped (const DekNearest     *self,
                 const DekSitingCosts *costs,
                 gint                  i,
                 guint                 c,
                 gboolean              by_highest,
                 double                best)
{
  const double *cost = costs->costs + (gsize) c * costs->n_rows;
  double objective = 0;

  for (guint r = 0; r < costs->n_rows && objective < best; r++)
    {
      double other = fmin (self->nearest[r] == i ? self->second[r] : self->first[r], cost[r]);

      objective = by_highest ? fmax (objective, other) : objective + other;
    }

  return objective;
}

gboolean
dek_siting_swap_away (const DekSitingCosts *costs,
                      const DekSitingRun   *run,
                      GPtrArray            *forbidden,
                      gboolean              by_highest,
                      guint                *columns,
                      guint                 n_columns,
                      double               *objective)
{
  g_auto (DekNearest) nearest = { 0, };
  double best = INFINITY;

  init_nearest (&nearest, costs, n_columns);
  for (guint f = 0; f < forbidden->len && !dek_siting_run_is_out (run); f++)
    {
      g_autofree guint *trial = dek_siting_costs_find (costs, g_ptr_array_index (forbidden, f));

      fill_nearest (&nearest, costs, trial, n_columns);
      for (guint i = 0; i < n_columns; i++)
        {
          guint kept = trial[i];

          for (guint c = 0; c < costs->n_columns; c++)
            {
              g_autofree guint *chosen = NULL;
              double swapped;

              if (is_among (trial, n_columns, c))
                continue;
              swapped = compute_swapped (&nearest, costs, (gint) i, c, by_highest, best);
              if (!(swapped < best))
                continue;
              trial[i] = c;
              chosen = dek_siting_costs_choose (costs, trial, n_columns);
              if (!dek_siting_is_forbidden (forbidden, chosen, costs->n_forced + n_columns))
                {
                  best = swapped;
                  memcpy (columns, trial, n_columns * sizeof (guint));
                }
              trial[i] = kept;
            }
        }
    }

  if (isinf (best))
    return FALSE;

  *objective = by_highest ? dek_siting_costs_max (costs, columns, n_columns)
                          : dek_siting_costs_sum (costs, columns, n_columns);

  return TRUE;
}
