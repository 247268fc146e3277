// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-mclp"

#include "siting/dek-siting-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-mclp-bound.h"
#include "siting/dek-siting-mip.h"
#include "siting/dek-siting-reach.h"

/* The maximal covering location problem: so many places, most weight within the
 * limit. A greedy choice, bettered by swaps, gives what is surely possible, and
 * prices (dek-siting-mclp-bound.h) what is surely not. Between the two most
 * columns are settled, and GLPK proves the rest.
 */

typedef struct
{
  DekSitingRun   *run;
  DekSitingCover *cover;
  guint           n_wanted;
  gboolean        is_whole;
  DekMclpBound    bound;
  guint          *incumbent;
  double          reached;
} DekMclp;

gpointer
dek_siting_mclp_new (DekSitingRun *run)
{
  DekMclp *self = g_new0 (DekMclp, 1);
  g_auto (DekSitingReach) reach = { 0, };

  self->run = run;
  self->cover = dek_siting_cover_new (run->problem, run->options.limit);
  self->n_wanted = run->options.n_new - self->cover->n_forced;
  self->is_whole = TRUE;
  for (guint r = 0; r < self->cover->n_rows; r++)
    self->is_whole = self->is_whole && self->cover->weights[r] == rint (self->cover->weights[r]);

  self->incumbent = g_new0 (guint, MAX (self->n_wanted, 1));
  dek_siting_reach_init (&reach, self->cover);
  dek_siting_reach_greedy (&reach, self->n_wanted, self->incumbent);
  dek_siting_reach_improve (&reach, run, self->incumbent, self->n_wanted);
  self->reached = reach.reached;
  dek_mclp_bound_init (&self->bound, self->cover, self->n_wanted, self->incumbent, &self->reached, run);

  return self;
}

void
dek_siting_mclp_free (gpointer solver)
{
  DekMclp *self = solver;

  dek_mclp_bound_clear (&self->bound);
  dek_siting_cover_free (self->cover);
  g_free (self->incumbent);
  g_free (self);
}

/* Whether what is bounded so cannot be better than what is reached. */
static gboolean
is_beaten (const DekMclp *self,
           double         bound,
           double         reached)
{
  if (self->is_whole)
    return floor (bound + 1e-6) <= reached;

  return bound <= reached * (1 + 1e-9) + 1e-9;
}

static guint *
dup_candidates (const DekMclp *self,
                const guint   *columns)
{
  const DekSitingCover *cover = self->cover;
  guint *chosen = g_new (guint, MAX (cover->n_forced + self->n_wanted, 1));

  memcpy (chosen, cover->forced, cover->n_forced * sizeof (guint));
  for (guint i = 0; i < self->n_wanted; i++)
    chosen[cover->n_forced + i] = cover->candidates[columns[i]];

  return chosen;
}

static gboolean
is_forbidden (const DekMclp *self,
              GPtrArray     *forbidden,
              const guint   *columns)
{
  g_autofree guint *chosen = NULL;

  if (forbidden->len == 0)
    return FALSE;

  chosen = dup_candidates (self, columns);

  return dek_siting_is_forbidden (forbidden, chosen, self->cover->n_forced + self->n_wanted);
}

/* The columns of a set that was found. */
static guint *
dup_columns (const DekMclp        *self,
             const DekSitingFound *found)
{
  const DekSitingCover *cover = self->cover;
  guint *columns = g_new (guint, MAX (self->n_wanted, 1));
  guint n = 0;

  for (guint c = 0; c < cover->n_columns; c++)
    {
      for (guint i = 0; i < found->n_chosen; i++)
        {
          if (found->chosen[i] == cover->candidates[c])
            columns[n++] = c;
        }
    }

  return columns;
}

/* Looks for the best set that is one swap away from one that is forbidden. */
static gboolean
swap_one (DekMclp   *self,
          GPtrArray *forbidden,
          guint     *columns,
          double    *best)
{
  g_auto (DekSitingReach) reach = { 0, };
  g_autofree guint *trial = NULL;
  gboolean has_found = FALSE;

  dek_siting_reach_init (&reach, self->cover);
  for (guint f = 0; f < forbidden->len; f++)
    {
      g_clear_pointer (&trial, g_free);
      trial = dup_columns (self, g_ptr_array_index (forbidden, f));
      dek_siting_reach_reset (&reach);
      for (guint i = 0; i < self->n_wanted; i++)
        dek_siting_reach_add (&reach, trial[i]);

      for (guint i = 0; i < self->n_wanted; i++)
        {
          guint kept = trial[i];

          dek_siting_reach_remove (&reach, kept);
          for (guint c = 0; c < self->cover->n_columns; c++)
            {
              double reached = reach.reached + dek_siting_reach_gain (&reach, c);
              gboolean is_new = !has_found || reached > *best;

              for (guint k = 0; is_new && k < self->n_wanted; k++)
                is_new = trial[k] != c;
              trial[i] = c;
              if (is_new && !is_forbidden (self, forbidden, trial))
                {
                  *best = fmax (reached, 0);
                  memcpy (columns, trial, self->n_wanted * sizeof (guint));
                  has_found = TRUE;
                }
              trial[i] = kept;
            }
          dek_siting_reach_add (&reach, kept);
        }
    }

  return has_found;
}

/* The problem that is left: columns that are neither settled in nor out. */
typedef struct
{
  DekMip *mip;
  guint  *mip_columns;
  guint  *columns;
  guint   n_columns;
  guint  *settled;
  guint   n_settled;
  double  settled_reach;
} DekMclpCore;

static void
clear_core (DekMclpCore *self)
{
  g_clear_pointer (&self->mip, dek_mip_free);
  g_free (self->mip_columns);
  g_free (self->columns);
  g_free (self->settled);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekMclpCore, clear_core)

#define NOT_IN G_MAXUINT

static void
settle_columns (DekMclp     *self,
                DekMclpCore *core,
                double       reached)
{
  guint n = self->cover->n_columns;

  core->mip_columns = g_new (guint, MAX (n, 1));
  core->columns = g_new (guint, MAX (n, 1));
  core->settled = g_new (guint, MAX (n, 1));
  for (guint c = 0; c < n; c++)
    {
      core->mip_columns[c] = NOT_IN;
      if (is_beaten (self, dek_mclp_bound_with (&self->bound, c), reached))
        continue;
      if (is_beaten (self, dek_mclp_bound_without (&self->bound, c), reached))
        core->settled[core->n_settled++] = c;
      else
        core->columns[core->n_columns++] = c;
    }
}

static void
add_reach_row (DekMclp     *self,
               DekMclpCore *core,
               guint        row)
{
  const DekSitingCover *cover = self->cover;
  guint reached = NOT_IN;

  for (guint i = cover->row_starts[row]; i < cover->row_starts[row + 1]; i++)
    {
      guint column = core->mip_columns[cover->row_columns[i]];

      if (column == NOT_IN)
        continue;
      if (reached == NOT_IN)
        {
          reached = dek_mip_add_column (core->mip, cover->weights[row], FALSE);
          dek_mip_begin_row (core->mip, -INFINITY, 0);
          dek_mip_add_to_row (core->mip, reached, 1);
        }
      dek_mip_add_to_row (core->mip, column, -1);
    }
}

/* A set may not come back: not all of its places together. */
static void
add_forbidden (DekMclp     *self,
               DekMclpCore *core,
               GPtrArray   *forbidden)
{
  for (guint f = 0; f < forbidden->len; f++)
    {
      g_autofree guint *columns = dup_columns (self, g_ptr_array_index (forbidden, f));
      guint n = 0;
      gboolean is_possible = TRUE;

      for (guint i = 0; i < self->n_wanted; i++)
        {
          gboolean is_settled = FALSE;

          for (guint s = 0; s < core->n_settled && !is_settled; s++)
            is_settled = core->settled[s] == columns[i];
          if (is_settled)
            continue;
          is_possible = is_possible && core->mip_columns[columns[i]] != NOT_IN;
          n++;
        }
      if (!is_possible)
        continue;

      dek_mip_begin_row (core->mip, -INFINITY, (double) n - 1);
      for (guint i = 0; i < self->n_wanted; i++)
        {
          if (core->mip_columns[columns[i]] != NOT_IN)
            dek_mip_add_to_row (core->mip, core->mip_columns[columns[i]], 1);
        }
    }
}

static void
make_core (DekMclp     *self,
           DekMclpCore *core,
           GPtrArray   *forbidden)
{
  g_auto (DekSitingReach) reach = { 0, };

  dek_siting_reach_init (&reach, self->cover);
  for (guint s = 0; s < core->n_settled; s++)
    dek_siting_reach_add (&reach, core->settled[s]);
  core->settled_reach = reach.reached;

  core->mip = dek_mip_new (TRUE);
  for (guint i = 0; i < core->n_columns; i++)
    core->mip_columns[core->columns[i]] = dek_mip_add_column (core->mip, 0, TRUE);
  dek_mip_begin_row (core->mip, (double) (self->n_wanted - core->n_settled), (double) (self->n_wanted - core->n_settled));
  for (guint i = 0; i < core->n_columns; i++)
    dek_mip_add_to_row (core->mip, i, 1);

  for (guint r = 0; r < self->cover->n_rows; r++)
    {
      if (reach.counts[r] == 0)
        add_reach_row (self, core, r);
    }
  add_forbidden (self, core, forbidden);
}

/* Takes over a set of columns, if it is better. */
static void
take_set (DekMclp     *self,
          const guint *set,
          guint        n_set,
          guint       *columns,
          double      *reached)
{
  g_auto (DekSitingReach) reach = { 0, };

  dek_siting_reach_init (&reach, self->cover);
  for (guint i = 0; i < n_set; i++)
    dek_siting_reach_add (&reach, set[i]);

  if (n_set == self->n_wanted && reach.reached > *reached)
    {
      *reached = reach.reached;
      memcpy (columns, set, n_set * sizeof (guint));
    }
}

static void
take_solution (DekMclp            *self,
               const DekMclpCore  *core,
               const DekMipResult *result,
               guint              *columns,
               double             *reached)
{
  g_autofree guint *set = g_new (guint, MAX (self->cover->n_columns, 1));
  guint n = 0;

  for (guint s = 0; s < core->n_settled; s++)
    set[n++] = core->settled[s];
  for (guint i = 0; i < core->n_columns; i++)
    {
      if (result->values[i] > 0.5)
        set[n++] = core->columns[i];
    }
  take_set (self, set, n, columns, reached);
}

/* Where so much is settled that only one set can be better. */
static void
take_only_choice (DekMclp           *self,
                  const DekMclpCore *core,
                  GPtrArray         *forbidden,
                  guint             *columns,
                  double            *reached)
{
  g_autofree guint *set = g_new (guint, MAX (self->cover->n_columns, 1));
  guint n = 0;

  for (guint s = 0; s < core->n_settled; s++)
    set[n++] = core->settled[s];
  for (guint i = 0; i < core->n_columns && n < self->n_wanted; i++)
    set[n++] = core->columns[i];
  if (!is_forbidden (self, forbidden, set))
    take_set (self, set, n, columns, reached);
}

/* Proves that nothing is better than what was reached, or finds it. */
static gboolean
prove (DekMclp         *self,
       GPtrArray       *forbidden,
       guint           *columns,
       double          *reached,
       DekSitingFound  *found,
       GError         **error)
{
  g_auto (DekMclpCore) core = { 0, };
  g_auto (DekMipResult) result = { 0, };

  settle_columns (self, &core, *reached);
  if (core.n_settled > self->n_wanted || core.n_settled + core.n_columns < self->n_wanted)
    {
      /* No choice is left that could be better. */
      found->is_optimal = TRUE;
      return TRUE;
    }

  if (core.n_settled == self->n_wanted || core.n_settled + core.n_columns == self->n_wanted)
    {
      take_only_choice (self, &core, forbidden, columns, reached);
      found->is_optimal = TRUE;
      return TRUE;
    }

  make_core (self, &core, forbidden);
  dek_mip_solve (core.mip, self->run, &result);
  if (dek_siting_run_cancelled (self->run, error))
    return FALSE;
  if (result.status == DEK_MIP_FAILED)
    {
      g_set_error_literal (error, DEK_SITING_ERROR, DEK_SITING_ERROR_FAILED, _("The solver gave up."));
      return FALSE;
    }

  if (result.has_solution)
    take_solution (self, &core, &result, columns, reached);
  found->is_optimal = result.status != DEK_MIP_STOPPED;
  if (result.status == DEK_MIP_STOPPED && isfinite (result.bound))
    found->bound = fmin (found->bound, fmax (result.bound + core.settled_reach, *reached));

  return TRUE;
}

gboolean
dek_siting_mclp_solve (gpointer         solver,
                       GPtrArray       *forbidden,
                       DekSitingFound  *found,
                       GError         **error)
{
  DekMclp *self = solver;
  const DekSitingCover *cover = self->cover;
  g_autofree guint *columns = g_memdup2 (self->incumbent, MAX (self->n_wanted, 1) * sizeof (guint));
  double reached = self->reached;

  if (dek_siting_run_cancelled (self->run, error))
    return FALSE;

  if (is_forbidden (self, forbidden, columns) && !swap_one (self, forbidden, columns, &reached))
    return FALSE;

  found->bound = self->bound.bound;
  found->is_optimal = is_beaten (self, self->bound.bound, reached);
  dek_siting_run_report (self->run, reached + cover->reached, found->bound + cover->reached);
  if (!found->is_optimal && !prove (self, forbidden, columns, &reached, found, error))
    return FALSE;

  dek_siting_found_take (found, dup_candidates (self, columns), cover->n_forced + self->n_wanted);
  found->objective = reached + cover->reached;
  found->bound = found->is_optimal ? found->objective : fmax (found->bound + cover->reached, found->objective);

  return TRUE;
}
