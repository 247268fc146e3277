// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

#include "region/dek-region-enums.h"

G_BEGIN_DECLS

#define DEK_TYPE_HISTORY_ENTRY (dek_history_entry_get_type ())

G_DECLARE_FINAL_TYPE (DekHistoryEntry, dek_history_entry, DEK, HISTORY_ENTRY, GObject)

gint64       dek_history_entry_get_step    (DekHistoryEntry *self);
const char  *dek_history_entry_get_at      (DekHistoryEntry *self);
const char  *dek_history_entry_get_when    (DekHistoryEntry *self);
const char  *dek_history_entry_get_label   (DekHistoryEntry *self);
DekStepKind  dek_history_entry_get_kind    (DekHistoryEntry *self);
const char  *dek_history_entry_get_field   (DekHistoryEntry *self);
const char  *dek_history_entry_get_from    (DekHistoryEntry *self);
const char  *dek_history_entry_get_to      (DekHistoryEntry *self);
const char  *dek_history_entry_get_summary (DekHistoryEntry *self);
const char  *dek_history_entry_get_copy    (DekHistoryEntry *self);
gboolean     dek_history_entry_is_own      (DekHistoryEntry *self);

G_END_DECLS
