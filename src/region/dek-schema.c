// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-schema"

#include "region/dek-schema.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "region/dek-geopackage.h"
#include "region/dek-region-error.h"
#include "region/dek-sqlite.h"

static const DekSchemaSource shipped = { "/nl/dekkend/Dekkend/schema", 1 };
static const DekSchemaSource *source = &shipped;

/**
 * dek_schema_get_source:
 *
 * Returns: (transfer none): the migrations in use
 */
const DekSchemaSource *
dek_schema_get_source (void)
{
  return source;
}

/**
 * dek_schema_set_source:
 * @value: (nullable): other migrations, %NULL for the shipped ones
 *
 * For tests of the machinery: what a next version will do to this one's files.
 */
void
dek_schema_set_source (const DekSchemaSource *value)
{
  source = value != NULL ? value : &shipped;
}

/**
 * dek_schema_get_version:
 * @db: a connection
 *
 * Returns: version of the tables, 0 where there is none
 */
gint
dek_schema_get_version (sqlite3 *db)
{
  gint64 version = dek_sqlite_get_integer (db, "SELECT value FROM setting WHERE key = 'schema_version'", 0);

  return (gint) CLAMP (version, 0, G_MAXINT);
}

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the migrations, in order; resources come without one. */
static char **
list_migrations (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (source->prefix, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean
run_migration (sqlite3     *db,
               const char  *name,
               const char  *path,
               GError     **error)
{
  g_autofree char *resource = g_build_filename (source->prefix, name, NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  g_debug ("Applying %s to %s", name, path);

  /* GResource ends text with a NUL that it does not count. */
  return sql != NULL && dek_sqlite_exec (db, g_bytes_get_data (sql, NULL), path, error);
}

static gboolean
run_migrations (sqlite3     *db,
                gint         from,
                const char  *path,
                GError     **error)
{
  g_auto (GStrv) names = list_migrations ();
  g_autofree char *stamp = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint number = (gint) g_ascii_strtoll (names[i], NULL, 10);

      if (number > from && number <= source->version && !run_migration (db, names[i], path, error))
        return FALSE;
    }

  stamp = g_strdup_printf ("INSERT INTO setting (id, key, value) VALUES (1, 'schema_version', '%d') "
                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                           source->version);
  return dek_sqlite_exec (db, stamp, path, error);
}

/**
 * dek_schema_migrate:
 * @db: a connection that may write, outside a transaction
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Brings the tables to the newest version, in one transaction: all of it or
 * nothing. A backup is the caller's.
 *
 * Returns: whether it was done
 */
gboolean
dek_schema_migrate (sqlite3     *db,
                    const char  *path,
                    GError     **error)
{
  gint from = dek_schema_get_version (db);

  /* A migration may have to rebuild a table that others refer to. */
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);

  if (dek_sqlite_exec (db, "BEGIN IMMEDIATE", path, error))
    {
      if (run_migrations (db, from, path, error) &&
          dek_sqlite_exec (db, "COMMIT", path, error))
        {
          sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
          return TRUE;
        }

      sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
    }

  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return FALSE;
}

/**
 * dek_schema_create:
 * @db: a connection to an empty file
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Makes an empty region of @db: a GeoPackage with all tables.
 *
 * Returns: whether it was done
 */
gboolean
dek_schema_create (sqlite3     *db,
                   const char  *path,
                   GError     **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            DEK_GPKG_APPLICATION_ID, DEK_GPKG_USER_VERSION);

  return dek_sqlite_exec (db, marks, path, error) && dek_schema_migrate (db, path, error);
}
