// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The building blocks of the side panes: groups, rows, figures. */

#define G_LOG_DOMAIN "dekkend-widgets-pane-rows"

#include "config.h"

#include "widgets/dek-pane-rows.h"

#include <glib/gi18n.h>

#include "widgets/dek-place-words.h"
#include "widgets/dek-swatch.h"

#define KEY_TRAILING "dek-trailing"

/**
 * dek_pane_clear:
 * @box: a box
 *
 * Takes everything out of @box.
 */
void
dek_pane_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

/**
 * dek_pane_add_text:
 * @box: where to put it
 * @text: translated
 * @style_class: (nullable): a style class
 *
 * Adds a line or paragraph.
 */
void
dek_pane_add_text (GtkBox     *box,
                   const char *text,
                   const char *style_class)
{
  GtkWidget *label = new_label (text, style_class);

  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_box_append (box, label);
}

/**
 * dek_pane_add_group:
 * @box: where to put it
 * @title: (nullable): translated heading
 * @caption: (nullable): translated: what the figures at the right mean
 *
 * Adds a heading and an empty list below it.
 *
 * Returns: (transfer none): the list, labelled by its heading
 */
GtkListBox *
dek_pane_add_group (GtkBox     *box,
                    const char *title,
                    const char *caption)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (title != NULL)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *heading = new_label (title, "heading");

      gtk_widget_set_hexpand (heading, TRUE);
      gtk_widget_set_margin_start (line, 6);
      gtk_widget_set_margin_end (line, 6);
      gtk_box_append (GTK_BOX (line), heading);
      if (caption != NULL)
        {
          GtkWidget *words = new_label (caption, "caption");

          gtk_widget_add_css_class (words, "quiet");
          gtk_box_append (GTK_BOX (line), words);
        }
      gtk_box_append (GTK_BOX (group), line);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      heading, NULL, -1);
    }
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (box, group);

  return GTK_LIST_BOX (list);
}

static void
name_row (GtkWidget  *row,
          const char *title,
          const char *subtitle,
          const char *trailing)
{
  g_autofree char *description = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (subtitle != NULL && trailing != NULL)
    /* Translators: two remarks on one row, read aloud. */
    description = g_strdup_printf (C_("read aloud", "%s; %s"), subtitle, trailing);
  else
    description = g_strdup (subtitle != NULL ? subtitle : trailing);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
}

/**
 * dek_pane_add_row:
 * @list: where to put it
 * @sign: (nullable) (transfer floating): a swatch or icon before the text
 * @title: translated
 * @subtitle: (nullable): translated
 * @trailing: (nullable): figure or word at the end
 *
 * Adds a row. It can be chosen only once it has a record or an action.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
dek_pane_add_row (GtkListBox *list,
                  GtkWidget  *sign,
                  const char *title,
                  const char *subtitle,
                  const char *trailing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (line, subtitle != NULL ? "pane-row" : "pane-row-line");
  if (sign != NULL)
    gtk_box_append (GTK_BOX (line), sign);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), new_label (title, NULL));
  if (subtitle != NULL)
    {
      GtkWidget *words = new_label (subtitle, "caption");

      gtk_widget_add_css_class (words, "quiet");
      gtk_box_append (GTK_BOX (texts), words);
    }
  gtk_box_append (GTK_BOX (line), texts);
  if (trailing != NULL)
    {
      GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *figure = gtk_label_new (trailing);

      gtk_widget_add_css_class (figure, "numeric");
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (end), figure);
      gtk_box_append (GTK_BOX (line), end);
      g_object_set_data (G_OBJECT (row), KEY_TRAILING, end);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  name_row (row, title, subtitle, trailing);
  gtk_list_box_append (list, row);

  return row;
}

/**
 * dek_pane_row_set_mood:
 * @row: a row with a trailing word
 * @icon: icon before that word
 * @style_class: colour of both, such as "success" or "error"
 *
 * Stresses the word at the end of a row by icon and colour together.
 */
void
dek_pane_row_set_mood (GtkWidget  *row,
                       const char *icon,
                       const char *style_class)
{
  GtkWidget *end = g_object_get_data (G_OBJECT (row), KEY_TRAILING);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  g_return_if_fail (end != NULL);

  gtk_box_prepend (GTK_BOX (end), image);
  gtk_widget_add_css_class (end, "mood");
  gtk_widget_add_css_class (end, style_class);
}

/**
 * dek_pane_row_set_action:
 * @row: a row
 * @action: detailed name of an action
 * @target: (nullable): its parameter; taken over when floating
 *
 * Lets the row be chosen.
 */
void
dek_pane_row_set_action (GtkWidget  *row,
                         const char *action,
                         GVariant   *target)
{
  GtkWidget *line = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/**
 * dek_pane_row_set_record:
 * @row: a row
 * @record: a gemeente or steunpunt
 *
 * Choosing the row selects @record on the map.
 */
void
dek_pane_row_set_record (GtkWidget *row,
                         DekRecord *record)
{
  gint64 id = dek_record_get_id (record);

  if (DEK_IS_GEMEENTE (record))
    dek_pane_row_set_action (row, "kaart.select-gemeente", g_variant_new_int64 (id));
  else
    dek_pane_row_set_action (row, "kaart.select-steunpunt", g_variant_new_int64 (id));
}

/**
 * dek_pane_add_figures:
 * @box: where to put it
 * @first_figure: a figure, then what it counts, and so on; ends with %NULL
 *
 * Adds a card with figures side by side.
 */
void
dek_pane_add_figures (GtkBox     *box,
                      const char *first_figure,
                      ...)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  va_list args;

  gtk_box_set_homogeneous (GTK_BOX (card), TRUE);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "figures");
  va_start (args, first_figure);
  for (const char *figure = first_figure; figure != NULL; figure = va_arg (args, const char *))
    {
      const char *words = va_arg (args, const char *);
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *number = gtk_label_new (figure);
      GtkWidget *caption = gtk_label_new (words);

      gtk_widget_add_css_class (number, "title-4");
      gtk_widget_add_css_class (number, "numeric");
      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "quiet");
      gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
      gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      caption, NULL, -1);
      gtk_box_append (GTK_BOX (cell), number);
      gtk_box_append (GTK_BOX (cell), caption);
      gtk_box_append (GTK_BOX (card), cell);
    }
  va_end (args);
  gtk_box_append (box, card);
}

/**
 * dek_pane_add_place:
 * @list: where to put it
 * @place: a steunpunt of any kind
 * @with_gemeente: whether to name its gemeente
 *
 * Adds a row that selects @place.
 */
void
dek_pane_add_place (GtkListBox   *list,
                    DekSteunpunt *place,
                    gboolean      with_gemeente)
{
  DekPinSymbol symbol = dek_place_symbol (place);
  g_autofree char *words = dek_place_dup_kind_and_status (place);
  g_autofree char *gemeente = with_gemeente ? dek_place_dup_gemeente_name (place) : NULL;
  GtkWidget *row = dek_pane_add_row (list, dek_swatch_new_symbol (&symbol),
                                     dek_steunpunt_get_name (place), words, gemeente);

  dek_pane_row_set_record (row, DEK_RECORD (place));
}
