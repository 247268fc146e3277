// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_RESTORE_WINDOW (dek_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (DekRestoreWindow, dek_restore_window, DEK, RESTORE_WINDOW, AdwWindow)

GtkWidget *dek_restore_window_new (GtkWindow  *parent,
                                   const char *path,
                                   DekRegion  *region);

G_END_DECLS
