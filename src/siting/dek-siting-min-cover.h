// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-cover.h"
#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/**
 * DekMinCover:
 * @columns: columns that reach all rows
 * @n_columns: how many
 * @bound: it cannot be done with fewer than this
 * @is_optimal: whether @n_columns is proven least
 *
 * A least choice of columns that reaches every row of a cover.
 */
typedef struct
{
  guint    *columns;
  guint     n_columns;
  double    bound;
  gboolean  is_optimal;
} DekMinCover;

gboolean dek_min_cover_solve  (const DekSitingCover  *cover,
                               DekSitingRun          *run,
                               DekMinCover           *result,
                               GError               **error);
guint    dek_min_cover_greedy (const DekSitingCover  *cover,
                               guint                 *columns);
guint    dek_min_cover_apart  (const DekSitingCover  *cover);
void     dek_min_cover_clear  (DekMinCover           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekMinCover, dek_min_cover_clear)

G_END_DECLS
