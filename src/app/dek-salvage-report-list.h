// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-salvage.h"

G_BEGIN_DECLS

char *dek_salvage_report_dup_summary (DekSalvageReport *report);
void  dek_salvage_report_fill_list   (DekSalvageReport *report,
                                      GtkListBox       *list);

G_END_DECLS
