/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <shumate/shumate.h>

#include "map/dek-tile-source.h"

G_BEGIN_DECLS

/* How long anything may take before a test gives up, in seconds. */
#define MAP_PATIENCE 20

typedef gboolean (*MapCondition) (gpointer data);

gboolean  map_wait_until       (MapCondition       condition,
                                gpointer           data);
void      map_wait_ms          (guint              milliseconds);
char     *map_make_temp_dir    (void);
void      map_remove_temp_dir  (char              *path);
char     *map_make_region      (const char        *directory);
GBytes   *map_make_png         (int                size,
                                const guint32     *quarters);
guint32   map_get_pixel        (GdkTexture        *texture,
                                int                x,
                                int                y);
gboolean  map_fill_tile        (DekTileSource     *source,
                                ShumateTile       *tile,
                                GError           **error);
char     *map_make_mbtiles     (const char        *directory,
                                const char        *name,
                                const char        *sql);

G_END_DECLS
