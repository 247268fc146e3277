// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-reachers"

#include "coverage/dek-coverage-reachers.h"

#include "coverage/dek-site-index.h"

#define PC4_MIN 1000
#define N_PC4 9000

struct _DekReachers
{
  const DekCoverageInput *input;
  gboolean                in_minutes;
  double                  factor;

  DekSiteIndex           *everywhere;
  DekSiteIndex           *by_gemeente;

  /* For travel times: the places with postcode p are a chain that begins at
   * first[p - PC4_MIN] and goes on by next[], both -1 at the end.
   */
  gint                   *first;
  gint                   *next;
  guint                   n_destinations;
};

static void
chain_by_postcode (DekReachers *self,
                   const guint *sites,
                   guint        n_sites,
                   guint        n_all)
{
  self->first = g_new (gint, N_PC4);
  self->next = g_new (gint, MAX (n_all, 1));
  for (guint i = 0; i < N_PC4; i++)
    self->first[i] = -1;

  /* Backwards, so that a chain holds the lowest index first. */
  for (guint i = n_sites; i-- > 0;)
    {
      gint slot = dek_coverage_input_get_site_pc4 (self->input, sites[i]) - PC4_MIN;

      if (slot < 0 || slot >= N_PC4)
        continue;
      self->n_destinations += self->first[slot] < 0;
      self->next[sites[i]] = self->first[slot];
      self->first[slot] = (gint) sites[i];
    }
}

/**
 * dek_reachers_new:
 * @input: what is computed from; must outlive the result
 * @norm: a valid norm
 * @takes_part: for each place of @input whether it is one of them; those
 *   without a position are left out anyway
 *
 * Returns: (transfer full): the places
 */
DekReachers *
dek_reachers_new (const DekCoverageInput *input,
                  const DekNorm          *norm,
                  const gboolean         *takes_part)
{
  DekReachers *self = g_new0 (DekReachers, 1);
  guint n_all;
  const DekCoverageSite *all = dek_coverage_input_get_sites (input, &n_all);
  const double *xy = dek_coverage_input_get_sites_rd (input);
  g_autofree guint *sites = g_new (guint, MAX (n_all, 1));
  g_autofree gint *groups = g_new (gint, MAX (n_all, 1));
  guint n = 0;

  for (guint i = 0; i < n_all; i++)
    {
      if (takes_part[i] && all[i].has_position)
        {
          groups[n] = all[i].gemeente;
          sites[n++] = i;
        }
    }

  self->input = input;
  self->factor = norm->method == DEK_NORM_METHOD_DETOUR ? norm->detour_factor : 1;
  self->in_minutes = dek_norm_is_in_minutes (norm) && dek_coverage_input_get_matrix (input) != NULL;
  if (self->in_minutes)
    {
      chain_by_postcode (self, sites, n, n_all);
    }
  else
    {
      self->everywhere = dek_site_index_new (xy, sites, NULL, n);
      if (norm->borders == DEK_NORM_BORDERS_GEMEENTE)
        self->by_gemeente = dek_site_index_new (xy, sites, groups, n);
    }

  return self;
}

/**
 * dek_reachers_free:
 * @self: (transfer full): the places
 */
void
dek_reachers_free (DekReachers *self)
{
  g_clear_pointer (&self->everywhere, dek_site_index_free);
  g_clear_pointer (&self->by_gemeente, dek_site_index_free);
  g_free (self->first);
  g_free (self->next);
  g_free (self);
}

/* The rows of the table that start at the demand point. */
static const DekTravelTimeRow *
find_rows (const DekReachers *self,
           gint               pc4,
           guint             *n_rows)
{
  const DekTravelTimeRow *rows = dek_travel_matrix_get_rows (dek_coverage_input_get_matrix (self->input), n_rows);
  guint low = 0;
  guint high = *n_rows;
  guint end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rows[middle].origin < pc4)
        low = middle + 1;
      else
        high = middle;
    }
  for (end = low; end < *n_rows && rows[end].origin == pc4; end++)
    ;
  *n_rows = end - low;

  return rows + low;
}

/* Over the places of one postcode: the first that may be used. */
static gint
first_allowed (const DekReachers *self,
               gint               pc4,
               gint               gemeente)
{
  guint n;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (self->input, &n);
  gint site = pc4 >= PC4_MIN && pc4 < PC4_MIN + N_PC4 ? self->first[pc4 - PC4_MIN] : -1;

  while (site >= 0 && gemeente >= 0 && sites[site].gemeente != gemeente)
    site = self->next[site];

  return site;
}

static gint
nearest_in_minutes (const DekReachers *self,
                    gint               pc4,
                    gint               gemeente,
                    double            *cost)
{
  guint n_rows;
  const DekTravelTimeRow *rows = find_rows (self, pc4, &n_rows);
  gint best = -1;
  gboolean has_own = FALSE;

  *cost = -1;
  for (guint i = 0; i < n_rows; i++)
    {
      gint site = first_allowed (self, rows[i].destination, gemeente);

      has_own = has_own || rows[i].destination == pc4;
      if (site >= 0 && (best < 0 || rows[i].minutes < *cost ||
                        (rows[i].minutes == *cost && site < best)))
        {
          best = site;
          *cost = rows[i].minutes;
        }
    }

  /* As in dek_travel_matrix_get(): nobody travels to his own postcode. */
  if (!has_own && (best < 0 || *cost > 0))
    {
      gint own = first_allowed (self, pc4, gemeente);

      if (own >= 0)
        {
          best = own;
          *cost = 0;
        }
    }

  return best;
}

/**
 * dek_reachers_nearest:
 * @self: the places
 * @demand: index of a demand point of the input
 * @over_borders: whether places of other gemeenten do too
 * @cost: (out): how far it is in the measure of the norm; -1 for none
 *
 * Returns: index of the nearest place, the lowest of equals; -1 for none
 */
gint
dek_reachers_nearest (const DekReachers *self,
                      guint              demand,
                      gboolean           over_borders,
                      double            *cost)
{
  guint n;
  const DekCoverageDemand *point = dek_coverage_input_get_demand (self->input, &n) + demand;
  const double *xy = dek_coverage_input_get_demand_rd (self->input) + 2 * (gsize) demand;
  gint site;

  /* A point of no gemeente has no own gemeente to look in. */
  if (!over_borders && point->gemeente < 0)
    {
      *cost = -1;
      return -1;
    }

  if (self->in_minutes)
    return nearest_in_minutes (self, (gint) point->id, over_borders ? -1 : point->gemeente, cost);

  if (over_borders || self->by_gemeente == NULL)
    site = dek_site_index_nearest (self->everywhere, 0, xy[0], xy[1], cost);
  else
    site = dek_site_index_nearest (self->by_gemeente, point->gemeente, xy[0], xy[1], cost);
  if (site >= 0)
    *cost *= self->factor;

  return site;
}

/**
 * dek_reachers_missing:
 * @self: the places
 * @demand: index of a demand point of the input
 *
 * Returns: to how many postcodes with a place the table has no travel time from
 *   the point; 0 with distances
 */
guint
dek_reachers_missing (const DekReachers *self,
                      guint              demand)
{
  guint n_rows, n;
  const DekTravelTimeRow *rows;
  gint pc4;
  guint n_missing = self->n_destinations;
  gboolean has_own = FALSE;

  if (!self->in_minutes)
    return 0;

  pc4 = (gint) dek_coverage_input_get_demand (self->input, &n)[demand].id;
  rows = find_rows (self, pc4, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      n_missing -= self->first[rows[i].destination - PC4_MIN] >= 0;
      has_own = has_own || rows[i].destination == pc4;
    }
  if (!has_own && pc4 >= PC4_MIN && pc4 < PC4_MIN + N_PC4 && self->first[pc4 - PC4_MIN] >= 0)
    n_missing--;

  return n_missing;
}
