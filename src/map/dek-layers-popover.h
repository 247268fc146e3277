// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_LAYERS_POPOVER (dek_layers_popover_get_type ())
G_DECLARE_FINAL_TYPE (DekLayersPopover, dek_layers_popover, DEK, LAYERS_POPOVER, GtkPopover)

GtkWidget *dek_layers_popover_new         (void);
void       dek_layers_popover_set_mbtiles (DekLayersPopover *self,
                                           const char       *path);

G_END_DECLS
