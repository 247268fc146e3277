/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekMapDirection:
 *
 * The way an arrow key points: up is north.
 */
typedef enum
{
  DEK_MAP_DIRECTION_NORTH,
  DEK_MAP_DIRECTION_EAST,
  DEK_MAP_DIRECTION_SOUTH,
  DEK_MAP_DIRECTION_WEST,
} DekMapDirection;

gboolean dek_map_direction_from_key (guint             keyval,
                                     DekMapDirection  *direction);
void     dek_map_direction_get_step (DekMapDirection   direction,
                                     double           *dx,
                                     double           *dy);
int      dek_map_direction_find     (DekMapDirection   direction,
                                     double            x,
                                     double            y,
                                     const double     *xy,
                                     guint             n_points,
                                     int               except);
int      dek_map_direction_nearest  (double            x,
                                     double            y,
                                     const double     *xy,
                                     guint             n_points);

G_END_DECLS
