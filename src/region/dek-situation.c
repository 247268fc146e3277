// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-situation"

#include "region/dek-situation.h"

#include <glib/gi18n.h>

#include "region/dek-gemeente.h"
#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"
#include "region/dek-subregion.h"

/**
 * DekSituation:
 *
 * How things stand at a sub-region, gemeente or steunpunt (stand van zaken);
 * without any of these, in the whole region.
 */

enum
{
  F_SUBREGION,
  F_GEMEENTE,
  F_STEUNPUNT,
  F_TEXT,
  F_POSITION
};

static const DekField fields[] = {
  [F_SUBREGION] = { "subregion", "subregion", DEK_FIELD_REFERENCE,
    dek_subregion_get_type, FALSE, 0, N_("Sub-region") },
  [F_GEMEENTE] = { "gemeente", "gemeente", DEK_FIELD_REFERENCE,
    dek_gemeente_get_type, FALSE, 0, N_("Gemeente") },
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, FALSE, 0, N_("Steunpunt") },
  [F_TEXT] = { "text", "text", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Text"), .searchable = TRUE },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekSituation, dek_situation, "situation", "id", FALSE,
                   "position, id", N_("Situation"))

DEK_RECORD_INTEGER_GETTER (DekSituation, dek_situation, subregion, F_SUBREGION)
DEK_RECORD_INTEGER_GETTER (DekSituation, dek_situation, gemeente, F_GEMEENTE)
DEK_RECORD_INTEGER_GETTER (DekSituation, dek_situation, steunpunt, F_STEUNPUNT)
DEK_RECORD_TEXT_GETTER (DekSituation, dek_situation, text, F_TEXT)
