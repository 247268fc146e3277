// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app-fixture.h"

#include <adwaita.h>

#include "map/dek-gemeente-pane.h"
#include "map/dek-kaart-page.h"
#include "map/dek-map-table.h"
#include "map/dek-map-view.h"
#include "map/dek-new-steunpunt-dialog.h"
#include "map/dek-region-pane.h"
#include "map/dek-steunpunt-pane.h"
#include "region/region.h"

typedef struct
{
  char *path;
  char *checksum;
  DekWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = app_make_example ();
  fixture->checksum = app_dup_checksum (fixture->path);
  fixture->window = dek_window_new (NULL);
  g_assert_true (dek_window_open_path (fixture->window, fixture->path));
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle ();
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  app_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  app_remove_example (fixture->path);
  g_free (fixture->path);
  g_free (fixture->checksum);
}

static void
act (Fixture    *fixture,
     const char *action,
     gint64      parameter)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "x", parameter));
  app_settle ();
}

/* How many places there are, asked of the file itself. */
static guint
count_places (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  guint count;

  g_assert_no_error (error);
  count = dek_region_count (region, DEK_TYPE_STEUNPUNT);
  dek_region_close (region);

  return count;
}

static DekSteunpunt *
dup_place (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GListModel) places = dek_region_list (dek_window_get_region (fixture->window), DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (places, i);

      if (g_strcmp0 (dek_steunpunt_get_name (place), name) == 0)
        return g_steal_pointer (&place);
    }

  return NULL;
}

static void
test_region_pane (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *pane = app_find (fixture->window, DEK_TYPE_REGION_PANE);

  g_assert_nonnull (pane);
  g_assert_true (app_has_text (pane, "84%"));
  g_assert_true (app_has_text (pane, "583957"));
  g_assert_true (app_has_text (pane, "Duin en Bollenstreek"));
  g_assert_null (app_find (fixture->window, DEK_TYPE_GEMEENTE_PANE));
}

static void
test_select_gemeente (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *pane;

  act (fixture, "kaart.select-gemeente", APP_LEIDEN);
  pane = app_find (fixture->window, DEK_TYPE_GEMEENTE_PANE);
  g_assert_nonnull (pane);
  gtk_test_accessible_assert_role (pane, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_property (pane, GTK_ACCESSIBLE_PROPERTY_LABEL, "Leiden");
  gtk_test_accessible_assert_property (pane, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "gemeente in Leiden en omstreken");
  g_assert_true (app_has_text (pane, "127089"));
  g_assert_true (app_has_text (pane, "Zelfregiecentrum Leiden"));
  g_assert_true (app_has_text (pane, "Situation"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.back", NULL));
  app_settle ();
  g_assert_null (app_find (fixture->window, DEK_TYPE_GEMEENTE_PANE));
  g_assert_nonnull (app_find (fixture->window, DEK_TYPE_REGION_PANE));
}

static void
test_select_steunpunt (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (DekSteunpunt) place = dup_place (fixture, "Zelfregiecentrum Leiden");
  GtkWidget *pane;

  g_assert_nonnull (place);
  act (fixture, "kaart.select-steunpunt", dek_record_get_id (DEK_RECORD (place)));
  pane = app_find (fixture->window, DEK_TYPE_STEUNPUNT_PANE);
  g_assert_nonnull (pane);
  gtk_test_accessible_assert_property (pane, GTK_ACCESSIBLE_PROPERTY_LABEL, "Zelfregiecentrum Leiden");
  g_assert_true (app_has_text (pane, "Somewhere in its gemeente"));
}

/* Looking around, on every page, changes nothing in the file. */
static void
test_look_only (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const pages[] = { "plan", "steunpunten", "contacten", "monitor", "kaart" };
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (dek_window_show_page (fixture->window, pages[i]));
      app_settle ();
    }
  g_assert_false (dek_window_show_page (fixture->window, "nowhere"));
  act (fixture, "kaart.select-gemeente", APP_LEIDEN);
  close_window (fixture);

  after = app_dup_checksum (fixture->path);
  g_assert_cmpstr (after, ==, fixture->checksum);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (DEK_IS_NEW_STEUNPUNT_DIALOG (l->data))
      return l->data;

  return NULL;
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  guint before = count_places (fixture);
  GtkWidget *map = app_find (fixture->window, DEK_TYPE_MAP_VIEW);
  GtkWidget *dialog, *add;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.new-steunpunt", NULL));
  g_assert_true (dek_map_view_get_picking (DEK_MAP_VIEW (map)));
  /* A spot in the middle of Leiden. */
  g_signal_emit_by_name (map, "place-picked", 4.4930, 52.1583);
  app_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (app_has_text (dialog, "in Leiden"));

  add = app_find_button (dialog, "Add");
  g_assert_nonnull (add);
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (GTK_EDITABLE (app_find (dialog, ADW_TYPE_ENTRY_ROW)), " Proefplek ");
  g_assert_true (gtk_widget_get_sensitive (add));
  g_signal_emit_by_name (add, "clicked");
  app_settle ();

  g_assert_cmpuint (count_places (fixture), ==, before + 1);
  {
    g_autoptr (DekSteunpunt) place = dup_place (fixture, "Proefplek");

    g_assert_nonnull (place);
    g_assert_cmpint (dek_steunpunt_get_gemeente (place), ==, APP_LEIDEN);
    g_assert_cmpint (dek_steunpunt_get_position_quality (place), ==, DEK_POSITION_QUALITY_EXACT);
    g_assert_cmpfloat_with_epsilon (dek_steunpunt_get_location (place)->lon, 4.4930, 1e-9);
  }
  gtk_test_accessible_assert_property (app_find (fixture->window, DEK_TYPE_STEUNPUNT_PANE),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Proefplek");
}

/* What is still being typed when the window closes is not lost. */
static void
test_edit_and_close (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (DekSteunpunt) place = dup_place (fixture, "Zelfregiecentrum Leiden");
  gint64 id = dek_record_get_id (DEK_RECORD (place));
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (DekRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *pane;

  act (fixture, "kaart.select-steunpunt", id);
  pane = app_find (fixture->window, DEK_TYPE_STEUNPUNT_PANE);
  gtk_editable_set_text (GTK_EDITABLE (app_find (pane, ADW_TYPE_ENTRY_ROW)), "Zelfregie aan de Klooslaan");
  close_window (fixture);

  region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  again = dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, id);
  g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (again)), ==, "Zelfregie aan de Klooslaan");
  dek_region_close (region);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (DekSteunpunt) place = dup_place (fixture, "Zelfregiecentrum Leiden");
  GtkWidget *map = app_find (fixture->window, DEK_TYPE_MAP_VIEW);

  g_signal_emit_by_name (map, "steunpunt-moved", place, 4.4800, 52.1500);
  app_settle ();
  g_assert_cmpint (dek_steunpunt_get_position_quality (place), ==, DEK_POSITION_QUALITY_EXACT);
  g_assert_cmpfloat_with_epsilon (dek_steunpunt_get_location (place)->lat, 52.15, 1e-9);
}

static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *table;

  g_assert_null (app_find (fixture->window, DEK_TYPE_MAP_TABLE));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.show-table", NULL));
  app_settle ();
  table = app_find (fixture->window, DEK_TYPE_MAP_TABLE);
  g_assert_nonnull (table);
  g_assert_cmpuint (dek_map_table_get_n_rows (DEK_MAP_TABLE (table)), ==, 13);
  act (fixture, "kaart.select-gemeente", APP_LEIDEN);
  g_assert_true (app_has_text (table, "Leiden"));
}

int
main (int   argc,
      char *argv[])
{
  int status = app_test_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) g_test_add ("/app/window/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("region-pane", test_region_pane);
  ADD ("select-gemeente", test_select_gemeente);
  ADD ("select-steunpunt", test_select_steunpunt);
  ADD ("look-only", test_look_only);
  ADD ("add", test_add);
  ADD ("edit-and-close", test_edit_and_close);
  ADD ("move", test_move);
  ADD ("table", test_table);

  return g_test_run ();
}
