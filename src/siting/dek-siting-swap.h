// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-costs.h"

G_BEGIN_DECLS

/* Betters a choice of columns of least total cost by swapping one for another
 * until that brings nothing; gives the cost.
 */
double dek_siting_swap_improve (const DekSitingCosts *costs,
                                const DekSitingRun   *run,
                                guint                *columns,
                                guint                 n_columns);

/* The best set by one swap from any forbidden one that is not forbidden itself,
 * for the sum of costs or the highest; %FALSE where there is none.
 */
gboolean dek_siting_swap_away   (const DekSitingCosts *costs,
                                 const DekSitingRun   *run,
                                 GPtrArray            *forbidden,
                                 gboolean              by_highest,
                                 guint                *columns,
                                 guint                 n_columns,
                                 double               *objective);

G_END_DECLS
