// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-lscp"

#include "siting/dek-siting-run.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-min-cover.h"
#include "siting/dek-siting-mip.h"

/* The location set covering problem: fewest places with which everybody is
 * within the limit. Who is within it of no candidate at all is left out, and
 * reported. A next-best set contains none of the sets before it: those and one
 * place more would be no news.
 */

typedef struct
{
  DekSitingRun   *run;
  DekSitingCover *cover;
} DekLscp;

gpointer
dek_siting_lscp_new (DekSitingRun *run)
{
  DekLscp *self = g_new0 (DekLscp, 1);

  self->run = run;
  self->cover = dek_siting_cover_new (run->problem, run->options.limit);

  return self;
}

void
dek_siting_lscp_free (gpointer solver)
{
  DekLscp *self = solver;

  dek_siting_cover_free (self->cover);
  g_free (self);
}

static void
take_columns (const DekLscp  *self,
              const guint    *columns,
              guint           n_columns,
              DekSitingFound *found)
{
  const DekSitingCover *cover = self->cover;
  guint *chosen = g_new (guint, MAX (cover->n_forced + n_columns, 1));

  memcpy (chosen, cover->forced, cover->n_forced * sizeof (guint));
  for (guint i = 0; i < n_columns; i++)
    chosen[cover->n_forced + i] = cover->candidates[columns[i]];
  dek_siting_found_take (found, chosen, cover->n_forced + n_columns);
  found->objective = found->n_chosen;
}

static gboolean
solve_first (DekLscp         *self,
             DekSitingFound  *found,
             GError         **error)
{
  g_auto (DekMinCover) result = { 0, };

  if (!dek_min_cover_solve (self->cover, self->run, &result, error))
    return FALSE;

  take_columns (self, result.columns, result.n_columns, found);
  found->is_optimal = result.is_optimal;
  found->bound = self->cover->n_forced + (result.is_optimal ? result.n_columns : result.bound);

  return TRUE;
}

/* Whether a place belongs to a set that was found. */
static gboolean
is_chosen (const DekSitingFound *found,
           guint                 candidate)
{
  for (guint i = 0; i < found->n_chosen; i++)
    {
      if (found->chosen[i] == candidate)
        return TRUE;
    }

  return FALSE;
}

static DekMip *
make_mip (const DekLscp *self,
          GPtrArray     *forbidden)
{
  const DekSitingCover *cover = self->cover;
  DekMip *mip = dek_mip_new (FALSE);

  for (guint c = 0; c < cover->n_columns; c++)
    dek_mip_add_column (mip, 1, TRUE);
  for (guint r = 0; r < cover->n_rows; r++)
    {
      dek_mip_begin_row (mip, 1, INFINITY);
      for (guint i = cover->row_starts[r]; i < cover->row_starts[r + 1]; i++)
        dek_mip_add_to_row (mip, cover->row_columns[i], 1);
    }
  for (guint f = 0; f < forbidden->len; f++)
    {
      const DekSitingFound *set = g_ptr_array_index (forbidden, f);

      dek_mip_begin_row (mip, -INFINITY, (double) (set->n_chosen - cover->n_forced) - 1);
      for (guint c = 0; c < cover->n_columns; c++)
        {
          if (is_chosen (set, cover->candidates[c]))
            dek_mip_add_to_row (mip, c, 1);
        }
    }

  return mip;
}

static gboolean
solve_next (DekLscp         *self,
            GPtrArray       *forbidden,
            DekSitingFound  *found,
            GError         **error)
{
  const DekSitingCover *cover = self->cover;
  const DekSitingFound *last = g_ptr_array_index (forbidden, forbidden->len - 1);
  g_autoptr (DekMip) mip = NULL;
  g_auto (DekMipResult) result = { 0, };
  g_autofree guint *columns = g_new (guint, MAX (cover->n_columns, 1));
  guint n = 0;

  /* With nothing to choose there is nothing else to choose either. */
  if (last->n_chosen == cover->n_forced || cover->n_columns == 0)
    return FALSE;

  mip = make_mip (self, forbidden);
  dek_mip_solve (mip, self->run, &result);
  if (dek_siting_run_cancelled (self->run, error) || !result.has_solution)
    return FALSE;

  for (guint c = 0; c < cover->n_columns; c++)
    {
      if (result.values[c] > 0.5)
        columns[n++] = c;
    }
  take_columns (self, columns, n, found);
  found->is_optimal = result.status == DEK_MIP_OPTIMAL;
  found->bound = found->is_optimal ? found->objective
                                   : fmax (last->bound, cover->n_forced + ceil (result.bound - 1e-6));
  if (found->bound >= found->objective)
    {
      found->bound = found->objective;
      found->is_optimal = TRUE;
    }

  return TRUE;
}

gboolean
dek_siting_lscp_solve (gpointer         solver,
                       GPtrArray       *forbidden,
                       DekSitingFound  *found,
                       GError         **error)
{
  DekLscp *self = solver;

  if (dek_siting_run_cancelled (self->run, error))
    return FALSE;

  return forbidden->len == 0 ? solve_first (self, found, error) : solve_next (self, forbidden, found, error);
}
