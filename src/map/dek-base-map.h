/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekBaseMap:
 * @DEK_BASE_MAP_LAND: the land drawn by the program itself; needs no network.
 *   Nick `land`.
 * @DEK_BASE_MAP_PDOK: the BRT-achtergrondkaart of PDOK, fetched tile by tile
 *   over the land. Nick `pdok`.
 * @DEK_BASE_MAP_MBTILES: a raster MBTiles file of the user, over the land.
 *   Nick `mbtiles`.
 *
 * What lies beneath the theme. The land is always there, below the others, so
 * that a map without a network is never blank.
 */
typedef enum
{
  DEK_BASE_MAP_LAND,
  DEK_BASE_MAP_PDOK,
  DEK_BASE_MAP_MBTILES,
} DekBaseMap;

#define DEK_TYPE_BASE_MAP (dek_base_map_get_type ())

GType dek_base_map_get_type (void);

G_END_DECLS
