/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <graphene.h>

#include "carto/dek-land.h"

G_BEGIN_DECLS

/**
 * DekMapFitRequest:
 * @box: unit Mercator: what is to be in sight; not empty
 * @land: (nullable): the areas in @box that nothing may float over
 * @area: which area of @land, or -1 for all of them
 * @width: of the window in logical pixels
 * @height: the same
 * @padding: logical pixels to keep free at the edges
 * @max_zoom: how near at most
 * @obstacles: (nullable): what floats over the window, in logical pixels
 * @n_obstacles: number of them
 */
typedef struct
{
  DekMapBox              box;
  const DekLand         *land;
  int                    area;
  double                 width;
  double                 height;
  double                 padding;
  double                 max_zoom;
  const graphene_rect_t *obstacles;
  guint                  n_obstacles;
} DekMapFitRequest;

DekMapFrame dek_map_fit         (const DekMapFitRequest *request);
gboolean    dek_map_fit_is_free (const DekMapFitRequest *request,
                                 const DekMapFrame      *frame);

G_END_DECLS
