// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-saved-filter"

#include "region/dek-saved-filter.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"

/**
 * DekSavedFilter:
 *
 * A filter that was saved under a name.
 */

enum
{
  F_PAGE,
  F_NAME,
  F_DEFINITION,
  F_POSITION
};

static const DekField fields[] = {
  [F_PAGE] = { "page", "page", DEK_FIELD_ENUM,
    dek_filter_page_get_type, TRUE, DEK_FILTER_PAGE_ACTIONS, N_("Page") },
  [F_NAME] = { "name", "name", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Name"), .searchable = TRUE },
  [F_DEFINITION] = { "definition", "definition", DEK_FIELD_TEXT,
    NULL, TRUE, 0, N_("Definition") },
  [F_POSITION] = { "position", "position", DEK_FIELD_INTEGER,
    NULL, TRUE, 0, N_("Order") },
};

static const char *const order_columns[] = { "position", NULL };

DEK_DEFINE_RECORD (DekSavedFilter, dek_saved_filter, "saved_filter", "id", FALSE,
                   "position, id", N_("Saved filter"))

DEK_RECORD_ENUM_GETTER (DekSavedFilter, dek_saved_filter, page, F_PAGE, DekFilterPage)
DEK_RECORD_TEXT_GETTER (DekSavedFilter, dek_saved_filter, name, F_NAME)
DEK_RECORD_TEXT_GETTER (DekSavedFilter, dek_saved_filter, definition, F_DEFINITION)
