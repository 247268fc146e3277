// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

/* The compile tool must tell each slip in the text files with file and line,
 * and then write nothing. Every case copies the real files, spoils one place
 * in one of them, and runs the tool.
 */
static const char *tool;
static const char *source;

static const char *const files[] = {
  "boundaries.topojson", "gemeenten.csv", "kenmerken.json", "monitor-figures.csv", "monitor-lsp.csv",
  "monitor-regions.csv", "plan-holland-rijnland.json", "postcodes.csv", "questionnaires.json", "subregions.csv",
};

typedef struct
{
  const char *name;
  const char *file;
  const char *find;
  const char *replace;
  const char *message;
} Damage;

static const Damage damages[] = {
  { "csv/header", "gemeenten.csv", "code,name", "code,naam", "expected “name”" },
  { "csv/cells", "gemeenten.csv", "GM0546,Leiden,", "GM0546,Leiden,extra,", "cells, expected 7" },
  { "csv/quote", "monitor-regions.csv", "Achterhoek,3", "\"Achterhoek,3", "quoted cell" },
  { "csv/number", "gemeenten.csv", "GM0546,Leiden,Zuid-Holland,", "GM0546,Leiden,Zuid-Holland,-", "is not a count" },
  { "csv/utf-8", "gemeenten.csv", "GM0546,Leiden", "GM0546,Leid\xff", "not valid UTF-8" },
  { "gemeente/code", "gemeenten.csv", "GM0546,Leiden", "GM546,Leiden", "not a code like" },
  { "gemeente/twice", "gemeenten.csv", "GM0546,Leiden", "GM0546,Amsterdam", "occurs twice" },
  { "gemeente/outside", "gemeenten.csv", "GM0546,Leiden,Zuid-Holland,127089,21.85,4.", "GM0546,Leiden,Zuid-Holland,127089,21.85,14.", "lon: " },
  { "postcode/gemeente", "postcodes.csv", "1011,Amsterdam,GM0363", "1011,Amsterdam,GM9999", "not in gemeenten.csv" },
  { "postcode/order", "postcodes.csv", "1012,Amsterdam", "1010,Amsterdam", "do not rise" },
  { "region/sum", "monitor-regions.csv", "Achterhoek,3,5,8,16", "Achterhoek,3,5,9,16", "are not 16 together" },
  { "region/total", "monitor-regions.csv", "Haaglanden,,,,7", "Haaglanden,,,,8", "a total of 8, but 7" },
  { "region/class", "monitor-regions.csv", "Amstelland,0,0,5", "Amstelland,1,0,4", "monitor-lsp.csv has 5" },
  { "lsp/region", "monitor-lsp.csv", "\nDrenthe,Herstelruimte Emmen", "\nDrente,Herstelruimte Emmen", "region “Drente”" },
  { "lsp/gemeente", "monitor-lsp.csv", "ExpEx Haaglanden,ExpEx,'s-Gravenhage", "ExpEx Haaglanden,ExpEx,Den Haag", "“Den Haag”" },
  { "lsp/class", "monitor-lsp.csv", "De Waterheuvel,,Amsterdam,onbekend", "De Waterheuvel,,Amsterdam,enorm", "“enorm” is not a size class" },
  { "subregion/twice", "subregions.csv", "Rijnstreek,Nieuwkoop", "Rijnstreek,Leiden", "is in two sub-regions" },
  { "figures/denominator", "monitor-figures.csv", "lsp,45,63", "lsp,64,63", "64 out of 63" },
  { "figures/total", "monitor-figures.csv", "2025,monitor,318", "2025,monitor,319", "has 318" },
  { "json/syntax", "kenmerken.json", "\"label\": \"Mens eerst\",", "\"label\": \"Mens eerst\"", "" },
  { "json/unknown", "kenmerken.json", "\"label\": \"Mens eerst\"", "\"lable\": \"Mens eerst\"", "“lable” is not known" },
  { "json/missing", "kenmerken.json", "\"nr\": 5, \"label\": \"Mens eerst\", ", "\"nr\": 5, ", "“label” is missing" },
  { "json/type", "kenmerken.json", "\"label\": \"Mens eerst\"", "\"label\": 5", "is not a text" },
  { "kenmerk/order", "kenmerken.json", "\"nr\": 5", "\"nr\": 6", "stands in place 5" },
  { "size/element", "kenmerken.json", "\"optional_elements\": [\"herstelaanbod\"]", "\"optional_elements\": [\"herstel\"]", "is not an element" },
  { "question/number", "questionnaires.json", "\"number\": 19", "\"number\": 20", "stands in place 19" },
  { "question/kind", "questionnaires.json", "{ \"number\": 19, \"required\": false, \"kind\": \"text\"", "{ \"number\": 19, \"required\": false, \"kind\": \"tekst\"", "kind of question" },
  { "question/options", "questionnaires.json", "\"kind\": \"numbers\"", "\"kind\": \"single\"", "without options" },
  { "plan/gemeente", "plan-holland-rijnland.json", "{ \"gemeente\": \"Lisse\"", "{ \"gemeente\": \"Groningen\"", "not a gemeente of the region" },
  { "plan/date", "plan-holland-rijnland.json", "\"date\": \"2024-08-08\"", "\"date\": \"2024-08-32\"", "is not a date" },
  { "boundary/arc", "boundaries.topojson", "\"id\":\"GM0037\",\"arcs\":[[15,", "\"id\":\"GM0037\",\"arcs\":[[9915,", "arc 9915 does not exist" },
  { "boundary/open", "boundaries.topojson", "\"id\":\"GM0037\",\"arcs\":[[15,", "\"id\":\"GM0037\",\"arcs\":[[", "a ring is not closed" },
  { "boundary/jump", "boundaries.topojson", "\"id\":\"GM0037\",\"arcs\":[[15,16,17", "\"id\":\"GM0037\",\"arcs\":[[15,17,16", "does not begin where" },
  { "boundary/code", "boundaries.topojson", "\"id\":\"GM0037\"", "\"id\":\"GM0038\"", "is not gemeente 3" },
  { "boundary/scale", "boundaries.topojson", "\"scale\":[0.00001,", "\"scale\":[0.0001,", "the scale must be" },
  { "boundary/repeat", "boundaries.topojson", "],[1,-30],", "],[1,-30],[0,0],", "repeats the one before it" },
};

static char *
make_copy (void)
{
  g_autoptr (GError) error = NULL;
  char *directory = g_dir_make_tmp ("dekkend-compile-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *from = g_build_filename (source, files[i], NULL);
      g_autofree char *to = g_build_filename (directory, files[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &text, &length, &error));
      g_assert_true (g_file_set_contents (to, text, (gssize) length, &error));
    }

  return directory;
}

static void
remove_copy (const char *directory)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (directory, files[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

/* Spoils the first occurrence and returns the line it stands on. */
static guint
apply (const Damage *damage,
       const char   *directory)
{
  g_autofree char *path = g_build_filename (directory, damage->file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) spoilt = NULL;
  g_autoptr (GError) error = NULL;
  const char *place;
  guint line = 1;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  place = strstr (text, damage->find);
  g_assert_nonnull (place);
  for (const char *p = text; p < place + (*damage->find == '\n'); p++)
    line += *p == '\n';

  spoilt = g_string_new_len (text, place - text);
  g_string_append (spoilt, damage->replace);
  g_string_append (spoilt, place + strlen (damage->find));
  g_assert_true (g_file_set_contents (path, spoilt->str, (gssize) spoilt->len, &error));

  return line;
}

static int
run_tool (const char  *directory,
          const char  *output,
          char       **errors)
{
  const char *argv[] = { tool, directory, output, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, errors, &status, &error));
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_autofree char *directory = make_copy ();
  g_autofree char *output = g_build_filename (directory, "output", NULL);
  g_autofree char *place = NULL;
  g_autofree char *errors = NULL;
  guint line = apply (damage, directory);

  g_assert_cmpint (run_tool (directory, output, &errors), ==, 1);
  place = g_strdup_printf ("%s:%u: ", damage->file, line);
  g_test_message ("expected at %s, told: %s", place, errors);
  g_assert_nonnull (strstr (errors, place));
  g_assert_nonnull (strstr (errors, damage->message));
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));

  remove_copy (directory);
}

static void
test_missing (void)
{
  g_autofree char *directory = make_copy ();
  g_autofree char *output = g_build_filename (directory, "output", NULL);
  g_autofree char *path = g_build_filename (directory, "kenmerken.json", NULL);
  g_autofree char *errors = NULL;

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (run_tool (directory, output, &errors), ==, 1);
  g_assert_nonnull (strstr (errors, "kenmerken.json: "));
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));

  remove_copy (directory);
}

/* The files as they are pass, and twice the same comes out. */
static void
test_sound (void)
{
  g_autofree char *directory = make_copy ();
  char *contents[2];
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *output = g_build_filename (directory, "output", NULL);
      g_autofree char *errors = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (run_tool (directory, output, &errors), ==, 0);
      g_assert_cmpstr (errors, ==, "");
      g_assert_true (g_file_get_contents (output, &contents[i], &lengths[i], &error));
      g_assert_cmpint (g_remove (output), ==, 0);
    }

  g_assert_cmpmem (contents[0], lengths[0], contents[1], lengths[1]);
  g_free (contents[0]);
  g_free (contents[1]);
  remove_copy (directory);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  tool = argv[1];
  source = argv[2];

  g_test_add_func ("/compile/sound", test_sound);
  g_test_add_func ("/compile/missing", test_missing);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/compile/damage/", damages[i].name, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }

  return g_test_run ();
}
