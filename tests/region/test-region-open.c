// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "region-fixture.h"
#include "region/dek-schema.h"

/* Opening: what is a region file and what is not, why one cannot be edited,
 * and that looking at a file changes nothing. */

typedef struct
{
  char *data;
  gsize size;
} Content;

static Content
remember (const char *path)
{
  Content content;

  content.data = region_fixture_read (path, &content.size);
  return content;
}

static void
assert_unchanged (const char *path,
                  Content     before)
{
  gsize size;
  g_autofree char *now = region_fixture_read (path, &size);

  g_assert_cmpmem (now, size, before.data, before.size);
  g_free (before.data);
}

/* Whatever is wrong: that error, one sentence with the file's name, the file
 * as it was, and nothing beside it. */
static void
assert_refused (RegionFixture  *fixture,
                DekRegionError  code)
{
  Content before = remember (fixture->path);
  const DekRegionOpenFlags flags[] = { DEK_REGION_OPEN_NONE, DEK_REGION_OPEN_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      DekRegion *region = dek_region_open (fixture->path, flags[i], &error);

      g_assert_null (region);
      g_test_message ("%s", error->message);
      g_assert_error (error, DEK_REGION_ERROR, (gint) code);
      g_assert_nonnull (strstr (error->message, "“region.gpkg”"));
      g_assert_null (strchr (error->message, '\n'));
    }

  assert_unchanged (fixture->path, before);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_untouched (RegionFixture *fixture,
                gconstpointer  data)
{
  Content before = remember (fixture->path);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);
  g_autoptr (GPtrArray) findings = dek_region_check (region);

  for (guint i = 0; i < g_list_model_get_n_items (gemeenten); i++)
    {
      g_autoptr (DekGemeente) gemeente = g_list_model_get_item (gemeenten, i);
      g_autoptr (DekMultiPolygon) boundary = dek_gemeente_dup_boundary (gemeente);

      g_assert_nonnull (boundary);
    }

  g_assert_cmpuint (findings->len, >, 0);
  region_fixture_assert_only (fixture, "region.gpkg");
  dek_region_close (region);
  region_fixture_assert_only (fixture, "region.gpkg");
  assert_unchanged (fixture->path, before);
}

static void
test_missing (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND);
  region_fixture_assert_only (fixture, NULL);
}

static void
test_folder (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dek_region_open (fixture->folder, DEK_REGION_OPEN_NONE, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_IS_DIRECTORY);
}

/* A pipe would keep us waiting for ever. */
static void
test_pipe (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_A_DATABASE);
}

static void
test_not_a_database (RegionFixture *fixture,
                     gconstpointer  data)
{
  g_autofree char *zeros = g_malloc0 (10000);

  region_fixture_write (fixture->path, "", 0);
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_DATABASE);
  region_fixture_write (fixture->path, "Beste lezer,\n", 13);
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_DATABASE);
  region_fixture_write (fixture->path, zeros, 10000);
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_DATABASE);
}

static void
test_not_a_geopackage (RegionFixture *fixture,
                       gconstpointer  data)
{
  region_fixture_exec (fixture->path, "CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT, value TEXT)");
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_GEOPACKAGE);
}

static void
test_not_a_region (RegionFixture *fixture,
                   gconstpointer  data)
{
  region_fixture_exec (fixture->path, "PRAGMA application_id = 1196444487; PRAGMA user_version = 10200;"
                                      "CREATE TABLE roads (fid INTEGER PRIMARY KEY, geom BLOB)");
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_REGION);
  region_fixture_exec (fixture->path, "CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT, value TEXT)");
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_REGION);
  region_fixture_exec (fixture->path, "PRAGMA application_id = 1196437808");
  assert_refused (fixture, DEK_REGION_ERROR_NOT_A_REGION);
}

static void
test_truncated (RegionFixture *fixture,
                gconstpointer  data)
{
  Content whole = remember (fixture->path);

  for (gsize size = 16; size < whole.size; size += size < 600 ? 37 : whole.size / 40)
    {
      region_fixture_write (fixture->path, whole.data, size);
      assert_refused (fixture, DEK_REGION_ERROR_DAMAGED);
    }

  region_fixture_write (fixture->path, whole.data, whole.size - 1);
  assert_refused (fixture, DEK_REGION_ERROR_DAMAGED);
  g_free (whole.data);
}

static void
test_hostile (RegionFixture *fixture,
              gconstpointer  data)
{
  static const char *const attacks[] = {
    "CREATE TRIGGER evil AFTER UPDATE ON action BEGIN DELETE FROM risk; END",
    "CREATE VIEW overview AS SELECT * FROM person",
    "ALTER TABLE person RENAME TO person2; CREATE VIEW person AS SELECT * FROM person2",
    "DROP TABLE travel_time; CREATE VIRTUAL TABLE travel_time USING fts5 (origin, destination, minutes)",
    "DROP TABLE candidate; CREATE TABLE candidate (id INTEGER PRIMARY KEY, postcode INTEGER, reason TEXT, "
    "verdict TEXT GENERATED ALWAYS AS (upper (reason)))",
    "DROP TABLE kept_run; CREATE TABLE kept_run (id INTEGER PRIMARY KEY)",
    "DROP TABLE audience; CREATE TABLE audience (id TEXT PRIMARY KEY, steunpunt INTEGER, target_group TEXT)",
    "DROP TABLE audience; CREATE TABLE audience (id INTEGER PRIMARY KEY, steunpunt INTEGER, target_group TEXT) "
    "WITHOUT ROWID",
    "DROP TABLE audience; CREATE TABLE audience (id INTEGER, steunpunt INTEGER, target_group TEXT, "
    "PRIMARY KEY (id, steunpunt))",
  };
  Content whole = remember (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      region_fixture_write (fixture->path, whole.data, whole.size);
      g_test_message ("%s", attacks[i]);
      region_fixture_exec (fixture->path, attacks[i]);
      assert_refused (fixture, DEK_REGION_ERROR_HOSTILE);
    }
  g_free (whole.data);
}

/* What a GIS adds of itself is no attack: its triggers do not run here, and an
 * index that would soon be wrong goes with the first edit. */
static void
test_gis_additions (RegionFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GListModel) places = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_exec (fixture->path,
                       "CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, content BLOB);"
                       "INSERT INTO qgis_projects (name) VALUES ('mijn project');"
                       "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT, "
                       "definition TEXT, scope TEXT);"
                       "INSERT INTO gpkg_extensions (table_name, extension_name) VALUES "
                       "('steunpunten', 'gpkg_rtree_index'), ('iets', 'anders');"
                       "CREATE TABLE gpkg_ogr_contents (table_name TEXT PRIMARY KEY, feature_count INTEGER);"
                       "CREATE VIRTUAL TABLE rtree_steunpunten_geom USING rtree (id, minx, maxx, miny, maxy);"
                       "CREATE TRIGGER rtree_steunpunten_geom_update1 AFTER UPDATE ON steunpunten "
                       "BEGIN SELECT ST_MinX (NEW.geom); END");
  region = region_fixture_open (fixture);
  places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  place = g_list_model_get_item (places, 0);
  g_assert_true (dek_record_edit (place, "Test", &error, "note", "Iets", NULL));
  g_assert_no_error (error);
  dek_region_close (region);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM sqlite_schema WHERE type = 'trigger' "
                                                      "OR name GLOB 'rtree*' OR name = 'gpkg_ogr_contents'"), ==, 0);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM gpkg_extensions"), ==, 1);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM qgis_projects"), ==, 1);
}

static void
test_newer (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  DekRegion *region;
  Content before;

  region_fixture_exec (fixture->path, "UPDATE setting SET value = '99' WHERE key = 'schema_version';"
                                      "ALTER TABLE action ADD COLUMN colour TEXT");
  before = remember (fixture->path);
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dek_region_get_read_only_reason (region), ==, DEK_READ_ONLY_NEWER);
  g_assert_cmpuint (dek_region_count (region, DEK_TYPE_ACTION), ==, 36);
  g_assert_false (dek_region_begin_step (region, "Test", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY);
  g_object_unref (region);
  assert_unchanged (fixture->path, before);

  region_fixture_exec (fixture->path, "ALTER TABLE action DROP COLUMN description");
  assert_refused (fixture, DEK_REGION_ERROR_NEWER);
}

static void
test_asked_read_only (RegionFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_autofree char *text = dek_region_dup_read_only_text (region);

  g_assert_no_error (error);
  g_assert_true (dek_region_get_read_only (region));
  g_assert_cmpint (dek_region_get_read_only_reason (region), ==, DEK_READ_ONLY_ASKED);
  g_assert_nonnull (text);
  g_assert_false (dek_region_begin_step (region, "Test", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY);
}

/* The second opener reads; when the first one closes, the next may edit. */
static void
test_locked (RegionFixture *fixture,
             gconstpointer  data)
{
  DekRegion *first = region_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  DekRegion *second = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_autoptr (GListModel) actions = dek_region_list (first, DEK_TYPE_ACTION);
  g_autoptr (DekRecord) action = g_list_model_get_item (actions, 0);

  g_assert_no_error (error);
  g_assert_cmpint (dek_region_get_read_only_reason (second), ==, DEK_READ_ONLY_LOCKED);

  /* Closing the second must not take the first one's locks along. */
  g_assert_true (dek_region_begin_step (first, "Test", &error));
  g_object_unref (second);
  g_object_set (action, "title", "Blijft staan", NULL);
  g_assert_true (dek_region_commit_step (first, &error));
  g_assert_no_error (error);

  second = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_assert_cmpint (dek_region_get_read_only_reason (second), ==, DEK_READ_ONLY_LOCKED);
  g_object_unref (second);
  g_object_unref (first);

  first = region_fixture_open (fixture);
  g_object_unref (first);
}

#define PATH_VARIABLE "DEKKEND_TEST_REGION"

static void
test_locked_by_process (RegionFixture *fixture,
                        gconstpointer  data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DekRegion) region = dek_region_open (g_getenv (PATH_VARIABLE), DEK_REGION_OPEN_NONE, &error);

      g_assert_no_error (error);
      g_assert_cmpint (dek_region_get_read_only_reason (region), ==, DEK_READ_ONLY_LOCKED);
      g_assert_cmpuint (dek_region_count (region, DEK_TYPE_ACTION), ==, 36);
      return;
    }

  {
    g_autoptr (DekRegion) region = region_fixture_open (fixture);

    g_setenv (PATH_VARIABLE, fixture->path, TRUE);
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_test_trap_assert_passed ();
  }
}

/* Root may do everything, so the tests of permissions become somebody else. */
static gboolean
become_nobody (void)
{
  return geteuid () != 0 || (setegid (65534) == 0 && seteuid (65534) == 0);
}

/* The leak checker, which runs at the end, may not look at a process that has
 * let go of its rights. */
static void
become_oneself (void)
{
  if (getuid () == 0)
    g_assert_true (seteuid (0) == 0 && setegid (0) == 0);
}

static void
assert_reason_as_nobody (DekReadOnlyReason reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = NULL;

  if (!become_nobody ())
    {
      g_printerr ("cannot become another user\n");
      exit (77);
    }

  region = dek_region_open (g_getenv (PATH_VARIABLE), DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (dek_region_get_read_only_reason (region), ==, (gint) reason);
  g_assert_cmpuint (dek_region_count (region, DEK_TYPE_ACTION), ==, 36);
  become_oneself ();
}

static void
run_as_nobody (RegionFixture *fixture,
               int            folder_mode,
               int            file_mode)
{
  Content before = remember (fixture->path);

  g_chmod (fixture->path, file_mode);
  g_chmod (fixture->folder, folder_mode);
  g_setenv (PATH_VARIABLE, fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_chmod (fixture->folder, 0755);
  g_chmod (fixture->path, 0644);
  assert_unchanged (fixture->path, before);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_file_protected (RegionFixture *fixture,
                     gconstpointer  data)
{
  if (g_test_subprocess ())
    assert_reason_as_nobody (DEK_READ_ONLY_FILE);
  else
    run_as_nobody (fixture, 0777, 0444);
}

static void
test_folder_protected (RegionFixture *fixture,
                       gconstpointer  data)
{
  if (g_test_subprocess ())
    assert_reason_as_nobody (DEK_READ_ONLY_FOLDER);
  else
    run_as_nobody (fixture, 0555, 0666);
}

static void
test_unreadable (RegionFixture *fixture,
                 gconstpointer  data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (become_nobody ());
      g_assert_null (dek_region_open (g_getenv (PATH_VARIABLE), DEK_REGION_OPEN_NONE, &error));
      g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_PERMISSION);
      become_oneself ();
      return;
    }

  run_as_nobody (fixture, 0755, 0000);
}

/* A GIS may leave the file with a write-ahead log: reading makes nothing beside
 * it, editing turns it back. */
static void
test_wal (RegionFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  DekRegion *region;
  Content before;

  region_fixture_exec (fixture->path, "PRAGMA journal_mode = WAL; UPDATE action SET description = 'wal'");
  before = remember (fixture->path);
  g_assert_cmpint (before.data[18], ==, 2);

  region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dek_region_count (region, DEK_TYPE_ACTION), ==, 36);
  region_fixture_assert_only (fixture, "region.gpkg");
  g_object_unref (region);
  region_fixture_assert_only (fixture, "region.gpkg");
  assert_unchanged (fixture->path, before);

  region = region_fixture_open (fixture);
  g_object_unref (region);
  region_fixture_assert_only (fixture, "region.gpkg");
  before = remember (fixture->path);
  g_assert_cmpint (before.data[18], ==, 1);
  g_free (before.data);
}

/* The whole of a step is there after a crash, or nothing of it. */
static void
test_hot_journal (RegionFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (DekRegion) region = NULL;
  sqlite3 *db = NULL;
  Content file, half;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA cache_size = 1; PRAGMA synchronous = FULL; BEGIN;"
                                     "UPDATE action SET title = 'half'; UPDATE situation SET text = 'half';"
                                     "UPDATE plan_text SET text = hex (randomblob (50000));", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  file = remember (fixture->path);
  half = remember (journal);
  sqlite3_close (db);
  region_fixture_write (fixture->path, file.data, file.size);
  region_fixture_write (journal, half.data, half.size);
  g_free (file.data);
  g_free (half.data);

  region = region_fixture_open (fixture);
  region_fixture_assert_only (fixture, "region.gpkg");
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM action WHERE title = 'half'"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  region_fixture_add ("/region/open/untouched", SEED_EXAMPLE, test_untouched);
  region_fixture_add ("/region/open/missing", SEED_NONE, test_missing);
  region_fixture_add ("/region/open/folder", SEED_NONE, test_folder);
  region_fixture_add ("/region/open/pipe", SEED_NONE, test_pipe);
  region_fixture_add ("/region/open/not-a-database", SEED_NONE, test_not_a_database);
  region_fixture_add ("/region/open/not-a-geopackage", SEED_NONE, test_not_a_geopackage);
  region_fixture_add ("/region/open/not-a-region", SEED_NONE, test_not_a_region);
  region_fixture_add ("/region/open/truncated", SEED_EXAMPLE, test_truncated);
  region_fixture_add ("/region/open/hostile", SEED_EXAMPLE, test_hostile);
  region_fixture_add ("/region/open/gis-additions", SEED_EXAMPLE, test_gis_additions);
  region_fixture_add ("/region/open/newer", SEED_EXAMPLE, test_newer);
  region_fixture_add ("/region/open/asked-read-only", SEED_EXAMPLE, test_asked_read_only);
  region_fixture_add ("/region/open/locked", SEED_EXAMPLE, test_locked);
  region_fixture_add ("/region/open/locked-by-process", SEED_EXAMPLE, test_locked_by_process);
  region_fixture_add ("/region/open/file-protected", SEED_EXAMPLE, test_file_protected);
  region_fixture_add ("/region/open/folder-protected", SEED_EXAMPLE, test_folder_protected);
  region_fixture_add ("/region/open/unreadable", SEED_EXAMPLE, test_unreadable);
  region_fixture_add ("/region/open/wal", SEED_EXAMPLE, test_wal);
  region_fixture_add ("/region/open/hot-journal", SEED_EXAMPLE, test_hot_journal);

  return g_test_run ();
}
