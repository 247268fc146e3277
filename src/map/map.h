/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

/* The room of the interactive map: widgets and layers on libshumate that show
 * what the cartographer draws, sources of tiles (own land, PDOK, MBTiles), and
 * what pointer and keyboard do on a map.
 *
 * May use GTK, libadwaita, libshumate and libsoup; reads the rooms reference,
 * region and carto. Writes nothing to a region: it says what the user did. The
 * only room that touches the network, and only when an online base map was
 * chosen. */

#pragma once

#include "map/dek-base-map.h"
#include "map/dek-gemeente-picker.h"
#include "map/dek-map-error.h"
#include "map/dek-map-view.h"
