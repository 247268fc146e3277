// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

/* Adding up figures; for the coverage room only. First init, then add, then
 * finish, which gives the verdict.
 */
void dek_coverage_tally_init      (DekCoverageTally       *tally);
void dek_coverage_tally_add_point (DekCoverageTally       *tally,
                                   const DekCoveragePoint *point,
                                   gint64                  inhabitants,
                                   guint                   n_thresholds);
void dek_coverage_tally_add_site  (DekCoverageTally       *tally,
                                   const DekCoverageSite  *site,
                                   DekSiteLack             lack);
void dek_coverage_tally_add       (DekCoverageTally       *tally,
                                   const DekCoverageTally *part);
void dek_coverage_tally_finish    (DekCoverageTally       *tally,
                                   const DekNorm          *norm);

G_END_DECLS
