// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "map/dek-coverage-model.h"
#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_GEMEENTE_PANE (dek_gemeente_pane_get_type ())
G_DECLARE_FINAL_TYPE (DekGemeentePane, dek_gemeente_pane, DEK, GEMEENTE_PANE, GtkWidget)

GtkWidget  *dek_gemeente_pane_new          (void);
void        dek_gemeente_pane_set_model    (DekGemeentePane  *self,
                                            DekCoverageModel *model);
void        dek_gemeente_pane_set_gemeente (DekGemeentePane *self,
                                            DekGemeente     *gemeente);

G_END_DECLS
