// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-reach"

#include "siting/dek-siting-reach.h"

#include <string.h>

void
dek_siting_reach_init (DekSitingReach       *self,
                       const DekSitingCover *cover)
{
  self->cover = cover;
  self->counts = g_new0 (guint, MAX (cover->n_rows, 1));
  self->reached = 0;
}

void
dek_siting_reach_clear (DekSitingReach *self)
{
  g_clear_pointer (&self->counts, g_free);
}

void
dek_siting_reach_reset (DekSitingReach *self)
{
  memset (self->counts, 0, self->cover->n_rows * sizeof (guint));
  self->reached = 0;
}

void
dek_siting_reach_add (DekSitingReach *self,
                      guint           column)
{
  const DekSitingCover *cover = self->cover;

  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    {
      guint row = cover->column_rows[i];

      if (self->counts[row]++ == 0)
        self->reached += cover->weights[row];
    }
}

void
dek_siting_reach_remove (DekSitingReach *self,
                         guint           column)
{
  const DekSitingCover *cover = self->cover;

  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    {
      guint row = cover->column_rows[i];

      if (--self->counts[row] == 0)
        self->reached -= cover->weights[row];
    }
}

/* What the column would add. */
double
dek_siting_reach_gain (const DekSitingReach *self,
                       guint                 column)
{
  const DekSitingCover *cover = self->cover;
  double gain = 0;

  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    {
      guint row = cover->column_rows[i];

      if (self->counts[row] == 0)
        gain += cover->weights[row];
    }

  return gain;
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

/* Adds the column that gains most, again and again; the lowest of equals. */
guint
dek_siting_reach_greedy (DekSitingReach *self,
                         guint           n_wanted,
                         guint          *columns)
{
  guint n = 0;

  while (n < n_wanted && n < self->cover->n_columns)
    {
      double most = -1;
      guint best = 0;

      for (guint c = 0; c < self->cover->n_columns; c++)
        {
          double gain = dek_siting_reach_gain (self, c);

          if (gain > most && !is_among (columns, n, c))
            {
              most = gain;
              best = c;
            }
        }
      dek_siting_reach_add (self, best);
      columns[n++] = best;
    }

  return n;
}

/* Puts a better column in the place of one that was chosen, until none is. */
void
dek_siting_reach_improve (DekSitingReach     *self,
                          const DekSitingRun *run,
                          guint              *columns,
                          guint               n_columns)
{
  gboolean has_changed = TRUE;

  while (has_changed && !dek_siting_run_is_out (run))
    {
      has_changed = FALSE;
      for (guint i = 0; i < n_columns; i++)
        {
          double before = self->reached;
          double most;
          guint best = columns[i];

          dek_siting_reach_remove (self, columns[i]);
          /* By less than this it may only seem better, and go on for ever. */
          most = before - self->reached + 1e-9 * (1 + before);
          for (guint c = 0; c < self->cover->n_columns; c++)
            {
              double gain = dek_siting_reach_gain (self, c);

              if (gain > most && !is_among (columns, n_columns, c))
                {
                  most = gain;
                  best = c;
                }
            }
          has_changed = has_changed || best != columns[i];
          columns[i] = best;
          dek_siting_reach_add (self, best);
        }
    }
}
