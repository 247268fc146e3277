// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-cover"

#include "siting/dek-siting-cover.h"

#include <math.h>
#include <string.h>

/* Limits are inclusive; the last digits of a root are not to decide. */
gboolean
dek_siting_is_within (double cost,
                      double limit)
{
  return cost <= limit + 1e-9 * fmax (1, fabs (limit));
}

/* A row as it is found; rows with the same columns become one. */
typedef struct
{
  guint *columns;
  guint  n_columns;
  guint  index;
} DekRowKey;

static guint
hash_row (gconstpointer data)
{
  const DekRowKey *key = data;
  guint hash = 2166136261u;

  for (guint i = 0; i < key->n_columns; i++)
    hash = (hash ^ key->columns[i]) * 16777619u;

  return hash;
}

static gboolean
equal_rows (gconstpointer a,
            gconstpointer b)
{
  const DekRowKey *key_a = a;
  const DekRowKey *key_b = b;

  return key_a->n_columns == key_b->n_columns &&
         memcmp (key_a->columns, key_b->columns, key_a->n_columns * sizeof (guint)) == 0;
}

static void
free_row (gpointer data)
{
  DekRowKey *key = data;

  g_free (key->columns);
  g_free (key);
}

typedef struct
{
  const DekSitingProblem *problem;
  double                  limit;
  guint                  *given;
  guint                   n_given;
} DekCoverMaker;

/* Sorts the candidates into free ones, the columns, and those that are given. */
static void
sort_candidates (DekSitingCover *self,
                 DekCoverMaker  *maker)
{
  guint n = dek_siting_problem_get_n_candidates (maker->problem);

  self->candidates = g_new (guint, MAX (n, 1));
  self->forced = g_new (guint, MAX (n, 1));
  maker->given = g_new (guint, MAX (n, 1));
  for (guint j = 0; j < n; j++)
    {
      DekCandidateState state = dek_siting_problem_get_state (maker->problem, j);

      if (state == DEK_CANDIDATE_STATE_FREE)
        self->candidates[self->n_columns++] = j;
      if (state == DEK_CANDIDATE_STATE_FORCED)
        self->forced[self->n_forced++] = j;
      if (state == DEK_CANDIDATE_STATE_FORCED || state == DEK_CANDIDATE_STATE_FIXED)
        maker->given[maker->n_given++] = j;
    }
}

static gboolean
is_reached_already (const DekCoverMaker *maker,
                    guint                demand)
{
  for (guint g = 0; g < maker->n_given; g++)
    {
      if (dek_siting_is_within (dek_siting_problem_get_cost (maker->problem, demand, maker->given[g]), maker->limit))
        return TRUE;
    }

  return FALSE;
}

static DekRowKey *
make_row (const DekSitingCover *self,
          const DekCoverMaker  *maker,
          guint                 demand,
          guint                *columns)
{
  DekRowKey *key;
  guint n = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      if (dek_siting_is_within (dek_siting_problem_get_cost (maker->problem, demand, self->candidates[c]), maker->limit))
        columns[n++] = c;
    }
  key = g_new0 (DekRowKey, 1);
  key->columns = g_memdup2 (columns, n * sizeof *columns);
  key->n_columns = n;

  return key;
}

static void
add_demand (DekSitingCover *self,
            GPtrArray      *rows,
            GHashTable     *by_columns,
            DekRowKey      *key,
            double          weight)
{
  DekRowKey *same = g_hash_table_lookup (by_columns, key);

  if (same != NULL)
    {
      self->weights[same->index] += weight;
      free_row (key);
      return;
    }

  key->index = rows->len;
  self->weights[key->index] = weight;
  g_ptr_array_add (rows, key);
  g_hash_table_add (by_columns, key);
}

static void
fill_rows (DekSitingCover *self,
           GPtrArray      *rows)
{
  guint total = 0;

  self->n_rows = rows->len;
  self->row_starts = g_new0 (guint, rows->len + 1);
  for (guint r = 0; r < rows->len; r++)
    {
      total += ((const DekRowKey *) g_ptr_array_index (rows, r))->n_columns;
      self->row_starts[r + 1] = total;
    }
  self->row_columns = g_new (guint, MAX (total, 1));
  for (guint r = 0; r < rows->len; r++)
    {
      const DekRowKey *key = g_ptr_array_index (rows, r);

      memcpy (self->row_columns + self->row_starts[r], key->columns, key->n_columns * sizeof (guint));
    }
}

static void
fill_columns (DekSitingCover *self)
{
  guint total = self->row_starts[self->n_rows];
  g_autofree guint *next = NULL;

  self->column_starts = g_new0 (guint, self->n_columns + 1);
  self->column_rows = g_new (guint, MAX (total, 1));
  for (guint i = 0; i < total; i++)
    self->column_starts[self->row_columns[i] + 1]++;
  for (guint c = 0; c < self->n_columns; c++)
    self->column_starts[c + 1] += self->column_starts[c];

  next = g_memdup2 (self->column_starts, (self->n_columns + 1) * sizeof (guint));
  for (guint r = 0; r < self->n_rows; r++)
    {
      for (guint i = self->row_starts[r]; i < self->row_starts[r + 1]; i++)
        self->column_rows[next[self->row_columns[i]]++] = r;
    }
}

/* Makes the cover of a problem for a limit. */
DekSitingCover *
dek_siting_cover_new (const DekSitingProblem *problem,
                      double                  limit)
{
  DekSitingCover *self = g_new0 (DekSitingCover, 1);
  DekCoverMaker maker = { .problem = problem, .limit = limit };
  guint n = dek_siting_problem_get_n_demand (problem);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GHashTable) by_columns = g_hash_table_new (hash_row, equal_rows);
  g_autofree guint *columns = NULL;

  sort_candidates (self, &maker);
  columns = g_new (guint, MAX (self->n_columns, 1));
  self->weights = g_new0 (double, MAX (n, 1));
  self->unreachable = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      double weight = dek_siting_problem_get_weight (problem, i);
      DekRowKey *key;

      if (weight <= 0)
        continue;
      if (is_reached_already (&maker, i))
        {
          self->reached += weight;
          continue;
        }
      key = make_row (self, &maker, i, columns);
      if (key->n_columns > 0)
        {
          add_demand (self, rows, by_columns, key, weight);
        }
      else
        {
          self->unreachable[self->n_unreachable++] = i;
          free_row (key);
        }
    }
  fill_rows (self, rows);
  fill_columns (self);
  g_free (maker.given);

  return self;
}

void
dek_siting_cover_free (DekSitingCover *self)
{
  g_free (self->weights);
  g_free (self->row_starts);
  g_free (self->row_columns);
  g_free (self->candidates);
  g_free (self->column_starts);
  g_free (self->column_rows);
  g_free (self->forced);
  g_free (self->unreachable);
  g_free (self);
}
