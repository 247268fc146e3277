// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-site-index"

#include "coverage/dek-site-index.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  double x;
  double y;
  guint  site;
  gint   group;
} DekSiteEntry;

struct _DekSiteIndex
{
  DekSiteEntry *entries;
  guint         n_entries;
};

static int
compare_entries (const void *a,
                 const void *b)
{
  const DekSiteEntry *entry_a = a;
  const DekSiteEntry *entry_b = b;

  if (entry_a->group != entry_b->group)
    return entry_a->group < entry_b->group ? -1 : 1;
  if (entry_a->x != entry_b->x)
    return entry_a->x < entry_b->x ? -1 : 1;

  return entry_a->site < entry_b->site ? -1 : entry_a->site > entry_b->site;
}

/**
 * dek_site_index_new:
 * @sites_xy: x, y by turns for all places, in metres
 * @sites: (array length=n_sites): indexes of the places to take in
 * @groups: (nullable) (array length=n_sites): a group for each of @sites; %NULL
 *   puts all in group 0
 * @n_sites: how many
 *
 * Returns: (transfer full): an index of copies
 */
DekSiteIndex *
dek_site_index_new (const double *sites_xy,
                    const guint  *sites,
                    const gint   *groups,
                    guint         n_sites)
{
  DekSiteIndex *self = g_new0 (DekSiteIndex, 1);

  self->entries = g_new (DekSiteEntry, MAX (n_sites, 1));
  self->n_entries = n_sites;
  for (guint i = 0; i < n_sites; i++)
    {
      self->entries[i].x = sites_xy[2 * sites[i]];
      self->entries[i].y = sites_xy[2 * sites[i] + 1];
      self->entries[i].site = sites[i];
      self->entries[i].group = groups != NULL ? groups[i] : 0;
    }
  qsort (self->entries, n_sites, sizeof *self->entries, compare_entries);

  return self;
}

/**
 * dek_site_index_free:
 * @self: (transfer full): an index
 */
void
dek_site_index_free (DekSiteIndex *self)
{
  g_free (self->entries);
  g_free (self);
}

/* The first entry of the group that is not to the left of x. */
static guint
find_start (const DekSiteIndex *self,
            gint                group,
            double              x)
{
  guint low = 0;
  guint high = self->n_entries;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const DekSiteEntry *entry = self->entries + middle;

      if (entry->group < group || (entry->group == group && entry->x < x))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Takes the entry if it is nearer, or as near and first in the input, so that
 * the answer does not depend on the order of the sweep.
 */
static void
consider (const DekSiteEntry *entry,
          double              x,
          double              y,
          double             *best,
          gint               *site)
{
  double dx = entry->x - x;
  double dy = entry->y - y;
  double squared = dx * dx + dy * dy;

  if (squared < *best || (squared == *best && *site >= 0 && entry->site < (guint) *site))
    {
      *best = squared;
      *site = (gint) entry->site;
    }
}

/**
 * dek_site_index_nearest:
 * @self: an index
 * @group: the group to look in
 * @x: of the point, in metres
 * @y: of the point, in metres
 * @distance: (out): how far the nearest place is, in metres; -1 for none
 *
 * Returns: index of the nearest place in the arrays that the index was made of;
 *   the lowest one where several are as near; -1 where the group is empty
 */
gint
dek_site_index_nearest (const DekSiteIndex *self,
                        gint                group,
                        double              x,
                        double              y,
                        double             *distance)
{
  guint start = find_start (self, group, x);
  double best = INFINITY;
  gint site = -1;

  for (guint i = start; i < self->n_entries && self->entries[i].group == group; i++)
    {
      double dx = self->entries[i].x - x;

      if (dx * dx > best)
        break;
      consider (self->entries + i, x, y, &best, &site);
    }
  for (guint i = start; i-- > 0 && self->entries[i].group == group;)
    {
      double dx = self->entries[i].x - x;

      if (dx * dx > best)
        break;
      consider (self->entries + i, x, y, &best, &site);
    }

  *distance = site >= 0 ? sqrt (best) : -1;

  return site;
}
