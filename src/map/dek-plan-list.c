// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* What the plan says of a place or gemeente: situation, and what is done about it. */

#define G_LOG_DOMAIN "dekkend-map-plan-list"

#include "config.h"

#include "map/dek-plan-list.h"

#include <glib/gi18n.h>

#include "widgets/dek-format.h"
#include "widgets/dek-pane-rows.h"

static const char *
status_icon (DekActionStatus status)
{
  switch (status)
    {
    case DEK_ACTION_STATUS_BUSY:
      return "media-playback-start-symbolic";
    case DEK_ACTION_STATUS_DONE:
      return "emblem-ok-symbolic";
    case DEK_ACTION_STATUS_DROPPED:
      return "action-unavailable-symbolic";
    case DEK_ACTION_STATUS_PLANNED:
      return "x-office-calendar-symbolic";
    case DEK_ACTION_STATUS_IDEA:
    default:
      return "emoji-objects-symbolic";
    }
}

/* Status, and the date when there is one: icon and word, not colour alone. */
static GtkWidget *
new_pill (DekAction *action)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *due = dek_format_iso_date (dek_action_get_due (action));

  gtk_widget_add_css_class (pill, "pill-status");
  gtk_widget_add_css_class (pill, dek_enum_get_nick (DEK_TYPE_ACTION_STATUS, dek_action_get_status (action)));
  gtk_box_append (GTK_BOX (pill), gtk_image_new_from_icon_name (status_icon (dek_action_get_status (action))));
  gtk_box_append (GTK_BOX (pill),
                  gtk_label_new (dek_enum_get_label (DEK_TYPE_ACTION_STATUS, dek_action_get_status (action))));
  gtk_box_append (GTK_BOX (line), pill);
  if (due != NULL)
    {
      GtkWidget *date = gtk_label_new (due);

      gtk_widget_add_css_class (date, "caption");
      gtk_widget_add_css_class (date, "quiet");
      gtk_box_append (GTK_BOX (line), date);
    }

  return line;
}

static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
add_situation (GtkListBox *list,
               const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = new_text (_("Situation"));

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_add_css_class (box, "pane-text");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), new_text (text));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (list, row);
}

static void
add_action (GtkListBox *list,
            DekAction  *action)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (arrow, GTK_ALIGN_START);
  gtk_widget_set_margin_top (arrow, 2);
  gtk_widget_add_css_class (line, "pane-text");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_box_append (GTK_BOX (box), new_text (dek_action_get_title (action)));
  gtk_box_append (GTK_BOX (box), new_pill (action));
  gtk_box_append (GTK_BOX (line), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (list, row);
}

/**
 * dek_plan_list_add:
 * @box: where to put it
 * @title: translated heading
 * @region: the region
 * @property: what situations are looked up by: subregion, gemeente, steunpunt
 * @id: the value looked for
 *
 * Adds a group with every situation and its actions; nothing at all when there
 * are none.
 *
 * Returns: the number of situations
 */
guint
dek_plan_list_add (GtkBox     *box,
                   const char *title,
                   DekRegion  *region,
                   const char *property,
                   gint64      id)
{
  g_autoptr (GListModel) situations = dek_region_list_where (region, DEK_TYPE_SITUATION, property, id);
  guint n_situations = g_list_model_get_n_items (situations);
  GtkListBox *list;

  if (n_situations == 0)
    return 0;

  list = dek_pane_add_group (box, title, NULL);
  for (guint i = 0; i < n_situations; i++)
    {
      g_autoptr (DekSituation) situation = g_list_model_get_item (situations, i);
      g_autoptr (GListModel) actions =
        dek_region_list_where (region, DEK_TYPE_ACTION, "situation", dek_record_get_id (DEK_RECORD (situation)));

      add_situation (list, dek_situation_get_text (situation));
      for (guint a = 0; a < g_list_model_get_n_items (actions); a++)
        {
          g_autoptr (DekAction) action = g_list_model_get_item (actions, a);

          add_action (list, action);
        }
    }

  return n_situations;
}
