/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-palette.h"
#include "map/dek-tile-source.h"

G_BEGIN_DECLS

#define DEK_TYPE_LAND_SOURCE (dek_land_source_get_type ())

G_DECLARE_FINAL_TYPE (DekLandSource, dek_land_source, DEK, LAND_SOURCE, DekTileSource)

DekLandSource *dek_land_source_new (DekLand          *land,
                                    const DekPalette *palette,
                                    int               scale_factor);

G_END_DECLS
