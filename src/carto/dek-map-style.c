// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-map-style"

#include "carto/dek-map-style.h"

/**
 * dek_map_style_new:
 * @palette: colours and hatches
 *
 * Returns: a style with @palette, the system's font, and text at its normal
 *   size
 */
DekMapStyle
dek_map_style_new (const DekPalette *palette)
{
  g_return_val_if_fail (palette != NULL, ((DekMapStyle) { 0 }));

  return (DekMapStyle) { .palette = palette, .font_family = NULL, .text_scale = 1.0 };
}
