// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app/dek-application.h"
#include "app/dek-bench.h"
#include "app/dek-place.h"
#include "cli/cli.h"

/* A command for the terminal, or the application. A command starts no GTK, so
 * that it needs no display. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (DekApplication) application = NULL;

  dek_place_init_translation ();

  if (dek_cli_is_command (argc > 1 ? argv[1] : NULL))
    return dek_cli_run (argc, argv);

  if (argc > 1 && g_str_equal (argv[1], "--bench"))
    return dek_bench_main (argc - 2, argv + 2);

  application = dek_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
