// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-tally"

#include "coverage/dek-coverage-tally.h"

#include <glib/gi18n.h>
#include <math.h>

void
dek_coverage_tally_init (DekCoverageTally *tally)
{
  *tally = (DekCoverageTally) { .nearest_site = -1, .nearest_cost = -1, .farthest_cost = -1 };
}

void
dek_coverage_tally_add_point (DekCoverageTally       *tally,
                              const DekCoveragePoint *point,
                              gint64                  inhabitants,
                              guint                   n_thresholds)
{
  if (inhabitants < 0)
    {
      tally->n_points_unknown++;
      return;
    }

  tally->n_points++;
  tally->inhabitants += inhabitants;
  if (point->is_reached)
    {
      tally->n_points_covered++;
      tally->covered += inhabitants;
      if (!point->is_reached_inside)
        tally->covered_outside += inhabitants;
    }
  for (guint level = point->level; level < n_thresholds; level++)
    tally->within[level] += inhabitants;

  if (point->site >= 0 && (tally->nearest_site < 0 || point->cost < tally->nearest_cost))
    {
      tally->nearest_site = point->site;
      tally->nearest_cost = point->cost;
    }
  /* NAN marks somebody without any place until dek_coverage_tally_finish(). */
  if (inhabitants > 0 && !isnan (tally->farthest_cost))
    tally->farthest_cost = point->site >= 0 ? fmax (tally->farthest_cost, point->cost) : NAN;
}

void
dek_coverage_tally_add_site (DekCoverageTally      *tally,
                             const DekCoverageSite *site,
                             DekSiteLack            lack)
{
  if (lack == DEK_SITE_LACK_NOTHING)
    {
      tally->n_sites++;
      tally->n_sites_by_size[site->size]++;
    }
  else if ((lack & DEK_SITE_LACK_CLOSED) == 0)
    {
      tally->n_sites_not_counting++;
    }
}

/* Points are added up by gemeente, and sub-regions and region from those, so
 * that the sums agree.
 */
void
dek_coverage_tally_add (DekCoverageTally       *tally,
                        const DekCoverageTally *part)
{
  tally->inhabitants += part->inhabitants;
  tally->covered += part->covered;
  tally->covered_outside += part->covered_outside;
  for (guint i = 0; i < DEK_NORM_MAX_THRESHOLDS; i++)
    tally->within[i] += part->within[i];
  tally->n_points += part->n_points;
  tally->n_points_covered += part->n_points_covered;
  tally->n_points_unknown += part->n_points_unknown;

  if (part->nearest_site >= 0 && (tally->nearest_site < 0 || part->nearest_cost < tally->nearest_cost))
    {
      tally->nearest_site = part->nearest_site;
      tally->nearest_cost = part->nearest_cost;
    }
  if (isnan (part->farthest_cost) || isnan (tally->farthest_cost))
    tally->farthest_cost = NAN;
  else
    tally->farthest_cost = fmax (tally->farthest_cost, part->farthest_cost);
}

void
dek_coverage_tally_finish (DekCoverageTally *tally,
                           const DekNorm    *norm)
{
  double hundredfold = 100.0 * (double) tally->covered;

  if (isnan (tally->farthest_cost))
    tally->farthest_cost = -1;

  if (tally->inhabitants == 0)
    tally->verdict = DEK_VERDICT_UNKNOWN;
  else if (hundredfold <= norm->white_percent * (double) tally->inhabitants)
    tally->verdict = DEK_VERDICT_WHITE;
  else if (hundredfold >= norm->covered_percent * (double) tally->inhabitants)
    tally->verdict = DEK_VERDICT_COVERED;
  else
    tally->verdict = DEK_VERDICT_PARTLY;
}

/**
 * dek_coverage_tally_get_percent:
 * @tally: figures
 *
 * Returns: the share of inhabitants who are reached, 0 to 100; -1 where nobody
 *   is known to live there
 */
double
dek_coverage_tally_get_percent (const DekCoverageTally *tally)
{
  g_return_val_if_fail (tally != NULL, -1);

  if (tally->inhabitants == 0)
    return -1;

  return 100.0 * (double) tally->covered / (double) tally->inhabitants;
}

/**
 * dek_verdict_get_nick:
 * @verdict: a verdict
 *
 * Returns: (transfer none): the word for it in JSON
 */
const char *
dek_verdict_get_nick (DekVerdict verdict)
{
  static const char *const nicks[] = { "unknown", "white", "partly", "covered" };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (nicks), NULL);

  return nicks[verdict];
}

/**
 * dek_verdict_get_label:
 * @verdict: a verdict
 *
 * Returns: (transfer none): the word for it in the user's language
 */
const char *
dek_verdict_get_label (DekVerdict verdict)
{
  switch (verdict)
    {
    case DEK_VERDICT_WHITE:
      return C_("verdict", "White spot");

    case DEK_VERDICT_PARTLY:
      return C_("verdict", "Partly covered");

    case DEK_VERDICT_COVERED:
      return C_("verdict", "Covered");

    case DEK_VERDICT_UNKNOWN:
    default:
      return C_("verdict", "Unknown");
    }
}
