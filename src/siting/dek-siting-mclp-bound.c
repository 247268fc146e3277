// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-mclp-bound"

#include "siting/dek-siting-mclp-bound.h"

#include <math.h>
#include <string.h>

#include "siting/dek-siting-reach.h"

#define MAX_ROUNDS 1200
#define PATIENCE 25

typedef struct
{
  const DekSitingCover *cover;
  guint                 n_wanted;
  double               *prices;
  double               *values;
  guint                *order;
  DekSitingReach        reach;
} DekPricing;

/* Puts the n_wanted columns of most worth at the front of the order, best first;
 * the lowest of equals. Few columns displace another once the first have been
 * seen, so that keeping those sorted costs next to nothing.
 */
static void
select_best (DekPricing *self)
{
  guint n = 0;

  for (guint c = 0; self->n_wanted > 0 && c < self->cover->n_columns; c++)
    {
      guint place;

      if (n == self->n_wanted && self->values[c] <= self->values[self->order[n - 1]])
        continue;

      place = n < self->n_wanted ? n++ : n - 1;
      for (; place > 0 && self->values[self->order[place - 1]] < self->values[c]; place--)
        self->order[place] = self->order[place - 1];
      self->order[place] = c;
    }
}

/* The bound at the prices: what the rows keep for themselves, and the worth of
 * the best columns.
 */
static double
evaluate (DekPricing *self)
{
  const DekSitingCover *cover = self->cover;
  double sum = 0;

  for (guint r = 0; r < cover->n_rows; r++)
    sum += cover->weights[r] - self->prices[r];

  for (guint c = 0; c < cover->n_columns; c++)
    {
      double value = 0;

      for (guint i = cover->column_starts[c]; i < cover->column_starts[c + 1]; i++)
        value += self->prices[cover->column_rows[i]];
      self->values[c] = value;
    }
  select_best (self);

  dek_siting_reach_reset (&self->reach);
  for (guint i = 0; i < self->n_wanted; i++)
    {
      sum += self->values[self->order[i]];
      dek_siting_reach_add (&self->reach, self->order[i]);
    }

  return sum;
}

/* Rows that nothing chosen reaches offer more, those reached often less. */
static void
change_prices (DekPricing *self,
               double      step)
{
  const DekSitingCover *cover = self->cover;
  double norm = 0;

  for (guint r = 0; r < cover->n_rows; r++)
    {
      double slope = (double) self->reach.counts[r] - 1;

      if ((slope > 0 && self->prices[r] > 0) || (slope < 0 && self->prices[r] < cover->weights[r]))
        norm += slope * slope;
    }
  if (norm == 0)
    return;

  for (guint r = 0; r < cover->n_rows; r++)
    {
      double slope = (double) self->reach.counts[r] - 1;

      self->prices[r] = CLAMP (self->prices[r] - step / norm * slope, 0, cover->weights[r]);
    }
}

static void
keep_best (DekMclpBound     *self,
           const DekPricing *pricing)
{
  guint n_columns = pricing->cover->n_columns;

  memcpy (self->values, pricing->values, n_columns * sizeof (double));
  memset (self->best, 0, n_columns * sizeof (gboolean));
  self->lowest_in = INFINITY;
  self->highest_out = 0;
  for (guint i = 0; i < pricing->n_wanted; i++)
    {
      self->best[pricing->order[i]] = TRUE;
      self->lowest_in = fmin (self->lowest_in, pricing->values[pricing->order[i]]);
    }
  for (guint c = 0; c < n_columns; c++)
    {
      if (!self->best[c])
        self->highest_out = fmax (self->highest_out, pricing->values[c]);
    }
}

static void
descend (DekMclpBound       *self,
         DekPricing         *pricing,
         guint              *incumbent,
         double             *reached,
         const DekSitingRun *run)
{
  double factor = 1;
  guint idle = 0;

  for (guint round = 0; round < MAX_ROUNDS && factor > 1e-3 && !dek_siting_run_is_out (run); round++)
    {
      double bound = evaluate (pricing);

      if (pricing->reach.reached > *reached)
        {
          *reached = pricing->reach.reached;
          memcpy (incumbent, pricing->order, pricing->n_wanted * sizeof (guint));
        }
      if (bound < self->bound)
        {
          idle = bound < self->bound * (1 - 1e-6) ? 0 : idle + 1;
          self->bound = bound;
          keep_best (self, pricing);
        }
      else
        {
          idle++;
        }
      if (idle >= PATIENCE)
        {
          factor /= 2;
          idle = 0;
        }
      if (self->bound - *reached < 0.5)
        break;
      change_prices (pricing, factor * (bound - *reached * 0.999));
    }
}

/* Computes the bound for the best @n_wanted columns; what it finds better on
 * the way than @incumbent, which reaches @reached, it puts there.
 */
void
dek_mclp_bound_init (DekMclpBound         *self,
                     const DekSitingCover *cover,
                     guint                 n_wanted,
                     guint                *incumbent,
                     double               *reached,
                     const DekSitingRun   *run)
{
  DekPricing pricing = { .cover = cover, .n_wanted = n_wanted };

  self->bound = INFINITY;
  self->values = g_new0 (double, MAX (cover->n_columns, 1));
  self->best = g_new0 (gboolean, MAX (cover->n_columns, 1));
  self->lowest_in = self->highest_out = 0;

  pricing.prices = g_new (double, MAX (cover->n_rows, 1));
  pricing.values = g_new (double, MAX (cover->n_columns, 1));
  pricing.order = g_new (guint, MAX (cover->n_columns, 1));
  dek_siting_reach_init (&pricing.reach, cover);
  for (guint r = 0; r < cover->n_rows; r++)
    pricing.prices[r] = cover->weights[r] / 2;

  descend (self, &pricing, incumbent, reached, run);

  dek_siting_reach_clear (&pricing.reach);
  g_free (pricing.prices);
  g_free (pricing.values);
  g_free (pricing.order);
}

void
dek_mclp_bound_clear (DekMclpBound *self)
{
  g_free (self->values);
  g_free (self->best);
}

/* No choice with the column is better than this. */
double
dek_mclp_bound_with (const DekMclpBound *self,
                     guint               column)
{
  return self->best[column] ? self->bound : self->bound - self->lowest_in + self->values[column];
}

/* No choice without the column is better than this. */
double
dek_mclp_bound_without (const DekMclpBound *self,
                        guint               column)
{
  return self->best[column] ? self->bound - self->values[column] + self->highest_out : self->bound;
}
