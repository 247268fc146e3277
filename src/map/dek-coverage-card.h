// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-coverage-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_COVERAGE_CARD (dek_coverage_card_get_type ())
G_DECLARE_FINAL_TYPE (DekCoverageCard, dek_coverage_card, DEK, COVERAGE_CARD, GtkWidget)

GtkWidget *dek_coverage_card_new       (void);
void       dek_coverage_card_set_model (DekCoverageCard  *self,
                                        DekCoverageModel *model);

G_END_DECLS
