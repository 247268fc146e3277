// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-frame.h"
#include "carto/dek-palette.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DekDot:
 * @x: unit Mercator
 * @y: unit Mercator, down
 * @people: how many live there, 0 or more
 * @reached: whether they are reached: a disc; else a ring
 *
 * Where people live. A plain value.
 */
typedef struct
{
  double   x, y;
  gint64   people;
  gboolean reached;
} DekDot;

double dek_dot_get_radius (gint64             people);
void   dek_paint_dots     (cairo_t           *cr,
                           const DekDot      *dots,
                           guint              n_dots,
                           const DekPalette  *palette,
                           const DekMapFrame *frame);

G_END_DECLS
