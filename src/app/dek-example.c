// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * The example region: the user's own copy of Holland Rijnland with its plan,
 * to try everything on. It is made the first time and never overwritten.
 */

#define G_LOG_DOMAIN "dekkend-app-example"

#include "config.h"

#include "app/dek-example.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <errno.h>

#include "region/region.h"

/**
 * dek_example_dup_path:
 *
 * Returns: (transfer full): absolute path where the user's copy is, or will be
 */
char *
dek_example_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "dekkend", "holland-rijnland.gpkg", NULL);
}

/**
 * dek_example_ensure:
 * @error: return location; #DekRegionError, or #GIOErrorEnum when the folder
 *   cannot be made
 *
 * Makes the user's copy of the example if it is not there yet.
 *
 * Returns: (transfer full) (nullable): absolute path of the copy
 */
char *
dek_example_ensure (GError **error)
{
  g_autofree char *path = dek_example_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved),
                   /* Translators: the first %s is a folder, the second says why. */
                   _("The folder “%s” could not be made: %s."), folder, g_strerror (saved));
      return NULL;
    }

  if (!dek_region_seed_find (&seed, "Holland Rijnland", error))
    return NULL;
  seed.example = TRUE;
  if (!dek_region_create (path, &seed, error))
    return NULL;

  return g_steal_pointer (&path);
}
