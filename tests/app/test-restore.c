// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "edit-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app/dek-backup-row.h"
#include "app/dek-damaged-page.h"
#include "app/dek-restore-window.h"
#include "widgets/dek-banner.h"

static void
rename_place (EditFixture *fixture,
              const char  *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_record_edit (DEK_RECORD (fixture->place), "Name", &error, "name", name, NULL));
  g_assert_no_error (error);
}

static void
answer (const char *response)
{
  GtkWidget *dialog = edit_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  edit_rest ();
}

static DekBackup *
make_backup (EditFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DekBackup *backup = dek_backup_make (edit_get_region (fixture), DEK_BACKUP_IMPORT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (backup);

  return backup;
}

static GtkWidget *
find_row_of (GtkWidget *widget,
             DekBackup *backup)
{
  if (DEK_IS_BACKUP_ROW (widget) &&
      g_str_equal (dek_backup_get_path (dek_backup_row_get_backup (DEK_BACKUP_ROW (widget))),
                   dek_backup_get_path (backup)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row_of (child, backup);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is in it and what differs; putting it back; and undoing that. */
static void
test_restore (EditFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (DekBackup) backup = NULL;
  g_autoptr (DekSteunpunt) renamed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window, *row, *button;

  backup = make_backup (fixture);
  rename_place (fixture, "Later");
  g_assert_true (dek_region_begin_step (edit_get_region (fixture), "One more", &error));
  g_object_unref (dek_region_insert (edit_get_region (fixture), DEK_TYPE_STEUNPUNT, "name", "Erbij", NULL));
  g_assert_true (dek_region_commit_step (edit_get_region (fixture), &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->place);

  edit_act (fixture, "win.restore");
  window = edit_find_window (DEK_TYPE_RESTORE_WINDOW);
  g_assert_nonnull (window);
  row = find_row_of (window, backup);
  g_assert_nonnull (row);
  g_assert_true (app_has_text (row, "Before an import"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  app_settle ();
  g_assert_true (app_has_text (row, ", now "));

  button = app_find_button (row, "Put Back");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  answer ("cancel");
  renamed = edit_dup_place (fixture, "Later");
  g_assert_nonnull (renamed);
  g_clear_object (&renamed);

  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  answer ("restore");
  g_assert_null (edit_find_window (DEK_TYPE_RESTORE_WINDOW));
  g_assert_nonnull (edit_get_region (fixture));
  fixture->place = edit_dup_place (fixture, EDIT_PLACE);
  g_assert_nonnull (fixture->place);
  g_clear_object (&fixture->place);
  g_assert_true (app_has_text (fixture->window, "What it replaced was kept."));

  button = app_find_button (fixture->window, "Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  edit_rest ();
  fixture->place = edit_dup_place (fixture, "Later");
  g_assert_nonnull (fixture->place);
}

/* Pages of zeros in the middle, and a first page that looks right. */
static void
damage (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_no_error (error);
  memset (contents + 4096, 0x5a, 8 * 4096);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, &error));
  g_assert_no_error (error);
}

static void
open_damaged (EditFixture *fixture)
{
  g_clear_object (&fixture->place);
  dek_window_show_start (fixture->window);
  app_settle ();
  damage (fixture->path);
  g_assert_false (dek_window_open_path (fixture->window, fixture->path));
  app_settle ();
}

static void
test_damaged_restore (EditFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr (DekBackup) backup = NULL;
  GtkWidget *page, *row, *button;

  backup = make_backup (fixture);
  open_damaged (fixture);
  page = app_find (fixture->window, DEK_TYPE_DAMAGED_PAGE);
  g_assert_nonnull (page);
  row = find_row_of (page, backup);
  g_assert_nonnull (row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (app_has_text (row, "Gemeenten"));

  button = app_find_button (row, "Put Back");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  edit_rest ();
  g_assert_null (app_find (fixture->window, DEK_TYPE_DAMAGED_PAGE));
  fixture->place = edit_dup_place (fixture, EDIT_PLACE);
  g_assert_nonnull (fixture->place);
}

static gboolean
is_done (gpointer data)
{
  return !dek_damaged_page_is_busy (data);
}

/* Into a new file; the damaged one stays as it is, to the byte. */
static void
test_salvage (EditFixture   *fixture,
              gconstpointer  data)
{
  g_autofree char *new_path = g_strconcat (fixture->path, ".saved.gpkg", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *page, *button;

  open_damaged (fixture);
  page = app_find (fixture->window, DEK_TYPE_DAMAGED_PAGE);
  g_assert_nonnull (page);
  before = app_dup_checksum (fixture->path);
  dek_damaged_page_salvage (DEK_DAMAGED_PAGE (page), new_path);
  g_assert_true (dek_damaged_page_is_busy (DEK_DAMAGED_PAGE (page)));
  g_assert_false (dek_window_is_free (fixture->window));
  app_wait_until (is_done, page);
  app_settle ();
  after = app_dup_checksum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (app_has_text (page, "The damaged file was left as it is."));
  g_assert_true (app_has_text (page, "saved"));

  button = app_find_button (page, "Open the New File");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  g_assert_cmpstr (dek_window_get_path (fixture->window), ==, new_path);
  dek_window_show_start (fixture->window);
  app_settle ();
  g_assert_cmpint (g_unlink (new_path), ==, 0);
}

/* A second window reads along, says who holds the file, and tries again. */
static void
test_held (EditFixture   *fixture,
           gconstpointer  data)
{
  DekWindow *second = dek_window_new (NULL);
  GtkWidget *banner, *again;

  rename_place (fixture, "Bezet");
  g_assert_true (dek_window_open_path (second, fixture->path));
  gtk_window_present (GTK_WINDOW (second));
  app_settle ();
  g_assert_true (dek_region_get_read_only (dek_window_get_region (second)));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (second), "undo"));
  banner = app_find (second, DEK_TYPE_BANNER);
  g_assert_nonnull (banner);
  g_assert_true (app_has_text (banner, "another window"));
  again = app_find_button (banner, "Try Again");
  g_assert_nonnull (again);

  g_signal_emit_by_name (again, "clicked");
  app_settle ();
  g_assert_true (dek_region_get_read_only (dek_window_get_region (second)));

  g_clear_object (&fixture->place);
  dek_window_show_start (fixture->window);
  app_settle ();
  again = app_find_button (app_find (second, DEK_TYPE_BANNER), "Try Again");
  g_signal_emit_by_name (again, "clicked");
  app_settle ();
  g_assert_false (dek_region_get_read_only (dek_window_get_region (second)));
  g_assert_null (dek_banner_get_text (DEK_BANNER (app_find (second, DEK_TYPE_BANNER))));
  gtk_window_close (GTK_WINDOW (second));
  app_settle ();
}

int
main (int   argc,
      char *argv[])
{
  int status = app_test_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) g_test_add ("/app/restore/" name, EditFixture, NULL, edit_set_up, function, edit_tear_down)
  ADD ("restore", test_restore);
  ADD ("damaged-restore", test_damaged_restore);
  ADD ("salvage", test_salvage);
  ADD ("held", test_held);
#undef ADD

  return g_test_run ();
}
