// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_TRAVEL_TIME (dek_travel_time_get_type ())

G_DECLARE_FINAL_TYPE (DekTravelTime, dek_travel_time, DEK, TRAVEL_TIME, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64 dek_travel_time_get_origin      (DekTravelTime *self);
gint64 dek_travel_time_get_destination (DekTravelTime *self);
double dek_travel_time_get_minutes     (DekTravelTime *self);

G_END_DECLS
