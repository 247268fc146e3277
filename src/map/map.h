// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The room of the interactive map. The engine is widgets and layers on
 * libshumate that show what the cartographer draws, sources of tiles (own
 * land, PDOK, MBTiles), and what pointer and keyboard do on a map: it writes
 * nothing to a region, it says what the user did. Around it the map page puts
 * panes, table, legend and search, and writes what the user meant as steps.
 *
 * May use GTK, libadwaita, libshumate and libsoup, the room widgets, and the
 * rooms of the core. The only room that touches the network, and only when an
 * online base map was chosen. */

#pragma once

#include "map/dek-base-map.h"
#include "map/dek-gemeente-picker.h"
#include "map/dek-kaart-page.h"
#include "map/dek-map-bench.h"
#include "map/dek-map-error.h"
#include "map/dek-map-table.h"
#include "map/dek-map-view.h"
#include "map/dek-search.h"
