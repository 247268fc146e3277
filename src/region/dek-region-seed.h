// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

#include "region/dek-region-error.h"

G_BEGIN_DECLS

/**
 * DekRegionSeed:
 * @name: (nullable): what the region will be called; %NULL takes the name of
 *   @monitor_region, or "Nederland" for the whole country
 * @monitor_region: index of a region of the Monitor 2025 in the reference, or
 *   -1 for one of the user's own
 * @gemeente_codes: (nullable): CBS numbers of its gemeenten; %NULL takes those
 *   known of @monitor_region
 * @n_gemeenten: how many codes
 * @whole_country: all gemeenten, all LSP; the two fields above are not used
 * @example: also fill in the plan; only for the region that the reference has
 *   a plan of (Holland Rijnland)
 * @overwrite: replace a file that is there already
 *
 * What a new region file starts with.
 */
typedef struct
{
  const char *name;
  gint        monitor_region;
  const gint *gemeente_codes;
  guint       n_gemeenten;
  gboolean    whole_country;
  gboolean    example;
  gboolean    overwrite;
} DekRegionSeed;

#define DEK_REGION_SEED_INIT { .monitor_region = -1 }

gboolean   dek_region_seed_find    (DekRegionSeed        *seed,
                                    const char           *name,
                                    GError              **error);
gboolean   dek_region_create       (const char           *path,
                                    const DekRegionSeed  *seed,
                                    GError              **error);

G_END_DECLS
