// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Where this copy of the program finds what comes with it. */

#define G_LOG_DOMAIN "dekkend-app-place"

#include "config.h"

#include "app/dek-place.h"

#include <glib/gi18n.h>
#include <locale.h>

static char *
find_build_root (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *root = g_strconcat (BUILD_ROOT, G_DIR_SEPARATOR_S, NULL);

  if (*BUILD_ROOT == '\0' || program == NULL || !g_str_has_prefix (program, root))
    return NULL;

  return g_strdup (BUILD_ROOT);
}

/**
 * dek_place_get_build_root:
 *
 * Tells whether the running program lies in the directory it was built in. It
 * then takes its schema and translations from there, and not those of another
 * version that happens to be installed.
 *
 * Returns: (nullable): the build directory, or %NULL for an installed program
 */
const char *
dek_place_get_build_root (void)
{
  static gsize once;
  static char *root;

  if (g_once_init_enter (&once))
    {
      root = find_build_root ();
      g_once_init_leave (&once, 1);
    }

  return root;
}

/**
 * dek_place_init_translation:
 *
 * Takes over the user's locale and finds the translations. To be called once,
 * before any thread is started.
 */
void
dek_place_init_translation (void)
{
  g_autofree char *directory = NULL;
  const char *root = dek_place_get_build_root ();

  directory = root != NULL ? g_build_filename (root, "po", NULL) : g_strdup (LOCALEDIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
