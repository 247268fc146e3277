// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-land.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Levels of detail: the first is for zoom 5 and further out, the last but one
 * for zoom 14; the last holds every vertex and is for picking and for
 * anything closer. */
#define DEK_LAND_FIRST_ZOOM 5
#define DEK_LAND_LAST_ZOOM 14
#define DEK_LAND_N_LEVELS (DEK_LAND_LAST_ZOOM - DEK_LAND_FIRST_ZOOM + 2)

/* What may be left out, in pixels of the level's zoom. */
#define DEK_LAND_TOLERANCE 0.7

typedef struct
{
  gint64     id;
  char      *name;
  double     weight;
  DekMapBox  box;
  guint      first_ring;
  guint      n_rings;
} DekLandArea;

typedef struct
{
  DekMapBox box;
  guint     first_ref;
  guint     n_refs;
} DekLandRing;

/* A border between two nodes, or a closed one without any. A ring refers to
 * it as its index, or as ~index when it runs along it backwards. */
typedef struct
{
  DekMapBox box;
  int       sides[2];  /* areas; the second is -1 where there is none */
  guint32   nodes[2];  /* where it begins and ends; the same for a closed one */
  gboolean  enclosed;  /* along water within the land, not around the land */
} DekLandArc;

typedef struct
{
  guint32 *starts;     /* n_arcs + 1, in vertices */
  double  *coords;     /* x, y in unit Mercator */
} DekLandLevel;

typedef struct
{
  double   x, y, radius;
  gboolean known;
} DekLandAnchor;

struct _DekLand
{
  gatomicrefcount ref_count;
  DekMapBox       bounds;
  guint           n_areas;
  DekLandArea    *areas;
  guint           n_rings;
  DekLandRing    *rings;
  gint32         *refs;
  guint           n_arcs;
  DekLandArc     *arcs;
  guint           n_nodes;
  guint32        *node_starts; /* n_nodes + 1, in node_arcs */
  guint32        *node_arcs;
  DekLandLevel    levels[DEK_LAND_N_LEVELS];

  /* Found when first asked for, under the lock. */
  GMutex          anchor_lock;
  DekLandAnchor  *anchors;
};

/* Fills in everything about rings and arcs, and the last level. */
void   dek_land_build_topology   (DekLand             *self,
                                  const DekLandShape  *shapes);
void   dek_land_mark_enclosed    (DekLand             *self);
void   dek_land_simplify         (DekLand             *self);
void   dek_land_find_anchor      (const DekLand       *self,
                                  guint                area,
                                  DekLandAnchor       *anchor);

/* Adds to the path of a context, in pixels of the frame, what may be seen of
 * it: nothing inside the frame (and @margin pixels around it) differs from
 * the whole. */
typedef struct
{
  cairo_t            *cr;
  const DekLand      *land;
  const DekLandLevel *level;
  DekMapBox           box;       /* what may be seen, in unit Mercator */
  double              scale;
  double              left, top; /* unit Mercator of the pixel (0, 0) */
} DekLandPath;

void     dek_land_path_init      (DekLandPath         *self,
                                  cairo_t             *cr,
                                  const DekLand       *land,
                                  const DekMapFrame   *frame,
                                  double               margin);
gboolean dek_land_path_add_area  (DekLandPath         *self,
                                  guint                area);
gboolean dek_land_path_add_union (DekLandPath         *self,
                                  guint8              *around);
gboolean dek_land_path_add_arc   (DekLandPath         *self,
                                  guint                arc);

G_END_DECLS
