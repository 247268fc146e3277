// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What menus, buttons and keys of a window do: the "win." actions. */

#define G_LOG_DOMAIN "dekkend-app-window-actions"

#include "config.h"

#include "app/dek-window-actions.h"

#include <glib/gi18n.h>

#include "app/dek-application.h"
#include "app/dek-example.h"
#include "app/dek-history-window.h"
#include "app/dek-recents.h"
#include "app/dek-window-restore.h"
#include "widgets/dek-file-dialog.h"
#include "widgets/dek-text-field.h"

static void
open_path (DekWindow  *self,
           const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (DEK_IS_APPLICATION (application))
    dek_application_open_path (DEK_APPLICATION (application), path);
  else
    dek_window_open_path (self, path);
}

static void
open_chosen_cb (const char *path,
                gpointer    user_data)
{
  open_path (DEK_WINDOW (user_data), path);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  dek_file_dialog_open_region (GTK_WINDOW (user_data), _("Open a Region"),
                               open_chosen_cb, user_data);
}

static void
open_path_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  open_path (DEK_WINDOW (user_data), g_variant_get_bytestring (parameter));
}

typedef struct
{
  DekWindow *window;
  char *old_path;
} Locate;

static void
locate_free (gpointer data)
{
  Locate *locate = data;

  g_free (locate->old_path);
  g_free (locate);
}

static void
located_cb (const char *path,
            gpointer    user_data)
{
  Locate *locate = user_data;

  dek_recents_replace (locate->old_path, path);
  open_path (locate->window, path);
}

static void
locate_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Locate *locate = g_new0 (Locate, 1);

  locate->window = DEK_WINDOW (user_data);
  locate->old_path = g_variant_dup_bytestring (parameter, NULL);
  dek_file_dialog_open_region_full (GTK_WINDOW (user_data), _("Where Is the Region Now?"),
                                    located_cb, locate, locate_free);
}

static void
forget_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  dek_recents_remove (g_variant_get_bytestring (parameter));
}

static void
new_region_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  DekWindow *other;

  if (dek_window_is_free (self))
    {
      dek_window_show_new_region (self);
      return;
    }

  other = dek_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  dek_window_show_new_region (other);
  gtk_window_present (GTK_WINDOW (other));
}

static void
example_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dek_example_ensure (&error);

  if (path != NULL)
    open_path (self, path);
  else
    dek_window_show_toast (self, error->message);
}

static void
start_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  dek_window_show_start (DEK_WINDOW (user_data));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  dek_window_start_search (DEK_WINDOW (user_data));
}

static void
page_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  if (!dek_window_show_page (DEK_WINDOW (user_data), g_variant_get_string (parameter, NULL)))
    g_debug ("There is no page %s.", g_variant_get_string (parameter, NULL));
}

static void
history_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);

  dek_text_field_commit_all (dek_window_get_region (self));
  gtk_window_present (GTK_WINDOW (dek_history_window_new_for_region (GTK_WINDOW (self), dek_window_get_region (self))));
}

/* Of a record, which is named by its type and id. */
static void
record_history_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  g_autoptr (DekRecord) record = NULL;
  const char *type;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &type, &id);
  if (!g_type_is_a (g_type_from_name (type), DEK_TYPE_RECORD))
    return;

  dek_text_field_commit_all (dek_window_get_region (self));
  record = dek_region_dup_record (dek_window_get_region (self), g_type_from_name (type), id);
  if (record != NULL)
    gtk_window_present (GTK_WINDOW (dek_history_window_new_for_record (GTK_WINDOW (self), record)));
}

static void
show_in_files_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  DekWindow *self = DEK_WINDOW (user_data);
  g_autofree char *folder = g_path_get_dirname (dek_window_get_path (self));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static const GActionEntry entries[] = {
  { "new-region", new_region_cb },
  { "open", open_cb },
  { "open-path", open_path_cb, "ay" },
  { "locate", locate_cb, "ay" },
  { "forget", forget_cb, "ay" },
  { "example", example_cb },
  { "to-start", start_cb },
  { "search", search_cb },
  { "page", page_cb, "s" },
  { "show-in-files", show_in_files_cb },
  { "history", history_cb },
  { "record-history", record_history_cb, "(sx)" },
};

/* Those that mean something only with a region in the window. */
static const char *const with_region[] = { "search", "page", "show-in-files", "history", "record-history" };

/**
 * dek_window_actions_add:
 *
 * Gives the window its actions.
 */
void
dek_window_actions_add (DekWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  dek_window_restore_add (self);
  dek_window_actions_update (self);
}

/**
 * dek_window_actions_update:
 *
 * Switches actions on or off after a region came or went.
 */
void
dek_window_actions_update (DekWindow *self)
{
  gboolean has_region = dek_window_get_region (self) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (with_region); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), with_region[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), has_region);
    }
  dek_window_restore_update (self);
}
