/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-canvas"

#include "config.h"

#include <adwaita.h>

#include "carto/dek-land.h"
#include "map/dek-map-canvas-private.h"
#include "map/dek-picture-layer.h"
#include "map/dek-scale-widget.h"

/* What every map of the program has: the land, perhaps a base map over it, the
 * scale and the attribution, the colours of the desktop, and ways to move. What
 * is on the map and what a click means is up to the widget around it. */

G_DEFINE_FINAL_TYPE (DekMapCanvas, dek_map_canvas, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STYLE_CHANGED,
  SIGNAL_VIEW_CHANGED,
  SIGNAL_BASE_MAP_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- colours ---- */

static DekMapStyle
choose_style (DekMapCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  g_autofree char *font_name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  int dpi = -1;
  DekMapStyle style;

  style = dek_map_style_new (dek_palette_get (adw_style_manager_get_dark (manager) ? DEK_PALETTE_DARK
                                                                                   : DEK_PALETTE_LIGHT,
                                              adw_style_manager_get_high_contrast (manager)));

  g_object_get (settings, "gtk-font-name", &font_name, "gtk-xft-dpi", &dpi, NULL);
  if (font_name != NULL)
    {
      font = pango_font_description_from_string (font_name);
      /* A desktop that only says "sans" did not choose: then the map is as in
       * its pictures. */
      if (g_ascii_strcasecmp (pango_font_description_get_family (font), "Sans") != 0)
        style.font_family = g_intern_string (pango_font_description_get_family (font));
    }
  if (dpi > 0)
    style.text_scale = dpi / 1024.0 / 96.0;

  return style;
}

static void
follow_style (DekMapCanvas *self)
{
  DekMapStyle style = choose_style (self);
  gboolean land_changed = style.palette != self->style.palette;

  if (!land_changed && style.font_family == self->style.font_family && style.text_scale == self->style.text_scale)
    return;

  self->style = style;
  if (land_changed)
    dek_map_canvas_make_land (self);
  dek_scale_widget_set_style (DEK_SCALE_WIDGET (self->scale), &self->style);
  g_signal_emit (self, signals[SIGNAL_STYLE_CHANGED], 0);
}

static void
watch_style (DekMapCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (dek_map_canvas_make_land), NULL);
}

/* ---- the view ---- */

static void
on_viewport_notify (DekMapCanvas *self)
{
  DekMapFrame frame;

  if (dek_map_canvas_get_frame (self, &frame))
    dek_scale_widget_set_frame (DEK_SCALE_WIDGET (self->scale), &frame);
  g_signal_emit (self, signals[SIGNAL_VIEW_CHANGED], 0);
}

/* North is up: names and hatches are drawn that way, and a map that has turned
 * by accident is hard to turn back. */
static void
forbid_rotation (DekMapCanvas *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ROTATE (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* libshumate sets its own cursor after each drag. */
static void
apply_cursor (DekMapCanvas *self)
{
  if (self->cursor != NULL && gtk_widget_get_cursor (GTK_WIDGET (self->map)) != self->cursor)
    gtk_widget_set_cursor (GTK_WIDGET (self->map), self->cursor);
}

/* In the corner at the end: who is to be named, on one line where there is
 * room, and the scale beside it. */
static void
allocate_foot (DekMapCanvas *self,
               int           width,
               int           height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int scale_width, scale_height, text_width, text_height;

  gtk_widget_measure (self->scale, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &scale_width, NULL, NULL);
  gtk_widget_measure (self->scale, GTK_ORIENTATION_VERTICAL, scale_width, NULL, &scale_height, NULL, NULL);
  gtk_widget_measure (self->attribution, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &text_width, NULL, NULL);
  text_width = MIN (text_width, MAX (width - scale_width, width / 2));
  gtk_widget_measure (self->attribution, GTK_ORIENTATION_VERTICAL, text_width, NULL, &text_height, NULL, NULL);

  gtk_widget_size_allocate (self->attribution,
                            &(GtkAllocation) { rtl ? 0 : width - text_width, height - text_height,
                                               text_width, text_height }, -1);
  gtk_widget_size_allocate (self->scale,
                            &(GtkAllocation) { rtl ? text_width : width - text_width - scale_width,
                                               height - scale_height, scale_width, scale_height }, -1);
}

static void
dek_map_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  DekMapCanvas *self = DEK_MAP_CANVAS (widget);

  /* First, so that no layer begins to draw what is not going to be seen. */
  if (self->fit_pending || dek_map_canvas_is_where_fitted (self))
    dek_map_canvas_fit_in (self, width, height, FALSE);

  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, width, height }, -1);
  allocate_foot (self, width, height);
  on_viewport_notify (self);
}

/* Without a picture above it the land is all there is; with one, it soon is
 * there, and tiles made now would be for nothing. */
static void
dek_map_canvas_map (GtkWidget *widget)
{
  DekMapCanvas *self = DEK_MAP_CANVAS (widget);

  GTK_WIDGET_CLASS (dek_map_canvas_parent_class)->map (widget);
  if (self->cover == NULL)
    dek_map_canvas_update_land (self);
}

static void
dek_map_canvas_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  DekMapCanvas *self = DEK_MAP_CANVAS (widget);
  int scale, attribution;

  /* libshumate's layers wish to be as large as the world. */
  gtk_widget_measure (self->scale, orientation, -1, &scale, NULL, NULL, NULL);
  gtk_widget_measure (self->attribution, orientation, -1, &attribution, NULL, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? scale + attribution : MAX (scale, attribution);
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480);
}

static void
dek_map_canvas_dispose (GObject *object)
{
  DekMapCanvas *self = DEK_MAP_CANVAS (object);

  /* Before the layers go, see DekTileSource. */
  if (self->map != NULL)
    {
      g_signal_handlers_disconnect_by_data (shumate_map_get_viewport (self->map), self);
      if (self->cover != NULL)
        g_signal_handlers_disconnect_by_data (self->cover, self);
      self->cover = NULL;
      dek_map_canvas_close_layers (self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->map)));
    }
  g_clear_pointer (&self->scale, gtk_widget_unparent);
  g_clear_pointer (&self->attribution, gtk_widget_unparent);
  g_clear_pointer (&self->fit_land, dek_land_unref);
  g_clear_pointer (&self->country, dek_land_unref);
  g_clear_object (&self->cursor);

  G_OBJECT_CLASS (dek_map_canvas_parent_class)->dispose (object);
}

static void
dek_map_canvas_finalize (GObject *object)
{
  g_array_unref (DEK_MAP_CANVAS (object)->obstacles);

  G_OBJECT_CLASS (dek_map_canvas_parent_class)->finalize (object);
}

static void
install_signals (DekMapCanvasClass *klass)
{
  /**
   * DekMapCanvas::style-changed:
   * @self: the canvas
   *
   * The desktop's colours or font changed; layers are to follow.
   */
  signals[SIGNAL_STYLE_CHANGED] =
    g_signal_new ("style-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * DekMapCanvas::view-changed:
   * @self: the canvas
   *
   * Another part of the world, or another zoom; several times in one move.
   */
  signals[SIGNAL_VIEW_CHANGED] =
    g_signal_new ("view-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * DekMapCanvas::base-map-failed:
   * @self: the canvas
   * @message: a translated sentence
   *
   * The chosen base map gives no tiles; the land stays visible. Once per
   * chosen base map.
   */
  signals[SIGNAL_BASE_MAP_FAILED] =
    g_signal_new ("base-map-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dek_map_canvas_class_init (DekMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dek_map_canvas_dispose;
  object_class->finalize = dek_map_canvas_finalize;
  widget_class->size_allocate = dek_map_canvas_size_allocate;
  widget_class->measure = dek_map_canvas_measure;
  widget_class->map = dek_map_canvas_map;
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");

  install_signals (klass);
}

static void
init_foot (DekMapCanvas *self)
{
  self->scale = dek_scale_widget_new ();
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));

  self->attribution = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->attribution), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->attribution), 1.0);
  gtk_widget_set_can_target (self->attribution, FALSE);
  gtk_widget_add_css_class (self->attribution, "map-attribution");
  gtk_widget_set_parent (self->attribution, GTK_WIDGET (self));
}

static void
dek_map_canvas_init (DekMapCanvas *self)
{
  self->fit_box = DEK_MAP_BOX_EMPTY;
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->country = dek_land_dup_country ();

  self->map = shumate_map_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
  forbid_rotation (self);
  init_foot (self);

  g_signal_connect_object (shumate_map_get_viewport (self->map), "notify",
                           G_CALLBACK (on_viewport_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::cursor", G_CALLBACK (apply_cursor), self, G_CONNECT_SWAPPED);
  follow_style (self);
  watch_style (self);
  dek_map_canvas_update_attribution (self);
}

/**
 * dek_map_canvas_new:
 *
 * Returns: (transfer floating): a map with the land on it
 */
DekMapCanvas *
dek_map_canvas_new (void)
{
  return g_object_new (DEK_TYPE_MAP_CANVAS, NULL);
}

/**
 * dek_map_canvas_get_map:
 * @self: the canvas
 *
 * Returns: (transfer none): libshumate's map; pointer coordinates are in it
 */
ShumateMap *
dek_map_canvas_get_map (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), NULL);

  return self->map;
}

/**
 * dek_map_canvas_get_viewport:
 * @self: the canvas
 *
 * Returns: (transfer none): what part of the world is shown
 */
ShumateViewport *
dek_map_canvas_get_viewport (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), NULL);

  return shumate_map_get_viewport (self->map);
}

/**
 * dek_map_canvas_get_style:
 * @self: the canvas
 *
 * Returns: (transfer none): the colours and font of the desktop at this moment
 */
const DekMapStyle *
dek_map_canvas_get_style (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), NULL);

  return &self->style;
}

/**
 * dek_map_canvas_add_layer:
 * @self: the canvas
 * @layer: a layer on the canvas's viewport
 *
 * Puts a layer on top of all others.
 */
void
dek_map_canvas_add_layer (DekMapCanvas *self,
                          ShumateLayer *layer)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (SHUMATE_IS_LAYER (layer));

  shumate_map_add_layer (self->map, layer);
}

/**
 * dek_map_canvas_get_frame:
 * @self: the canvas
 * @frame: (out): what part of the world is shown
 *
 * Returns: %FALSE when the canvas has no size yet; @frame is unset then
 */
gboolean
dek_map_canvas_get_frame (DekMapCanvas *self,
                          DekMapFrame  *frame)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), FALSE);

  return self->map != NULL
         && dek_viewport_get_frame (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), frame);
}

/**
 * dek_map_canvas_set_cursor:
 * @self: the canvas
 * @name: (nullable): CSS name of a cursor, or %NULL for the map's usual ones
 */
void
dek_map_canvas_set_cursor (DekMapCanvas *self,
                           const char   *name)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  if (name == NULL && self->cursor == NULL)
    return;
  if (name != NULL && self->cursor != NULL && g_strcmp0 (gdk_cursor_get_name (self->cursor), name) == 0)
    return;

  g_clear_object (&self->cursor);
  if (name != NULL)
    {
      self->cursor = gdk_cursor_new_from_name (name, NULL);
      apply_cursor (self);
    }
  else
    {
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), "grab");
    }
}

/**
 * dek_map_canvas_add_foot_boxes:
 * @self: the canvas
 * @boxes: (element-type graphene_rect_t): gets where scale and attribution are,
 *   in logical pixels of the canvas
 */
void
dek_map_canvas_add_foot_boxes (DekMapCanvas *self,
                               GArray       *boxes)
{
  GtkWidget *parts[2];

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (boxes != NULL);

  parts[0] = self->scale;
  parts[1] = self->attribution;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      graphene_rect_t box;

      if (parts[i] != NULL && gtk_widget_compute_bounds (parts[i], GTK_WIDGET (self), &box) && box.size.width > 0)
        g_array_append_val (boxes, box);
    }
}
