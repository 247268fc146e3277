// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-coverage-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_NORM_CARD (dek_norm_card_get_type ())
G_DECLARE_FINAL_TYPE (DekNormCard, dek_norm_card, DEK, NORM_CARD, GtkWidget)

GtkWidget *dek_norm_card_new       (void);
void       dek_norm_card_set_model (DekNormCard      *self,
                                    DekCoverageModel *model);

G_END_DECLS
