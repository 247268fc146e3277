// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_DAMAGED_PAGE (dek_damaged_page_get_type ())
G_DECLARE_FINAL_TYPE (DekDamagedPage, dek_damaged_page, DEK, DAMAGED_PAGE, GtkWidget)

GtkWidget *dek_damaged_page_new     (const char     *path,
                                     const GError   *error);
void       dek_damaged_page_salvage (DekDamagedPage *self,
                                     const char     *new_path);
gboolean   dek_damaged_page_is_busy (DekDamagedPage *self);

G_END_DECLS
