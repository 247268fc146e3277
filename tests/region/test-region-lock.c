// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "region/dek-file-system.h"
#include "survive-fixture.h"

/* Who may change a file, and who is told that someone else does. */

static char *
get_note_path (RegionFixture *fixture)
{
  return region_fixture_build_path (fixture, ".region.gpkg.in-use");
}

static gboolean
has_note (RegionFixture *fixture)
{
  g_autofree char *path = get_note_path (fixture);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* For editing, or for reading where that is not possible. */
static DekRegion *
open_somehow (RegionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DekRegion *region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);

  g_assert_no_error (error);
  return region;
}

/* As a colleague's computer would leave it, so long ago. */
static void
write_foreign_note (RegionFixture *fixture,
                    gint64         seconds_ago)
{
  g_autofree char *path = get_note_path (fixture);
  gint64 now = time (NULL);
  g_autofree char *note =
    g_strdup_printf ("[In use]\nUser=noor\nHost=laptop-van-noor\nMachine=0123456789abcdef\nToken=t%" G_GINT64_FORMAT
                     "\nProcess=17\nSince=%" G_GINT64_FORMAT "\nSeen=%" G_GINT64_FORMAT "\n",
                     seconds_ago, now - seconds_ago, now - seconds_ago);

  g_assert_true (g_file_set_contents (path, note, -1, NULL));
}

static void
test_note (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (DekRegion) region = open_somehow (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (has_note (fixture));
  g_assert_true (survive_rename_place (region, "Anders", &error));
  g_assert_true (has_note (fixture));
  dek_region_close (region);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_second_window (RegionFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (DekRegion) first = region_fixture_open (fixture);
  g_autoptr (DekRegion) second = open_somehow (fixture);
  g_autoptr (DekLockHolder) holder = dek_region_get_lock_holder (second);
  g_autofree char *text = dek_region_dup_read_only_text (second);

  g_assert_cmpint (dek_region_get_read_only_reason (second), ==, DEK_READ_ONLY_LOCKED);
  g_assert_nonnull (holder);
  g_assert_true (holder->this_process);
  g_assert_nonnull (strstr (text, "another window"));
  g_assert_null (dek_region_get_lock_holder (first));
}

static void
test_second_program (RegionFixture *fixture,
                     gconstpointer  data)
{
  const char *what = data;
  g_autoptr (GSubprocess) child = NULL;
  g_autofree char *line = NULL, *text = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekLockHolder) holder = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_set_up (fixture, GINT_TO_POINTER (SEED_EXAMPLE));
  child = survive_start_child (fixture, what);
  line = survive_read_line (child);
  g_assert_cmpstr (line, ==, "ready");

  region = open_somehow (fixture);
  g_assert_cmpint (dek_region_get_read_only_reason (region), ==, DEK_READ_ONLY_LOCKED);
  holder = dek_region_get_lock_holder (region);
  g_assert_nonnull (holder);
  g_assert_true (holder->this_computer);
  g_assert_false (holder->this_process);
  g_assert_cmpint (holder->pid, ==, g_ascii_strtoll (g_subprocess_get_identifier (child), NULL, 10));
  g_assert_cmpint (holder->since != NULL, ==, g_str_equal (what, "hold-edited"));
  text = dek_region_dup_read_only_text (region);
  g_assert_nonnull (text);
  g_assert_false (survive_rename_place (region, "Anders", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_READ_ONLY);
  dek_region_close (region);
  g_clear_object (&region);

  /* When it closes its file, ours can be opened for editing. */
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (child), NULL, NULL));
  g_assert_true (g_subprocess_wait_check (child, NULL, &error));
  region = open_somehow (fixture);
  g_assert_false (dek_region_get_read_only (region));
  dek_region_close (region);
  region_fixture_assert_only (fixture, "region.gpkg");
  region_fixture_tear_down (fixture, NULL);
}

/* What a program that was killed leaves behind stands in nobody's way. */
static void
test_left_behind (RegionFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GSubprocess) child = survive_start_child (fixture, "hold-edited");
  g_autofree char *line = survive_read_line (child);
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (child, SIGKILL);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (has_note (fixture));

  region = open_somehow (fixture);
  g_assert_false (dek_region_get_read_only (region));
  g_assert_true (survive_rename_place (region, "Anders", &error));
  dek_region_close (region);
  region_fixture_assert_only (fixture, "region.gpkg");
}

static void
test_other_computer (RegionFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekLockHolder) holder = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = get_note_path (fixture);

  write_foreign_note (fixture, 60);
  region = open_somehow (fixture);
  g_assert_cmpint (dek_region_get_read_only_reason (region), ==, DEK_READ_ONLY_LOCKED);
  holder = dek_region_get_lock_holder (region);
  g_assert_cmpstr (holder->user, ==, "noor");
  g_assert_cmpstr (holder->host, ==, "laptop-van-noor");
  g_assert_false (holder->this_computer);
  text = dek_region_dup_read_only_text (region);
  g_assert_nonnull (strstr (text, "“noor”"));
  g_assert_nonnull (strstr (text, "“laptop-van-noor”"));
  dek_region_close (region);
  g_clear_object (&region);

  /* The user knows better. */
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_TAKE_OVER, NULL);
  g_assert_false (dek_region_get_read_only (region));
  g_assert_true (survive_rename_place (region, "Anders", NULL));
  dek_region_close (region);
  g_clear_object (&region);
  g_assert_false (has_note (fixture));

  /* Yesterday's note was left behind. */
  write_foreign_note (fixture, 24 * 60 * 60);
  region = open_somehow (fixture);
  g_assert_false (dek_region_get_read_only (region));
  dek_region_close (region);
  g_unlink (path);
}

/* A colleague began after we had opened the file. */
static void
test_meanwhile (RegionFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (DekRegion) region = open_somehow (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = get_note_path (fixture);

  g_assert_true (survive_rename_place (region, "Anders", &error));
  write_foreign_note (fixture, 5);
  g_assert_false (survive_rename_place (region, "Nog anders", &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_LOCKED);
  g_assert_true (dek_region_get_read_only (region));
  dek_region_close (region);

  /* The note is theirs and stays. */
  g_assert_true (has_note (fixture));
  g_unlink (path);
}

/* The note lies in a folder where others can write. */
static void
test_hostile_note (RegionFixture *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = get_note_path (fixture);
  g_autofree char *long_name = g_strnfill (3000, 'x');
  g_autofree char *foreign = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekLockHolder) holder = NULL;
  static const char bytes[] = "\xff\xfe\0[In use]\0\n=\n]]";

  g_assert_true (g_file_set_contents (path, bytes, sizeof bytes, NULL));
  region = open_somehow (fixture);
  g_assert_false (dek_region_get_read_only (region));
  dek_region_close (region);
  g_clear_object (&region);

  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  region = open_somehow (fixture);
  g_assert_false (dek_region_get_read_only (region));
  dek_region_close (region);
  g_clear_object (&region);
  g_unlink (path);

  foreign = g_strdup_printf ("[In use]\nUser=%s\nHost=a\\nb\nMachine=m\nToken=t\nSince=%" G_GINT64_FORMAT
                             "\nSeen=%" G_GINT64_FORMAT "\n", long_name, G_MAXINT64, G_MAXINT64);
  g_assert_true (g_file_set_contents (path, foreign, -1, NULL));
  region = open_somehow (fixture);
  holder = dek_region_get_lock_holder (region);
  g_assert_nonnull (holder);
  g_assert_cmpint (g_utf8_strlen (holder->user, -1), ==, 80);
  g_assert_null (strchr (holder->host, '\n'));
  dek_region_close (region);
  g_unlink (path);
}

static void
test_networks (void)
{
  g_assert_true (dek_file_system_is_network (0x6969, NULL));
  g_assert_true (dek_file_system_is_network (0xff534d42, "cifs"));
  g_assert_true (dek_file_system_is_network (0x65735546, "fuse.sshfs"));
  g_assert_true (dek_file_system_is_network (0x65735546, "fuse.gvfsd-fuse"));
  g_assert_false (dek_file_system_is_network (0x65735546, "fuse.portal"));
  g_assert_false (dek_file_system_is_network (0x65735546, NULL));
  g_assert_false (dek_file_system_is_network (0xef53, "ext4"));
}

static void
do_nothing (RegionFixture *fixture,
            gconstpointer  data)
{
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  region_fixture_add ("/region/lock/note", SEED_EXAMPLE, test_note);
  region_fixture_add ("/region/lock/second-window", SEED_EXAMPLE, test_second_window);
  g_test_add ("/region/lock/second-program", RegionFixture, "hold", do_nothing, test_second_program, do_nothing);
  g_test_add ("/region/lock/second-program-edited", RegionFixture, "hold-edited", do_nothing, test_second_program,
              do_nothing);
  region_fixture_add ("/region/lock/left-behind", SEED_EXAMPLE, test_left_behind);
  region_fixture_add ("/region/lock/other-computer", SEED_EXAMPLE, test_other_computer);
  region_fixture_add ("/region/lock/meanwhile", SEED_EXAMPLE, test_meanwhile);
  region_fixture_add ("/region/lock/hostile-note", SEED_EXAMPLE, test_hostile_note);
  g_test_add_func ("/region/lock/networks", test_networks);

  return g_test_run ();
}
