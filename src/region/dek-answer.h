// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_ANSWER (dek_answer_get_type ())

G_DECLARE_FINAL_TYPE (DekAnswer, dek_answer, DEK, ANSWER, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64      dek_answer_get_response (DekAnswer *self);
gint64      dek_answer_get_question (DekAnswer *self);
gint64      dek_answer_get_row      (DekAnswer *self);
gint64      dek_answer_get_choice   (DekAnswer *self);
const char *dek_answer_get_text     (DekAnswer *self);

G_END_DECLS
