// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_START_PAGE (dek_start_page_get_type ())
G_DECLARE_FINAL_TYPE (DekStartPage, dek_start_page, DEK, START_PAGE, GtkWidget)

GtkWidget *dek_start_page_new (void);

G_END_DECLS
