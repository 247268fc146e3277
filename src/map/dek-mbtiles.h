/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DekMbtiles DekMbtiles;

DekMbtiles *dek_mbtiles_open            (const char        *path,
                                         GError           **error);
DekMbtiles *dek_mbtiles_ref             (DekMbtiles        *self);
void        dek_mbtiles_unref           (DekMbtiles        *self);
const char *dek_mbtiles_get_path        (const DekMbtiles  *self);
const char *dek_mbtiles_get_name        (const DekMbtiles  *self);
const char *dek_mbtiles_get_attribution (const DekMbtiles  *self);
guint       dek_mbtiles_get_min_zoom    (const DekMbtiles  *self);
guint       dek_mbtiles_get_max_zoom    (const DekMbtiles  *self);
GBytes     *dek_mbtiles_read            (DekMbtiles        *self,
                                         guint              zoom,
                                         guint              x,
                                         guint              y,
                                         GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekMbtiles, dek_mbtiles_unref)

G_END_DECLS
