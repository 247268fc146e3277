// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage"

#include "coverage/dek-coverage.h"

#include <glib/gi18n.h>
#include "coverage/dek-coverage-reachers.h"
#include "coverage/dek-coverage-tally.h"

struct _DekCoverage
{
  DekCoverageInput *input;
  DekNorm           norm;

  DekCoveragePoint *points;
  guint             n_points;
  DekSiteLack      *lacks;
  gint64           *site_people;
  guint             n_sites;
  guint             missing_pairs;

  DekCoverageTally *gemeenten;
  guint             n_gemeenten;
  DekCoverageTally *subregions;
  guint            *n_full;
  guint             n_subregions;
  DekCoverageTally  remainder;
  DekCoverageTally  region;
};

G_DEFINE_BOXED_TYPE (DekCoverage, dek_coverage, dek_coverage_ref, dek_coverage_unref)

static void
judge_points (DekCoverage *self)
{
  const DekNorm *norm = &self->norm;
  guint n_sites;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (self->input, &n_sites);
  g_autofree gboolean *counts = g_new (gboolean, MAX (n_sites, 1));
  g_autofree gboolean *exists = g_new (gboolean, MAX (n_sites, 1));
  g_autofree gboolean *inside = g_new (gboolean, MAX (n_sites, 1));
  g_autoptr (DekReachers) counting = NULL;
  g_autoptr (DekReachers) any = NULL;
  g_autoptr (DekReachers) of_region = NULL;

  for (guint i = 0; i < n_sites; i++)
    {
      counts[i] = self->lacks[i] == DEK_SITE_LACK_NOTHING;
      exists[i] = (self->lacks[i] & DEK_SITE_LACK_CLOSED) == 0;
      inside[i] = counts[i] && !sites[i].is_outside;
    }
  counting = dek_reachers_new (self->input, norm, counts);
  any = dek_reachers_new (self->input, norm, exists);
  if (norm->borders == DEK_NORM_BORDERS_BEYOND)
    of_region = dek_reachers_new (self->input, norm, inside);

  for (guint i = 0; i < self->n_points; i++)
    {
      DekCoveragePoint *point = self->points + i;
      double limit = dek_norm_get_limit (norm, norm->main);
      double cost;

      point->site = dek_reachers_nearest (counting, i, norm->borders != DEK_NORM_BORDERS_GEMEENTE, &point->cost);
      point->any_site = dek_reachers_nearest (any, i, TRUE, &point->any_cost);
      point->is_reached = point->site >= 0 && point->cost <= limit;
      point->is_reached_inside = point->is_reached;
      if (point->is_reached && sites[point->site].is_outside)
        point->is_reached_inside = dek_reachers_nearest (of_region, i, TRUE, &cost) >= 0 && cost <= limit;

      while (point->level < norm->n_thresholds &&
             (point->site < 0 || point->cost > dek_norm_get_limit (norm, point->level)))
        point->level++;
      self->missing_pairs += dek_reachers_missing (counting, i);
    }
}

static void
add_up_sites (DekCoverage *self)
{
  const DekCoverageSite *sites = dek_coverage_input_get_sites (self->input, &self->n_sites);
  guint today = dek_coverage_input_get_today (self->input);

  for (guint i = 0; i < self->n_sites; i++)
    {
      const DekCoverageSite *site = sites + i;

      if (site->is_outside)
        continue;
      if (site->gemeente >= 0)
        dek_coverage_tally_add_site (self->gemeenten + site->gemeente, site, self->lacks[i]);
      dek_coverage_tally_add_site (site->subregion >= 0 ? self->subregions + site->subregion : &self->remainder,
                                   site, self->lacks[i]);
      dek_coverage_tally_add_site (&self->region, site, self->lacks[i]);
      if (site->subregion >= 0 && dek_site_rule_is_full (site, &self->norm, today))
        self->n_full[site->subregion]++;
    }
}

static void
add_up (DekCoverage *self)
{
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (self->input, &n);
  const DekCoverageGemeente *gemeenten = dek_coverage_input_get_gemeenten (self->input, &n);

  for (guint i = 0; i < self->n_points; i++)
    {
      if (demand[i].inhabitants >= 0 && self->points[i].is_reached)
        self->site_people[self->points[i].site] += demand[i].inhabitants;
      /* A point of no gemeente has unknown inhabitants. */
      if (demand[i].gemeente < 0)
        self->remainder.n_points_unknown++;
      else
        dek_coverage_tally_add_point (self->gemeenten + demand[i].gemeente, self->points + i,
                                      demand[i].inhabitants, self->norm.n_thresholds);
    }

  for (guint i = 0; i < self->n_gemeenten; i++)
    {
      gint subregion = gemeenten[i].subregion;

      dek_coverage_tally_add (subregion >= 0 ? self->subregions + subregion : &self->remainder, self->gemeenten + i);
    }
  for (guint i = 0; i < self->n_subregions; i++)
    dek_coverage_tally_add (&self->region, self->subregions + i);
  dek_coverage_tally_add (&self->region, &self->remainder);
  add_up_sites (self);

  for (guint i = 0; i < self->n_gemeenten; i++)
    dek_coverage_tally_finish (self->gemeenten + i, &self->norm);
  for (guint i = 0; i < self->n_subregions; i++)
    dek_coverage_tally_finish (self->subregions + i, &self->norm);
  dek_coverage_tally_finish (&self->remainder, &self->norm);
  dek_coverage_tally_finish (&self->region, &self->norm);
}

static DekCoverage *
new_empty (DekCoverageInput *input,
           const DekNorm    *norm)
{
  DekCoverage *self = g_atomic_rc_box_new0 (DekCoverage);

  self->input = dek_coverage_input_ref (input);
  self->norm = *norm;
  dek_coverage_input_get_demand (input, &self->n_points);
  dek_coverage_input_get_sites (input, &self->n_sites);
  dek_coverage_input_get_gemeenten (input, &self->n_gemeenten);
  dek_coverage_input_get_subregions (input, &self->n_subregions);

  self->points = g_new0 (DekCoveragePoint, MAX (self->n_points, 1));
  self->lacks = g_new0 (DekSiteLack, MAX (self->n_sites, 1));
  self->site_people = g_new0 (gint64, MAX (self->n_sites, 1));
  self->gemeenten = g_new (DekCoverageTally, MAX (self->n_gemeenten, 1));
  self->subregions = g_new (DekCoverageTally, MAX (self->n_subregions, 1));
  self->n_full = g_new0 (guint, MAX (self->n_subregions, 1));
  for (guint i = 0; i < self->n_gemeenten; i++)
    dek_coverage_tally_init (self->gemeenten + i);
  for (guint i = 0; i < self->n_subregions; i++)
    dek_coverage_tally_init (self->subregions + i);
  dek_coverage_tally_init (&self->remainder);
  dek_coverage_tally_init (&self->region);

  return self;
}

/**
 * dek_coverage_new:
 * @input: what to compute from
 * @norm: what counts
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_NORM, or %DEK_COVERAGE_ERROR_NO_MATRIX where
 *   the norm asks for travel times and @input has none
 *
 * Computes who is reached. For a region that takes well under a millisecond,
 * for the whole country a few, so it may be done while a slider moves. Areas
 * take longer: see dek_coverage_areas_new().
 *
 * Returns: (transfer full): the coverage
 */
DekCoverage *
dek_coverage_new (DekCoverageInput  *input,
                  const DekNorm     *norm,
                  GError           **error)
{
  DekCoverage *self;
  const DekCoverageSite *sites;
  guint n_sites;

  g_return_val_if_fail (input != NULL && norm != NULL, NULL);

  if (!dek_norm_validate (norm, error))
    return NULL;
  if (dek_norm_is_in_minutes (norm) && dek_coverage_input_get_matrix (input) == NULL)
    {
      g_set_error_literal (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_NO_MATRIX,
                           _("The norm is in minutes, but the region has no table of travel times."));
      return NULL;
    }

  self = new_empty (input, norm);
  sites = dek_coverage_input_get_sites (input, &n_sites);
  for (guint i = 0; i < n_sites; i++)
    self->lacks[i] = dek_site_rule_get_lack (sites + i, norm, dek_coverage_input_get_today (input));
  judge_points (self);
  add_up (self);

  return self;
}

/**
 * dek_coverage_ref:
 * @self: a coverage
 *
 * Returns: (transfer full): @self with one reference more
 */
DekCoverage *
dek_coverage_ref (DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_coverage (gpointer data)
{
  DekCoverage *self = data;

  dek_coverage_input_unref (self->input);
  g_free (self->points);
  g_free (self->lacks);
  g_free (self->site_people);
  g_free (self->gemeenten);
  g_free (self->subregions);
  g_free (self->n_full);
}

/**
 * dek_coverage_unref:
 * @self: (transfer full): a coverage
 */
void
dek_coverage_unref (DekCoverage *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_coverage);
}

/**
 * dek_coverage_get_input:
 * @self: a coverage
 *
 * Returns: (transfer none): what it was computed from; all indexes are in it
 */
DekCoverageInput *
dek_coverage_get_input (const DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->input;
}

/**
 * dek_coverage_get_norm:
 * @self: a coverage
 *
 * Returns: (transfer none): the norm that it was computed with
 */
const DekNorm *
dek_coverage_get_norm (const DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->norm;
}

/**
 * dek_coverage_get_points:
 * @self: a coverage
 * @n_points: (out): how many, as many as the input has demand points
 *
 * Returns: (transfer none) (array length=n_points): what became of each demand
 *   point, in the order of the input
 */
const DekCoveragePoint *
dek_coverage_get_points (const DekCoverage *self,
                         guint             *n_points)
{
  g_return_val_if_fail (self != NULL && n_points != NULL, NULL);

  *n_points = self->n_points;

  return self->points;
}

/**
 * dek_coverage_get_site_lack:
 * @self: a coverage
 * @site: index of a place
 *
 * Returns: why the place does not count, %DEK_SITE_LACK_NOTHING where it does
 */
DekSiteLack
dek_coverage_get_site_lack (const DekCoverage *self,
                            guint              site)
{
  g_return_val_if_fail (self != NULL && site < self->n_sites, DEK_SITE_LACK_NOTHING);

  return self->lacks[site];
}

/**
 * dek_coverage_get_site_people:
 * @self: a coverage
 * @site: index of a place
 *
 * Returns: inhabitants who are reached and to whom this place is the nearest
 */
gint64
dek_coverage_get_site_people (const DekCoverage *self,
                              guint              site)
{
  g_return_val_if_fail (self != NULL && site < self->n_sites, 0);

  return self->site_people[site];
}

/**
 * dek_coverage_get_gemeente:
 * @self: a coverage
 * @gemeente: index of a gemeente
 *
 * Returns: (transfer none): its figures
 */
const DekCoverageTally *
dek_coverage_get_gemeente (const DekCoverage *self,
                           guint              gemeente)
{
  g_return_val_if_fail (self != NULL && gemeente < self->n_gemeenten, NULL);

  return self->gemeenten + gemeente;
}

/**
 * dek_coverage_get_subregion:
 * @self: a coverage
 * @subregion: index of a sub-region
 *
 * Returns: (transfer none): its figures
 */
const DekCoverageTally *
dek_coverage_get_subregion (const DekCoverage *self,
                            guint              subregion)
{
  g_return_val_if_fail (self != NULL && subregion < self->n_subregions, NULL);

  return self->subregions + subregion;
}

/**
 * dek_coverage_get_remainder:
 * @self: a coverage
 *
 * Returns: (transfer none): the figures of all gemeenten that are in no
 *   sub-region together; with those of the sub-regions they make the region's
 */
const DekCoverageTally *
dek_coverage_get_remainder (const DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->remainder;
}

/**
 * dek_coverage_get_region:
 * @self: a coverage
 *
 * Returns: (transfer none): the figures of the whole region
 */
const DekCoverageTally *
dek_coverage_get_region (const DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->region;
}

/**
 * dek_coverage_get_n_full:
 * @self: a coverage
 * @subregion: index of a sub-region
 *
 * Returns: how many full steunpunten it has by the rule of the norm
 */
guint
dek_coverage_get_n_full (const DekCoverage *self,
                         guint              subregion)
{
  g_return_val_if_fail (self != NULL && subregion < self->n_subregions, 0);

  return self->n_full[subregion];
}

/**
 * dek_coverage_count_verdicts:
 * @self: a coverage
 * @verdict: a verdict
 *
 * Returns: how many gemeenten have it
 */
guint
dek_coverage_count_verdicts (const DekCoverage *self,
                             DekVerdict         verdict)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_gemeenten; i++)
    n += self->gemeenten[i].verdict == verdict;

  return n;
}

/**
 * dek_coverage_get_missing_pairs:
 * @self: a coverage
 *
 * Returns: with travel times, from how many postcodes to how many postcodes of
 *   counting places the table has no time, counted in pairs; else 0
 */
guint
dek_coverage_get_missing_pairs (const DekCoverage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->missing_pairs;
}
