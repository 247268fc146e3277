/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-fit"

#include "map/dek-map-fit.h"

/* Fits a region between what floats over the map. A region rarely fills the
 * corners of its box, and a legend in a corner need not cost half of the map:
 * the region is tried as large as it goes, shifted about, and a little smaller
 * at a time, until no obstacle lies on its land. */

/* Smaller by this factor at a time; past the last step an obstacle may as well
 * lie on the land. */
#define SHRINK 0.94
#define N_SHRINKS 9

/* Places to shift to, in each direction; odd, so that the middle is one. */
#define N_SHIFTS 7

/* How fine the land below an obstacle is looked at, and how far it stays away,
 * in logical pixels. */
#define SAMPLE_STEP 28.0
#define CLEARANCE 10.0

static gboolean
is_land (const DekMapFitRequest *request,
         double                  x,
         double                  y)
{
  if (request->area >= 0)
    return dek_land_contains (request->land, request->area, x, y);

  return dek_land_pick (request->land, x, y) >= 0;
}

static gboolean
is_blocked_by (const DekMapFitRequest *request,
               const DekMapFrame      *frame,
               const graphene_rect_t  *obstacle)
{
  double left, top, right, bottom;

  /* Only where the obstacle and the box meet. */
  dek_map_frame_to_pixels (frame, request->box.x0, request->box.y0, &left, &top);
  dek_map_frame_to_pixels (frame, request->box.x1, request->box.y1, &right, &bottom);
  left = MAX (left, obstacle->origin.x - CLEARANCE);
  top = MAX (top, obstacle->origin.y - CLEARANCE);
  right = MIN (right, obstacle->origin.x + obstacle->size.width + CLEARANCE);
  bottom = MIN (bottom, obstacle->origin.y + obstacle->size.height + CLEARANCE);
  if (left >= right || top >= bottom)
    return FALSE;

  for (double py = top; ; py = MIN (py + SAMPLE_STEP, bottom))
    {
      for (double px = left; ; px = MIN (px + SAMPLE_STEP, right))
        {
          double x, y;

          dek_map_frame_from_pixels (frame, px, py, &x, &y);
          if (is_land (request, x, y))
            return TRUE;
          if (px >= right)
            break;
        }
      if (py >= bottom)
        break;
    }

  return FALSE;
}

/**
 * dek_map_fit_is_free:
 * @request: what is to be in sight, and what floats over it
 * @frame: what the window shows
 *
 * Returns: whether no obstacle lies on the land
 */
gboolean
dek_map_fit_is_free (const DekMapFitRequest *request,
                     const DekMapFrame      *frame)
{
  g_return_val_if_fail (request != NULL && frame != NULL, FALSE);

  if (request->land == NULL)
    return TRUE;

  for (guint i = 0; i < request->n_obstacles; i++)
    if (is_blocked_by (request, frame, &request->obstacles[i]))
      return FALSE;

  return TRUE;
}

/* 0, 1, -1, 2, -2, ...: the middle first. */
static int
nth_shift (int n)
{
  return n % 2 ? (n + 1) / 2 : -n / 2;
}

/* Shifts the frame about in the room that its scale leaves. */
static gboolean
find_place (const DekMapFitRequest *request,
            DekMapFrame            *frame)
{
  const DekMapFrame middle = *frame;
  double room_x = MAX (0, request->width - 2 * request->padding - (request->box.x1 - request->box.x0) * frame->scale);
  double room_y = MAX (0, request->height - 2 * request->padding - (request->box.y1 - request->box.y0) * frame->scale);

  for (int i = 0; i < N_SHIFTS; i++)
    for (int j = 0; j < N_SHIFTS; j++)
      {
        frame->x = middle.x - nth_shift (i) * room_x / (N_SHIFTS - 1) / frame->scale;
        frame->y = middle.y - nth_shift (j) * room_y / (N_SHIFTS - 1) / frame->scale;
        if (dek_map_fit_is_free (request, frame))
          return TRUE;
      }

  return FALSE;
}

/**
 * dek_map_fit:
 * @request: what to fit, and into what
 *
 * Finds the nearest view in which all of a box is in sight and, if possible, no
 * obstacle lies on its land. Where that would make the map too small, the
 * obstacles are left out of account.
 *
 * Returns: what the window is to show
 */
DekMapFrame
dek_map_fit (const DekMapFitRequest *request)
{
  DekMapFrame whole, frame;

  g_return_val_if_fail (request != NULL && !dek_map_box_is_empty (&request->box), (DekMapFrame) { 0 });
  g_return_val_if_fail (request->width > 0 && request->height > 0, (DekMapFrame) { 0 });

  whole = dek_map_frame_new_to_fit (&request->box, request->width, request->height,
                                    request->padding, request->max_zoom);
  if (request->land == NULL || request->n_obstacles == 0)
    return whole;

  frame = whole;
  for (int i = 0; i <= N_SHRINKS; i++)
    {
      if (find_place (request, &frame))
        return frame;
      frame = whole;
      for (int k = 0; k <= i; k++)
        frame.scale *= SHRINK;
    }

  return whole;
}
