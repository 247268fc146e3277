/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <adwaita.h>

#include "map-fixture.h"
#include "map/dek-gemeente-picker-private.h"

#define LEIDEN 546
#define LISSE 553

typedef struct
{
  GtkWidget *window;
  DekGemeentePicker *picker;
  guint n_toggled;
  gint code;
  gboolean chosen;
  guint n_notified;
} Fixture;

static void
on_toggled (DekGemeentePicker *picker,
            gint               code,
            gboolean           chosen,
            gpointer           user_data)
{
  Fixture *fixture = user_data;

  fixture->n_toggled++;
  fixture->code = code;
  fixture->chosen = chosen;
}

static void
on_notify (Fixture *fixture)
{
  fixture->n_notified++;
}

static gboolean
is_painted (gpointer data)
{
  DekGemeentePicker *picker = data;

  return dek_map_canvas_is_complete (picker->canvas) && picker->scene_id == 0
         && dek_picture_layer_is_current (DEK_PICTURE_LAYER (picker->theme));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->picker = DEK_GEMEENTE_PICKER (dek_gemeente_picker_new ());
  g_signal_connect (fixture->picker, "gemeente-toggled", G_CALLBACK (on_toggled), fixture);
  g_signal_connect_swapped (fixture->picker, "notify::codes", G_CALLBACK (on_notify), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->picker));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (map_wait_until (is_painted, fixture->picker));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->picker), (gpointer *) &fixture->picker);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_true (map_wait_until (is_gone, &fixture->picker));
}

static void
click_gemeente (Fixture *fixture,
                gint     code)
{
  GtkWidget *map = GTK_WIDGET (dek_map_canvas_get_map (fixture->picker->canvas));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (map);
  DekMapFrame frame;
  double x, y, radius;

  g_assert_true (dek_map_canvas_get_frame (fixture->picker->canvas, &frame));
  dek_land_get_anchor (fixture->picker->country, dek_land_find (fixture->picker->country, code), &x, &y, &radius);
  dek_map_frame_to_pixels (&frame, x, y, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, x, y);
      g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static gboolean
press_key (Fixture *fixture,
           guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->picker));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  click_gemeente (fixture, LEIDEN);
  g_assert_cmpuint (fixture->n_toggled, ==, 1);
  g_assert_cmpint (fixture->code, ==, LEIDEN);
  g_assert_true (fixture->chosen);
  g_assert_true (dek_gemeente_picker_has_code (fixture->picker, LEIDEN));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_assert_true (map_wait_until (is_painted, fixture->picker));

  click_gemeente (fixture, LEIDEN);
  g_assert_false (fixture->chosen);
  g_assert_false (dek_gemeente_picker_has_code (fixture->picker, LEIDEN));
}

static void
test_codes (Fixture       *fixture,
            gconstpointer  data)
{
  const gint codes[] = { LISSE, 999999, LEIDEN, LISSE };
  g_autoptr (GArray) kept = NULL;

  dek_gemeente_picker_set_codes (fixture->picker, codes, G_N_ELEMENTS (codes));
  dek_gemeente_picker_set_codes (fixture->picker, codes, G_N_ELEMENTS (codes));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_assert_cmpuint (fixture->n_toggled, ==, 0);
  kept = dek_gemeente_picker_get_codes (fixture->picker);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_cmpint (g_array_index (kept, gint, 0), ==, LEIDEN);
  g_assert_cmpint (g_array_index (kept, gint, 1), ==, LISSE);

  dek_gemeente_picker_set_codes (fixture->picker, NULL, 0);
  g_assert_false (dek_gemeente_picker_has_code (fixture->picker, LEIDEN));
}

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  gint first;

  /* Space means nothing before a gemeente was gone to. */
  g_assert_false (press_key (fixture, GDK_KEY_space));
  g_assert_cmpuint (fixture->n_toggled, ==, 0);

  g_assert_true (press_key (fixture, GDK_KEY_Down));
  g_assert_true (press_key (fixture, GDK_KEY_space));
  g_assert_cmpuint (fixture->n_toggled, ==, 1);
  first = fixture->code;
  g_assert_true (press_key (fixture, GDK_KEY_Down));
  g_assert_true (press_key (fixture, GDK_KEY_Return));
  g_assert_cmpuint (fixture->n_toggled, ==, 2);
  g_assert_cmpint (fixture->code, !=, first);

  g_assert_true (press_key (fixture, GDK_KEY_Escape));
  g_assert_false (press_key (fixture, GDK_KEY_Escape));
}

static void
test_fly_to (Fixture       *fixture,
             gconstpointer  data)
{
  ShumateViewport *viewport = dek_map_canvas_get_viewport (fixture->picker->canvas);
  double zoom = shumate_viewport_get_zoom_level (viewport);

  dek_gemeente_picker_fly_to (fixture->picker, LISSE);
  map_wait_ms (900);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), >, zoom + 1);
  g_assert_cmpfloat_with_epsilon (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)), 4.55, 0.1);
  g_assert_true (press_key (fixture, GDK_KEY_space));
  g_assert_cmpint (fixture->code, ==, LISSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return EXIT_SUCCESS;
    }
  adw_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  g_test_add ("/map/gemeente-picker/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/map/gemeente-picker/codes", Fixture, NULL, set_up, test_codes, tear_down);
  g_test_add ("/map/gemeente-picker/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/map/gemeente-picker/fly-to", Fixture, NULL, set_up, test_fly_to, tear_down);

  return g_test_run ();
}
