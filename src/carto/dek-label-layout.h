// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-scene.h"
#include "carto/dek-map-style.h"
#include "carto/dek-pin-layout.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DekLabelKind:
 * @DEK_LABEL_AREA: a gemeente of the region
 * @DEK_LABEL_PIN: a place
 * @DEK_LABEL_NEIGHBOUR: a gemeente outside the region, faint
 * @DEK_LABEL_WATER: a sea or lake
 */
typedef enum
{
  DEK_LABEL_AREA,
  DEK_LABEL_PIN,
  DEK_LABEL_NEIGHBOUR,
  DEK_LABEL_WATER,
} DekLabelKind;

/**
 * DekLabel:
 * @kind: what is named
 * @index: which area, pin, or area of the country; for water its number
 * @text: the name, with a line feed where it is broken
 * @x: left of the text in pixels of the frame
 * @y: top
 * @width: of the text, without its halo
 * @height: the same
 */
typedef struct
{
  DekLabelKind kind;
  guint        index;
  const char  *text;
  double       x, y, width, height;
} DekLabel;

/**
 * DekLabelRequest:
 * @scene: what is named
 * @style: font and its size
 * @frame: where
 * @pins: (nullable): symbols that names keep clear of
 * @selected_area: area of the region whose name comes first, or -1
 * @selected_pin: pin whose name comes first, or -1
 * @inset: logical pixels along the frame's edges to keep free of names: the
 *   margin by which a cached picture is larger than the window
 * @reserved: (nullable): boxes in pixels of the frame that names keep out of,
 *   as x, y, width, height
 * @n_reserved: number of such boxes
 * @hide_neighbours: leave gemeenten outside the region without their names
 */
typedef struct
{
  const DekMapScene  *scene;
  DekMapStyle         style;
  DekMapFrame         frame;
  const DekPinLayout *pins;
  int                 selected_area;
  int                 selected_pin;
  double              inset;
  const double      (*reserved)[4];
  guint               n_reserved;
  gboolean            hide_neighbours;
} DekLabelRequest;

/**
 * DekLabelLayout:
 *
 * The names that fit in a frame without touching each other, the pins, the
 * reserved boxes or the edge. Immutable and atomically reference counted.
 */
typedef struct _DekLabelLayout DekLabelLayout;

#define DEK_TYPE_LABEL_LAYOUT (dek_label_layout_get_type ())
GType           dek_label_layout_get_type     (void) G_GNUC_CONST;

DekLabelLayout *dek_label_layout_new          (const DekLabelRequest *request);
DekLabelLayout *dek_label_layout_ref          (DekLabelLayout        *self);
void            dek_label_layout_unref        (DekLabelLayout        *self);
guint           dek_label_layout_get_n_labels (const DekLabelLayout  *self);
const DekLabel *dek_label_layout_get_label    (const DekLabelLayout  *self,
                                               guint                  index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekLabelLayout, dek_label_layout_unref)

G_END_DECLS
