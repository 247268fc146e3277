/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-pin-focus-layer"

#include "config.h"

#include <math.h>

#include "map/dek-picture-layer.h"
#include "map/dek-pin-focus-layer.h"

/* The few pins that stand out: under the pointer, selected, on the move. They
 * have a layer of their own, so that the one with all pins keeps its node when
 * the pointer moves. */

#define GHOST_OPACITY 0.85

struct _DekPinFocusLayer
{
  ShumateLayer parent_instance;

  DekPinLayer *pins;
  int selected;             /* pin of the scene, or -1 */
  int hovered;              /* symbol of the layout, or -1 */
  int ghost;                /* pin of the scene, or -1 */
  double ghost_x, ghost_y;  /* unit Mercator */
};

G_DEFINE_FINAL_TYPE (DekPinFocusLayer, dek_pin_focus_layer, SHUMATE_TYPE_LAYER)

static double
snap (DekPinFocusLayer *self,
      double            value)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return round (value * factor) / factor;
}

/* Draws a symbol with its ring. */
static void
snapshot_symbol (DekPinFocusLayer   *self,
                 GtkSnapshot        *snapshot,
                 const DekMapFrame  *view,
                 const DekPlacedPin *placed,
                 const DekPin       *pins)
{
  DekPinTextures *textures = dek_pin_layer_get_textures (self->pins);
  DekPinExtent extent = dek_placed_pin_get_extent (placed, pins);
  GdkTexture *texture;
  graphene_rect_t box;
  double x, y;

  dek_placed_pin_to_pixels (placed, view, &x, &y);

  texture = dek_pin_textures_get_selection (textures, placed, pins, &box);
  graphene_rect_offset (&box, snap (self, x), snap (self, y));
  gtk_snapshot_append_texture (snapshot, texture, &box);

  texture = dek_pin_textures_get (textures, placed, pins);
  box = GRAPHENE_RECT_INIT ((float) snap (self, x - extent.anchor_x), (float) snap (self, y - extent.anchor_y),
                            extent.width, extent.height);
  gtk_snapshot_append_texture (snapshot, texture, &box);
}

static void
snapshot_ghost (DekPinFocusLayer  *self,
                GtkSnapshot       *snapshot,
                const DekMapFrame *view,
                const DekPin      *pins)
{
  guint member = self->ghost;
  DekPlacedPin placed = {
    .x = self->ghost_x,
    .y = self->ghost_y,
    .n_members = 1,
    .members = &member,
  };

  gtk_snapshot_push_opacity (snapshot, GHOST_OPACITY);
  snapshot_symbol (self, snapshot, view, &placed, pins);
  gtk_snapshot_pop (snapshot);
}

static void
dek_pin_focus_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DekPinFocusLayer *self = DEK_PIN_FOCUS_LAYER (widget);
  DekPinLayout *layout = dek_pin_layer_get_layout (self->pins);
  const DekPin *pins;
  guint n_pins;
  DekMapFrame view;
  int selected;

  if (layout == NULL
      || !dek_viewport_get_frame (shumate_layer_get_viewport (SHUMATE_LAYER (self)), widget, &view))
    return;

  pins = dek_map_scene_get_pins (dek_pin_layer_get_scene (self->pins), &n_pins);
  selected = self->selected >= 0 && (guint) self->selected < n_pins
             ? dek_pin_layout_find (layout, self->selected) : -1;

  if (self->hovered >= 0 && self->hovered != selected
      && (guint) self->hovered < dek_pin_layout_get_n_placed (layout))
    snapshot_symbol (self, snapshot, &view, dek_pin_layout_get_placed (layout, self->hovered), pins);
  if (selected >= 0)
    snapshot_symbol (self, snapshot, &view, dek_pin_layout_get_placed (layout, selected), pins);
  if (self->ghost >= 0 && (guint) self->ghost < n_pins)
    snapshot_ghost (self, snapshot, &view, pins);
}

/* Numbers of symbols mean something else in another layout. */
static void
on_layout_changed (DekPinFocusLayer *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dek_pin_focus_layer_dispose (GObject *object)
{
  DekPinFocusLayer *self = DEK_PIN_FOCUS_LAYER (object);

  g_clear_object (&self->pins);

  G_OBJECT_CLASS (dek_pin_focus_layer_parent_class)->dispose (object);
}

static void
dek_pin_focus_layer_class_init (DekPinFocusLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_pin_focus_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = dek_pin_focus_layer_snapshot;
}

static void
dek_pin_focus_layer_init (DekPinFocusLayer *self)
{
  self->selected = -1;
  self->hovered = -1;
  self->ghost = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * dek_pin_focus_layer_new:
 * @viewport: the map's viewport
 * @pins: the layer with all pins, below this one
 *
 * Returns: (transfer floating): a layer in which nothing stands out
 */
DekPinFocusLayer *
dek_pin_focus_layer_new (ShumateViewport *viewport,
                         DekPinLayer     *pins)
{
  DekPinFocusLayer *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);
  g_return_val_if_fail (DEK_IS_PIN_LAYER (pins), NULL);

  self = g_object_new (DEK_TYPE_PIN_FOCUS_LAYER, "viewport", viewport, NULL);
  self->pins = g_object_ref (pins);
  g_signal_connect_object (pins, "layout-changed", G_CALLBACK (on_layout_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dek_pin_focus_layer_set_selected:
 * @self: the layer
 * @pin: pin of the scene, or -1
 */
void
dek_pin_focus_layer_set_selected (DekPinFocusLayer *self,
                                  int               pin)
{
  g_return_if_fail (DEK_IS_PIN_FOCUS_LAYER (self));

  if (self->selected == pin)
    return;

  self->selected = pin;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dek_pin_focus_layer_set_hovered:
 * @self: the layer
 * @placed: symbol of the pin layer's layout, or -1
 */
void
dek_pin_focus_layer_set_hovered (DekPinFocusLayer *self,
                                 int               placed)
{
  g_return_if_fail (DEK_IS_PIN_FOCUS_LAYER (self));

  if (self->hovered == placed)
    return;

  self->hovered = placed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dek_pin_focus_layer_get_hovered:
 * @self: the layer
 *
 * Returns: symbol of the pin layer's layout, or -1
 */
int
dek_pin_focus_layer_get_hovered (DekPinFocusLayer *self)
{
  g_return_val_if_fail (DEK_IS_PIN_FOCUS_LAYER (self), -1);

  return self->hovered;
}

/**
 * dek_pin_focus_layer_set_ghost:
 * @self: the layer
 * @pin: pin of the scene that is on the move, or -1
 * @x: where it is now, in unit Mercator
 * @y: the same, down
 */
void
dek_pin_focus_layer_set_ghost (DekPinFocusLayer *self,
                               int               pin,
                               double            x,
                               double            y)
{
  g_return_if_fail (DEK_IS_PIN_FOCUS_LAYER (self));

  self->ghost = pin;
  self->ghost_x = x;
  self->ghost_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dek_pin_focus_layer_get_ghost:
 * @self: the layer
 * @pin: (out) (optional): pin of the scene
 * @x: (out) (optional): unit Mercator
 * @y: (out) (optional): unit Mercator, down
 *
 * Returns: whether a pin is on the move; otherwise nothing is set
 */
gboolean
dek_pin_focus_layer_get_ghost (DekPinFocusLayer *self,
                               int              *pin,
                               double           *x,
                               double           *y)
{
  g_return_val_if_fail (DEK_IS_PIN_FOCUS_LAYER (self), FALSE);

  if (self->ghost < 0)
    return FALSE;

  if (pin != NULL)
    *pin = self->ghost;
  if (x != NULL)
    *x = self->ghost_x;
  if (y != NULL)
    *y = self->ghost_y;

  return TRUE;
}
