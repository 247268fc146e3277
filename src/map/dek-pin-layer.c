/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-pin-layer"

#include "config.h"

#include <math.h>

#include "carto/dek-mercator.h"
#include "map/dek-picture-layer.h"
#include "map/dek-pin-layer.h"

/* All pins of a scene in one layer: a texture per symbol, drawn as often as
 * there are pins in sight. A widget per pin would be measured at every move of
 * the map. */

/* How far a click may be beside a symbol, for unsteady hands. */
#define PICK_TOLERANCE 4.0

struct _DekPinLayer
{
  ShumateLayer parent_instance;

  DekMapScene *scene;
  DekPinTextures *textures;
  DekMapStyle style;
  DekPinLayout *layout;     /* NULL without a scene */
};

G_DEFINE_FINAL_TYPE (DekPinLayer, dek_pin_layer, SHUMATE_TYPE_LAYER)

enum
{
  SIGNAL_LAYOUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
get_snap_scale (DekPinLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  return dek_pin_layout_snap_scale (dek_mercator_scale_from_zoom (shumate_viewport_get_zoom_level (viewport)));
}

static void
set_layout (DekPinLayer  *self,
            DekPinLayout *layout)
{
  g_clear_pointer (&self->layout, dek_pin_layout_unref);
  self->layout = layout;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_LAYOUT_CHANGED], 0);
}

static void
lay_out (DekPinLayer *self)
{
  guint n_pins;
  const DekPin *pins;

  if (self->scene == NULL)
    {
      set_layout (self, NULL);
      return;
    }

  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  set_layout (self, dek_pin_layout_new (pins, n_pins, get_snap_scale (self)));
}

static void
on_viewport_notify (DekPinLayer *self,
                    GParamSpec  *pspec)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->layout != NULL && g_str_equal (pspec->name, "zoom-level")
      && dek_pin_layout_get_scale (self->layout) != get_snap_scale (self))
    lay_out (self);
}

static void
update_textures (DekPinLayer *self)
{
  if (self->style.palette != NULL
      && dek_pin_textures_set_style (self->textures, &self->style,
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self))))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Symbols are drawn on whole device pixels, or they would be blurred; but all
 * of them are shifted alike while panning, or they would tremble. */
typedef struct
{
  double scale;
  double x, y;              /* unit Mercator */
  double px, py;            /* where that is, on whole device pixels */
  int factor;
} Grid;

static Grid
grid_for_view (const DekMapFrame *view,
               const DekMapBox   *bounds,
               int                factor)
{
  Grid grid = { .scale = view->scale, .factor = factor };

  grid.x = (bounds->x0 + bounds->x1) / 2;
  grid.y = (bounds->y0 + bounds->y1) / 2;
  dek_map_frame_to_pixels (view, grid.x, grid.y, &grid.px, &grid.py);
  grid.px = round (grid.px * factor) / factor;
  grid.py = round (grid.py * factor) / factor;

  return grid;
}

static void
snapshot_placed (DekPinLayer        *self,
                 GtkSnapshot        *snapshot,
                 const Grid         *grid,
                 const DekPlacedPin *placed,
                 const DekPin       *pins)
{
  DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);
  double x = (placed->x - grid->x) * grid->scale + placed->dx - extent.anchor_x;
  double y = (placed->y - grid->y) * grid->scale + placed->dy - extent.anchor_y;

  x = grid->px + round (x * grid->factor) / grid->factor;
  y = grid->py + round (y * grid->factor) / grid->factor;
  gtk_snapshot_append_texture (snapshot, dek_pin_textures_get (self->textures, placed, pins),
                               &GRAPHENE_RECT_INIT ((float) x, (float) y, extent.width, extent.height));
}

static void
dek_pin_layer_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  DekPinLayer *self = DEK_PIN_LAYER (widget);
  const DekPin *pins;
  guint n_pins, n_placed;
  DekMapFrame view;
  DekMapBox bounds, sight;
  Grid grid;

  if (self->layout == NULL || self->style.palette == NULL
      || !dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  pins = dek_map_scene_get_pins (self->scene, &n_pins);
  bounds = dek_map_scene_get_bounds (self->scene);
  if (dek_map_box_is_empty (&bounds))
    bounds = (DekMapBox) { 0.5, 0.5, 0.5, 0.5 };
  grid = grid_for_view (&view, &bounds, gtk_widget_get_scale_factor (widget));

  /* The largest symbol, fanned out, is within this many pixels. */
  sight = dek_map_frame_get_box (&view, 96);
  n_placed = dek_pin_layout_get_n_placed (self->layout);
  for (guint i = 0; i < n_placed; i++)
    {
      const DekPlacedPin *placed = dek_pin_layout_get_placed (self->layout, i);

      if (placed->x >= sight.x0 && placed->x <= sight.x1 && placed->y >= sight.y0 && placed->y <= sight.y1)
        snapshot_placed (self, snapshot, &grid, placed, pins);
    }
}

static void
dek_pin_layer_constructed (GObject *object)
{
  DekPinLayer *self = DEK_PIN_LAYER (object);

  G_OBJECT_CLASS (dek_pin_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (on_viewport_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update_textures), NULL);
}

static void
dek_pin_layer_dispose (GObject *object)
{
  DekPinLayer *self = DEK_PIN_LAYER (object);

  g_clear_pointer (&self->layout, dek_pin_layout_unref);
  g_clear_pointer (&self->scene, dek_map_scene_unref);

  G_OBJECT_CLASS (dek_pin_layer_parent_class)->dispose (object);
}

static void
dek_pin_layer_finalize (GObject *object)
{
  DekPinLayer *self = DEK_PIN_LAYER (object);

  g_clear_pointer (&self->textures, dek_pin_textures_unref);

  G_OBJECT_CLASS (dek_pin_layer_parent_class)->finalize (object);
}

static void
dek_pin_layer_class_init (DekPinLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dek_pin_layer_constructed;
  object_class->dispose = dek_pin_layer_dispose;
  object_class->finalize = dek_pin_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = dek_pin_layer_snapshot;

  /**
   * DekPinLayer::layout-changed:
   * @self: the layer
   *
   * Other symbols are shown than before: another scene, or a zoom at which
   * other pins crowd.
   */
  signals[SIGNAL_LAYOUT_CHANGED] =
    g_signal_new ("layout-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dek_pin_layer_init (DekPinLayer *self)
{
  self->textures = dek_pin_textures_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dek_pin_layer_new:
 * @viewport: the map's viewport
 *
 * Returns: (transfer floating): a layer without pins
 */
DekPinLayer *
dek_pin_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DEK_TYPE_PIN_LAYER, "viewport", viewport, NULL);
}

/**
 * dek_pin_layer_set_scene:
 * @self: the layer
 * @scene: (nullable): whose pins to show
 */
void
dek_pin_layer_set_scene (DekPinLayer *self,
                         DekMapScene *scene)
{
  g_return_if_fail (DEK_IS_PIN_LAYER (self));

  if (self->scene == scene)
    return;

  /* Symbols of the old layout are indices into the old pins. */
  g_clear_pointer (&self->layout, dek_pin_layout_unref);
  g_clear_pointer (&self->scene, dek_map_scene_unref);
  self->scene = scene != NULL ? dek_map_scene_ref (scene) : NULL;
  lay_out (self);
}

/**
 * dek_pin_layer_get_scene:
 * @self: the layer
 *
 * Returns: (transfer none) (nullable): whose pins are shown
 */
DekMapScene *
dek_pin_layer_get_scene (DekPinLayer *self)
{
  g_return_val_if_fail (DEK_IS_PIN_LAYER (self), NULL);

  return self->scene;
}

/**
 * dek_pin_layer_set_style:
 * @self: the layer
 * @style: colours and font
 */
void
dek_pin_layer_set_style (DekPinLayer       *self,
                         const DekMapStyle *style)
{
  g_return_if_fail (DEK_IS_PIN_LAYER (self));
  g_return_if_fail (style != NULL && style->palette != NULL);

  self->style = *style;
  update_textures (self);
}

/**
 * dek_pin_layer_get_textures:
 * @self: the layer
 *
 * Returns: (transfer none): the pictures it draws with
 */
DekPinTextures *
dek_pin_layer_get_textures (DekPinLayer *self)
{
  g_return_val_if_fail (DEK_IS_PIN_LAYER (self), NULL);

  return self->textures;
}

/**
 * dek_pin_layer_get_layout:
 * @self: the layer
 *
 * Returns: (transfer none) (nullable): which symbols it shows at this zoom
 */
DekPinLayout *
dek_pin_layer_get_layout (DekPinLayer *self)
{
  g_return_val_if_fail (DEK_IS_PIN_LAYER (self), NULL);

  return self->layout;
}

/**
 * dek_pin_layer_pick:
 * @self: the layer
 * @x: logical pixels in the layer
 * @y: logical pixels in the layer, down
 *
 * Returns: the number of the symbol there in the layout, or -1
 */
int
dek_pin_layer_pick (DekPinLayer *self,
                    double       x,
                    double       y)
{
  DekMapFrame view;
  guint n_pins;

  g_return_val_if_fail (DEK_IS_PIN_LAYER (self), -1);

  if (self->layout == NULL || !gtk_widget_get_visible (GTK_WIDGET (self))
      || !dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self), &view))
    return -1;

  return dek_pin_layout_pick (self->layout, dek_map_scene_get_pins (self->scene, &n_pins),
                              &view, x, y, PICK_TOLERANCE);
}
