/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */


#pragma once

#include "map-fixture.h"
#include "map/dek-map-view-private.h"

G_BEGIN_DECLS

#define LEIDEN 546
#define NIEUWKOOP 569
#define KATWIJK 537

/* A map of the example region in a window. */
typedef struct
{
  char *directory;
  DekRegion *region;
  GtkWidget *window;
  DekMapView *view;

  /* What the map said. */
  double lon, lat;
  guint n_picked;
  guint n_moved;
  guint n_activated;
  DekRecord *record;        /* of the last move or activation; not owned */
} MapViewFixture;

gboolean map_view_is_painted (gpointer data);
void map_view_set_up (MapViewFixture *fixture, gconstpointer data);
void map_view_tear_down (MapViewFixture *fixture, gconstpointer data);
void map_view_click (MapViewFixture *fixture, double x, double y);
void map_view_drag (MapViewFixture *fixture, double x, double y, double dx, double dy);
gboolean map_view_press_key (MapViewFixture *fixture, guint keyval, GdkModifierType state);
void map_view_get_area_pixels (MapViewFixture *fixture, gint64 code, double *x, double *y);
const DekPin *map_view_get_single_pin (MapViewFixture *fixture, double *x, double *y);
gint64 map_view_get_selected_id (MapViewFixture *fixture, GType type);
int map_view_init (int *argc, char ***argv);

G_END_DECLS
