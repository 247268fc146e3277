// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-problem.h"

G_BEGIN_DECLS

/**
 * DekSitingCover:
 * @n_rows: demand points that still ask for a place, equal ones as one
 * @weights: weight of each row
 * @row_starts: @n_rows + 1 indexes into @row_columns
 * @row_columns: for each row the columns that reach it, rising
 * @n_columns: candidates that are free
 * @candidates: the candidate of each column, rising
 * @column_starts: @n_columns + 1 indexes into @column_rows
 * @column_rows: for each column the rows that it reaches, rising
 * @reached: weight that fixed and forced candidates reach
 * @forced: the forced candidates, rising
 * @n_forced: how many
 * @unreachable: demand points with weight that no candidate reaches
 * @n_unreachable: how many
 *
 * Who reaches whom within a limit, from both sides.
 */
typedef struct
{
  guint   n_rows;
  double *weights;
  guint  *row_starts;
  guint  *row_columns;
  guint   n_columns;
  guint  *candidates;
  guint  *column_starts;
  guint  *column_rows;
  double  reached;
  guint  *forced;
  guint   n_forced;
  guint  *unreachable;
  guint   n_unreachable;
} DekSitingCover;

DekSitingCover *dek_siting_cover_new  (const DekSitingProblem *problem,
                                       double                  limit);
void            dek_siting_cover_free (DekSitingCover         *self);
gboolean        dek_siting_is_within  (double                  cost,
                                       double                  limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSitingCover, dek_siting_cover_free)

G_END_DECLS
