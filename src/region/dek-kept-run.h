// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_KEPT_RUN (dek_kept_run_get_type ())

G_DECLARE_FINAL_TYPE (DekKeptRun, dek_kept_run, DEK, KEPT_RUN, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char *dek_kept_run_get_name    (DekKeptRun *self);
DekRunKind  dek_kept_run_get_kind    (DekKeptRun *self);
const char *dek_kept_run_get_made_on (DekKeptRun *self);

G_END_DECLS
