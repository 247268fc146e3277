// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage-error.h"
#include "coverage/dek-coverage-input.h"
#include "coverage/dek-norm.h"
#include "coverage/dek-site-rule.h"

G_BEGIN_DECLS

/**
 * DekVerdict:
 * @DEK_VERDICT_UNKNOWN: nobody is known to live there (nick "unknown")
 * @DEK_VERDICT_WHITE: a white spot: so few are reached (nick "white")
 * @DEK_VERDICT_PARTLY: some are reached (nick "partly")
 * @DEK_VERDICT_COVERED: nearly all are reached (nick "covered")
 */
typedef enum
{
  DEK_VERDICT_UNKNOWN,
  DEK_VERDICT_WHITE,
  DEK_VERDICT_PARTLY,
  DEK_VERDICT_COVERED
} DekVerdict;

/**
 * DekCoveragePoint:
 * @site: index of the nearest place that counts and may reach this point, -1
 *   for none
 * @cost: how far that is, in the norm's measure (metres with the detour
 *   factor, or minutes); -1 for none
 * @any_site: index of the nearest place of any kind, status and gemeente,
 *   except closed ones; -1 for none
 * @any_cost: how far that is; -1 for none
 * @level: index of the first threshold that it is within, or the number of
 *   thresholds where it is within none
 * @is_reached: whether it is within the main threshold
 * @is_reached_inside: whether it is so by a place inside the region
 *
 * What became of one demand point.
 */
typedef struct
{
  gint     site;
  double   cost;
  gint     any_site;
  double   any_cost;
  guint    level;
  gboolean is_reached;
  gboolean is_reached_inside;
} DekCoveragePoint;

/**
 * DekCoverageTally:
 * @inhabitants: people who live there, from the postcode areas
 * @covered: those within the main threshold
 * @covered_outside: those of @covered who are so only by a place outside the
 *   region
 * @within: those within each threshold, cumulative
 * @n_points: postcode areas with a known number of inhabitants
 * @n_points_covered: those of them that are reached
 * @n_points_unknown: postcode areas whose inhabitants are not known
 * @n_sites: places in it that count
 * @n_sites_by_size: the same by #DekSizeClass
 * @n_sites_not_counting: places in it that do not count, closed ones left out
 * @nearest_site: index of the counting place nearest to any of its points, -1
 *   for none
 * @nearest_cost: how far that is; -1 for none
 * @farthest_cost: the farthest that anybody is from his nearest counting
 *   place; -1 where there is none for somebody
 * @verdict: covered, partly or white
 *
 * The figures of a gemeente, a sub-region or the region. Figures of people
 * only: areas are in #DekCoverageArea.
 */
typedef struct
{
  gint64     inhabitants;
  gint64     covered;
  gint64     covered_outside;
  gint64     within[DEK_NORM_MAX_THRESHOLDS];
  guint      n_points;
  guint      n_points_covered;
  guint      n_points_unknown;
  guint      n_sites;
  guint      n_sites_by_size[DEK_SIZE_CLASS_LARGE + 1];
  guint      n_sites_not_counting;
  gint       nearest_site;
  double     nearest_cost;
  double     farthest_cost;
  DekVerdict verdict;
} DekCoverageTally;

#define DEK_TYPE_COVERAGE (dek_coverage_get_type ())

/**
 * DekCoverage:
 *
 * Who is reached under a norm. It never changes after it was made and is
 * atomically reference-counted: any thread may make, read and drop it.
 */
typedef struct _DekCoverage DekCoverage;

GType                   dek_coverage_get_type           (void) G_GNUC_CONST;
DekCoverage            *dek_coverage_new                (DekCoverageInput        *input,
                                                         const DekNorm           *norm,
                                                         GError                 **error);
DekCoverage            *dek_coverage_ref                (DekCoverage             *self);
void                    dek_coverage_unref              (DekCoverage             *self);

DekCoverageInput       *dek_coverage_get_input          (const DekCoverage       *self);
const DekNorm          *dek_coverage_get_norm           (const DekCoverage       *self);
const DekCoveragePoint *dek_coverage_get_points         (const DekCoverage       *self,
                                                         guint                   *n_points);
DekSiteLack             dek_coverage_get_site_lack      (const DekCoverage       *self,
                                                         guint                    site);
gint64                  dek_coverage_get_site_people    (const DekCoverage       *self,
                                                         guint                    site);
const DekCoverageTally *dek_coverage_get_gemeente       (const DekCoverage       *self,
                                                         guint                    gemeente);
const DekCoverageTally *dek_coverage_get_subregion      (const DekCoverage       *self,
                                                         guint                    subregion);
const DekCoverageTally *dek_coverage_get_remainder      (const DekCoverage       *self);
const DekCoverageTally *dek_coverage_get_region         (const DekCoverage       *self);
guint                   dek_coverage_get_n_full         (const DekCoverage       *self,
                                                         guint                    subregion);
guint                   dek_coverage_count_verdicts     (const DekCoverage       *self,
                                                         DekVerdict               verdict);
guint                   dek_coverage_get_missing_pairs  (const DekCoverage       *self);
double                  dek_coverage_tally_get_percent  (const DekCoverageTally  *tally);
const char             *dek_verdict_get_nick            (DekVerdict               verdict);
const char             *dek_verdict_get_label           (DekVerdict               verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekCoverage, dek_coverage_unref)

G_END_DECLS
