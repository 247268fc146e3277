// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

/**
 * DekPlanEntry:
 * @situation: a situation of the plan
 * @subject: (nullable): what it is about: a steunpunt, a gemeente, or a
 *   sub-region; %NULL: the whole region
 * @subregion: (nullable): the sub-region that @subject lies in
 *
 * A situation with its place in the plan.
 */
typedef struct
{
  DekSituation *situation;
  DekRecord    *subject;
  DekSubregion *subregion;

  /*< private >*/
  char         *key;
} DekPlanEntry;

GPtrArray *dek_plan_entry_list (DekRegion *region);

G_END_DECLS
