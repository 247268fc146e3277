// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-region-types.h"
#include "region/dek-salvage.h"

G_BEGIN_DECLS

/* For the salvage files alone.
 *
 * dek-salvage.c leads; dek-salvage-scan.c reads the rows of a table around its
 * broken places; dek-salvage-write.c puts a row into the new file, without
 * those of its values that cannot be kept; dek-salvage-mend.c makes the new
 * file agree with itself. */

/* Columns of a row that can be read, in a few words: more than any table has. */
#define DEK_SALVAGE_MAX_COLUMNS 64

/**
 * DekSalvageScan:
 * @db: the damaged file
 * @table: a table
 * @id_column: its primary key
 * @columns: (array zero-terminated=1): the columns to read, without the id
 * @large: (nullable): a column that may lie apart from the others, and is given
 *   up where they cannot be read with it
 * @row: called for each row; the statement stands at the id, then @columns
 * @data: for @row
 * @broken: set where something could not be read
 *
 * Reading a table.
 */
typedef struct
{
  sqlite3           *db;
  const char        *table;
  const char        *id_column;
  const char *const *columns;
  const char        *large;
  void             (*row) (sqlite3_stmt *stmt,
                           gpointer      data);
  gpointer           data;
  gboolean           broken;
} DekSalvageScan;

/**
 * DekSalvageWriter:
 * @db: the new file
 * @table: (nullable): the record table, %NULL for the few others
 * @name: name of the table
 * @id_column: its primary key
 * @columns: (array zero-terminated=1): the columns, without the id
 * @skip: id of a row to leave alone, 0 for none
 * @count: what is counted
 *
 * Writing a table.
 */
typedef struct
{
  sqlite3           *db;
  const DekTable    *table;
  const char        *name;
  const char        *id_column;
  const char *const *columns;
  gint64             skip;
  DekSalvageTable   *count;
} DekSalvageWriter;

void     dek_salvage_scan             (DekSalvageScan    *self);
void     dek_salvage_write_row        (sqlite3_stmt      *row,
                                       gpointer           writer);

gboolean dek_salvage_refill           (sqlite3           *db,
                                       DekSalvageReport  *report,
                                       const char        *path,
                                       GError           **error);
gboolean dek_salvage_mend_references  (sqlite3           *db,
                                       DekSalvageReport  *report,
                                       const char        *path,
                                       GError           **error);
gboolean dek_salvage_mend_settings    (sqlite3           *db,
                                       const char        *path,
                                       GError           **error);

DekSalvageTable *dek_salvage_report_find (DekSalvageReport *self,
                                          const char       *table);

G_END_DECLS
