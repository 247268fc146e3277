// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DEK_TYPE_APPLICATION (dek_application_get_type ())
G_DECLARE_FINAL_TYPE (DekApplication, dek_application, DEK, APPLICATION, AdwApplication)

DekApplication *dek_application_new       (void);
void            dek_application_open_path (DekApplication *self,
                                           const char     *path);

G_END_DECLS
