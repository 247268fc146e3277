// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-action-dependency"

#include "region/dek-action-dependency.h"

#include <glib/gi18n.h>

#include "region/dek-action.h"
#include "region/dek-record-private.h"

/**
 * DekActionDependency:
 *
 * An action that waits for another.
 */

enum
{
  F_ACTION,
  F_NEEDS
};

static const DekField fields[] = {
  [F_ACTION] = { "action", "action", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Action") },
  [F_NEEDS] = { "needs", "needs", DEK_FIELD_REFERENCE,
    dek_action_get_type, TRUE, 0, N_("Waits for") },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekActionDependency, dek_action_dependency, "action_dependency", "id", FALSE,
                   "id", N_("Dependency"))

DEK_RECORD_INTEGER_GETTER (DekActionDependency, dek_action_dependency, action, F_ACTION)
DEK_RECORD_INTEGER_GETTER (DekActionDependency, dek_action_dependency, needs, F_NEEDS)
