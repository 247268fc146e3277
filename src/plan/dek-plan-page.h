// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_PLAN_PAGE (dek_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (DekPlanPage, dek_plan_page, DEK, PLAN_PAGE, GtkWidget)

/* Signal: show-record (DekRecord): a gemeente or steunpunt to be shown on the map. */

GtkWidget *dek_plan_page_new        (void);
void       dek_plan_page_set_region (DekPlanPage *self,
                                DekRegion *region);

G_END_DECLS
