// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-audience"

#include "region/dek-audience.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekAudience:
 *
 * A target group that a steunpunt is for.
 */

enum
{
  F_STEUNPUNT,
  F_TARGET_GROUP
};

static const DekField fields[] = {
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, TRUE, 0, N_("Steunpunt") },
  [F_TARGET_GROUP] = { "target-group", "target_group", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Target group"), .searchable = TRUE },
};

static const char *const order_columns[] = { "target_group", NULL };

DEK_DEFINE_RECORD (DekAudience, dek_audience, "audience", "id", FALSE,
                   "target_group COLLATE NOCASE, id", N_("Target group"))

DEK_RECORD_INTEGER_GETTER (DekAudience, dek_audience, steunpunt, F_STEUNPUNT)
DEK_RECORD_TEXT_GETTER (DekAudience, dek_audience, target_group, F_TARGET_GROUP)
