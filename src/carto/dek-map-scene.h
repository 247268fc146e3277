// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-land.h"
#include "carto/dek-pin.h"
#include "carto/dek-theme.h"
#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

typedef struct _DekRegion DekRegion;

/**
 * DekMapScene:
 *
 * Everything there is to draw of one region at one moment: its gemeenten, the
 * theme they are coloured by, its pins, and the country around it. Screen,
 * export and report draw the same scene. Immutable and atomically reference
 * counted: make it on the main thread, draw it anywhere; when the region
 * changes, make a new one, which takes over what did not change.
 */
typedef struct _DekMapScene DekMapScene;

/**
 * DekMapSceneContent:
 * @title: name of the region
 * @country: (nullable): the land around it
 * @land: areas of the region
 * @groups: (nullable): per area of @land its sub-region as a number, or -1
 * @theme: (nullable): what the areas are coloured by
 * @pins: the places; names are copied
 * @n_pins: number of them
 *
 * What a scene is made of.
 */
typedef struct
{
  const char   *title;
  DekLand      *country;
  DekLand      *land;
  const int    *groups;
  DekTheme     *theme;
  const DekPin *pins;
  guint         n_pins;
} DekMapSceneContent;

#define DEK_TYPE_MAP_SCENE (dek_map_scene_get_type ())
GType           dek_map_scene_get_type        (void) G_GNUC_CONST;

DekMapScene    *dek_map_scene_new             (const DekMapSceneContent *content);
DekMapScene    *dek_map_scene_new_for_region  (DekRegion                *region,
                                               DekThemeKind              kind,
                                               DekMapScene              *previous);
DekMapScene    *dek_map_scene_new_with_coverage (DekMapScene            *base,
                                               DekCoverage              *coverage);
DekThemeKind    dek_map_scene_get_default_kind (DekRegion               *region);
DekMapScene    *dek_map_scene_ref             (DekMapScene              *self);
void            dek_map_scene_unref           (DekMapScene              *self);

const char     *dek_map_scene_get_title       (const DekMapScene        *self);
DekLand        *dek_map_scene_get_country     (const DekMapScene        *self);
DekLand        *dek_map_scene_get_land        (const DekMapScene        *self);
DekTheme       *dek_map_scene_get_theme       (const DekMapScene        *self);
DekCoverage    *dek_map_scene_get_coverage    (const DekMapScene        *self);
int             dek_map_scene_get_group       (const DekMapScene        *self,
                                               guint                     area);
const DekPin   *dek_map_scene_get_pins        (const DekMapScene        *self,
                                               guint                    *n_pins);
int             dek_map_scene_find_pin        (const DekMapScene        *self,
                                               gint64                    id);
DekMapBox       dek_map_scene_get_bounds      (const DekMapScene        *self);
guint           dek_map_scene_get_n_unplaced  (const DekMapScene        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekMapScene, dek_map_scene_unref)

G_END_DECLS
