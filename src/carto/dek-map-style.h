// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-palette.h"

G_BEGIN_DECLS

/**
 * DekMapStyle:
 * @palette: colours and hatches
 * @font_family: (nullable): Pango family of the names on the map; %NULL is
 *   the system's sans. The string must stay: intern it.
 * @text_scale: 1 is normal; 2 for 200 percent text. More than 0.
 *
 * How the map is dressed. A plain value: copy it freely, also to workers.
 */
typedef struct
{
  const DekPalette *palette;
  const char       *font_family;
  double            text_scale;
} DekMapStyle;

DekMapStyle dek_map_style_new (const DekPalette *palette);

G_END_DECLS
