// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What a window does with a file that cannot be changed, or that a backup has
 * to take the place of: the actions "reopen", "restore", "restore-list" and
 * "restore-backup". */

#define G_LOG_DOMAIN "dekkend-app-window-restore"

#include "config.h"

#include "app/dek-window-restore.h"

#include <glib/gi18n.h>

#include "app/dek-restore-window.h"
#include "widgets/dek-format.h"
#include "widgets/dek-text-field.h"

/* After someone else closed the file, say. */
static void
reopen_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  g_autofree char *path = g_strdup (dek_window_get_path (self));

  dek_window_close_region (self);
  if (!dek_window_open_path (self, path))
    return;

  if (dek_region_get_read_only (dek_window_get_region (self)))
    dek_window_show_toast (self, _("It still cannot be changed here."));
  else
    dek_window_show_toast (self, _("You can change this region now."));
}

static void
present_list (DekWindow  *self,
              const char *path,
              DekRegion  *region)
{
  gtk_window_present (GTK_WINDOW (dek_restore_window_new (GTK_WINDOW (self), path, region)));
}

static void
restore_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  DekRegion *region = dek_window_get_region (self);

  dek_text_field_commit_all (region);
  present_list (self, dek_region_get_path (region), region);
}

/* Of a file that does not open. */
static void
restore_list_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  present_list (DEK_WINDOW (user_data), g_variant_get_bytestring (parameter), NULL);
}

static DekBackup *
find_backup (const char *path,
             const char *backup_path)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (path);

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

      if (g_str_equal (dek_backup_get_path (backup), backup_path))
        return g_steal_pointer (&backup);
    }

  return NULL;
}

/* What was replaced is kept; where it was sound, putting that back undoes it. */
static void
tell (DekWindow  *self,
      const char *path,
      DekBackup  *backup,
      DekBackup  *kept)
{
  g_autofree char *when = dek_format_moment (g_date_time_to_unix (dek_backup_get_when (backup)));
  g_autofree char *text = NULL;

  if (kept != NULL && dek_backup_get_reason (kept) != DEK_BACKUP_DAMAGED)
    {
      /* Translators: %s is a moment. */
      text = g_strdup_printf (_("The backup of %s was put back. What it replaced was kept."), when);
      dek_window_offer (self, text, _("Undo"), "win.restore-backup",
                        g_variant_new ("(^ay^ay)", path, dek_backup_get_path (kept)));
      return;
    }

  if (kept != NULL)
    /* Translators: %s is a moment. */
    text = g_strdup_printf (_("The backup of %s was put back. The damaged file was kept beside the backups."), when);
  else
    /* Translators: %s is a moment. */
    text = g_strdup_printf (_("The backup of %s was put back."), when);
  dek_window_show_toast (self, text);
}

static void
restore_backup_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  g_autoptr (DekBackup) backup = NULL;
  g_autoptr (DekBackup) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *backup_path = NULL;
  gboolean restored;

  g_variant_get (parameter, "(^ay^ay)", &path, &backup_path);
  backup = find_backup (path, backup_path);
  if (backup == NULL)
    {
      dek_window_show_toast (self, _("This backup is not there any more."));
      return;
    }

  dek_window_close_region (self);
  restored = dek_backup_restore (path, backup, &kept, &error);
  dek_window_open_path (self, path);
  if (restored)
    tell (self, path, backup, kept);
  else
    dek_window_show_toast (self, error->message);
}

/**
 * dek_window_restore_add:
 *
 * Gives the window these actions.
 */
void
dek_window_restore_add (DekWindow *self)
{
  static const GActionEntry entries[] = {
    { "reopen", reopen_cb },
    { "restore", restore_cb },
    { "restore-list", restore_list_cb, "ay" },
    { "restore-backup", restore_backup_cb, "(ayay)" },
  };

  g_return_if_fail (DEK_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  dek_window_restore_update (self);
}

/**
 * dek_window_restore_update:
 *
 * Switches them on or off after a region came or went. A region that is in use
 * elsewhere, or lies where nothing can be written, is not replaced.
 */
void
dek_window_restore_update (DekWindow *self)
{
  DekRegion *region;
  DekReadOnlyReason reason;
  GAction *reopen, *restore;

  g_return_if_fail (DEK_IS_WINDOW (self));

  region = dek_window_get_region (self);
  reason = region != NULL ? dek_region_get_read_only_reason (region) : DEK_READ_ONLY_ASKED;
  reopen = g_action_map_lookup_action (G_ACTION_MAP (self), "reopen");
  restore = g_action_map_lookup_action (G_ACTION_MAP (self), "restore");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (reopen), region != NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (restore), reason == DEK_READ_ONLY_NOT || reason == DEK_READ_ONLY_NEWER);
}
