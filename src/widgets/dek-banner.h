// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_BANNER (dek_banner_get_type ())
G_DECLARE_FINAL_TYPE (DekBanner, dek_banner, DEK, BANNER, GtkWidget)

GtkWidget  *dek_banner_new           (void);
const char *dek_banner_get_text      (DekBanner  *self);
void        dek_banner_set_text      (DekBanner  *self,
                                      const char *text);
void        dek_banner_set_button    (DekBanner  *self,
                                      const char *label,
                                      const char *action);

G_END_DECLS
