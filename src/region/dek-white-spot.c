// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-white-spot"

#include "region/dek-white-spot.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-record-private.h"

/**
 * DekWhiteSpot:
 *
 * People without a steunpunt nearby (witte vlek), followed as a thing.
 */

enum
{
  F_NAME,
  F_GEMEENTE,
  F_STATUS,
  F_REASON,
  F_SINCE,
  F_SOLVED_ON,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_STATUS] = { "status", "status", DEK_FIELD_ENUM,
    dek_white_spot_status_get_type, TRUE, DEK_WHITE_SPOT_STATUS_OPEN, N_("Status") },
  [F_REASON] = { "reason", "reason", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Reason"), .searchable = TRUE },
  [F_SINCE] = { "since", "since", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Followed since") },
  [F_SOLVED_ON] = { "solved-on", "solved_on", DEK_FIELD_DATE,
    NULL, FALSE, 0, N_("Solved on") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "name", NULL };

DEK_DEFINE_RECORD (DekWhiteSpot, dek_white_spot, "white_spot", "id", FALSE,
                   "name COLLATE NOCASE, id", N_("White spot"))

DEK_RECORD_TEXT_GETTER (DekWhiteSpot, dek_white_spot, name, F_NAME)
DEK_RECORD_INTEGER_GETTER (DekWhiteSpot, dek_white_spot, gemeente, F_GEMEENTE)
DEK_RECORD_ENUM_GETTER (DekWhiteSpot, dek_white_spot, status, F_STATUS, DekWhiteSpotStatus)
