// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-schema-verify"

#include "region/dek-schema.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-record.h"
#include "region/dek-region-error.h"
#include "region/dek-search-private.h"
#include "region/dek-sqlite.h"

/* A file may come from a stranger, and a schema can lie: a view or a virtual
 * table under a known name, a generated column, a trigger that runs when we
 * write. All of it is looked at before the first use. */

/* What GIS programs add of themselves; our connections run no triggers. */
static const char *const known_triggers[] = {
  "rtree_*_geom_*", "trigger_insert_feature_count_*", "trigger_delete_feature_count_*", "gpkg_*", NULL
};

static const char *const own_tables[] = {
  "setting", "step", "change", "gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns", NULL
};

static gboolean
refuse_hostile (const char  *path,
                const char  *name,
                GError     **error)
{
  g_autofree char *file = g_filename_display_basename (path);
  g_autofree char *shown = g_utf8_make_valid (name != NULL ? name : "?", -1);

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_HOSTILE,
               _("“%s” is not opened: it holds “%s”, which a region file never does."), file, shown);
  return FALSE;
}

static gboolean
refuse_foreign (const char  *path,
                GError     **error)
{
  g_autofree char *file = g_filename_display_basename (path);

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_A_REGION,
               _("“%s” is a GeoPackage, but not a region of Dekkend."), file);
  return FALSE;
}

static gboolean
matches_any (const char        *name,
             const char *const *patterns)
{
  for (guint i = 0; patterns[i] != NULL; i++)
    if (g_pattern_match_simple (patterns[i], name))
      return TRUE;

  return FALSE;
}

static gboolean
is_own_table (const char *name)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_ascii_strcasecmp (dek_record_type_get_table (types[i])->name, name) == 0)
      return TRUE;

  for (guint i = 0; own_tables[i] != NULL; i++)
    if (g_ascii_strcasecmp (own_tables[i], name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
object_is_sound (const char *type,
                 const char *name,
                 const char *sql)
{
  gboolean sound;

  if (type == NULL || name == NULL)
    return FALSE;

  if (dek_search_object_is_ours (type, name, sql, &sound))
    return sound;

  if (strcmp (type, "trigger") == 0)
    return matches_any (name, known_triggers);

  if (strcmp (type, "view") == 0)
    return FALSE;

  if (strcmp (type, "table") == 0 && is_own_table (name))
    return sql != NULL && g_ascii_strncasecmp (sql, "CREATE TABLE", strlen ("CREATE TABLE")) == 0;

  return TRUE;
}

static gboolean
verify_objects (sqlite3     *db,
                const char  *path,
                GError     **error)
{
  g_autoptr (sqlite3_stmt) stmt =
    dek_sqlite_prepare (db, "SELECT type, name, sql FROM sqlite_schema", path, error);
  int status;

  if (stmt == NULL)
    return FALSE;

  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *type = (const char *) sqlite3_column_text (stmt, 0);
      const char *name = (const char *) sqlite3_column_text (stmt, 1);
      const char *sql = (const char *) sqlite3_column_text (stmt, 2);

      if (!object_is_sound (type, name, sql))
        return refuse_hostile (path, name, error);
    }

  if (status == SQLITE_DONE)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}

/* The columns of a table by name, with 1 for an integer primary key, 2 for any
 * other key; generated and hidden columns do not count. */
static GHashTable *
load_columns (sqlite3     *db,
              const char  *table,
              const char  *path,
              GError     **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) stmt =
    dek_sqlite_prepare (db, "SELECT name, iif (pk = 0, 0, iif (pk = 1 AND upper (type) = 'INTEGER', 1, 2)) "
                            "FROM pragma_table_xinfo (?1) WHERE hidden = 0", path, error);
  int status;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_text (stmt, 1, table, -1, SQLITE_STATIC);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    g_hash_table_insert (columns, dek_sqlite_dup_column (stmt, 0),
                         GINT_TO_POINTER (sqlite3_column_int (stmt, 1)));

  if (status == SQLITE_DONE)
    return g_steal_pointer (&columns);

  dek_sqlite_set_error (error, db, status, path);
  return NULL;
}

/* Rows are known by one number; a table without row ids would not even tell
 * which rows were touched. */
static gboolean
has_own_key (sqlite3        *db,
             const DekTable *table,
             GHashTable     *columns)
{
  g_autofree char *sql = NULL;
  GHashTableIter iter;
  gpointer name, key;

  g_hash_table_iter_init (&iter, columns);
  while (g_hash_table_iter_next (&iter, &name, &key))
    if (GPOINTER_TO_INT (key) != (g_str_equal (name, table->id_column) ? 1 : 0))
      return FALSE;

  sql = g_strdup_printf ("SELECT wr FROM pragma_table_list ('%s')", table->name);
  return g_hash_table_contains (columns, table->id_column) && dek_sqlite_get_integer (db, sql, 1) == 0;
}

static gboolean
verify_table (sqlite3         *db,
              const DekTable  *table,
              const char      *path,
              GError         **error)
{
  g_autoptr (GHashTable) columns = load_columns (db, table->name, path, error);

  if (columns == NULL)
    return FALSE;

  if (g_hash_table_size (columns) == 0)
    return refuse_foreign (path, error);

  if (!has_own_key (db, table, columns))
    return refuse_hostile (path, table->name, error);

  for (guint i = 0; i < table->n_fields; i++)
    if (!g_hash_table_contains (columns, table->fields[i].column))
      return refuse_hostile (path, table->name, error);

  return TRUE;
}

/**
 * dek_schema_verify:
 * @db: a connection
 * @path: file name for errors
 * @error: a #DekRegionError: NOT_A_REGION, HOSTILE, DAMAGED
 *
 * Looks whether every table of ours is a real one with all our columns, and
 * whether there is nothing that would run or read something else instead.
 *
 * Returns: whether the file can be used
 */
gboolean
dek_schema_verify (sqlite3     *db,
                   const char  *path,
                   GError     **error)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  if (!verify_objects (db, path, error))
    return FALSE;

  for (guint i = 0; own_tables[i] != NULL; i++)
    {
      g_autoptr (GHashTable) columns = load_columns (db, own_tables[i], path, error);

      if (columns == NULL)
        return FALSE;
      if (g_hash_table_size (columns) == 0)
        return refuse_foreign (path, error);
    }

  for (guint i = 0; i < n_types; i++)
    if (!verify_table (db, dek_record_type_get_table (types[i]), path, error))
      return FALSE;

  return TRUE;
}
