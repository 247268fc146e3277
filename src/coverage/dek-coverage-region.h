// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage-run.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

DekCoverageInput *dek_coverage_input_new_for_region (DekRegion       *region);
void              dek_norm_init_for_region          (DekNorm         *self,
                                                     DekRegion       *region);
gboolean          dek_norm_store                    (const DekNorm   *self,
                                                     DekRegion       *region,
                                                     GError         **error);
gboolean          dek_travel_matrix_store           (DekTravelMatrix *self,
                                                     DekRegion       *region,
                                                     GError         **error);

G_END_DECLS
