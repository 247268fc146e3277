// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "edit-fixture.h"

#include "map/dek-steunpunt-pane.h"

DekRegion *
edit_get_region (EditFixture *fixture)
{
  return dek_window_get_region (fixture->window);
}

DekSteunpunt *
edit_dup_place (EditFixture *fixture,
                const char  *name)
{
  g_autoptr (GListModel) places = dek_region_list (edit_get_region (fixture), DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);

      if (g_strcmp0 (dek_steunpunt_get_name (place), name) == 0)
        return g_steal_pointer (&place);
    }

  return NULL;
}

void
edit_set_up (EditFixture   *fixture,
             gconstpointer  data)
{
  fixture->path = app_make_example ();
  fixture->window = dek_window_new (NULL);
  g_assert_true (dek_window_open_path (fixture->window, fixture->path));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();

  fixture->place = edit_dup_place (fixture, EDIT_PLACE);
  g_assert_nonnull (fixture->place);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.select-steunpunt", "x",
                                             dek_record_get_id (DEK_RECORD (fixture->place))));
  app_settle ();
}

void
edit_close (EditFixture *fixture)
{
  g_clear_object (&fixture->place);
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  app_settle ();
}

void
edit_tear_down (EditFixture   *fixture,
                gconstpointer  data)
{
  if (fixture->window != NULL)
    edit_close (fixture);
  app_remove_example (fixture->path);
  g_free (fixture->path);
}

static AdwEntryRow *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return ADW_ENTRY_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwEntryRow *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A row of the pane of the place. */
AdwEntryRow *
edit_find_row (EditFixture *fixture,
               const char  *title)
{
  GtkWidget *pane = app_find (fixture->window, DEK_TYPE_STEUNPUNT_PANE);
  AdwEntryRow *row;

  g_assert_nonnull (pane);
  row = find_row (pane, title);
  g_assert_nonnull (row);

  return row;
}

/* As from the keyboard: with the focus there, and one letter after the other. */
void
edit_type (EditFixture *fixture,
           const char  *title,
           const char  *text)
{
  AdwEntryRow *row = edit_find_row (fixture, title);
  GtkEditable *editable = GTK_EDITABLE (row);
  int position = -1;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_position (editable, -1);
  position = gtk_editable_get_position (editable);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    gtk_editable_insert_text (editable, p, (int) (g_utf8_next_char (p) - p), &position);
  gtk_editable_set_position (editable, position);
}

/* Longer than the second after which typing is written. */
void
edit_rest (void)
{
  gint64 end = g_get_monotonic_time () + 1300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    app_settle ();
}

void
edit_act (EditFixture *fixture,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  app_settle ();
}

/* @action without the name of its group. */
gboolean
edit_can (EditFixture *fixture,
          const char  *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

guint
edit_count_steps (EditFixture *fixture)
{
  g_autoptr (GListModel) steps = dek_history_new_for_region (edit_get_region (fixture), NULL);

  return g_list_model_get_n_items (steps);
}

GtkWidget *
edit_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;

  return NULL;
}
