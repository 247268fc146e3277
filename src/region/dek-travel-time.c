// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-travel-time"

#include "region/dek-travel-time.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekTravelTime:
 *
 * Minutes from one postcode area to another, from an imported matrix.
 */

enum
{
  F_ORIGIN,
  F_DESTINATION,
  F_MINUTES
};

static const DekField fields[] = {
  [F_ORIGIN] = { "origin", "origin", DEK_FIELD_INTEGER,
    NULL, TRUE, 1000, N_("From") },
  [F_DESTINATION] = { "destination", "destination", DEK_FIELD_INTEGER,
    NULL, TRUE, 1000, N_("To") },
  [F_MINUTES] = { "minutes", "minutes", DEK_FIELD_REAL,
    NULL, TRUE, 0, N_("Minutes") },
};

static const char *const order_columns[] = { "origin", "destination", NULL };

DEK_DEFINE_RECORD (DekTravelTime, dek_travel_time, "travel_time", "id", FALSE,
                   "origin, destination, id", N_("Travel time"))

DEK_RECORD_INTEGER_GETTER (DekTravelTime, dek_travel_time, origin, F_ORIGIN)
DEK_RECORD_INTEGER_GETTER (DekTravelTime, dek_travel_time, destination, F_DESTINATION)
DEK_RECORD_REAL_GETTER (DekTravelTime, dek_travel_time, minutes, F_MINUTES)
