// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekPinShape:
 * @DEK_PIN_DROP: a steunpunt
 * @DEK_PIN_SQUARE: an ontmoetingsplek
 * @DEK_PIN_DIAMOND: an inloop sociaal en gezond
 */
typedef enum
{
  DEK_PIN_DROP,
  DEK_PIN_SQUARE,
  DEK_PIN_DIAMOND,
  DEK_N_PIN_SHAPES,
} DekPinShape;

/**
 * DekPinOutline:
 * @DEK_PIN_FILLED: open
 * @DEK_PIN_HOLLOW: does not count for the norm
 * @DEK_PIN_DASHED: planned, or being developed
 * @DEK_PIN_CROSSED: closed: grey with a stroke through it
 */
typedef enum
{
  DEK_PIN_FILLED,
  DEK_PIN_HOLLOW,
  DEK_PIN_DASHED,
  DEK_PIN_CROSSED,
} DekPinOutline;

/**
 * DekPinSize:
 *
 * The size class: factors 0.86, 1.08 and 1.25; unknown is 0.96, between small
 * and medium, and said so in the legend.
 */
typedef enum
{
  DEK_PIN_UNKNOWN,
  DEK_PIN_SMALL,
  DEK_PIN_MEDIUM,
  DEK_PIN_LARGE,
} DekPinSize;

/**
 * DekPinSymbol:
 * @shape: by kind
 * @outline: by status
 * @size: by size class
 * @full: four dots: offers the four basic elements
 * @approximate: stands on a dotted ring: known to the postcode or gemeente only
 *
 * How one pin looks. Equal symbols look equal: dek_pin_symbol_hash() is a key
 * to cache pictures by.
 */
typedef struct
{
  DekPinShape   shape;
  DekPinOutline outline;
  DekPinSize    size;
  gboolean      full;
  gboolean      approximate;
} DekPinSymbol;

/**
 * DekPinExtent:
 * @width: of the picture, in whole logical pixels, shadow included
 * @height: the same
 * @anchor_x: where in the picture the place itself is: the tip of a drop, the
 *   middle of a square or diamond; from the left
 * @anchor_y: the same, from the top
 * @hit_x: left of the symbol itself, without its shadow
 * @hit_y: top
 * @hit_width: width
 * @hit_height: height
 */
typedef struct
{
  int    width, height;
  double anchor_x, anchor_y;
  double hit_x, hit_y, hit_width, hit_height;
} DekPinExtent;

guint        dek_pin_symbol_hash       (const DekPinSymbol *self);
double       dek_pin_symbol_get_factor (const DekPinSymbol *self);
DekPinExtent dek_pin_symbol_get_extent (const DekPinSymbol *self);

G_END_DECLS
