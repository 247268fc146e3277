/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include "map/dek-dot-layer.h"
#include "map/dek-map-canvas.h"
#include "map/dek-map-direction.h"
#include "map/dek-map-view.h"
#include "map/dek-pin-focus-layer.h"
#include "map/dek-selection-layer.h"
#include "map/dek-theme-layer.h"

G_BEGIN_DECLS

/* Only for dek-map-view*.c and the benchmarks of this room. */

struct _DekMapView
{
  GtkWidget parent_instance;

  DekMapCanvas *canvas;
  DekThemeLayer *theme;
  DekSelectionLayer *outline;
  DekDotLayer *dots;
  DekPinLayer *pins;
  DekPinFocusLayer *pin_focus;

  DekRegion *region;
  GPtrArray *watches;       /* DekListWatch */
  guint refresh_id;
  DekMapScene *scene;
  DekCoverage *coverage;    /* of whoever keeps one; nullable */
  DekRecord *selected;

  DekThemeKind theme_kind;
  gboolean show_pins;
  gboolean show_labels;
  gboolean show_neighbours;
  DekMbtiles *mbtiles;

  gboolean shown;           /* it has been on screen */
  gboolean picking;
  gboolean aiming;          /* picking by keyboard: the middle is the place */
  gboolean moving;          /* a steunpunt is on the move by keyboard */

  /* The press that is going on. */
  gboolean pressed;
  double press_x, press_y;
  int drag_pin;             /* pin of the scene, or -1 */
  gboolean dragging;

  GPtrArray *obstacles;     /* GtkWidget, not owned */
  GArray *boxes;            /* graphene_rect_t: where they were last seen */
  guint n_frames;           /* since its size changed, as far as that matters */

  GSimpleActionGroup *actions;
};

/* dek-map-view.c */
void     dek_map_view_select             (DekMapView      *self,
                                          DekRecord       *record);
void     dek_map_view_activate           (DekMapView      *self);
void     dek_map_view_finish_pick        (DekMapView      *self,
                                          double           x,
                                          double           y);

/* dek-map-view-scene.c */
void     dek_map_view_show_scene         (DekMapView      *self,
                                          DekMapScene     *scene);
void     dek_map_view_watch_region       (DekMapView      *self);
void     dek_map_view_unwatch_region     (DekMapView      *self);
void     dek_map_view_refresh            (DekMapView      *self);
void     dek_map_view_sync_selection     (DekMapView      *self);
void     dek_map_view_sync_visibility    (DekMapView      *self);
int      dek_map_view_get_selected_area  (DekMapView      *self);
int      dek_map_view_get_selected_pin   (DekMapView      *self);
DekRecord *dek_map_view_dup_area_record  (DekMapView      *self,
                                          int              area);
DekRecord *dek_map_view_dup_pin_record   (DekMapView      *self,
                                          int              pin);
gboolean dek_map_view_is_writable        (DekMapView      *self);

/* dek-map-view-pointer.c */
void     dek_map_view_init_pointer       (DekMapView      *self);
void     dek_map_view_update_cursor      (DekMapView      *self);

/* dek-map-view-keys.c */
void     dek_map_view_init_keys          (DekMapView      *self);
void     dek_map_view_start_move         (DekMapView      *self);
void     dek_map_view_end_move           (DekMapView      *self,
                                          gboolean         confirm);

/* dek-map-view-actions.c */
void     dek_map_view_init_actions       (DekMapView      *self);
void     dek_map_view_forget_actions     (DekMapView      *self);
void     dek_map_view_update_actions     (DekMapView      *self);

G_END_DECLS
