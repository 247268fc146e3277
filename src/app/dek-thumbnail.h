// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-scene.h"

G_BEGIN_DECLS

void          dek_thumbnail_store       (const char          *path,
                                         DekMapScene         *scene);
GdkPaintable *dek_thumbnail_load        (const char          *path);
void          dek_thumbnail_draw_async  (const gint          *gemeente_codes,
                                         guint                n_codes,
                                         int                  width,
                                         int                  height,
                                         gboolean             dark,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
GdkPaintable *dek_thumbnail_draw_finish (GAsyncResult        *result,
                                         GError             **error);

G_END_DECLS
