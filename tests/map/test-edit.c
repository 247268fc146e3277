/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */


#include "config.h"

#include "carto/dek-mercator.h"
#include "map-view-fixture.h"

static void
test_pick (MapViewFixture *fixture,
           gconstpointer   data)
{
  GActionGroup *actions = dek_map_view_get_actions (fixture->view);
  DekMapFrame frame;
  double x, y;

  g_assert_true (g_action_group_get_action_enabled (actions, "add-steunpunt"));
  g_action_group_activate_action (actions, "add-steunpunt", NULL);
  g_assert_true (dek_map_view_get_picking (fixture->view));
  map_view_get_area_pixels (fixture, LEIDEN, &x, &y);
  map_view_click (fixture, x, y);
  g_assert_cmpuint (fixture->n_picked, ==, 1);
  g_assert_null (dek_map_view_get_selected (fixture->view));
  g_assert_cmpfloat_with_epsilon (fixture->lon, 4.49, 0.1);
  g_assert_cmpfloat_with_epsilon (fixture->lat, 52.16, 0.1);

  /* Escape leaves without a place. */
  dek_map_view_set_picking (fixture->view, TRUE);
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (dek_map_view_get_picking (fixture->view));
  g_assert_cmpuint (fixture->n_picked, ==, 1);

  /* By keyboard it is the middle of the map. */
  dek_map_view_set_picking (fixture->view, TRUE);
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Left, 0));
  map_wait_ms (400);
  g_assert_true (dek_map_canvas_get_frame (fixture->view->canvas, &frame));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture->n_picked, ==, 2);
  g_assert_cmpfloat_with_epsilon (dek_mercator_x_from_lon (fixture->lon), frame.x, 1e-9);
}

/* The place the pin is dragged to is told; the pin itself follows its record. */
static void
test_drag (MapViewFixture *fixture,
           gconstpointer   data)
{
  double x, y;
  DekPin pin = *map_view_get_single_pin (fixture, &x, &y);
  DekMapFrame frame;

  g_assert_true (dek_map_canvas_get_frame (fixture->view->canvas, &frame));
  map_view_drag (fixture, x, y, 40, -25);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_cmpint (dek_record_get_id (fixture->record), ==, pin.id);
  g_assert_cmpfloat_with_epsilon (dek_mercator_x_from_lon (fixture->lon), pin.x + 40 / frame.scale, 1e-9);
  g_assert_cmpfloat_with_epsilon (dek_mercator_y_from_lat (fixture->lat), pin.y - 25 / frame.scale, 1e-9);
  g_assert_false (dek_pin_focus_layer_get_ghost (fixture->view->pin_focus, NULL, NULL, NULL));

  /* A hand that trembles does not move it, and the sea is not a pin. */
  map_view_drag (fixture, x, y, 3, 2);
  map_view_drag (fixture, 4, 4, 100, 100);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
}

static void
test_move_by_keys (MapViewFixture *fixture,
                   gconstpointer   data)
{
  double x, y;
  DekPin pin = *map_view_get_single_pin (fixture, &x, &y);
  g_autoptr (DekRecord) record = dek_region_dup_record (fixture->region, DEK_TYPE_STEUNPUNT, pin.id);

  dek_map_view_set_selected (fixture->view, record);
  g_assert_true (map_view_press_key (fixture, GDK_KEY_m, 0));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_true (dek_map_view_get_selected (fixture->view) == record);

  g_assert_true (map_view_press_key (fixture, GDK_KEY_m, 0));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Right, 0));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Up, GDK_SHIFT_MASK));
  g_assert_true (map_view_press_key (fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_true (fixture->record == record);
  g_assert_cmpfloat (dek_mercator_x_from_lon (fixture->lon), >, pin.x);
  g_assert_cmpfloat (dek_mercator_y_from_lat (fixture->lat), <, pin.y);
}

static void
test_read_only (MapViewFixture *fixture,
                gconstpointer   data)
{
  GActionGroup *actions = dek_map_view_get_actions (fixture->view);
  double x, y;
  const DekPin *pin = map_view_get_single_pin (fixture, &x, &y);
  g_autoptr (DekRecord) record = dek_region_dup_record (fixture->region, DEK_TYPE_STEUNPUNT, pin->id);

  g_assert_false (g_action_group_get_action_enabled (actions, "add-steunpunt"));
  map_view_drag (fixture, x, y, 40, 40);
  dek_map_view_set_selected (fixture->view, record);
  g_assert_false (g_action_group_get_action_enabled (actions, "move-steunpunt"));
  map_view_press_key (fixture, GDK_KEY_m, 0);
  map_view_press_key (fixture, GDK_KEY_Right, 0);
  map_view_press_key (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int status = map_view_init (&argc, &argv);

  if (status != 0)
    return status;

#define ADD(name, function) \
  g_test_add ("/map/edit/" name, MapViewFixture, NULL, map_view_set_up, function, map_view_tear_down)
  ADD ("pick", test_pick);
  ADD ("drag", test_drag);
  ADD ("move-by-keys", test_move_by_keys);
#undef ADD
  g_test_add ("/map/edit/read-only", MapViewFixture, GUINT_TO_POINTER (DEK_REGION_OPEN_READ_ONLY),
              map_view_set_up, test_read_only, map_view_tear_down);

  return g_test_run ();
}
