// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_RISK (dek_risk_get_type ())

G_DECLARE_FINAL_TYPE (DekRisk, dek_risk, DEK, RISK, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char     *dek_risk_get_title      (DekRisk *self);
DekRiskCategory dek_risk_get_category   (DekRisk *self);
gint64          dek_risk_get_likelihood (DekRisk *self);
gint64          dek_risk_get_impact     (DekRisk *self);
DekRiskStatus   dek_risk_get_status     (DekRisk *self);

G_END_DECLS
