// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-pin-symbol"

#include "carto/dek-pin-symbol.h"

#include "carto/dek-pin-geometry.h"

#include <math.h>

/**
 * dek_pin_symbol_hash:
 * @self: a symbol
 *
 * Returns: a number that is the same for equal symbols and differs for all
 *   others: a key for a cache of pictures
 */
guint
dek_pin_symbol_hash (const DekPinSymbol *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->shape | ((guint) self->outline << 2) | ((guint) self->size << 4)
         | (self->full ? 1u << 6 : 0) | (self->approximate ? 1u << 7 : 0);
}

/**
 * dek_pin_symbol_get_factor:
 * @self: a symbol
 *
 * Returns: how large it is: 0.86 small, 1.08 medium, 1.25 large, and 0.96
 *   where the size class is not known
 */
double
dek_pin_symbol_get_factor (const DekPinSymbol *self)
{
  g_return_val_if_fail (self != NULL, 1);

  switch (self->size)
    {
    case DEK_PIN_SMALL:
      return 0.86;
    case DEK_PIN_MEDIUM:
      return 1.08;
    case DEK_PIN_LARGE:
      return 1.25;
    case DEK_PIN_UNKNOWN:
    default:
      return 0.96;
    }
}

/* The measures of a symbol in logical pixels around its anchor. */
DekPinGeometry
dek_pin_geometry_get (const DekPinSymbol *symbol)
{
  double factor = dek_pin_symbol_get_factor (symbol);
  DekPinGeometry geometry = { 0 };

  switch (symbol->shape)
    {
    case DEK_PIN_SQUARE:
      geometry.half = 7.0 * factor;
      geometry.top = -geometry.half;
      geometry.bottom = geometry.half;
      break;
    case DEK_PIN_DIAMOND:
      geometry.half = 8.6 * factor;
      geometry.top = -geometry.half;
      geometry.bottom = geometry.half;
      break;
    case DEK_PIN_DROP:
    case DEK_N_PIN_SHAPES:
    default:
      geometry.half = (symbol->full ? 11.0 : 9.2) * factor;
      geometry.centre_y = -geometry.half * 1.72;
      geometry.top = geometry.centre_y - geometry.half;
      geometry.bottom = 0;
      break;
    }
  geometry.base_rx = geometry.half * (symbol->shape == DEK_PIN_DROP ? 0.78 : 0.95);
  geometry.base_ry = geometry.base_rx * 0.38;
  geometry.base_y = geometry.bottom + (symbol->shape == DEK_PIN_DROP ? 1.0 : DEK_PIN_RING_WIDTH + 0.5);
  return geometry;
}

/**
 * dek_pin_symbol_get_extent:
 * @self: a symbol
 *
 * Returns: how large a picture of it is, and where in it the place and the
 *   symbol are
 */
DekPinExtent
dek_pin_symbol_get_extent (const DekPinSymbol *self)
{
  DekPinExtent extent = { 0 };
  DekPinGeometry geometry;
  double edge = DEK_PIN_RING_WIDTH + DEK_PIN_SHADOW_WIDTH;
  double bottom;

  g_return_val_if_fail (self != NULL, extent);

  geometry = dek_pin_geometry_get (self);
  bottom = geometry.bottom + edge + 1;
  if (self->approximate)
    bottom = MAX (bottom, geometry.base_y + geometry.base_ry + 2);
  /* The anchor stands on a whole pixel, so that pictures stay crisp. */
  extent.anchor_x = ceil (MAX (geometry.half, geometry.base_rx) + edge);
  extent.anchor_y = ceil (-geometry.top + edge);
  extent.width = 2 * (int) extent.anchor_x;
  extent.height = (int) (extent.anchor_y + ceil (bottom));
  extent.hit_x = extent.anchor_x - geometry.half - DEK_PIN_RING_WIDTH;
  extent.hit_width = 2 * (geometry.half + DEK_PIN_RING_WIDTH);
  extent.hit_y = extent.anchor_y + geometry.top - DEK_PIN_RING_WIDTH;
  extent.hit_height = geometry.bottom - geometry.top + 2 * DEK_PIN_RING_WIDTH;
  return extent;
}
