/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */


#include "config.h"

#include <adwaita.h>

#include "carto/dek-mercator.h"
#include "map-view-fixture.h"

/* A map in a window, and what a person does with it: by the signals of the
 * map's own gestures and keys, since GTK 4 has no way to make events. */

gboolean
map_view_is_painted (gpointer data)
{
  DekMapView *view = data;

  return dek_map_canvas_is_complete (view->canvas) && dek_picture_layer_is_current (DEK_PICTURE_LAYER (view->theme));
}

static void
on_picked (DekMapView *view,
           double      lon,
           double      lat,
           gpointer    user_data)
{
  MapViewFixture *fixture = user_data;

  /* Whoever hears of it may start picking again. */
  g_assert_false (dek_map_view_get_picking (view));
  fixture->n_picked++;
  fixture->lon = lon;
  fixture->lat = lat;
}

static void
on_moved (DekMapView   *view,
          DekSteunpunt *steunpunt,
          double        lon,
          double        lat,
          gpointer      user_data)
{
  MapViewFixture *fixture = user_data;

  fixture->n_moved++;
  fixture->record = DEK_RECORD (steunpunt);
  fixture->lon = lon;
  fixture->lat = lat;
}

static void
on_activated (DekMapView *view,
              DekRecord  *record,
              gpointer    user_data)
{
  MapViewFixture *fixture = user_data;

  fixture->n_activated++;
  fixture->record = record;
}

void
map_view_set_up (MapViewFixture *fixture,
                 gconstpointer   data)
{
  DekRegionOpenFlags flags = GPOINTER_TO_UINT (data);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = map_make_temp_dir ();
  path = map_make_region (fixture->directory);
  fixture->region = dek_region_open (path, flags, &error);
  g_assert_no_error (error);

  fixture->view = DEK_MAP_VIEW (dek_map_view_new ());
  g_signal_connect (fixture->view, "place-picked", G_CALLBACK (on_picked), fixture);
  g_signal_connect (fixture->view, "steunpunt-moved", G_CALLBACK (on_moved), fixture);
  g_signal_connect (fixture->view, "activated", G_CALLBACK (on_activated), fixture);
  dek_map_view_set_region (fixture->view, fixture->region);

  fixture->window = gtk_window_new ();
  g_object_ref_sink (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (map_wait_until (map_view_is_painted, fixture->view));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Every test ends with the view let go of, by whatever was under way too. */
void
map_view_tear_down (MapViewFixture *fixture,
                    gconstpointer   data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->window);
  g_assert_true (map_wait_until (is_gone, &fixture->view));
  dek_region_close (fixture->region);
  g_object_unref (fixture->region);
  map_remove_temp_dir (fixture->directory);
}

/* ---- what a person does ---- */

static GtkEventController *
find_controller (GtkWidget           *widget,
                 GType                type,
                 GtkPropagationPhase  phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && gtk_event_controller_get_propagation_phase (controller) == phase)
        return controller;
    }

  g_assert_not_reached ();
}

static GtkWidget *
get_map (MapViewFixture *fixture)
{
  return GTK_WIDGET (dek_map_canvas_get_map (fixture->view->canvas));
}

void
map_view_click (MapViewFixture *fixture,
                double          x,
                double          y)
{
  GtkEventController *click = find_controller (get_map (fixture), GTK_TYPE_GESTURE_CLICK, GTK_PHASE_CAPTURE);

  g_signal_emit_by_name (click, "pressed", 1, x, y);
  g_signal_emit_by_name (click, "released", 1, x, y);
  g_signal_emit_by_name (click, "end", NULL);
}

void
map_view_drag (MapViewFixture *fixture,
               double          x,
               double          y,
               double          dx,
               double          dy)
{
  GtkEventController *drag = find_controller (get_map (fixture), GTK_TYPE_GESTURE_DRAG, GTK_PHASE_CAPTURE);

  g_signal_emit_by_name (drag, "drag-begin", x, y);
  for (int step = 1; step <= 5; step++)
    g_signal_emit_by_name (drag, "drag-update", dx * step / 5, dy * step / 5);
  g_signal_emit_by_name (drag, "drag-end", dx, dy);
}

gboolean
map_view_press_key (MapViewFixture  *fixture,
                    guint            keyval,
                    GdkModifierType  state)
{
  GtkEventController *keys = find_controller (GTK_WIDGET (fixture->view), GTK_TYPE_EVENT_CONTROLLER_KEY, GTK_PHASE_BUBBLE);
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, state, &handled);

  return handled;
}

void
map_view_get_area_pixels (MapViewFixture *fixture,
                          gint64          code,
                          double         *x,
                          double         *y)
{
  DekLand *land = dek_map_scene_get_land (fixture->view->scene);
  DekMapFrame frame;
  double radius;

  g_assert_true (dek_map_canvas_get_frame (fixture->view->canvas, &frame));
  dek_land_get_anchor (land, dek_land_find (land, code), x, y, &radius);
  dek_map_frame_to_pixels (&frame, *x, *y, x, y);
}

/* The first pin that stands by itself, and the pixel in the middle of it. */
const DekPin *
map_view_get_single_pin (MapViewFixture *fixture,
                         double         *x,
                         double         *y)
{
  DekPinLayout *layout = dek_pin_layer_get_layout (fixture->view->pins);
  guint n_pins;
  const DekPin *pins = dek_map_scene_get_pins (fixture->view->scene, &n_pins);
  DekMapFrame frame;

  g_assert_true (dek_map_canvas_get_frame (fixture->view->canvas, &frame));
  for (guint i = 0; i < dek_pin_layout_get_n_placed (layout); i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (layout, i);
      DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);

      if (placed->n_members > 1)
        continue;
      dek_placed_pin_to_pixels (placed, &frame, x, y);
      *x += extent.hit_x + extent.hit_width / 2 - extent.anchor_x;
      *y += extent.hit_y + extent.hit_height / 2 - extent.anchor_y;

      return &pins[placed->members[0]];
    }

  g_assert_not_reached ();
}

gint64
map_view_get_selected_id (MapViewFixture *fixture,
                          GType           type)
{
  DekRecord *selected = dek_map_view_get_selected (fixture->view);

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (selected, type));

  return dek_record_get_id (selected);
}

/* 0 when the tests can run, otherwise the status to exit with. */
int
map_view_init (int    *argc,
               char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      /* To who reads TAP this is a skip only with a status of success. */
      g_print ("1..0 # SKIP there is no display\n");
      exit (EXIT_SUCCESS);
    }
  adw_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);

  return 0;
}
