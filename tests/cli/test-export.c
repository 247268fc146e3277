// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

/* "dekkend export" as a script sees it, without a display. */

typedef struct
{
  char *folder;
  char *region;
} Fixture;

/* Runs the program; returns its exit status, and what it said as one text. */
static int
run (char              **said,
     const char *const  *words)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (builder, g_getenv ("DEKKEND_PROGRAM"));
  g_strv_builder_addv (builder, (const char **) words);
  arguments = g_strv_builder_end (builder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_test_message ("%s", *said);
  return g_subprocess_get_exit_status (process);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  fixture->folder = g_dir_make_tmp ("dekkend-export-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->region = g_build_filename (fixture->folder, "regio.gpkg", NULL);
  g_assert_cmpint (run (&said, (const char *[]) { "new", "--example", fixture->region, NULL }), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->region);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
read_file (const char *path,
           gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

/* Each format by its extension; the region itself stays as it is, and nothing
 * is left beside it. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const struct
  {
    const char *name, *begin;
  } formats[] = { { "map.png", "\x89PNG" }, { "map.SVG", "<?xml" }, { "map.pdf", "%PDF-" } };
  gsize before_length, after_length;
  g_autofree char *before = read_file (fixture->region, &before_length);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *out = g_build_filename (fixture->folder, formats[i].name, NULL);
      g_autofree char *said = NULL;
      g_autofree char *content = NULL;
      gsize length;

      g_assert_cmpint (run (&said, (const char *[]) { "export", fixture->region, out, NULL }), ==, 0);
      g_assert_nonnull (strstr (said, formats[i].name));
      content = read_file (out, &length);
      g_assert_cmpuint (length, >, 5000);
      g_assert_cmpint (memcmp (content, formats[i].begin, strlen (formats[i].begin)), ==, 0);
    }
  after = read_file (fixture->region, &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
  g_assert_cmpuint (count_files (fixture), ==, 4);
}

static void
test_title_and_theme (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autofree char *out = g_build_filename (fixture->folder, "map.svg", NULL);
  g_autofree char *said = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (run (&said, (const char *[]) { "export", "--json", "--theme", "inhabitants", "--title", "Wie & waar",
                                                  fixture->region, out, NULL }), ==, 0);
  g_assert_nonnull (strstr (said, "\"theme\":\"inhabitants\""));
  content = read_file (out, &length);
  g_assert_nonnull (strstr (content, "<title>Wie &amp; waar</title>"));
  g_assert_nonnull (strstr (content, "Inhabitants per gemeente"));
}

/* An existing file is kept unless --force is given. */
static void
test_existing (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autofree char *out = g_build_filename (fixture->folder, "map.png", NULL);
  g_autofree char *refused = NULL;
  g_autofree char *done = NULL;
  g_autofree char *content = NULL;
  g_autofree char *replaced = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (out, "mine", -1, NULL));
  g_assert_cmpint (run (&refused, (const char *[]) { "export", fixture->region, out, NULL }), ==, 1);
  g_assert_nonnull (strstr (refused, "--force"));
  content = read_file (out, &length);
  g_assert_cmpstr (content, ==, "mine");
  g_assert_cmpint (run (&done, (const char *[]) { "export", "--force", fixture->region, out, NULL }), ==, 0);
  replaced = read_file (out, &length);
  g_assert_cmpint (memcmp (replaced, "\x89PNG", 4), ==, 0);
}

/* Each is refused with one sentence, and leaves nothing. */
static void
test_refusals (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none.gpkg", NULL);
  g_autofree char *jpg = g_build_filename (fixture->folder, "map.jpg", NULL);
  g_autofree char *png = g_build_filename (fixture->folder, "map.png", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "map.png", NULL);
  const struct
  {
    int         status;
    const char *words[6];
  } calls[] = {
    { 2, { "export", fixture->region, jpg } },
    { 2, { "export", fixture->region, fixture->folder } },
    { 2, { "export", fixture->region } },
    { 2, { "export", "--theme", "coverage!", fixture->region, png } },
    { 1, { "export", missing, png } },
    { 1, { "export", fixture->region, nowhere } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *said = NULL;

      g_assert_cmpint (run (&said, calls[i].words), ==, calls[i].status);
      g_assert_true (g_str_has_prefix (said, "dekkend: "));
      g_assert_true (strchr (said, '\n') == said + strlen (said) - 1);
    }
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Not even --force writes a map over the region it is of. */
static void
test_never_over_the_region (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.png", NULL);
  g_autofree char *said = NULL;
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_true (g_file_make_symbolic_link (file, fixture->region, NULL, NULL));
  g_assert_cmpint (run (&said, (const char *[]) { "export", "--force", fixture->region, link, NULL }), ==, 1);
  content = read_file (fixture->region, &length);
  g_assert_cmpint (memcmp (content, "SQLite", 6), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/cli/export/formats", test_formats);
  ADD ("/cli/export/title-and-theme", test_title_and_theme);
  ADD ("/cli/export/existing", test_existing);
  ADD ("/cli/export/refusals", test_refusals);
  ADD ("/cli/export/never-over-the-region", test_never_over_the_region);
  return g_test_run ();
}
