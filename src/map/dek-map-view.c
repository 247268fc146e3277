/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-view"

#include "config.h"

#include "map/dek-map-view-private.h"

/* The map of a region. Its parts: the scene (dek-map-view-scene.c), pointer
 * and keyboard (-pointer.c, -keys.c), commands (-actions.c), and what others ask
 * of it (-api.c). */

#define CROSSHAIR 24

/* After a change of size it takes a few frames until what floats over the map
 * has folded or opened accordingly. */
#define SETTLE_FRAMES 8

G_DEFINE_FINAL_TYPE (DekMapView, dek_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_REGION = 1,
  PROP_SCENE,
  PROP_SELECTED,
  PROP_THEME_KIND,
  PROP_BASE_MAP,
  PROP_PICKING,
  PROP_SHOW_PINS,
  PROP_SHOW_LABELS,
  PROP_SHOW_NEIGHBOURS,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_PLACE_PICKED,
  SIGNAL_STEUNPUNT_MOVED,
  SIGNAL_BASE_MAP_FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* ---- layers ---- */

static void
on_layout_changed (DekMapView *self)
{
  dek_theme_layer_set_pins (self->theme, self->show_pins ? dek_pin_layer_get_layout (self->pins) : NULL);
}

static void
on_style_changed (DekMapView *self)
{
  const DekMapStyle *style = dek_map_canvas_get_style (self->canvas);

  dek_theme_layer_set_style (self->theme, style);
  dek_selection_layer_set_palette (self->outline, style->palette);
  dek_dot_layer_set_palette (self->dots, style->palette);
  dek_pin_layer_set_style (self->pins, style);
  gtk_widget_queue_draw (GTK_WIDGET (self->pin_focus));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_base_map_failed (DekMapView *self,
                    const char *message)
{
  g_signal_emit (self, signals[SIGNAL_BASE_MAP_FAILED], 0, message);
}

static void
init_layers (DekMapView *self)
{
  ShumateViewport *viewport;

  self->canvas = dek_map_canvas_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));
  viewport = dek_map_canvas_get_viewport (self->canvas);

  self->theme = dek_theme_layer_new (viewport);
  self->outline = dek_selection_layer_new (viewport);
  self->dots = dek_dot_layer_new (viewport);
  self->pins = dek_pin_layer_new (viewport);
  self->pin_focus = dek_pin_focus_layer_new (viewport, self->pins);
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->theme));
  dek_map_canvas_set_cover (self->canvas, DEK_PICTURE_LAYER (self->theme));
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->outline));
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->dots));
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->pins));
  dek_map_canvas_add_layer (self->canvas, SHUMATE_LAYER (self->pin_focus));

  g_signal_connect_object (self->pins, "layout-changed", G_CALLBACK (on_layout_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "style-changed", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "base-map-failed", G_CALLBACK (on_base_map_failed), self, G_CONNECT_SWAPPED);
  on_style_changed (self);
}

/* ---- what floats over the map ---- */

static GArray *
find_obstacles (DekMapView *self)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t box;

  dek_map_canvas_add_foot_boxes (self->canvas, boxes);
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->obstacles, i);

      if (gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &box))
        g_array_append_val (boxes, box);
    }

  return boxes;
}

/* Looked at after each frame: a widget does not tell when its size changes,
 * but a frame is always painted then. */
static void
update_obstacles (DekMapView *self)
{
  g_autoptr (GArray) boxes = find_obstacles (self);
  gboolean settling = self->n_frames < SETTLE_FRAMES;

  self->n_frames = MIN (self->n_frames + 1, SETTLE_FRAMES);
  if (boxes->len == self->boxes->len
      && memcmp (boxes->data, self->boxes->data, boxes->len * sizeof (graphene_rect_t)) == 0)
    return;

  g_array_set_size (self->boxes, 0);
  g_array_append_vals (self->boxes, boxes->data, boxes->len);
  dek_theme_layer_set_reserved (self->theme, (graphene_rect_t *) boxes->data, boxes->len);
  dek_map_canvas_set_obstacles (self->canvas, (graphene_rect_t *) boxes->data, boxes->len, settling);
}

static void
on_obstacle_gone (gpointer  user_data,
                  GObject  *where_it_was)
{
  DekMapView *self = user_data;

  g_ptr_array_remove (self->obstacles, where_it_was);
}

static void
forget_obstacles (DekMapView *self)
{
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->obstacles, i);

      g_object_weak_unref (G_OBJECT (widget), on_obstacle_gone, self);
    }
  g_ptr_array_set_size (self->obstacles, 0);
}

/**
 * dek_map_view_add_obstacle:
 * @self: the map
 * @widget: something that floats over the map, such as a legend
 *
 * Has names on the map keep clear of @widget as long as it exists and is
 * shown.
 */
void
dek_map_view_add_obstacle (DekMapView *self,
                           GtkWidget  *widget)
{
  g_return_if_fail (DEK_IS_MAP_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_ptr_array_find (self->obstacles, widget, NULL))
    return;

  g_ptr_array_add (self->obstacles, widget);
  g_object_weak_ref (G_OBJECT (widget), on_obstacle_gone, self);
}

/* ---- the widget ---- */

static void
dek_map_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  DekMapView *self = DEK_MAP_VIEW (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->canvas), &(GtkAllocation) { 0, 0, width, height }, baseline);
  self->n_frames = 0;
}

static void
dek_map_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dek_map_view_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (update_obstacles), widget, G_CONNECT_SWAPPED);
}

static void
dek_map_view_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), update_obstacles, widget);
  GTK_WIDGET_CLASS (dek_map_view_parent_class)->unrealize (widget);
}

static void
dek_map_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (DEK_MAP_VIEW (widget)->canvas), orientation, for_size,
                      minimum, natural, NULL, NULL);
}

/* Where Enter picks, while aiming with the keyboard. */
static void
snapshot_crosshair (DekMapView  *self,
                    GtkSnapshot *snapshot)
{
  const DekPalette *palette = dek_map_canvas_get_style (self->canvas)->palette;
  DekColor line = dek_palette_get_color (palette, DEK_COLOR_SELECTION);
  DekColor edge = dek_palette_get_color (palette, DEK_COLOR_SELECTION_EDGE);
  float x = gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  float y = gtk_widget_get_height (GTK_WIDGET (self)) / 2;

  for (int i = 1; i >= 0; i--)
    {
      DekColor color = i == 1 ? edge : line;
      GdkRGBA rgba = { color.red, color.green, color.blue, color.alpha };

      gtk_snapshot_append_color (snapshot, &rgba,
                                 &GRAPHENE_RECT_INIT (x - CROSSHAIR - i, y - 1 - i,
                                                      2 * CROSSHAIR + 2 * i, 2 + 2 * i));
      gtk_snapshot_append_color (snapshot, &rgba,
                                 &GRAPHENE_RECT_INIT (x - 1 - i, y - CROSSHAIR - i,
                                                      2 + 2 * i, 2 * CROSSHAIR + 2 * i));
    }
}

static void
dek_map_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  DekMapView *self = DEK_MAP_VIEW (widget);

  /* Everything has its place by now: the map need not be fitted, nor its names
   * be placed, twice. */
  if (!self->shown)
    {
      self->shown = TRUE;
      update_obstacles (self);
    }

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->canvas), snapshot);
  if (self->picking && self->aiming)
    snapshot_crosshair (self, snapshot);
}

static void
dek_map_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DekMapView *self = DEK_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_REGION:
      g_value_set_object (value, self->region);
      break;
    case PROP_SCENE:
      g_value_set_boxed (value, self->scene);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_THEME_KIND:
      g_value_set_enum (value, self->theme_kind);
      break;
    case PROP_BASE_MAP:
      g_value_set_enum (value, dek_map_canvas_get_base_map (self->canvas));
      break;
    case PROP_PICKING:
      g_value_set_boolean (value, self->picking);
      break;
    case PROP_SHOW_PINS:
      g_value_set_boolean (value, self->show_pins);
      break;
    case PROP_SHOW_LABELS:
      g_value_set_boolean (value, self->show_labels);
      break;
    case PROP_SHOW_NEIGHBOURS:
      g_value_set_boolean (value, self->show_neighbours);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_toggle (DekMapView *self,
            gboolean   *field,
            gboolean    value,
            guint       prop_id)
{
  if (*field == value)
    return;

  *field = value;
  dek_map_view_sync_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
dek_map_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DekMapView *self = DEK_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_REGION:
      dek_map_view_set_region (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      dek_map_view_set_selected (self, g_value_get_object (value));
      break;
    case PROP_THEME_KIND:
      dek_map_view_set_theme_kind (self, g_value_get_enum (value));
      break;
    case PROP_BASE_MAP:
      dek_map_view_set_base_map (self, g_value_get_enum (value));
      break;
    case PROP_PICKING:
      dek_map_view_set_picking (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_PINS:
      set_toggle (self, &self->show_pins, g_value_get_boolean (value), prop_id);
      break;
    case PROP_SHOW_LABELS:
      set_toggle (self, &self->show_labels, g_value_get_boolean (value), prop_id);
      break;
    case PROP_SHOW_NEIGHBOURS:
      set_toggle (self, &self->show_neighbours, g_value_get_boolean (value), prop_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dek_map_view_dispose (GObject *object)
{
  DekMapView *self = DEK_MAP_VIEW (object);

  dek_map_view_unwatch_region (self);
  forget_obstacles (self);
  if (self->canvas != NULL)
    {
      dek_map_view_forget_actions (self);
      g_signal_handlers_disconnect_by_data (self->canvas, self);
      g_signal_handlers_disconnect_by_data (self->pins, self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->canvas)));
    }
  g_clear_object (&self->selected);
  g_clear_object (&self->region);
  g_clear_pointer (&self->scene, dek_map_scene_unref);
  g_clear_pointer (&self->mbtiles, dek_mbtiles_unref);

  G_OBJECT_CLASS (dek_map_view_parent_class)->dispose (object);
}

static void
dek_map_view_finalize (GObject *object)
{
  DekMapView *self = DEK_MAP_VIEW (object);

  g_object_unref (self->actions);
  g_clear_pointer (&self->coverage, dek_coverage_unref);
  g_ptr_array_unref (self->watches);
  g_ptr_array_unref (self->obstacles);
  g_array_unref (self->boxes);

  G_OBJECT_CLASS (dek_map_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, DEK_TYPE_REGION, flags);
  props[PROP_SCENE] = g_param_spec_boxed ("scene", NULL, NULL, DEK_TYPE_MAP_SCENE,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, DEK_TYPE_RECORD, flags);
  props[PROP_THEME_KIND] = g_param_spec_enum ("theme-kind", NULL, NULL, DEK_TYPE_THEME_KIND,
                                              DEK_THEME_SUBREGIONS, flags);
  props[PROP_BASE_MAP] = g_param_spec_enum ("base-map", NULL, NULL, DEK_TYPE_BASE_MAP, DEK_BASE_MAP_LAND, flags);
  props[PROP_PICKING] = g_param_spec_boolean ("picking", NULL, NULL, FALSE, flags);
  props[PROP_SHOW_PINS] = g_param_spec_boolean ("show-pins", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_LABELS] = g_param_spec_boolean ("show-labels", NULL, NULL, TRUE, flags);
  props[PROP_SHOW_NEIGHBOURS] = g_param_spec_boolean ("show-neighbours", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/* What they mean stands in the header. */
static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, DEK_TYPE_RECORD);
  signals[SIGNAL_PLACE_PICKED] =
    g_signal_new ("place-picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_STEUNPUNT_MOVED] =
    g_signal_new ("steunpunt-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, DEK_TYPE_STEUNPUNT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_BASE_MAP_FAILED] =
    g_signal_new ("base-map-failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dek_map_view_class_init (DekMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dek_map_view_get_property;
  object_class->set_property = dek_map_view_set_property;
  object_class->dispose = dek_map_view_dispose;
  object_class->finalize = dek_map_view_finalize;
  widget_class->size_allocate = dek_map_view_size_allocate;
  widget_class->measure = dek_map_view_measure;
  widget_class->snapshot = dek_map_view_snapshot;
  widget_class->realize = dek_map_view_realize;
  widget_class->unrealize = dek_map_view_unrealize;
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  install_properties (object_class);
  install_signals (object_class);
}

static void
dek_map_view_init (DekMapView *self)
{
  self->theme_kind = DEK_THEME_SUBREGIONS;
  self->show_pins = TRUE;
  self->show_labels = TRUE;
  self->show_neighbours = TRUE;
  self->watches = g_ptr_array_new_with_free_func (g_object_unref);
  self->obstacles = g_ptr_array_new ();
  self->boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  init_layers (self);
  dek_map_view_init_pointer (self);
  dek_map_view_init_keys (self);
  dek_map_view_init_actions (self);
  dek_map_view_sync_visibility (self);
  dek_map_view_sync_selection (self);
}

/**
 * dek_map_view_new:
 *
 * Returns: (transfer floating): a map without a region
 */
GtkWidget *
dek_map_view_new (void)
{
  return g_object_new (DEK_TYPE_MAP_VIEW, NULL);
}
