// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-search-index"

#include "region/dek-search-private.h"

#include <string.h>

#include "region/dek-journal-private.h"
#include "region/dek-region-private.h"
#include "region/dek-search-tables.h"
#include "region/dek-sqlite.h"

/* Keeping the search index.
 *
 * It is kept by the program, at the commit of each step and for the rows that
 * the step touched; not by triggers, which our connections do not run. It can
 * be made again from the records at any time, so that a damaged index never
 * keeps anyone from working. */

/**
 * dek_search_object_is_ours:
 * @type: type of an object in a schema that need not be trusted
 * @name: its name
 * @sql: (nullable): its definition
 * @sound: (out): whether it is defined as it should be; set only where it is
 *   part of the index
 *
 * Returns: whether it is part of the search index
 */
gboolean
dek_search_object_is_ours (const char *type,
                           const char *name,
                           const char *sql,
                           gboolean   *sound)
{
  static const char *const parts[] = { "_data", "_idx", "_content", "_docsize", "_config" };

  if (g_ascii_strcasecmp (name, "search") == 0)
    {
      *sound = strcmp (type, "table") == 0 && sql != NULL && strcmp (sql, DEK_SEARCH_DEFINITION) == 0;
      return TRUE;
    }

  if (g_ascii_strncasecmp (name, "search_", strlen ("search_")) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_ascii_strcasecmp (name + strlen ("search"), parts[i]) == 0)
      {
        *sound = strcmp (type, "table") == 0 && sql != NULL &&
                 g_ascii_strncasecmp (sql, "CREATE TABLE", strlen ("CREATE TABLE")) == 0;
        return TRUE;
      }

  return FALSE;
}

/**
 * dek_search_statement:
 * @region: an open region
 * @sql: one statement about the index
 *
 * As dek_region_statement(), but that there is no such index, or a damaged one,
 * is not worth a warning.
 *
 * Returns: (transfer none) (nullable): the statement
 */
sqlite3_stmt *
dek_search_statement (DekRegion  *region,
                      const char *sql)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (region->statements, sql);

  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      return stmt;
    }

  if (sqlite3_prepare_v2 (region->store->db, sql, -1, &stmt, NULL) == SQLITE_OK)
    g_hash_table_insert (region->statements, g_strdup (sql), stmt);

  return stmt;
}

/* The statement that puts rows of a table into the index: the first searchable
 * field is the title, the others are the text. */
static char *
make_insert (const DekTable *table,
             guint           number,
             const char     *where)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) any = g_string_new (NULL);
  const char *title = NULL;

  for (guint i = 0; i < table->n_fields; i++)
    {
      const DekField *field = &table->fields[i];

      if (!field->searchable)
        continue;

      g_string_append_printf (any, "%s\"%s\" IS NOT NULL", any->len > 0 ? " OR " : "", field->column);
      if (title == NULL)
        title = field->column;
      else
        g_string_append_printf (text, "%scoalesce (\"%s\" || char (10), '')", text->len > 0 ? " || " : "",
                                field->column);
    }

  return g_strdup_printf ("INSERT INTO search (rowid, title, text) "
                          "SELECT (%u << %d) | \"%s\", \"%s\", %s FROM \"%s\" "
                          "WHERE \"%s\" BETWEEN 0 AND %" G_GINT64_FORMAT " AND (%s) AND %s",
                          number, DEK_SEARCH_ID_BITS, table->id_column, title, text->len > 0 ? text->str : "NULL",
                          table->name, table->id_column, DEK_SEARCH_ID_MASK, any->str, where);
}

/**
 * dek_search_rebuild:
 * @db: a connection that may write, within a transaction
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Makes the search index anew from the records. Nothing of the old one is left
 * in it.
 *
 * Returns: whether that worked
 */
gboolean
dek_search_rebuild (sqlite3     *db,
                    const char  *path,
                    GError     **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!dek_sqlite_exec (db, "DROP TABLE IF EXISTS search", path, error) ||
      !dek_sqlite_exec (db, DEK_SEARCH_DEFINITION, path, error))
    return FALSE;

  for (guint i = 0; i < dek_search_n_tables (); i++)
    {
      const DekTable *table = dek_record_type_get_table (dek_search_table_type (i));
      g_autofree char *sql = make_insert (table, i + 1, "1");

      if (!dek_sqlite_exec (db, sql, path, error))
        return FALSE;
    }

  return dek_sqlite_exec (db, "INSERT INTO search (search) VALUES ('optimize')", path, error);
}

/* The fields of a table that the index has, as bits. */
static guint64
get_searched_fields (const DekTable *table)
{
  guint64 fields = 0;

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].searchable)
      fields |= G_GUINT64_CONSTANT (1) << i;

  return fields;
}

static int
run_for_ids (DekRegion  *region,
             const char *sql,
             const char *ids)
{
  sqlite3_stmt *stmt = dek_search_statement (region, sql);
  int status;

  if (stmt == NULL)
    return sqlite3_extended_errcode (region->store->db);

  sqlite3_bind_text (stmt, 1, ids, -1, SQLITE_STATIC);
  status = sqlite3_step (stmt);
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  return status == SQLITE_DONE ? SQLITE_OK : status;
}

/* The rows that were touched as JSON, by their ids and by their numbers in the
 * index: FTS5 writes to its tables at each statement, so that one for all rows
 * is much quicker than one for each. */
static void
list_touched (DekTableState *state,
              guint          index,
              GString       *ids,
              GString       *rowids)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, state->touched);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = *(const gint64 *) key;

      if (id < 0 || id > DEK_SEARCH_ID_MASK)
        continue;

      g_string_append_printf (ids, "%c%" G_GINT64_FORMAT, ids->len > 0 ? ',' : '[', id);
      g_string_append_printf (rowids, "%c%" G_GINT64_FORMAT, rowids->len > 0 ? ',' : '[',
                              dek_search_make_rowid (index, id));
    }
  g_string_append (ids, ids->len > 0 ? "]" : "[]");
  g_string_append (rowids, rowids->len > 0 ? "]" : "[]");
}

static int
update_table (DekRegion *region,
              guint      index)
{
  DekTableState *state = dek_region_get_state (region, dek_search_table_type (index));
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) rowids = g_string_new (NULL);
  g_autofree char *where = NULL;
  g_autofree char *insert = NULL;
  int status;

  if (g_hash_table_size (state->touched) == 0 ||
      (!state->rows_changed && (state->touched_fields & get_searched_fields (state->table)) == 0))
    return SQLITE_OK;

  where = g_strdup_printf ("\"%s\" IN (SELECT value FROM json_each (?1))", state->table->id_column);
  insert = make_insert (state->table, index + 1, where);
  list_touched (state, index, ids, rowids);

  status = run_for_ids (region, "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each (?1))", rowids->str);
  return status == SQLITE_OK ? run_for_ids (region, insert, ids->str) : status;
}

/* Within a savepoint, so that an index that cannot be mended stays as it was
 * and the step goes on without it. */
static gboolean
mend (DekRegion  *region,
      GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  g_message ("The search index of %s is not sound and is made anew", region->path);

  if (!dek_sqlite_exec (region->store->db, "SAVEPOINT search", region->path, error))
    return FALSE;

  if (dek_search_rebuild (region->store->db, region->path, &local_error))
    return dek_sqlite_exec (region->store->db, "RELEASE search", region->path, error);

  if (!g_error_matches (local_error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED) &&
      !g_error_matches (local_error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_message ("It cannot be made anew: %s", local_error->message);
  return dek_sqlite_exec (region->store->db, "ROLLBACK TO search; RELEASE search", region->path, error);
}

/**
 * dek_search_update:
 * @region: a region with a step that is about to be committed
 * @error: a #DekRegionError
 *
 * Brings the index up to date with the rows that the step touched.
 *
 * Returns: whether that worked
 */
gboolean
dek_search_update (DekRegion  *region,
                   GError    **error)
{
  int status = SQLITE_OK;

  if (!region->journal->recorded)
    return dek_search_rebuild (region->store->db, region->path, error);

  for (guint i = 0; i < dek_search_n_tables () && status == SQLITE_OK; i++)
    status = update_table (region, i);

  if (status == SQLITE_OK)
    return TRUE;

  /* SQLITE_ERROR is what a missing index gives. */
  if ((status & 0xff) == SQLITE_CORRUPT || (status & 0xff) == SQLITE_ERROR)
    return mend (region, error);

  dek_sqlite_set_error (error, region->store->db, status, region->path);
  return FALSE;
}
