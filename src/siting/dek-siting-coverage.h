// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"
#include "region/dek-region.h"
#include "siting/dek-siting.h"

G_BEGIN_DECLS

DekSitingProblem  *dek_siting_problem_new_for_coverage    (DekCoverage             *coverage,
                                                           const DekCandidateState *states,
                                                           GError                 **error);
gint               dek_siting_problem_find_coverage_point (DekCoverage             *coverage,
                                                           guint                    candidate);
DekCandidateState *dek_siting_dup_region_states           (DekRegion               *region,
                                                           DekCoverageInput        *input);

G_END_DECLS
