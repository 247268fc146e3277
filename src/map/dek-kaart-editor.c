// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Turns what the user does on the map into steps of the region: a new place
 * where one was pointed out, a place put elsewhere, a place deleted.
 */

#define G_LOG_DOMAIN "dekkend-map-kaart-editor"

#include "config.h"

#include "map/dek-kaart-editor.h"

#include <glib/gi18n.h>

#include "map/dek-new-steunpunt-dialog.h"
#include "map/dek-place-edit.h"

struct _DekKaartEditor
{
  GObject parent_instance;

  DekMapView *map;              /* not owned: it outlives the editor */
  DekSteunpunt *placing;        /* nullable: what the next point is for; else a new one */
};

G_DEFINE_FINAL_TYPE (DekKaartEditor, dek_kaart_editor, G_TYPE_OBJECT)

static void
toast (DekKaartEditor *self,
       const GError   *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self->map), "win.toast", "s", error->message);
}

static GtkWindow *
get_window (DekKaartEditor *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->map)));
}

static void
added_cb (DekKaartEditor *self,
          DekSteunpunt   *steunpunt)
{
  dek_map_view_set_selected (self->map, DEK_RECORD (steunpunt));
  gtk_widget_activate_action (GTK_WIDGET (self->map), "kaart.open-pane", NULL);
}

static void
ask_name (DekKaartEditor *self,
          const DekPoint *location)
{
  DekRegion *region = dek_map_view_get_region (self->map);
  g_autoptr (DekGemeente) gemeente = dek_place_edit_find_gemeente (region, location);
  GtkWidget *dialog = dek_new_steunpunt_dialog_new (get_window (self), region, location, gemeente);

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
move (DekKaartEditor *self,
      DekSteunpunt   *steunpunt,
      const DekPoint *location)
{
  g_autoptr (DekGemeente) gemeente =
    dek_place_edit_find_gemeente (dek_map_view_get_region (self->map), location);
  g_autoptr (GError) error = NULL;

  if (!dek_place_edit_move (steunpunt, location, gemeente, &error))
    toast (self, error);
}

static void
place_picked_cb (DekKaartEditor *self,
                 double          lon,
                 double          lat)
{
  g_autoptr (DekSteunpunt) placing = g_steal_pointer (&self->placing);
  DekPoint location = { lon, lat };

  if (placing == NULL)
    {
      ask_name (self, &location);
      return;
    }

  move (self, placing, &location);
  dek_map_view_set_selected (self->map, DEK_RECORD (placing));
}

static void
moved_cb (DekKaartEditor *self,
          DekSteunpunt   *steunpunt,
          double          lon,
          double          lat)
{
  DekPoint location = { lon, lat };

  move (self, steunpunt, &location);
}

static void
dek_kaart_editor_dispose (GObject *object)
{
  DekKaartEditor *self = DEK_KAART_EDITOR (object);

  g_clear_object (&self->placing);

  G_OBJECT_CLASS (dek_kaart_editor_parent_class)->dispose (object);
}

static void
dek_kaart_editor_class_init (DekKaartEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_kaart_editor_dispose;
}

static void
dek_kaart_editor_init (DekKaartEditor *self)
{
}

/**
 * dek_kaart_editor_new:
 * @map: the map whose signals it answers; must outlive the editor
 *
 * Returns: (transfer full): an editor
 */
DekKaartEditor *
dek_kaart_editor_new (DekMapView *map)
{
  DekKaartEditor *self;

  g_return_val_if_fail (DEK_IS_MAP_VIEW (map), NULL);

  self = g_object_new (DEK_TYPE_KAART_EDITOR, NULL);
  self->map = map;
  g_signal_connect_object (map, "place-picked", G_CALLBACK (place_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "steunpunt-moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dek_kaart_editor_start_adding:
 *
 * Lets the user point out where a new place is; a dialog then asks what it is.
 */
void
dek_kaart_editor_start_adding (DekKaartEditor *self)
{
  g_return_if_fail (DEK_IS_KAART_EDITOR (self));

  g_clear_object (&self->placing);
  dek_map_view_set_picking (self->map, TRUE);
}

/**
 * dek_kaart_editor_start_placing:
 * @place: what to put on the map, or elsewhere on it
 *
 * Lets the user point out where @place is.
 */
void
dek_kaart_editor_start_placing (DekKaartEditor *self,
                                DekSteunpunt   *place)
{
  g_return_if_fail (DEK_IS_KAART_EDITOR (self));
  g_return_if_fail (DEK_IS_STEUNPUNT (place));

  /* Stop first, so that the hint is made anew. */
  dek_map_view_set_picking (self->map, FALSE);
  g_set_object (&self->placing, place);
  dek_map_view_set_picking (self->map, TRUE);
}

/**
 * dek_kaart_editor_dup_hint:
 *
 * Returns: (transfer full): translated: what to do while picking
 */
char *
dek_kaart_editor_dup_hint (DekKaartEditor *self)
{
  g_return_val_if_fail (DEK_IS_KAART_EDITOR (self), NULL);

  if (self->placing == NULL)
    return g_strdup (_("Click where the new steunpunt is, or press Enter for the middle of the map. Escape stops."));

  /* Translators: %s is the name of a place. */
  return g_strdup_printf (_("Click where “%s” is, or press Enter for the middle of the map. Escape stops."),
                          dek_steunpunt_get_name (self->placing));
}

/**
 * dek_kaart_editor_delete:
 * @place: a place
 *
 * Deletes @place at once, and offers to undo that.
 */
void
dek_kaart_editor_delete (DekKaartEditor *self,
                         DekSteunpunt   *place)
{
  g_autoptr (DekSteunpunt) doomed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  DekRegion *region;

  g_return_if_fail (DEK_IS_KAART_EDITOR (self));
  g_return_if_fail (DEK_IS_STEUNPUNT (place));

  /* The selection may hold the last reference. */
  doomed = g_object_ref (place);
  region = dek_record_get_region (DEK_RECORD (doomed));
  /* Translators: %s is the name of a place. */
  text = g_strdup_printf (_("“%s” was deleted"), dek_steunpunt_get_name (doomed));
  dek_map_view_set_selected (self->map, NULL);
  if (!dek_place_edit_delete (doomed, &error))
    {
      toast (self, error);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self->map), "win.toast-undo", "(sx)", text,
                              dek_region_get_last_step (region));
}
