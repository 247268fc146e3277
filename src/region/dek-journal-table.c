// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal-table"

#include "region/dek-journal-table.h"

#include <string.h>

#include "region/dek-journal-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/**
 * dek_journal_table_free:
 * @self: (transfer full): a table
 */
void
dek_journal_table_free (DekJournalTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->refers);
  g_array_unref (self->referred);
  g_free (self);
}

/**
 * dek_journal_is_journalled:
 * @region: a region
 * @name: name of a table
 *
 * Returns: whether what happens to its rows is recorded: the records and the
 *   settings, not the journal itself, the search index or what GIS programs
 *   keep
 */
gboolean
dek_journal_is_journalled (DekRegion  *region,
                           const char *name)
{
  return g_hash_table_contains (region->by_name, name) || strcmp (name, "setting") == 0;
}

static DekJournalTable *
load_columns (DekRegion   *region,
              const char  *name,
              GError     **error)
{
  g_autoptr (sqlite3_stmt) stmt =
    dek_sqlite_prepare (region->store->db,
                        "SELECT name, \"notnull\", pk FROM pragma_table_info (?1) ORDER BY cid",
                        region->path, error);
  DekJournalTable *self;

  if (stmt == NULL)
    return NULL;

  self = g_new0 (DekJournalTable, 1);
  self->name = g_intern_string (name);
  self->columns = g_array_new (FALSE, FALSE, sizeof (DekJournalColumn));
  self->refers = g_array_new (FALSE, FALSE, sizeof (DekJournalReference));
  self->referred = g_array_new (FALSE, FALSE, sizeof (DekJournalReference));

  sqlite3_bind_text (stmt, 1, name, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      DekJournalColumn column = { g_intern_string ((const char *) sqlite3_column_text (stmt, 0)),
                                  sqlite3_column_int (stmt, 1) != 0 };

      if (sqlite3_column_int (stmt, 2) == 1)
        self->id_column = column.name;
      g_array_append_val (self->columns, column);
    }

  if (self->id_column != NULL)
    return self;

  dek_sqlite_set_error (error, region->store->db, SQLITE_CORRUPT, region->path);
  dek_journal_table_free (self);
  return NULL;
}

static gboolean
load_references (DekRegion        *region,
                 GHashTable       *tables,
                 DekJournalTable  *self,
                 GError          **error)
{
  g_autoptr (sqlite3_stmt) stmt =
    dek_sqlite_prepare (region->store->db, "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list (?1)",
                        region->path, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_text (stmt, 1, self->name, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *to = (const char *) sqlite3_column_text (stmt, 2);
      DekJournalReference reference = { self->name, g_intern_string ((const char *) sqlite3_column_text (stmt, 0)),
                                        g_intern_string ((const char *) sqlite3_column_text (stmt, 1)), NULL };
      DekJournalTable *parent = g_hash_table_lookup (tables, reference.parent);

      if (to == NULL && parent == NULL)
        continue;

      reference.parent_column = to != NULL ? g_intern_string (to) : parent->id_column;
      g_array_append_val (self->refers, reference);
      if (parent != NULL)
        g_array_append_val (parent->referred, reference);
    }

  return TRUE;
}

static GHashTable *
load_tables (DekRegion  *region,
             GError    **error)
{
  g_autoptr (GHashTable) tables =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) dek_journal_table_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_ptr_array_add (names, (gpointer) "setting");
  g_hash_table_iter_init (&iter, region->by_name);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);

  for (guint i = 0; i < names->len; i++)
    {
      DekJournalTable *table = load_columns (region, g_ptr_array_index (names, i), error);

      if (table == NULL)
        return NULL;
      g_hash_table_insert (tables, (gpointer) table->name, table);
    }

  for (guint i = 0; i < names->len; i++)
    if (!load_references (region, tables, g_hash_table_lookup (tables, g_ptr_array_index (names, i)), error))
      return NULL;

  return g_steal_pointer (&tables);
}

/**
 * dek_journal_get_table:
 * @region: an open region
 * @name: name of a table, from a file that need not be trusted
 * @error: a #DekRegionError: DAMAGED, FAILED
 *
 * Returns: (transfer none) (nullable): the table; %NULL where it is none that
 *   is journalled
 */
DekJournalTable *
dek_journal_get_table (DekRegion   *region,
                       const char  *name,
                       GError     **error)
{
  DekJournal *journal = region->journal;
  DekJournalTable *table;

  if (journal->tables == NULL)
    {
      journal->tables = load_tables (region, error);
      if (journal->tables == NULL)
        return NULL;
    }

  table = name != NULL ? g_hash_table_lookup (journal->tables, name) : NULL;
  if (table == NULL)
    dek_sqlite_set_error (error, region->store->db, SQLITE_CORRUPT, region->path);

  return table;
}

/**
 * dek_journal_table_find_column:
 * @self: a table
 * @column: (nullable): a name, from a file that need not be trusted
 *
 * Returns: number of the column, -1 where there is none of that name
 */
int
dek_journal_table_find_column (DekJournalTable *self,
                               const char      *column)
{
  for (guint i = 0; column != NULL && i < self->columns->len; i++)
    if (strcmp (g_array_index (self->columns, DekJournalColumn, i).name, column) == 0)
      return (int) i;

  return -1;
}
