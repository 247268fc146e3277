/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <gdk/gdk.h>

#include "map/dek-map-direction.h"

static void
test_keys (void)
{
  DekMapDirection direction;

  g_assert_true (dek_map_direction_from_key (GDK_KEY_Up, &direction));
  g_assert_cmpint (direction, ==, DEK_MAP_DIRECTION_NORTH);
  g_assert_true (dek_map_direction_from_key (GDK_KEY_KP_Left, &direction));
  g_assert_cmpint (direction, ==, DEK_MAP_DIRECTION_WEST);
  g_assert_false (dek_map_direction_from_key (GDK_KEY_Return, &direction));
}

/* y goes down, so north is less. */
static void
test_four_ways (void)
{
  const double xy[] = { 0, 0, 0, -1, 1, 0, 0, 1, -1, 0 };

  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_NORTH, 0, 0, xy, 5, 0), ==, 1);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_EAST, 0, 0, xy, 5, 0), ==, 2);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_SOUTH, 0, 0, xy, 5, 0), ==, 3);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_WEST, 0, 0, xy, 5, 0), ==, 4);
}

static void
test_straight_ahead_first (void)
{
  const double beside[] = { 2, 0, 1.5, 1.5 };
  const double near_beside[] = { 9, 0, 1, 1 };

  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_EAST, 0, 0, beside, 2, -1), ==, 0);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_EAST, 0, 0, near_beside, 2, -1), ==, 1);
}

static void
test_nothing_that_way (void)
{
  const double xy[] = { 0, 0, 1, 0 };

  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_WEST, 0, 0, xy, 2, 0), ==, -1);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_WEST, 0, 0, NULL, 0, -1), ==, -1);
}

/* Places at the same point are not stepped over: one after the other, and then
 * on. */
static void
test_same_place (void)
{
  const double xy[] = { 0, 0, 0, 0, 1, 0 };

  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_EAST, 0, 0, xy, 3, 0), ==, 1);
  g_assert_cmpint (dek_map_direction_find (DEK_MAP_DIRECTION_EAST, 0, 0, xy, 3, 1), ==, 2);
}

/* From anywhere one can walk to everything: no feature is out of reach of the
 * four keys. */
static void
test_all_reachable (void)
{
  enum { N = 60 };
  double xy[2 * N];
  gboolean seen[N] = { TRUE };
  int queue[N] = { 0 };
  int n_seen = 1;

  for (int i = 0; i < 2 * N; i++)
    xy[i] = g_test_rand_double ();

  for (int done = 0; done < n_seen; done++)
    for (int way = DEK_MAP_DIRECTION_NORTH; way <= DEK_MAP_DIRECTION_WEST; way++)
      {
        int from = queue[done];
        int next = dek_map_direction_find (way, xy[2 * from], xy[2 * from + 1], xy, N, from);

        g_assert_cmpint (next, !=, from);
        if (next >= 0 && !seen[next])
          {
            seen[next] = TRUE;
            queue[n_seen++] = next;
          }
      }

  g_assert_cmpint (n_seen, >=, N * 9 / 10);
}

static void
test_nearest (void)
{
  const double xy[] = { 0, 0, 5, 5, 3, 3 };

  g_assert_cmpint (dek_map_direction_nearest (4, 4.2, xy, 3), ==, 1);
  g_assert_cmpint (dek_map_direction_nearest (-1, 0, xy, 3), ==, 0);
  g_assert_cmpint (dek_map_direction_nearest (0, 0, NULL, 0), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/map/direction/keys", test_keys);
  g_test_add_func ("/map/direction/four-ways", test_four_ways);
  g_test_add_func ("/map/direction/straight-ahead-first", test_straight_ahead_first);
  g_test_add_func ("/map/direction/nothing-that-way", test_nothing_that_way);
  g_test_add_func ("/map/direction/same-place", test_same_place);
  g_test_add_func ("/map/direction/reachable", test_all_reachable);
  g_test_add_func ("/map/direction/nearest", test_nearest);

  return g_test_run ();
}
