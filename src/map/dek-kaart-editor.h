// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-map-view.h"

G_BEGIN_DECLS

#define DEK_TYPE_KAART_EDITOR (dek_kaart_editor_get_type ())
G_DECLARE_FINAL_TYPE (DekKaartEditor, dek_kaart_editor, DEK, KAART_EDITOR, GObject)

DekKaartEditor *dek_kaart_editor_new           (DekMapView     *map);
void            dek_kaart_editor_start_adding  (DekKaartEditor *self);
void            dek_kaart_editor_start_placing (DekKaartEditor *self,
                                                DekSteunpunt   *place);
void            dek_kaart_editor_delete        (DekKaartEditor *self,
                                                DekSteunpunt   *place);
char           *dek_kaart_editor_dup_hint      (DekKaartEditor *self);

G_END_DECLS
