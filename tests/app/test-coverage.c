// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app-fixture.h"

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "coverage/dek-coverage-region.h"
#include "coverage/dek-coverage-run.h"
#include "coverage/dek-coverage-text.h"
#include "map/dek-coverage-card.h"
#include "map/dek-coverage-cells.h"
#include "map/dek-coverage-row.h"
#include "map/dek-gemeente-pane.h"
#include "map/dek-kaart-page.h"
#include "map/dek-map-table.h"
#include "map/dek-map-view-private.h"
#include "map/dek-scenario-switch.h"
#include "map/dek-verdict-card.h"
#include "reference/dek-number.h"
#include "region/dek-journal.h"
#include "region/region.h"

/* The window on the example, with the page of the map. */
typedef struct
{
  char *path;
  DekWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = app_make_example ();
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
}

static GtkRange *
get_slider (Fixture *fixture)
{
  return GTK_RANGE (app_find (app_find (fixture->window, DEK_TYPE_COVERAGE_CARD), GTK_TYPE_SCALE));
}

/* What the file itself says, read by another hand. */
static DekCoverage *
reckon_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, &error);
  g_autoptr (DekCoverageInput) input = NULL;
  DekCoverage *coverage;
  DekNorm norm;

  g_assert_no_error (error);
  input = dek_coverage_input_new_for_region (region);
  dek_norm_init_for_region (&norm, region);
  coverage = dek_coverage_new (input, &norm, &error);
  g_assert_no_error (error);
  dek_region_close (region);

  return coverage;
}

static double
get_stored_threshold (Fixture *fixture)
{
  DekNorm norm;

  dek_norm_init_for_region (&norm, dek_window_get_region (fixture->window));

  return dek_norm_get_threshold (&norm);
}

static gboolean
is_at_rest (gpointer data)
{
  Fixture *fixture = data;

  return get_stored_threshold (fixture) == gtk_range_get_value (get_slider (fixture));
}

static void
assert_card_says (Fixture           *fixture,
                  const DekCoverage *coverage)
{
  GtkWidget *card = app_find (fixture->window, DEK_TYPE_COVERAGE_CARD);
  const DekCoverageTally *tally = dek_coverage_get_region (coverage);
  g_autofree char *percent = dek_share_to_text (tally->covered, tally->inhabitants);
  g_autofree char *covered = dek_number_to_text (tally->covered);
  g_autofree char *reached = g_strdup_printf ("%s reached", covered);
  g_autofree char *lack = dek_number_to_text (tally->inhabitants - tally->covered);
  g_autofree char *unreached = g_strdup_printf ("%s not reached", lack);

  g_assert_true (app_has_text (card, percent));
  g_assert_true (app_has_text (card, reached));
  g_assert_true (app_has_text (card, unreached));
}

static void
test_slider (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (DekCoverage) before = reckon_file (fixture);
  g_autoptr (DekCoverage) after = NULL;
  g_autoptr (GError) error = NULL;
  DekRegion *region = dek_window_get_region (fixture->window);
  DekKaartPage *page = DEK_KAART_PAGE (app_find (fixture->window, DEK_TYPE_KAART_PAGE));
  gint64 step = dek_region_get_last_step (region);

  assert_card_says (fixture, before);
  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture)), ==, 5000);

  /* While it moves all follows, and nothing is written. */
  for (double distance = 4500; distance >= 2000; distance -= 500)
    gtk_range_set_value (get_slider (fixture), distance);
  g_assert_cmpint (dek_region_get_last_step (region), ==, step);
  g_assert_cmpfloat (dek_norm_get_threshold (dek_coverage_get_norm (
                       dek_map_scene_get_coverage (dek_kaart_page_get_scene (page)))), ==, 2000);

  /* When it rests, it was one step. */
  app_wait_until (is_at_rest, fixture);
  after = reckon_file (fixture);
  g_assert_cmpint (dek_coverage_get_region (after)->covered, <, dek_coverage_get_region (before)->covered);
  assert_card_says (fixture, after);

  g_assert_true (dek_region_undo (region, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_stored_threshold (fixture), ==, 5000);
  app_settle ();
  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture)), ==, 5000);
  assert_card_says (fixture, before);
}

/* Undo right after a drag takes that drag back, stored or not. */
static void
test_undo_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_range_set_value (get_slider (fixture), 9000);
  app_wait_until (is_at_rest, fixture);
  gtk_range_set_value (get_slider (fixture), 12000);
  g_assert_cmpfloat (get_stored_threshold (fixture), ==, 9000);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  app_wait_until (is_at_rest, fixture);
  app_settle ();
  /* The norm that did not rest yet is never stored later. */
  g_assert_cmpfloat (get_stored_threshold (fixture), <, 12000);
  g_assert_cmpfloat (gtk_range_get_value (get_slider (fixture)), ==, get_stored_threshold (fixture));
}

/* Closing the window stores a norm that did not rest yet. */
static void
test_closing_stores (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (DekCoverage) coverage = NULL;

  gtk_range_set_value (get_slider (fixture), 7500);
  close_window (fixture);
  coverage = reckon_file (fixture);
  g_assert_cmpfloat (dek_norm_get_threshold (dek_coverage_get_norm (coverage)), ==, 7500);
}

static GtkSwitch *
find_switch (Fixture    *fixture,
             const char *title)
{
  GtkWidget *card = app_find (fixture->window, DEK_TYPE_COVERAGE_CARD);
  GtkWidget *expander = app_find (card, ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  app_settle ();

  return GTK_SWITCH (app_find (app_find_row (expander, title), GTK_TYPE_SWITCH));
}

/* A norm that counts nothing is refused, and the switch goes back. */
static void
test_counts_something (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (DekCoverage) before = reckon_file (fixture);

  gtk_switch_set_active (find_switch (fixture, "Steunpunten"), FALSE);
  app_settle ();
  g_assert_true (gtk_switch_get_active (find_switch (fixture, "Steunpunten")));
  assert_card_says (fixture, before);

  gtk_switch_set_active (find_switch (fixture, "Ontmoetingsplekken"), TRUE);
  gtk_switch_set_active (find_switch (fixture, "Also what is being set up"), TRUE);
  app_settle ();
  gtk_switch_set_active (find_switch (fixture, "Steunpunten"), FALSE);
  app_settle ();
  g_assert_false (gtk_switch_get_active (find_switch (fixture, "Steunpunten")));
  close_window (fixture);
  {
    g_autoptr (DekCoverage) after = reckon_file (fixture);

    g_assert_cmpuint (dek_coverage_get_norm (after)->kinds, ==, 1u << DEK_KIND_ONTMOETINGSPLEK);
    g_assert_true (dek_coverage_get_norm (after)->statuses & 1u << DEK_STATUS_DEVELOPING);
  }
}

/* The pane says what the command prints. */
static void
test_same_as_command (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (DekCoverage) coverage = reckon_file (fixture);
  g_autofree char *json = dek_coverage_to_json (coverage, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *region;
  JsonArray *gemeenten;
  GtkWidget *card = app_find (fixture->window, DEK_TYPE_COVERAGE_CARD);
  gint64 covered = 0;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  region = json_object_get_object_member (root, "region");
  gemeenten = json_object_get_array_member (root, "gemeenten");

  gtk_widget_activate (app_find_button (card, "Show all 13 gemeenten"));
  app_settle ();
  for (guint i = 0; i < json_array_get_length (gemeenten); i++)
    {
      JsonObject *gemeente = json_array_get_object_element (gemeenten, i);
      g_autofree char *lack =
        dek_number_to_text (json_object_get_int_member (gemeente, "inhabitants") -
                            json_object_get_int_member (gemeente, "covered"));
      GtkWidget *row = app_find_row (card, json_object_get_string_member (gemeente, "name"));

      g_assert_true (DEK_IS_COVERAGE_ROW (row));
      g_assert_true (app_has_text (row, lack));
      covered += json_object_get_int_member (gemeente, "covered");
    }
  g_assert_cmpint (covered, ==, json_object_get_int_member (region, "covered"));
  assert_card_says (fixture, coverage);
}

/* Choosing a row chooses the gemeente. */
static void
test_row_selects (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *row = app_find_row (app_find (fixture->window, DEK_TYPE_COVERAGE_CARD), "Nieuwkoop");
  DekKaartPage *page = DEK_KAART_PAGE (app_find (fixture->window, DEK_TYPE_KAART_PAGE));

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  app_settle ();
  g_assert_true (DEK_IS_GEMEENTE (dek_kaart_page_get_selected (page)));
  g_assert_cmpstr (dek_gemeente_get_name (DEK_GEMEENTE (dek_kaart_page_get_selected (page))), ==, "Nieuwkoop");
}

/* Every gemeente says what the engine says, and the map shows where people live. */
static void
test_verdicts (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (DekCoverage) coverage = reckon_file (fixture);
  guint n_gemeenten, n_demand, n_people = 0;
  const DekCoverageGemeente *gemeenten =
    dek_coverage_input_get_gemeenten (dek_coverage_get_input (coverage), &n_gemeenten);
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n_demand);
  DekMapView *map = DEK_MAP_VIEW (app_find (fixture->window, DEK_TYPE_MAP_VIEW));

  for (guint i = 0; i < n_demand; i++)
    n_people += demand[i].inhabitants > 0;
  g_assert_cmpuint (dek_dot_layer_get_n_dots (map->dots), ==, 0);

  for (guint i = 0; i < n_gemeenten; i++)
    {
      g_autofree char *reason = dek_coverage_dup_reason (coverage, i);
      GtkWidget *card;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.select-gemeente", "x",
                                                 gemeenten[i].id));
      app_settle ();
      card = app_find (app_find (fixture->window, DEK_TYPE_GEMEENTE_PANE), DEK_TYPE_VERDICT_CARD);
      g_assert_nonnull (card);
      g_assert_true (app_has_text (card, reason));
      g_assert_true (app_has_text (card, dek_verdict_get_label (dek_coverage_get_gemeente (coverage, i)->verdict)));
      g_assert_cmpuint (dek_dot_layer_get_n_dots (map->dots), ==, n_people);
    }

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "kaart.back", NULL));
  app_settle ();
  g_assert_cmpuint (dek_dot_layer_get_n_dots (map->dots), ==, 0);
}

/* To look at another moment changes the figures and not the file. */
static void
test_scenario (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (DekCoverage) now = reckon_file (fixture);
  g_autoptr (DekCoverage) later = NULL;
  g_autoptr (GError) error = NULL;
  DekNorm norm = *dek_coverage_get_norm (now);
  DekRegion *region = dek_window_get_region (fixture->window);
  gint64 step = dek_region_get_last_step (region);
  GtkWidget *chosen = app_find (fixture->window, DEK_TYPE_SCENARIO_SWITCH);

  g_assert_nonnull (chosen);
  norm.scenario = DEK_SCENARIO_PLAN;
  later = dek_coverage_new (dek_coverage_get_input (now), &norm, &error);
  g_assert_no_error (error);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (app_find_button (chosen, "After the Plan")), TRUE);
  app_settle ();
  assert_card_says (fixture, later);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (app_find_button (chosen, "Now")), TRUE);
  app_settle ();
  assert_card_says (fixture, now);
  g_assert_cmpint (dek_region_get_last_step (region), ==, step);
}

/* The table has the same figures, and follows the slider. */
static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *table;
  guint n;

  for (double distance = 5000; distance > 1000; distance -= 2000)
    {
      g_autoptr (DekCoverage) coverage = NULL;

      gtk_range_set_value (get_slider (fixture), distance);
      app_wait_until (is_at_rest, fixture);
      coverage = reckon_file (fixture);
      dek_kaart_page_set_show_table (DEK_KAART_PAGE (app_find (fixture->window, DEK_TYPE_KAART_PAGE)), TRUE);
      app_settle ();
      table = app_find (fixture->window, DEK_TYPE_MAP_TABLE);
      g_assert_nonnull (table);
      dek_coverage_input_get_gemeenten (dek_coverage_get_input (coverage), &n);
      for (guint i = 0; i < n; i++)
        {
          const DekCoverageTally *tally = dek_coverage_get_gemeente (coverage, i);
          g_autofree char *covered = dek_number_to_text (tally->covered);
          g_autofree char *share = dek_coverage_dup_share_text (tally);
          double shown = g_ascii_strtod (share, NULL);

          /* Rounding must not cross the limit of a verdict. */
          g_assert_cmpint (shown >= dek_coverage_get_norm (coverage)->covered_percent, ==,
                           tally->verdict == DEK_VERDICT_COVERED);
          g_assert_true (app_has_text (table, covered));
          g_assert_true (app_has_text (table, share));
          g_assert_true (app_has_text (table, dek_verdict_get_label (tally->verdict)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int skip = app_test_init (&argc, &argv);

  if (skip != 0)
    return skip;

#define ADD(path, func) g_test_add ("/app/coverage/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("slider", test_slider);
  ADD ("undo-at-once", test_undo_at_once);
  ADD ("closing-stores", test_closing_stores);
  ADD ("counts-something", test_counts_something);
  ADD ("same-as-command", test_same_as_command);
  ADD ("row-selects", test_row_selects);
  ADD ("verdicts", test_verdicts);
  ADD ("scenario", test_scenario);
  ADD ("table", test_table);
#undef ADD

  return g_test_run ();
}
