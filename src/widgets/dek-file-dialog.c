// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Asking for a file, with the desktop's own dialog. */

#define G_LOG_DOMAIN "dekkend-widgets-file-dialog"

#include "config.h"

#include "widgets/dek-file-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkFileChooserNative *chooser;        /* a native dialog belongs to nobody else */
  GtkWindow *parent;                    /* cleared when it goes */
  DekFileChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
} Request;

static void
request_free (Request *request)
{
  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_clear_weak_pointer (&request->parent);
  g_clear_object (&request->chooser);
  g_free (request);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  Request *request = user_data;

  if (response == GTK_RESPONSE_ACCEPT && request->parent != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path != NULL)
        request->chosen (path, request->user_data);
    }
  request_free (request);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooser *
show (GtkWindow            *parent,
      GtkFileChooserAction  action,
      const char           *title,
      const char           *accept,
      DekFileChosen         chosen,
      gpointer              user_data,
      GDestroyNotify        destroy)
{
  Request *request = g_new0 (Request, 1);

  request->chooser = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  g_set_weak_pointer (&request->parent, parent);
  request->chosen = chosen;
  request->user_data = user_data;
  request->destroy = destroy;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (request->chooser), TRUE);
  g_signal_connect (request->chooser, "response", G_CALLBACK (response_cb), request);

  return GTK_FILE_CHOOSER (request->chooser);
}

/**
 * dek_file_dialog_open_region_full:
 * @parent: window it belongs to
 * @title: translated title
 * @chosen: called with the file
 * @user_data: for @chosen
 * @destroy: (nullable): frees @user_data in the end, chosen or not
 *
 * Asks for a region file that exists.
 */
void
dek_file_dialog_open_region_full (GtkWindow      *parent,
                                  const char     *title,
                                  DekFileChosen   chosen,
                                  gpointer        user_data,
                                  GDestroyNotify  destroy)
{
  GtkFileChooser *chooser = show (parent, GTK_FILE_CHOOSER_ACTION_OPEN, title, _("_Open"),
                                  chosen, user_data, destroy);

  add_filter (chooser, _("Regions (.gpkg)"), "gpkg");
  add_filter (chooser, _("All files"), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * dek_file_dialog_open_region:
 * @parent: window it belongs to
 * @title: translated title
 * @chosen: called with the file
 * @user_data: for @chosen, must live as long as @parent
 *
 * Asks for a region file that exists.
 */
void
dek_file_dialog_open_region (GtkWindow     *parent,
                             const char    *title,
                             DekFileChosen  chosen,
                             gpointer       user_data)
{
  dek_file_dialog_open_region_full (parent, title, chosen, user_data, NULL);
}

/**
 * dek_file_dialog_open_mbtiles:
 * @parent: window it belongs to
 * @chosen: called with the file
 * @user_data: for @chosen, must live as long as @parent
 *
 * Asks for a file with map tiles.
 */
void
dek_file_dialog_open_mbtiles (GtkWindow     *parent,
                              DekFileChosen  chosen,
                              gpointer       user_data)
{
  GtkFileChooser *chooser = show (parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                  _("Choose a Base Map File"), _("_Open"),
                                  chosen, user_data, NULL);

  add_filter (chooser, _("Map tiles (.mbtiles)"), "mbtiles");
  add_filter (chooser, _("All files"), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * dek_file_dialog_save_region:
 * @parent: window it belongs to
 * @folder: (nullable): absolute path of the folder to begin in
 * @name: file name to begin with, UTF-8
 * @chosen: called with the place; the file may exist, the user then agreed to
 *   replace it
 * @user_data: for @chosen, must live as long as @parent
 *
 * Asks where to put a new region file.
 */
void
dek_file_dialog_save_region (GtkWindow     *parent,
                             const char    *folder,
                             const char    *name,
                             DekFileChosen  chosen,
                             gpointer       user_data)
{
  GtkFileChooser *chooser = show (parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                  _("Where to Keep the Region"), _("_Choose"),
                                  chosen, user_data, NULL);

  add_filter (chooser, _("Regions (.gpkg)"), "gpkg");
  if (folder != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (chooser, file, NULL);
    }
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
