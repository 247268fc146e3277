/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include "carto/dek-mercator.h"
#include "map/dek-map-fit.h"

/* A triangle with the right angle at the top left: its bottom right half is
 * free. */
static DekLand *
make_triangle (void)
{
  static const double coords[] = { 4, 53, 6, 53, 4, 52, 4, 53 };
  static const guint32 starts[] = { 0, 4 };
  const DekLandShape shape = { .id = 1, .name = "Triangle", .coords = coords, .ring_starts = starts, .n_rings = 1 };

  return dek_land_new (&shape, 1);
}

static DekMapFitRequest
make_request (const DekLand         *land,
              const graphene_rect_t *obstacles,
              guint                  n_obstacles)
{
  return (DekMapFitRequest) {
    .box = dek_land_get_bounds (land), .land = land, .area = -1, .width = 800, .height = 700,
    .padding = 20, .max_zoom = 17, .obstacles = obstacles, .n_obstacles = n_obstacles,
  };
}

static void
assert_in_sight (const DekMapFitRequest *request,
                 const DekMapFrame      *frame)
{
  double x0, y0, x1, y1;

  dek_map_frame_to_pixels (frame, request->box.x0, request->box.y0, &x0, &y0);
  dek_map_frame_to_pixels (frame, request->box.x1, request->box.y1, &x1, &y1);
  g_assert_cmpfloat (x0, >=, request->padding - 1);
  g_assert_cmpfloat (y0, >=, request->padding - 1);
  g_assert_cmpfloat (x1, <=, request->width - request->padding + 1);
  g_assert_cmpfloat (y1, <=, request->height - request->padding + 1);
}

/* Nothing in the way: as large as it goes, in the middle. */
static void
test_free (void)
{
  g_autoptr (DekLand) land = make_triangle ();
  DekMapFitRequest request = make_request (land, NULL, 0);
  DekMapFrame frame = dek_map_fit (&request);
  DekMapFrame plain = dek_map_frame_new_to_fit (&request.box, 800, 700, 20, 17);

  assert_in_sight (&request, &frame);
  g_assert_cmpfloat_with_epsilon (frame.scale, plain.scale, 1e-6);
  g_assert_cmpfloat_with_epsilon (frame.x, plain.x, 1e-12);
}

/* A legend in the corner that the land leaves free costs nothing. */
static void
test_empty_corner (void)
{
  g_autoptr (DekLand) land = make_triangle ();
  const graphene_rect_t corner = GRAPHENE_RECT_INIT (560, 480, 230, 210);
  DekMapFitRequest request = make_request (land, &corner, 1);
  DekMapFrame frame = dek_map_fit (&request);
  DekMapFrame plain = dek_map_frame_new_to_fit (&request.box, 800, 700, 20, 17);

  assert_in_sight (&request, &frame);
  g_assert_true (dek_map_fit_is_free (&request, &frame));
  g_assert_cmpfloat_with_epsilon (frame.scale, plain.scale, 1e-6);
}

/* A legend over the land makes it move and shrink until it lies beside it. */
static void
test_in_the_way (void)
{
  g_autoptr (DekLand) land = make_triangle ();
  const graphene_rect_t obstacles[] = {
    GRAPHENE_RECT_INIT (10, 10, 170, 45), GRAPHENE_RECT_INIT (10, 560, 300, 130),
  };
  DekMapFitRequest request = make_request (land, obstacles, 2);
  DekMapFrame frame = dek_map_fit (&request);
  DekMapFrame plain = dek_map_frame_new_to_fit (&request.box, 800, 700, 20, 17);

  g_assert_false (dek_map_fit_is_free (&request, &plain));
  g_assert_true (dek_map_fit_is_free (&request, &frame));
  assert_in_sight (&request, &frame);
  g_assert_cmpfloat (frame.scale, >, plain.scale * 0.55);
}

/* Something over nearly all of the window: the map is not made a stamp. */
static void
test_hopeless (void)
{
  g_autoptr (DekLand) land = make_triangle ();
  const graphene_rect_t all = GRAPHENE_RECT_INIT (50, 50, 700, 600);
  DekMapFitRequest request = make_request (land, &all, 1);
  DekMapFrame frame = dek_map_fit (&request);
  DekMapFrame plain = dek_map_frame_new_to_fit (&request.box, 800, 700, 20, 17);

  g_assert_cmpfloat_with_epsilon (frame.scale, plain.scale, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/map/fit/free", test_free);
  g_test_add_func ("/map/fit/empty-corner", test_empty_corner);
  g_test_add_func ("/map/fit/in-the-way", test_in_the_way);
  g_test_add_func ("/map/fit/hopeless", test_hopeless);

  return g_test_run ();
}
