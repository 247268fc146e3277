// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/coverage.h"

G_BEGIN_DECLS

/* A small world in RD New: two gemeenten of 20 by 20 km side by side, A from x
 * 100 to 120 km and B from 120 to 140 km, both from y 440 to 460 km; A in
 * sub-region "West", B in "East". Points are given in metres.
 */
typedef struct
{
  GArray *demand;
  GArray *sites;
  GArray *subregions;
  GArray *gemeenten;
  guint   today;
} World;

void              world_init       (World           *self);
void              world_clear      (World           *self);
DekPoint          world_point      (double           x,
                                    double           y);
DekMultiPolygon  *world_box        (double           left,
                                    double           low,
                                    double           right,
                                    double           high);
void              world_add_people (World           *self,
                                    gint64           pc4,
                                    double           x,
                                    double           y,
                                    gint             gemeente,
                                    gint64           inhabitants);
DekCoverageSite  *world_add_site   (World           *self,
                                    const char      *name,
                                    double           x,
                                    double           y,
                                    gint             gemeente);
DekCoverageInput *world_input      (World           *self,
                                    DekTravelMatrix *matrix);
DekCoverage      *world_cover      (World           *self,
                                    const DekNorm   *norm);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

G_END_DECLS
