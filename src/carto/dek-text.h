// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Text on a map: sizes in logical pixels, the same on screen and paper. */

typedef enum
{
  DEK_TEXT_PLAIN = 0,
  DEK_TEXT_BOLD = 1 << 0,
  DEK_TEXT_ITALIC = 1 << 1,
  DEK_TEXT_CENTERED = 1 << 2,
  DEK_TEXT_TABULAR = 1 << 3,
} DekTextFlags;

PangoContext *dek_text_create_context (cairo_t           *cr);
PangoLayout  *dek_text_create_layout  (PangoContext      *context,
                                       const DekMapStyle *style,
                                       const char        *text,
                                       double             size,
                                       DekTextFlags       flags);
void          dek_text_get_size       (PangoLayout       *layout,
                                       double            *width,
                                       double            *height);
void          dek_text_show           (cairo_t           *cr,
                                       PangoLayout       *layout,
                                       double             x,
                                       double             y,
                                       DekColor           color);
void          dek_text_show_with_halo (cairo_t           *cr,
                                       PangoLayout       *layout,
                                       double             x,
                                       double             y,
                                       DekColor           color,
                                       DekColor           halo,
                                       double             width);

G_END_DECLS
