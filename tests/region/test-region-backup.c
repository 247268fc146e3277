// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "region/dek-backup-store.h"
#include "region/dek-daily-backup.h"
#include "survive-fixture.h"

/* Backups: when they are made, which stay, and putting one back. */

/* 2026-05-20, 12:00 UTC */
#define START G_GINT64_CONSTANT (1779278400)
#define DAY   (24 * 60 * 60)

static gint64 fake_seconds;

static gint64
get_fake_seconds (void)
{
  return fake_seconds;
}

static void
set_up (RegionFixture *fixture,
        gconstpointer  seed)
{
  region_fixture_set_up (fixture, seed);
  fake_seconds = START;
  dek_backup_store_set_clock (get_fake_seconds);
}

static void
tear_down (RegionFixture *fixture,
           gconstpointer  seed)
{
  dek_backup_store_set_clock (NULL);
  dek_daily_backup_set_limit (-1);
  region_fixture_tear_down (fixture, seed);
}

static void
test_daily (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *before = survive_describe (fixture->path);
  g_autofree char *saved = NULL, *folder = NULL, *problem = NULL;
  g_autoptr (DekBackup) backup = NULL;
  DekRegionInfo info;
  GStatBuf status;

  g_assert_cmpuint (survive_count_backups (fixture), ==, 0);
  g_assert_true (survive_rename_place (region, "Een", NULL));
  g_assert_true (survive_rename_place (region, "Twee", NULL));
  g_assert_cmpuint (survive_count_backups (fixture), ==, 1);

  /* It holds what was there before the first edit, for its owner alone. */
  backup = survive_get_backup (fixture, 0);
  saved = survive_describe (dek_backup_get_path (backup));
  g_assert_cmpstr (saved, ==, before);
  g_assert_true (dek_backup_is_of (backup, fixture->path));
  g_assert_true (dek_backup_is_sound (backup));
  g_assert_cmpint (dek_backup_get_reason (backup), ==, DEK_BACKUP_DAILY);
  g_assert_cmpint (g_date_time_to_unix (dek_backup_get_when (backup)), ==, START);
  g_assert_true (dek_backup_load_info (backup, &info, NULL));
  g_assert_cmpuint (info.gemeenten, ==, 13);
  g_assert_cmpint (g_stat (dek_backup_get_path (backup), &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  folder = g_path_get_dirname (dek_backup_get_path (backup));
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  /* The next day there is another one, also where the window stayed open. */
  fake_seconds += DAY;
  g_assert_true (survive_rename_place (region, "Drie", NULL));
  g_assert_cmpuint (survive_count_backups (fixture), ==, 2);
  problem = dek_region_dup_backup_problem (region);
  g_assert_null (problem);
  dek_region_close (region);

  /* And none for who only looks. */
  fake_seconds += DAY;
  g_clear_object (&region);
  region = region_fixture_open (fixture);
  dek_region_close (region);
  g_assert_cmpuint (survive_count_backups (fixture), ==, 2);
}

/* A large file is copied between the things that the user does. */
static void
test_beside_work (RegionFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *saved = NULL, *now = NULL;
  g_autoptr (DekBackup) backup = NULL;
  guint n_edits = 0;

  dek_daily_backup_set_limit (0);
  g_assert_true (survive_rename_place (region, "Nul", NULL));
  g_assert_cmpuint (survive_count_backups (fixture), ==, 0);

  /* Edits go on meanwhile, and a step that is going on is not disturbed. */
  while (survive_count_backups (fixture) == 0 && g_get_monotonic_time () < deadline)
    {
      g_autofree char *name = g_strdup_printf ("Naam %u", n_edits++);

      g_main_context_iteration (NULL, TRUE);
      g_assert_true (survive_rename_place (region, name, NULL));
    }
  g_assert_cmpuint (survive_count_backups (fixture), ==, 1);
  dek_region_close (region);

  backup = survive_get_backup (fixture, 0);
  survive_assert_sound (dek_backup_get_path (backup));
  g_assert_true (dek_backup_is_sound (backup));
}

/* What is left to copy is copied when the region is closed. */
static void
test_at_close (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekBackup) backup = NULL;
  g_autofree char *saved = NULL, *now = NULL;

  dek_daily_backup_set_limit (0);
  g_assert_true (survive_rename_place (region, "Nul", NULL));
  dek_region_close (region);

  g_assert_cmpuint (survive_count_backups (fixture), ==, 1);
  backup = survive_get_backup (fixture, 0);
  saved = survive_describe (dek_backup_get_path (backup));
  now = survive_describe (fixture->path);
  g_assert_cmpstr (saved, ==, now);
}

/* That no backup can be made keeps nobody from working. */
static void
test_problem (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *parent = g_build_filename (g_get_user_data_dir (), "dekkend", NULL);
  g_autofree char *in_the_way = g_build_filename (parent, "backups", NULL);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *problem = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (in_the_way, "", 0, NULL));
  g_assert_true (survive_rename_place (region, "Toch", NULL));
  problem = dek_region_dup_backup_problem (region);
  g_assert_nonnull (problem);
  dek_region_close (region);
  g_unlink (in_the_way);
}

static DekBackup *
make_backup_of_day (const char      *folder,
                    gint             days_ago,
                    const char      *occasion)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);
  g_autoptr (GDateTime) when = g_date_time_add_days (start, -days_ago);
  g_autofree char *stamp = g_date_time_format (when, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strdup_printf ("%s-%s-0123456789ab.gpkg", stamp, occasion);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  DekBackup *backup;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  backup = dek_backup_new_for_file (path);
  g_assert_nonnull (backup);

  return backup;
}

/* One a day for two years: ten days stay, and the newest of each month. */
static void
test_retention (RegionFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (START);
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  for (gint days_ago = 0; days_ago < 730; days_ago++)
    g_ptr_array_add (backups, make_backup_of_day (fixture->folder, days_ago, "dagelijks"));
  g_ptr_array_insert (backups, 4, make_backup_of_day (fixture->folder, 3, "import"));
  g_ptr_array_insert (backups, 30, make_backup_of_day (fixture->folder, 28, "import"));

  old = dek_backup_store_select_old (backups, now);
  for (guint i = 0; i < backups->len; i++)
    if (!g_ptr_array_find (old, g_ptr_array_index (backups, i), NULL))
      {
        g_autofree char *day =
          g_date_time_format (dek_backup_get_when (g_ptr_array_index (backups, i)), "%Y-%m-%d ");

        g_string_append (kept, day);
      }

  g_assert_cmpstr (kept->str, ==,
                   "2026-05-20 2026-05-19 2026-05-18 2026-05-17 2026-05-17 2026-05-16 2026-05-15 2026-05-14 "
                   "2026-05-13 2026-05-12 2026-05-11 2026-04-30 2026-03-31 2026-02-28 2026-01-31 2025-12-31 "
                   "2025-11-30 2025-10-31 2025-09-30 2025-08-31 2025-07-31 2025-06-30 ");
}

/* Old ones go when a new one is made. */
static void
test_pruned (RegionFixture *fixture,
             gconstpointer  data)
{
  for (guint day = 0; day < 70; day++)
    {
      g_autoptr (DekRegion) region = region_fixture_open (fixture);
      g_autofree char *name = g_strdup_printf ("Dag %u", day);

      g_assert_true (survive_rename_place (region, name, NULL));
      dek_region_close (region);
      fake_seconds += DAY;
    }

  /* From 20 May to 28 July: ten days, and the last of May and of June. */
  g_assert_cmpuint (survive_count_backups (fixture), ==, 12);
}

static void
test_restore (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *before = survive_describe (fixture->path);
  g_autofree char *after = NULL, *now = NULL, *again = NULL;
  g_autoptr (DekBackup) backup = NULL;
  g_autoptr (DekBackup) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (survive_rename_place (region, "Anders", NULL));
  backup = survive_get_backup (fixture, 0);

  /* Not while it is open. */
  g_assert_false (dek_backup_restore (fixture->path, backup, NULL, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_LOCKED);
  g_clear_error (&error);
  dek_region_close (region);
  after = survive_describe (fixture->path);

  g_assert_true (dek_backup_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  now = survive_describe (fixture->path);
  g_assert_cmpstr (now, ==, before);
  region_fixture_assert_only (fixture, "region.gpkg");
  survive_assert_sound (fixture->path);

  /* Putting back what was replaced undoes it. */
  g_assert_cmpint (dek_backup_get_reason (kept), ==, DEK_BACKUP_RESTORE);
  g_assert_true (dek_backup_restore (fixture->path, kept, NULL, &error));
  again = survive_describe (fixture->path);
  g_assert_cmpstr (again, ==, after);

  /* And it can be edited, as another copy. */
  g_clear_object (&region);
  region = region_fixture_open (fixture);
  g_assert_true (survive_rename_place (region, "Verder", &error));
  dek_region_close (region);
}

/* In the place of a damaged file, with a journal that must not be played back
 * into the good one; and where there is no file at all. */
static void
test_restore_damaged (RegionFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *before = survive_describe (fixture->path);
  g_autofree char *journal = region_fixture_build_path (fixture, "region.gpkg-journal");
  g_autofree char *content = NULL, *now = NULL, *kept_content = NULL;
  g_autoptr (DekBackup) backup = NULL;
  g_autoptr (DekBackup) kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize size, kept_size;

  g_assert_true (survive_rename_place (region, "Anders", NULL));
  dek_region_close (region);
  backup = survive_get_backup (fixture, 0);

  content = region_fixture_read (fixture->path, &size);
  region_fixture_write (fixture->path, content, size / 3);
  region_fixture_write (journal, content, 5000);
  g_assert_true (dek_backup_restore (fixture->path, backup, &kept, &error));
  g_assert_no_error (error);
  region_fixture_assert_only (fixture, "region.gpkg");
  now = survive_describe (fixture->path);
  g_assert_cmpstr (now, ==, before);

  g_assert_cmpint (dek_backup_get_reason (kept), ==, DEK_BACKUP_DAMAGED);
  g_assert_false (dek_backup_is_sound (kept));
  kept_content = region_fixture_read (dek_backup_get_path (kept), &kept_size);
  g_assert_cmpmem (kept_content, kept_size, content, size / 3);
  g_assert_false (dek_backup_restore (fixture->path, kept, NULL, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED);
  g_clear_error (&error);

  g_unlink (fixture->path);
  g_assert_true (dek_backup_restore (fixture->path, backup, NULL, &error));
  survive_assert_sound (fixture->path);
}

/* The folder's name comes from a file that may come from anyone. */
static void
test_hostile_uid (RegionFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (DekRegion) region = NULL;
  g_autofree char *outside = g_build_filename (g_get_user_data_dir (), "dekkend", "elders", NULL);

  region_fixture_exec (fixture->path, "UPDATE setting SET value = '../elders' WHERE key = 'region_uid'");
  region = region_fixture_open (fixture);
  g_assert_true (survive_rename_place (region, "Anders", NULL));
  dek_region_close (region);
  g_assert_false (g_file_test (outside, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (survive_count_backups (fixture), ==, 1);
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
  add ("/region/backup/daily", test_daily);
  add ("/region/backup/beside-work", test_beside_work);
  add ("/region/backup/at-close", test_at_close);
  add ("/region/backup/problem", test_problem);
  add ("/region/backup/retention", test_retention);
  add ("/region/backup/pruned", test_pruned);
  add ("/region/backup/restore", test_restore);
  add ("/region/backup/restore-damaged", test_restore_damaged);
  add ("/region/backup/hostile-uid", test_hostile_uid);

  return g_test_run ();
}
