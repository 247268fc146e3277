// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-legend.h"

G_BEGIN_DECLS

#define DEK_TYPE_SWATCH (dek_swatch_get_type ())
G_DECLARE_FINAL_TYPE (DekSwatch, dek_swatch, DEK, SWATCH, GtkWidget)

GtkWidget *dek_swatch_new_symbol (const DekPinSymbol *symbol);
GtkWidget *dek_swatch_new_legend (DekLegend          *legend,
                                  guint               index);

G_END_DECLS
