// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-cover.h"
#include "siting/dek-siting-run.h"

G_BEGIN_DECLS

/**
 * DekSitingReach:
 *
 * A choice of columns of a cover that changes by one column at a time, with
 * what it reaches.
 */
typedef struct
{
  const DekSitingCover *cover;
  guint                *counts;
  double                reached;
} DekSitingReach;

void   dek_siting_reach_init    (DekSitingReach       *self,
                                 const DekSitingCover *cover);
void   dek_siting_reach_clear   (DekSitingReach       *self);
void   dek_siting_reach_reset   (DekSitingReach       *self);
void   dek_siting_reach_add     (DekSitingReach       *self,
                                 guint                 column);
void   dek_siting_reach_remove  (DekSitingReach       *self,
                                 guint                 column);
double dek_siting_reach_gain    (const DekSitingReach *self,
                                 guint                 column);
guint  dek_siting_reach_greedy  (DekSitingReach       *self,
                                 guint                 n_wanted,
                                 guint                *columns);
void   dek_siting_reach_improve (DekSitingReach       *self,
                                 const DekSitingRun   *run,
                                 guint                *columns,
                                 guint                 n_columns);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DekSitingReach, dek_siting_reach_clear)

G_END_DECLS
