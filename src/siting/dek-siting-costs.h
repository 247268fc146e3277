// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/**
 * DekSitingCosts:
 * @n_rows: demand points with weight
 * @rows: the demand point of each
 * @n_columns: candidates that are free
 * @candidates: the candidate of each column, rising
 * @costs: for each column the costs of all rows; %INFINITY where one cannot get
 *   there
 * @base: for each row the cost of the nearest fixed or forced candidate;
 *   %INFINITY for none
 * @forced: the forced candidates, rising
 * @n_forced: how many
 * @has_infinite: whether any of @costs is infinite
 *
 * The costs of a problem, column by column.
 */
typedef struct
{
  guint     n_rows;
  guint    *rows;
  guint     n_columns;
  guint    *candidates;
  double   *costs;
  double   *base;
  guint    *forced;
  guint     n_forced;
  gboolean  has_infinite;
} DekSitingCosts;

DekSitingCosts *dek_siting_costs_new    (const DekSitingProblem *problem,
                                         gboolean                by_weight);
void            dek_siting_costs_free   (DekSitingCosts         *self);
guint          *dek_siting_costs_choose (const DekSitingCosts   *self,
                                         const guint            *columns,
                                         guint                   n_columns);
guint          *dek_siting_costs_find   (const DekSitingCosts   *self,
                                         const DekSitingFound   *found);
double          dek_siting_costs_sum    (const DekSitingCosts   *self,
                                         const guint            *columns,
                                         guint                   n_columns);
double          dek_siting_costs_max    (const DekSitingCosts   *self,
                                         const guint            *columns,
                                         guint                   n_columns);
void            dek_siting_costs_greedy (const DekSitingCosts   *self,
                                         guint                  *columns,
                                         guint                   n_given,
                                         guint                   n_wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSitingCosts, dek_siting_costs_free)

G_END_DECLS
