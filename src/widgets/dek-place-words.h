// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-pin-symbol.h"
#include "region/region.h"

G_BEGIN_DECLS

DekPinSymbol  dek_place_symbol              (DekSteunpunt       *place);
char         *dek_place_dup_in_sentence     (const char         *label);
char         *dek_place_dup_kind_and_status (DekSteunpunt       *place);
const char   *dek_place_kind_plural         (DekKind             kind);
const char   *dek_place_quality_words       (DekPositionQuality  quality,
                                             gboolean            placed);
const char   *dek_place_quality_advice      (DekPositionQuality  quality,
                                             gboolean            placed);
int           dek_place_quality_step        (DekPositionQuality  quality,
                                             gboolean            placed);
gboolean      dek_place_is_full             (DekSteunpunt       *place);
gint64        dek_place_get_subregion       (DekSteunpunt       *place);
char         *dek_place_dup_gemeente_name   (DekSteunpunt       *place);

G_END_DECLS
