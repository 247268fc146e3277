// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "app/dek-window.h"

G_BEGIN_DECLS

#define DEK_TYPE_UNDO (dek_undo_get_type ())
G_DECLARE_FINAL_TYPE (DekUndo, dek_undo, DEK, UNDO, GObject)

DekUndo *dek_undo_new        (DekWindow *window);
void     dek_undo_set_region (DekUndo   *self,
                              DekRegion *region);

G_END_DECLS
