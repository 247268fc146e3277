// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_HISTORY_PANE (dek_history_pane_get_type ())
G_DECLARE_FINAL_TYPE (DekHistoryPane, dek_history_pane, DEK, HISTORY_PANE, GtkWidget)

GtkWidget       *dek_history_pane_new          (void);
void             dek_history_pane_set_record   (DekHistoryPane *self,
                                                DekRecord      *record);
void             dek_history_pane_set_region   (DekHistoryPane *self,
                                                DekRegion      *region,
                                                const char     *search);
GListModel      *dek_history_pane_get_model    (DekHistoryPane *self);
DekHistoryEntry *dek_history_pane_get_selected (DekHistoryPane *self);
guint            dek_history_pane_get_position (DekHistoryPane *self);
void             dek_history_pane_select       (DekHistoryPane *self,
                                                guint           position);

G_END_DECLS
