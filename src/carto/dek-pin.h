// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-pin-symbol.h"

G_BEGIN_DECLS

/**
 * DekPin:
 * @id: the caller's number: the row of the steunpunt
 * @name: (nullable): its name
 * @x: unit Mercator
 * @y: unit Mercator, down
 * @symbol: how it looks
 *
 * A place on the map. A plain value; the name belongs to the scene.
 */
typedef struct
{
  gint64       id;
  const char  *name;
  double       x, y;
  DekPinSymbol symbol;
} DekPin;

G_END_DECLS
