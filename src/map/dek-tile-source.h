/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <shumate/shumate.h>

#include "carto/dek-mercator.h"

G_BEGIN_DECLS

/* All sources of one map have tiles of DEK_TILE_SIZE: libshumate draws a
 * source whose tiles have another size than the reference source's at the
 * wrong scale. */
#define DEK_TILE_MIN_ZOOM 5
#define DEK_TILE_MAX_ZOOM 17

#define DEK_TYPE_TILE_SOURCE (dek_tile_source_get_type ())

G_DECLARE_DERIVABLE_TYPE (DekTileSource, dek_tile_source, DEK, TILE_SOURCE, ShumateMapSource)

/**
 * DekTileSourceClass:
 * @load: gets the picture of one tile, on the main thread; @task must be
 *   returned through dek_tile_source_return_texture() or
 *   dek_tile_source_return_error(), or handed to dek_tile_source_run()
 * @close: the source is no longer wanted: let go of what runs; optional
 */
struct _DekTileSourceClass
{
  ShumateMapSourceClass parent_class;

  void (*load)  (DekTileSource *self,
                 GTask         *task,
                 guint          zoom,
                 guint          x,
                 guint          y);
  void (*close) (DekTileSource *self);
};

/**
 * DekTileFunc:
 * @data: what dek_tile_source_run() was given; immutable
 * @cancellable: (nullable): stop early when it is triggered
 * @error: return location
 *
 * Makes the picture of a tile in a worker thread.
 *
 * Returns: (transfer full) (nullable): the texture, or %NULL with @error set
 */
typedef GdkTexture *(*DekTileFunc) (gpointer       data,
                                    GCancellable  *cancellable,
                                    GError       **error);

void     dek_tile_source_close          (DekTileSource   *self);
gboolean dek_tile_source_is_closed      (DekTileSource   *self);
guint    dek_tile_source_get_n_loading  (DekTileSource   *self);
guint    dek_tile_source_get_n_loaded   (DekTileSource   *self);
void     dek_tile_source_run            (GTask           *task,
                                         DekTileFunc      func,
                                         gpointer         data,
                                         GDestroyNotify   destroy);
void     dek_tile_source_return_texture (GTask           *task,
                                         GdkTexture      *texture);
void     dek_tile_source_return_error   (GTask           *task,
                                         GError          *error);

G_END_DECLS
