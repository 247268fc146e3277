// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-style.h"
#include "carto/dek-pin-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

void dek_paint_pins (cairo_t            *cr,
                     const DekPinLayout *layout,
                     const DekPin       *pins,
                     const DekMapStyle  *style,
                     const DekMapFrame  *frame);

G_END_DECLS
