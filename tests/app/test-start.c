// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app-fixture.h"

#include <glib/gstdio.h>

#include "app/dek-example.h"
#include "app/dek-new-region-page.h"
#include "app/dek-problem-page.h"
#include "app/dek-recent-row.h"
#include "app/dek-start-page.h"
#include "reference/reference.h"
#include "region/region.h"

static DekWindow *
open_window (void)
{
  DekWindow *window = dek_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  app_settle ();

  return window;
}

static void
close_window (DekWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  app_settle ();
}

static gboolean
is_missing (gpointer data)
{
  return dek_recent_get_missing (data);
}

static void
test_recents (void)
{
  g_autofree char *path = app_make_example ();
  g_autoptr (DekRecent) lost = NULL;
  DekWindow *window;
  GtkWidget *row;

  dek_recents_add ("/nowhere/weg.gpkg", "Verdwenen");
  dek_recents_add (path, "Holland Rijnland");
  window = open_window ();
  g_assert_nonnull (app_find (window, DEK_TYPE_START_PAGE));
  row = app_find (window, DEK_TYPE_RECENT_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Holland Rijnland");

  /* The newest comes first; a lost one stays, and says that it is lost. */
  lost = g_list_model_get_item (dek_recents_get_model (), 1);
  app_wait_until (is_missing, lost);
  g_assert_true (app_has_text (window, "Not found: /nowhere/weg.gpkg"));
  g_assert_nonnull (app_find_button (window, "Locate…"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.forget", "^ay", "/nowhere/weg.gpkg"));
  app_settle ();
  g_assert_false (app_has_text (window, "Verdwenen"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-path", "^ay", path));
  app_settle ();
  g_assert_cmpstr (dek_window_get_path (window), ==, path);
  close_window (window);
  app_remove_example (path);
}

static void
test_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dek_example_ensure (&error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (path);
  first = app_dup_checksum (path);
  again = dek_example_ensure (&error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, path);
  second = app_dup_checksum (path);
  g_assert_cmpstr (first, ==, second);
}

static void
assert_problem (DekWindow  *window,
                const char *path,
                const char *title)
{
  GtkWidget *page;

  g_assert_false (dek_window_open_path (window, path));
  app_settle ();
  page = app_find (window, DEK_TYPE_PROBLEM_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpstr (dek_problem_page_get_title (DEK_PROBLEM_PAGE (page)), ==, title);
  g_assert_nonnull (strstr (dek_problem_page_get_description (DEK_PROBLEM_PAGE (page)), path));
  g_assert_null (dek_window_get_region (window));
}

static void
test_problems (void)
{
  g_autofree char *path = app_make_example ();
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *text = g_build_filename (directory, "brief.txt", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  DekWindow *window = open_window ();
  const char *words = "Geachte heer, mevrouw, hierbij de lijst.\n";

  g_assert_true (g_file_set_contents (text, words, -1, NULL));
  before = app_dup_checksum (text);
  assert_problem (window, "/nowhere/weg.gpkg", "File Not Found");
  assert_problem (window, directory, "This Is a Folder");
  assert_problem (window, text, "Not a Region File");
  after = app_dup_checksum (text);
  g_assert_cmpstr (before, ==, after);

  /* From a page that says what is wrong one goes on to a good file. */
  g_assert_true (dek_window_open_path (window, path));
  app_settle ();
  g_assert_null (app_find (window, DEK_TYPE_PROBLEM_PAGE));
  close_window (window);
  g_assert_cmpint (g_unlink (text), ==, 0);
  app_remove_example (path);
}

static gboolean
has_region (gpointer data)
{
  return dek_window_get_region (data) != NULL;
}

static void
test_new_region (void)
{
  g_autofree char *example = app_make_example ();
  g_autofree char *directory = g_path_get_dirname (example);
  g_autofree char *path = g_build_filename (directory, "nieuw", NULL);
  g_autofree char *made = g_strconcat (path, ".gpkg", NULL);
  DekWindow *window = open_window ();
  GtkWidget *page;
  guint index;

  g_assert_true (dek_reference_find_region (dek_reference_get_default (), "Midden-Holland", &index));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-region", NULL));
  app_settle ();
  page = app_find (window, DEK_TYPE_NEW_REGION_PAGE);
  g_assert_nonnull (page);
  dek_new_region_page_choose (DEK_NEW_REGION_PAGE (page), (gint) index);
  g_assert_true (app_has_text (page, "only the gemeenten with a steunpunt are known"));
  dek_new_region_page_set_path (DEK_NEW_REGION_PAGE (page), path, FALSE);
  dek_new_region_page_create (DEK_NEW_REGION_PAGE (page));
  g_assert_true (dek_new_region_page_is_busy (DEK_NEW_REGION_PAGE (page)));
  app_wait_until (has_region, window);

  g_assert_cmpstr (dek_window_get_path (window), ==, made);
  g_assert_cmpstr (dek_region_get_name (dek_window_get_region (window)), ==, "Midden-Holland");
  g_assert_cmpuint (dek_region_count (dek_window_get_region (window), DEK_TYPE_GEMEENTE), ==,
                    dek_reference_get_region (dek_reference_get_default (), index)->n_gemeenten);
  close_window (window);
  g_assert_cmpint (g_unlink (made), ==, 0);
  app_remove_example (example);
}

static void
test_same_file_twice (void)
{
  g_autofree char *path = app_make_example ();
  g_autoptr (DekApplication) application = dek_application_new ();
  g_autoptr (GError) error = NULL;
  GtkApplication *app = GTK_APPLICATION (application);

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, &error));
  g_assert_no_error (error);
  dek_application_open_path (application, path);
  dek_application_open_path (application, path);
  app_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 1);
  close_window (DEK_WINDOW (gtk_application_get_windows (app)->data));
  app_remove_example (path);
}

int
main (int   argc,
      char *argv[])
{
  int status = app_test_init (&argc, &argv);

  if (status != 0)
    return status;

  g_test_add_func ("/app/start/recents", test_recents);
  g_test_add_func ("/app/start/example", test_example);
  g_test_add_func ("/app/start/problems", test_problems);
  g_test_add_func ("/app/start/new-region", test_new_region);
  g_test_add_func ("/app/start/same-file-twice", test_same_file_twice);

  return g_test_run ();
}
