// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_RISK_MEASURE (dek_risk_measure_get_type ())

G_DECLARE_FINAL_TYPE (DekRiskMeasure, dek_risk_measure, DEK, RISK_MEASURE, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64 dek_risk_measure_get_risk   (DekRiskMeasure *self);
gint64 dek_risk_measure_get_action (DekRiskMeasure *self);

G_END_DECLS
