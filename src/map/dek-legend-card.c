// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The legend on the map: open, or one line where there is little room. */

#define G_LOG_DOMAIN "dekkend-map-legend-card"

#include "config.h"

#include "map/dek-legend-card.h"

#include <glib/gi18n.h>

#include "carto/carto.h"
#include "widgets/dek-format.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-swatch.h"
#include "widgets/dek-template.h"

struct _DekLegendCard
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *unit;
  GtkLabel *note;
  GtkGrid *classes;
  GtkBox *line;
  GtkGrid *signs;
  GtkWidget *separator;
  GtkRevealer *body;
  GtkToggleButton *toggle;

  gboolean compact;
  int n_rows;                   /* -1 while hidden */
};

G_DEFINE_FINAL_TYPE (DekLegendCard, dek_legend_card, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static void
add_class (DekLegendCard *self,
           DekLegend     *legend,
           guint          index,
           int            row)
{
  const DekLegendEntry *entry = dek_legend_get_entry (legend, index);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_grid_attach (self->classes, dek_swatch_new_legend (legend, index), 0, row, 1, 1);
  gtk_grid_attach (self->classes, new_label (entry->label, NULL), 1, row, 1, 1);
  if (entry->detail != NULL)
    gtk_grid_attach (self->classes, new_label (entry->detail, "quiet"), 2, row, 1, 1);
  if (entry->count >= 0)
    {
      g_autofree char *count = dek_format_integer (entry->count);
      GtkWidget *number = new_label (count, "numeric");

      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_widget_set_hexpand (number, TRUE);
      gtk_grid_attach (self->classes, number, 3, row, 1, 1);
    }

  gtk_box_append (GTK_BOX (pair), dek_swatch_new_legend (legend, index));
  gtk_box_append (GTK_BOX (pair), new_label (entry->label, NULL));
  gtk_box_append (self->line, pair);
}

static void
add_sign (DekLegendCard *self,
          DekLegend     *legend,
          guint          index,
          int            position)
{
  const DekLegendEntry *entry = dek_legend_get_entry (legend, index);
  int column = (position % 2) * 2;

  gtk_grid_attach (self->signs, dek_swatch_new_legend (legend, index), column, position / 2, 1, 1);
  gtk_grid_attach (self->signs, new_label (entry->label, NULL), column + 1, position / 2, 1, 1);
}

static void
toggled_cb (DekLegendCard *self)
{
  gboolean open = gtk_toggle_button_get_active (self->toggle);
  const char *words = open ? _("Fold the Legend") : _("Unfold the Legend");

  gtk_revealer_set_reveal_child (self->body, open);
  gtk_widget_set_visible (GTK_WIDGET (self->line), !open);
  gtk_widget_set_visible (GTK_WIDGET (self->title), open);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), open);
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle), open ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->toggle), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
dek_legend_card_dispose (GObject *object)
{
  dek_template_dispose (GTK_WIDGET (object), DEK_TYPE_LEGEND_CARD);

  G_OBJECT_CLASS (dek_legend_card_parent_class)->dispose (object);
}

static void
dek_legend_card_class_init (DekLegendCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_legend_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-legend-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, title);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, unit);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, note);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, classes);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, line);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, signs);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, separator);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, body);
  gtk_widget_class_bind_template_child (widget_class, DekLegendCard, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
dek_legend_card_init (DekLegendCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  toggled_cb (self);
}

/**
 * dek_legend_card_new:
 *
 * Returns: (transfer floating): an empty legend, hidden
 */
GtkWidget *
dek_legend_card_new (void)
{
  return g_object_new (DEK_TYPE_LEGEND_CARD, NULL);
}

static gboolean
count_rows (DekLegendCard *self,
            int            n_classes,
            int            n_signs)
{
  int n_rows = n_classes + n_signs / 2;
  gboolean changed = n_rows != self->n_rows;

  self->n_rows = n_rows;

  return changed;
}

/**
 * dek_legend_card_set_scene:
 * @scene: (nullable): what is on the map
 *
 * Explains the signs of @scene, with the map's own painter.
 *
 * Returns: whether there are other rows than before: not when only figures
 *   in them differ
 */
gboolean
dek_legend_card_set_scene (DekLegendCard *self,
                           DekMapScene   *scene)
{
  g_autoptr (DekLegend) legend = NULL;
  const char *unit, *note;
  int n_classes = 0, n_signs = 0;

  g_return_val_if_fail (DEK_IS_LEGEND_CARD (self), FALSE);

  clear_grid (self->classes);
  clear_grid (self->signs);
  dek_pane_clear (self->line);
  gtk_widget_set_visible (GTK_WIDGET (self), scene != NULL);
  if (scene == NULL)
    {
      self->n_rows = -1;
      return TRUE;
    }

  legend = dek_legend_new (scene);
  for (guint i = 0; i < dek_legend_get_n_entries (legend); i++)
    {
      if (dek_legend_get_entry (legend, i)->kind == DEK_LEGEND_CLASS)
        add_class (self, legend, i, n_classes++);
      else
        add_sign (self, legend, i, n_signs++);
    }
  unit = dek_legend_get_unit (legend);
  note = dek_legend_get_note (legend);
  gtk_label_set_text (self->title, dek_legend_get_title (legend) != NULL ? dek_legend_get_title (legend) : _("Legend"));
  gtk_label_set_text (self->unit, unit != NULL ? unit : "");
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (self->separator, n_classes > 0 && n_signs > 0);
  if (n_classes == 0)
    gtk_box_append (self->line, new_label (_("Legend"), NULL));

  return count_rows (self, n_classes, n_signs);
}

/**
 * dek_legend_card_set_compact:
 * @compact: whether there is little room
 *
 * Folds or unfolds the legend when the room changes; the user may do
 * otherwise afterwards.
 */
void
dek_legend_card_set_compact (DekLegendCard *self,
                             gboolean       compact)
{
  g_return_if_fail (DEK_IS_LEGEND_CARD (self));

  if (self->compact == !!compact)
    return;
  self->compact = !!compact;
  gtk_toggle_button_set_active (self->toggle, !compact);
}
