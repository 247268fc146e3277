/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _DekTileCache DekTileCache;

DekTileCache *dek_tile_cache_new   (const char    *directory,
                                    guint64        max_bytes,
                                    guint          max_age_days);
DekTileCache *dek_tile_cache_ref   (DekTileCache  *self);
void          dek_tile_cache_unref (DekTileCache  *self);
GBytes       *dek_tile_cache_load  (DekTileCache  *self,
                                    guint          zoom,
                                    guint          x,
                                    guint          y,
                                    gboolean      *stale);
gboolean      dek_tile_cache_store (DekTileCache  *self,
                                    guint          zoom,
                                    guint          x,
                                    guint          y,
                                    GBytes        *bytes,
                                    GError       **error);
void          dek_tile_cache_trim  (DekTileCache  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekTileCache, dek_tile_cache_unref)

G_END_DECLS
