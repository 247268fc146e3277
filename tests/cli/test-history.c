// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "region/region.h"

/* The commands history and undo, on a region that was edited. */

typedef struct
{
  char   *folder;
  char   *path;
  gint64  place;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekRecord) place = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  fixture->folder = g_dir_make_tmp ("dekkend-cli-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "regio.gpkg", NULL);

  seed.name = "Proef";
  dek_region_create (fixture->path, &seed, &error);
  g_assert_no_error (error);

  region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  dek_region_begin_step (region, "Add a place", &error);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "De Proef", NULL);
  dek_region_commit_step (region, &error);
  dek_record_edit (place, "Name of a place", &error, "name", "De Wielewaal", NULL);
  g_assert_no_error (error);
  fixture->place = dek_record_get_id (place);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Runs the program with @arguments, one line; returns its standard output. */
static char *
run (const char *arguments,
     int         expected)
{
  g_autofree char *line = g_strdup_printf ("'%s' %s", g_getenv ("DEKKEND_PROGRAM"), arguments);
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_command_line_sync (line, &output, &errors, &status, &error));
  g_assert_no_error (error);
  g_test_message ("%s: %s", arguments, errors);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, expected);
  g_assert_true ((expected == 0) == (*errors == '\0'));

  return output;
}

static JsonObject *
run_json (Fixture    *fixture,
          const char *command,
          const char *options)
{
  g_autofree char *arguments = g_strdup_printf ("%s --json %s '%s'", command, options, fixture->path);
  g_autofree char *output = run (arguments, 0);
  g_autoptr (JsonNode) node = json_from_string (output, NULL);

  g_assert_nonnull (node);
  return json_object_ref (json_node_get_object (node));
}

static void
test_history (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonObject) all = run_json (fixture, "history", "");
  g_autoptr (JsonObject) one = run_json (fixture, "history", "--limit 1");
  g_autofree char *options = g_strdup_printf ("--record steunpunten/%" G_GINT64_FORMAT, fixture->place);
  g_autoptr (JsonObject) record = run_json (fixture, "history", options);
  JsonObject *entry = json_array_get_object_element (json_object_get_array_member (record, "entries"), 0);

  g_assert_cmpint (json_object_get_int_member (all, "total"), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (all, "entries")), ==, 3);
  g_assert_cmpint (json_object_get_int_member (one, "total"), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (one, "entries")), ==, 1);

  g_assert_cmpint (json_object_get_int_member (record, "total"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (entry, "label"), ==, "Name of a place");
  g_assert_cmpstr (json_object_get_string_member (entry, "field"), ==, "Name");
  g_assert_cmpstr (json_object_get_string_member (entry, "from"), ==, "De Proef");
  g_assert_cmpstr (json_object_get_string_member (entry, "to"), ==, "De Wielewaal");
  g_assert_cmpstr (json_object_get_string_member (entry, "kind"), ==, "bewerking");
  g_assert_true (json_object_get_boolean_member (entry, "own"));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (JsonObject) first = run_json (fixture, "undo", "");
  g_autoptr (JsonObject) second = run_json (fixture, "undo", "");
  g_autoptr (JsonObject) again = run_json (fixture, "undo", "--redo");
  g_autofree char *nothing = g_strdup_printf ("undo '%s'", fixture->path);
  g_autofree char *output = NULL;

  g_assert_cmpstr (json_object_get_string_member (first, "undone"), ==, "Name of a place");
  g_assert_cmpstr (json_object_get_string_member (first, "next_undo"), ==, "Add a place");
  g_assert_cmpstr (json_object_get_string_member (second, "undone"), ==, "Add a place");
  g_assert_true (json_object_get_null_member (second, "next_undo"));
  g_assert_cmpstr (json_object_get_string_member (again, "redone"), ==, "Add a place");
  g_assert_cmpstr (json_object_get_string_member (again, "next_redo"), ==, "Name of a place");

  output = run (nothing, 0);
  g_assert_cmpstr (output, ==, "Undone: Add a place\n");
  g_free (output);
  output = run (nothing, 1);
  g_assert_cmpstr (output, ==, "");
}

static void
test_misuse (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const wrong[] = {
    "history --record steunpunten '%s'", "history --record sqlite_schema/1 '%s'", "history --record steunpunten/x '%s'",
    "history --limit -1 '%s'", "undo --nothing '%s'", "undo '%s' more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (GStrv) parts = g_strsplit (wrong[i], "%s", 2);
      g_autofree char *arguments = g_strjoinv (fixture->path, parts);
      g_autofree char *output = run (arguments, 2);

      g_assert_cmpstr (output, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/cli/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/cli/history/misuse", Fixture, NULL, set_up, test_misuse, tear_down);

  return g_test_run ();
}
