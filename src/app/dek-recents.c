// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The list of regions that were opened before, newest first, kept in the settings. */

#define G_LOG_DOMAIN "dekkend-app-recents"

#include "config.h"

#include "app/dek-recents.h"

#include "app/dek-settings.h"

#define KEY "recent-regions"
#define MAX_RECENTS 12

static void
load (GListStore *store)
{
  g_autoptr (GVariant) stored = dek_settings_dup_value (dek_settings_get_default (), KEY);
  GVariantIter iter;
  const char *path, *name;
  gint64 opened;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&s&sx)", &path, &name, &opened))
    {
      g_autofree char *local = g_filename_from_utf8 (path, -1, NULL, NULL, NULL);
      g_autoptr (DekRecent) recent = NULL;

      if (local == NULL || !g_path_is_absolute (local))
        continue;
      recent = dek_recent_new (local, name, opened);
      g_list_store_append (store, recent);
    }
}

static void
save (GListModel *model)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssx)"));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DekRecent) recent = g_list_model_get_item (model, i);
      g_autofree char *path = g_filename_to_utf8 (dek_recent_get_path (recent), -1, NULL, NULL, NULL);

      /* A name outside UTF-8 cannot be kept in the settings. */
      if (path == NULL)
        continue;
      g_variant_builder_add (&builder, "(ssx)", path, dek_recent_get_name (recent),
                             dek_recent_get_opened (recent));
    }
  dek_settings_set_value (dek_settings_get_default (), KEY, g_variant_builder_end (&builder));
}

static gboolean
find (GListModel *model,
      const char *path,
      guint      *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DekRecent) recent = g_list_model_get_item (model, i);

      if (g_strcmp0 (dek_recent_get_path (recent), path) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * dek_recents_get_model:
 *
 * Returns: (transfer none): a model of #DekRecent, the newest first; it lives
 *   as long as the program
 */
GListModel *
dek_recents_get_model (void)
{
  static GListStore *store;

  if (store == NULL)
    {
      store = g_list_store_new (DEK_TYPE_RECENT);
      load (store);
    }

  return G_LIST_MODEL (store);
}

/**
 * dek_recents_add:
 * @path: absolute path of a region file, in the file system's encoding
 * @name: the region's name
 *
 * Puts a file that was just opened on top of the list.
 */
void
dek_recents_add (const char *path,
                 const char *name)
{
  GListModel *model = dek_recents_get_model ();
  g_autoptr (DekRecent) recent = NULL;
  guint position;

  g_return_if_fail (path != NULL && g_path_is_absolute (path));
  g_return_if_fail (name != NULL);

  if (find (model, path, &position))
    g_list_store_remove (G_LIST_STORE (model), position);
  recent = dek_recent_new (path, name, g_get_real_time () / G_USEC_PER_SEC);
  g_list_store_insert (G_LIST_STORE (model), 0, recent);
  while (g_list_model_get_n_items (model) > MAX_RECENTS)
    g_list_store_remove (G_LIST_STORE (model), MAX_RECENTS);
  save (model);
}

/**
 * dek_recents_remove:
 * @path: a path in the list
 *
 * Takes the entry off the list. The file itself is left alone.
 */
void
dek_recents_remove (const char *path)
{
  GListModel *model = dek_recents_get_model ();
  guint position;

  if (find (model, path, &position))
    {
      g_list_store_remove (G_LIST_STORE (model), position);
      save (model);
    }
}

/**
 * dek_recents_replace:
 * @old_path: a path in the list
 * @new_path: absolute path where the same file is now
 *
 * Points an entry at the place where its file was found again.
 */
void
dek_recents_replace (const char *old_path,
                     const char *new_path)
{
  GListModel *model = dek_recents_get_model ();
  g_autoptr (DekRecent) old = NULL;
  g_autoptr (DekRecent) moved = NULL;
  guint position;

  g_return_if_fail (new_path != NULL && g_path_is_absolute (new_path));

  if (g_strcmp0 (old_path, new_path) == 0 || !find (model, old_path, &position))
    return;

  old = g_list_model_get_item (model, position);
  moved = dek_recent_new (new_path, dek_recent_get_name (old), dek_recent_get_opened (old));
  g_list_store_splice (G_LIST_STORE (model), position, 1, (gpointer *) &moved, 1);
  save (model);
}
