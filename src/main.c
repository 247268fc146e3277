// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "cli/cli.h"

/* Where a build that runs uninstalled keeps its translations, they are used. */
static void
set_up_translations (void)
{
  g_autofree char *built = g_build_filename (BUILD_ROOT, "po", NULL);
  gboolean uninstalled = *BUILD_ROOT != '\0' && g_file_test (built, G_FILE_TEST_IS_DIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, uninstalled ? built : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A command for the terminal, or the application. A command starts no GTK, so
 * that it needs no display. */
int
main (int   argc,
      char *argv[])
{
  char *help[] = { argv[0], (char *) "--help", NULL };

  set_up_translations ();

  if (dek_cli_is_command (argc > 1 ? argv[1] : NULL))
    return dek_cli_run (argc, argv);

  return dek_cli_run (2, help);
}
