// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DEK_TYPE_SETTINGS (dek_settings_get_type ())
G_DECLARE_FINAL_TYPE (DekSettings, dek_settings, DEK, SETTINGS, GObject)

DekSettings *dek_settings_get_default (void);

GVariant    *dek_settings_dup_value   (DekSettings *self,
                                       const char  *key);
void         dek_settings_set_value   (DekSettings *self,
                                       const char  *key,
                                       GVariant    *value);
gint         dek_settings_get_int     (DekSettings *self,
                                       const char  *key);
gboolean     dek_settings_get_boolean (DekSettings *self,
                                       const char  *key);
char        *dek_settings_dup_string  (DekSettings *self,
                                       const char  *key);
gboolean     dek_settings_get_stored  (DekSettings *self);

G_END_DECLS
