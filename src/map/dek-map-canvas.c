/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-canvas"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "carto/dek-attribution.h"
#include "carto/dek-land.h"
#include "map/dek-http-source.h"
#include "map/dek-land-source.h"
#include "map/dek-map-canvas-private.h"
#include "map/dek-mbtiles-source.h"
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
close_layer (DekMapCanvas   *self,
             DekTileSource **source,
             ShumateLayer  **layer)
{
  if (*source != NULL)
    dek_tile_source_close (*source);
  if (*layer != NULL)
    shumate_map_remove_layer (self->map, *layer);
  g_clear_object (source);
  *layer = NULL;
}

static gboolean
is_covered (DekMapCanvas *self)
{
  return self->cover != NULL && dek_picture_layer_is_hiding (self->cover);
}

/* The tiles of the land cost memory, and time in every frame, also where
 * nobody sees them: they are made when the picture above them first falls
 * short, and not drawn while it hides them. */
static void
update_land_layer (DekMapCanvas *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  gboolean covered = is_covered (self);

  if (self->land_layer == NULL && covered)
    return;

  if (self->land_layer == NULL)
    {
      self->land_layer = SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->land_source), viewport));
      gtk_widget_set_can_target (GTK_WIDGET (self->land_layer), FALSE);
      shumate_map_insert_layer_above (self->map, self->land_layer, NULL);
    }
  gtk_widget_set_opacity (GTK_WIDGET (self->land_layer), covered ? 0 : 1);
}

/* Also the reference by which libshumate knows the size of the world. */
static void
make_land_source (DekMapCanvas *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  gboolean had_layer = self->land_layer != NULL;

  close_layer (self, &self->land_source, &self->land_layer);
  self->land_source = DEK_TILE_SOURCE (dek_land_source_new (self->country, self->style.palette,
                                                            gtk_widget_get_scale_factor (GTK_WIDGET (self))));
  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (self->land_source));
  if (had_layer)
    update_land_layer (self);
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
    make_land_source (self);
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
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (make_land_source), NULL);
}

/* ---- base maps ---- */

static void
update_attribution (DekMapCanvas *self)
{
  const char *own = dek_attribution_get_text ();
  const char *license = NULL;
  g_autofree char *both = NULL;

  if (self->base_source != NULL)
    license = shumate_map_source_get_license (SHUMATE_MAP_SOURCE (self->base_source));
  if (license != NULL)
    /* Translators: two attributions that stand on the map, one after the other. */
    both = g_strdup_printf (C_("attribution", "%s · %s"), own, license);

  gtk_label_set_label (GTK_LABEL (self->attribution), both != NULL ? both : own);
}

static void
on_unreachable (DekMapCanvas *self,
                const char   *message)
{
  g_signal_emit (self, signals[SIGNAL_BASE_MAP_FAILED], 0, message);
}

static DekTileSource *
make_base_source (DekMapCanvas *self,
                  DekBaseMap    base_map,
                  DekMbtiles   *file)
{
  DekTileSource *source;

  switch (base_map)
    {
    case DEK_BASE_MAP_PDOK:
      source = DEK_TILE_SOURCE (dek_http_source_new_pdok ());
      g_signal_connect_object (source, "unreachable", G_CALLBACK (on_unreachable), self, G_CONNECT_SWAPPED);
      return source;

    case DEK_BASE_MAP_MBTILES:
      return file != NULL ? DEK_TILE_SOURCE (dek_mbtiles_source_new (file)) : NULL;

    case DEK_BASE_MAP_LAND:
    default:
      return NULL;
    }
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

static void
dek_map_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  DekMapCanvas *self = DEK_MAP_CANVAS (widget);
  gboolean refit = self->fit_pending || dek_map_canvas_is_where_fitted (self);
  GtkRequisition foot;
  GtkAllocation allocation;

  /* First, so that no layer begins to draw what is not going to be seen. */
  if (refit)
    dek_map_canvas_fit_in (self, width, height, FALSE);

  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, width, height }, -1);

  gtk_widget_get_preferred_size (self->foot, NULL, &foot);
  foot.width = MIN (foot.width, width);
  gtk_widget_measure (self->foot, GTK_ORIENTATION_VERTICAL, foot.width, NULL, &foot.height, NULL, NULL);
  allocation = (GtkAllocation) {
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 0 : width - foot.width,
    height - foot.height, foot.width, foot.height,
  };
  gtk_widget_size_allocate (self->foot, &allocation, -1);

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
    update_land_layer (self);
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

  /* libshumate's layers wish to be as large as the world. */
  gtk_widget_measure (self->foot, orientation, -1, minimum, NULL, NULL, NULL);
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
      close_layer (self, &self->base_source, &self->base_layer);
      close_layer (self, &self->land_source, &self->land_layer);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->map)));
    }
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  g_clear_pointer (&self->country, dek_land_unref);
  g_clear_object (&self->cursor);

  G_OBJECT_CLASS (dek_map_canvas_parent_class)->dispose (object);
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
  widget_class->size_allocate = dek_map_canvas_size_allocate;
  widget_class->measure = dek_map_canvas_measure;
  widget_class->map = dek_map_canvas_map;
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");

  install_signals (klass);
}

static void
init_foot (DekMapCanvas *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->foot, "map-foot");
  gtk_widget_set_can_target (self->foot, FALSE);

  self->scale = dek_scale_widget_new ();
  gtk_widget_set_valign (self->scale, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->foot), self->scale);

  self->attribution = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->attribution), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->attribution), 1.0);
  gtk_widget_set_valign (self->attribution, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->attribution, "map-attribution");
  gtk_box_append (GTK_BOX (self->foot), self->attribution);

  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
}

static void
dek_map_canvas_init (DekMapCanvas *self)
{
  self->fit_box = DEK_MAP_BOX_EMPTY;
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
  update_attribution (self);
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
 * dek_map_canvas_set_cover:
 * @self: the canvas
 * @cover: the lowest layer that was added, whose pictures may hide the land
 *
 * Tells which layer to watch: where it hides the tiles of the land, they are
 * not drawn.
 */
void
dek_map_canvas_set_cover (DekMapCanvas    *self,
                          DekPictureLayer *cover)
{
  g_return_if_fail (DEK_IS_MAP_CANVAS (self));
  g_return_if_fail (DEK_IS_PICTURE_LAYER (cover));
  g_return_if_fail (self->cover == NULL);

  self->cover = cover;
  g_signal_connect_object (cover, "hiding-changed", G_CALLBACK (update_land_layer), self, G_CONNECT_SWAPPED);
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
 * dek_map_canvas_get_base_map:
 * @self: the canvas
 *
 * Returns: what lies beneath the layers
 */
DekBaseMap
dek_map_canvas_get_base_map (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), DEK_BASE_MAP_LAND);

  return self->base_map;
}

/**
 * dek_map_canvas_set_base_map:
 * @self: the canvas
 * @base_map: what lies beneath the layers
 * @file: (nullable): the tiles, for %DEK_BASE_MAP_MBTILES; without a file that
 *   is the land alone
 *
 * Chooses the base map. Choosing the same one again fetches it anew, which is
 * how tiles that failed get another chance.
 */
void
dek_map_canvas_set_base_map (DekMapCanvas *self,
                             DekBaseMap    base_map,
                             DekMbtiles   *file)
{
  ShumateViewport *viewport;

  g_return_if_fail (DEK_IS_MAP_CANVAS (self));

  close_layer (self, &self->base_source, &self->base_layer);

  self->base_source = make_base_source (self, base_map, file);
  self->base_map = self->base_source != NULL ? base_map : DEK_BASE_MAP_LAND;
  if (self->base_source != NULL)
    {
      viewport = shumate_map_get_viewport (self->map);
      update_land_layer (self);
      self->base_layer = SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->base_source), viewport));
      gtk_widget_set_can_target (GTK_WIDGET (self->base_layer), FALSE);
      shumate_map_insert_layer_above (self->map, self->base_layer, self->land_layer);
    }

  update_attribution (self);
}

/**
 * dek_map_canvas_is_complete:
 * @self: the canvas
 *
 * Returns: whether the land in sight has been drawn, by tiles or by the picture
 *   above them
 */
gboolean
dek_map_canvas_is_complete (DekMapCanvas *self)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), FALSE);

  return is_covered (self)
         || (self->land_layer != NULL
             && dek_tile_source_get_n_loaded (self->land_source) > 0
             && dek_tile_source_get_n_loading (self->land_source) == 0);
}

/**
 * dek_map_canvas_get_foot_box:
 * @self: the canvas
 * @relative_to: widget in whose coordinates the box is wanted
 * @box: (out): where scale and attribution are, in logical pixels
 *
 * Returns: whether they are anywhere yet
 */
gboolean
dek_map_canvas_get_foot_box (DekMapCanvas    *self,
                             GtkWidget       *relative_to,
                             graphene_rect_t *box)
{
  g_return_val_if_fail (DEK_IS_MAP_CANVAS (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (relative_to), FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  return self->foot != NULL && gtk_widget_compute_bounds (self->foot, relative_to, box)
         && box->size.width > 0;
}
