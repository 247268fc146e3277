// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-map-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DekSelectionState:
 * @DEK_SELECTION_HOVER: pointed at: a thin line
 * @DEK_SELECTION_SELECTED: a 4 px line with an edge on both sides
 * @DEK_SELECTION_FOCUSED: reached by the keyboard, not selected: dashed
 */
typedef enum
{
  DEK_SELECTION_HOVER,
  DEK_SELECTION_SELECTED,
  DEK_SELECTION_FOCUSED,
} DekSelectionState;

void dek_paint_selection (cairo_t           *cr,
                          const DekLand     *land,
                          guint              area,
                          const DekPalette  *palette,
                          const DekMapFrame *frame,
                          DekSelectionState  state);
void dek_paint_veil      (cairo_t           *cr,
                          const DekLand     *land,
                          guint              area,
                          const DekPalette  *palette,
                          const DekMapFrame *frame);

G_END_DECLS
