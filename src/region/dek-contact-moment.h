// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_CONTACT_MOMENT (dek_contact_moment_get_type ())

G_DECLARE_FINAL_TYPE (DekContactMoment, dek_contact_moment, DEK, CONTACT_MOMENT, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char    *dek_contact_moment_get_date        (DekContactMoment *self);
DekContactKind dek_contact_moment_get_kind        (DekContactMoment *self);
const char    *dek_contact_moment_get_summary     (DekContactMoment *self);
gint64         dek_contact_moment_get_cooperation (DekContactMoment *self);

G_END_DECLS
