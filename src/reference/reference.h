// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The reference room: the Netherlands as Dekkend ships it.
 *
 * Gemeenten with their boundaries, postcode areas, the Monitor 2025, the
 * kenmerken, the questionnaires and the plan of Holland Rijnland, read from
 * one compact file inside the program that is made of the texts in
 * data/reference/ when the program is built. It also holds the small value
 * types that every room speaks: a point, an area, a size class.
 *
 * Nothing here is ever written, and nothing here knows of region files. It
 * may touch GLib and GIO, and no other room.
 */

#pragma once

#include "reference/dek-multi-polygon.h"
#include "reference/dek-point.h"
#include "reference/dek-reference.h"
#include "reference/dek-size-class.h"
