/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-gemeente-picker"

#include "config.h"

#include <math.h>

#include "map/dek-gemeente-picker-private.h"
#include "map/dek-map-direction.h"

/* Pointer and keyboard on the map of gemeenten. */

#define CLICK_SLOP 6.0
#define PAN_STEP 96.0

static int
pick (DekGemeentePicker *self,
      double             x,
      double             y)
{
  DekMapFrame frame;

  if (!dek_map_canvas_get_frame (self->canvas, &frame))
    return -1;

  dek_map_frame_from_pixels (&frame, x, y, &x, &y);

  return dek_land_pick (self->country, x, y);
}

static void
on_motion (DekGemeentePicker *self,
           double             x,
           double             y)
{
  int area = pick (self, x, y);

  dek_selection_layer_set_area (self->outline, DEK_SELECTION_HOVER, area);
  dek_map_canvas_set_cursor (self->canvas, area >= 0 ? "pointer" : NULL);
}

static void
on_leave (DekGemeentePicker *self)
{
  dek_selection_layer_set_area (self->outline, DEK_SELECTION_HOVER, -1);
  dek_map_canvas_set_cursor (self->canvas, NULL);
}

static void
on_pressed (DekGemeentePicker *self,
            int                n_press,
            double             x,
            double             y,
            GtkGesture        *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->press_x = x;
  self->press_y = y;

  /* Two quick clicks are two choices here, not a zoom. */
  if (n_press > 1)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (DekGemeentePicker *self,
             int                n_press,
             double             x,
             double             y)
{
  int area;

  if (hypot (x - self->press_x, y - self->press_y) > CLICK_SLOP)
    return;

  area = pick (self, x, y);
  if (area < 0)
    return;

  dek_gemeente_picker_set_focused (self, -1);
  dek_gemeente_picker_toggle (self, area);
}

static gboolean
on_query_tooltip (DekGemeentePicker *self,
                  int                x,
                  int                y,
                  gboolean           keyboard,
                  GtkTooltip        *tooltip)
{
  int area = keyboard ? -1 : pick (self, x, y);

  if (area >= 0)
    gtk_tooltip_set_text (tooltip, dek_land_get_name (self->country, area));

  return area >= 0;
}

static void
init_pointer (DekGemeentePicker *self)
{
  GtkWidget *map = GTK_WIDGET (dek_map_canvas_get_map (self->canvas));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (map, motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (map, TRUE);
  g_signal_connect_object (map, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
}

/* ---- keyboard ---- */

static void
go_direction (DekGemeentePicker *self,
              DekMapDirection    direction)
{
  guint n_areas = dek_land_get_n_areas (self->country);
  g_autofree double *xy = g_new (double, 2 * n_areas);
  DekMapFrame frame;
  double radius;
  int next;

  if (!dek_map_canvas_get_frame (self->canvas, &frame))
    return;

  for (guint i = 0; i < n_areas; i++)
    dek_land_get_anchor (self->country, i, &xy[2 * i], &xy[2 * i + 1], &radius);

  if (self->focused < 0)
    next = dek_map_direction_nearest (frame.x, frame.y, xy, n_areas);
  else
    next = dek_map_direction_find (direction, xy[2 * self->focused], xy[2 * self->focused + 1],
                                   xy, n_areas, self->focused);
  if (next < 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  dek_gemeente_picker_set_focused (self, next);
  dek_map_canvas_reveal (self->canvas, xy[2 * next], xy[2 * next + 1]);
}

static gboolean
on_other_key (DekGemeentePicker *self,
              guint              keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (self->focused >= 0)
        dek_gemeente_picker_toggle (self, self->focused);
      return self->focused >= 0;

    case GDK_KEY_Escape:
      if (self->focused < 0)
        return GDK_EVENT_PROPAGATE;
      dek_gemeente_picker_set_focused (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      dek_map_canvas_zoom_by (self->canvas, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      dek_map_canvas_zoom_by (self->canvas, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      dek_gemeente_picker_fit_country (self, TRUE);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key_pressed (DekGemeentePicker *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  DekMapDirection direction;
  double dx, dy;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  if (!dek_map_direction_from_key (keyval, &direction))
    return on_other_key (self, keyval);

  if (state & GDK_SHIFT_MASK)
    {
      dek_map_direction_get_step (direction, &dx, &dy);
      dek_map_canvas_pan_by (self->canvas, dx * PAN_STEP, dy * PAN_STEP);
    }
  else
    {
      go_direction (self, direction);
    }

  return GDK_EVENT_STOP;
}

void
dek_gemeente_picker_init_input (DekGemeentePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  init_pointer (self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
