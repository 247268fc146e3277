// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-opening"

#include "region/dek-opening.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekOpening:
 *
 * A dagdeel of the week at which a steunpunt is open.
 */

enum
{
  F_STEUNPUNT,
  F_WEEKDAY,
  F_DAGDEEL,
  F_FROM_TIME,
  F_UNTIL_TIME
};

static const DekField fields[] = {
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, TRUE, 0, N_("Steunpunt") },
  [F_WEEKDAY] = { "weekday", "weekday", DEK_FIELD_INTEGER,
    NULL, TRUE, 1, N_("Weekday") },
  [F_DAGDEEL] = { "dagdeel", "dagdeel", DEK_FIELD_ENUM,
    dek_dagdeel_get_type, TRUE, DEK_DAGDEEL_MORNING, N_("Part of the day") },
  [F_FROM_TIME] = { "from-time", "from_time", DEK_FIELD_TIME,
    NULL, FALSE, 0, N_("From") },
  [F_UNTIL_TIME] = { "until-time", "until_time", DEK_FIELD_TIME,
    NULL, FALSE, 0, N_("Until") },
};

static const char *const order_columns[] = { "weekday", "dagdeel", NULL };

DEK_DEFINE_RECORD (DekOpening, dek_opening, "opening", "id", FALSE,
                   "weekday, instr ('ochtend middag avond', dagdeel), id", N_("Opening hours"))

DEK_RECORD_INTEGER_GETTER (DekOpening, dek_opening, steunpunt, F_STEUNPUNT)
DEK_RECORD_INTEGER_GETTER (DekOpening, dek_opening, weekday, F_WEEKDAY)
DEK_RECORD_ENUM_GETTER (DekOpening, dek_opening, dagdeel, F_DAGDEEL, DekDagdeel)
