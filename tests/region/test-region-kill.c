// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <signal.h>
#include <unistd.h>

#include "survive-fixture.h"

/* A program that edits is killed at any moment: every step that it said it had
 * committed is there, at most one more, and never half a one. */

/* Lines that the child had written when it was killed; the last number. */
static gint64
drain (GSubprocess *child,
       gint64       last)
{
  char *line;

  while ((line = survive_read_line (child)) != NULL)
    {
      last = g_ascii_strtoll (line, NULL, 10);
      g_free (line);
    }

  return last;
}

static gint64
edit_and_kill (RegionFixture *fixture,
               gint64         last)
{
  g_autoptr (GSubprocess) child = survive_start_child (fixture, "edit");
  g_autoptr (GError) error = NULL;

  /* Now and then before the first step, mostly somewhere in the middle. */
  if (g_test_rand_int_range (0, 10) > 0)
    {
      g_autofree char *line = survive_read_line (child);

      g_assert_nonnull (line);
      last = g_ascii_strtoll (line, NULL, 10);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, 40000));
  g_subprocess_send_signal (child, SIGKILL);
  last = drain (child, last);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);

  return last;
}

static gint64
assert_survived (RegionFixture *fixture,
                 gint64         reported)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *setting = NULL;
  gint64 counter;

  g_assert_false (dek_region_get_read_only (region));
  setting = dek_region_get_setting (region, "test_counter");
  counter = setting != NULL ? g_ascii_strtoll (setting, NULL, 10) : 0;
  g_assert_cmpint (counter, >=, reported);
  g_assert_cmpint (counter, <=, reported + 1);
  g_assert_cmpint (dek_region_count (region, DEK_TYPE_CONTACT_MOMENT), ==, counter);
  dek_region_close (region);

  survive_assert_sound (fixture->path);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (DISTINCT summary) FROM contact_moment"), ==,
                   counter);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM step WHERE label GLOB '[0-9]*'"), ==,
                   counter);

  return counter;
}

static void
test_kill (RegionFixture *fixture,
           gconstpointer  data)
{
  guint n_kills = g_test_slow () ? 1000 : 20;
  gint64 counter = 0;
  guint n_more = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      gint64 reported = edit_and_kill (fixture, counter);

      counter = assert_survived (fixture, reported);
      n_more += counter > reported ? 1 : 0;
    }

  g_test_message ("%u kills, %" G_GINT64_FORMAT " steps; %u were committed and not yet reported", n_kills, counter,
                  n_more);
  g_assert_cmpint (counter, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  region_fixture_add ("/region/kill", SEED_EXAMPLE, test_kill);

  return g_test_run ();
}
