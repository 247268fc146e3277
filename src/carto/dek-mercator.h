// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Unit Mercator: the square world of EPSG:3857 with x and y in [0, 1], x to
 * the east from longitude -180, y DOWN from latitude 85.0511. A tile's
 * coordinate at zoom z is unit * 2^z, a pixel is 1 / (256 * 2^z). */

#define DEK_TILE_SIZE 256
#define DEK_MERCATOR_MAX_LATITUDE 85.05112877980659

double dek_mercator_x_from_lon        (double  lon);
double dek_mercator_y_from_lat        (double  lat);
double dek_mercator_lon_from_x        (double  x);
double dek_mercator_lat_from_y        (double  y);
double dek_mercator_scale_from_zoom   (double  zoom);
double dek_mercator_zoom_from_scale   (double  scale);
double dek_mercator_metres_per_pixel  (double  y,
                                       double  scale);

G_END_DECLS
