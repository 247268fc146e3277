// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_PAGE_FRAME (dek_page_frame_get_type ())
G_DECLARE_FINAL_TYPE (DekPageFrame, dek_page_frame, DEK, PAGE_FRAME, GtkWidget)

GtkWidget *dek_page_frame_new     (const char   *title,
                                   const char   *coming);
GtkBox    *dek_page_frame_get_box (DekPageFrame *self);

G_END_DECLS
