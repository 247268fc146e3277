// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *dek_about_dup_versions (void);
void  dek_about_present      (GtkWindow *parent);

G_END_DECLS
