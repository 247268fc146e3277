// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

/**
 * DekCoverageArea:
 * @total_m2: its area in square metres, in RD New; -1 where its boundary is
 *   not known
 * @reached_m2: how much of it lies within the main threshold of a counting
 *   place; -1 where that cannot be known
 *
 * The figures of area of a gemeente, a sub-region or the region. They say
 * nothing of people.
 */
typedef struct
{
  double total_m2;
  double reached_m2;
} DekCoverageArea;

#define DEK_TYPE_COVERAGE_AREAS (dek_coverage_areas_get_type ())

/**
 * DekCoverageAreas:
 *
 * How much of the land is reached. It never changes after it was made and is
 * atomically reference-counted.
 */
typedef struct _DekCoverageAreas DekCoverageAreas;

GType                  dek_coverage_areas_get_type      (void) G_GNUC_CONST;
DekCoverageAreas      *dek_coverage_areas_new           (DekCoverage             *coverage,
                                                         GCancellable            *cancellable,
                                                         GError                 **error);
DekCoverageAreas      *dek_coverage_areas_ref           (DekCoverageAreas        *self);
void                   dek_coverage_areas_unref         (DekCoverageAreas        *self);
const DekCoverageArea *dek_coverage_areas_get_gemeente  (const DekCoverageAreas  *self,
                                                         guint                    gemeente);
const DekCoverageArea *dek_coverage_areas_get_subregion (const DekCoverageAreas  *self,
                                                         guint                    subregion);
const DekCoverageArea *dek_coverage_areas_get_region    (const DekCoverageAreas  *self);
double                 dek_coverage_area_get_percent    (const DekCoverageArea   *area);
DekMultiPolygon       *dek_coverage_dup_reach           (DekCoverage             *coverage,
                                                         GCancellable            *cancellable,
                                                         GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekCoverageAreas, dek_coverage_areas_unref)

G_END_DECLS
