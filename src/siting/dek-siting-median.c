// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-median"

#include "siting/dek-siting-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-costs.h"
#include "siting/dek-siting-swap.h"

/* The p-median problem: least weight times cost together. Everybody pays a
 * price for being served; the places that earn most at those prices bound the
 * cost from below (Lagrange). The bound is nearly always within a thousandth,
 * so that few places are in doubt, and branching on those proves the rest.
 */

#define ROOT_ROUNDS 800
#define NODE_ROUNDS 60
#define PATIENCE 12

typedef enum
{
  COLUMN_FREE,
  COLUMN_IN,
  COLUMN_OUT
} DekColumnState;

typedef struct
{
  DekSitingRun   *run;
  DekSitingCosts *costs;
  guint           n_wanted;
  gboolean        is_whole;
  guint          *start;
  double          start_sum;
  double         *root_prices;

  /* The search that is going on. */
  GPtrArray      *forbidden;
  guint8         *states;
  guint           n_in;
  guint           n_free;
  guint          *best;
  double          best_sum;
  double          open_bound;
  double         *earnings;
  guint          *taken;
  gint           *n_offers;
} DekMedian;

gpointer
dek_siting_median_new (DekSitingRun *run)
{
  DekMedian *self = g_new0 (DekMedian, 1);
  DekSitingCosts *costs;

  self->run = run;
  self->costs = costs = dek_siting_costs_new (run->problem, TRUE);
  self->n_wanted = run->options.n_new - costs->n_forced;
  self->is_whole = TRUE;
  for (gsize i = 0; self->is_whole && i < (gsize) costs->n_rows * costs->n_columns; i++)
    self->is_whole = isinf (costs->costs[i]) || costs->costs[i] == rint (costs->costs[i]);
  for (guint r = 0; self->is_whole && r < costs->n_rows; r++)
    self->is_whole = isinf (costs->base[r]) || costs->base[r] == rint (costs->base[r]);

  self->start = g_new0 (guint, MAX (self->n_wanted, 1));
  dek_siting_costs_greedy (costs, self->start, 0, self->n_wanted);
  self->start_sum = dek_siting_swap_improve (costs, run, self->start, self->n_wanted);

  self->states = g_new0 (guint8, MAX (costs->n_columns, 1));
  self->best = g_new0 (guint, MAX (self->n_wanted, 1));
  self->earnings = g_new (double, MAX (costs->n_columns, 1));
  self->taken = g_new (guint, MAX (self->n_wanted, 1));
  self->n_offers = g_new (gint, MAX (costs->n_rows, 1));

  return self;
}

void
dek_siting_median_free (gpointer solver)
{
  DekMedian *self = solver;

  dek_siting_costs_free (self->costs);
  g_free (self->start);
  g_free (self->root_prices);
  g_free (self->states);
  g_free (self->best);
  g_free (self->earnings);
  g_free (self->taken);
  g_free (self->n_offers);
  g_free (self);
}

/* Whether nothing bounded so can be better than the best so far. */
static gboolean
is_beaten (const DekMedian *self,
           double           bound)
{
  if (isinf (self->best_sum))
    return FALSE;
  if (self->is_whole)
    return ceil (bound - 1e-6) >= self->best_sum;

  return bound >= self->best_sum * (1 - 1e-9) - 1e-12;
}

static gboolean
is_forbidden (const DekMedian *self,
              const guint     *columns)
{
  g_autofree guint *chosen = NULL;

  if (self->forbidden->len == 0)
    return FALSE;

  chosen = dek_siting_costs_choose (self->costs, columns, self->n_wanted);

  return dek_siting_is_forbidden (self->forbidden, chosen, self->costs->n_forced + self->n_wanted);
}

static void
try_set (DekMedian   *self,
         const guint *columns)
{
  double sum = dek_siting_costs_sum (self->costs, columns, self->n_wanted);

  if (sum < self->best_sum && !is_forbidden (self, columns))
    {
      self->best_sum = sum;
      memcpy (self->best, columns, self->n_wanted * sizeof (guint));
    }
}

/* Puts the columns that must be in, and the free ones that earn most (their
 * earnings are the most negative), into taken; tells the worst taken and the
 * best left of the free ones.
 */
static void
take_columns (DekMedian *self,
              double    *worst_taken,
              double    *best_left)
{
  guint n = 0;
  guint first_free;

  for (guint c = 0; c < self->costs->n_columns; c++)
    {
      if (self->states[c] == COLUMN_IN)
        self->taken[n++] = c;
    }
  first_free = n;

  *best_left = INFINITY;
  for (guint c = 0; c < self->costs->n_columns; c++)
    {
      double earns = self->earnings[c];
      guint place;

      if (self->states[c] != COLUMN_FREE)
        continue;
      if (n == self->n_wanted)
        {
          if (n == first_free || earns >= self->earnings[self->taken[n - 1]])
            {
              *best_left = fmin (*best_left, earns);
              continue;
            }
          *best_left = fmin (*best_left, self->earnings[self->taken[n - 1]]);
        }
      place = n < self->n_wanted ? n++ : n - 1;
      for (; place > first_free && self->earnings[self->taken[place - 1]] > earns; place--)
        self->taken[place] = self->taken[place - 1];
      self->taken[place] = c;
    }
  *worst_taken = n > first_free ? self->earnings[self->taken[n - 1]] : -INFINITY;
}

/* The bound at the prices, leaving how many offer to serve each row. */
static double
evaluate (DekMedian    *self,
          const double *prices,
          double       *worst_taken,
          double       *best_left)
{
  const DekSitingCosts *costs = self->costs;
  double sum = 0;

  for (guint c = 0; c < costs->n_columns; c++)
    {
      const double *cost = costs->costs + (gsize) c * costs->n_rows;
      double earns = 0;

      if (self->states[c] == COLUMN_OUT)
        continue;
      for (guint r = 0; r < costs->n_rows; r++)
        earns += fmin (cost[r] - prices[r], 0);
      self->earnings[c] = earns;
    }
  take_columns (self, worst_taken, best_left);

  for (guint r = 0; r < costs->n_rows; r++)
    {
      sum += prices[r] + fmin (costs->base[r] - prices[r], 0);
      self->n_offers[r] = costs->base[r] < prices[r];
    }
  for (guint i = 0; i < self->n_wanted; i++)
    {
      const double *cost = costs->costs + (gsize) self->taken[i] * costs->n_rows;

      sum += self->earnings[self->taken[i]];
      for (guint r = 0; r < costs->n_rows; r++)
        self->n_offers[r] += cost[r] < prices[r];
    }

  return sum;
}

static gboolean
change_prices (DekMedian *self,
               double    *prices,
               double     step)
{
  guint norm = 0;

  for (guint r = 0; r < self->costs->n_rows; r++)
    norm += (guint) ((1 - self->n_offers[r]) * (1 - self->n_offers[r]));
  if (norm == 0)
    return FALSE;

  for (guint r = 0; r < self->costs->n_rows; r++)
    prices[r] += step / norm * (1 - self->n_offers[r]);

  return TRUE;
}

typedef struct
{
  double  bound;
  double *prices;
  double *earnings;
  double  worst_taken;
  double  best_left;
  guint  *taken;
} DekMedianNode;

static void
clear_node (DekMedianNode *self)
{
  g_free (self->prices);
  g_free (self->earnings);
  g_free (self->taken);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekMedianNode, clear_node)

static void
keep_node (DekMedian     *self,
           DekMedianNode *node,
           const double  *prices,
           double         bound,
           double         worst_taken,
           double         best_left)
{
  node->bound = bound;
  node->worst_taken = worst_taken;
  node->best_left = best_left;
  memcpy (node->prices, prices, self->costs->n_rows * sizeof (double));
  memcpy (node->earnings, self->earnings, self->costs->n_columns * sizeof (double));
  memcpy (node->taken, self->taken, self->n_wanted * sizeof (guint));
}

/* Raises the bound of a node by changing prices. */
static void
bound_node (DekMedian     *self,
            DekMedianNode *node,
            guint          rounds)
{
  g_autofree double *prices = g_memdup2 (node->prices, MAX (self->costs->n_rows, 1) * sizeof (double));
  double factor = rounds == ROOT_ROUNDS ? 1.5 : 0.5;
  guint idle = 0;

  node->bound = -INFINITY;
  for (guint round = 0; round < rounds && factor > 1e-4; round++)
    {
      double worst_taken, best_left, gap;
      double bound = evaluate (self, prices, &worst_taken, &best_left);

      if (bound > node->bound)
        {
          idle = bound > node->bound + 1e-7 * fabs (node->bound) ? 0 : idle + 1;
          keep_node (self, node, prices, bound, worst_taken, best_left);
          try_set (self, self->taken);
        }
      else
        {
          idle++;
        }
      if (is_beaten (self, node->bound) || dek_siting_run_is_out (self->run))
        break;
      if (idle >= PATIENCE)
        {
          factor /= 2;
          idle = 0;
          memcpy (prices, node->prices, self->costs->n_rows * sizeof (double));
          evaluate (self, prices, &worst_taken, &best_left);
        }
      gap = isinf (self->best_sum) ? 1 + 0.1 * fabs (bound) : 1.01 * self->best_sum - bound;
      if (!change_prices (self, prices, factor * gap))
        break;
    }
}

static void
set_state (DekMedian      *self,
           guint           column,
           DekColumnState  state)
{
  self->n_free -= self->states[column] == COLUMN_FREE;
  self->n_in -= self->states[column] == COLUMN_IN;
  self->states[column] = (guint8) state;
  self->n_free += state == COLUMN_FREE;
  self->n_in += state == COLUMN_IN;
}

/* Settles the columns without, or with, which nothing can be better; keeps in
 * @changed which, so that it can be undone.
 */
static void
settle_columns (DekMedian           *self,
                const DekMedianNode *node,
                GArray              *changed)
{
  g_autofree gboolean *is_taken = g_new0 (gboolean, MAX (self->costs->n_columns, 1));

  for (guint i = 0; i < self->n_wanted; i++)
    is_taken[node->taken[i]] = TRUE;

  for (guint c = 0; c < self->costs->n_columns; c++)
    {
      DekColumnState state = COLUMN_FREE;

      if (self->states[c] != COLUMN_FREE)
        continue;
      if (!is_taken[c] && is_beaten (self, node->bound - node->worst_taken + node->earnings[c]))
        state = COLUMN_OUT;
      else if (is_taken[c] && is_beaten (self, node->bound - node->earnings[c] + node->best_left))
        state = COLUMN_IN;
      if (state != COLUMN_FREE)
        {
          g_array_append_val (changed, c);
          set_state (self, c, state);
        }
    }
}

/* Where there is no choice left: the columns that are in and, if those are not
 * enough, all that are free.
 */
static gboolean
try_last (DekMedian *self)
{
  g_autofree guint *columns = NULL;
  guint n = 0;

  if (self->n_in > self->n_wanted || self->n_in + self->n_free < self->n_wanted)
    return TRUE;
  if (self->n_in < self->n_wanted && self->n_in + self->n_free > self->n_wanted)
    return FALSE;

  columns = g_new (guint, MAX (self->n_wanted, 1));
  for (guint c = 0; c < self->costs->n_columns; c++)
    {
      if (self->states[c] == COLUMN_IN || (self->n_in < self->n_wanted && self->states[c] == COLUMN_FREE))
        columns[n++] = c;
    }
  try_set (self, columns);

  return TRUE;
}

/* The free column that earns most: leaving it out costs most. */
static guint
choose_branch (DekMedian           *self,
               const DekMedianNode *node)
{
  guint best = G_MAXUINT;

  for (guint c = 0; c < self->costs->n_columns; c++)
    {
      if (self->states[c] == COLUMN_FREE && (best == G_MAXUINT || node->earnings[c] < node->earnings[best]))
        best = c;
    }

  return best;
}

static void search (DekMedian    *self,
                    const double *prices,
                    double        parent_bound,
                    guint         rounds);

static void
branch (DekMedian           *self,
        const DekMedianNode *node)
{
  guint column = choose_branch (self, node);

  set_state (self, column, COLUMN_IN);
  search (self, node->prices, node->bound, NODE_ROUNDS);
  set_state (self, column, COLUMN_OUT);
  search (self, node->prices, node->bound, NODE_ROUNDS);
  set_state (self, column, COLUMN_FREE);
}

/* What is not searched any more may be as good as its parent's bound. */
static void
search (DekMedian    *self,
        const double *prices,
        double        parent_bound,
        guint         rounds)
{
  g_auto (DekMedianNode) node = { 0, };
  g_autoptr (GArray) changed = NULL;

  if (is_beaten (self, parent_bound))
    return;
  if (dek_siting_run_is_out (self->run))
    {
      self->open_bound = fmin (self->open_bound, parent_bound);
      return;
    }
  if (try_last (self))
    return;

  node.prices = g_memdup2 (prices, MAX (self->costs->n_rows, 1) * sizeof (double));
  node.earnings = g_new0 (double, MAX (self->costs->n_columns, 1));
  node.taken = g_new0 (guint, MAX (self->n_wanted, 1));
  bound_node (self, &node, rounds);
  node.bound = fmax (node.bound, parent_bound);
  if (rounds == ROOT_ROUNDS && self->root_prices == NULL)
    self->root_prices = g_memdup2 (node.prices, MAX (self->costs->n_rows, 1) * sizeof (double));
  dek_siting_run_report (self->run, self->best_sum, node.bound);
  if (is_beaten (self, node.bound))
    return;

  changed = g_array_new (FALSE, FALSE, sizeof (guint));
  settle_columns (self, &node, changed);
  if (!try_last (self))
    branch (self, &node);
  for (guint i = 0; i < changed->len; i++)
    set_state (self, g_array_index (changed, guint, i), COLUMN_FREE);
}

/* Prices to begin with: halfway from the cheapest place to what is paid now. */
static double *
make_prices (DekMedian *self)
{
  const DekSitingCosts *costs = self->costs;
  double *prices = g_new (double, MAX (costs->n_rows, 1));

  for (guint r = 0; r < costs->n_rows; r++)
    {
      double least = costs->base[r];
      double paid = costs->base[r];

      for (guint c = 0; c < costs->n_columns; c++)
        least = fmin (least, costs->costs[(gsize) c * costs->n_rows + r]);
      for (guint i = 0; i < self->n_wanted; i++)
        paid = fmin (paid, costs->costs[(gsize) self->start[i] * costs->n_rows + r]);
      if (isinf (least))
        least = 0;
      prices[r] = isinf (paid) ? least : (least + paid) / 2;
    }

  return prices;
}

static gboolean
prepare (DekMedian *self,
         GPtrArray *forbidden)
{
  self->forbidden = forbidden;
  self->best_sum = INFINITY;
  self->open_bound = INFINITY;
  memset (self->states, COLUMN_FREE, self->costs->n_columns);
  self->n_free = self->costs->n_columns;
  self->n_in = 0;

  if (forbidden->len == 0)
    {
      self->best_sum = self->start_sum;
      memcpy (self->best, self->start, self->n_wanted * sizeof (guint));
    }
  else if (!dek_siting_swap_away (self->costs, self->run, forbidden, FALSE,
                                  self->best, self->n_wanted, &self->best_sum))
    {
      /* Every set next to a known one is bad; with all sets known, too. */
      self->best_sum = INFINITY;
    }

  return self->n_wanted > 0 || forbidden->len == 0;
}

gboolean
dek_siting_median_solve (gpointer         solver,
                         GPtrArray       *forbidden,
                         DekSitingFound  *found,
                         GError         **error)
{
  DekMedian *self = solver;
  g_autofree double *prices = NULL;

  if (dek_siting_run_cancelled (self->run, error) || !prepare (self, forbidden))
    return FALSE;

  prices = self->root_prices != NULL
           ? g_memdup2 (self->root_prices, MAX (self->costs->n_rows, 1) * sizeof (double))
           : make_prices (self);
  search (self, prices, -INFINITY, ROOT_ROUNDS);
  if (dek_siting_run_cancelled (self->run, error))
    return FALSE;
  if (isinf (self->best_sum))
    {
      if (forbidden->len == 0)
        g_set_error_literal (error, DEK_SITING_ERROR, DEK_SITING_ERROR_INFEASIBLE,
                             _("No choice of so many places gives everybody a place to go to."));
      return FALSE;
    }

  dek_siting_found_take (found, dek_siting_costs_choose (self->costs, self->best, self->n_wanted),
                         self->costs->n_forced + self->n_wanted);
  found->objective = self->best_sum;
  found->bound = fmin (self->open_bound, self->best_sum);
  found->is_optimal = is_beaten (self, found->bound);
  if (found->is_optimal)
    found->bound = found->objective;

  return TRUE;
}
