// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       dek_turn_to  (GtkWidget *parent,
                         GtkWidget *child);
GtkWidget *dek_turn_get (GtkWidget *parent);

G_END_DECLS
