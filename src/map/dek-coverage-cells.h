// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"
#include "widgets/dek-record-table.h"

G_BEGIN_DECLS

void  dek_coverage_cells_add_to   (DekRecordTable         *table);
char *dek_coverage_dup_share_text (const DekCoverageTally *tally);

G_END_DECLS
