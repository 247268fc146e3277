// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The commands coverage and site as a script sees them. */

static char *folder;


static int
run (const char  *line,
     char       **output,
     char       **errors)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_assert_true (g_shell_parse_argv (line, NULL, &words, NULL));
  g_ptr_array_add (arguments, (gpointer) g_getenv ("DEKKEND_PROGRAM"));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);

  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

static char *
must_print (const char *line)
{
  g_autofree char *errors = NULL;
  char *output = NULL;
  int status = run (line, &output, &errors);

  g_assert_cmpstr (errors, ==, "");
  g_assert_cmpint (status, ==, 0);

  return output;
}

static JsonNode *
must_print_json (const char *line)
{
  g_autofree char *output = must_print (line);
  g_autofree char *again = must_print (line);
  JsonNode *node = json_from_string (output, NULL);

  /* The same question has the same answer, to the byte. */
  g_assert_cmpstr (output, ==, again);
  g_assert_nonnull (node);

  return node;
}

static void
must_refuse (const char *line,
             int         expected,
             const char *part)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  int status = run (line, &output, &errors);

  g_test_message ("%s: %s", line, errors);
  g_assert_cmpint (status, ==, expected);
  g_assert_cmpstr (output, ==, "");
  g_assert_true (g_str_has_prefix (errors, "dekkend: "));
  g_assert_nonnull (strstr (errors, part));
  g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_coverage (void)
{
  g_autoptr (JsonNode) node = must_print_json ("coverage --json r.gpkg");
  g_autoptr (JsonNode) own_node = must_print_json ("coverage --json --own-gemeente --distance 3000 r.gpkg");
  g_autoptr (JsonNode) plan_node = must_print_json ("coverage --json --scenario plan r.gpkg");
  g_autofree char *text = must_print ("coverage r.gpkg");
  JsonObject *root = json_node_get_object (node);
  JsonObject *own = json_node_get_object (own_node);
  JsonObject *gemeente = json_array_get_object_element (json_object_get_array_member (root, "gemeenten"), 0);

  g_assert_cmpstr (json_object_get_string_member (gemeente, "code"), ==, "GM0484");
  g_assert_true (json_object_has_member (gemeente, "area_percent"));
  g_assert_true (json_object_has_member (json_object_get_object_member (gemeente, "nearest"), "distance_m"));
  g_assert_cmpuint (strlen (json_object_get_string_member (gemeente, "reason")), >, 20);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (own, "norm"), "threshold"), ==, 3000);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (own, "region"), "covered"), <,
                   json_object_get_int_member (json_object_get_object_member (root, "region"), "covered"));
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (json_node_get_object (plan_node), "norm"),
                                                  "scenario"), ==, "plan");
  g_assert_nonnull (strstr (text, "Nieuwkoop"));
}

static void
test_bad_norms (void)
{
  write_file ("bad.csv", "van,naar,minuten\n2311,2312,5\n2311,2313,-5\n");
  write_file ("times.csv", "van,naar,minuten\n2311,2312,5\n");

  must_refuse ("coverage nowhere.gpkg", 1, "nowhere.gpkg");
  must_refuse ("coverage", 2, "FILE");
  must_refuse ("coverage --distance far r.gpkg", 2, "far");
  must_refuse ("coverage --distance -5 r.gpkg", 1, "over 0");
  must_refuse ("coverage --distance 0 r.gpkg", 1, "over 0");
  must_refuse ("coverage --distance nan r.gpkg", 1, "over 0");
  must_refuse ("coverage --detour 0.5 r.gpkg", 1, "detour");
  must_refuse ("coverage --dagdelen 22 r.gpkg", 1, "dagdelen");
  must_refuse ("coverage --kinds pub r.gpkg", 1, "pub");
  must_refuse ("coverage --scenario soon r.gpkg", 1, "soon");
  must_refuse ("coverage --scenario 2027-02-30 r.gpkg", 1, "2027-02-30");
  must_refuse ("coverage --minutes 15 r.gpkg", 1, "travel times");
  must_refuse ("coverage --minutes 15 --travel-times bad.csv r.gpkg", 1, "Line 3");
  must_refuse ("coverage --minutes 15 --travel-times none.csv r.gpkg", 1, "none.csv");
  g_free (must_print ("coverage --minutes 15 --travel-times times.csv --json r.gpkg"));
}

static void
test_site_tables (void)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) with_costs = NULL;
  JsonObject *root;
  JsonArray *sites;

  /* Three towns in a row; the one in the middle reaches all of them, and from
   * an end only two are in reach. */
  write_file ("d.csv", "id,weight,x,y\na,10,0,0\nb,20,1000,0\nc,30,2000,0\n");
  write_file ("c.csv", "id,x,y\nleft,0,0\nmiddle,1000,0\nright,2000,0\n");
  write_file ("m.csv", "demand,candidate,cost\na,left,1\na,middle,9\na,right,9\nb,left,1\nb,middle,9\nb,right,9\n"
                       "c,left,1\nc,middle,9\nc,right,1\n");
  node = must_print_json ("site --demand d.csv --candidates c.csv --model mclp --new 1 --limit 1000 --json");
  root = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (root, "model"), ==, "mclp");
  g_assert_cmpint (json_object_get_int_member (root, "objective"), ==, 60);
  g_assert_cmpint (json_object_get_int_member (root, "bound"), ==, 60);
  g_assert_true (json_object_get_boolean_member (root, "optimal"));
  sites = json_object_get_array_member (root, "sites");
  g_assert_cmpuint (json_array_get_length (sites), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (sites, 0), "id"), ==, "middle");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (sites, 0), "gain"), ==, 60);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "alternatives")), ==, 2);

  with_costs = must_print_json ("site --demand=d.csv --candidates c.csv --costs m.csv --model p-median --new 1 --json");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (with_costs), "objective"), ==, 60);
  g_free (must_print ("site --demand d.csv --candidates c.csv --model lscp --limit 500"));
}

static void
test_bad_tables (void)
{
  write_file ("d.csv", "id,weight,x,y\na,10,0,0\n");
  write_file ("c.csv", "id,x,y\np,0,0\n");
  write_file ("bad.csv", "id,weight,x,y\na,10,0,0\nb,-10,0,0\n");
  write_file ("none.csv", "id,weight,x,y\na,0,0,0\n");
  write_file ("gaps.csv", "demand,candidate,cost\n");

  must_refuse ("site --demand bad.csv --candidates c.csv --new 1 --limit 5", 1, "line 3");
  must_refuse ("site --demand none.csv --candidates c.csv --new 1 --limit 5", 1, "nobody");
  must_refuse ("site --demand gone.csv --candidates c.csv --new 1 --limit 5", 1, "gone.csv");
  must_refuse ("site --demand d.csv --candidates c.csv --costs gaps.csv --new 1 --limit 5", 1, "from a to p");
  must_refuse ("site --demand d.csv --candidates c.csv --new 2 --limit 5", 1, "More new places");
  must_refuse ("site --demand d.csv --candidates c.csv --new 0 --limit 5", 1, "at least one");
  must_refuse ("site --demand d.csv --candidates c.csv --new 1", 1, "over 0");
  must_refuse ("site --demand d.csv --candidates c.csv --limit 5", 2, "--new");
  must_refuse ("site --demand d.csv --candidates c.csv --new 1 --model best", 2, "p-center");
  must_refuse ("site --demand d.csv --new 1", 2, "--candidates");
}

static void
test_site_region (void)
{
  g_autoptr (JsonNode) node = must_print_json ("site r.gpkg --model mclp --new 3 --distance 5000 --json");
  g_autoptr (JsonNode) coverage_node = must_print_json ("coverage --json r.gpkg");
  JsonObject *root = json_node_get_object (node);
  JsonObject *covered = json_object_get_object_member (json_node_get_object (coverage_node), "region");
  JsonArray *sites = json_object_get_array_member (root, "sites");
  gint64 sum = json_object_get_int_member (root, "before");

  /* What siting says is reached without new places is what coverage says. */
  g_assert_cmpint (json_object_get_int_member (root, "before"), ==, json_object_get_int_member (covered, "covered"));
  g_assert_true (json_object_get_boolean_member (root, "optimal"));
  g_assert_cmpuint (json_array_get_length (sites), ==, 3);
  for (guint i = 0; i < 3; i++)
    sum += json_object_get_int_member (json_array_get_object_element (sites, i), "gain");
  g_assert_cmpint (sum, ==, json_object_get_int_member (root, "objective"));
  must_refuse ("site r.gpkg --new 92", 1, "there are 91");
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("dekkend-cli-XXXXXX", NULL);
  g_free (must_print ("new --example r.gpkg"));
  g_test_add_func ("/cli/coverage/coverage", test_coverage);
  g_test_add_func ("/cli/coverage/bad-norms", test_bad_norms);
  g_test_add_func ("/cli/coverage/site-tables", test_site_tables);
  g_test_add_func ("/cli/coverage/bad-tables", test_bad_tables);
  g_test_add_func ("/cli/coverage/site-region", test_site_region);
  status = g_test_run ();

  remove_folder ();
  g_free (folder);

  return status;
}
