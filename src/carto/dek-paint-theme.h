// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-scene.h"
#include "carto/dek-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DekPaintThemeFlags:
 * @DEK_PAINT_THEME_DEFAULT: opaque, over the own land
 * @DEK_PAINT_THEME_TRANSLUCENT: let a base map of others show through
 */
typedef enum
{
  DEK_PAINT_THEME_DEFAULT = 0,
  DEK_PAINT_THEME_TRANSLUCENT = 1 << 0,
} DekPaintThemeFlags;

void dek_paint_theme (cairo_t            *cr,
                      const DekMapScene  *scene,
                      const DekPalette   *palette,
                      const DekMapFrame  *frame,
                      DekPaintThemeFlags  flags);

G_END_DECLS
