// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_STEUNPUNT_PANE (dek_steunpunt_pane_get_type ())
G_DECLARE_FINAL_TYPE (DekSteunpuntPane, dek_steunpunt_pane, DEK, STEUNPUNT_PANE, GtkWidget)

GtkWidget    *dek_steunpunt_pane_new           (void);
void          dek_steunpunt_pane_set_steunpunt (DekSteunpuntPane *self,
                                                DekSteunpunt     *steunpunt);
void          dek_steunpunt_pane_commit        (DekSteunpuntPane *self);

G_END_DECLS
