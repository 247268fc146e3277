// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

/**
 * DekSubregionState:
 * @DEK_SUBREGION_MISSING: no full steunpunt, and none planned
 * @DEK_SUBREGION_PLANNED: one is planned or being developed
 * @DEK_SUBREGION_PRESENT: at least one is open
 *
 * Whether a sub-region has what the plan wants for each of them.
 */
typedef enum
{
  DEK_SUBREGION_MISSING,
  DEK_SUBREGION_PLANNED,
  DEK_SUBREGION_PRESENT,
} DekSubregionState;

/**
 * DekRegionSummary:
 * @inhabitants: of the gemeenten together (CBS, 1 January 2023)
 * @n_gemeenten: gemeenten
 * @n_subregions: sub-regions
 * @n_subregions_full: those with an open full steunpunt
 * @by_kind: places that are not closed, by kind and status
 * @n_rough: places on the map that are known to the postcode or gemeente only
 * @first_rough: id of the first of them, 0 for none
 * @n_unplaced: places without a position
 * @first_unplaced: id of the first of them, 0 for none
 * @n_situations: situations in the plan
 * @n_actions: actions, measures included, without those that were dropped
 * @n_actions_done: actions that are done
 * @n_actions_ownerless: actions that are neither done nor owned
 * @n_risks: risks
 *
 * A region in numbers, for the side pane.
 */
typedef struct
{
  gint64  inhabitants;
  guint   n_gemeenten;
  guint   n_subregions;
  guint   n_subregions_full;
  guint   by_kind[3][4];
  guint   n_rough;
  gint64  first_rough;
  guint   n_unplaced;
  gint64  first_unplaced;
  guint   n_situations;
  guint   n_actions;
  guint   n_actions_done;
  guint   n_actions_ownerless;
  guint   n_risks;
} DekRegionSummary;

void              dek_region_summary_compute        (DekRegionSummary *self,
                                                     DekRegion        *region);
DekSubregionState dek_region_summary_subregion      (DekRegion        *region,
                                                     gint64            subregion,
                                                     guint            *n_open);
guint             dek_region_summary_count_places   (DekRegion        *region,
                                                     gint64            gemeente);
GHashTable       *dek_region_summary_count_all      (DekRegion        *region);

G_END_DECLS
