// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_REGISTER_PAGE (dek_register_page_get_type ())
G_DECLARE_FINAL_TYPE (DekRegisterPage, dek_register_page, DEK, REGISTER_PAGE, GtkWidget)

/* Signal: show-record (DekRecord): a steunpunt to be shown on the map. */

GtkWidget *dek_register_page_new        (void);
void       dek_register_page_set_region (DekRegisterPage *self,
                                    DekRegion *region);

G_END_DECLS
