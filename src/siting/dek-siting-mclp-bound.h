// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-cover.h"
#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/**
 * DekMclpBound:
 * @bound: no choice of columns reaches more than this
 * @values: for each column what it is worth at the prices of the bound
 * @lowest_in: the worth of the worst column that the bound takes
 * @highest_out: the worth of the best column that it leaves
 * @best: whether the column is among the best at those prices
 *
 * The Lagrangean bound of a covering problem: each row pays the columns that
 * reach it a price, up to its weight. Columns whose worth is too low, or too
 * high, for any better choice can be settled beforehand.
 */
typedef struct
{
  double    bound;
  double   *values;
  double    lowest_in;
  double    highest_out;
  gboolean *best;
} DekMclpBound;

void     dek_mclp_bound_init       (DekMclpBound         *self,
                                    const DekSitingCover *cover,
                                    guint                 n_wanted,
                                    guint                *incumbent,
                                    double               *reached,
                                    const DekSitingRun   *run);
void     dek_mclp_bound_clear      (DekMclpBound         *self);
double   dek_mclp_bound_with       (const DekMclpBound   *self,
                                    guint                 column);
double   dek_mclp_bound_without    (const DekMclpBound   *self,
                                    guint                 column);

G_END_DECLS
