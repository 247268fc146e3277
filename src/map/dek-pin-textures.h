/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-style.h"
#include "carto/dek-pin-layout.h"

G_BEGIN_DECLS

typedef struct _DekPinTextures DekPinTextures;

DekPinTextures *dek_pin_textures_new           (void);
DekPinTextures *dek_pin_textures_ref           (DekPinTextures     *self);
void            dek_pin_textures_unref         (DekPinTextures     *self);
gboolean        dek_pin_textures_set_style     (DekPinTextures     *self,
                                                const DekMapStyle  *style,
                                                int                 scale_factor);
GdkTexture     *dek_pin_textures_get           (DekPinTextures     *self,
                                                const DekPlacedPin *placed,
                                                const DekPin       *pins);
GdkTexture     *dek_pin_textures_get_selection (DekPinTextures     *self,
                                                const DekPlacedPin *placed,
                                                const DekPin       *pins,
                                                graphene_rect_t    *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekPinTextures, dek_pin_textures_unref)

G_END_DECLS
