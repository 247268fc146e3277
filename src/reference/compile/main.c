// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* dekkend-compile-reference DIRECTORY OUTPUT
 *
 * Checks the text files of data/reference/ and makes of them the one compact
 * file that the program carries. Whatever is wrong is told with its file and
 * line; then nothing is written and the exit status is 1.
 */

#include "compile.h"

#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Compile) compile = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_CTYPE, "C.UTF-8");
  if (argc != 3)
    {
      g_printerr ("Usage: %s DIRECTORY OUTPUT\n", argv[0]);
      return 2;
    }

  compile = compile_new (argv[1]);
  compile_gemeenten (compile);
  compile_boundaries (compile);
  compile_postcodes (compile);
  compile_monitor (compile);
  compile_figures (compile);
  compile_standard (compile);
  compile_questionnaires (compile);
  compile_plan (compile);
  if (compile->n_errors > 0)
    {
      g_printerr ("%u errors; nothing is written\n", compile->n_errors);
      return 1;
    }

  bytes = compile_finish (compile);
  if (!g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
