// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-input"

#include "coverage/dek-coverage-input.h"
#include "coverage/dek-coverage-input-private.h"

#include <math.h>
#include <string.h>

#include "coverage/dek-rd.h"

/* What stays the same while a place is dragged; inputs share it. */
typedef struct
{
  GStringChunk         *strings;
  DekCoverageSubregion *subregions;
  guint                 n_subregions;
  DekCoverageGemeente  *gemeenten;
  guint                 n_gemeenten;
  DekCoverageDemand    *demand;
  guint                 n_demand;
  double               *demand_rd;
  DekTravelMatrix      *matrix;
  guint                 today;

  GMutex                boundary_lock;
  double              **boundaries_rd;
} DekCoverageBase;

struct _DekCoverageInput
{
  DekCoverageBase *base;
  GStringChunk    *strings;
  DekCoverageSite *sites;
  guint            n_sites;
  double          *sites_rd;
  gint            *site_pc4;
};

G_DEFINE_BOXED_TYPE (DekCoverageInput, dek_coverage_input, dek_coverage_input_ref, dek_coverage_input_unref)

static const char *
keep_string (GStringChunk *chunk,
             const char   *text)
{
  return text != NULL ? g_string_chunk_insert_const (chunk, text) : NULL;
}

static gboolean
project_point (const DekPoint *point,
               double         *xy)
{
  xy[0] = point->lon;
  xy[1] = point->lat;
  if (!dek_point_is_valid (point))
    return FALSE;

  dek_rd_from_wgs84 (xy, xy, 1);

  return isfinite (xy[0]) && isfinite (xy[1]);
}

static void
keep_demand (DekCoverageBase         *base,
             const DekCoverageDemand *demand,
             guint                    n_demand)
{
  base->demand = g_memdup2 (demand, n_demand * sizeof *demand);
  base->n_demand = n_demand;
  base->demand_rd = g_new (double, 2 * (gsize) MAX (n_demand, 1));

  for (guint i = 0; i < n_demand; i++)
    {
      DekCoverageDemand *point = base->demand + i;

      point->name = keep_string (base->strings, point->name);
      if (point->gemeente < 0 || (guint) point->gemeente >= base->n_gemeenten)
        {
          point->gemeente = -1;
          point->inhabitants = -1;
        }
      /* Who lives at no place on earth cannot be counted. */
      if (!project_point (&point->location, base->demand_rd + 2 * i))
        {
          base->demand_rd[2 * i] = base->demand_rd[2 * i + 1] = 0;
          point->location = (DekPoint) { 0, 0 };
          point->inhabitants = -1;
        }
      if (point->inhabitants < 0)
        point->inhabitants = -1;
    }
}

static void
keep_land (DekCoverageBase            *base,
           const DekCoverageSubregion *subregions,
           guint                       n_subregions,
           const DekCoverageGemeente  *gemeenten,
           guint                       n_gemeenten)
{
  base->subregions = g_memdup2 (subregions, n_subregions * sizeof *subregions);
  base->n_subregions = n_subregions;
  for (guint i = 0; i < n_subregions; i++)
    base->subregions[i].name = keep_string (base->strings, subregions[i].name);

  base->gemeenten = g_memdup2 (gemeenten, n_gemeenten * sizeof *gemeenten);
  base->n_gemeenten = n_gemeenten;
  base->boundaries_rd = g_new0 (double *, MAX (n_gemeenten, 1));
  for (guint i = 0; i < n_gemeenten; i++)
    {
      DekCoverageGemeente *gemeente = base->gemeenten + i;

      gemeente->code = keep_string (base->strings, gemeente->code);
      gemeente->name = keep_string (base->strings, gemeente->name);
      if (gemeente->subregion < 0 || (guint) gemeente->subregion >= n_subregions)
        gemeente->subregion = -1;
      if (gemeente->boundary != NULL)
        dek_multi_polygon_ref (gemeente->boundary);
    }
}

static gint
find_nearest_pc4 (const DekCoverageBase *base,
                  const double          *xy)
{
  double best = INFINITY;
  gint pc4 = 0;

  for (guint i = 0; i < base->n_demand; i++)
    {
      double dx = base->demand_rd[2 * i] - xy[0];
      double dy = base->demand_rd[2 * i + 1] - xy[1];

      if (dx * dx + dy * dy < best)
        {
          best = dx * dx + dy * dy;
          pc4 = (gint) base->demand[i].id;
        }
    }

  return pc4;
}

static void
keep_site (DekCoverageInput *self,
           guint             index)
{
  DekCoverageSite *site = self->sites + index;
  double *xy = self->sites_rd + 2 * index;

  site->name = keep_string (self->strings, site->name != NULL ? site->name : "");
  if (site->gemeente < 0 || (guint) site->gemeente >= self->base->n_gemeenten)
    site->gemeente = -1;
  if (site->gemeente >= 0 && site->subregion < 0)
    site->subregion = self->base->gemeenten[site->gemeente].subregion;
  if (site->subregion < 0 || (guint) site->subregion >= self->base->n_subregions)
    site->subregion = -1;
  if (!site->has_position || !project_point (&site->location, xy))
    {
      site->has_position = FALSE;
      site->location = (DekPoint) { 0, 0 };
      xy[0] = xy[1] = 0;
    }

  self->site_pc4[index] = site->pc4;
  if (site->pc4 == 0 && site->has_position && self->base->matrix != NULL)
    self->site_pc4[index] = find_nearest_pc4 (self->base, xy);
}

static DekCoverageInput *
new_on_base (DekCoverageBase       *base,
             const DekCoverageSite *sites,
             guint                  n_sites)
{
  DekCoverageInput *self = g_atomic_rc_box_new0 (DekCoverageInput);

  self->base = base;
  self->strings = g_string_chunk_new (1024);
  self->sites = g_memdup2 (sites, n_sites * sizeof *sites);
  self->n_sites = n_sites;
  self->sites_rd = g_new0 (double, 2 * (gsize) MAX (n_sites, 1));
  self->site_pc4 = g_new0 (gint, MAX (n_sites, 1));
  for (guint i = 0; i < n_sites; i++)
    keep_site (self, i);

  return self;
}

/**
 * dek_coverage_input_new:
 * @subregions: (array length=n_subregions): the sub-regions
 * @n_subregions: how many; 0 is possible
 * @gemeenten: (array length=n_gemeenten): the gemeenten
 * @n_gemeenten: how many
 * @demand: (array length=n_demand): where people live
 * @n_demand: how many
 * @sites: (array length=n_sites): the places, also those that may not count
 * @n_sites: how many
 * @matrix: (nullable): travel times, where there are any
 * @today: the date for the scenario "now" as a number, 20270131
 *
 * Copies the arrays with their texts, takes references to the boundaries and
 * the table, and projects all points. Indexes that point nowhere become -1. A
 * demand point whose position is not on earth (NAN, too) or that has no gemeente
 * becomes one with unknown inhabitants, a site whose position is not on earth
 * one without a position; both then stand at 0, 0.
 *
 * Returns: (transfer full): the input
 */
DekCoverageInput *
dek_coverage_input_new (const DekCoverageSubregion *subregions,
                        guint                       n_subregions,
                        const DekCoverageGemeente  *gemeenten,
                        guint                       n_gemeenten,
                        const DekCoverageDemand    *demand,
                        guint                       n_demand,
                        const DekCoverageSite      *sites,
                        guint                       n_sites,
                        DekTravelMatrix            *matrix,
                        guint                       today)
{
  DekCoverageBase *base;

  g_return_val_if_fail (subregions != NULL || n_subregions == 0, NULL);
  g_return_val_if_fail (gemeenten != NULL || n_gemeenten == 0, NULL);
  g_return_val_if_fail (demand != NULL || n_demand == 0, NULL);
  g_return_val_if_fail (sites != NULL || n_sites == 0, NULL);

  base = g_atomic_rc_box_new0 (DekCoverageBase);
  base->strings = g_string_chunk_new (4096);
  g_mutex_init (&base->boundary_lock);
  keep_land (base, subregions, n_subregions, gemeenten, n_gemeenten);
  keep_demand (base, demand, n_demand);
  base->matrix = matrix != NULL ? dek_travel_matrix_ref (matrix) : NULL;
  base->today = today;

  return new_on_base (base, sites, n_sites);
}

/**
 * dek_coverage_input_new_with_sites:
 * @self: an input
 * @sites: (array length=n_sites): places to take in stead of its own
 * @n_sites: how many
 *
 * Makes an input with the same land and people and other places. That is cheap,
 * as nothing but the places is copied.
 *
 * Returns: (transfer full): the new input
 */
DekCoverageInput *
dek_coverage_input_new_with_sites (DekCoverageInput      *self,
                                   const DekCoverageSite *sites,
                                   guint                  n_sites)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sites != NULL || n_sites == 0, NULL);

  return new_on_base (g_atomic_rc_box_acquire (self->base), sites, n_sites);
}

/**
 * dek_coverage_input_new_with_matrix:
 * @self: an input
 * @matrix: (nullable): travel times to take in stead of its own
 *
 * Returns: (transfer full): a new input with the same land, people and places
 */
DekCoverageInput *
dek_coverage_input_new_with_matrix (DekCoverageInput *self,
                                    DekTravelMatrix  *matrix)
{
  const DekCoverageBase *base;

  g_return_val_if_fail (self != NULL, NULL);

  base = self->base;

  return dek_coverage_input_new (base->subregions, base->n_subregions,
                                 base->gemeenten, base->n_gemeenten,
                                 base->demand, base->n_demand,
                                 self->sites, self->n_sites, matrix, base->today);
}

static gint
find_containing_gemeente (const DekCoverageBase *base,
                          const DekPoint        *point)
{
  for (guint i = 0; i < base->n_gemeenten; i++)
    {
      const DekMultiPolygon *boundary = base->gemeenten[i].boundary;

      if (boundary != NULL && dek_multi_polygon_contains (boundary, point->lon, point->lat))
        return (gint) i;
    }

  return -1;
}

/**
 * dek_coverage_input_new_moved:
 * @self: an input
 * @site_id: id of one of its places
 * @location: where that is now, WGS 84 degrees
 *
 * Makes an input in which one place stands elsewhere, as while it is dragged:
 * in the gemeente and sub-region where it stands then.
 *
 * Returns: (transfer full): the new input; equal to @self where it has no such
 *   place
 */
DekCoverageInput *
dek_coverage_input_new_moved (DekCoverageInput *self,
                              gint64            site_id,
                              const DekPoint   *location)
{
  g_autofree DekCoverageSite *sites = NULL;
  gint index;

  g_return_val_if_fail (self != NULL && location != NULL, NULL);

  sites = g_memdup2 (self->sites, self->n_sites * sizeof *sites);
  index = dek_coverage_input_find_site (self, site_id);
  if (index >= 0)
    {
      DekCoverageSite *site = sites + index;

      site->location = *location;
      site->has_position = TRUE;
      site->is_approximate = FALSE;
      site->pc4 = 0;
      site->gemeente = find_containing_gemeente (self->base, location);
      site->subregion = -1;
      site->is_outside = site->gemeente < 0;
    }

  return dek_coverage_input_new_with_sites (self, sites, self->n_sites);
}

/**
 * dek_coverage_input_ref:
 * @self: an input
 *
 * Returns: (transfer full): @self with one reference more
 */
DekCoverageInput *
dek_coverage_input_ref (DekCoverageInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_base (gpointer data)
{
  DekCoverageBase *base = data;

  for (guint i = 0; i < base->n_gemeenten; i++)
    {
      g_clear_pointer (&base->gemeenten[i].boundary, dek_multi_polygon_unref);
      g_free (base->boundaries_rd[i]);
    }
  g_free (base->boundaries_rd);
  g_free (base->subregions);
  g_free (base->gemeenten);
  g_free (base->demand);
  g_free (base->demand_rd);
  g_clear_pointer (&base->matrix, dek_travel_matrix_unref);
  g_string_chunk_free (base->strings);
  g_mutex_clear (&base->boundary_lock);
}

static void
clear_input (gpointer data)
{
  DekCoverageInput *self = data;

  g_atomic_rc_box_release_full (self->base, clear_base);
  g_string_chunk_free (self->strings);
  g_free (self->sites);
  g_free (self->sites_rd);
  g_free (self->site_pc4);
}

/**
 * dek_coverage_input_unref:
 * @self: (transfer full): an input
 */
void
dek_coverage_input_unref (DekCoverageInput *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_input);
}

/**
 * dek_coverage_input_get_subregions:
 * @self: an input
 * @n_subregions: (out): how many
 *
 * Returns: (transfer none) (array length=n_subregions): the sub-regions
 */
const DekCoverageSubregion *
dek_coverage_input_get_subregions (const DekCoverageInput *self,
                                   guint                  *n_subregions)
{
  g_return_val_if_fail (self != NULL && n_subregions != NULL, NULL);

  *n_subregions = self->base->n_subregions;

  return self->base->subregions;
}

/**
 * dek_coverage_input_get_gemeenten:
 * @self: an input
 * @n_gemeenten: (out): how many
 *
 * Returns: (transfer none) (array length=n_gemeenten): the gemeenten
 */
const DekCoverageGemeente *
dek_coverage_input_get_gemeenten (const DekCoverageInput *self,
                                  guint                  *n_gemeenten)
{
  g_return_val_if_fail (self != NULL && n_gemeenten != NULL, NULL);

  *n_gemeenten = self->base->n_gemeenten;

  return self->base->gemeenten;
}

/**
 * dek_coverage_input_get_demand:
 * @self: an input
 * @n_demand: (out): how many
 *
 * Returns: (transfer none) (array length=n_demand): where people live
 */
const DekCoverageDemand *
dek_coverage_input_get_demand (const DekCoverageInput *self,
                               guint                  *n_demand)
{
  g_return_val_if_fail (self != NULL && n_demand != NULL, NULL);

  *n_demand = self->base->n_demand;

  return self->base->demand;
}

/**
 * dek_coverage_input_get_sites:
 * @self: an input
 * @n_sites: (out): how many
 *
 * Returns: (transfer none) (array length=n_sites): the places
 */
const DekCoverageSite *
dek_coverage_input_get_sites (const DekCoverageInput *self,
                              guint                  *n_sites)
{
  g_return_val_if_fail (self != NULL && n_sites != NULL, NULL);

  *n_sites = self->n_sites;

  return self->sites;
}

/**
 * dek_coverage_input_get_demand_rd:
 * @self: an input
 *
 * Returns: (transfer none): x, y by turns for each demand point, in metres, RD
 *   New; 0, 0 where it has no position on earth
 */
const double *
dek_coverage_input_get_demand_rd (const DekCoverageInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base->demand_rd;
}

/**
 * dek_coverage_input_get_sites_rd:
 * @self: an input
 *
 * Returns: (transfer none): x, y by turns for each place, in metres, RD New;
 *   0, 0 for a place without a position
 */
const double *
dek_coverage_input_get_sites_rd (const DekCoverageInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sites_rd;
}

/**
 * dek_coverage_input_get_matrix:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): the travel times
 */
DekTravelMatrix *
dek_coverage_input_get_matrix (const DekCoverageInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base->matrix;
}

/**
 * dek_coverage_input_get_today:
 * @self: an input
 *
 * Returns: the date for the scenario "now" as a number, 20270131
 */
guint
dek_coverage_input_get_today (const DekCoverageInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->base->today;
}

/**
 * dek_coverage_input_get_site_pc4:
 * @self: an input
 * @site: index of a place
 *
 * Returns: the four-digit postcode that stands for the place in travel times:
 *   its own, else that of the nearest demand point; 0 for none
 */
gint
dek_coverage_input_get_site_pc4 (const DekCoverageInput *self,
                                 guint                   site)
{
  g_return_val_if_fail (self != NULL && site < self->n_sites, 0);

  return self->site_pc4[site];
}

const double *
dek_coverage_input_get_boundary_rd (DekCoverageInput *self,
                                    guint             gemeente)
{
  DekCoverageBase *base = self->base;
  const DekMultiPolygon *boundary = base->gemeenten[gemeente].boundary;
  g_autoptr (GMutexLocker) locker = NULL;

  if (boundary == NULL || boundary->n_points == 0)
    return NULL;

  locker = g_mutex_locker_new (&base->boundary_lock);
  if (base->boundaries_rd[gemeente] == NULL)
    {
      double *xy = g_new (double, 2 * (gsize) boundary->n_points);

      dek_rd_from_wgs84 (boundary->coords, xy, boundary->n_points);
      base->boundaries_rd[gemeente] = xy;
    }

  return base->boundaries_rd[gemeente];
}
