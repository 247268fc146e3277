// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

#include "reference/dek-multi-polygon.h"
#include "reference/dek-point.h"

G_BEGIN_DECLS

/* "GPKG" in the header's application_id, and version 1.2.0 in user_version. */
#define DEK_GPKG_APPLICATION_ID 0x47504B47
#define DEK_GPKG_USER_VERSION   10200
#define DEK_GPKG_SRS_WGS84      4326

GBytes          *dek_gpkg_encode_point (const DekPoint        *point);
GBytes          *dek_gpkg_encode_area  (const DekMultiPolygon *area);
DekPoint        *dek_gpkg_decode_point (gconstpointer          data,
                                        gsize                  size);
DekMultiPolygon *dek_gpkg_decode_area  (gconstpointer          data,
                                        gsize                  size);

G_END_DECLS
