// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_MONITOR_PAGE (dek_monitor_page_get_type ())
G_DECLARE_FINAL_TYPE (DekMonitorPage, dek_monitor_page, DEK, MONITOR_PAGE, GtkWidget)


GtkWidget *dek_monitor_page_new        (void);
void       dek_monitor_page_set_region (DekMonitorPage *self,
                                   DekRegion *region);

G_END_DECLS
