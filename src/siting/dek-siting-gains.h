// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/* What a choice of places reaches or costs, and what each of them brings; for
 * DekSitingResult only. @before is what there is without any of them.
 */
void   dek_siting_gains_fill   (const DekSitingProblem *problem,
                                const DekSitingOptions *options,
                                const DekSitingFound   *found,
                                DekSitingPlace         *places);
double dek_siting_gains_before (const DekSitingProblem *problem,
                                const DekSitingOptions *options);
double dek_siting_gains_greedy (DekSitingProblem       *problem,
                                const DekSitingOptions *options);

G_END_DECLS
