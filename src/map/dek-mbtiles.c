/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-mbtiles"

#include "config.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

#include "map/dek-map-error.h"
#include "map/dek-mbtiles.h"

/* A file of map tiles after the MBTiles specification 1.3: an SQLite database
 * with the tables (or views) `metadata` and `tiles`. It comes from anywhere, so
 * it is not trusted: read only, no functions of its own, bounded answers. */

#define MAX_TILE_BYTES (4 * 1024 * 1024)
#define MAX_TEXT_BYTES 4096
#define DEEPEST_ZOOM 22

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

struct _DekMbtiles
{
  gatomicrefcount ref_count;
  char *path;
  char *name;
  char *attribution;
  guint min_zoom;
  guint max_zoom;

  /* One connection for all workers; only under the mutex. */
  GMutex mutex;
  sqlite3 *db;
  sqlite3_stmt *read;
};

/**
 * dek_mbtiles_ref:
 * @self: a file
 *
 * Returns: (transfer full): @self
 */
DekMbtiles *
dek_mbtiles_ref (DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dek_mbtiles_unref:
 * @self: (transfer full): a file
 */
void
dek_mbtiles_unref (DekMbtiles *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  sqlite3_finalize (self->read);
  sqlite3_close (self->db);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self->name);
  g_free (self->attribution);
  g_free (self);
}

static gboolean
fail_open (DekMbtiles *self,
           GError    **error)
{
  g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES,
               _("%s is not a map in the MBTiles format that can be read (%s)"),
               self->path, self->db != NULL ? sqlite3_errmsg (self->db) : _("out of memory"));
  return FALSE;
}

/* `immutable` keeps SQLite from making lock or journal files beside a file
 * that is not ours. */
static gboolean
connect_file (DekMbtiles *self,
              GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (self->path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro&immutable=1", escaped);

  if (sqlite3_open_v2 (uri, &self->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return fail_open (self, error);

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, MAX_TILE_BYTES);

  return TRUE;
}

static char *
dup_metadata (DekMbtiles *self,
              const char *name)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  const char *value;

  if (sqlite3_prepare_v2 (self->db, "SELECT CAST(value AS TEXT) FROM metadata WHERE name = ?1", -1, &statement, NULL) != SQLITE_OK)
    return NULL;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return NULL;

  value = (const char *) sqlite3_column_text (statement, 0);
  if (value == NULL || strlen (value) > MAX_TEXT_BYTES)
    return NULL;

  return g_utf8_make_valid (value, -1);
}

static gboolean
read_zooms (DekMbtiles *self,
            GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int min_zoom, max_zoom;

  /* The tiles themselves, not what `metadata` promises about them. Each bound
   * by itself is found through the index. */
  if (sqlite3_prepare_v2 (self->db,
                          "SELECT (SELECT MIN(zoom_level) FROM tiles), (SELECT MAX(zoom_level) FROM tiles)",
                          -1, &statement, NULL) != SQLITE_OK
      || sqlite3_step (statement) != SQLITE_ROW)
    return fail_open (self, error);

  if (sqlite3_column_type (statement, 0) != SQLITE_INTEGER || sqlite3_column_type (statement, 1) != SQLITE_INTEGER)
    {
      g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES,
                   _("There are no map tiles in %s"), self->path);
      return FALSE;
    }

  min_zoom = sqlite3_column_int (statement, 0);
  max_zoom = sqlite3_column_int (statement, 1);
  if (min_zoom < 0 || max_zoom < min_zoom || max_zoom > DEEPEST_ZOOM)
    {
      g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED,
                   _("The zoom levels in %s make no sense"), self->path);
      return FALSE;
    }

  self->min_zoom = min_zoom;
  self->max_zoom = max_zoom;

  return TRUE;
}

static gboolean
check_format (DekMbtiles *self,
              GError    **error)
{
  static const char *const raster[] = { "png", "jpg", "jpeg", "webp", NULL };
  g_autofree char *format = dup_metadata (self, "format");

  if (g_strcmp0 (format, "pbf") == 0 || g_strcmp0 (format, "mvt") == 0)
    {
      g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_VECTOR_TILES,
                   _("%s holds vector tiles. Only MBTiles with pictures (PNG, JPEG or WebP) can be shown."),
                   self->path);
      return FALSE;
    }

  /* Older files do not say; a picture says so itself. */
  if (format != NULL && !g_strv_contains (raster, format))
    {
      g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NOT_MBTILES,
                   _("%s holds tiles in a format that cannot be shown: %s"), self->path, format);
      return FALSE;
    }

  return TRUE;
}

static gboolean
inspect (DekMbtiles *self,
         GError    **error)
{
  if (sqlite3_prepare_v2 (self->db,
                          "SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3",
                          -1, &self->read, NULL) != SQLITE_OK)
    return fail_open (self, error);

  if (!check_format (self, error) || !read_zooms (self, error))
    return FALSE;

  self->name = dup_metadata (self, "name");
  self->attribution = dup_metadata (self, "attribution");

  return TRUE;
}

/**
 * dek_mbtiles_open:
 * @path: the file
 * @error: return location; %DEK_MAP_ERROR_NOT_MBTILES,
 *   %DEK_MAP_ERROR_VECTOR_TILES, %DEK_MAP_ERROR_DAMAGED
 *
 * Opens a file of tiles and looks whether they can be shown. The file is never
 * written to, and nothing is made beside it. A file may be used by several
 * threads at a time; reading it is to be done outside the main one.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
DekMbtiles *
dek_mbtiles_open (const char  *path,
                  GError     **error)
{
  g_autoptr (DekMbtiles) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (DekMbtiles, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);

  if (!connect_file (self, error) || !inspect (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * dek_mbtiles_get_path:
 * @self: a file
 *
 * Returns: its path as it was opened
 */
const char *
dek_mbtiles_get_path (const DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * dek_mbtiles_get_name:
 * @self: a file
 *
 * Returns: (nullable): the name it gives itself
 */
const char *
dek_mbtiles_get_name (const DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * dek_mbtiles_get_attribution:
 * @self: a file
 *
 * Returns: (nullable): who is to be named on the map; may hold HTML
 */
const char *
dek_mbtiles_get_attribution (const DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->attribution;
}

/**
 * dek_mbtiles_get_min_zoom:
 * @self: a file
 *
 * Returns: the first zoom level with tiles
 */
guint
dek_mbtiles_get_min_zoom (const DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->min_zoom;
}

/**
 * dek_mbtiles_get_max_zoom:
 * @self: a file
 *
 * Returns: the last zoom level with tiles
 */
guint
dek_mbtiles_get_max_zoom (const DekMbtiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->max_zoom;
}

static GBytes *
read_locked (DekMbtiles  *self,
             guint        zoom,
             guint        x,
             guint        row,
             GError     **error)
{
  GBytes *bytes = NULL;
  int status;

  sqlite3_bind_int (self->read, 1, zoom);
  sqlite3_bind_int64 (self->read, 2, x);
  sqlite3_bind_int64 (self->read, 3, row);
  status = sqlite3_step (self->read);

  if (status == SQLITE_ROW && sqlite3_column_bytes (self->read, 0) > 0)
    bytes = g_bytes_new (sqlite3_column_blob (self->read, 0), sqlite3_column_bytes (self->read, 0));
  else if (status == SQLITE_ROW || status == SQLITE_DONE)
    g_set_error_literal (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NO_TILE, _("There is no map at that place"));
  else
    g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED, _("%s cannot be read: %s"),
                 self->path, sqlite3_errmsg (self->db));

  sqlite3_reset (self->read);

  return bytes;
}

/**
 * dek_mbtiles_read:
 * @self: a file
 * @zoom: zoom level, at most 30
 * @x: column, from the west
 * @y: row, from the NORTH as on the screen; the file counts from the south
 * @error: return location; %DEK_MAP_ERROR_NO_TILE, %DEK_MAP_ERROR_DAMAGED
 *
 * Reads one tile as it was stored. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set
 */
GBytes *
dek_mbtiles_read (DekMbtiles  *self,
                  guint        zoom,
                  guint        x,
                  guint        y,
                  GError     **error)
{
  GBytes *bytes;
  guint n_rows;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (zoom <= 30, NULL);

  n_rows = 1u << zoom;
  g_return_val_if_fail (x < n_rows && y < n_rows, NULL);

  g_mutex_lock (&self->mutex);
  bytes = read_locked (self, zoom, x, n_rows - 1 - y, error);
  g_mutex_unlock (&self->mutex);

  return bytes;
}
