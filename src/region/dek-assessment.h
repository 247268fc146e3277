// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_ASSESSMENT (dek_assessment_get_type ())

G_DECLARE_FINAL_TYPE (DekAssessment, dek_assessment, DEK, ASSESSMENT, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64      dek_assessment_get_steunpunt (DekAssessment *self);
gint64      dek_assessment_get_kenmerk   (DekAssessment *self);
DekPresence dek_assessment_get_state     (DekAssessment *self);

G_END_DECLS
