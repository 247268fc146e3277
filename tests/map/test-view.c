/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */


#include "config.h"

#include <adwaita.h>

#include "carto/dek-mercator.h"
#include "map-view-fixture.h"
#include "map/dek-map-error.h"
#include "region/dek-gemeente.h"

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              guint      *count)
{
  (*count)++;
}

static void
test_select_by_property (MapViewFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (DekRecord) leiden = dek_region_dup_record (fixture->region, DEK_TYPE_GEMEENTE, LEIDEN);
  guint n_notified = 0;

  g_signal_connect (fixture->view, "notify::selected", G_CALLBACK (count_notify), &n_notified);
  g_object_set (fixture->view, "selected", leiden, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (map_view_get_selected_id (fixture, DEK_TYPE_GEMEENTE), ==, LEIDEN);
  g_assert_true (map_wait_until (map_view_is_painted, fixture->view));

  g_object_set (fixture->view, "selected", leiden, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (fixture->view, "selected", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_null (dek_map_view_get_selected (fixture->view));
}

static void
test_accessible (MapViewFixture *fixture,
                 gconstpointer   data)
{
  GtkAccessible *view = GTK_ACCESSIBLE (fixture->view);
  g_autoptr (DekRecord) leiden = dek_region_dup_record (fixture->region, DEK_TYPE_GEMEENTE, LEIDEN);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of Holland Rijnland");
  dek_map_view_set_selected (fixture->view, leiden);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Selected: gemeente Leiden, 127089 inhabitants");
  dek_map_view_set_picking (fixture->view, TRUE);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Picking a place: click, or use the arrow keys and Enter; Escape stops");
}

static void
test_click_gemeente (MapViewFixture *fixture,
                     gconstpointer   data)
{
  const gint64 codes[] = { NIEUWKOOP, KATWIJK };
  double x, y;

  dek_map_view_set_region (fixture->view, fixture->region);
  g_object_set (fixture->view, "show-pins", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      map_view_get_area_pixels (fixture, codes[i], &x, &y);
      map_view_click (fixture, x, y);
      g_assert_cmpint (map_view_get_selected_id (fixture, DEK_TYPE_GEMEENTE), ==, codes[i]);
    }

  /* The sea is nothing. */
  map_view_click (fixture, 4, 4);
  g_assert_null (dek_map_view_get_selected (fixture->view));
}

static void
test_click_pin (MapViewFixture *fixture,
                gconstpointer   data)
{
  double x, y;
  const DekPin *pin = map_view_get_single_pin (fixture, &x, &y);

  map_view_click (fixture, x, y);
  g_assert_cmpint (map_view_get_selected_id (fixture, DEK_TYPE_STEUNPUNT), ==, pin->id);

  /* Hidden pins are not there to be hit. */
  g_object_set (fixture->view, "show-pins", FALSE, NULL);
  map_view_click (fixture, x, y);
  g_assert_true (DEK_IS_GEMEENTE (dek_map_view_get_selected (fixture->view)));
}

static gboolean
has_zoomed_in (gpointer data)
{
  MapViewFixture *fixture = data;

  return shumate_viewport_get_zoom_level (dek_map_canvas_get_viewport (fixture->view->canvas)) > 6.5;
}

static void
test_click_cluster (MapViewFixture *fixture,
                    gconstpointer   data)
{
  DekPinLayout *layout;
  DekMapFrame frame;
  double x, y;
  gboolean found = FALSE;

  dek_map_canvas_go_to (fixture->view->canvas, dek_mercator_x_from_lon (4.6), dek_mercator_y_from_lat (52.2), 6, FALSE);
  g_assert_true (map_wait_until (map_view_is_painted, fixture->view));
  layout = dek_pin_layer_get_layout (fixture->view->pins);
  g_assert_true (dek_map_canvas_get_frame (fixture->view->canvas, &frame));
  for (guint i = 0; i < dek_pin_layout_get_n_placed (layout) && !found; i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);

      found = placed->n_members > 1;
      dek_placed_pin_to_pixels (placed, &frame, &x, &y);
    }
  g_assert_true (found);

  map_view_click (fixture, x, y);
  g_assert_null (dek_map_view_get_selected (fixture->view));
  g_assert_true (map_wait_until (has_zoomed_in, fixture));
}

static void
test_arrows (MapViewFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (DekRecord) katwijk = dek_region_dup_record (fixture->region, DEK_TYPE_GEMEENTE, KATWIJK);
  double longitude = 0, radius, x, y;
  DekLand *land = dek_map_scene_get_land (fixture->view->scene);

  dek_map_view_set_selected (fixture->view, katwijk);
  for (int step = 0; step < 3; step++)
    {
      g_assert_true (map_view_press_key (fixture, GDK_KEY_Right, 0));
      dek_land_get_anchor (land, dek_land_find (land, map_view_get_selected_id (fixture, DEK_TYPE_GEMEENTE)), &x, &y, &radius);
      g_assert_cmpfloat (x, >, longitude);
      longitude = x;
    }

  g_assert_true (map_view_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_true (fixture->record == dek_map_view_get_selected (fixture->view));

  /* To the places and back; Escape lets go, and then leaves the key to others. */
  g_assert_true (map_view_press_key (fixture, GDK_KEY_p, 0));
  g_assert_true (DEK_IS_STEUNPUNT (dek_map_view_get_selected (fixture->view)));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_p, 0));
  g_assert_true (DEK_IS_GEMEENTE (dek_map_view_get_selected (fixture->view)));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_null (dek_map_view_get_selected (fixture->view));
  g_assert_false (map_view_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (map_view_press_key (fixture, GDK_KEY_Right, GDK_ALT_MASK));
}

static void
test_zoom_keys (MapViewFixture *fixture,
                gconstpointer   data)
{
  ShumateViewport *viewport = dek_map_canvas_get_viewport (fixture->view->canvas);
  double zoom = shumate_viewport_get_zoom_level (viewport);

  /* Two presses in a row add up, however far the first has come. */
  g_assert_true (map_view_press_key (fixture, GDK_KEY_plus, 0));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_plus, 0));
  map_wait_ms (600);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (viewport), zoom + 2, 0.01);
  g_action_group_activate_action (dek_map_view_get_actions (fixture->view), "zoom-out", NULL);
  map_wait_ms (400);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (viewport), zoom + 1, 0.01);
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Home, 0));
  map_wait_ms (900);
  g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (viewport), zoom, 0.01);
}

/* A change of a record shows on the map, and the selection stays. */
static void
test_follows_records (MapViewFixture *fixture,
                      gconstpointer   data)
{
  double x, y;
  gint64 id = map_view_get_single_pin (fixture, &x, &y)->id;
  g_autoptr (DekRecord) record = dek_region_dup_record (fixture->region, DEK_TYPE_STEUNPUNT, id);
  g_autoptr (GError) error = NULL;
  DekPoint place = { 4.6, 52.1 };
  guint n_pins;
  int index;

  dek_map_view_set_selected (fixture->view, record);
  g_assert_true (dek_record_edit (record, "move", &error, "location", &place, NULL));
  g_assert_no_error (error);
  map_wait_ms (100);
  index = dek_map_scene_find_pin (dek_map_view_get_scene (fixture->view), id);
  g_assert_cmpfloat_with_epsilon (dek_map_scene_get_pins (dek_map_view_get_scene (fixture->view), &n_pins)[index].x,
                                  dek_mercator_x_from_lon (4.6), 1e-9);
  g_assert_true (dek_map_view_get_selected (fixture->view) == record);

  g_assert_true (dek_region_begin_step (fixture->region, "remove", &error));
  dek_region_delete (fixture->region, record);
  g_assert_true (dek_region_commit_step (fixture->region, &error));
  map_wait_ms (100);
  g_assert_null (dek_map_view_get_selected (fixture->view));
  g_assert_cmpint (dek_map_scene_find_pin (dek_map_view_get_scene (fixture->view), id), ==, -1);
}

static void
test_themes (MapViewFixture *fixture,
             gconstpointer   data)
{
  GActionGroup *actions = dek_map_view_get_actions (fixture->view);

  for (DekThemeKind kind = DEK_THEME_NONE; kind < DEK_N_THEMES; kind++)
    {
      DekTheme *theme;

      g_action_group_activate_action (actions, "theme", g_variant_new_string (dek_theme_kind_get_nick (kind)));
      g_assert_cmpint (dek_map_view_get_theme_kind (fixture->view), ==, kind);
      theme = dek_map_scene_get_theme (dek_map_view_get_scene (fixture->view));
      g_assert_cmpint (theme != NULL ? dek_theme_get_kind (theme) : DEK_THEME_NONE, ==, kind);
      g_assert_true (map_wait_until (map_view_is_painted, fixture->view));
    }

  g_action_group_activate_action (actions, "show-labels", NULL);
  g_assert_false (fixture->view->show_labels);
}

static void
test_base_maps (MapViewFixture *fixture,
                gconstpointer   data)
{
  g_autofree char *good = map_make_mbtiles (fixture->directory, "good.mbtiles",
                                            "INSERT INTO metadata VALUES ('attribution', 'The town');"
                                            "INSERT INTO tiles VALUES (5, 16, 20, x'00');");
  g_autofree char *bad = map_make_mbtiles (fixture->directory, "bad.mbtiles",
                                           "INSERT INTO metadata VALUES ('format', 'pbf');");
  GActionGroup *actions = dek_map_view_get_actions (fixture->view);
  g_autoptr (GVariant) state = NULL;
  g_autoptr (GError) error = NULL;

  /* Without a file there is nothing to switch to. */
  dek_map_view_set_base_map (fixture->view, DEK_BASE_MAP_MBTILES);
  g_assert_cmpint (dek_map_view_get_base_map (fixture->view), ==, DEK_BASE_MAP_LAND);

  g_assert_false (dek_map_view_set_mbtiles (fixture->view, bad, &error));
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_VECTOR_TILES);
  g_clear_error (&error);
  g_assert_cmpint (dek_map_view_get_base_map (fixture->view), ==, DEK_BASE_MAP_LAND);

  g_assert_true (dek_map_view_set_mbtiles (fixture->view, good, &error));
  g_assert_cmpint (dek_map_view_get_base_map (fixture->view), ==, DEK_BASE_MAP_MBTILES);
  state = g_action_group_get_action_state (actions, "base-map");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "mbtiles");
  g_assert_true (map_wait_until (map_view_is_painted, fixture->view));

  g_action_group_activate_action (actions, "base-map", g_variant_new_string ("land"));
  g_assert_cmpint (dek_map_view_get_base_map (fixture->view), ==, DEK_BASE_MAP_LAND);
}

/* Colours change while tiles and pictures are under way. */
static void
test_dark (MapViewFixture *fixture,
           gconstpointer   data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const DekPalette *light = dek_map_canvas_get_style (fixture->view->canvas)->palette;

  for (int i = 0; i < 4; i++)
    adw_style_manager_set_color_scheme (manager, i % 2 ? ADW_COLOR_SCHEME_FORCE_LIGHT : ADW_COLOR_SCHEME_FORCE_DARK);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (dek_map_canvas_get_style (fixture->view->canvas)->palette != light);
  g_assert_true (map_wait_until (map_view_is_painted, fixture->view));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

/* Gone at once, with everything under way. */
static void
test_dispose_early (MapViewFixture *fixture,
                    gconstpointer   data)
{
  g_autoptr (DekRecord) leiden = dek_region_dup_record (fixture->region, DEK_TYPE_GEMEENTE, LEIDEN);
  GActionGroup *actions = g_object_ref (dek_map_view_get_actions (fixture->view));
  DekMapView *other = DEK_MAP_VIEW (dek_map_view_new ());

  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  dek_map_view_set_region (other, fixture->region);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (other));
  fixture->view = other;
  map_wait_ms (30);
  dek_map_view_fly_to_record (other, leiden);
  dek_map_view_set_selected (other, leiden);
  map_wait_ms (30);

  /* Whoever kept the actions of the first one can do no harm. */
  g_assert_false (g_action_group_has_action (actions, "fit"));
  g_object_unref (actions);
  g_object_remove_weak_pointer (G_OBJECT (other), (gpointer *) &other);
}

int
main (int   argc,
      char *argv[])
{
  int status = map_view_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) \
  g_test_add ("/map/view/" name, MapViewFixture, NULL, map_view_set_up, function, map_view_tear_down)
  ADD ("select-by-property", test_select_by_property);
  ADD ("accessible", test_accessible);
  ADD ("click-gemeente", test_click_gemeente);
  ADD ("click-pin", test_click_pin);
  ADD ("click-cluster", test_click_cluster);
  ADD ("arrows", test_arrows);
  ADD ("zoom-keys", test_zoom_keys);
  ADD ("follows-records", test_follows_records);
  ADD ("themes", test_themes);
  ADD ("base-maps", test_base_maps);
  ADD ("dark", test_dark);
  ADD ("dispose-early", test_dispose_early);
#undef ADD

  return g_test_run ();
}
