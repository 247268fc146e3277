/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include "carto/dek-mercator.h"
#include "map/dek-map-view-private.h"
#include "region/dek-gemeente.h"

/* Everything the pointer can do, with the keyboard. */

/* Logical pixels. */
#define PAN_STEP 96.0
#define MOVE_STEP 12.0
#define SMALL_STEP 1.0

/* ---- from feature to feature ---- */

static double *
get_area_places (DekMapView *self,
                 guint      *n_places)
{
  const DekLand *land = dek_map_scene_get_land (self->scene);
  double *xy, radius;

  *n_places = dek_land_get_n_areas (land);
  xy = g_new0 (double, 2 * MAX (1, *n_places));
  for (guint i = 0; i < *n_places; i++)
    dek_land_get_anchor (land, i, &xy[2 * i], &xy[2 * i + 1], &radius);

  return xy;
}

static double *
get_pin_places (DekMapView *self,
                guint      *n_places)
{
  const DekPin *pins = dek_map_scene_get_pins (self->scene, n_places);
  double *xy = g_new0 (double, 2 * MAX (1, *n_places));

  for (guint i = 0; i < *n_places; i++)
    {
      xy[2 * i] = pins[i].x;
      xy[2 * i + 1] = pins[i].y;
    }

  return xy;
}

static void
select_index (DekMapView   *self,
              gboolean      pin,
              int           index,
              const double *xy)
{
  g_autoptr (DekRecord) record = NULL;

  if (index < 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  record = pin ? dek_map_view_dup_pin_record (self, index) : dek_map_view_dup_area_record (self, index);
  dek_map_view_select (self, record);
  dek_map_canvas_reveal (self->canvas, xy[2 * index], xy[2 * index + 1]);
}

/* Goes on to the next feature of the kind that is selected; with nothing
 * selected, to the gemeente in the middle of the map. */
static void
go_direction (DekMapView      *self,
              DekMapDirection  direction)
{
  gboolean pin = DEK_IS_STEUNPUNT (self->selected) && self->show_pins;
  int current = pin ? dek_map_view_get_selected_pin (self) : dek_map_view_get_selected_area (self);
  g_autofree double *xy = NULL;
  DekMapFrame frame;
  guint n_places;
  int next;

  if (self->scene == NULL || !dek_map_canvas_get_frame (self->canvas, &frame))
    return;

  xy = pin ? get_pin_places (self, &n_places) : get_area_places (self, &n_places);
  if (current < 0)
    next = dek_map_direction_nearest (frame.x, frame.y, xy, n_places);
  else
    next = dek_map_direction_find (direction, xy[2 * current], xy[2 * current + 1], xy, n_places, current);

  select_index (self, pin, next, xy);
}

/* From a gemeente to the nearest place on the map, and from a place to the
 * gemeente it is in. */
static void
switch_kind (DekMapView *self)
{
  gboolean to_pin = !DEK_IS_STEUNPUNT (self->selected);
  g_autofree double *areas = NULL;
  g_autofree double *pins = NULL;
  DekMapFrame frame;
  guint n_areas, n_pins;
  int current;
  double x, y;

  if (self->scene == NULL || (to_pin && !self->show_pins) || !dek_map_canvas_get_frame (self->canvas, &frame))
    return;

  areas = get_area_places (self, &n_areas);
  pins = get_pin_places (self, &n_pins);
  current = to_pin ? dek_map_view_get_selected_area (self) : dek_map_view_get_selected_pin (self);
  x = current < 0 ? frame.x : to_pin ? areas[2 * current] : pins[2 * current];
  y = current < 0 ? frame.y : to_pin ? areas[2 * current + 1] : pins[2 * current + 1];

  if (to_pin)
    select_index (self, TRUE, dek_map_direction_nearest (x, y, pins, n_pins), pins);
  else
    select_index (self, FALSE, dek_land_pick (dek_map_scene_get_land (self->scene), x, y), areas);
}

/* ---- moving a steunpunt ---- */

void
dek_map_view_start_move (DekMapView *self)
{
  int pin = dek_map_view_get_selected_pin (self);
  const DekPin *pins;
  guint n_pins;

  if (pin < 0 || !self->show_pins || !dek_map_view_is_writable (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  dek_map_view_set_picking (self, FALSE);
  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  self->moving = TRUE;
  dek_pin_focus_layer_set_ghost (self->pin_focus, pin, pins[pin].x, pins[pin].y);
  dek_map_canvas_reveal (self->canvas, pins[pin].x, pins[pin].y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  dek_map_view_sync_selection (self);
}

/* Ends a move by pointer or keyboard. Whoever listens writes it down; the pin
 * itself follows the record. */
void
dek_map_view_end_move (DekMapView *self,
                       gboolean    confirm)
{
  g_autoptr (DekRecord) record = NULL;
  int pin;
  double x, y;

  self->moving = FALSE;
  if (!dek_pin_focus_layer_get_ghost (self->pin_focus, &pin, &x, &y))
    return;

  record = dek_map_view_dup_pin_record (self, pin);
  dek_pin_focus_layer_set_ghost (self->pin_focus, -1, 0, 0);
  dek_map_view_sync_selection (self);

  if (confirm && record != NULL)
    {
      dek_map_view_select (self, record);
      g_signal_emit_by_name (self, "steunpunt-moved", record,
                             dek_mercator_lon_from_x (x), dek_mercator_lat_from_y (y));
    }
}

static void
move_ghost (DekMapView      *self,
            DekMapDirection  direction,
            gboolean         small)
{
  DekMapFrame frame;
  double dx, dy, x, y;
  int pin;

  if (!dek_pin_focus_layer_get_ghost (self->pin_focus, &pin, &x, &y)
      || !dek_map_canvas_get_frame (self->canvas, &frame))
    return;

  dek_map_direction_get_step (direction, &dx, &dy);
  x += dx * (small ? SMALL_STEP : MOVE_STEP) / frame.scale;
  y += dy * (small ? SMALL_STEP : MOVE_STEP) / frame.scale;
  dek_pin_focus_layer_set_ghost (self->pin_focus, pin, x, y);
  dek_map_canvas_reveal (self->canvas, x, y);
}

/* ---- picking a place ---- */

static void
aim (DekMapView      *self,
     DekMapDirection  direction,
     gboolean         small)
{
  double dx, dy;

  dek_map_direction_get_step (direction, &dx, &dy);
  self->aiming = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  dek_map_canvas_pan_by (self->canvas, dx * (small ? SMALL_STEP : PAN_STEP / 2),
                         dy * (small ? SMALL_STEP : PAN_STEP / 2));
}

/* ---- keys ---- */

static gboolean
on_arrow (DekMapView      *self,
          DekMapDirection  direction,
          gboolean         shift)
{
  double dx, dy;

  if (self->moving)
    {
      move_ghost (self, direction, shift);
    }
  else if (self->picking)
    {
      aim (self, direction, shift);
    }
  else if (shift)
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

static gboolean
on_enter (DekMapView *self)
{
  DekMapFrame frame;

  if (self->moving)
    dek_map_view_end_move (self, TRUE);
  else if (self->picking && dek_map_canvas_get_frame (self->canvas, &frame))
    dek_map_view_finish_pick (self, frame.x, frame.y);
  else if (self->selected != NULL)
    dek_map_view_activate (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Lets go of one thing at a time, the latest first; with nothing to let go of
 * the key is for whoever is around the map. */
static gboolean
on_escape (DekMapView *self)
{
  if (self->moving || self->dragging)
    dek_map_view_end_move (self, FALSE);
  else if (self->picking)
    dek_map_view_set_picking (self, FALSE);
  else if (self->selected != NULL)
    dek_map_view_select (self, NULL);
  else
    return GDK_EVENT_PROPAGATE;

  self->dragging = FALSE;
  self->drag_pin = -1;
  dek_map_view_update_cursor (self);

  return GDK_EVENT_STOP;
}

static gboolean
on_command_key (DekMapView *self,
                guint       keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
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
      dek_map_view_fit (self, TRUE);
      return GDK_EVENT_STOP;

    case GDK_KEY_m:
      dek_map_view_start_move (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_p:
      switch_kind (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key_pressed (DekMapView            *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  DekMapDirection direction;

  /* Those are for the window. */
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  if (dek_map_direction_from_key (keyval, &direction))
    return on_arrow (self, direction, (state & GDK_SHIFT_MASK) != 0);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return on_enter (self);
    case GDK_KEY_Escape:
      return on_escape (self);
    default:
      return on_command_key (self, keyval);
    }
}

void
dek_map_view_init_keys (DekMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
