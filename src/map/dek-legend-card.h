// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-scene.h"

G_BEGIN_DECLS

#define DEK_TYPE_LEGEND_CARD (dek_legend_card_get_type ())
G_DECLARE_FINAL_TYPE (DekLegendCard, dek_legend_card, DEK, LEGEND_CARD, GtkWidget)

GtkWidget *dek_legend_card_new         (void);
gboolean   dek_legend_card_set_scene   (DekLegendCard *self,
                                        DekMapScene   *scene);
void       dek_legend_card_set_compact (DekLegendCard *self,
                                        gboolean       compact);

G_END_DECLS
