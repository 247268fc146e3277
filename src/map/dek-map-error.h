/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekMapError:
 * @DEK_MAP_ERROR_NOT_MBTILES: the file is no SQLite database with the tables
 *   of an MBTiles file.
 * @DEK_MAP_ERROR_VECTOR_TILES: the MBTiles file holds vector tiles, which this
 *   program cannot draw.
 * @DEK_MAP_ERROR_DAMAGED: a tile or the database itself could not be read.
 * @DEK_MAP_ERROR_NO_TILE: there is no tile at that place.
 * @DEK_MAP_ERROR_UNREACHABLE: the map service did not answer, or not with a
 *   picture.
 * @DEK_MAP_ERROR_CLOSED: the source is no longer in use.
 *
 * What can go wrong with a base map; the codes of the domain %DEK_MAP_ERROR.
 */
typedef enum
{
  DEK_MAP_ERROR_NOT_MBTILES,
  DEK_MAP_ERROR_VECTOR_TILES,
  DEK_MAP_ERROR_DAMAGED,
  DEK_MAP_ERROR_NO_TILE,
  DEK_MAP_ERROR_UNREACHABLE,
  DEK_MAP_ERROR_CLOSED,
} DekMapError;

#define DEK_MAP_ERROR (dek_map_error_quark ())

GQuark dek_map_error_quark (void);

G_END_DECLS
