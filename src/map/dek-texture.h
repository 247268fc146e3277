/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *dek_texture_new_for_surface (cairo_surface_t  *surface);
GdkTexture *dek_texture_new_from_image  (GBytes           *bytes,
                                         GError          **error);
GdkTexture *dek_texture_new_part        (GBytes           *bytes,
                                         guint             parts,
                                         guint             column,
                                         guint             row,
                                         int               size,
                                         GError          **error);

G_END_DECLS
