// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "map/dek-layers-popover.h"
#include "map/dek-map-view.h"

G_BEGIN_DECLS

#define DEK_TYPE_MAP_CHOICE (dek_map_choice_get_type ())
G_DECLARE_FINAL_TYPE (DekMapChoice, dek_map_choice, DEK, MAP_CHOICE, GObject)

/* Signal: changed, when the theme, the base map or its file is another. */

DekMapChoice *dek_map_choice_new          (DekMapView        *map,
                                           DekLayersPopover  *layers);
const char   *dek_map_choice_get_theme    (DekMapChoice      *self);
const char   *dek_map_choice_get_base_map (DekMapChoice      *self);
const char   *dek_map_choice_get_mbtiles  (DekMapChoice      *self);
gboolean      dek_map_choice_set_mbtiles  (DekMapChoice      *self,
                                           const char        *path,
                                           GError           **error);
void          dek_map_choice_restore      (DekMapChoice      *self,
                                           const char        *theme,
                                           const char        *base_map,
                                           const char        *mbtiles);

G_END_DECLS
