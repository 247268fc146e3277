// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-frame.h"
#include "carto/dek-pin.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekPlacedPin:
 * @x: unit Mercator where the symbol belongs
 * @y: the same, down
 * @dx: logical pixels to the right of that place: not 0 for a pin that is
 *   fanned out among others at the same place
 * @dy: logical pixels down
 * @n_members: number of pins it stands for: 1 is a single pin
 * @members: indices into the pins given, in their order
 * @counts: members by shape
 *
 * One symbol on the map: a single pin, or a cluster of them.
 */
typedef struct
{
  double       x, y;
  double       dx, dy;
  guint        n_members;
  const guint *members;
  guint        counts[DEK_N_PIN_SHAPES];
} DekPlacedPin;

/**
 * DekPinLayout:
 *
 * Which pins are shown by themselves, which fan out because they share a
 * place, and which are one cluster because they crowd. Depends on the pins and
 * the zoom only, never on the part of the world in sight, so that nothing
 * jumps while panning; steps twice per zoom level. Immutable and atomically
 * reference counted. Symbols are in drawing order: from north to south.
 */
typedef struct _DekPinLayout DekPinLayout;

#define DEK_TYPE_PIN_LAYOUT (dek_pin_layout_get_type ())
GType               dek_pin_layout_get_type   (void) G_GNUC_CONST;

DekPinLayout       *dek_pin_layout_new        (const DekPin       *pins,
                                               guint               n_pins,
                                               double              scale);
DekPinLayout       *dek_pin_layout_ref        (DekPinLayout       *self);
void                dek_pin_layout_unref      (DekPinLayout       *self);

double              dek_pin_layout_snap_scale (double              scale);
double              dek_pin_layout_get_scale  (const DekPinLayout *self);
guint               dek_pin_layout_get_n_placed (const DekPinLayout *self);
const DekPlacedPin *dek_pin_layout_get_placed (const DekPinLayout *self,
                                               guint               index);
int                 dek_pin_layout_find       (const DekPinLayout *self,
                                               guint               pin);
void                dek_placed_pin_to_pixels  (const DekPlacedPin *self,
                                               const DekMapFrame  *frame,
                                               double             *px,
                                               double             *py);
DekPinExtent        dek_placed_pin_get_extent (const DekPlacedPin *self,
                                               const DekPin       *pins);
int                 dek_pin_layout_pick       (const DekPinLayout *self,
                                               const DekPin       *pins,
                                               const DekMapFrame  *frame,
                                               double              px,
                                               double              py,
                                               double              tolerance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekPinLayout, dek_pin_layout_unref)

G_END_DECLS
