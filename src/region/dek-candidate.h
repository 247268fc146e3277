// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_CANDIDATE (dek_candidate_get_type ())

G_DECLARE_FINAL_TYPE (DekCandidate, dek_candidate, DEK, CANDIDATE, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64              dek_candidate_get_postcode (DekCandidate *self);
DekCandidateVerdict dek_candidate_get_verdict  (DekCandidate *self);

G_END_DECLS
