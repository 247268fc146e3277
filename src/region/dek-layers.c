// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-layers"

#include <sqlite3.h>

#include "region/dek-geopackage.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* What a GeoPackage says of its layers: where they lie and when they changed.
 * There is no spatial index: layers are small, and an index in the file would
 * need triggers with functions of a GIS. */

typedef struct
{
  double   west, south, east, north;
  gboolean any;
} Extent;

static void
extend (Extent *extent,
        double  west,
        double  south,
        double  east,
        double  north)
{
  extent->west = extent->any ? MIN (extent->west, west) : west;
  extent->south = extent->any ? MIN (extent->south, south) : south;
  extent->east = extent->any ? MAX (extent->east, east) : east;
  extent->north = extent->any ? MAX (extent->north, north) : north;
  extent->any = TRUE;
}

static void
extend_by_blob (Extent        *extent,
                gconstpointer  data,
                gsize          size)
{
  g_autoptr (DekPoint) point = dek_gpkg_decode_point (data, size);
  g_autoptr (DekMultiPolygon) area = NULL;
  double west, south, east, north;

  if (point != NULL)
    {
      extend (extent, point->lon, point->lat, point->lon, point->lat);
      return;
    }

  area = dek_gpkg_decode_area (data, size);
  if (area != NULL && dek_multi_polygon_get_bounds (area, &west, &south, &east, &north))
    extend (extent, west, south, east, north);
}

static gboolean
find_extent (sqlite3     *db,
             const char  *table,
             Extent      *extent,
             const char  *path,
             GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT geom FROM \"%s\" WHERE geom IS NOT NULL", table);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, sql, path, error);
  int status;

  if (stmt == NULL)
    return FALSE;

  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    extend_by_blob (extent, sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0));

  if (status == SQLITE_DONE)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}

static void
bind_extent (sqlite3_stmt *stmt,
             const Extent *extent)
{
  if (!extent->any)
    return;

  sqlite3_bind_double (stmt, 2, extent->west);
  sqlite3_bind_double (stmt, 3, extent->south);
  sqlite3_bind_double (stmt, 4, extent->east);
  sqlite3_bind_double (stmt, 5, extent->north);
}

/**
 * dek_layers_update:
 * @db: a connection that may write
 * @table: a layer
 * @extent: whether its extent may have changed too
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Brings the layer's date, and its extent, up to date.
 *
 * Returns: whether that worked
 */
gboolean
dek_layers_update (sqlite3     *db,
                   const char  *table,
                   gboolean     extent,
                   const char  *path,
                   GError     **error)
{
  static const char date_sql[] =
    "UPDATE gpkg_contents SET last_change = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?1";
  static const char extent_sql[] =
    "UPDATE gpkg_contents SET last_change = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now'), "
    "min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5 WHERE table_name = ?1";
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, extent ? extent_sql : date_sql, path, error);
  Extent found = { .any = FALSE };
  int status;

  if (stmt == NULL || (extent && !find_extent (db, table, &found, path, error)))
    return FALSE;

  sqlite3_bind_text (stmt, 1, table, -1, SQLITE_STATIC);
  bind_extent (stmt, &found);

  status = sqlite3_step (stmt);
  if (status == SQLITE_DONE)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}
