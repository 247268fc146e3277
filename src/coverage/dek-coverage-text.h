// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

char  *dek_coverage_dup_reason           (const DekCoverage *self,
                                          guint              gemeente);
char  *dek_coverage_dup_region_text      (const DekCoverage *self);
char  *dek_coverage_dup_subregion_reason (const DekCoverage *self,
                                          guint              subregion);
char  *dek_coverage_dup_full_text        (const DekCoverage *self,
                                          guint              subregion);
char **dek_coverage_dup_notes            (const DekCoverage *self);

G_END_DECLS
