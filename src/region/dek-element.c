// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-element"

#include "region/dek-element.h"

#include <glib/gi18n.h>

#include "region/dek-record-private.h"
#include "region/dek-steunpunt.h"

/**
 * DekElement:
 *
 * Whether a steunpunt has one of the elements.
 */

enum
{
  F_STEUNPUNT,
  F_ELEMENT,
  F_STATE,
  F_NOTE
};

static const DekField fields[] = {
  [F_STEUNPUNT] = { "steunpunt", "steunpunt", DEK_FIELD_REFERENCE,
    dek_steunpunt_get_type, TRUE, 0, N_("Steunpunt") },
  [F_ELEMENT] = { "element", "element", DEK_FIELD_ENUM,
    dek_element_kind_get_type, TRUE, DEK_ELEMENT_KIND_INLOOP, N_("Element") },
  [F_STATE] = { "state", "state", DEK_FIELD_ENUM,
    dek_presence_get_type, TRUE, DEK_PRESENCE_UNKNOWN, N_("State") },
  [F_NOTE] = { "note", "note", DEK_FIELD_TEXT,
    NULL, FALSE, 0, N_("Note"), .searchable = TRUE },
};

static const char *const order_columns[] = { NULL };

DEK_DEFINE_RECORD (DekElement, dek_element, "element", "id", FALSE,
                   "id", N_("Element"))

DEK_RECORD_INTEGER_GETTER (DekElement, dek_element, steunpunt, F_STEUNPUNT)
DEK_RECORD_ENUM_GETTER (DekElement, dek_element, element, F_ELEMENT, DekElementKind)
DEK_RECORD_ENUM_GETTER (DekElement, dek_element, state, F_STATE, DekPresence)
