// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DEK_TYPE_POINT (dek_point_get_type ())

/**
 * DekPoint:
 * @lon: longitude in degrees east, WGS 84, -180 to 180 inclusive
 * @lat: latitude in degrees north, WGS 84, -90 to 90 inclusive
 *
 * A place on the earth. Longitude comes first, as in GeoJSON and GeoPackage.
 * There is no value for "unknown": an unknown place is a %NULL pointer.
 */
typedef struct
{
  double lon;
  double lat;
} DekPoint;

GType     dek_point_get_type (void) G_GNUC_CONST;
DekPoint *dek_point_new      (double          lon,
                              double          lat);
DekPoint *dek_point_copy     (const DekPoint *self);
void      dek_point_free     (DekPoint       *self);
gboolean  dek_point_equal    (const DekPoint *a,
                              const DekPoint *b);
gboolean  dek_point_is_valid (const DekPoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekPoint, dek_point_free)

G_END_DECLS
