// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_ACTION_DEPENDENCY (dek_action_dependency_get_type ())

G_DECLARE_FINAL_TYPE (DekActionDependency, dek_action_dependency, DEK, ACTION_DEPENDENCY, DekRecord)

/* What the columns hold. Text and points belong to the record and stay as they
 * are until the column changes; optional text is %NULL where there is none.
 * Numbers are -1 where they are unknown, references 0 where there is none. */
gint64 dek_action_dependency_get_action (DekActionDependency *self);
gint64 dek_action_dependency_get_needs  (DekActionDependency *self);

G_END_DECLS
