// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "app/dek-recent.h"

G_BEGIN_DECLS

#define DEK_TYPE_RECENT_ROW (dek_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (DekRecentRow, dek_recent_row, DEK, RECENT_ROW, GtkListBoxRow)

GtkWidget *dek_recent_row_new (DekRecent *recent);

G_END_DECLS
