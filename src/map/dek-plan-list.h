// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

guint dek_plan_list_add (GtkBox     *box,
                         const char *title,
                         DekRegion  *region,
                         const char *property,
                         gint64      id);

G_END_DECLS
