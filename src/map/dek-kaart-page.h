// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-scene.h"
#include "map/dek-map-choice.h"
#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_KAART_PAGE (dek_kaart_page_get_type ())
G_DECLARE_FINAL_TYPE (DekKaartPage, dek_kaart_page, DEK, KAART_PAGE, GtkWidget)

/* Actions, in the group of dek_kaart_page_get_actions(), to be named "kaart":
 *
 *   select-gemeente (x), select-steunpunt (x)    by id
 *   back                                         lets go of the selection
 *   show-selected                                flies to it
 *   new-steunpunt                                points out a place for it
 *   place-steunpunt                              points out the selected one
 *   delete-steunpunt                             deletes it, and offers to undo that
 *   history                                      what happened to the selected one
 *   open-pane                                    shows the side pane
 *   show-pane, show-table                        state boolean
 *   switch-focus                                 between map or table and pane
 *   choose-mbtiles                               asks for a file
 */

GtkWidget    *dek_kaart_page_new             (void);
void          dek_kaart_page_set_region      (DekKaartPage *self,
                                              DekRegion    *region);
DekRegion    *dek_kaart_page_get_region      (DekKaartPage *self);
GActionGroup *dek_kaart_page_get_actions     (DekKaartPage *self);
GActionGroup *dek_kaart_page_get_map_actions (DekKaartPage *self);
DekRecord    *dek_kaart_page_get_selected    (DekKaartPage *self);
void          dek_kaart_page_select          (DekKaartPage *self,
                                              DekRecord    *record);
void          dek_kaart_page_go_to           (DekKaartPage *self,
                                              DekRecord    *record,
                                              double        lon,
                                              double        lat);
void          dek_kaart_page_start_adding    (DekKaartPage *self);
void          dek_kaart_page_start_placing   (DekKaartPage *self);
void          dek_kaart_page_delete_selected (DekKaartPage *self);
void          dek_kaart_page_focus_view      (DekKaartPage *self);
void          dek_kaart_page_switch_focus    (DekKaartPage *self);
void          dek_kaart_page_set_show_table  (DekKaartPage *self,
                                              gboolean      show);
void          dek_kaart_page_set_show_pane   (DekKaartPage *self,
                                              gboolean      show);
DekMapChoice *dek_kaart_page_get_choice      (DekKaartPage *self);
DekMapScene  *dek_kaart_page_get_scene       (DekKaartPage *self);
void          dek_kaart_page_leave           (DekKaartPage *self);

G_END_DECLS
