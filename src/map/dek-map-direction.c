/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-direction"

#include <gdk/gdk.h>
#include <math.h>

#include "map/dek-map-direction.h"

/* How much a feature's being beside the direction counts against its being
 * near: at 2, one straight ahead is preferred to one at 45 degrees up to twice
 * as near. */
#define ASIDE_WEIGHT 2.0

/**
 * dek_map_direction_from_key:
 * @keyval: a key
 * @direction: (out): the way it points
 *
 * Returns: whether it is an arrow key
 */
gboolean
dek_map_direction_from_key (guint            keyval,
                            DekMapDirection *direction)
{
  g_return_val_if_fail (direction != NULL, FALSE);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *direction = DEK_MAP_DIRECTION_NORTH;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *direction = DEK_MAP_DIRECTION_EAST;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *direction = DEK_MAP_DIRECTION_SOUTH;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *direction = DEK_MAP_DIRECTION_WEST;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * dek_map_direction_get_step:
 * @direction: a direction
 * @dx: (out): -1, 0 or 1; to the east
 * @dy: (out): -1, 0 or 1; down, to the south
 */
void
dek_map_direction_get_step (DekMapDirection  direction,
                            double          *dx,
                            double          *dy)
{
  static const double steps[][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

  g_return_if_fail (direction <= DEK_MAP_DIRECTION_WEST);
  g_return_if_fail (dx != NULL && dy != NULL);

  *dx = steps[direction][0];
  *dy = steps[direction][1];
}

/**
 * dek_map_direction_find:
 * @direction: the way to go
 * @x: where one is, in any plane
 * @y: the same, down
 * @xy: (array): x and y of each feature, interleaved
 * @n_points: number of features
 * @except: number of the feature one is at, or -1
 *
 * Finds the feature to go to: one that lies less than 90 degrees beside the
 * direction, the nearer and the straighter ahead the better. Features at the
 * same place are reached one after the other, in their order.
 *
 * Returns: its number, or -1 when there is none that way
 */
int
dek_map_direction_find (DekMapDirection  direction,
                        double           x,
                        double           y,
                        const double    *xy,
                        guint            n_points,
                        int              except)
{
  double dx, dy, best_cost = G_MAXDOUBLE;
  int best = -1;

  g_return_val_if_fail (xy != NULL || n_points == 0, -1);

  dek_map_direction_get_step (direction, &dx, &dy);
  for (guint i = 0; i < n_points; i++)
    {
      double rx = xy[2 * i] - x;
      double ry = xy[2 * i + 1] - y;
      double ahead = rx * dx + ry * dy;
      double aside = fabs (rx * dy) + fabs (ry * dx);
      double cost = ahead + ASIDE_WEIGHT * aside;

      if ((int) i == except)
        continue;
      if (rx == 0.0 && ry == 0.0 && (int) i > except && except >= 0)
        return i;
      if (ahead > 0.0 && cost < best_cost)
        {
          best_cost = cost;
          best = i;
        }
    }

  return best;
}

/**
 * dek_map_direction_nearest:
 * @x: a place, in any plane
 * @y: the same, down
 * @xy: (array): x and y of each feature, interleaved
 * @n_points: number of features
 *
 * Returns: number of the feature nearest to the place, or -1 when there is none
 */
int
dek_map_direction_nearest (double        x,
                           double        y,
                           const double *xy,
                           guint         n_points)
{
  double best_distance = G_MAXDOUBLE;
  int best = -1;

  g_return_val_if_fail (xy != NULL || n_points == 0, -1);

  for (guint i = 0; i < n_points; i++)
    {
      double distance = hypot (xy[2 * i] - x, xy[2 * i + 1] - y);

      if (distance < best_distance)
        {
          best_distance = distance;
          best = i;
        }
    }

  return best;
}
