// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-kaart-page.h"

G_BEGIN_DECLS

GActionGroup *dek_kaart_actions_new    (DekKaartPage *page);
void          dek_kaart_actions_update (GActionGroup *actions,
                                        DekRegion    *region,
                                        DekRecord    *selected);
void          dek_kaart_actions_show   (GActionGroup *actions,
                                        const char   *name,
                                        gboolean      state);

G_END_DECLS
