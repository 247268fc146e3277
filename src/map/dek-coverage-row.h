// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_COVERAGE_ROW (dek_coverage_row_get_type ())
G_DECLARE_FINAL_TYPE (DekCoverageRow, dek_coverage_row, DEK, COVERAGE_ROW, GtkListBoxRow)

GtkWidget *dek_coverage_row_new          (void);
void       dek_coverage_row_set_gemeente (DekCoverageRow            *self,
                                          const DekCoverageGemeente *gemeente,
                                          const DekCoverageTally    *tally,
                                          gint64                     most);

G_END_DECLS
