// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "region-fixture.h"

#include <stdlib.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

static char *templates[3];

static void
remove_templates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *folder = templates[i] != NULL ? g_path_get_dirname (templates[i]) : NULL;

      if (folder == NULL)
        continue;

      g_unlink (templates[i]);
      g_rmdir (folder);
      g_clear_pointer (&templates[i], g_free);
    }
}

/* Seeding is quick, but copying is quicker: one file of each kind a process. */
static const char *
get_template (SeedKind kind)
{
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (templates[kind] != NULL)
    return templates[kind];

  folder = g_dir_make_tmp ("dekkend-template-XXXXXX", &error);
  g_assert_no_error (error);
  atexit (remove_templates);
  templates[kind] = g_build_filename (folder, "template.gpkg", NULL);

  seed.example = kind == SEED_EXAMPLE;
  dek_region_seed_find (&seed, kind == SEED_EXAMPLE ? "Holland Rijnland" : "Nederland", &error);
  g_assert_no_error (error);
  dek_region_create (templates[kind], &seed, &error);
  g_assert_no_error (error);

  return templates[kind];
}

void
region_fixture_set_up (RegionFixture *fixture,
                       gconstpointer  seed_kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  fixture->folder = g_dir_make_tmp ("dekkend-region-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "region.gpkg", NULL);

  if (GPOINTER_TO_INT (seed_kind) == SEED_NONE)
    return;

  data = region_fixture_read (get_template (GPOINTER_TO_INT (seed_kind)), &size);
  region_fixture_write (fixture->path, data, size);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_chmod (path, 0755);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
region_fixture_tear_down (RegionFixture *fixture,
                          gconstpointer  seed_kind)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

DekRegion *
region_fixture_open (RegionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DekRegion *region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);

  g_assert_no_error (error);
  g_assert_false (dek_region_get_read_only (region));

  return region;
}

char *
region_fixture_build_path (RegionFixture *fixture,
                           const char    *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

char *
region_fixture_read (const char *path,
                     gsize      *size)
{
  g_autoptr (GError) error = NULL;
  char *data;

  g_file_get_contents (path, &data, size, &error);
  g_assert_no_error (error);

  return data;
}

void
region_fixture_write (const char *path,
                      const char *data,
                      gsize       size)
{
  g_autoptr (GError) error = NULL;

  /* Without the flags GLib 2.74 leaves the end of a longer file standing. */
  g_unlink (path);
  g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0644, &error);
  g_assert_no_error (error);
}

/* Nothing else lies in the folder: no journal, no temporary file. */
void
region_fixture_assert_only (RegionFixture *fixture,
                            const char    *name)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *entry;
  guint n = 0;

  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      g_assert_cmpstr (entry, ==, name);
      n++;
    }
  g_assert_cmpuint (n, ==, name != NULL ? 1 : 0);
}

/* As any other program would change the file. */
void
region_fixture_exec (const char *path,
                     const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);
}

gint64
region_fixture_ask (const char *path,
                    const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  gint64 answer;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return answer;
}
