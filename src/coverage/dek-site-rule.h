// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage-input.h"
#include "coverage/dek-norm.h"

G_BEGIN_DECLS

/**
 * DekSiteLack:
 * @DEK_SITE_LACK_NOTHING: it counts
 * @DEK_SITE_LACK_KIND: it is another kind of place than the norm asks
 * @DEK_SITE_LACK_NOT_YET: it is planned or being developed, or opens later
 * @DEK_SITE_LACK_CLOSED: it is closed, or will have been
 * @DEK_SITE_LACK_SIZE: its size class does not count
 * @DEK_SITE_LACK_SIZE_UNKNOWN: its size class is not known and that does not
 *   count
 * @DEK_SITE_LACK_DAGDELEN: it is open too few dagdelen
 * @DEK_SITE_LACK_DAGDELEN_UNKNOWN: its dagdelen are not known and that does
 *   not count
 * @DEK_SITE_LACK_ELEMENTS: it has too few basic elements
 * @DEK_SITE_LACK_ELEMENTS_UNKNOWN: it might have enough basic elements, but
 *   they are not known
 * @DEK_SITE_LACK_POSITION: nobody knows where it is
 * @DEK_SITE_LACK_OUTSIDE: it lies outside the region and the norm stays inside
 *
 * Why a place does not count: bits, as it may lack more than one thing.
 */
typedef enum
{
  DEK_SITE_LACK_NOTHING          = 0,
  DEK_SITE_LACK_KIND             = 1 << 0,
  DEK_SITE_LACK_NOT_YET          = 1 << 1,
  DEK_SITE_LACK_CLOSED           = 1 << 2,
  DEK_SITE_LACK_SIZE             = 1 << 3,
  DEK_SITE_LACK_SIZE_UNKNOWN     = 1 << 4,
  DEK_SITE_LACK_DAGDELEN         = 1 << 5,
  DEK_SITE_LACK_DAGDELEN_UNKNOWN = 1 << 6,
  DEK_SITE_LACK_ELEMENTS         = 1 << 7,
  DEK_SITE_LACK_ELEMENTS_UNKNOWN = 1 << 8,
  DEK_SITE_LACK_POSITION         = 1 << 9,
  DEK_SITE_LACK_OUTSIDE          = 1 << 10
} DekSiteLack;

DekSiteLack  dek_site_rule_get_lack      (const DekCoverageSite *site,
                                          const DekNorm         *norm,
                                          guint                  today);
gboolean     dek_site_rule_is_full       (const DekCoverageSite *site,
                                          const DekNorm         *norm,
                                          guint                  today);
char        *dek_site_rule_dup_lack_text (const DekCoverageSite *site,
                                          const DekNorm         *norm,
                                          guint                  today);

G_END_DECLS
