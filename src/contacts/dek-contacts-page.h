// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_CONTACTS_PAGE (dek_contacts_page_get_type ())
G_DECLARE_FINAL_TYPE (DekContactsPage, dek_contacts_page, DEK, CONTACTS_PAGE, GtkWidget)


GtkWidget *dek_contacts_page_new        (void);
void       dek_contacts_page_set_region (DekContactsPage *self,
                                    DekRegion *region);

G_END_DECLS
