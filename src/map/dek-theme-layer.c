/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-theme-layer"

#include "config.h"

#include "carto/dek-paint-labels.h"
#include "carto/dek-paint-land.h"
#include "carto/dek-paint-selection.h"
#include "carto/dek-paint-theme.h"
#include "map/dek-theme-layer.h"

/* All gemeenten in their colours and hatches, the selected one and the names:
 * one picture, because each layer costs time in every frame. The land is in it
 * too, so that the tiles below need not be drawn where the picture is; on
 * another base map it is left out. The names are below the pins and keep clear
 * of them. */

struct _DekThemeLayer
{
  DekPictureLayer parent_instance;

  DekMapScene *scene;
  DekMapStyle style;
  DekPinLayout *pins;
  int selected_area;
  int selected_pin;
  gboolean labels;
  gboolean neighbours;
  gboolean translucent;
  GArray *reserved;         /* graphene_rect_t, in pixels of the window */
};

G_DEFINE_FINAL_TYPE (DekThemeLayer, dek_theme_layer, DEK_TYPE_PICTURE_LAYER)

/* What the worker draws; nothing of it changes. */
typedef struct
{
  DekMapScene *scene;
  DekMapStyle style;
  DekPinLayout *pins;
  int selected_area;
  int selected_pin;
  gboolean labels;
  gboolean neighbours;
  gboolean translucent;
  double margin;
  double (*reserved)[4];
  guint n_reserved;
} ThemeWork;

static void
theme_work_free (ThemeWork *work)
{
  dek_map_scene_unref (work->scene);
  g_clear_pointer (&work->pins, dek_pin_layout_unref);
  g_free (work->reserved);
  g_free (work);
}

static void
paint_labels (cairo_t           *cr,
              const DekMapFrame *frame,
              const ThemeWork   *work)
{
  DekLabelRequest request = {
    .scene = work->scene,
    .style = work->style,
    .frame = *frame,
    .pins = work->pins,
    .selected_area = work->selected_area,
    .selected_pin = work->selected_pin,
    .inset = work->margin,
    .reserved = (const double (*)[4]) work->reserved,
    .n_reserved = work->n_reserved,
    .hide_neighbours = !work->neighbours,
  };
  g_autoptr (DekLabelLayout) labels = dek_label_layout_new (&request);

  dek_paint_labels (cr, labels, &work->style);
}

/* Here and not in a layer of its own: the veil means a new picture anyway, and
 * the names belong on top of the line. */
static void
paint_selection (cairo_t           *cr,
                 const DekMapFrame *frame,
                 const ThemeWork   *work)
{
  const DekLand *land = dek_map_scene_get_land (work->scene);

  dek_paint_veil (cr, land, work->selected_area, work->style.palette, frame);
  dek_paint_selection (cr, land, work->selected_area, work->style.palette, frame, DEK_SELECTION_SELECTED);
}

static void
paint (cairo_t           *cr,
       const DekMapFrame *frame,
       gpointer           data)
{
  const ThemeWork *work = data;

  if (!work->translucent)
    dek_paint_land (cr, dek_map_scene_get_country (work->scene), work->style.palette, frame);
  dek_paint_theme (cr, work->scene, work->style.palette, frame,
                   work->translucent ? DEK_PAINT_THEME_TRANSLUCENT : DEK_PAINT_THEME_DEFAULT);
  if (work->selected_area >= 0)
    paint_selection (cr, frame, work);
  if (work->labels)
    paint_labels (cr, frame, work);
}

static void
copy_reserved (DekThemeLayer *self,
               double         margin,
               ThemeWork     *work)
{
  work->n_reserved = self->reserved->len;
  work->reserved = g_malloc0_n (MAX (1, work->n_reserved), sizeof (double[4]));
  for (guint i = 0; i < work->n_reserved; i++)
    {
      const graphene_rect_t *box = &g_array_index (self->reserved, graphene_rect_t, i);

      work->reserved[i][0] = box->origin.x + margin;
      work->reserved[i][1] = box->origin.y + margin;
      work->reserved[i][2] = box->size.width;
      work->reserved[i][3] = box->size.height;
    }
}

static gboolean
dek_theme_layer_prepare (DekPictureLayer   *layer,
                         const DekMapFrame *view,
                         double             margin,
                         DekPictureJob     *job)
{
  DekThemeLayer *self = DEK_THEME_LAYER (layer);
  ThemeWork *work;

  if (self->scene == NULL || self->style.palette == NULL)
    return FALSE;

  work = g_new0 (ThemeWork, 1);
  work->scene = dek_map_scene_ref (self->scene);
  work->style = self->style;
  work->pins = self->pins != NULL ? dek_pin_layout_ref (self->pins) : NULL;
  work->selected_area = self->selected_area;
  work->selected_pin = self->selected_pin;
  work->labels = self->labels;
  work->neighbours = self->neighbours;
  work->translucent = self->translucent || dek_map_scene_get_country (self->scene) == NULL;
  work->margin = margin;
  copy_reserved (self, margin, work);

  job->paint = paint;
  job->data = work;
  job->destroy = (GDestroyNotify) theme_work_free;
  /* Names and the veil are also outside the region. */
  job->bounds = (DekMapBox) { 0, 0, 1, 1 };
  job->opaque = !work->translucent;

  return TRUE;
}

static void
dek_theme_layer_dispose (GObject *object)
{
  DekThemeLayer *self = DEK_THEME_LAYER (object);

  g_clear_pointer (&self->scene, dek_map_scene_unref);
  g_clear_pointer (&self->pins, dek_pin_layout_unref);

  G_OBJECT_CLASS (dek_theme_layer_parent_class)->dispose (object);
}

static void
dek_theme_layer_finalize (GObject *object)
{
  DekThemeLayer *self = DEK_THEME_LAYER (object);

  g_array_unref (self->reserved);

  G_OBJECT_CLASS (dek_theme_layer_parent_class)->finalize (object);
}

static void
dek_theme_layer_class_init (DekThemeLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DekPictureLayerClass *layer_class = DEK_PICTURE_LAYER_CLASS (klass);

  object_class->dispose = dek_theme_layer_dispose;
  object_class->finalize = dek_theme_layer_finalize;
  layer_class->prepare = dek_theme_layer_prepare;
  layer_class->follows_view = TRUE;
}

static void
dek_theme_layer_init (DekThemeLayer *self)
{
  self->selected_area = -1;
  self->selected_pin = -1;
  self->labels = TRUE;
  self->neighbours = TRUE;
  self->reserved = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

/**
 * dek_theme_layer_new:
 * @viewport: the map's viewport
 *
 * Returns: (transfer floating): a layer without a scene
 */
DekThemeLayer *
dek_theme_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DEK_TYPE_THEME_LAYER, "viewport", viewport, NULL);
}

/**
 * dek_theme_layer_set_scene:
 * @self: the layer
 * @scene: (nullable): what to draw
 */
void
dek_theme_layer_set_scene (DekThemeLayer *self,
                           DekMapScene   *scene)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, dek_map_scene_unref);
  self->scene = scene != NULL ? dek_map_scene_ref (scene) : NULL;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_style:
 * @self: the layer
 * @style: colours and font
 */
void
dek_theme_layer_set_style (DekThemeLayer     *self,
                           const DekMapStyle *style)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));
  g_return_if_fail (style != NULL);

  self->style = *style;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_pins:
 * @self: the layer
 * @pins: (nullable): the symbols that names keep clear of
 */
void
dek_theme_layer_set_pins (DekThemeLayer *self,
                          DekPinLayout  *pins)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (self->pins == pins)
    return;

  g_clear_pointer (&self->pins, dek_pin_layout_unref);
  self->pins = pins != NULL ? dek_pin_layout_ref (pins) : NULL;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_selection:
 * @self: the layer
 * @area: area of the scene's land that is selected, or -1
 * @pin: pin of the scene that is selected, or -1
 *
 * The name of what is selected comes first; a selected area is outlined, and
 * the others are paler.
 */
void
dek_theme_layer_set_selection (DekThemeLayer *self,
                               int            area,
                               int            pin)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (self->selected_area == area && self->selected_pin == pin)
    return;

  self->selected_area = area;
  self->selected_pin = pin;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_labels:
 * @self: the layer
 * @labels: whether to write names
 * @neighbours: whether to write those of gemeenten outside the region as well
 */
void
dek_theme_layer_set_labels (DekThemeLayer *self,
                            gboolean       labels,
                            gboolean       neighbours)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (self->labels == labels && self->neighbours == neighbours)
    return;

  self->labels = labels;
  self->neighbours = neighbours;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_translucent:
 * @self: the layer
 * @translucent: whether a base map of others lies below and is to show through
 */
void
dek_theme_layer_set_translucent (DekThemeLayer *self,
                                 gboolean       translucent)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (self->translucent == translucent)
    return;

  self->translucent = translucent;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_theme_layer_set_reserved:
 * @self: the layer
 * @boxes: (array length=n_boxes): places in the window where no names go
 *   because something floats there, in logical pixels
 * @n_boxes: number of them
 */
void
dek_theme_layer_set_reserved (DekThemeLayer         *self,
                              const graphene_rect_t *boxes,
                              guint                  n_boxes)
{
  g_return_if_fail (DEK_IS_THEME_LAYER (self));

  if (n_boxes == self->reserved->len
      && (n_boxes == 0 || memcmp (boxes, self->reserved->data, n_boxes * sizeof *boxes) == 0))
    return;

  g_array_set_size (self->reserved, 0);
  if (n_boxes > 0)
    g_array_append_vals (self->reserved, boxes, n_boxes);
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}
