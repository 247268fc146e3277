// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A sortable table of records, each column a function of the record. */

#define G_LOG_DOMAIN "dekkend-widgets-record-table"

#include "config.h"

#include "widgets/dek-record-table.h"

struct _DekRecordTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
};

typedef struct
{
  DekCellText text;
  DekCellNumber number;
} Cell;

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPERTIES
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekRecordTable, dek_record_table, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
show_cell (GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  DekRecord *record = gtk_list_item_get_item (item);
  Cell *cell = g_object_get_data (G_OBJECT (item), "dek-cell");
  g_autofree char *text = record != NULL ? cell->text (record) : NULL;

  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  Cell *cell = user_data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), cell->number != NULL ? 1 : 0);
  if (cell->number != NULL)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  g_object_set_data (G_OBJECT (item), "dek-cell", cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  DekRecord *record = gtk_list_item_get_item (item);

  show_cell (item);
  g_signal_connect_object (record, "notify", G_CALLBACK (show_cell), item, G_CONNECT_SWAPPED);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_cell, item);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  Cell *cell = user_data;
  DekRecord *one = (DekRecord *) a;
  DekRecord *other = (DekRecord *) b;
  g_autofree char *text_one = NULL;
  g_autofree char *text_other = NULL;

  if (cell->number != NULL)
    {
      double difference = cell->number (one) - cell->number (other);

      return difference < 0 ? GTK_ORDERING_SMALLER : difference > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
    }

  text_one = cell->text (one);
  text_other = cell->text (other);

  return gtk_ordering_from_cmpfunc (g_utf8_collate (text_one != NULL ? text_one : "",
                                                    text_other != NULL ? text_other : ""));
}

static void
selected_cb (DekRecordTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activate_cb (DekRecordTable *self,
             guint           position)
{
  g_autoptr (DekRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[ACTIVATED], 0, record);
}

static void
dek_record_table_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, dek_record_table_get_selected (DEK_RECORD_TABLE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_record_table_dispose (GObject *object)
{
  DekRecordTable *self = DEK_RECORD_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (dek_record_table_parent_class)->dispose (object);
}

static void
dek_record_table_class_init (DekRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dek_record_table_get_property;
  object_class->dispose = dek_record_table_dispose;

  /** DekRecordTable:selected: (nullable): the chosen row. */
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, DEK_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, DEK_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dek_record_table_init (DekRecordTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "record-table");
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                           self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_hexpand (self->scroller, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * dek_record_table_new:
 * @label: translated name of the table, for who cannot see it
 *
 * Returns: (transfer floating): a table without columns
 */
GtkWidget *
dek_record_table_new (const char *label)
{
  DekRecordTable *self = g_object_new (DEK_TYPE_RECORD_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

static void
add_column (DekRecordTable *self,
            const char     *title,
            DekCellText     text,
            DekCellNumber   number,
            gboolean        expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = NULL;
  Cell *cell = g_new0 (Cell, 1);

  cell->text = text;
  cell->number = number;
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, cell, NULL));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, expand);
  /* Cells and sorter outlive the call; both end with the table. */
  g_object_set_data_full (G_OBJECT (column), "dek-cell", cell, g_free);
  gtk_column_view_append_column (self->view, column);
}

/**
 * dek_record_table_add_text:
 * @title: translated heading
 * @text: what cells say, and what the column is sorted by
 * @expand: whether it takes the width that is over
 *
 * Adds a column of words.
 */
void
dek_record_table_add_text (DekRecordTable *self,
                           const char     *title,
                           DekCellText     text,
                           gboolean        expand)
{
  g_return_if_fail (DEK_IS_RECORD_TABLE (self));

  add_column (self, title, text, NULL, expand);
}

/**
 * dek_record_table_add_number:
 * @title: translated heading
 * @text: what cells say
 * @number: what the column is sorted by
 *
 * Adds a column of figures.
 */
void
dek_record_table_add_number (DekRecordTable *self,
                             const char     *title,
                             DekCellText     text,
                             DekCellNumber   number)
{
  g_return_if_fail (DEK_IS_RECORD_TABLE (self));

  add_column (self, title, text, number, FALSE);
}

/**
 * dek_record_table_set_model:
 * @model: (nullable): the rows, a model of #DekRecord
 */
void
dek_record_table_set_model (DekRecordTable *self,
                            GListModel     *model)
{
  g_return_if_fail (DEK_IS_RECORD_TABLE (self));

  gtk_sort_list_model_set_model (self->sorted, model);
}

/**
 * dek_record_table_refresh:
 *
 * Reads all cells again, and sorts by them: for figures that do not belong to
 * the records themselves. Nothing is selected afterwards.
 */
void
dek_record_table_refresh (DekRecordTable *self)
{
  g_autoptr (GListModel) model = NULL;

  g_return_if_fail (DEK_IS_RECORD_TABLE (self));

  g_set_object (&model, gtk_sort_list_model_get_model (self->sorted));
  gtk_sort_list_model_set_model (self->sorted, NULL);
  gtk_sort_list_model_set_model (self->sorted, model);
}

/** dek_record_table_get_selected: Returns: (nullable) (transfer none): the chosen row */
DekRecord *
dek_record_table_get_selected (DekRecordTable *self)
{
  g_return_val_if_fail (DEK_IS_RECORD_TABLE (self), NULL);

  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/**
 * dek_record_table_set_selected:
 * @record: (nullable): the row to choose; one that is not in the table chooses
 *   none
 */
void
dek_record_table_set_selected (DekRecordTable *self,
                               DekRecord      *record)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (DEK_IS_RECORD_TABLE (self));

  if (dek_record_table_get_selected (self) == record)
    return;

  for (guint i = 0; record != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (DekRecord) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == record)
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    /* The list itself is the last child of a column view, below the header. */
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                "list.scroll-to-item", "u", position);
}

/** dek_record_table_get_n_rows: Returns: the number of rows */
guint
dek_record_table_get_n_rows (DekRecordTable *self)
{
  g_return_val_if_fail (DEK_IS_RECORD_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
