// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-history.h"
#include "region/dek-region-types.h"

G_BEGIN_DECLS

/**
 * DekHistoryEntryValues:
 * @step: id of the step
 * @at: ISO moment in UTC
 * @label: what the user did
 * @kind: what sort of step it was
 * @copy: uid of the copy in which it was done
 * @own: whether that is this one
 * @field: (nullable): what changed
 * @from: (nullable): what it was
 * @to: (nullable): what it became
 * @summary: all of it in one sentence
 *
 * What a #DekHistoryEntry is made of; all texts are the entry's own.
 */
typedef struct
{
  gint64       step;
  char        *at;
  char        *label;
  DekStepKind  kind;
  char        *copy;
  gboolean     own;
  char        *field;
  char        *from;
  char        *to;
  char        *summary;
} DekHistoryEntryValues;

DekHistoryEntry *dek_history_entry_new_take (DekHistoryEntryValues *values);

char            *dek_history_format_value   (DekRegion             *region,
                                             const DekField        *field,
                                             sqlite3_stmt          *stmt,
                                             int                    column);
char            *dek_history_format_move    (sqlite3_stmt          *stmt,
                                             int                    from,
                                             int                    to);

G_END_DECLS
