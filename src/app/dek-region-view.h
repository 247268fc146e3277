// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_REGION_VIEW (dek_region_view_get_type ())
G_DECLARE_FINAL_TYPE (DekRegionView, dek_region_view, DEK, REGION_VIEW, GtkWidget)

GtkWidget    *dek_region_view_new               (DekRegion     *region);
GActionGroup *dek_region_view_get_kaart_actions (DekRegionView *self);
GActionGroup *dek_region_view_get_map_actions   (DekRegionView *self);
gboolean      dek_region_view_show_page         (DekRegionView *self,
                                                 const char    *page);
void          dek_region_view_start_search      (DekRegionView *self);
void          dek_region_view_leave             (DekRegionView *self);

G_END_DECLS
