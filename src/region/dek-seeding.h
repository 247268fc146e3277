// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-point.h"
#include "reference/dek-reference.h"
#include "region/dek-region-seed.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekSeeding:
 * @region: the new region, with a step going on
 * @reference: what it is made from
 * @seed: what was asked for
 * @gemeente_codes: CBS numbers of its gemeenten
 * @subregions: ids of its sub-regions, in the order of the reference
 * @organisations: name -> id of the organisations made so far
 * @lsp: index of an LSP in the reference -> id of its (first) steunpunt
 *
 * A region file in the making. What is refused makes the step fail, so that
 * its parts need not look at every record.
 */
typedef struct
{
  DekRegion           *region;
  const DekReference  *reference;
  const DekRegionSeed *seed;
  GArray              *gemeente_codes;
  GArray              *subregions;
  GHashTable          *organisations;
  GHashTable          *lsp;
} DekSeeding;

gint64   dek_seeding_take_id          (DekRecord   *record);
gboolean dek_seeding_has_gemeente     (DekSeeding  *self,
                                       gint         code);
DekPoint dek_seeding_get_point        (DekSeeding  *self,
                                       gint         code);
gint64   dek_seeding_get_organisation (DekSeeding  *self,
                                       const char  *name);

void     dek_seeding_add_land         (DekSeeding  *self);
void     dek_seeding_add_lsp          (DekSeeding  *self);
void     dek_seeding_add_outline      (DekSeeding  *self);
void     dek_seeding_add_plan         (DekSeeding  *self);

G_END_DECLS
