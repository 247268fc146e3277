// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "region/region.h"

/* dekkend erase, and what dekkend check says of a damaged file. */

typedef struct
{
  char *folder;
  char *path;
  char *new_path;
} Fixture;

typedef struct
{
  char *output;
  char *errors;
  int   status;
} Result;

static void
result_clear (Result *self)
{
  g_free (self->output);
  g_free (self->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static Result
run (Fixture    *fixture,
     const char *command_line)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_auto (GStrv) words = g_strsplit (command_line, " ", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Result result = { NULL };

  g_ptr_array_add (arguments, (gpointer) g_getenv ("DEKKEND_PROGRAM"));
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];

      if (strcmp (word, "FILE") == 0)
        word = fixture->path;
      else if (strcmp (word, "NEW") == 0)
        word = fixture->new_path;
      g_ptr_array_add (arguments, (gpointer) word);
    }
  g_ptr_array_add (arguments, NULL);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result.output, &result.errors, &error);
  g_assert_no_error (error);
  result.status = g_subprocess_get_exit_status (process);

  return result;
}

static JsonObject *
parse (Result    *result,
       JsonNode **node)
{
  g_autoptr (GError) error = NULL;

  *node = json_from_string (result->output, &error);
  g_assert_no_error (error);
  return json_node_get_object (*node);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  fixture->folder = g_dir_make_tmp ("dekkend-repair-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "regio.gpkg", NULL);
  fixture->new_path = g_build_filename (fixture->folder, "nieuw.gpkg", NULL);
  seed.example = TRUE;
  g_assert_true (dek_region_seed_find (&seed, "Holland Rijnland", &error));
  g_assert_true (dek_region_create (fixture->path, &seed, &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->new_path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->new_path);
}

static gint64
add_person (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_autoptr (DekBackup) backup = NULL;
  g_autoptr (DekRecord) person = NULL;

  g_assert_no_error (error);
  g_assert_true (dek_region_begin_step (region, "Nieuw", &error));
  person = dek_region_insert (region, DEK_TYPE_PERSON, "name", "Ysbrand Proefpersoon", "email",
                              "ysbrand@voorbeeld.example", NULL);
  g_assert_true (dek_region_commit_step (region, &error));
  backup = dek_backup_make (region, DEK_BACKUP_IMPORT, &error);
  g_assert_no_error (error);

  return dek_record_get_id (person);
}

static void
test_erase (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autofree char *erase = g_strdup_printf ("erase FILE --person %" G_GINT64_FORMAT " --json", person);
  g_autofree char *clean = g_strdup_printf ("erase FILE --person %" G_GINT64_FORMAT " --clean-backups --json", person);
  g_auto (Result) first = run (fixture, erase);
  g_auto (Result) second = run (fixture, clean);
  g_auto (Result) third = run (fixture, erase);
  g_auto (Result) nobody = run (fixture, "erase FILE");
  g_autofree char *content = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) second_node = NULL;
  JsonObject *object;
  gsize size;

  g_assert_cmpint (first.status, ==, 0);
  object = parse (&first, &node);
  g_assert_true (json_object_get_boolean_member (object, "erased"));
  g_assert_true (json_object_get_boolean_member (object, "compacted"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "backups")), ==, 1);

  /* A second time the backups can be cleaned still. */
  g_assert_cmpint (second.status, ==, 0);
  object = parse (&second, &second_node);
  g_assert_false (json_object_get_boolean_member (object, "erased"));
  g_assert_cmpint (json_object_get_int_member (object, "backups_rewritten"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "backups")), ==, 0);

  g_assert_cmpint (third.status, ==, 1);
  g_assert_true (g_str_has_prefix (third.errors, "dekkend: "));
  g_assert_cmpint (nobody.status, ==, 2);

  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  for (gsize i = 0; i + 7 < size; i++)
    g_assert_true (memcmp (content + i, "Ysbrand", 7) != 0 && memcmp (content + i, "ysbrand", 7) != 0);
}

static void
test_repair (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *content = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;
  gsize size;

  add_person (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) (size * 3 / 4), NULL));
  {
    g_auto (Result) check = run (fixture, "check FILE --json");
    g_auto (Result) text = run (fixture, "check FILE");
    g_auto (Result) salvage = run (fixture, "check FILE --salvage NEW");
    g_auto (Result) again = run (fixture, "check FILE --salvage NEW");
    g_auto (Result) sound = run (fixture, "check NEW");

    g_assert_cmpint (check.status, ==, 1);
    object = json_object_get_object_member (parse (&check, &node), "repair");
    g_assert_nonnull (json_object_get_string_member (object, "backup"));
    g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "salvage"), "saved"), >, 0);
    g_assert_cmpint (text.status, ==, 1);
    g_assert_nonnull (strstr (text.output, "--salvage"));
    g_assert_cmpint (salvage.status, ==, 0);
    g_assert_cmpint (again.status, ==, 1);
    g_assert_nonnull (strstr (again.errors, "exists already"));
    g_assert_cmpint (sound.status, ==, 0);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/cli/repair/erase", Fixture, NULL, set_up, test_erase, tear_down);
  g_test_add ("/cli/repair/repair", Fixture, NULL, set_up, test_repair, tear_down);

  return g_test_run ();
}
