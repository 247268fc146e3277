// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "edit-fixture.h"

#include "map/dek-steunpunt-pane.h"
#include "widgets/dek-text-field.h"

static const char *
typed (EditFixture *fixture,
       const char  *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (edit_find_row (fixture, title)));
}

static void
set_status (EditFixture *fixture,
            DekStatus    status)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_record_edit (DEK_RECORD (fixture->place), "Status of “it”", &error,
                                  "status", (gint) status, NULL));
  g_assert_no_error (error);
  app_settle ();
}

/* By the actions, and what was done is named. */
static void
test_actions (EditFixture   *fixture,
              gconstpointer  data)
{
  DekStatus before = dek_steunpunt_get_status (fixture->place);

  g_assert_false (edit_can (fixture, "undo"));
  g_assert_false (edit_can (fixture, "redo"));

  set_status (fixture, DEK_STATUS_CLOSED);
  g_assert_true (edit_can (fixture, "undo"));
  g_assert_false (edit_can (fixture, "redo"));

  edit_act (fixture, "win.undo");
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), ==, before);
  g_assert_false (edit_can (fixture, "undo"));
  g_assert_true (edit_can (fixture, "redo"));
  g_assert_true (app_has_text (fixture->window, "Undone: Status of “it”"));
  g_assert_true (app_has_text (app_find (fixture->window, DEK_TYPE_STEUNPUNT_PANE),
                               dek_enum_get_label (DEK_TYPE_STATUS, (gint) before)));

  edit_act (fixture, "win.redo");
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), ==, DEK_STATUS_CLOSED);
  g_assert_true (edit_can (fixture, "undo"));
  g_assert_false (edit_can (fixture, "redo"));
}

static GtkWidget *
find_undo_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-undo-symbolic") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_undo_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_button (EditFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *button = find_undo_button (GTK_WIDGET (fixture->window));
  DekStatus before = dek_steunpunt_get_status (fixture->place);

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  set_status (fixture, DEK_STATUS_CLOSED);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Undo: Status of “it” (Ctrl+Z)");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo");

  g_signal_emit_by_name (button, "clicked");
  app_settle ();
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), ==, before);
  g_assert_false (gtk_widget_is_sensitive (button));
}

/* Typing with rests is one step; undoing brings the row back too. */
static void
test_typing_merges (EditFixture   *fixture,
                    gconstpointer  data)
{
  guint before = edit_count_steps (fixture);

  edit_type (fixture, "Name", " A");
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE);
  edit_rest ();
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE " A");
  edit_type (fixture, "Name", "B");
  edit_rest ();
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE " AB");
  g_assert_cmpuint (edit_count_steps (fixture), ==, before + 1);

  edit_act (fixture, "win.undo");
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE);
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);
}

/* A space at the end is typed on the way to the next word. */
static void
test_rest_keeps_text (EditFixture   *fixture,
                      gconstpointer  data)
{
  edit_type (fixture, "Name", " A ");
  edit_rest ();
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE " A");
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE " A ");

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  app_settle ();
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE " A");
}

static void
test_leaving_commits (EditFixture   *fixture,
                      gconstpointer  data)
{
  edit_type (fixture, "Address", " 12");
  gtk_widget_grab_focus (GTK_WIDGET (edit_find_row (fixture, "Name")));
  app_settle ();
  {
    g_autofree char *address = NULL;

    g_object_get (fixture->place, "address", &address, NULL);
    g_assert_true (g_str_has_suffix (address, " 12"));
  }

  /* What may not be empty comes back. */
  gtk_editable_set_text (GTK_EDITABLE (edit_find_row (fixture, "Name")), "");
  gtk_widget_grab_focus (GTK_WIDGET (edit_find_row (fixture, "Address")));
  app_settle ();
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE);
}

/* What is being typed goes first. */
static void
test_typing_is_undone_first (EditFixture   *fixture,
                             gconstpointer  data)
{
  set_status (fixture, DEK_STATUS_CLOSED);
  edit_type (fixture, "Name", "X");
  g_assert_true (dek_text_field_is_pending (dek_text_field_find (GTK_WIDGET (edit_find_row (fixture, "Name")))));

  edit_act (fixture, "win.undo");
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), ==, DEK_STATUS_CLOSED);

  /* Where no step can be done again, the key is left to the text itself. */
  g_assert_false (edit_can (fixture, "redo"));
  g_assert_true (dek_text_field_redo_typing (dek_text_field_find (GTK_WIDGET (edit_find_row (fixture, "Name")))));
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE "X");
  edit_act (fixture, "win.undo");
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);

  edit_act (fixture, "win.undo");
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), !=, DEK_STATUS_CLOSED);
}

static gboolean
press_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == GDK_KEY_Escape)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }

  return FALSE;
}

/* Also what was written since the keyboard came in. */
static void
test_escape (EditFixture   *fixture,
             gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (edit_find_row (fixture, "Name"));
  guint before = edit_count_steps (fixture);

  edit_type (fixture, "Name", " A");
  g_assert_true (press_escape (row));
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);
  g_assert_cmpuint (edit_count_steps (fixture), ==, before);

  edit_type (fixture, "Name", " A");
  edit_rest ();
  edit_type (fixture, "Name", "B");
  g_assert_true (press_escape (row));
  g_assert_cmpstr (typed (fixture, "Name"), ==, EDIT_PLACE);
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, EDIT_PLACE);

  /* Nothing to restore: the key is for the pane. */
  g_assert_false (press_escape (row));
}

static void
test_close_flushes (EditFixture   *fixture,
                    gconstpointer  data)
{
  gint64 id = dek_record_get_id (DEK_RECORD (fixture->place));
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  edit_type (fixture, "Note", "halverwege een z");
  edit_close (fixture);
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  place = dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, id);
  g_object_get (place, "note", &note, NULL);
  g_assert_cmpstr (note, ==, "halverwege een z");
  dek_region_close (region);
}

/* No question; a toast that undoes that very step, not the one after it. */
static void
test_delete (EditFixture   *fixture,
             gconstpointer  data)
{
  guint before = dek_region_count (edit_get_region (fixture), DEK_TYPE_STEUNPUNT);
  g_autoptr (DekSteunpunt) other = NULL;
  g_autoptr (DekSteunpunt) back = NULL;
  g_autoptr (GListModel) places = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *undo;

  edit_act (fixture, "kaart.delete-steunpunt");
  g_assert_null (edit_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpuint (dek_region_count (edit_get_region (fixture), DEK_TYPE_STEUNPUNT), ==, before - 1);
  g_assert_true (app_has_text (fixture->window, "“" EDIT_PLACE "” was deleted"));

  places = dek_region_list (edit_get_region (fixture), DEK_TYPE_STEUNPUNT);
  other = g_list_model_get_item (places, 0);
  g_assert_true (dek_record_edit (DEK_RECORD (other), "Note", &error, "note", "later", NULL));
  g_assert_no_error (error);

  /* As a person would: not before the toast has come into view. */
  edit_rest ();
  undo = app_find_button (fixture->window, "Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  app_settle ();
  g_assert_cmpuint (dek_region_count (edit_get_region (fixture), DEK_TYPE_STEUNPUNT), ==, before);
  back = edit_dup_place (fixture, EDIT_PLACE);
  g_assert_nonnull (back);
  {
    g_autofree char *note = NULL;

    g_object_get (other, "note", &note, NULL);
    g_assert_cmpstr (note, ==, "later");
  }
}

/* What came later stands in its way: a sentence to read, and nothing changed. */
static void
test_conflict (EditFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  gint64 step;

  g_assert_true (dek_record_edit (DEK_RECORD (fixture->place), "One", &error, "name", "Een", NULL));
  step = dek_region_get_last_step (edit_get_region (fixture));
  g_assert_true (dek_record_edit (DEK_RECORD (fixture->place), "Two", &error, "name", "Twee", NULL));
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-step", "x", step));
  app_settle ();
  g_assert_cmpstr (dek_steunpunt_get_name (fixture->place), ==, "Twee");
  dialog = edit_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (app_has_text (dialog, "Something Stands in the Way"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  app_settle ();
}

static void
get_note (EditFixture  *fixture,
          char        **note)
{
  g_object_get (fixture->place, "note", note, NULL);
}

/* Longer texts are typed in a view; it follows the record, and is flushed. */
static void
test_text_view (EditFixture   *fixture,
                gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (DekTextField) field = dek_text_field_new (view, "note");
  g_autofree char *note = NULL;
  g_autofree char *after = NULL;
  g_autofree char *shown = NULL;
  guint before = edit_count_steps (fixture);

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  dek_text_field_set_record (field, DEK_RECORD (fixture->place));
  gtk_text_buffer_set_text (buffer, "Eén regel\nen nog een", -1);
  g_assert_true (dek_text_field_is_pending (field));
  dek_text_field_commit_all (edit_get_region (fixture));
  g_assert_false (dek_text_field_is_pending (field));
  get_note (fixture, &note);
  g_assert_cmpstr (note, ==, "Eén regel\nen nog een");
  g_assert_cmpuint (edit_count_steps (fixture), ==, before + 1);

  edit_act (fixture, "win.undo");
  get_note (fixture, &after);
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, after != NULL ? after : "");
  dek_text_field_set_record (field, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was done before is still undone after closing and opening again. */
static void
test_reopened (EditFixture   *fixture,
               gconstpointer  data)
{
  DekStatus before = dek_steunpunt_get_status (fixture->place);

  set_status (fixture, DEK_STATUS_CLOSED);
  g_clear_object (&fixture->place);
  dek_window_show_start (fixture->window);
  app_settle ();
  g_assert_false (edit_can (fixture, "undo"));
  g_assert_true (dek_window_open_path (fixture->window, fixture->path));
  app_settle ();
  g_assert_true (edit_can (fixture, "undo"));
  edit_act (fixture, "win.undo");
  fixture->place = edit_dup_place (fixture, EDIT_PLACE);
  g_assert_cmpint (dek_steunpunt_get_status (fixture->place), ==, before);
}

int
main (int   argc,
      char *argv[])
{
  int status = app_test_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) g_test_add ("/app/undo/" name, EditFixture, NULL, edit_set_up, function, edit_tear_down)
  ADD ("actions", test_actions);
  ADD ("button", test_button);
  ADD ("typing-merges", test_typing_merges);
  ADD ("rest-keeps-text", test_rest_keeps_text);
  ADD ("leaving-commits", test_leaving_commits);
  ADD ("typing-is-undone-first", test_typing_is_undone_first);
  ADD ("escape", test_escape);
  ADD ("close-flushes", test_close_flushes);
  ADD ("delete", test_delete);
  ADD ("conflict", test_conflict);
  ADD ("text-view", test_text_view);
  ADD ("reopened", test_reopened);
#undef ADD

  return g_test_run ();
}
