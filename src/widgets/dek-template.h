// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dek_template_dispose (GtkWidget *widget,
                           GType      type);

G_END_DECLS
