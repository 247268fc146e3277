// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"
#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_ACTION (dek_action_get_type ())

G_DECLARE_FINAL_TYPE (DekAction, dek_action, DEK, ACTION, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64          dek_action_get_situation (DekAction *self);
gint64          dek_action_get_parent    (DekAction *self);
gint64          dek_action_get_gemeente  (DekAction *self);
gint64          dek_action_get_steunpunt (DekAction *self);
const char     *dek_action_get_title     (DekAction *self);
DekActionStatus dek_action_get_status    (DekAction *self);
gint64          dek_action_get_owner     (DekAction *self);
const char     *dek_action_get_due       (DekAction *self);
gint64          dek_action_get_progress  (DekAction *self);

G_END_DECLS
