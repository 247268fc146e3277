// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

/**
 * DekNearMiss:
 * @site: index of the place in the input
 * @lack: what it lacks
 * @gain: inhabitants who would be reached if it met the norm, and are not now
 * @subregion: index of the sub-region that would have its full steunpunt if
 *   this place got the element that it lacks, or opened; -1 for none
 *
 * A place that would count if a little were done, or known. That is often worth
 * more than a new place.
 */
typedef struct
{
  guint       site;
  DekSiteLack lack;
  gint64      gain;
  gint        subregion;
} DekNearMiss;

GArray *dek_coverage_dup_near_misses (const DekCoverage *coverage);
char   *dek_near_miss_dup_text       (const DekNearMiss *self,
                                      const DekCoverage *coverage);

G_END_DECLS
