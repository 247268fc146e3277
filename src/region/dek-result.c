// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-result"

#include "region/dek-result.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekResult:
 *
 * What there will be at the end of the plan.
 */

enum
{
  F_TEXT,
  F_STATUS,
  F_POSITION
};

static const DekField fields[] = {
  [F_TEXT] = { "text", "text", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Text"), .searchable = TRUE },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_fulfilment_get_type, TRUE, DEK_FULFILMENT_OPEN, N_("Status") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekResult, dek_result, "result", "id", FALSE,
                   "position, id", N_("Result"))

DEK_RECORD_TEXT_GETTER (DekResult, dek_result, text, F_TEXT)
DEK_RECORD_ENUM_GETTER (DekResult, dek_result, status, F_STATUS, DekFulfilment)
