// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "region/region.h"

char *
app_make_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("dekkend-app-XXXXXX", &error);
  g_autofree char *path = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;

  g_assert_no_error (error);
  path = g_build_filename (directory, "hr.gpkg", NULL);
  g_assert_true (dek_region_seed_find (&seed, "Holland Rijnland", &error));
  g_assert_no_error (error);
  seed.example = TRUE;
  g_assert_true (dek_region_create (path, &seed, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* Nothing may lie beside the file when all is closed. */
void
app_remove_example (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

char *
app_dup_checksum (const char *path)
{
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

int
app_test_init (int    *argc,
               char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("dekkend-home-XXXXXX", NULL);

  /* G_TEST_OPTION_ISOLATE_DIRS hides the system's data too, which GTK needs. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      /* To who reads TAP this is a skip only with a status of success. */
      g_print ("1..0 # SKIP no display\n");
      exit (EXIT_SUCCESS);
    }
  adw_init ();

  return 0;
}

static gboolean
too_late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

void
app_wait_until (AppCondition condition,
                gpointer     data)
{
  gboolean too_late = FALSE;
  guint timer = g_timeout_add_seconds (20, too_late_cb, &too_late);

  while (!condition (data) && !too_late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
  g_assert_false (too_late);
}

/* Lets what was put off until later happen. */
void
app_settle (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

GtkWidget *
app_find (gpointer root,
          GType    type)
{
  GtkWidget *widget = GTK_WIDGET (root);

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
app_has_text (gpointer    root,
              const char *text)
{
  GtkWidget *widget = GTK_WIDGET (root);

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strrstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (app_has_text (child, text))
      return TRUE;

  return FALSE;
}

GtkWidget *
app_find_button (gpointer    root,
                 const char *label)
{
  GtkWidget *widget = GTK_WIDGET (root);

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && app_has_text (widget, label))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
app_find_row (gpointer    root,
              const char *text)
{
  GtkWidget *widget = GTK_WIDGET (root);

  if (!gtk_widget_get_visible (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = app_find_row (child, text);

      if (found != NULL)
        return found;
    }

  return GTK_IS_LIST_BOX_ROW (widget) && app_has_text (widget, text) ? widget : NULL;
}
