// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekDeltaField:
 * @column: number of the column in its table
 * @before: (nullable): what it was; %NULL for NULL
 * @after: (nullable): what it became; %NULL for NULL
 */
typedef struct
{
  int            column;
  sqlite3_value *before;
  sqlite3_value *after;
} DekDeltaField;

/**
 * DekDeltaRow:
 * @table: its table, interned
 * @id: its primary key
 * @existed: whether the row was there before
 * @exists: whether it was there after
 * @fields: (element-type DekDeltaField): the columns of which something is
 *   known; of a row that came or went the others were NULL
 */
typedef struct
{
  const char *table;
  gint64      id;
  gboolean    existed;
  gboolean    exists;
  GArray     *fields;
} DekDeltaRow;

/**
 * DekDelta:
 * @rows: (element-type DekDeltaRow): the rows, in the order in which they were
 *   first changed
 * @index: finds a row
 * @since: sequence number of the first step that is in it
 *
 * What one step, or several in a row, did together.
 */
typedef struct
{
  GPtrArray  *rows;
  GHashTable *index;
  gint64      since;
} DekDelta;

DekDelta *dek_delta_load_step  (DekRegion  *region,
                                gint64      step,
                                GError    **error);
DekDelta *dek_delta_load_after (DekRegion  *region,
                                gint64      sequence,
                                GError    **error);
void      dek_delta_free       (DekDelta   *self);
void      dek_delta_invert     (DekDelta   *self);
gboolean  dek_delta_apply      (DekDelta   *self,
                                DekRegion  *region,
                                GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekDelta, dek_delta_free)

G_END_DECLS
