// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The map in words: the same gemeenten and places, selected together with it. */

#define G_LOG_DOMAIN "dekkend-map-table"

#include "config.h"

#include "map/dek-map-table.h"

#include <glib/gi18n.h>

#include "map/dek-coverage-cells.h"
#include "widgets/dek-place-cells.h"
#include "widgets/dek-record-table.h"
#include "widgets/dek-turn.h"

struct _DekMapTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *stack;
  GtkToggleButton *gemeenten_button;
  GtkToggleButton *places_button;
  DekRecordTable *gemeenten;
  DekRecordTable *places;

  gboolean following;           /* the selection comes from the map */
};

enum
{
  SELECTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekMapTable, dek_map_table, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
row_selected_cb (DekRecordTable *table,
                 GParamSpec     *pspec,
                 gpointer        user_data)
{
  DekMapTable *self = DEK_MAP_TABLE (user_data);
  DekRecord *record = dek_record_table_get_selected (table);

  if (!self->following && record != NULL)
    g_signal_emit (self, signals[SELECTED], 0, record);
}

static void
switched_cb (DekMapTable *self)
{
  gboolean places = gtk_toggle_button_get_active (self->places_button);

  dek_turn_to (self->stack, GTK_WIDGET (places ? self->places : self->gemeenten));
}

static void
dek_map_table_dispose (GObject *object)
{
  g_clear_pointer (&DEK_MAP_TABLE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (dek_map_table_parent_class)->dispose (object);
}

static void
dek_map_table_class_init (DekMapTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_map_table_dispose;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_switch (DekMapTable *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->gemeenten_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("_Gemeenten")));
  self->places_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("_Places")));
  gtk_toggle_button_set_group (self->places_button, self->gemeenten_button);
  gtk_toggle_button_set_active (self->gemeenten_button, TRUE);
  gtk_widget_add_css_class (line, "linked");
  gtk_widget_add_css_class (line, "table-switch");
  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->gemeenten_button));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->places_button));
  g_signal_connect_object (self->places_button, "toggled", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
dek_map_table_init (DekMapTable *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_switch (self);

  self->gemeenten = DEK_RECORD_TABLE (dek_record_table_new (_("Gemeenten")));
  dek_gemeente_cells_add_to (self->gemeenten);
  dek_coverage_cells_add_to (self->gemeenten);
  self->places = DEK_RECORD_TABLE (dek_record_table_new (_("Places")));
  dek_place_cells_add_to (self->places);
  g_signal_connect_object (self->gemeenten, "notify::selected", G_CALLBACK (row_selected_cb), self, 0);
  g_signal_connect_object (self->places, "notify::selected", G_CALLBACK (row_selected_cb), self, 0);

  self->stack = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->gemeenten), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->places), TRUE);
  gtk_box_append (GTK_BOX (self->stack), GTK_WIDGET (self->gemeenten));
  gtk_box_append (GTK_BOX (self->stack), GTK_WIDGET (self->places));
  dek_turn_to (self->stack, GTK_WIDGET (self->gemeenten));
  gtk_box_append (GTK_BOX (self->box), self->stack);
}

/**
 * dek_map_table_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
dek_map_table_new (void)
{
  return g_object_new (DEK_TYPE_MAP_TABLE, NULL);
}

/**
 * dek_map_table_set_region:
 * @region: (nullable): an open region, or %NULL before it closes
 */
void
dek_map_table_set_region (DekMapTable *self,
                          DekRegion   *region)
{
  g_autoptr (GListModel) gemeenten = NULL;
  g_autoptr (GListModel) places = NULL;

  g_return_if_fail (DEK_IS_MAP_TABLE (self));

  if (region != NULL)
    {
      gemeenten = dek_region_list (region, DEK_TYPE_GEMEENTE);
      places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
    }
  dek_record_table_set_model (self->gemeenten, gemeenten);
  dek_record_table_set_model (self->places, places);
}

/**
 * dek_map_table_refresh:
 *
 * Reads the figures of the gemeenten again: there is another coverage. What is
 * selected stays so.
 */
void
dek_map_table_refresh (DekMapTable *self)
{
  g_autoptr (DekRecord) selected = NULL;

  g_return_if_fail (DEK_IS_MAP_TABLE (self));

  g_set_object (&selected, dek_record_table_get_selected (self->gemeenten));
  self->following = TRUE;
  dek_record_table_refresh (self->gemeenten);
  dek_record_table_set_selected (self->gemeenten, selected);
  self->following = FALSE;
}

/**
 * dek_map_table_set_selected:
 * @record: (nullable): a gemeente or steunpunt
 *
 * Follows the map's selection, turning to the table that has it.
 */
void
dek_map_table_set_selected (DekMapTable *self,
                            DekRecord   *record)
{
  g_return_if_fail (DEK_IS_MAP_TABLE (self));

  self->following = TRUE;
  dek_record_table_set_selected (self->gemeenten, DEK_IS_GEMEENTE (record) ? record : NULL);
  dek_record_table_set_selected (self->places, DEK_IS_STEUNPUNT (record) ? record : NULL);
  if (DEK_IS_STEUNPUNT (record))
    gtk_toggle_button_set_active (self->places_button, TRUE);
  else if (DEK_IS_GEMEENTE (record))
    gtk_toggle_button_set_active (self->gemeenten_button, TRUE);
  self->following = FALSE;
}

/** dek_map_table_get_n_rows: Returns: the number of rows in the table that is shown */
guint
dek_map_table_get_n_rows (DekMapTable *self)
{
  g_return_val_if_fail (DEK_IS_MAP_TABLE (self), 0);

  return dek_record_table_get_n_rows (DEK_RECORD_TABLE (dek_turn_get (self->stack)));
}
