// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-pin-symbol.h"

G_BEGIN_DECLS

/* The ring that parts a pin from any fill, and how far its shadow reaches. */
#define DEK_PIN_RING_WIDTH 2.0
#define DEK_PIN_SHADOW_WIDTH 2.0

/**
 * DekPinGeometry:
 * @half: radius of a drop's head, half a square's side, half a diamond's width
 * @centre_y: middle of the head, from the anchor, down
 * @top: upper end of the shape without its ring
 * @bottom: lower end
 * @base_rx: half the width of the dotted ring under an approximate place
 * @base_ry: half its height
 * @base_y: its middle
 *
 * The measures of a symbol in logical pixels; (0, 0) is the anchor.
 */
typedef struct
{
  double half;
  double centre_y;
  double top, bottom;
  double base_rx, base_ry, base_y;
} DekPinGeometry;

DekPinGeometry dek_pin_geometry_get (const DekPinSymbol *symbol);

G_END_DECLS
