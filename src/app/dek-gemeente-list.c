// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* All gemeenten with a box to tick: the picking map for keyboard and reader. */

#define G_LOG_DOMAIN "dekkend-app-gemeente-list"

#include "config.h"

#include "app/dek-gemeente-list.h"

#include <glib/gi18n.h>

#include "app/dek-gemeente-choice.h"
#include "reference/reference.h"
#include "widgets/dek-format.h"
#include "widgets/dek-template.h"

struct _DekGemeenteList
{
  GtkWidget parent_instance;

  GtkSearchEntry *search;
  GtkListView *view;

  GListStore *choices;
  GtkSorter *sorter;
  GtkFilter *filter;
  gboolean setting;             /* codes come from outside: tell nobody */
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (DekGemeenteList, dek_gemeente_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
chosen_cb (DekGemeenteList *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill (DekGemeenteList *self)
{
  const DekReference *reference = dek_reference_get_default ();

  for (guint i = 0; i < dek_reference_get_n_gemeenten (reference); i++)
    {
      const DekRefGemeente *gemeente = dek_reference_get_gemeente (reference, i);
      g_autoptr (DekGemeenteChoice) choice =
        dek_gemeente_choice_new (gemeente->code, gemeente->name, gemeente->inhabitants);

      g_signal_connect_object (choice, "notify::chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (self->choices, choice);
    }
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  DekGemeenteChoice *one = DEK_GEMEENTE_CHOICE ((gpointer) a);
  DekGemeenteChoice *other = DEK_GEMEENTE_CHOICE ((gpointer) b);

  if (dek_gemeente_choice_get_first (one) != dek_gemeente_choice_get_first (other))
    return dek_gemeente_choice_get_first (one) ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;

  return gtk_ordering_from_cmpfunc (g_utf8_collate (dek_gemeente_choice_get_name (one),
                                                    dek_gemeente_choice_get_name (other)));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *inhabitants = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (inhabitants, "numeric");
  gtk_widget_add_css_class (inhabitants, "quiet");
  gtk_widget_set_focusable (check, FALSE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), inhabitants);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  DekGemeenteChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_widget_get_next_sibling (check);
  GtkWidget *inhabitants = gtk_widget_get_next_sibling (name);
  g_autofree char *number = dek_format_integer (dek_gemeente_choice_get_inhabitants (choice));
  GBinding *binding;

  gtk_label_set_text (GTK_LABEL (name), dek_gemeente_choice_get_name (choice));
  gtk_label_set_text (GTK_LABEL (inhabitants), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dek_gemeente_choice_get_name (choice), -1);
  binding = g_object_bind_property (choice, "chosen", check, "active",
                                    G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_set_data (G_OBJECT (item), "dek-binding", binding);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "dek-binding"));
}

static void
activate_cb (DekGemeenteList *self,
             guint            position)
{
  g_autoptr (DekGemeenteChoice) choice =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);

  dek_gemeente_choice_set_chosen (choice, !dek_gemeente_choice_get_chosen (choice));
}

static void
search_changed_cb (DekGemeenteList *self)
{
  gtk_string_filter_set_search (GTK_STRING_FILTER (self->filter),
                                gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
dek_gemeente_list_dispose (GObject *object)
{
  DekGemeenteList *self = DEK_GEMEENTE_LIST (object);

  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_GEMEENTE_LIST);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (dek_gemeente_list_parent_class)->dispose (object);
}

static void
dek_gemeente_list_class_init (DekGemeenteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_gemeente_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/app/dek-gemeente-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DekGemeenteList, search);
  gtk_widget_class_bind_template_child (widget_class, DekGemeenteList, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
dek_gemeente_list_init (DekGemeenteList *self)
{
  GtkExpression *name;
  GListModel *sorted;
  GListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->choices = g_list_store_new (DEK_TYPE_GEMEENTE_CHOICE);
  fill (self);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
  sorted = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->choices)), self->sorter));
  name = gtk_property_expression_new (DEK_TYPE_GEMEENTE_CHOICE, NULL, "name");
  self->filter = GTK_FILTER (gtk_string_filter_new (name));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (sorted, self->filter));
  {
    g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (filtered));

    gtk_list_view_set_model (self->view, selection);
  }
}

/**
 * dek_gemeente_list_new:
 *
 * Returns: (transfer floating): a list of all gemeenten, none chosen
 */
GtkWidget *
dek_gemeente_list_new (void)
{
  return g_object_new (DEK_TYPE_GEMEENTE_LIST, NULL);
}

/**
 * dek_gemeente_list_dup_codes:
 *
 * Returns: (transfer full) (element-type gint): CBS numbers of what is chosen,
 *   ascending
 */
GArray *
dek_gemeente_list_dup_codes (DekGemeenteList *self)
{
  GArray *codes;

  g_return_val_if_fail (DEK_IS_GEMEENTE_LIST (self), NULL);

  /* The reference keeps gemeenten by ascending number. */
  codes = g_array_new (FALSE, FALSE, sizeof (gint));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (DekGemeenteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);
      gint code = dek_gemeente_choice_get_code (choice);

      if (dek_gemeente_choice_get_chosen (choice))
        g_array_append_val (codes, code);
    }

  return codes;
}

/** dek_gemeente_list_get_inhabitants: Returns: inhabitants of what is chosen, together */
gint64
dek_gemeente_list_get_inhabitants (DekGemeenteList *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (DEK_IS_GEMEENTE_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (DekGemeenteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (dek_gemeente_choice_get_chosen (choice))
        sum += dek_gemeente_choice_get_inhabitants (choice);
    }

  return sum;
}

static gboolean
contains (const gint *codes,
          gsize       n_codes,
          gint        code)
{
  for (gsize i = 0; i < n_codes; i++)
    if (codes[i] == code)
      return TRUE;

  return FALSE;
}

/**
 * dek_gemeente_list_set_codes:
 * @codes: CBS numbers; unknown ones are passed over
 * @n_codes: how many
 *
 * Chooses exactly these, and puts them on top of the list. Emits nothing.
 */
void
dek_gemeente_list_set_codes (DekGemeenteList *self,
                             const gint      *codes,
                             gsize            n_codes)
{
  g_return_if_fail (DEK_IS_GEMEENTE_LIST (self));

  self->setting = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (DekGemeenteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);
      gboolean chosen = contains (codes, n_codes, dek_gemeente_choice_get_code (choice));

      dek_gemeente_choice_set_chosen (choice, chosen);
      dek_gemeente_choice_set_first (choice, chosen);
    }
  self->setting = FALSE;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  /* A list keeps in view what was there: the chosen ones came above that. */
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/**
 * dek_gemeente_list_choose:
 * @code: CBS number
 * @chosen: whether it is chosen
 *
 * Follows a choice made on the map. Emits nothing.
 */
void
dek_gemeente_list_choose (DekGemeenteList *self,
                          gint             code,
                          gboolean         chosen)
{
  g_return_if_fail (DEK_IS_GEMEENTE_LIST (self));

  self->setting = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices)); i++)
    {
      g_autoptr (DekGemeenteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (dek_gemeente_choice_get_code (choice) == code)
        dek_gemeente_choice_set_chosen (choice, chosen);
    }
  self->setting = FALSE;
}
