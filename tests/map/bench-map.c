/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "map-fixture.h"
#include "region/dek-region-seed.h"

/* Measures the whole program from outside, beside an empty window in the same
 * run, because a machine is never the same twice. Targets are those of the
 * design; they are printed, and nothing fails when they are missed. */

#define N_RUNS 7

/* By which meson knows a benchmark that cannot run here. */
#define SKIPPED 77

typedef struct
{
  double seconds[N_RUNS];
  double memory[N_RUNS];
} Starts;

static JsonObject *
run (const char *const *command)
{
  g_autofree char *output = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                     &output, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error)
      || (node = json_from_string (output, &error)) == NULL)
    {
      g_printerr ("%s: %s\n", command[0], error != NULL ? error->message : "no output");
      exit (EXIT_FAILURE);
    }

  return json_object_ref (json_node_get_object (node));
}

static void
run_start (const char *const *command,
           Starts            *starts,
           int                i)
{
  g_autoptr (JsonObject) result = run (command);

  starts->seconds[i] = json_object_get_double_member (result, "seconds");
  starts->memory[i] = json_object_get_double_member (result, "memory_mib");
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double value_a = *(const double *) a;
  double value_b = *(const double *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static double
median (double *values)
{
  qsort (values, N_RUNS, sizeof *values, compare_doubles);

  return values[N_RUNS / 2];
}

/* By turns, so that whatever else the machine does strikes both alike. */
static void
bench_start (const char *dekkend,
             const char *empty,
             const char *file)
{
  const char *const empty_command[] = { empty, NULL };
  const char *const dekkend_command[] = { dekkend, "--bench", "start", file, NULL };
  Starts without = { { 0 } }, with = { { 0 } };

  for (int i = 0; i < N_RUNS; i++)
    {
      run_start (empty_command, &without, i);
      run_start (dekkend_command, &with, i);
    }

  g_print ("start to first map: %.3f s, an empty window %.3f s: %.2f times as long (target 1.6)\n",
           median (with.seconds), median (without.seconds), median (with.seconds) / median (without.seconds));
  g_print ("memory after start: %.0f MiB, an empty window %.0f MiB: %.2f times as much (target 1.4)\n",
           median (with.memory), median (without.memory), median (with.memory) / median (without.memory));
}

static void
bench_pan (const char *dekkend,
           const char *file,
           const char *n_pins)
{
  const char *const command[] = { dekkend, "--bench", "pan", file, n_pins != NULL ? "--pins" : NULL, n_pins, NULL };
  g_autoptr (JsonObject) result = run (command);

  g_print ("panning with %" G_GINT64_FORMAT " pins: median %.1f ms, 95%% %.1f ms, longest %.1f ms, "
           "%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " frames over 33 ms (target 0); computed %.1f ms a frame\n",
           json_object_get_int_member (result, "pins"),
           json_object_get_double_member (result, "median_ms"),
           json_object_get_double_member (result, "p95_ms"),
           json_object_get_double_member (result, "max_ms"),
           json_object_get_int_member (result, "over_33_ms"),
           json_object_get_int_member (result, "frames"),
           json_object_get_double_member (result, "cpu_ms"));
}

/* Software GL needs most of a frame for the bare window: the number beside
 * which panning is to be read. */
static void
bench_plain_pan (const char *plain)
{
  const char *const command[] = { plain, NULL };
  g_autoptr (JsonObject) result = run (command);

  g_print ("moving one plain picture in a window: median %.1f ms\n",
           json_object_get_double_member (result, "median_ms"));
}

static char *
make_country (const char *directory)
{
  char *path = g_build_filename (directory, "country.gpkg", NULL);
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  g_autoptr (GError) error = NULL;

  seed.whole_country = TRUE;
  dek_region_create (path, &seed, &error);
  g_assert_no_error (error);

  return path;
}

int
main (int   argc,
      char *argv[])
{
  char *directory;
  g_autofree char *file = NULL;

  if (argc != 4)
    {
      g_printerr ("usage: %s start DEKKEND EMPTY-WINDOW | pan DEKKEND PLAIN-PAN\n", argv[0]);
      return 2;
    }
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_print ("skipped: there is no display; run it under xvfb-run\n");
      return SKIPPED;
    }

  directory = map_make_temp_dir ();
  if (g_str_equal (argv[1], "start"))
    {
      file = map_make_region (directory);
      bench_start (argv[2], argv[3], file);
    }
  else
    {
      file = make_country (directory);
      bench_plain_pan (argv[3]);
      bench_pan (argv[2], file, NULL);
      bench_pan (argv[2], file, "10000");
    }
  map_remove_temp_dir (directory);

  return EXIT_SUCCESS;
}
