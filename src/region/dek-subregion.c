// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-subregion"

#include "region/dek-subregion.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekSubregion:
 *
 * A sub-region (deelregio): gemeenten that build one network together.
 */

enum
{
  F_NAME,
  F_POSITION,
  F_NOTE
};

static const DekField fields[] = {
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekSubregion, dek_subregion, "subregion", "id", FALSE,
                   "position, id", N_("Sub-region"))

DEK_RECORD_TEXT_GETTER (DekSubregion, dek_subregion, name, F_NAME)
DEK_RECORD_TEXT_GETTER (DekSubregion, dek_subregion, note, F_NOTE)
