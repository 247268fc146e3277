// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_NEW_REGION_PAGE (dek_new_region_page_get_type ())
G_DECLARE_FINAL_TYPE (DekNewRegionPage, dek_new_region_page, DEK, NEW_REGION_PAGE, GtkWidget)

GtkWidget *dek_new_region_page_new      (void);
gboolean   dek_new_region_page_is_busy  (DekNewRegionPage *self);
void       dek_new_region_page_choose   (DekNewRegionPage *self,
                                         gint              monitor_region);
void       dek_new_region_page_set_path (DekNewRegionPage *self,
                                         const char       *path,
                                         gboolean          overwrite);
void       dek_new_region_page_create   (DekNewRegionPage *self);

G_END_DECLS
