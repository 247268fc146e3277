// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_HISTORY_WINDOW (dek_history_window_get_type ())
G_DECLARE_FINAL_TYPE (DekHistoryWindow, dek_history_window, DEK, HISTORY_WINDOW, AdwWindow)

GtkWidget *dek_history_window_new_for_record (GtkWindow *parent,
                                              DekRecord *record);
GtkWidget *dek_history_window_new_for_region (GtkWindow *parent,
                                              DekRegion *region);

G_END_DECLS
