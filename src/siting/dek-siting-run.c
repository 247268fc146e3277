// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-run"

#include "siting/dek-siting-run.h"

#include <stdlib.h>
#include <string.h>

#define REPORT_INTERVAL (G_USEC_PER_SEC / 10)

/* Whether the solver is to stop looking for a proof: cancelled, or out of time. */
gboolean
dek_siting_run_is_out (const DekSitingRun *self)
{
  return g_cancellable_is_cancelled (self->cancellable) ||
         (self->deadline != 0 && g_get_monotonic_time () >= self->deadline);
}

gboolean
dek_siting_run_cancelled (const DekSitingRun  *self,
                          GError             **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

void
dek_siting_run_report (DekSitingRun *self,
                       double        objective,
                       double        bound)
{
  gint64 now;

  if (self->progress == NULL)
    return;

  now = g_get_monotonic_time ();
  if (now - self->last_report < REPORT_INTERVAL)
    return;

  self->last_report = now;
  self->progress (objective, bound, self->user_data);
}

DekSitingFound *
dek_siting_found_new (void)
{
  return g_new0 (DekSitingFound, 1);
}

void
dek_siting_found_clear (DekSitingFound *self)
{
  g_clear_pointer (&self->chosen, g_free);
  self->n_chosen = 0;
}

void
dek_siting_found_free (DekSitingFound *self)
{
  dek_siting_found_clear (self);
  g_free (self);
}

/* Takes over @chosen, sorting it. */
void
dek_siting_found_take (DekSitingFound *self,
                       guint          *chosen,
                       guint           n_chosen)
{
  dek_siting_found_clear (self);
  dek_siting_sort (chosen, n_chosen);
  self->chosen = chosen;
  self->n_chosen = n_chosen;
}

/* @chosen need not be sorted. */
gboolean
dek_siting_is_forbidden (GPtrArray   *forbidden,
                         const guint *chosen,
                         guint        n_chosen)
{
  g_autofree guint *sorted = NULL;

  if (forbidden->len == 0)
    return FALSE;

  sorted = g_memdup2 (chosen, n_chosen * sizeof *chosen);
  dek_siting_sort (sorted, n_chosen);
  for (guint i = 0; i < forbidden->len; i++)
    {
      const DekSitingFound *found = g_ptr_array_index (forbidden, i);

      if (found->n_chosen == n_chosen &&
          (n_chosen == 0 || memcmp (found->chosen, sorted, n_chosen * sizeof *sorted) == 0))
        return TRUE;
    }

  return FALSE;
}

static int
compare_indexes (const void *a,
                 const void *b)
{
  guint index_a = *(const guint *) a;
  guint index_b = *(const guint *) b;

  return index_a < index_b ? -1 : index_a > index_b;
}

void
dek_siting_sort (guint *indexes,
                 guint  n)
{
  if (n > 1)
    qsort (indexes, n, sizeof *indexes, compare_indexes);
}
