// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-store"

#include "region/dek-store.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-backup-store.h"
#include "region/dek-claim.h"
#include "region/dek-file-header.h"
#include "region/dek-schema.h"
#include "region/dek-sqlite.h"

/* Files up to this size are looked through whole when they are opened. */
#define QUICK_CHECK_SIZE (4 * 1024 * 1024)

/* No check of a file may keep the user waiting longer than this. */
#define CHECK_SECONDS 5

#define BUSY_MILLISECONDS 2000

typedef struct
{
  const char    *path;   /* as the caller gave it, for errors */
  DekFileHeader  header;
  DekStore      *store;
} Opening;

static int
stop_when_late (void *data)
{
  const gint64 *deadline = data;

  return g_get_monotonic_time () > *deadline;
}

static void
set_limits (sqlite3 *db)
{
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 256 * 1024);
  sqlite3_limit (db, SQLITE_LIMIT_COLUMN, 200);
  sqlite3_limit (db, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit (db, SQLITE_LIMIT_COMPOUND_SELECT, 10);
  sqlite3_limit (db, SQLITE_LIMIT_VDBE_OP, 100000);
  sqlite3_limit (db, SQLITE_LIMIT_FUNCTION_ARG, 16);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1);
  sqlite3_limit (db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
  sqlite3_limit (db, SQLITE_LIMIT_TRIGGER_DEPTH, 50);
}

/**
 * dek_store_harden:
 * @db: a connection that was just opened
 *
 * The part of dek_store_configure() that does not look at the file.
 */
void
dek_store_harden (sqlite3 *db)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MILLISECONDS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  set_limits (db);
}

/**
 * dek_store_configure:
 * @db: a connection that was just opened
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Sets what holds for every connection to a region file: nothing in the
 * schema is trusted or run, deleted content is overwritten, and a commit is on
 * the disk when it returns.
 *
 * Returns: whether that worked
 */
gboolean
dek_store_configure (sqlite3     *db,
                     const char  *path,
                     GError     **error)
{
  dek_store_harden (db);

  return dek_sqlite_exec (db,
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA synchronous = FULL;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA mmap_size = 0;"
                          "PRAGMA temp_store = MEMORY;"
                          "PRAGMA cache_size = -16384;",
                          path, error);
}

static gboolean
folder_is_writable (const char *real)
{
  g_autofree char *folder = g_path_get_dirname (real);

  return faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0;
}

static DekReadOnlyReason
find_reason (Opening            *opening,
             DekRegionOpenFlags  flags)
{
  DekFileGuard *guard = opening->store->guard;

  if ((flags & DEK_REGION_OPEN_READ_ONLY) != 0)
    return DEK_READ_ONLY_ASKED;
  if (!dek_file_guard_get_writable (guard))
    return DEK_READ_ONLY_FILE;
  if (!folder_is_writable (opening->store->real))
    return DEK_READ_ONLY_FOLDER;
  if (dek_file_guard_on_network (guard))
    return DEK_READ_ONLY_NETWORK;
  if (!dek_claim_is_free (opening->store, flags) || !dek_file_guard_lock (guard))
    return DEK_READ_ONLY_LOCKED;

  return DEK_READ_ONLY_NOT;
}

static gboolean
wal_is_empty (const char *real)
{
  g_autofree char *wal = g_strconcat (real, "-wal", NULL);
  GStatBuf info;

  return g_stat (wal, &info) != 0 || info.st_size == 0;
}

/* A GIS program may have left the file with a write-ahead log. Such a file
 * cannot be read without making files beside it, unless SQLite is told that
 * nobody changes it meanwhile. */
static char *
make_uri (Opening *opening)
{
  g_autofree char *uri = g_filename_to_uri (opening->store->real, NULL, NULL);
  gboolean immutable = opening->store->reason != DEK_READ_ONLY_NOT &&
                       opening->header.is_wal && wal_is_empty (opening->store->real);

  return g_strconcat (uri, immutable ? "?immutable=1" : "", NULL);
}

/* Two wrong bits are enough for a file to claim a write-ahead log. Turning that
 * back is a write, which a damaged file is not to get. */
static gboolean
may_leave_wal (Opening  *opening,
               GError  **error)
{
  g_autofree char *uri = g_filename_to_uri (opening->store->real, NULL, NULL);
  g_autofree char *immutable = g_strconcat (uri, "?immutable=1", NULL);
  g_autoptr (sqlite3) db = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int status = sqlite3_open_v2 (immutable, &db, SQLITE_OPEN_URI | SQLITE_OPEN_READONLY, NULL);

  if (!wal_is_empty (opening->store->real))
    return TRUE;

  if (status != SQLITE_OK)
    dek_sqlite_set_error (error, db, status, opening->path);
  else if (dek_store_configure (db, opening->path, error))
    stmt = dek_sqlite_prepare (db, "PRAGMA quick_check (1)", opening->path, error);
  if (stmt == NULL)
    return FALSE;

  if (sqlite3_step (stmt) == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0)
    return TRUE;

  dek_sqlite_set_error (error, db, SQLITE_CORRUPT, opening->path);
  return FALSE;
}

static gboolean
connect_store (Opening  *opening,
               GError  **error)
{
  DekStore *store = opening->store;
  g_autofree char *uri = make_uri (opening);
  gboolean writable = store->reason == DEK_READ_ONLY_NOT;
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE |
              (writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  int status;

  if (writable && opening->header.is_wal && !may_leave_wal (opening, error))
    return FALSE;

  status = sqlite3_open_v2 (uri, &store->db, flags, NULL);
  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, store->db, status, opening->path);
      return FALSE;
    }

  if (!dek_store_configure (store->db, opening->path, error))
    return FALSE;

  /* A no-op, unless the file comes with a write-ahead log. */
  return !writable || !opening->header.is_wal ||
         dek_sqlite_exec (store->db, "PRAGMA journal_mode = DELETE", opening->path, error);
}

static gboolean
look_through (Opening  *opening,
              GError  **error)
{
  DekStore *store = opening->store;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  int status;

  if (dek_file_guard_get_size (store->guard) > QUICK_CHECK_SIZE)
    return TRUE;

  stmt = dek_sqlite_prepare (store->db, "PRAGMA quick_check (1)", opening->path, error);
  if (stmt == NULL)
    return FALSE;

  status = sqlite3_step (stmt);
  if (status == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0)
    return TRUE;

  if (status == SQLITE_ROW)
    {
      g_autofree char *problem = dek_sqlite_dup_column (stmt, 0);

      g_debug ("Checking %s: %s", opening->path, problem);
    }
  dek_sqlite_set_error (error, store->db, status == SQLITE_ROW || status == SQLITE_INTERRUPT ? SQLITE_CORRUPT : status,
                        opening->path);
  return FALSE;
}

/* An older file that may not be written is brought up to date in memory. */
static gboolean
migrate_copy (Opening  *opening,
              GError  **error)
{
  DekStore *store = opening->store;
  sqlite3 *copy = dek_backup_to_memory (store->db, opening->path, error);

  if (copy == NULL)
    return FALSE;

  sqlite3_close (store->db);
  store->db = copy;
  return dek_store_configure (copy, opening->path, error) &&
         dek_schema_migrate (copy, opening->path, error);
}

static gboolean
migrate_file (Opening  *opening,
              GError  **error)
{
  g_autofree char *backup = dek_backup_write (opening->store->db, opening->path, DEK_BACKUP_MIGRATION, error);

  return backup != NULL && dek_schema_migrate (opening->store->db, opening->path, error);
}

/* A newer file is used as far as its tables still have all that is needed. */
static gboolean
accept_newer (Opening  *opening,
              GError  **error)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) local_error = NULL;

  if (dek_schema_verify (opening->store->db, opening->path, &local_error))
    {
      if (opening->store->reason == DEK_READ_ONLY_NOT)
        sqlite3_exec (opening->store->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
      opening->store->reason = DEK_READ_ONLY_NEWER;
      return TRUE;
    }

  file = g_filename_display_basename (opening->path);
  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NEWER,
               _("“%s” was made by a newer Dekkend and cannot be read by this one."), file);
  return FALSE;
}

static gboolean
refuse_unless_region (Opening  *opening,
                      GError  **error)
{
  g_autofree char *file = g_filename_display_basename (opening->path);
  g_autoptr (sqlite3_stmt) stmt =
    dek_sqlite_prepare (opening->store->db, "SELECT type FROM sqlite_schema WHERE name = 'setting'",
                        opening->path, error);
  int status;

  if (stmt == NULL)
    return FALSE;

  status = sqlite3_step (stmt);
  if (status == SQLITE_ROW)
    return TRUE;

  if (status != SQLITE_DONE)
    dek_sqlite_set_error (error, opening->store->db, status, opening->path);
  else
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_A_REGION,
                 _("“%s” is a GeoPackage, but not a region of Dekkend."), file);
  return FALSE;
}

static gboolean
check_and_migrate (Opening  *opening,
                   GError  **error)
{
  DekStore *store = opening->store;
  gint version, newest = dek_schema_get_source ()->version;

  if (!refuse_unless_region (opening, error) || !look_through (opening, error))
    return FALSE;

  version = dek_schema_get_version (store->db);
  if (version > newest)
    return accept_newer (opening, error);

  if (version > 0 && version < newest)
    {
      gboolean writable = store->reason == DEK_READ_ONLY_NOT;

      if (writable ? !migrate_file (opening, error) : !migrate_copy (opening, error))
        return FALSE;
    }

  return dek_schema_verify (store->db, opening->path, error);
}

static char *
resolve_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);
  return copy;
}

static gboolean
open_opening (Opening             *opening,
              DekRegionOpenFlags   flags,
              GError             **error)
{
  gint64 deadline = g_get_monotonic_time () + CHECK_SECONDS * G_USEC_PER_SEC;
  gboolean done;

  opening->store->guard = dek_file_guard_open (opening->path, error);
  if (opening->store->guard == NULL)
    return FALSE;

  opening->store->real = resolve_links (opening->path);

  if (!dek_file_header_read (&opening->header, opening->store->guard, opening->store->real, error))
    return FALSE;

  opening->store->reason = find_reason (opening, flags);
  if (!connect_store (opening, error))
    return FALSE;

  sqlite3_progress_handler (opening->store->db, 1000, stop_when_late, &deadline);
  done = check_and_migrate (opening, error);
  sqlite3_progress_handler (opening->store->db, 0, NULL, NULL);

  return done;
}

/**
 * dek_store_open:
 * @path: the file
 * @flags: how to open it
 * @error: a #DekRegionError
 *
 * Opens a region file after everything about it was looked at. Nothing is
 * written, unless the tables are of an older version and the file may be
 * written: then it is backed up and migrated.
 *
 * Returns: (transfer full) (nullable): the open file
 */
DekStore *
dek_store_open (const char          *path,
                DekRegionOpenFlags   flags,
                GError             **error)
{
  g_autoptr (DekStore) store = g_new0 (DekStore, 1);
  Opening opening = { .path = path, .store = store };
  gboolean done;

  g_return_val_if_fail (path != NULL, NULL);

  done = open_opening (&opening, flags, error);

  return done ? g_steal_pointer (&store) : NULL;
}

/**
 * dek_store_close:
 * @self: (transfer full): an open file
 */
void
dek_store_close (DekStore *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_close (self->db);
  dek_claim_release (self);
  g_clear_pointer (&self->guard, dek_file_guard_close);
  g_free (self->real);
  g_free (self);
}
