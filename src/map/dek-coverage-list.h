// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DEK_TYPE_COVERAGE_LIST (dek_coverage_list_get_type ())
G_DECLARE_FINAL_TYPE (DekCoverageList, dek_coverage_list, DEK, COVERAGE_LIST, GtkWidget)

GtkWidget *dek_coverage_list_new          (void);
void       dek_coverage_list_set_coverage (DekCoverageList *self,
                                           DekCoverage     *coverage);

G_END_DECLS
