// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-gis-additions"

#include "region/dek-gis-additions.h"

#include "region/dek-sqlite.h"

/* A GIS program that edits a region file may add a spatial index and a count of
 * features to its layers, with triggers that keep them up to date. Our
 * connections run no triggers, since they come from a stranger and call
 * functions that only a GIS has. Left alone, the index would soon be wrong, and
 * a GIS that trusts it would show places where they no longer are; without it,
 * it reads the layer itself. */

static const char list_sql[] =
  "SELECT 'DROP TRIGGER \"' || replace (name, '\"', '\"\"') || '\"' FROM sqlite_schema WHERE type = 'trigger' "
  "AND (name GLOB 'rtree_*' OR name GLOB 'trigger_*_feature_count_*') "
  "UNION ALL "
  "SELECT 'DROP TABLE \"' || replace (name, '\"', '\"\"') || '\"' FROM sqlite_schema WHERE type = 'table' "
  "AND (name = 'gpkg_ogr_contents' OR (name GLOB 'rtree_*' AND sql LIKE 'CREATE VIRTUAL TABLE%')) "
  "UNION ALL "
  "SELECT 'DELETE FROM gpkg_extensions WHERE extension_name = ''gpkg_rtree_index''' FROM sqlite_schema "
  "WHERE type = 'table' AND name = 'gpkg_extensions'";

/**
 * dek_gis_additions_remove:
 * @db: a connection within a transaction
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Takes away what a GIS program added and nobody here keeps up to date. Does
 * nothing where there is nothing of the kind.
 *
 * Returns: whether that worked
 */
gboolean
dek_gis_additions_remove (sqlite3     *db,
                          const char  *path,
                          GError     **error)
{
  g_autoptr (GPtrArray) commands = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, list_sql, path, error);
  int status;

  if (stmt == NULL)
    return FALSE;

  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (commands, dek_sqlite_dup_column (stmt, 0));

  if (status != SQLITE_DONE)
    {
      dek_sqlite_set_error (error, db, status, path);
      return FALSE;
    }

  /* No table can be dropped while a query is going on. */
  sqlite3_reset (stmt);
  for (guint i = 0; i < commands->len; i++)
    if (!dek_sqlite_exec (db, g_ptr_array_index (commands, i), path, error))
      return FALSE;

  return TRUE;
}
