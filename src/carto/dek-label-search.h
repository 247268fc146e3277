// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-label-layout.h"
#include "carto/dek-text.h"

G_BEGIN_DECLS

/* Looks for room for names. Coordinates are pixels of the frame; x and y of a
 * spot are its top left. */
typedef struct _DekLabelSearch DekLabelSearch;

typedef struct
{
  double x, y, width, height;
} DekLabelSpot;

/* How a name must lie on its area. */
typedef enum
{
  DEK_LABEL_FIT_INSIDE,  /* wholly inside */
  DEK_LABEL_FIT_MIDDLE,  /* its middle inside */
  DEK_LABEL_FIT_NEAR,    /* inside if possible, else close by */
} DekLabelFit;

DekLabelSearch *dek_label_search_new    (const DekMapFrame *frame,
                                         double             inset);
void            dek_label_search_free   (DekLabelSearch    *self);
void            dek_label_search_block  (DekLabelSearch    *self,
                                         double             x,
                                         double             y,
                                         double             width,
                                         double             height);
gboolean        dek_label_search_area   (DekLabelSearch    *self,
                                         const DekLand     *land,
                                         guint              area,
                                         DekLabelFit        fit,
                                         DekLabelSpot      *spot);
gboolean        dek_label_search_beside (DekLabelSearch    *self,
                                         double             x,
                                         double             y,
                                         double             width,
                                         double             height,
                                         DekLabelSpot      *spot);
gboolean        dek_label_search_water  (DekLabelSearch    *self,
                                         const DekLand     *country,
                                         guint              water,
                                         DekLabelSpot      *spot);

/* How a name of a kind is written. */
PangoLayout    *dek_label_create_layout (PangoContext      *context,
                                         const DekMapStyle *style,
                                         DekLabelKind       kind,
                                         const char        *text);

G_END_DECLS
