// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_PERSON (dek_person_get_type ())

G_DECLARE_FINAL_TYPE (DekPerson, dek_person, DEK, PERSON, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
const char *dek_person_get_name         (DekPerson *self);
gint64      dek_person_get_organisation (DekPerson *self);
const char *dek_person_get_function     (DekPerson *self);
DekRole     dek_person_get_role         (DekPerson *self);

G_END_DECLS
