// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-history-entry.h"

G_BEGIN_DECLS

#define DEK_TYPE_HISTORY_ROW (dek_history_row_get_type ())
G_DECLARE_FINAL_TYPE (DekHistoryRow, dek_history_row, DEK, HISTORY_ROW, GtkWidget)

GtkWidget  *dek_history_row_new         (void);
void        dek_history_row_set_entry   (DekHistoryRow   *self,
                                         DekHistoryEntry *entry);
const char *dek_history_row_get_what    (DekHistoryRow   *self);
const char *dek_history_row_get_when    (DekHistoryRow   *self);

G_END_DECLS
