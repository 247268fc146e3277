// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-salvage-mend"

#include "region/dek-salvage-private.h"

#include <glib/gi18n.h>

#include "reference/dek-reference.h"
#include "region/dek-geopackage.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Making a salvaged file agree with itself: the land from the shipped
 * reference, references to what is gone, and the settings without which a file
 * is no region. */

/* A row that is taken away may leave others that refer to it. */
#define MAX_ROUNDS 40

static gboolean
run_bound (sqlite3       *db,
           sqlite3_stmt  *stmt,
           const char    *path,
           GError       **error)
{
  int status = sqlite3_step (stmt);

  sqlite3_reset (stmt);
  if (status == SQLITE_DONE || status == SQLITE_ROW)
    return TRUE;

  dek_sqlite_set_error (error, db, status, path);
  return FALSE;
}

/* Every gemeente that something refers to, or that lost its boundary. */
static GArray *
list_missing_gemeenten (sqlite3 *db)
{
  static const char sql[] =
    "SELECT gemeente FROM (SELECT gemeente FROM postcodes UNION SELECT gemeente FROM steunpunten "
    "UNION SELECT gemeente FROM organisation UNION SELECT gemeente FROM person UNION SELECT gemeente FROM situation "
    "UNION SELECT gemeente FROM action UNION SELECT gemeente FROM white_spot UNION SELECT gemeente FROM contact_moment "
    "UNION SELECT gemeente FROM person_place) "
    "WHERE gemeente IS NOT NULL AND gemeente NOT IN (SELECT fid FROM gemeenten WHERE geom IS NOT NULL) "
    "UNION SELECT fid FROM gemeenten WHERE geom IS NULL";
  g_autoptr (sqlite3_stmt) stmt = NULL;
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint));

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    return codes;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint code = sqlite3_column_int (stmt, 0);

      g_array_append_val (codes, code);
    }

  return codes;
}

/* The row is there, but without what the user had added to it. */
static void
count_refilled (DekSalvageTable *count,
                gboolean         known)
{
  count->refilled++;
  count->repaired++;
  if (known)
    return;

  count->saved++;
  count->lost -= count->lost > 0 ? 1 : 0;
}

static gboolean
refill_gemeente (sqlite3           *db,
                 guint              index,
                 DekSalvageReport  *report,
                 const char        *path,
                 GError           **error)
{
  static const char sql[] =
    "INSERT INTO gemeenten (fid, code, name, province, inhabitants, land_km2, geom) "
    "VALUES (?1, printf ('GM%04d', ?1), ?2, ?3, ?4, ?5, ?6) ON CONFLICT (fid) DO UPDATE SET geom = excluded.geom";
  const DekReference *reference = dek_reference_get_default ();
  const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, index);
  g_autoptr (DekMultiPolygon) boundary = dek_reference_dup_boundary (reference, index);
  g_autoptr (GBytes) geometry = dek_gpkg_encode_area (boundary);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, sql, path, error);
  DekSalvageTable *count = dek_salvage_report_find (report, "gemeenten");
  g_autofree char *known_sql = g_strdup_printf ("SELECT 1 FROM gemeenten WHERE fid = %d", gemeente->code);
  gboolean known = dek_sqlite_get_integer (db, known_sql, 0) == 1;
  gsize size;
  gconstpointer data = g_bytes_get_data (geometry, &size);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int (stmt, 1, gemeente->code);
  sqlite3_bind_text (stmt, 2, gemeente->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, gemeente->province, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 4, gemeente->inhabitants);
  sqlite3_bind_double (stmt, 5, gemeente->land_km2);
  sqlite3_bind_blob (stmt, 6, data, (int) size, SQLITE_STATIC);

  count_refilled (count, known);
  return run_bound (db, stmt, path, error);
}

static gboolean
refill_postcode (sqlite3               *db,
                 const DekRefPostcode  *postcode,
                 DekSalvageTable       *count,
                 const char            *path,
                 GError               **error)
{
  static const char sql[] =
    "INSERT INTO postcodes (fid, place, gemeente, inhabitants, geom) "
    "SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM gemeenten WHERE fid = ?3) "
    "ON CONFLICT (fid) DO NOTHING";
  DekPoint point = { postcode->lon, postcode->lat };
  g_autoptr (GBytes) geometry = dek_gpkg_encode_point (&point);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, sql, path, error);
  gsize size;
  gconstpointer data = g_bytes_get_data (geometry, &size);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int (stmt, 1, postcode->pc4);
  if (postcode->place != NULL)
    sqlite3_bind_text (stmt, 2, postcode->place, -1, SQLITE_STATIC);
  sqlite3_bind_int (stmt, 3, postcode->gemeente_code);
  if (postcode->inhabitants >= 0)
    sqlite3_bind_int64 (stmt, 4, postcode->inhabitants);
  sqlite3_bind_blob (stmt, 5, data, (int) size, SQLITE_STATIC);
  if (!run_bound (db, stmt, path, error))
    return FALSE;

  if (sqlite3_changes (db) > 0)
    count_refilled (count, FALSE);
  return TRUE;
}

/**
 * dek_salvage_refill:
 * @db: the new file
 * @report: what is counted
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Takes from the shipped reference the gemeenten that others refer to and the
 * boundaries that could not be read, and, where postcode areas were lost, those
 * of the region's gemeenten.
 *
 * Returns: whether that worked
 */
gboolean
dek_salvage_refill (sqlite3           *db,
                    DekSalvageReport  *report,
                    const char        *path,
                    GError           **error)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autoptr (GArray) codes = list_missing_gemeenten (db);
  DekSalvageTable *postcodes = dek_salvage_report_find (report, "postcodes");

  for (guint i = 0; i < codes->len; i++)
    {
      guint index;

      if (dek_reference_find_gemeente (reference, g_array_index (codes, gint, i), &index) &&
          !refill_gemeente (db, index, report, path, error))
        return FALSE;
    }

  for (guint i = 0; postcodes->lost != 0 && i < dek_reference_get_n_postcodes (reference); i++)
    if (!refill_postcode (db, dek_reference_get_postcode (reference, i), postcodes, path, error))
      return FALSE;

  return TRUE;
}

/* A row that refers to something that is gone. */
typedef struct
{
  char   *table;
  char   *column;
  gint64  row;
} Orphan;

static void
orphan_clear (gpointer data)
{
  Orphan *orphan = data;

  g_free (orphan->table);
  g_free (orphan->column);
}

static GArray *
list_orphans (sqlite3     *db,
              const char  *path,
              GError     **error)
{
  static const char sql[] =
    "SELECT c.\"table\", c.rowid, (SELECT f.\"from\" FROM pragma_foreign_key_list (c.\"table\") f "
    "WHERE f.id = c.fkid LIMIT 1) FROM pragma_foreign_key_check c WHERE c.rowid IS NOT NULL";
  g_autoptr (GArray) orphans = g_array_new (FALSE, TRUE, sizeof (Orphan));
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (db, sql, path, error);
  int status;

  if (stmt == NULL)
    return NULL;

  g_array_set_clear_func (orphans, orphan_clear);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      Orphan orphan = {
        dek_sqlite_dup_column (stmt, 0), dek_sqlite_dup_column (stmt, 2), sqlite3_column_int64 (stmt, 1)
      };

      g_array_append_val (orphans, orphan);
    }

  if (status == SQLITE_DONE)
    return g_steal_pointer (&orphans);

  dek_sqlite_set_error (error, db, status, path);
  return NULL;
}

/* Lets the row go of what is gone; a row that cannot be without it goes too. */
static gboolean
mend_orphan (sqlite3           *db,
             const Orphan      *orphan,
             DekSalvageReport  *report,
             const char        *path,
             GError           **error)
{
  DekSalvageTable *count = dek_salvage_report_find (report, orphan->table);
  g_autofree char *clear = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE rowid = %" G_GINT64_FORMAT,
                                            orphan->table, orphan->column, orphan->row);
  g_autofree char *remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE rowid = %" G_GINT64_FORMAT, orphan->table,
                                             orphan->row);

  if (sqlite3_exec (db, clear, NULL, NULL, NULL) == SQLITE_OK)
    {
      report->references_cleared++;
      return TRUE;
    }

  if (!dek_sqlite_exec (db, remove, path, error))
    return FALSE;

  if (count != NULL)
    {
      count->saved--;
      count->lost += count->lost >= 0 ? 1 : 0;
    }
  return TRUE;
}

/**
 * dek_salvage_mend_references:
 * @db: the new file
 * @report: what is counted
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Takes away references to rows that are not there.
 *
 * Returns: whether there are none left
 */
gboolean
dek_salvage_mend_references (sqlite3           *db,
                             DekSalvageReport  *report,
                             const char        *path,
                             GError           **error)
{
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      g_autoptr (GArray) orphans = list_orphans (db, path, error);

      if (orphans == NULL)
        return FALSE;
      if (orphans->len == 0)
        return TRUE;

      for (guint i = 0; i < orphans->len; i++)
        if (!mend_orphan (db, &g_array_index (orphans, Orphan, i), report, path, error))
          return FALSE;
    }

  dek_sqlite_set_error (error, NULL, SQLITE_CORRUPT, path);
  return FALSE;
}

/**
 * dek_salvage_mend_settings:
 * @db: the new file
 * @path: the damaged file, after which a region without a name is called
 * @error: a #DekRegionError
 *
 * Sees to the settings that every region has. The new file is another copy.
 *
 * Returns: whether that worked
 */
gboolean
dek_salvage_mend_settings (sqlite3     *db,
                           const char  *path,
                           GError     **error)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *name = g_utf8_make_valid (file, -1);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *copy = g_uuid_string_random ();
  const char *values[][2] = { { "region_name", name }, { "region_uid", uid }, { "copy_uid", copy } };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (sqlite3_stmt) stmt =
        dek_sqlite_prepare (db,
                            "INSERT INTO setting (id, key, value) VALUES (?1, ?2, ?3) ON CONFLICT (key) "
                            "DO UPDATE SET value = excluded.value WHERE value IS NULL OR value = ''",
                            path, error);

      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, dek_setting_get_id (values[i][0]));
      sqlite3_bind_text (stmt, 2, values[i][0], -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 3, values[i][1], -1, SQLITE_STATIC);
      if (!run_bound (db, stmt, path, error))
        return FALSE;
    }

  return dek_sqlite_exec (db, "DELETE FROM setting WHERE key = 'copy_place'", path, error);
}
