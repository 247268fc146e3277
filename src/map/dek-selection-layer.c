/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-selection-layer"

#include "config.h"

#include "map/dek-selection-layer.h"

/* Outlines of the gemeente under the pointer and of the one reached by
 * keyboard, or of any other: a small picture of their own, so that the large
 * one below is not drawn again at every move of the pointer. */

#define N_STATES (DEK_SELECTION_FOCUSED + 1)

/* The selected line is 4 px with an edge on both sides. */
#define PADDING 6

struct _DekSelectionLayer
{
  DekPictureLayer parent_instance;

  DekLand *land;
  const DekPalette *palette;
  int areas[N_STATES];      /* -1: none */
};

G_DEFINE_FINAL_TYPE (DekSelectionLayer, dek_selection_layer, DEK_TYPE_PICTURE_LAYER)

typedef struct
{
  DekLand *land;
  const DekPalette *palette;
  int areas[N_STATES];
} OutlineWork;

static void
outline_work_free (OutlineWork *work)
{
  dek_land_unref (work->land);
  g_free (work);
}

static void
paint (cairo_t           *cr,
       const DekMapFrame *frame,
       gpointer           data)
{
  const OutlineWork *work = data;

  for (int state = 0; state < N_STATES; state++)
    {
      /* The selected one is on top. */
      static const DekSelectionState order[N_STATES] = {
        DEK_SELECTION_HOVER, DEK_SELECTION_FOCUSED, DEK_SELECTION_SELECTED,
      };
      int area = work->areas[order[state]];

      if (area >= 0)
        dek_paint_selection (cr, work->land, area, work->palette, frame, order[state]);
    }
}

static gboolean
dek_selection_layer_prepare (DekPictureLayer   *layer,
                             const DekMapFrame *view,
                             double             margin,
                             DekPictureJob     *job)
{
  DekSelectionLayer *self = DEK_SELECTION_LAYER (layer);
  DekMapBox bounds = DEK_MAP_BOX_EMPTY;
  OutlineWork *work;

  if (self->land == NULL || self->palette == NULL)
    return FALSE;

  for (int state = 0; state < N_STATES; state++)
    if (self->areas[state] >= 0)
      {
        DekMapBox box = dek_land_get_box (self->land, self->areas[state]);

        dek_map_box_add_box (&bounds, &box);
      }

  if (dek_map_box_is_empty (&bounds))
    return FALSE;

  work = g_new0 (OutlineWork, 1);
  work->land = dek_land_ref (self->land);
  work->palette = self->palette;
  memcpy (work->areas, self->areas, sizeof work->areas);

  job->paint = paint;
  job->data = work;
  job->destroy = (GDestroyNotify) outline_work_free;
  job->bounds = bounds;
  job->padding = PADDING;

  return TRUE;
}

static void
dek_selection_layer_dispose (GObject *object)
{
  DekSelectionLayer *self = DEK_SELECTION_LAYER (object);

  g_clear_pointer (&self->land, dek_land_unref);

  G_OBJECT_CLASS (dek_selection_layer_parent_class)->dispose (object);
}

static void
dek_selection_layer_class_init (DekSelectionLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_selection_layer_dispose;
  DEK_PICTURE_LAYER_CLASS (klass)->prepare = dek_selection_layer_prepare;
}

static void
dek_selection_layer_init (DekSelectionLayer *self)
{
  for (int state = 0; state < N_STATES; state++)
    self->areas[state] = -1;
}

/**
 * dek_selection_layer_new:
 * @viewport: the map's viewport
 *
 * Returns: (transfer floating): a layer without outlines
 */
DekSelectionLayer *
dek_selection_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (DEK_TYPE_SELECTION_LAYER, "viewport", viewport, NULL);
}

/**
 * dek_selection_layer_set_land:
 * @self: the layer
 * @land: (nullable): the areas that are meant by number; when it is another
 *   land than before, no area is outlined any more
 */
void
dek_selection_layer_set_land (DekSelectionLayer *self,
                              DekLand           *land)
{
  g_return_if_fail (DEK_IS_SELECTION_LAYER (self));

  if (self->land == land)
    return;

  g_clear_pointer (&self->land, dek_land_unref);
  self->land = land != NULL ? dek_land_ref (land) : NULL;
  for (int state = 0; state < N_STATES; state++)
    self->areas[state] = -1;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_selection_layer_set_palette:
 * @self: the layer
 * @palette: the colours
 */
void
dek_selection_layer_set_palette (DekSelectionLayer *self,
                                 const DekPalette  *palette)
{
  g_return_if_fail (DEK_IS_SELECTION_LAYER (self));
  g_return_if_fail (palette != NULL);

  self->palette = palette;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_selection_layer_set_area:
 * @self: the layer
 * @state: which outline
 * @area: number of the area in the land, or -1 for none
 */
void
dek_selection_layer_set_area (DekSelectionLayer *self,
                              DekSelectionState  state,
                              int                area)
{
  g_return_if_fail (DEK_IS_SELECTION_LAYER (self));
  g_return_if_fail (state < N_STATES);
  g_return_if_fail (area < 0 || (self->land != NULL && (guint) area < dek_land_get_n_areas (self->land)));

  if (self->areas[state] == area)
    return;

  self->areas[state] = area;
  dek_picture_layer_invalidate (DEK_PICTURE_LAYER (self));
}

/**
 * dek_selection_layer_get_area:
 * @self: the layer
 * @state: which outline
 *
 * Returns: number of the area, or -1
 */
int
dek_selection_layer_get_area (DekSelectionLayer *self,
                              DekSelectionState  state)
{
  g_return_val_if_fail (DEK_IS_SELECTION_LAYER (self), -1);
  g_return_val_if_fail (state < N_STATES, -1);

  return self->areas[state];
}
