// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Makes a region file away from the main thread, so that the window goes on. */

#define G_LOG_DOMAIN "dekkend-app-region-maker"

#include "config.h"

#include "app/dek-region-maker.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  char *path;
  DekRegionSeed seed;           /* owns what it points at */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free ((char *) work->seed.name);
  g_free ((gint *) work->seed.gemeente_codes);
  g_free (work);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work *work = task_data;
  g_autofree char *folder = g_path_get_dirname (work->path);
  GError *error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_task_return_new_error (task, G_IO_ERROR, g_io_error_from_errno (saved),
                               _("The folder “%s” could not be made: %s."),
                               folder, g_strerror (saved));
      return;
    }

  if (dek_region_create (work->path, &work->seed, &error))
    g_task_return_pointer (task, g_strdup (work->path), g_free);
  else
    g_task_return_error (task, error);
}

/* Letters and digits of @name, with hyphens for what lies between them. */
static char *
file_name (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, NULL);
  GString *out = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (out, g_ascii_tolower (*c));
      else if (out->len > 0 && out->str[out->len - 1] != '-')
        g_string_append_c (out, '-');
    }
  while (out->len > 0 && out->str[out->len - 1] == '-')
    g_string_truncate (out, out->len - 1);
  if (out->len == 0)
    g_string_append (out, "regio");
  g_string_truncate (out, MIN (out->len, 80));

  return g_string_free (out, FALSE);
}

/**
 * dek_region_maker_propose_path:
 * @name: the region's name, maybe empty
 *
 * Thinks of a file in the user's data directory that is not there yet.
 *
 * Returns: (transfer full): an absolute path
 */
char *
dek_region_maker_propose_path (const char *name)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  stem = file_name (name);
  for (guint i = 1;; i++)
    {
      g_autofree char *base = i == 1 ? g_strdup_printf ("%s.gpkg", stem)
                                     : g_strdup_printf ("%s-%u.gpkg", stem, i);
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "dekkend", base, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * dek_region_maker_async:
 * @path: absolute path of the file to make; its folder is made too
 * @seed: what it starts with; copied
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Makes a region file in a worker.
 */
void
dek_region_maker_async (const char          *path,
                        const DekRegionSeed *seed,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  g_return_if_fail (path != NULL);
  g_return_if_fail (seed != NULL);

  work->path = g_strdup (path);
  work->seed = *seed;
  work->seed.name = g_strdup (seed->name);
  work->seed.gemeente_codes = g_memdup2 (seed->gemeente_codes, sizeof (gint) * seed->n_gemeenten);
  g_task_set_source_tag (task, dek_region_maker_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * dek_region_maker_finish:
 * @result: what the callback got
 * @error: return location; #DekRegionError, or #GIOErrorEnum for the folder
 *
 * Returns: (transfer full) (nullable): absolute path of the file that was made
 */
char *
dek_region_maker_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
