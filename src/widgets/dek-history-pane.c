// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#define G_LOG_DOMAIN "dekkend-widgets-history-pane"

#include "config.h"

#include "widgets/dek-history-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/dek-history-row.h"
#include "widgets/dek-template.h"
#include "widgets/dek-turn.h"

/**
 * DekHistoryPane:
 *
 * What happened to a record, or to the whole region, newest first. Lines are
 * read as they come into view. The lines of a record are to be read, those of
 * a region can be selected.
 */
struct _DekHistoryPane
{
  GtkWidget parent_instance;

  GtkWidget *views;
  GtkWidget *scroller;
  AdwStatusPage *nothing;
  GtkListView *list;

  GListModel *model;            /* of DekHistoryEntry; nullable */
  GtkSingleSelection *selection; /* on @model where it can be selected */
  gulong changed;
};

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

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DekHistoryPane, dek_history_pane, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, dek_history_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  dek_history_row_set_entry (DEK_HISTORY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
activate_cb (DekHistoryPane *self,
             guint           position)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
show_or_not (DekHistoryPane *self)
{
  gboolean empty = self->model == NULL || g_list_model_get_n_items (self->model) == 0;

  dek_turn_to (self->views, empty ? GTK_WIDGET (self->nothing) : self->scroller);
}

static void
selected_cb (DekHistoryPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
let_go (DekHistoryPane *self)
{
  if (self->model != NULL)
    g_clear_signal_handler (&self->changed, self->model);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
}

/* Takes over @model. */
static void
show_model (DekHistoryPane *self,
            GListModel     *model,
            gboolean        selectable)
{
  let_go (self);
  self->model = model;
  if (model != NULL)
    {
      self->changed = g_signal_connect_swapped (model, "items-changed", G_CALLBACK (show_or_not), self);
      if (selectable)
        {
          self->selection = gtk_single_selection_new (NULL);
          gtk_single_selection_set_autoselect (self->selection, FALSE);
          gtk_single_selection_set_can_unselect (self->selection, TRUE);
          gtk_single_selection_set_model (self->selection, model);
          gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
          g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                                   G_CONNECT_SWAPPED);
          gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
        }
      else
        {
          g_autoptr (GtkNoSelection) none = gtk_no_selection_new (g_object_ref (model));

          gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (none));
        }
    }
  show_or_not (self);
  selected_cb (self);
}

static void
dek_history_pane_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, dek_history_pane_get_selected (DEK_HISTORY_PANE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dek_history_pane_dispose (GObject *object)
{
  let_go (DEK_HISTORY_PANE (object));
  dek_template_dispose (GTK_WIDGET (object), DEK_TYPE_HISTORY_PANE);

  G_OBJECT_CLASS (dek_history_pane_parent_class)->dispose (object);
}

static void
dek_history_pane_class_init (DekHistoryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dek_history_pane_get_property;
  object_class->dispose = dek_history_pane_dispose;

  /**
   * DekHistoryPane:selected: (nullable)
   *
   * The line of a region's history that is selected.
   */
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, DEK_TYPE_HISTORY_ENTRY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * DekHistoryPane::activated:
   *
   * Enter or a double click on the selected line.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/widgets/dek-history-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DekHistoryPane, views);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, DekHistoryPane, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
dek_history_pane_init (DekHistoryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dek_history_pane_new:
 *
 * Returns: (transfer floating): an empty pane
 */
GtkWidget *
dek_history_pane_new (void)
{
  return g_object_new (DEK_TYPE_HISTORY_PANE, NULL);
}

/**
 * dek_history_pane_set_record:
 * @self: a pane
 * @record: (nullable): whose history to show, and to follow
 */
void
dek_history_pane_set_record (DekHistoryPane *self,
                             DekRecord      *record)
{
  g_return_if_fail (DEK_IS_HISTORY_PANE (self));

  adw_status_page_set_title (self->nothing, _("Nothing Changed Yet"));
  adw_status_page_set_description (self->nothing, _("What you change here is listed, with what it was before."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("History"), -1);
  show_model (self, record != NULL ? dek_history_new_for_record (record) : NULL, FALSE);
}

/**
 * dek_history_pane_set_region:
 * @self: a pane
 * @region: (nullable): whose steps to show, and to follow
 * @search: (nullable): only steps in which this occurs
 */
void
dek_history_pane_set_region (DekHistoryPane *self,
                             DekRegion      *region,
                             const char     *search)
{
  gboolean searching = search != NULL && *search != '\0';

  g_return_if_fail (DEK_IS_HISTORY_PANE (self));

  adw_status_page_set_title (self->nothing, searching ? _("Nothing Found") : _("Nothing Changed Yet"));
  adw_status_page_set_description (self->nothing,
                                   searching ? _("Try another word, or a part of one.")
                                             : _("All that is changed in this region is listed here."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("History of the region"), -1);
  show_model (self, region != NULL ? dek_history_new_for_region (region, searching ? search : NULL) : NULL, TRUE);
}

/** dek_history_pane_get_model: Returns: (transfer none) (nullable): the #DekHistoryEntry shown */
GListModel *
dek_history_pane_get_model (DekHistoryPane *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_PANE (self), NULL);

  return self->model;
}

/** dek_history_pane_get_selected: Returns: (transfer none) (nullable): the selected line of a region */
DekHistoryEntry *
dek_history_pane_get_selected (DekHistoryPane *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_PANE (self), NULL);

  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/**
 * dek_history_pane_get_position:
 * @self: a pane
 *
 * Returns: how many lines stand above the selected one, which are newer;
 *   GTK_INVALID_LIST_POSITION where none is selected
 */
guint
dek_history_pane_get_position (DekHistoryPane *self)
{
  g_return_val_if_fail (DEK_IS_HISTORY_PANE (self), GTK_INVALID_LIST_POSITION);

  return self->selection != NULL ? gtk_single_selection_get_selected (self->selection) : GTK_INVALID_LIST_POSITION;
}

/**
 * dek_history_pane_select:
 * @self: a pane with the history of a region
 * @position: number of a line, 0 for the newest
 */
void
dek_history_pane_select (DekHistoryPane *self,
                         guint           position)
{
  g_return_if_fail (DEK_IS_HISTORY_PANE (self));
  g_return_if_fail (self->selection != NULL);

  gtk_single_selection_set_selected (self->selection, position);
}
