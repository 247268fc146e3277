// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What one does on the map page: going somewhere, adding, placing, deleting,
 * moving between map and pane. */

#define G_LOG_DOMAIN "dekkend-map-kaart-page"

#include "config.h"

#include "map/dek-kaart-page-private.h"

#include <math.h>

#include "widgets/dek-turn.h"

/* How near the map comes for a postcode or town. */
#define TOWN_ZOOM 13.0

/**
 * dek_kaart_page_go_to:
 * @record: a gemeente, steunpunt or postcode of the region
 * @lon: longitude to fly to, WGS 84 degrees; NaN for @record itself
 * @lat: latitude
 *
 * Selects and flies there. For a postcode its gemeente is selected.
 */
void
dek_kaart_page_go_to (DekKaartPage *self,
                      DekRecord    *record,
                      double        lon,
                      double        lat)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));
  g_return_if_fail (DEK_IS_RECORD (record));

  if (DEK_IS_POSTCODE (record))
    {
      g_autoptr (DekRecord) gemeente = dek_record_dup_reference (record, "gemeente");

      dek_kaart_page_select (self, gemeente);
      if (!isnan (lon) && !isnan (lat))
        dek_map_view_fly_to (self->map, lon, lat, TOWN_ZOOM);
      return;
    }

  dek_kaart_page_select (self, record);
  dek_map_view_fly_to_record (self->map, record);
}

/* Brings the map itself into view, to point something out on it. */
static void
show_map (DekKaartPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "kaart");
  dek_kaart_page_set_show_table (self, FALSE);
  if (adw_flap_get_folded (self->flap))
    dek_kaart_page_set_show_pane (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/**
 * dek_kaart_page_start_adding:
 *
 * Lets the user point out where a new place is; a dialog then asks what it is.
 */
void
dek_kaart_page_start_adding (DekKaartPage *self)
{
  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  show_map (self);
  dek_kaart_editor_start_adding (self->editor);
}

/**
 * dek_kaart_page_start_placing:
 *
 * Lets the user point out where the selected place is.
 */
void
dek_kaart_page_start_placing (DekKaartPage *self)
{
  DekRecord *selected;

  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  selected = dek_map_view_get_selected (self->map);
  if (!DEK_IS_STEUNPUNT (selected))
    return;

  show_map (self);
  dek_kaart_editor_start_placing (self->editor, DEK_STEUNPUNT (selected));
}

/**
 * dek_kaart_page_delete_selected:
 *
 * Deletes the selected place, if any, and offers to undo that.
 */
void
dek_kaart_page_delete_selected (DekKaartPage *self)
{
  DekRecord *selected;

  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  selected = dek_map_view_get_selected (self->map);
  if (DEK_IS_STEUNPUNT (selected))
    dek_kaart_editor_delete (self->editor, DEK_STEUNPUNT (selected));
}

/**
 * dek_kaart_page_focus_view:
 *
 * Moves the keyboard to the map, or to the table that stands in its place.
 */
void
dek_kaart_page_focus_view (DekKaartPage *self)
{
  GtkWidget *view;

  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  view = dek_turn_get (self->views);
  if (!gtk_widget_grab_focus (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/**
 * dek_kaart_page_switch_focus:
 *
 * Moves the keyboard from map or table to the pane, or back.
 */
void
dek_kaart_page_switch_focus (DekKaartPage *self)
{
  GtkWidget *focus;

  g_return_if_fail (DEK_IS_KAART_PAGE (self));

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->panes))
    {
      dek_kaart_page_focus_view (self);
      return;
    }

  dek_kaart_page_set_show_pane (self, TRUE);
  gtk_widget_child_focus (self->panes, GTK_DIR_TAB_FORWARD);
}
