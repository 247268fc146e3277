// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "widgets/dek-record-table.h"

G_BEGIN_DECLS

void dek_coverage_cells_add_to (DekRecordTable *table);

G_END_DECLS
