/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-scene.h"
#include "map/dek-base-map.h"
#include "region/dek-record.h"
#include "region/dek-region.h"
#include "region/dek-steunpunt.h"

G_BEGIN_DECLS

#define DEK_TYPE_MAP_VIEW (dek_map_view_get_type ())

G_DECLARE_FINAL_TYPE (DekMapView, dek_map_view, DEK, MAP_VIEW, GtkWidget)

/* Properties, with those that have accessors below:
 *
 *   region            DekRegion, nullable
 *   scene             DekMapScene, read only: what is drawn now (for a legend)
 *   selected          DekRecord, nullable: a DekGemeente or a DekSteunpunt
 *   theme-kind        DekThemeKind
 *   base-map          DekBaseMap
 *   show-pins, show-labels, show-neighbours   boolean, true to begin with
 *   picking           boolean: the next click picks a place
 *
 * Signals:
 *
 *   activated (DekRecord *record)
 *       Enter on the selection, or a double click on a pin.
 *   place-picked (double lon, double lat)
 *       In pick mode; WGS 84 degrees. Pick mode has ended by then.
 *   steunpunt-moved (DekSteunpunt *steunpunt, double lon, double lat)
 *       The user put it elsewhere (pointer or keyboard). The view writes
 *       nothing: the handler does, in a step of its own; if it does not, the
 *       pin goes back.
 *   base-map-failed (const char *message)
 *       A translated sentence, once per chosen base map.
 *
 * Actions, in the group of dek_map_view_get_actions() (prefix of your choice,
 * "map" by habit; the view itself has them as "map." too):
 *
 *   zoom-in, zoom-out, fit                no parameter, no state
 *   add-steunpunt                         state boolean: pick mode on or off;
 *                                         disabled when the region is read only
 *   move-steunpunt                        moves the selected one by keyboard
 *   theme                                 state string: nick of a DekThemeKind
 *   base-map                              state string: land, pdok, mbtiles
 *   show-pins, show-labels, show-neighbours   state boolean
 *
 * Keys while the map has the focus: arrows select the next feature in that
 * direction, Shift+arrows pan, Enter activates, + and - zoom, Home or 0 fits,
 * P goes to the nearest place and back to its gemeente, M moves the selected
 * place (arrows, Shift for small steps, Enter puts it down, Escape puts it
 * back), Escape lets go of whatever is going on. While picking, arrows aim at
 * the middle of the map and Enter picks it.
 */

GtkWidget       *dek_map_view_new              (void);

DekRegion       *dek_map_view_get_region       (DekMapView      *self);
void             dek_map_view_set_region       (DekMapView      *self,
                                                DekRegion       *region);
DekMapScene     *dek_map_view_get_scene        (DekMapView      *self);
DekRecord       *dek_map_view_get_selected     (DekMapView      *self);
void             dek_map_view_set_selected     (DekMapView      *self,
                                                DekRecord       *selected);
DekThemeKind     dek_map_view_get_theme_kind   (DekMapView      *self);
void             dek_map_view_set_theme_kind   (DekMapView      *self,
                                                DekThemeKind     kind);
void             dek_map_view_set_coverage     (DekMapView      *self,
                                                DekCoverage     *coverage);
DekBaseMap       dek_map_view_get_base_map     (DekMapView      *self);
void             dek_map_view_set_base_map     (DekMapView      *self,
                                                DekBaseMap       base_map);
gboolean         dek_map_view_set_mbtiles      (DekMapView      *self,
                                                const char      *path,
                                                GError         **error);
gboolean         dek_map_view_get_picking      (DekMapView      *self);
void             dek_map_view_set_picking      (DekMapView      *self,
                                                gboolean         picking);
void             dek_map_view_set_insets       (DekMapView      *self,
                                                const GtkBorder *insets);
void             dek_map_view_add_obstacle     (DekMapView      *self,
                                                GtkWidget       *widget);
GActionGroup    *dek_map_view_get_actions      (DekMapView      *self);
void             dek_map_view_fly_to           (DekMapView      *self,
                                                double           lon,
                                                double           lat,
                                                double           zoom);
void             dek_map_view_fly_to_record    (DekMapView      *self,
                                                DekRecord       *record);
void             dek_map_view_fit              (DekMapView      *self,
                                                gboolean         animate);

G_END_DECLS
