// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-action"

#include "region/dek-action.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-person.h"
#include "region/dek-record-private.h"
#include "region/dek-situation.h"
#include "region/dek-steunpunt.h"
#include "region/dek-subregion.h"

/**
 * DekAction:
 *
 * Something to do (projectactiviteit).
 */

enum
{
  F_SITUATION,
  F_PARENT,
  F_SUBREGION,
  F_GEMEENTE,
  F_STEUNPUNT,
  F_TITLE,
  F_DESCRIPTION,
  F_STATUS,
  F_OWNER,
  F_OWNER_ROLE,
  F_START,
  F_DUE,
  F_DONE_ON,
  F_PROGRESS,
  F_POSITION
};

static const DekField fields[] = {
  [F_SITUATION] = { "situation", "situation", DEK_FIELD_REFERENCE,
    dek_situation_get_type, FALSE, 0, N_("Situation") },
  [F_PARENT] = { "parent", "parent", DEK_FIELD_REFERENCE,
    dek_action_get_type, FALSE, 0, N_("Part of") },
  [F_SUBREGION] = { "subregion", "subregion", DEK_FIELD_REFERENCE,
    dek_subregion_get_type, FALSE, 0, N_("Sub-region") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Steunpunt") },
  [F_TITLE] = { "title", "title", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Title"), .searchable = TRUE },
  [F_DESCRIPTION] = { "description", "description", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Description"), .searchable = TRUE },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_action_status_get_type, TRUE, DEK_ACTION_STATUS_IDEA, N_("Status") },
  [F_OWNER] = { "owner", "owner", DEK_FIELD_REFERENCE,
    dek_person_get_type, FALSE, 0, N_("Owner") },
  [F_OWNER_ROLE] = { "owner-role", "owner_role", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Role of the owner"), .searchable = TRUE },
  [F_START] = { "start", "start", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Start") },
  [F_DUE] = { "due", "due", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Deadline") },
  [F_DONE_ON] = { "done-on", "done_on", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Done on") },
  [F_PROGRESS] = { "progress", "progress", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Progress (%)") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekAction, dek_action, "action", "id", FALSE,
                   "position, id", N_("Action"))

DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, situation, F_SITUATION)
DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, parent, F_PARENT)
DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, gemeente, F_GEMEENTE)
DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, steunpunt, F_STEUNPUNT)
DEK_RECORD_TEXT_GETTER (DekAction, dek_action, title, F_TITLE)
DEK_RECORD_ENUM_GETTER (DekAction, dek_action, status, F_STATUS, DekActionStatus)
DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, owner, F_OWNER)
DEK_RECORD_TEXT_GETTER (DekAction, dek_action, due, F_DUE)
DEK_RECORD_INTEGER_GETTER (DekAction, dek_action, progress, F_PROGRESS)
