// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The cartographer: draws maps with cairo and Pango, for tiles, window
 * layers, pictures and paper alike, so that screen, export and report cannot
 * differ. No GTK and no display.
 *
 * May read the rooms reference and region (in dek-map-scene-region.c and
 * dek-country.c only), and what the coverage room reckoned; everything else works on immutable values in unit
 * Mercator and logical pixels, and may be called from any thread. */

#pragma once

#include "carto/dek-attribution.h"
#include "carto/dek-color.h"
#include "carto/dek-hatch.h"
#include "carto/dek-label-layout.h"
#include "carto/dek-land.h"
#include "carto/dek-legend.h"
#include "carto/dek-map-frame.h"
#include "carto/dek-map-picture.h"
#include "carto/dek-map-scene.h"
#include "carto/dek-map-style.h"
#include "carto/dek-mercator.h"
#include "carto/dek-paint-dots.h"
#include "carto/dek-paint-labels.h"
#include "carto/dek-paint-land.h"
#include "carto/dek-paint-legend.h"
#include "carto/dek-paint-pin.h"
#include "carto/dek-paint-pins.h"
#include "carto/dek-paint-selection.h"
#include "carto/dek-paint-theme.h"
#include "carto/dek-palette.h"
#include "carto/dek-pin-layout.h"
#include "carto/dek-pin-symbol.h"
#include "carto/dek-pin.h"
#include "carto/dek-scale-bar.h"
#include "carto/dek-theme-coverage.h"
#include "carto/dek-theme.h"
