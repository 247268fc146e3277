/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "map/dek-mbtiles.h"
#include "map/dek-tile-source.h"

G_BEGIN_DECLS

#define DEK_TYPE_MBTILES_SOURCE (dek_mbtiles_source_get_type ())

G_DECLARE_FINAL_TYPE (DekMbtilesSource, dek_mbtiles_source, DEK, MBTILES_SOURCE, DekTileSource)

DekMbtilesSource *dek_mbtiles_source_new (DekMbtiles *file);

G_END_DECLS
