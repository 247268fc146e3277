// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-carto-pin-layout"

#include "carto/dek-pin-layout.h"

#include "carto/dek-mercator.h"
#include "carto/dek-paint-pin.h"
#include "carto/dek-pin-crowd.h"

#include <math.h>
#include <string.h>

struct _DekPinLayout
{
  gatomicrefcount ref_count;
  double          scale;
  guint           n_pins;
  GArray         *placed;    /* of DekPlacedPin */
  guint          *members;
  int            *by_pin;
};

G_DEFINE_BOXED_TYPE (DekPinLayout, dek_pin_layout, dek_pin_layout_ref, dek_pin_layout_unref)

/* Room between symbols that are fanned out. */
#define FAN_GAP 1.0

static guint
get_fan_columns (guint n)
{
  return n <= 3 ? n : n == 4 ? 2 : n <= 6 ? 3 : 4;
}

/* Where in a fan each of its pins goes: rows of equal cells, the last row in
 * front at the place itself, feet on one line. */
void
dek_pin_fan_out (const DekPin *pins,
                 const guint  *members,
                 guint         n,
                 double       *offsets)
{
  guint columns = get_fan_columns (n);
  guint rows = (n + columns - 1) / columns;
  double cell_width = 0, cell_height = 0;

  for (guint i = 0; i < n; i++)
    {
      DekPinExtent extent = dek_pin_symbol_get_extent (&pins[members[i]].symbol);

      cell_width = MAX (cell_width, extent.hit_width + FAN_GAP);
      cell_height = MAX (cell_height, extent.hit_height + FAN_GAP);
    }
  for (guint i = 0; i < n; i++)
    {
      DekPinExtent extent = dek_pin_symbol_get_extent (&pins[members[i]].symbol);
      guint row = i / columns, column = i % columns;
      guint in_row = row + 1 < rows ? columns : n - row * columns;
      double bottom = extent.hit_y + extent.hit_height - extent.anchor_y;

      offsets[2 * i] = n == 1 ? 0 : (column - (in_row - 1) / 2.0) * cell_width;
      offsets[2 * i + 1] = n == 1 ? 0 : -(double) (rows - 1 - row) * cell_height - bottom;
    }
}

static int
compare_placed (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const DekPlacedPin *one = a, *other = b;
  double scale = *(const double *) user_data;
  double y1 = one->y * scale + one->dy, y2 = other->y * scale + other->dy;
  double x1 = one->x * scale + one->dx, x2 = other->x * scale + other->dx;

  if (y1 != y2)
    return y1 < y2 ? -1 : 1;
  if (x1 != x2)
    return x1 < x2 ? -1 : 1;
  return one->members[0] < other->members[0] ? -1 : one->members[0] > other->members[0];
}

static void
count_members (DekPlacedPin *placed,
               const DekPin *pins)
{
  for (guint i = 0; i < placed->n_members; i++)
    placed->counts[MIN (pins[placed->members[i]].symbol.shape, DEK_N_PIN_SHAPES - 1)]++;
}

/* Turns a group into one badge, or into a symbol for each of its pins. */
static void
place_group (DekPinLayout       *self,
             const DekPin       *pins,
             const DekPinGroup  *group,
             const guint        *members)
{
  g_autofree double *offsets = NULL;

  if (group->badge)
    {
      DekPlacedPin placed = { .x = group->x, .y = group->y, .n_members = group->n_members, .members = members };

      count_members (&placed, pins);
      g_array_append_val (self->placed, placed);
      return;
    }
  offsets = g_new (double, 2 * group->n_members);
  dek_pin_fan_out (pins, members, group->n_members, offsets);
  for (guint i = 0; i < group->n_members; i++)
    {
      DekPlacedPin placed = {
        .x = group->x, .y = group->y,
        .dx = offsets[2 * i], .dy = offsets[2 * i + 1],
        .n_members = 1, .members = &members[i],
      };

      count_members (&placed, pins);
      g_array_append_val (self->placed, placed);
    }
}

/**
 * dek_pin_layout_snap_scale:
 * @scale: pixels per unit
 *
 * Layouts step twice per zoom level. Use this to see whether a layout still
 * serves.
 *
 * Returns: the scale, at most @scale, that a layout for @scale is made for
 */
double
dek_pin_layout_snap_scale (double scale)
{
  g_return_val_if_fail (scale > 0, 1);

  return dek_mercator_scale_from_zoom (floor (dek_mercator_zoom_from_scale (scale) * 2 + 1e-6) / 2);
}

/**
 * dek_pin_layout_new:
 * @pins: the pins; nothing of them is kept
 * @n_pins: number of pins
 * @scale: pixels per unit: of the frame it is for
 *
 * Decides how pins are shown at a zoom. Every pin is a member of exactly one
 * symbol. The same pins at the same zoom always give the same layout. May be
 * called from any thread.
 *
 * Returns: (transfer full): the layout
 */
DekPinLayout *
dek_pin_layout_new (const DekPin *pins,
                    guint         n_pins,
                    double        scale)
{
  DekPinLayout *self;
  g_autoptr(GArray) groups = NULL;
  guint n = 0;

  g_return_val_if_fail (pins != NULL || n_pins == 0, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self = g_new0 (DekPinLayout, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scale = dek_pin_layout_snap_scale (scale);
  self->n_pins = n_pins;
  self->members = g_new (guint, n_pins + 1);
  self->by_pin = g_new (int, n_pins + 1);
  self->placed = g_array_new (FALSE, TRUE, sizeof (DekPlacedPin));
  groups = dek_pin_crowd_group (pins, n_pins, self->scale);
  for (guint i = 0; i < groups->len; i++)
    {
      const DekPinGroup *group = &g_array_index (groups, DekPinGroup, i);

      memcpy (&self->members[n], group->members, group->n_members * sizeof (guint));
      place_group (self, pins, group, &self->members[n]);
      n += group->n_members;
    }
  g_array_sort_with_data (self->placed, compare_placed, &self->scale);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const DekPlacedPin *placed = &g_array_index (self->placed, DekPlacedPin, i);

      for (guint k = 0; k < placed->n_members; k++)
        self->by_pin[placed->members[k]] = (int) i;
    }
  return self;
}

/**
 * dek_pin_layout_ref:
 * @self: a layout
 *
 * Returns: (transfer full): @self
 */
DekPinLayout *
dek_pin_layout_ref (DekPinLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dek_pin_layout_unref:
 * @self: (transfer full): a layout
 *
 * Lets go of it; the last one frees it.
 */
void
dek_pin_layout_unref (DekPinLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->placed);
  g_free (self->members);
  g_free (self->by_pin);
  g_free (self);
}

/**
 * dek_pin_layout_get_scale:
 * @self: a layout
 *
 * Returns: the scale it was made for, see dek_pin_layout_snap_scale()
 */
double
dek_pin_layout_get_scale (const DekPinLayout *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->scale;
}

/**
 * dek_pin_layout_get_n_placed:
 * @self: a layout
 *
 * Returns: number of symbols
 */
guint
dek_pin_layout_get_n_placed (const DekPinLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->placed->len;
}

/**
 * dek_pin_layout_get_placed:
 * @self: a layout
 * @index: which symbol, in drawing order
 *
 * Returns: (transfer none): the symbol
 */
const DekPlacedPin *
dek_pin_layout_get_placed (const DekPinLayout *self,
                           guint               index)
{
  g_return_val_if_fail (self != NULL && index < self->placed->len, NULL);

  return &g_array_index (self->placed, DekPlacedPin, index);
}

/**
 * dek_pin_layout_find:
 * @self: a layout
 * @pin: index of a pin
 *
 * Returns: index of the symbol that stands for it, or -1 when there is no
 *   such pin
 */
int
dek_pin_layout_find (const DekPinLayout *self,
                     guint               pin)
{
  g_return_val_if_fail (self != NULL, -1);

  return pin < self->n_pins ? self->by_pin[pin] : -1;
}

/**
 * dek_placed_pin_to_pixels:
 * @self: a symbol
 * @frame: where
 * @px: (out): logical pixels from the left, of its anchor
 * @py: (out): logical pixels from the top
 *
 * Says where in a frame a symbol stands.
 */
void
dek_placed_pin_to_pixels (const DekPlacedPin *self,
                          const DekMapFrame  *frame,
                          double             *px,
                          double             *py)
{
  g_return_if_fail (self != NULL && frame != NULL);

  dek_map_frame_to_pixels (frame, self->x, self->y, px, py);
  *px += self->dx;
  *py += self->dy;
}

/**
 * dek_placed_pin_get_extent:
 * @self: a symbol
 * @pins: the pins that its layout was made of
 *
 * Returns: how large it is
 */
DekPinExtent
dek_placed_pin_get_extent (const DekPlacedPin *self,
                           const DekPin       *pins)
{
  g_return_val_if_fail (self != NULL && pins != NULL, ((DekPinExtent) { 0 }));

  if (self->n_members == 1)
    return dek_pin_symbol_get_extent (&pins[self->members[0]].symbol);
  return dek_cluster_get_extent (self->n_members);
}

/**
 * dek_pin_layout_pick:
 * @self: a layout
 * @pins: the pins that it was made of
 * @frame: where
 * @px: logical pixels from the left
 * @py: logical pixels from the top
 * @tolerance: how far beside a symbol still counts, in logical pixels
 *
 * Finds the symbol at a point: the uppermost there, or else the nearest within
 * @tolerance.
 *
 * Returns: its index, or -1
 */
int
dek_pin_layout_pick (const DekPinLayout *self,
                     const DekPin       *pins,
                     const DekMapFrame  *frame,
                     double              px,
                     double              py,
                     double              tolerance)
{
  double nearest = tolerance;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (frame != NULL && frame->scale > 0, -1);

  for (guint i = self->placed->len; i > 0; i--)
    {
      const DekPlacedPin *placed = &g_array_index (self->placed, DekPlacedPin, i - 1);
      DekPinExtent extent;
      double x, y, dx, dy;

      dek_placed_pin_to_pixels (placed, frame, &x, &y);
      if (fabs (x - px) > 64 + tolerance || fabs (y - py) > 64 + tolerance)
        continue;
      extent = dek_placed_pin_get_extent (placed, pins);
      x += extent.hit_x - extent.anchor_x;
      y += extent.hit_y - extent.anchor_y;
      dx = MAX (MAX (x - px, px - x - extent.hit_width), 0);
      dy = MAX (MAX (y - py, py - y - extent.hit_height), 0);
      if (dx == 0 && dy == 0)
        return (int) i - 1;
      if (hypot (dx, dy) <= nearest)
        {
          nearest = hypot (dx, dy);
          found = (int) i - 1;
        }
    }
  return found;
}
