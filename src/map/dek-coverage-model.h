// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

#include "coverage/dek-coverage.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_COVERAGE_MODEL (dek_coverage_model_get_type ())
G_DECLARE_FINAL_TYPE (DekCoverageModel, dek_coverage_model, DEK, COVERAGE_MODEL, GObject)

/* Signals:
 *
 *   changed
 *       There is another coverage: the region changed, or the norm.
 *   failed (const char *message)
 *       The norm could not be stored; a translated sentence. The norm of the
 *       region is back in force.
 */

DekCoverageModel *dek_coverage_model_new          (void);
void              dek_coverage_model_set_region   (DekCoverageModel *self,
                                                   DekRegion        *region);
DekCoverageModel *dek_coverage_model_find         (DekRegion        *region);
DekRegion        *dek_coverage_model_get_region   (DekCoverageModel *self);
DekCoverage      *dek_coverage_model_get_coverage (DekCoverageModel *self);
const char       *dek_coverage_model_get_problem  (DekCoverageModel *self);
const DekNorm    *dek_coverage_model_get_norm     (DekCoverageModel *self);
void              dek_coverage_model_set_norm     (DekCoverageModel *self,
                                                   const DekNorm    *norm);
DekScenario       dek_coverage_model_get_scenario (DekCoverageModel *self);
void              dek_coverage_model_set_scenario (DekCoverageModel *self,
                                                   DekScenario       scenario);
void              dek_coverage_model_flush        (DekCoverageModel *self);

G_END_DECLS
