// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-min-cover"

#include "siting/dek-siting-min-cover.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "siting/dek-siting-mip.h"

/* Least covers. Rows that ask more than another row ask nothing new, columns
 * that reach less than another are not needed, and a row with one column left
 * settles that. On a map little remains after that, and it falls apart into
 * pieces that GLPK solves each on its own.
 */

typedef struct
{
  const DekSitingCover *cover;
  DekSitingRun         *run;
  gboolean             *has_row;
  gboolean             *has_column;
  guint                *row_degrees;
  guint                *column_degrees;
  DekMinCover          *result;
} DekReducing;

static void
drop_row (DekReducing *self,
          guint        row)
{
  const DekSitingCover *cover = self->cover;

  self->has_row[row] = FALSE;
  for (guint i = cover->row_starts[row]; i < cover->row_starts[row + 1]; i++)
    self->column_degrees[cover->row_columns[i]]--;
}

static void
drop_column (DekReducing *self,
             guint        column)
{
  const DekSitingCover *cover = self->cover;

  self->has_column[column] = FALSE;
  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    self->row_degrees[cover->column_rows[i]]--;
}

static void
take_column (DekReducing *self,
             guint        column)
{
  const DekSitingCover *cover = self->cover;

  self->result->columns[self->result->n_columns++] = column;
  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    {
      if (self->has_row[cover->column_rows[i]])
        drop_row (self, cover->column_rows[i]);
    }
  drop_column (self, column);
}

/* Whether everything that is left of the sorted list a is in list b. */
static gboolean
is_subset (const guint    *a,
           guint           n_a,
           const guint    *b,
           guint           n_b,
           const gboolean *has)
{
  guint j = 0;

  for (guint i = 0; i < n_a; i++)
    {
      if (!has[a[i]])
        continue;
      while (j < n_b && b[j] < a[i])
        j++;
      if (j == n_b || b[j] != a[i])
        return FALSE;
    }

  return TRUE;
}

/* The column of the row that reaches fewest rows: other rows that ask at least
 * what this one asks are all among those.
 */
static guint
rarest_column (const DekReducing *self,
               guint              row)
{
  const DekSitingCover *cover = self->cover;
  guint best = G_MAXUINT;

  for (guint i = cover->row_starts[row]; i < cover->row_starts[row + 1]; i++)
    {
      guint column = cover->row_columns[i];

      if (self->has_column[column] &&
          (best == G_MAXUINT || self->column_degrees[column] < self->column_degrees[best]))
        best = column;
    }

  return best;
}

static gboolean
drop_rows (DekReducing *self)
{
  const DekSitingCover *cover = self->cover;
  gboolean has_changed = FALSE;

  for (guint s = 0; s < cover->n_rows && !dek_siting_run_is_out (self->run); s++)
    {
      guint column;

      if (!self->has_row[s])
        continue;
      column = rarest_column (self, s);
      for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
        {
          guint r = cover->column_rows[i];

          if (r == s || !self->has_row[r] || self->row_degrees[r] < self->row_degrees[s])
            continue;
          if (is_subset (cover->row_columns + cover->row_starts[s], cover->row_starts[s + 1] - cover->row_starts[s],
                         cover->row_columns + cover->row_starts[r], cover->row_starts[r + 1] - cover->row_starts[r],
                         self->has_column))
            {
              drop_row (self, r);
              has_changed = TRUE;
            }
        }
    }

  return has_changed;
}

static guint
rarest_row (const DekReducing *self,
            guint              column)
{
  const DekSitingCover *cover = self->cover;
  guint best = G_MAXUINT;

  for (guint i = cover->column_starts[column]; i < cover->column_starts[column + 1]; i++)
    {
      guint row = cover->column_rows[i];

      if (self->has_row[row] && (best == G_MAXUINT || self->row_degrees[row] < self->row_degrees[best]))
        best = row;
    }

  return best;
}

static gboolean
is_needless (const DekReducing *self,
             guint              column)
{
  const DekSitingCover *cover = self->cover;
  guint row = rarest_row (self, column);

  if (row == G_MAXUINT)
    return TRUE;

  for (guint i = cover->row_starts[row]; i < cover->row_starts[row + 1]; i++)
    {
      guint other = cover->row_columns[i];

      if (other == column || !self->has_column[other] ||
          self->column_degrees[other] < self->column_degrees[column])
        continue;
      if (is_subset (cover->column_rows + cover->column_starts[column],
                     cover->column_starts[column + 1] - cover->column_starts[column],
                     cover->column_rows + cover->column_starts[other],
                     cover->column_starts[other + 1] - cover->column_starts[other],
                     self->has_row))
        return TRUE;
    }

  return FALSE;
}

static gboolean
drop_columns (DekReducing *self)
{
  gboolean has_changed = FALSE;

  for (guint c = 0; c < self->cover->n_columns && !dek_siting_run_is_out (self->run); c++)
    {
      if (self->has_column[c] && is_needless (self, c))
        {
          drop_column (self, c);
          has_changed = TRUE;
        }
    }

  return has_changed;
}

static gboolean
take_needed (DekReducing *self)
{
  gboolean has_changed = FALSE;

  for (guint r = 0; r < self->cover->n_rows; r++)
    {
      if (self->has_row[r] && self->row_degrees[r] == 1)
        {
          take_column (self, rarest_column (self, r));
          has_changed = TRUE;
        }
    }

  return has_changed;
}

static void
reduce (DekReducing *self)
{
  gboolean has_changed = TRUE;

  while (has_changed && !dek_siting_run_is_out (self->run))
    {
      has_changed = drop_rows (self);
      has_changed = drop_columns (self) || has_changed;
      has_changed = take_needed (self) || has_changed;
    }
}

/* Collects the rows and columns that hang together with a row. */
static void
collect_piece (const DekReducing *self,
               guint              first,
               gboolean          *is_seen_row,
               gboolean          *is_seen_column,
               GArray            *rows,
               GArray            *columns)
{
  const DekSitingCover *cover = self->cover;

  g_array_set_size (rows, 0);
  g_array_set_size (columns, 0);
  g_array_append_val (rows, first);
  is_seen_row[first] = TRUE;

  for (guint n = 0; n < rows->len; n++)
    {
      guint row = g_array_index (rows, guint, n);

      for (guint i = cover->row_starts[row]; i < cover->row_starts[row + 1]; i++)
        {
          guint column = cover->row_columns[i];

          if (!self->has_column[column] || is_seen_column[column])
            continue;
          is_seen_column[column] = TRUE;
          g_array_append_val (columns, column);
          for (guint k = cover->column_starts[column]; k < cover->column_starts[column + 1]; k++)
            {
              guint other = cover->column_rows[k];

              if (self->has_row[other] && !is_seen_row[other])
                {
                  is_seen_row[other] = TRUE;
                  g_array_append_val (rows, other);
                }
            }
        }
    }
}

/* A cover of the piece by taking what reaches most. */
static void
cover_greedily (const DekReducing *self,
                GArray            *rows,
                GArray            *columns,
                double            *values)
{
  const DekSitingCover *cover = self->cover;
  g_autofree gboolean *is_open = g_new0 (gboolean, MAX (cover->n_rows, 1));
  guint n_open = rows->len;

  for (guint i = 0; i < rows->len; i++)
    is_open[g_array_index (rows, guint, i)] = TRUE;

  while (n_open > 0)
    {
      guint best = 0;
      guint most = 0;

      for (guint i = 0; i < columns->len; i++)
        {
          guint column = g_array_index (columns, guint, i);
          guint n = 0;

          for (guint k = cover->column_starts[column]; k < cover->column_starts[column + 1]; k++)
            n += is_open[cover->column_rows[k]];
          if (n > most)
            {
              most = n;
              best = i;
            }
        }
      g_assert (most > 0);
      values[best] = 1;
      for (guint k = cover->column_starts[g_array_index (columns, guint, best)];
           k < cover->column_starts[g_array_index (columns, guint, best) + 1]; k++)
        is_open[cover->column_rows[k]] = FALSE;
      n_open -= most;
    }
}

static DekMip *
make_piece_mip (const DekReducing *self,
                GArray            *rows,
                GArray            *columns,
                guint             *mip_columns,
                const double      *start)
{
  const DekSitingCover *cover = self->cover;
  DekMip *mip = dek_mip_new (FALSE);

  for (guint i = 0; i < columns->len; i++)
    mip_columns[g_array_index (columns, guint, i)] = dek_mip_add_column (mip, 1, TRUE);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      dek_mip_begin_row (mip, 1, INFINITY);
      for (guint k = cover->row_starts[row]; k < cover->row_starts[row + 1]; k++)
        {
          if (self->has_column[cover->row_columns[k]])
            dek_mip_add_to_row (mip, mip_columns[cover->row_columns[k]], 1);
        }
    }
  dek_mip_set_start (mip, start);

  return mip;
}

static gboolean
solve_piece (DekReducing  *self,
             GArray       *rows,
             GArray       *columns,
             guint        *mip_columns,
             GError      **error)
{
  g_autofree double *values = g_new0 (double, columns->len);
  g_autoptr (DekMip) mip = NULL;
  g_auto (DekMipResult) result = { 0, };
  guint n = 0;

  cover_greedily (self, rows, columns, values);
  mip = make_piece_mip (self, rows, columns, mip_columns, values);
  dek_mip_solve (mip, self->run, &result);
  if (dek_siting_run_cancelled (self->run, error))
    return FALSE;
  if (result.status == DEK_MIP_FAILED || result.status == DEK_MIP_INFEASIBLE)
    {
      g_set_error_literal (error, DEK_SITING_ERROR, DEK_SITING_ERROR_FAILED, _("The solver gave up."));
      return FALSE;
    }

  if (result.has_solution)
    memcpy (values, result.values, columns->len * sizeof (double));
  for (guint i = 0; i < columns->len; i++)
    {
      if (values[i] > 0.5)
        {
          self->result->columns[self->result->n_columns++] = g_array_index (columns, guint, i);
          n++;
        }
    }
  self->result->is_optimal = self->result->is_optimal && result.status == DEK_MIP_OPTIMAL;
  self->result->bound += result.status == DEK_MIP_OPTIMAL ? n : fmax (1, ceil (result.bound - 1e-6));

  return TRUE;
}

static gboolean
solve_pieces (DekReducing  *self,
              GError      **error)
{
  const DekSitingCover *cover = self->cover;
  g_autofree gboolean *is_seen_row = g_new0 (gboolean, MAX (cover->n_rows, 1));
  g_autofree gboolean *is_seen_column = g_new0 (gboolean, MAX (cover->n_columns, 1));
  g_autofree guint *mip_columns = g_new0 (guint, MAX (cover->n_columns, 1));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint r = 0; r < cover->n_rows; r++)
    {
      if (!self->has_row[r] || is_seen_row[r])
        continue;
      collect_piece (self, r, is_seen_row, is_seen_column, rows, columns);
      if (!solve_piece (self, rows, columns, mip_columns, error))
        return FALSE;
    }

  return TRUE;
}

/* Finds a least choice of columns that reaches all rows. %FALSE with an error
 * when cancelled.
 */
gboolean
dek_min_cover_solve (const DekSitingCover  *cover,
                     DekSitingRun          *run,
                     DekMinCover           *result,
                     GError               **error)
{
  DekReducing self = { .cover = cover, .run = run, .result = result };
  gboolean is_done;

  self.has_row = g_new (gboolean, MAX (cover->n_rows, 1));
  self.row_degrees = g_new (guint, MAX (cover->n_rows, 1));
  for (guint r = 0; r < cover->n_rows; r++)
    {
      self.has_row[r] = TRUE;
      self.row_degrees[r] = cover->row_starts[r + 1] - cover->row_starts[r];
    }
  self.has_column = g_new (gboolean, MAX (cover->n_columns, 1));
  self.column_degrees = g_new (guint, MAX (cover->n_columns, 1));
  for (guint c = 0; c < cover->n_columns; c++)
    {
      self.has_column[c] = TRUE;
      self.column_degrees[c] = cover->column_starts[c + 1] - cover->column_starts[c];
    }

  *result = (DekMinCover) { .columns = g_new (guint, MAX (cover->n_columns, 1)), .is_optimal = TRUE };
  reduce (&self);
  result->bound = result->n_columns;
  is_done = !dek_siting_run_cancelled (run, error) && solve_pieces (&self, error);

  g_free (self.has_row);
  g_free (self.row_degrees);
  g_free (self.has_column);
  g_free (self.column_degrees);

  return is_done;
}

void
dek_min_cover_clear (DekMinCover *self)
{
  g_clear_pointer (&self->columns, g_free);
}

/* A cover by taking again and again what reaches most rows; the number of
 * columns.
 */
guint
dek_min_cover_greedy (const DekSitingCover *cover,
                      guint                *columns)
{
  g_autofree gboolean *is_reached = g_new0 (gboolean, MAX (cover->n_rows, 1));
  guint n_open = cover->n_rows;
  guint n = 0;

  while (n_open > 0)
    {
      guint best = 0;
      guint most = 0;

      for (guint c = 0; c < cover->n_columns; c++)
        {
          guint gain = 0;

          for (guint i = cover->column_starts[c]; i < cover->column_starts[c + 1]; i++)
            gain += !is_reached[cover->column_rows[i]];
          if (gain > most)
            {
              most = gain;
              best = c;
            }
        }
      g_assert (most > 0);
      for (guint i = cover->column_starts[best]; i < cover->column_starts[best + 1]; i++)
        is_reached[cover->column_rows[i]] = TRUE;
      n_open -= most;
      columns[n++] = best;
    }

  return n;
}

/* How many rows there are, at least, of which no column reaches two: each needs
 * a column of its own, so that no cover is smaller. Rows with few columns come
 * first, as they stand in the way of few others.
 */
guint
dek_min_cover_apart (const DekSitingCover *cover)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, MAX (cover->n_columns, 1));
  guint n = 0;

  for (guint degree = 1, next; degree != G_MAXUINT; degree = next)
    {
      next = G_MAXUINT;
      for (guint r = 0; r < cover->n_rows; r++)
        {
          guint own = cover->row_starts[r + 1] - cover->row_starts[r];
          gboolean is_apart = own == degree;

          if (own > degree)
            next = MIN (next, own);
          for (guint i = cover->row_starts[r]; is_apart && i < cover->row_starts[r + 1]; i++)
            is_apart = !is_used[cover->row_columns[i]];
          if (!is_apart)
            continue;
          n++;
          for (guint i = cover->row_starts[r]; i < cover->row_starts[r + 1]; i++)
            is_used[cover->row_columns[i]] = TRUE;
        }
    }

  return n;
}
