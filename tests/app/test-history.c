// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "edit-fixture.h"

#include "app/dek-history-window.h"
#include "widgets/dek-history-pane.h"
#include "widgets/dek-history-row.h"

static void
rename_place (EditFixture *fixture,
              const char  *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = g_strdup_printf ("Name %s", name);

  g_assert_true (dek_record_edit (DEK_RECORD (fixture->place), label, &error, "name", name, NULL));
  g_assert_no_error (error);
}

static DekHistoryPane *
open_history (EditFixture *fixture,
              const char  *action)
{
  GtkWidget *window;

  edit_act (fixture, action);
  window = edit_find_window (DEK_TYPE_HISTORY_WINDOW);
  g_assert_nonnull (window);

  return DEK_HISTORY_PANE (app_find (window, DEK_TYPE_HISTORY_PANE));
}

static void
close_history (void)
{
  gtk_window_close (GTK_WINDOW (edit_find_window (DEK_TYPE_HISTORY_WINDOW)));
  app_settle ();
}

/* In words, and it follows what happens. */
static void
test_record (EditFixture   *fixture,
             gconstpointer  data)
{
  DekHistoryPane *pane = open_history (fixture, "kaart.history");
  GtkWidget *row;

  g_assert_true (app_has_text (pane, "Nothing Changed Yet"));
  rename_place (fixture, "Krachtcirkel");
  app_settle ();
  g_assert_false (app_has_text (pane, "Nothing Changed Yet"));
  g_assert_cmpuint (g_list_model_get_n_items (dek_history_pane_get_model (pane)), ==, 1);
  row = app_find (pane, DEK_TYPE_HISTORY_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (dek_history_row_get_what (DEK_HISTORY_ROW (row)), ==,
                   "Name: “" EDIT_PLACE "” became “Krachtcirkel”");
  g_assert_cmpstr (dek_history_row_get_when (DEK_HISTORY_ROW (row)), !=, "");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       dek_history_row_get_what (DEK_HISTORY_ROW (row)));

  /* The lines of a record are to be read. */
  g_assert_null (app_find_button (edit_find_window (DEK_TYPE_HISTORY_WINDOW), "Go Back"));
  close_history ();
}

static void
test_gemeente (EditFixture   *fixture,
               gconstpointer  data)
{
  DekHistoryPane *pane;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.select-gemeente", "x",
                                             (gint64) APP_LEIDEN));
  app_settle ();
  pane = open_history (fixture, "kaart.history");
  g_assert_true (app_has_text (edit_find_window (DEK_TYPE_HISTORY_WINDOW), "Leiden"));
  g_assert_cmpuint (g_list_model_get_n_items (dek_history_pane_get_model (pane)), ==, 0);
  close_history ();
}

static gboolean
has_one_step (gpointer data)
{
  return g_list_model_get_n_items (dek_history_pane_get_model (data)) == 1;
}

static void
test_search (EditFixture   *fixture,
             gconstpointer  data)
{
  DekHistoryPane *pane;
  GtkWidget *search;
  guint all;

  rename_place (fixture, "Een");
  rename_place (fixture, "Twee");
  pane = open_history (fixture, "win.history");
  all = g_list_model_get_n_items (dek_history_pane_get_model (pane));
  g_assert_cmpuint (all, >=, 2);
  search = app_find (edit_find_window (DEK_TYPE_HISTORY_WINDOW), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "Name Twee");
  app_wait_until (has_one_step, pane);
  g_assert_true (app_has_text (pane, "Name Twee"));
  g_assert_false (app_has_text (pane, "Name Een"));
  close_history ();
}

static void
answer (const char *response)
{
  GtkWidget *dialog = edit_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  app_settle ();
}

/* It is asked, it is a step, and it can be undone. */
static void
test_go_back (EditFixture   *fixture,
              gconstpointer  data)
{
  DekHistoryPane *pane;
  GtkWidget *button;
  guint steps;

  rename_place (fixture, "Een");
  rename_place (fixture, "Twee");
  rename_place (fixture, "Drie");
  steps = edit_count_steps (fixture);
  pane = open_history (fixture, "win.history");
  button = app_find_button (edit_find_window (DEK_TYPE_HISTORY_WINDOW), "Go Back");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_sensitive (button));

  /* Where the region stands one cannot go back to. */
  dek_history_pane_select (pane, 0);
  g_assert_false (gtk_widget_get_sensitive (button));
  dek_history_pane_select (pane, 2);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  answer ("stay");
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, "Drie");

  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  answer ("go-back");
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, "Een");
  g_assert_null (edit_find_window (DEK_TYPE_HISTORY_WINDOW));
  g_assert_cmpuint (edit_count_steps (fixture), ==, steps + 1);

  edit_act (fixture, "win.undo");
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, "Drie");
}

int
main (int   argc,
      char *argv[])
{
  int status = app_test_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) g_test_add ("/app/history/" name, EditFixture, NULL, edit_set_up, function, edit_tear_down)
  ADD ("record", test_record);
  ADD ("gemeente", test_gemeente);
  ADD ("search", test_search);
  ADD ("go-back", test_go_back);
#undef ADD

  return g_test_run ();
}
