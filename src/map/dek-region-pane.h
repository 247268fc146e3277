// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "map/dek-coverage-model.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_REGION_PANE (dek_region_pane_get_type ())
G_DECLARE_FINAL_TYPE (DekRegionPane, dek_region_pane, DEK, REGION_PANE, GtkWidget)

GtkWidget *dek_region_pane_new        (void);
void       dek_region_pane_set_model  (DekRegionPane    *self,
                                       DekCoverageModel *model);
void       dek_region_pane_set_region (DekRegionPane *self,
                                       DekRegion     *region);

G_END_DECLS
