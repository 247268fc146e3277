// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Reads what can be read from a damaged file away from the main thread, so
 * that the window goes on. */

#define G_LOG_DOMAIN "dekkend-app-salvager"

#include "config.h"

#include "app/dek-salvager.h"

#include <string.h>

#include <glib/gi18n.h>

typedef struct
{
  char *path;
  char *new_path;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->path);
  g_free (work->new_path);
  g_free (work);
}

static void
salvage_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Work *work = task_data;
  DekSalvageReport *report = NULL;
  GError *error = NULL;

  if (dek_salvage (work->path, work->new_path, &report, &error))
    g_task_return_pointer (task, report, (GDestroyNotify) dek_salvage_report_free);
  else
    g_task_return_error (task, error);
}

/**
 * dek_salvager_propose_name:
 * @path: absolute path of a damaged file
 *
 * Returns: (transfer full): a name for the new file, which is not in the
 *   folder of @path yet; UTF-8, without a folder
 */
char *
dek_salvager_propose_name (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  folder = g_path_get_dirname (path);
  shown = g_filename_display_basename (path);
  if (g_str_has_suffix (shown, ".gpkg"))
    shown[strlen (shown) - strlen (".gpkg")] = '\0';

  for (guint i = 1;; i++)
    {
      /* Translators: name of a file made from a damaged one; %s is the old name. */
      g_autofree char *stem = g_strdup_printf (C_("file name", "%s-saved"), shown);
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.gpkg", stem) : g_strdup_printf ("%s-%u.gpkg", stem, i);
      g_autofree char *local = g_filename_from_utf8 (name, -1, NULL, NULL, NULL);
      g_autofree char *candidate = g_build_filename (folder, local != NULL ? local : name, NULL);

      if (!g_file_test (candidate, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/**
 * dek_salvager_async:
 * @path: absolute path of a damaged file, which is not changed
 * @new_path: absolute path of the file to make, which may not exist
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Does dek_salvage() in a worker.
 */
void
dek_salvager_async (const char          *path,
                    const char          *new_path,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (path != NULL);
  g_return_if_fail (new_path != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);
  work = g_new0 (Work, 1);
  work->path = g_strdup (path);
  work->new_path = g_strdup (new_path);
  g_task_set_source_tag (task, dek_salvager_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, salvage_in_thread);
}

/**
 * dek_salvager_finish:
 * @result: what the callback got
 * @error: return location; #DekRegionError, as of dek_salvage()
 *
 * Returns: (transfer full) (nullable): what was saved and what was lost
 */
DekSalvageReport *
dek_salvager_finish (GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
