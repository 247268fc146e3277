// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-mercator"

#include "carto/dek-mercator.h"

#include <math.h>

/* Length of the equator on the sphere of EPSG:3857, whose radius is the
 * semi-major axis of WGS 84: 2 * pi * 6378137 m. */
#define EQUATOR_METRES 40075016.685578488

/**
 * dek_mercator_x_from_lon:
 * @lon: longitude in WGS 84 degrees, -180 to 180
 *
 * Returns: x in unit Mercator, 0 to 1
 */
double
dek_mercator_x_from_lon (double lon)
{
  return lon / 360.0 + 0.5;
}

/**
 * dek_mercator_y_from_lat:
 * @lat: latitude in WGS 84 degrees; beyond %DEK_MERCATOR_MAX_LATITUDE north or
 *   south it is taken as that
 *
 * Returns: y in unit Mercator, 0 in the north to 1 in the south
 */
double
dek_mercator_y_from_lat (double lat)
{
  double phi = CLAMP (lat, -DEK_MERCATOR_MAX_LATITUDE, DEK_MERCATOR_MAX_LATITUDE) * G_PI / 180.0;

  return 0.5 - asinh (tan (phi)) / (2.0 * G_PI);
}

/**
 * dek_mercator_lon_from_x:
 * @x: x in unit Mercator
 *
 * Returns: longitude in WGS 84 degrees
 */
double
dek_mercator_lon_from_x (double x)
{
  return (x - 0.5) * 360.0;
}

/**
 * dek_mercator_lat_from_y:
 * @y: y in unit Mercator, down
 *
 * Returns: latitude in WGS 84 degrees
 */
double
dek_mercator_lat_from_y (double y)
{
  return atan (sinh ((0.5 - y) * 2.0 * G_PI)) * 180.0 / G_PI;
}

/**
 * dek_mercator_scale_from_zoom:
 * @zoom: zoom level; need not be whole
 *
 * Returns: pixels per unit: 256 * 2^zoom
 */
double
dek_mercator_scale_from_zoom (double zoom)
{
  return DEK_TILE_SIZE * exp2 (zoom);
}

/**
 * dek_mercator_zoom_from_scale:
 * @scale: pixels per unit; more than 0
 *
 * Returns: the zoom level at which there are as many
 */
double
dek_mercator_zoom_from_scale (double scale)
{
  g_return_val_if_fail (scale > 0, 0);

  return log2 (scale / DEK_TILE_SIZE);
}

/**
 * dek_mercator_metres_per_pixel:
 * @y: where, in unit Mercator, down: Mercator's scale grows to the poles
 * @scale: pixels per unit; more than 0
 *
 * Returns: metres on the ground per pixel, on the sphere
 */
double
dek_mercator_metres_per_pixel (double y,
                               double scale)
{
  g_return_val_if_fail (scale > 0, 0);

  /* cos (atan (sinh (t))) = 1 / cosh (t) */
  return EQUATOR_METRES / cosh ((0.5 - y) * 2.0 * G_PI) / scale;
}
