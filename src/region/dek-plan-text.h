// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_PLAN_TEXT (dek_plan_text_get_type ())

G_DECLARE_FINAL_TYPE (DekPlanText, dek_plan_text, DEK, PLAN_TEXT, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64      dek_plan_text_get_parent  (DekPlanText *self);
DekChapter  dek_plan_text_get_chapter (DekPlanText *self);
const char *dek_plan_text_get_title   (DekPlanText *self);
const char *dek_plan_text_get_text    (DekPlanText *self);

G_END_DECLS
