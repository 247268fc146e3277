// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/siting.h"

G_BEGIN_DECLS

/* Every set of so many places, without any cleverness, to hold the solvers
 * against. Objectives are worked out here anew.
 */
double  brute_objective (DekSitingProblem       *problem,
                         const DekSitingOptions *options,
                         const guint            *chosen,
                         guint                   n_chosen);
GArray *brute_all       (DekSitingProblem       *problem,
                         const DekSitingOptions *options);
gint    brute_fewest    (DekSitingProblem       *problem,
                         double                  limit,
                         guint                   avoid);

G_END_DECLS
