// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekJournalColumn:
 * @name: its name, interned
 * @required: whether it is declared NOT NULL
 */
typedef struct
{
  const char *name;
  gboolean    required;
} DekJournalColumn;

/**
 * DekJournalReference:
 * @table: the table that refers, interned
 * @column: the column that refers, interned
 * @parent: the table that is referred to, interned
 * @parent_column: the column that is referred to, interned
 */
typedef struct
{
  const char *table;
  const char *column;
  const char *parent;
  const char *parent_column;
} DekJournalReference;

/**
 * DekJournalTable:
 * @name: its name, interned
 * @id_column: its INTEGER PRIMARY KEY, interned
 * @columns: (element-type DekJournalColumn): all its columns, in order
 * @refers: (element-type DekJournalReference): what its rows refer to
 * @referred: (element-type DekJournalReference): what refers to its rows
 *
 * A table that is journalled, as the file has it: it may have columns that the
 * record class does not know.
 */
typedef struct
{
  const char *name;
  const char *id_column;
  GArray     *columns;
  GArray     *refers;
  GArray     *referred;
} DekJournalTable;

void             dek_journal_table_free        (DekJournalTable  *self);
gboolean         dek_journal_is_journalled     (DekRegion        *region,
                                                const char       *name);
DekJournalTable *dek_journal_get_table         (DekRegion        *region,
                                                const char       *name,
                                                GError          **error);
int              dek_journal_table_find_column (DekJournalTable  *self,
                                                const char       *column);

G_END_DECLS
