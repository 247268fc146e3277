// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-bench"

#include "config.h"

#include <stdlib.h>

#include "app/dek-application.h"
#include "app/dek-bench.h"
#include "app/dek-window.h"
#include "map/dek-map-bench.h"

/* `dekkend --bench`: the program as it is, with one window that is measured
 * and closed. Its text is for scripts and stays English. */

static void
on_opened (GApplication       *application,
           GFile             **files,
           int                 n_files,
           const char         *hint,
           DekMapBenchOptions *options)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL && dek_window_get_region (DEK_WINDOW (window)) != NULL
      && dek_map_bench_run (window, options))
    return;

  g_printerr ("%s could not be shown\n", g_file_peek_path (files[0]));
  exit (EXIT_FAILURE);
}

/**
 * dek_bench_main:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments after `--bench`, see
 *   dek_map_bench_parse()
 *
 * Measures the program on a region file and prints one line of JSON. Nothing of
 * the user's settings is read or changed.
 *
 * Returns: exit status: 0, 1 when it could not be measured, 2 for wrong usage
 */
int
dek_bench_main (int    argc,
                char **argv)
{
  g_autoptr (DekApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  DekMapBenchOptions options;
  const char *file;
  char *arguments[3] = { (char *) "dekkend", NULL, NULL };

  if (!dek_map_bench_parse (argc, argv, &options, &file, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  if (!gtk_init_check ())
    {
      g_printerr ("there is no display to measure on\n");
      return EXIT_FAILURE;
    }

  application = dek_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "open", G_CALLBACK (on_opened), &options);
  arguments[1] = (char *) file;

  return g_application_run (G_APPLICATION (application), 2, arguments);
}
