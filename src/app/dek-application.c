// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-app-application"

#include "config.h"

#include "app/dek-application.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <shumate/shumate.h>

#include "app/dek-about.h"
#include "app/dek-window.h"

struct _DekApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (DekApplication, dek_application, ADW_TYPE_APPLICATION)

/* Every key of the program. What the keys do on the map itself (arrows, Enter,
 * + and -) is the map's own business while it has the focus. */
static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new-region", { "<Control><Alt>n" } },
  { "win.open", { "<Control>o" } },
  { "win.search", { "<Control>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.history", { "<Control>h" } },
  { "win.page('kaart')", { "<Alt>1" } },
  { "win.page('plan')", { "<Alt>2" } },
  { "win.page('steunpunten')", { "<Alt>3" } },
  { "win.page('contacten')", { "<Alt>4" } },
  { "win.page('monitor')", { "<Alt>5" } },
  { "kaart.show-pane", { "F9" } },
  { "kaart.switch-focus", { "F6" } },
  { "kaart.show-table", { "<Control>t" } },
  { "kaart.new-steunpunt", { "<Control>n" } },
  { "map.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "map.zoom-out", { "<Control>minus" } },
  { "map.fit", { "<Control>0" } },
};

static DekWindow *
find_window (DekApplication *self,
             const char     *path)
{
  GStatBuf wanted, have;

  if (g_stat (path, &wanted) != 0)
    return NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      const char *open = DEK_IS_WINDOW (l->data) ? dek_window_get_path (l->data) : NULL;

      /* Two names can lead to one file. */
      if (open != NULL && g_stat (open, &have) == 0 &&
          have.st_dev == wanted.st_dev && have.st_ino == wanted.st_ino)
        return l->data;
    }

  return NULL;
}

static DekWindow *
find_free_window (DekApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (DEK_IS_WINDOW (active) && dek_window_is_free (DEK_WINDOW (active)))
    return DEK_WINDOW (active);

  return NULL;
}

static void
dek_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (dek_window_new (GTK_APPLICATION (application)));

  gtk_window_present (window);
}

static void
dek_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = path == NULL ? g_file_get_uri (files[i]) : NULL;

      dek_application_open_path (DEK_APPLICATION (application), path != NULL ? path : uri);
    }
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  DekApplication *self = DEK_APPLICATION (user_data);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  /* Closing, not destroying: a window first commits what is being typed. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  dek_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (dek_window_new (GTK_APPLICATION (user_data))));
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "about", about_cb },
  { "new-window", new_window_cb },
};

static void
dek_application_startup (GApplication *application)
{
  GtkApplication *app = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (dek_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *keys[G_N_ELEMENTS (shortcuts[i].keys) + 1] = { NULL };

      for (gsize k = 0; k < G_N_ELEMENTS (shortcuts[i].keys); k++)
        keys[k] = shortcuts[i].keys[k];
      gtk_application_set_accels_for_action (app, shortcuts[i].action, keys);
    }

  g_set_application_name ("Dekkend");
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
dek_application_class_init (DekApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = dek_application_activate;
  application_class->open = dek_application_open;
  application_class->startup = dek_application_startup;
}

static void
dek_application_init (DekApplication *self)
{
}

/**
 * dek_application_new:
 *
 * The application: one process, one window per region.
 *
 * Returns: (transfer full): the application, not yet registered
 */
DekApplication *
dek_application_new (void)
{
  return g_object_new (DEK_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/nl/dekkend/Dekkend",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * dek_application_open_path:
 * @path: a region file; absolute or relative to the current directory
 *
 * Brings up the window that has the file open, or opens it: in the active
 * window if that shows no region yet, else in a new one. What goes wrong is
 * shown in the window.
 */
void
dek_application_open_path (DekApplication *self,
                           const char     *path)
{
  g_autofree char *absolute = NULL;
  DekWindow *window;

  g_return_if_fail (DEK_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  absolute = g_canonicalize_filename (path, NULL);
  window = find_window (self, absolute);
  if (window == NULL)
    {
      window = find_free_window (self);
      if (window == NULL)
        window = dek_window_new (GTK_APPLICATION (self));
      dek_window_open_path (window, absolute);
    }

  gtk_window_present (GTK_WINDOW (window));
}
