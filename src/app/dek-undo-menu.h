// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_UNDO_MENU (dek_undo_menu_get_type ())
G_DECLARE_FINAL_TYPE (DekUndoMenu, dek_undo_menu, DEK, UNDO_MENU, GObject)

DekUndoMenu *dek_undo_menu_new        (GtkWidget   *button,
                                       GMenu       *section);
void         dek_undo_menu_set_region (DekUndoMenu *self,
                                       DekRegion   *region);

G_END_DECLS
