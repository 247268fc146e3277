// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_COLUMNS_LAYOUT (dek_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (DekColumnsLayout, dek_columns_layout, DEK, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *dek_columns_layout_new (void);

G_END_DECLS
