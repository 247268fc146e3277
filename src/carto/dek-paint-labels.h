// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-label-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

void dek_paint_labels (cairo_t              *cr,
                       const DekLabelLayout *labels,
                       const DekMapStyle    *style);

G_END_DECLS
