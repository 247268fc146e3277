// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

#define DEK_TYPE_WINDOW (dek_window_get_type ())
G_DECLARE_FINAL_TYPE (DekWindow, dek_window, DEK, WINDOW, AdwApplicationWindow)

DekWindow  *dek_window_new              (GtkApplication *application);
gboolean    dek_window_open_path        (DekWindow      *self,
                                         const char     *path);
const char *dek_window_get_path         (DekWindow      *self);
DekRegion  *dek_window_get_region       (DekWindow      *self);
gboolean    dek_window_is_free          (DekWindow      *self);
void        dek_window_show_start       (DekWindow      *self);
void        dek_window_show_new_region  (DekWindow      *self);
void        dek_window_close_region     (DekWindow      *self);
void        dek_window_show_toast       (DekWindow      *self,
                                         const char     *text);
void        dek_window_offer            (DekWindow      *self,
                                         const char     *text,
                                         const char     *button,
                                         const char     *action,
                                         GVariant       *target);
gboolean    dek_window_show_page        (DekWindow      *self,
                                         const char     *page);
void        dek_window_start_search     (DekWindow      *self);

G_END_DECLS
