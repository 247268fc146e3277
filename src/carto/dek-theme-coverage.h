// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-theme.h"
#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

DekTheme      *dek_theme_new_coverage       (const DekCoverage *coverage,
                                             const gint64      *area_ids,
                                             guint              n_areas);
DekClassStyle  dek_palette_get_verdict_style (const DekPalette *palette,
                                             DekVerdict         verdict);

G_END_DECLS
