// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage-areas.h"

G_BEGIN_DECLS

/**
 * DekRunRow:
 * @code: (nullable): "GM0546"; %NULL in the row of the region
 * @name: name of the gemeente or the region
 * @inhabitants: in the first and the second run; -1 where it is not in it
 * @covered: in the first and the second run; -1 where it is not in it
 * @verdict: in the first and the second run
 *
 * One line of two runs side by side.
 */
typedef struct
{
  char       *code;
  char       *name;
  gint64      inhabitants[2];
  gint64      covered[2];
  DekVerdict  verdict[2];
} DekRunRow;

char      *dek_coverage_to_json         (const DekCoverage       *self,
                                         const DekCoverageAreas  *areas);
char      *dek_coverage_dup_fingerprint (const DekCoverage       *self);
GPtrArray *dek_coverage_compare_runs    (const char              *first_json,
                                         const char              *second_json,
                                         GError                 **error);
void       dek_run_row_free             (DekRunRow               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekRunRow, dek_run_row_free)

G_END_DECLS
