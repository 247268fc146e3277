/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <shumate/shumate.h>

#include "carto/dek-map-frame.h"

G_BEGIN_DECLS

#define DEK_TYPE_PICTURE_LAYER (dek_picture_layer_get_type ())

G_DECLARE_DERIVABLE_TYPE (DekPictureLayer, dek_picture_layer, DEK, PICTURE_LAYER, ShumateLayer)

/**
 * DekPicturePaint:
 * @cr: draws in logical pixels with (0, 0) at the frame's top left
 * @frame: what is drawn
 * @data: the job's data; immutable
 *
 * Draws the picture of a layer, in a worker thread.
 */
typedef void (*DekPicturePaint) (cairo_t           *cr,
                                 const DekMapFrame *frame,
                                 gpointer           data);

/**
 * DekPictureJob:
 * @paint: draws it
 * @data: (transfer full): what it draws; immutable, safe to free in any thread
 * @destroy: (nullable): frees @data
 * @bounds: unit Mercator: where there is anything to draw; the picture is no
 *   larger than that
 * @padding: logical pixels that lines and hatches stick out of @bounds
 * @opaque: whether nothing of the layers below shines through
 */
typedef struct
{
  DekPicturePaint paint;
  gpointer        data;
  GDestroyNotify  destroy;
  DekMapBox       bounds;
  double          padding;
  gboolean        opaque;
} DekPictureJob;

/**
 * DekPictureLayerClass:
 * @prepare: fills in what to draw for a view, on the main thread: @view is
 *   what the window shows, @margin by how many logical pixels the picture is
 *   larger on each side. %FALSE when there is nothing to draw.
 * @follows_view: whether a picture depends on what exactly is in sight, and is
 *   to be drawn anew when the map comes to rest
 */
struct _DekPictureLayerClass
{
  ShumateLayerClass parent_class;

  gboolean (*prepare) (DekPictureLayer   *self,
                       const DekMapFrame *view,
                       double             margin,
                       DekPictureJob     *job);
  gboolean follows_view;
};

void     dek_picture_layer_invalidate (DekPictureLayer   *self);
gboolean dek_picture_layer_is_current (DekPictureLayer   *self);
gboolean dek_picture_layer_is_hiding  (DekPictureLayer   *self);

gboolean dek_viewport_get_frame       (ShumateViewport   *viewport,
                                       GtkWidget         *widget,
                                       DekMapFrame       *frame);

G_END_DECLS
