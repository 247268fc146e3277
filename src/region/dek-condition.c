// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-condition"

#include "region/dek-condition.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekCondition:
 *
 * What must be there for the plan to work (randvoorwaarde).
 */

enum
{
  F_SUBJECT,
  F_TEXT,
  F_AMOUNT,
  F_STATUS,
  F_POSITION
};

static const DekField fields[] = {
  [F_SUBJECT] = { "subject", "subject", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Subject"), .searchable = TRUE },
  [F_TEXT] = { "text", "text", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Text"), .searchable = TRUE },
  [F_AMOUNT] = { "amount", "amount", DEK_FIELD_INTEGER,
    NULL, FALSE, 0, N_("Number needed") },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_fulfilment_get_type, TRUE, DEK_FULFILMENT_OPEN, N_("Status") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekCondition, dek_condition, "condition", "id", FALSE,
                   "position, id", N_("Condition"))

DEK_RECORD_TEXT_GETTER (DekCondition, dek_condition, subject, F_SUBJECT)
DEK_RECORD_TEXT_GETTER (DekCondition, dek_condition, text, F_TEXT)
DEK_RECORD_ENUM_GETTER (DekCondition, dek_condition, status, F_STATUS, DekFulfilment)
