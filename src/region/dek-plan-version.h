// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_PLAN_VERSION (dek_plan_version_get_type ())

G_DECLARE_FINAL_TYPE (DekPlanVersion, dek_plan_version, DEK, PLAN_VERSION, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char *dek_plan_version_get_name       (DekPlanVersion *self);
const char *dek_plan_version_get_adopted_by (DekPlanVersion *self);
const char *dek_plan_version_get_adopted_on (DekPlanVersion *self);

G_END_DECLS
