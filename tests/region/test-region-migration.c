// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "region-fixture.h"
#include "region/dek-backup.h"
#include "region/dek-schema.h"

/* What a next version will do to this one's files: bring them up to date, in
 * one piece, after a backup. */

static const DekSchemaSource next_version = { "/nl/dekkend/Test/migrations", 2 };
static const DekSchemaSource failing_version = { "/nl/dekkend/Test/migrations-failing", 2 };

static void
set_up (RegionFixture *fixture,
        gconstpointer  seed)
{
  dek_schema_set_source (NULL);
  region_fixture_set_up (fixture, seed);
}

static void
tear_down (RegionFixture *fixture,
           gconstpointer  seed)
{
  dek_schema_set_source (NULL);
  region_fixture_tear_down (fixture, seed);
}

static gint64
get_version (const char *path)
{
  return region_fixture_ask (path, "SELECT value FROM setting WHERE key = 'schema_version'");
}

static char *
find_only_backup (RegionFixture *fixture)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (fixture->path);
  g_autoptr (DekBackup) backup = g_list_model_get_item (backups, 0);

  g_assert_cmpuint (g_list_model_get_n_items (backups), ==, 1);
  g_assert_cmpint (dek_backup_get_reason (backup), ==, DEK_BACKUP_MIGRATION);

  return g_strdup (dek_backup_get_path (backup));
}

static void
test_migrates (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = NULL;
  g_autofree char *backup = NULL;
  DekRegionInfo info;

  dek_schema_set_source (&next_version);
  region = region_fixture_open (fixture);
  dek_region_get_info (region, &info);
  g_assert_cmpint (info.schema_version, ==, 2);
  g_assert_cmpuint (info.actions, ==, 36);
  dek_region_close (region);

  g_assert_cmpint (get_version (fixture->path), ==, 2);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM action WHERE colour = 'groen'"), ==, 36);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  region_fixture_assert_only (fixture, "region.gpkg");

  /* The backup is the file as it was. */
  backup = find_only_backup (fixture);
  g_assert_cmpint (get_version (backup), ==, 1);
  g_assert_cmpint (region_fixture_ask (backup, "SELECT count (*) FROM action"), ==, 36);

  /* Opening again has nothing left to do. */
  g_clear_object (&region);
  region = region_fixture_open (fixture);
  g_free (find_only_backup (fixture));
}

/* Who may only read sees the new form too, and the file stays as it is. */
static void
test_read_only (RegionFixture *fixture,
                gconstpointer  data)
{
  gsize size_before, size_after;
  g_autofree char *before = region_fixture_read (fixture->path, &size_before);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = NULL;
  DekRegionInfo info;

  dek_schema_set_source (&next_version);
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  dek_region_get_info (region, &info);
  g_assert_cmpint (info.schema_version, ==, 2);
  g_assert_cmpuint (info.actions, ==, 36);

  after = region_fixture_read (fixture->path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_fails_whole (RegionFixture *fixture,
                  gconstpointer  data)
{
  gsize size_before, size_after;
  g_autofree char *before = region_fixture_read (fixture->path, &size_before);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  dek_schema_set_source (&failing_version);
  g_assert_null (dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED);

  after = region_fixture_read (fixture->path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  region_fixture_assert_only (fixture, "region.gpkg");

  dek_schema_set_source (NULL);
  g_object_unref (region_fixture_open (fixture));
}

/* A new file of the next version is what an old one becomes. */
static void
test_new_is_migrated (RegionFixture *fixture,
                      gconstpointer  data)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autofree char *fresh = region_fixture_build_path (fixture, "fresh.gpkg");
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;

  dek_schema_set_source (&next_version);
  g_object_unref (region_fixture_open (fixture));
  g_assert_true (dek_region_seed_find (&seed, "Holland Rijnland", &error));
  seed.example = TRUE;
  dek_region_create (fresh, &seed, &error);
  g_assert_no_error (error);

  sql = g_strdup_printf ("ATTACH '%s' AS fresh; CREATE TEMP TABLE different AS "
                         "SELECT name, sql FROM main.sqlite_schema EXCEPT SELECT name, sql FROM fresh.sqlite_schema; "
                         "CREATE TEMP TABLE none (n INTEGER CHECK (n = 0)); "
                         "INSERT INTO none SELECT count (*) FROM different", fresh);
  region_fixture_exec (fixture->path, sql);
}

static void
add (const char *name,
     void      (*function) (RegionFixture *, gconstpointer))
{
  g_test_add (name, RegionFixture, GINT_TO_POINTER (SEED_EXAMPLE), set_up, function, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/region/migration/migrates", test_migrates);
  add ("/region/migration/read-only", test_read_only);
  add ("/region/migration/fails-whole", test_fails_whole);
  add ("/region/migration/new-is-migrated", test_new_is_migrated);

  return g_test_run ();
}
