// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-color.h"

G_BEGIN_DECLS

/**
 * DekHatchKind:
 * @DEK_HATCH_NONE: a plain fill
 * @DEK_HATCH_RISING: lines from bottom left to top right
 * @DEK_HATCH_FALLING: lines from top left to bottom right
 * @DEK_HATCH_HORIZONTAL: level lines
 * @DEK_HATCH_VERTICAL: upright lines
 * @DEK_HATCH_CROSS: rising and falling lines together
 * @DEK_HATCH_GRID: level and upright lines together
 * @DEK_HATCH_DOTS: dots in quincunx
 *
 * How an area is hatched, so that no class depends on colour alone.
 */
typedef enum
{
  DEK_HATCH_NONE,
  DEK_HATCH_RISING,
  DEK_HATCH_FALLING,
  DEK_HATCH_HORIZONTAL,
  DEK_HATCH_VERTICAL,
  DEK_HATCH_CROSS,
  DEK_HATCH_GRID,
  DEK_HATCH_DOTS,
} DekHatchKind;

/**
 * DekHatch:
 * @kind: the direction
 * @step: whole pixels after which the pattern repeats, across and down
 * @width: width of a line, or diameter of a dot, in pixels
 * @color: colour of the lines, with the alpha that keeps a map calm
 */
typedef struct
{
  DekHatchKind kind;
  int          step;
  double       width;
  DekColor     color;
} DekHatch;

void dek_hatch_fill (cairo_t        *cr,
                     DekColor        ground,
                     const DekHatch *hatch,
                     double          phase_x,
                     double          phase_y);

G_END_DECLS
