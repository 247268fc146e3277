/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "map/dek-tile-cache.h"
#include "map/dek-tile-source.h"

G_BEGIN_DECLS

#define DEK_PDOK_TILES "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"

#define DEK_TYPE_HTTP_SOURCE (dek_http_source_get_type ())

G_DECLARE_FINAL_TYPE (DekHttpSource, dek_http_source, DEK, HTTP_SOURCE, DekTileSource)

DekHttpSource *dek_http_source_new      (const char   *id,
                                         const char   *uri_template,
                                         DekTileCache *cache);
DekHttpSource *dek_http_source_new_pdok (void);

G_END_DECLS
