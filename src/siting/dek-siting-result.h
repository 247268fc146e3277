// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/* Filling in a result; for dek_siting_solve() only. */
DekSitingResult *dek_siting_result_new     (DekSitingProblem       *problem,
                                            const DekSitingOptions *options);
void             dek_siting_result_add_set (DekSitingResult        *self,
                                            const DekSitingFound   *found);

G_END_DECLS
