// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>
#include <sys/stat.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The commands as a script sees them: the real program, its output, what it
 * says on standard error, its exit status, and what is left on the disk. */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

typedef struct
{
  char *output;
  char *errors;
  int   status;
} Result;

static void
result_clear (Result *result)
{
  g_free (result->output);
  g_free (result->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("dekkend-cli-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "regio.gpkg", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
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
  g_free (fixture->path);
}

/* No display, so that a command which wants one fails. */
static Result
run (const char *first,
     ...) G_GNUC_NULL_TERMINATED;

static Result
run (const char *first,
     ...)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Result result = { NULL };
  va_list more;

  g_ptr_array_add (arguments, (gpointer) g_getenv ("DEKKEND_PROGRAM"));
  va_start (more, first);
  for (const char *word = first; word != NULL; word = va_arg (more, const char *))
    g_ptr_array_add (arguments, (gpointer) word);
  va_end (more);
  g_ptr_array_add (arguments, NULL);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result.output, &result.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);

  return result;
}

static void
assert_done (Result *result)
{
  g_assert_cmpstr (result->errors, ==, "");
  g_assert_cmpint (result->status, ==, 0);
}

/* One sentence on standard error, nothing on standard output. */
static void
assert_sentence (Result     *result,
                 int         status,
                 const char *part)
{
  g_test_message ("%s", result->errors);
  g_assert_cmpint (result->status, ==, status);
  g_assert_cmpstr (result->output, ==, "");
  g_assert_true (g_str_has_prefix (result->errors, "dekkend: "));
  g_assert_true (strchr (result->errors, '\n') == result->errors + strlen (result->errors) - 1);
  g_assert_nonnull (strstr (result->errors, part));
}

static JsonNode *
parse (Result *result)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (result->output, &error);

  g_assert_no_error (error);
  assert_done (result);
  return node;
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

static void
make_example (Fixture *fixture)
{
  g_auto (Result) result = run ("new", "--region", "Holland Rijnland", "--example", fixture->path, NULL);

  assert_done (&result);
  g_assert_nonnull (strstr (result.output, "Holland Rijnland"));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_regions (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (Result) result = run ("regions", "--json", NULL);
  g_auto (Result) text = run ("regions", NULL);
  g_autoptr (JsonNode) node = parse (&result);
  JsonArray *regions = json_node_get_array (node);
  gint64 n_lsp = 0;
  guint n_complete = 0, n_unknown = 0;

  g_assert_cmpuint (json_array_get_length (regions), ==, 42);
  for (guint i = 0; i < json_array_get_length (regions); i++)
    {
      JsonObject *region = json_array_get_object_element (regions, i);

      n_lsp += json_object_get_int_member (region, "lsp");
      n_complete += json_object_get_boolean_member (region, "complete") ? 1 : 0;
      n_unknown += json_object_get_null_member (region, "large") ? 1 : 0;
      g_assert_nonnull (strstr (text.output, json_object_get_string_member (region, "region")));
    }

  g_assert_cmpint (n_lsp, ==, 318);
  g_assert_cmpuint (n_complete, ==, 1);
  g_assert_cmpuint (n_unknown, ==, 2);
  g_assert_nonnull (strstr (text.output, "Nederland"));
}

static void
test_info (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *name; gint64 value; } expected[] = {
    { "gemeenten", 13 }, { "subregions", 3 }, { "postcodes", 91 }, { "inhabitants", 583957 },
    { "inhabitants_postcodes", 573300 }, { "steunpunten", 19 }, { "situations", 25 }, { "actions", 36 },
    { "risks", 4 }, { "measures", 11 }, { "conditions", 5 }, { "results", 2 }, { "versions", 0 },
    { "persons", 0 }, { "schema_version", 1 },
  };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *info, *norm;
  JsonArray *subregions;

  make_example (fixture);
  {
    g_auto (Result) result = run ("info", "--json", fixture->path, NULL);
    g_auto (Result) text = run ("info", fixture->path, NULL);

    node = parse (&result);
    assert_done (&text);
    g_assert_true (g_str_has_prefix (text.output, "Holland Rijnland\n"));
    g_assert_nonnull (strstr (text.output, "Gemeenten: 13"));
  }

  info = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (info, "region"), ==, "Holland Rijnland");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].name);
      g_assert_true (json_object_has_member (info, expected[i].name));
      g_assert_cmpint (json_object_get_int_member (info, expected[i].name), ==, expected[i].value);
    }

  norm = json_object_get_object_member (info, "norm");
  g_assert_cmpint (json_object_get_int_member (norm, "threshold"), ==, 5000);
  subregions = json_object_get_array_member (info, "subregion_list");
  g_assert_cmpuint (json_array_get_length (subregions), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (subregions, 1), "name"), ==,
                   "Rijnstreek");
}

static void
test_new_json (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto (Result) result = run ("new", "--json", "--region=nederland", fixture->path, NULL);
  g_autoptr (JsonNode) node = parse (&result);
  JsonObject *made = json_node_get_object (node);

  g_assert_cmpint (json_object_get_int_member (made, "gemeenten"), ==, 342);
  g_assert_cmpint (json_object_get_int_member (made, "steunpunten"), ==, 318);
  g_assert_cmpstr (json_object_get_string_member (made, "region"), ==, "Nederland");
  g_assert_cmpstr (json_object_get_string_member (made, "file"), ==, fixture->path);
}

static void
test_new_refused (Fixture       *fixture,
                  gconstpointer  data)
{
  g_auto (Result) unknown = run ("new", "--region", "Holland Rijnlant", fixture->path, NULL);
  g_auto (Result) no_region = run ("new", fixture->path, NULL);
  g_auto (Result) no_file = run ("new", "--region", "Drenthe", NULL);
  g_auto (Result) two_files = run ("new", "--region", "Drenthe", fixture->path, "nog-een.gpkg", NULL);
  g_auto (Result) no_plan = run ("new", "--region", "Drenthe", "--example", fixture->path, NULL);
  g_auto (Result) folder = run ("new", "--region", "Drenthe", "--force", fixture->folder, NULL);

  assert_sentence (&unknown, 1, "“Holland Rijnland”");
  assert_sentence (&no_region, 2, "--region");
  assert_sentence (&no_file, 2, "FILE");
  assert_sentence (&two_files, 2, "too much");
  assert_sentence (&no_plan, 1, "Holland Rijnland");
  assert_sentence (&folder, 1, "folder");
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_new_exists (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  make_example (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, &size_before, NULL));
  {
    g_auto (Result) result = run ("new", "--region", "Drenthe", fixture->path, NULL);

    assert_sentence (&result, 1, "exists already");
  }
  g_assert_true (g_file_get_contents (fixture->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);

  {
    g_auto (Result) result = run ("new", "--region", "Drenthe", "--force", fixture->path, NULL);
    g_auto (Result) info = run ("info", fixture->path, NULL);

    assert_done (&result);
    g_assert_true (g_str_has_prefix (info.output, "Drenthe\n"));
    g_assert_cmpuint (count_files (fixture), ==, 1);
  }
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *check;

  make_example (fixture);
  {
    g_auto (Result) result = run ("check", "--json", fixture->path, NULL);
    g_auto (Result) text = run ("check", fixture->path, NULL);

    node = parse (&result);
    assert_done (&text);
    g_assert_nonnull (strstr (text.output, "The file is sound."));
  }

  check = json_node_get_object (node);
  g_assert_true (json_object_get_boolean_member (check, "sound"));
  g_assert_cmpint (json_object_get_int_member (check, "errors"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (check, "notes"), ==,
                   json_array_get_length (json_object_get_array_member (check, "findings")));
  g_assert_cmpint (json_object_get_int_member (check, "notes"), >, 0);
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *content; int size; const char *part; } bad[] = {
    { "", 0, "not a region file" },
    { "Geachte heer, mevrouw,", 22, "not a region file" },
    { "SQLite format 3\0 en verder niets", 30, "damaged" },
  };
  static const char *const commands[] = { "info", "check" };

  for (guint c = 0; c < G_N_ELEMENTS (commands); c++)
    {
      g_auto (Result) missing = run (commands[c], fixture->path, NULL);
      g_auto (Result) folder = run (commands[c], fixture->folder, NULL);

      assert_sentence (&missing, 1, "no file");
      assert_sentence (&folder, 1, "folder");

      for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
        {
          g_auto (Result) result = { NULL };
          g_autofree char *after = NULL;
          gsize size;

          g_assert_true (g_file_set_contents (fixture->path, bad[i].content, bad[i].size, NULL));
          result = run (commands[c], "--json", fixture->path, NULL);
          assert_sentence (&result, 1, bad[i].part);
          g_assert_true (g_file_get_contents (fixture->path, &after, &size, NULL));
          g_assert_cmpmem (after, size, bad[i].content, bad[i].size);
          g_assert_cmpuint (count_files (fixture), ==, 1);
        }
      g_unlink (fixture->path);
    }
}

/* A file that was cut off, at the terminal. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *content = NULL;
  gsize size;

  make_example (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) (size / 2), NULL));
  {
    g_auto (Result) result = run ("info", fixture->path, NULL);

    assert_sentence (&result, 1, "cut off");
  }
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Result) command = run ("infoo", NULL);
  g_auto (Result) option = run ("info", "--jsonn", fixture->path, NULL);
  g_auto (Result) too_little = run ("info", NULL);
  g_auto (Result) too_much = run ("check", "a.gpkg", "b.gpkg", NULL);
  g_auto (Result) regions = run ("regions", "x", NULL);
  g_auto (Result) no_value = run ("new", "--region", NULL);

  assert_sentence (&command, 2, "“infoo”");
  assert_sentence (&option, 2, "--jsonn");
  assert_sentence (&too_little, 2, "FILE");
  assert_sentence (&too_much, 2, "too much");
  assert_sentence (&regions, 2, "too much");
  assert_sentence (&no_value, 2, "--region");
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const commands[] = { "regions", "new", "info", "check" };
  g_auto (Result) version = run ("--version", NULL);
  g_auto (Result) help = run ("--help", NULL);

  assert_done (&version);
  g_assert_cmpstr (version.output, ==, "dekkend " PACKAGE_VERSION "\n");
  assert_done (&help);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (Result) own = run (commands[i], "--help", NULL);
      g_auto (Result) asked = run ("help", commands[i], NULL);
      g_autofree char *usage = g_strdup_printf ("dekkend %s", commands[i]);

      assert_done (&own);
      g_assert_nonnull (strstr (help.output, commands[i]));
      g_assert_nonnull (strstr (own.output, usage));
      g_assert_nonnull (strstr (own.output, "--json"));
      g_assert_cmpstr (own.output, ==, asked.output);
    }
}

static void
add (const char *name,
     void      (*function) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, function, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/cli/regions", test_regions);
  add ("/cli/info", test_info);
  add ("/cli/new-json", test_new_json);
  add ("/cli/new-refused", test_new_refused);
  add ("/cli/new-exists", test_new_exists);
  add ("/cli/check", test_check);
  add ("/cli/bad-files", test_bad_files);
  add ("/cli/truncated", test_truncated);
  add ("/cli/usage", test_usage);
  add ("/cli/help", test_help);

  return g_test_run ();
}
