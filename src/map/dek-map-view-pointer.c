/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "carto/dek-mercator.h"
#include "map/dek-map-view-private.h"

/* The pointer on the map: what is under it, clicks, and dragging a pin.
 *
 * libshumate's own gestures pan and zoom; those here see a press first and
 * take it for themselves only when it is on a pin that can be dragged, or a
 * second press on a pin. A click that moved is a pan. */

#define CLICK_SLOP 6.0

/* When members of a cluster are so near that no zoom parts them. */
#define CLUSTER_MAX_ZOOM 15.0

static const DekPlacedPin *
get_placed (DekMapView *self,
            int         placed)
{
  DekPinLayout *layout = dek_pin_layer_get_layout (self->pins);

  if (layout == NULL || placed < 0 || (guint) placed >= dek_pin_layout_get_n_placed (layout))
    return NULL;

  return dek_pin_layout_get_placed (layout, placed);
}

static int
pick_pin (DekMapView *self,
          double      x,
          double      y)
{
  return self->show_pins ? dek_pin_layer_pick (self->pins, x, y) : -1;
}

static int
pick_area (DekMapView *self,
           double      x,
           double      y)
{
  DekMapFrame frame;
  double ux, uy;

  if (self->scene == NULL || !dek_map_canvas_get_frame (self->canvas, &frame))
    return -1;

  dek_map_frame_from_pixels (&frame, x, y, &ux, &uy);

  return dek_land_pick (dek_map_scene_get_land (self->scene), ux, uy);
}

/* ---- hovering ---- */

void
dek_map_view_update_cursor (DekMapView *self)
{
  const char *name = NULL;

  if (self->picking)
    name = "crosshair";
  else if (self->dragging)
    name = "grabbing";
  else if (dek_pin_focus_layer_get_hovered (self->pin_focus) >= 0)
    name = "pointer";

  dek_map_canvas_set_cursor (self->canvas, name);
}

static void
set_hover (DekMapView *self,
           int         placed,
           int         area)
{
  dek_pin_focus_layer_set_hovered (self->pin_focus, placed);
  dek_selection_layer_set_area (self->outline, DEK_SELECTION_HOVER,
                                area == dek_map_view_get_selected_area (self) ? -1 : area);
  dek_map_view_update_cursor (self);
}

static void
on_motion (DekMapView               *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *controller)
{
  int placed;

  if (self->pressed)
    return;

  if (self->picking)
    {
      set_hover (self, -1, -1);
      return;
    }

  placed = pick_pin (self, x, y);
  set_hover (self, placed, placed < 0 ? pick_area (self, x, y) : -1);
}

static void
on_leave (DekMapView *self)
{
  if (!self->pressed)
    set_hover (self, -1, -1);
}

static gboolean
on_query_tooltip (DekMapView *self,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  const DekPlacedPin *placed;
  const DekPin *pins;
  guint n_pins;
  int area;

  if (keyboard || self->pressed || self->picking || self->scene == NULL)
    return FALSE;

  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  placed = get_placed (self, pick_pin (self, x, y));
  if (placed != NULL && placed->n_members > 1)
    {
      /* Translators: steunpunten and the like that are one sign on the map. */
      g_autofree char *text = g_strdup_printf (ngettext ("%u place: click to zoom in",
                                                         "%u places: click to zoom in", placed->n_members),
                                               placed->n_members);

      gtk_tooltip_set_text (tooltip, text);
      return TRUE;
    }
  if (placed != NULL)
    {
      gtk_tooltip_set_text (tooltip, pins[placed->members[0]].name);
      return pins[placed->members[0]].name != NULL;
    }

  area = pick_area (self, x, y);
  if (area >= 0)
    gtk_tooltip_set_text (tooltip, dek_land_get_name (dek_map_scene_get_land (self->scene), area));

  return area >= 0;
}

/* ---- clicking ---- */

static void
zoom_to_members (DekMapView         *self,
                 const DekPlacedPin *placed)
{
  guint n_pins;
  const DekPin *pins = dek_map_scene_get_pins (self->scene, &n_pins);
  DekMapBox box = DEK_MAP_BOX_EMPTY;
  DekMapFrame frame;

  for (guint i = 0; i < placed->n_members; i++)
    dek_map_box_add_point (&box, pins[placed->members[i]].x, pins[placed->members[i]].y);

  /* Always nearer, also when the members were in sight by themselves. */
  if (dek_map_canvas_get_frame (self->canvas, &frame))
    dek_map_canvas_fit (self->canvas, &box, MAX (CLUSTER_MAX_ZOOM, dek_map_frame_get_zoom (&frame) + 1), TRUE);
}

static void
click (DekMapView *self,
       double      x,
       double      y)
{
  const DekPlacedPin *placed;
  g_autoptr (DekRecord) record = NULL;

  if (self->picking)
    {
      DekMapFrame frame;

      if (dek_map_canvas_get_frame (self->canvas, &frame))
        {
          dek_map_frame_from_pixels (&frame, x, y, &x, &y);
          dek_map_view_finish_pick (self, x, y);
        }
      return;
    }

  placed = get_placed (self, pick_pin (self, x, y));
  if (placed != NULL && placed->n_members > 1)
    {
      zoom_to_members (self, placed);
      return;
    }

  record = placed != NULL ? dek_map_view_dup_pin_record (self, placed->members[0])
                          : dek_map_view_dup_area_record (self, pick_area (self, x, y));
  dek_map_view_select (self, record);
}

static void
on_pressed (DekMapView *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  const DekPlacedPin *placed;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  shumate_map_stop_go_to (dek_map_canvas_get_map (self->canvas));
  if (self->moving)
    dek_map_view_end_move (self, FALSE);

  self->pressed = TRUE;
  self->press_x = x;
  self->press_y = y;
  if (n_press != 2 || self->picking)
    return;

  /* The map zooms at a double click; on a pin it opens the pin instead. */
  placed = get_placed (self, pick_pin (self, x, y));
  if (placed != NULL && placed->n_members == 1)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      dek_map_view_activate (self);
    }
}

static void
on_released (DekMapView *self,
             int         n_press,
             double      x,
             double      y,
             GtkGesture *gesture)
{
  gboolean moved = hypot (x - self->press_x, y - self->press_y) > CLICK_SLOP;

  if (self->pressed && !moved && !self->dragging && n_press == 1)
    click (self, x, y);
}

static void
on_sequence_end (DekMapView *self)
{
  self->pressed = FALSE;
}

/* ---- dragging a pin ---- */

static void
on_drag_begin (DekMapView     *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  const DekPlacedPin *placed;

  self->drag_pin = -1;
  self->dragging = FALSE;
  if (self->picking || !dek_map_view_is_writable (self))
    return;

  /* Taken at once: the map must not begin to pan below the pin. */
  placed = get_placed (self, pick_pin (self, x, y));
  if (placed != NULL && placed->n_members == 1)
    {
      self->drag_pin = placed->members[0];
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
}

static void
on_drag_update (DekMapView     *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  guint n_pins;
  const DekPin *pin;
  DekMapFrame frame;

  if (self->drag_pin < 0 || !dek_map_canvas_get_frame (self->canvas, &frame))
    return;

  if (!self->dragging && hypot (offset_x, offset_y) <= CLICK_SLOP)
    return;

  if (!self->dragging)
    {
      self->dragging = TRUE;
      set_hover (self, -1, -1);
    }

  /* The pin keeps its distance to the pointer: where it was gripped. A pin
   * that was fanned out starts from its real place. */
  pin = &dek_map_scene_get_pins (self->scene, &n_pins)[self->drag_pin];
  dek_pin_focus_layer_set_ghost (self->pin_focus, self->drag_pin,
                                 pin->x + offset_x / frame.scale, pin->y + offset_y / frame.scale);
}

static void
on_drag_end (DekMapView     *self,
             double          offset_x,
             double          offset_y,
             GtkGestureDrag *gesture)
{
  if (self->dragging)
    dek_map_view_end_move (self, TRUE);
  self->dragging = FALSE;
  self->drag_pin = -1;
  dek_map_view_update_cursor (self);
}

static void
on_drag_cancel (DekMapView *self)
{
  if (self->dragging)
    dek_map_view_end_move (self, FALSE);
  self->dragging = FALSE;
  self->drag_pin = -1;
}

void
dek_map_view_init_pointer (DekMapView *self)
{
  GtkWidget *map = GTK_WIDGET (dek_map_canvas_get_map (self->canvas));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click_gesture = gtk_gesture_click_new ();
  GtkGesture *drag_gesture = gtk_gesture_drag_new ();

  self->drag_pin = -1;

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (map, motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click_gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click_gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click_gesture, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click_gesture, "released", G_CALLBACK (on_released), self);
  /* After the gesture itself, which emits "released" at its end. */
  g_signal_connect_data (click_gesture, "end", G_CALLBACK (on_sequence_end), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (click_gesture));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag_gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag_gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag_gesture, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag_gesture, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag_gesture, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag_gesture, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (drag_gesture));

  /* A press that is taken to drag is still a click when it does not move. */
  gtk_gesture_group (click_gesture, drag_gesture);

  gtk_widget_set_has_tooltip (map, TRUE);
  g_signal_connect_object (map, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
}
