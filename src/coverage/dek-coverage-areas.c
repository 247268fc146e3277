// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-areas"

#include "coverage/dek-coverage-areas.h"

#include "coverage/dek-coverage-input-private.h"
#include "coverage/dek-disc-area.h"

struct _DekCoverageAreas
{
  DekCoverageArea *gemeenten;
  guint            n_gemeenten;
  DekCoverageArea *subregions;
  guint            n_subregions;
  DekCoverageArea  region;
};

G_DEFINE_BOXED_TYPE (DekCoverageAreas, dek_coverage_areas, dek_coverage_areas_ref, dek_coverage_areas_unref)

/* The centres of the discs that may count in a gemeente. */
static guint
collect_centres (DekCoverage *coverage,
                 gint         gemeente,
                 double      *centres)
{
  DekCoverageInput *input = dek_coverage_get_input (coverage);
  gboolean own_only = dek_coverage_get_norm (coverage)->borders == DEK_NORM_BORDERS_GEMEENTE;
  guint n_sites;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (input, &n_sites);
  const double *xy = dek_coverage_input_get_sites_rd (input);
  guint n = 0;

  for (guint i = 0; i < n_sites; i++)
    {
      if (dek_coverage_get_site_lack (coverage, i) != DEK_SITE_LACK_NOTHING ||
          (own_only && sites[i].gemeente != gemeente))
        continue;
      centres[2 * n] = xy[2 * i];
      centres[2 * n + 1] = xy[2 * i + 1];
      n++;
    }

  return n;
}

static void
measure (DekCoverage     *coverage,
         guint            gemeente,
         double          *centres,
         DekCoverageArea *area)
{
  DekCoverageInput *input = dek_coverage_get_input (coverage);
  const DekNorm *norm = dek_coverage_get_norm (coverage);
  const double *xy = dek_coverage_input_get_boundary_rd (input, gemeente);
  double radius = dek_norm_get_threshold (norm);
  guint n;
  const DekMultiPolygon *boundary = dek_coverage_input_get_gemeenten (input, &n)[gemeente].boundary;

  area->total_m2 = area->reached_m2 = -1;
  if (xy == NULL)
    return;

  area->total_m2 = dek_polygon_area (boundary, xy);
  /* Nobody knows where one gets in so many minutes: the table has postcodes. */
  if (dek_norm_is_in_minutes (norm))
    return;

  if (norm->method == DEK_NORM_METHOD_DETOUR)
    radius /= norm->detour_factor;
  n = collect_centres (coverage, (gint) gemeente, centres);
  area->reached_m2 = dek_disc_area_in (boundary, xy, centres, n, radius);
}

static void
add_area (DekCoverageArea       *sum,
          const DekCoverageArea *part)
{
  if (part->total_m2 >= 0)
    sum->total_m2 = MAX (sum->total_m2, 0) + part->total_m2;
  if (part->reached_m2 >= 0)
    sum->reached_m2 = MAX (sum->reached_m2, 0) + part->reached_m2;
}

static DekCoverageAreas *
new_empty (DekCoverageInput *input)
{
  DekCoverageAreas *self = g_atomic_rc_box_new0 (DekCoverageAreas);
  const DekCoverageArea unknown = { -1, -1 };

  dek_coverage_input_get_gemeenten (input, &self->n_gemeenten);
  dek_coverage_input_get_subregions (input, &self->n_subregions);
  self->gemeenten = g_new (DekCoverageArea, MAX (self->n_gemeenten, 1));
  self->subregions = g_new (DekCoverageArea, MAX (self->n_subregions, 1));
  for (guint i = 0; i < self->n_gemeenten; i++)
    self->gemeenten[i] = unknown;
  for (guint i = 0; i < self->n_subregions; i++)
    self->subregions[i] = unknown;
  self->region = unknown;

  return self;
}

/**
 * dek_coverage_areas_new:
 * @coverage: a coverage
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Computes how much of each gemeente lies within the main threshold of a
 * counting place, as the crow flies (with a detour: that much less far). Areas
 * are those of the boundaries, in RD New; they say nothing of people. With
 * travel times only total areas are known. Any thread may do this.
 *
 * Returns: (transfer full): the areas
 */
DekCoverageAreas *
dek_coverage_areas_new (DekCoverage   *coverage,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (DekCoverageAreas) self = NULL;
  DekCoverageInput *input;
  const DekCoverageGemeente *gemeenten;
  g_autofree double *centres = NULL;
  guint n_sites, n;

  g_return_val_if_fail (coverage != NULL, NULL);

  input = dek_coverage_get_input (coverage);
  gemeenten = dek_coverage_input_get_gemeenten (input, &n);
  dek_coverage_input_get_sites (input, &n_sites);
  centres = g_new (double, 2 * (gsize) MAX (n_sites, 1));
  self = new_empty (input);

  for (guint i = 0; i < self->n_gemeenten; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      measure (coverage, i, centres, self->gemeenten + i);
      add_area (&self->region, self->gemeenten + i);
      if (gemeenten[i].subregion >= 0)
        add_area (self->subregions + gemeenten[i].subregion, self->gemeenten + i);
    }

  return g_steal_pointer (&self);
}

/**
 * dek_coverage_areas_ref:
 * @self: areas
 *
 * Returns: (transfer full): @self with one reference more
 */
DekCoverageAreas *
dek_coverage_areas_ref (DekCoverageAreas *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_areas (gpointer data)
{
  DekCoverageAreas *self = data;

  g_free (self->gemeenten);
  g_free (self->subregions);
}

/**
 * dek_coverage_areas_unref:
 * @self: (transfer full): areas
 */
void
dek_coverage_areas_unref (DekCoverageAreas *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_areas);
}

/**
 * dek_coverage_areas_get_gemeente:
 * @self: areas
 * @gemeente: index of a gemeente in the input
 *
 * Returns: (transfer none): its areas
 */
const DekCoverageArea *
dek_coverage_areas_get_gemeente (const DekCoverageAreas *self,
                                 guint                   gemeente)
{
  g_return_val_if_fail (self != NULL && gemeente < self->n_gemeenten, NULL);

  return self->gemeenten + gemeente;
}

/**
 * dek_coverage_areas_get_subregion:
 * @self: areas
 * @subregion: index of a sub-region in the input
 *
 * Returns: (transfer none): the areas of its gemeenten together, as far as they
 *   are known
 */
const DekCoverageArea *
dek_coverage_areas_get_subregion (const DekCoverageAreas *self,
                                  guint                   subregion)
{
  g_return_val_if_fail (self != NULL && subregion < self->n_subregions, NULL);

  return self->subregions + subregion;
}

/**
 * dek_coverage_areas_get_region:
 * @self: areas
 *
 * Returns: (transfer none): the areas of all gemeenten together, as far as they
 *   are known
 */
const DekCoverageArea *
dek_coverage_areas_get_region (const DekCoverageAreas *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->region;
}

/**
 * dek_coverage_area_get_percent:
 * @area: areas
 *
 * Returns: the share of the area that is reached, 0 to 100; -1 where that is
 *   not known
 */
double
dek_coverage_area_get_percent (const DekCoverageArea *area)
{
  g_return_val_if_fail (area != NULL, -1);

  if (area->total_m2 <= 0 || area->reached_m2 < 0)
    return -1;

  return 100.0 * area->reached_m2 / area->total_m2;
}
