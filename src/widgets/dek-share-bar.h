// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DekShareBarKind:
 * @DEK_SHARE_BAR_REACHED: who is reached, and hatched who is not
 * @DEK_SHARE_BAR_LACK: how many are not reached, to set side by side
 */
typedef enum
{
  DEK_SHARE_BAR_REACHED,
  DEK_SHARE_BAR_LACK,
} DekShareBarKind;

#define DEK_TYPE_SHARE_BAR (dek_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (DekShareBar, dek_share_bar, DEK, SHARE_BAR, GtkWidget)

GtkWidget *dek_share_bar_new       (DekShareBarKind  kind);
void       dek_share_bar_set_share (DekShareBar     *self,
                                    double           share,
                                    const char      *text);
double     dek_share_bar_get_share (DekShareBar     *self);

G_END_DECLS
