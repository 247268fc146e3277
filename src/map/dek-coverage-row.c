// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* A gemeente in a list: its verdict, its name, and how many are not reached. */

#define G_LOG_DOMAIN "dekkend-map-coverage-row"

#include "config.h"

#include "map/dek-coverage-row.h"

#include <glib/gi18n.h>

#include "reference/dek-number.h"
#include "widgets/dek-share-bar.h"
#include "widgets/dek-verdict-sign.h"

struct _DekCoverageRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *sign;
  GtkWidget *name;
  GtkWidget *bar;
  GtkWidget *number;
};

G_DEFINE_FINAL_TYPE (DekCoverageRow, dek_coverage_row, GTK_TYPE_LIST_BOX_ROW)

static void
dek_coverage_row_class_init (DekCoverageRowClass *klass)
{
}

static void
dek_coverage_row_init (DekCoverageRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->sign = dek_verdict_sign_new (FALSE);
  self->name = gtk_label_new (NULL);
  self->bar = dek_share_bar_new (DEK_SHARE_BAR_LACK);
  self->number = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->number), 1);
  gtk_label_set_width_chars (GTK_LABEL (self->number), 6);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_add_css_class (line, "pane-row-line");
  gtk_box_append (GTK_BOX (line), self->sign);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->bar);
  gtk_box_append (GTK_BOX (line), self->number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
}

/**
 * dek_coverage_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dek_coverage_row_new (void)
{
  return g_object_new (DEK_TYPE_COVERAGE_ROW, NULL);
}

/**
 * dek_coverage_row_set_gemeente:
 * @gemeente: what the row is about; choosing it selects this gemeente
 * @tally: its figures
 * @most: the number of people that fills the bar, 0 or more
 */
void
dek_coverage_row_set_gemeente (DekCoverageRow            *self,
                               const DekCoverageGemeente *gemeente,
                               const DekCoverageTally    *tally,
                               gint64                     most)
{
  gint64 n_unreached;
  g_autofree char *number = NULL;
  g_autofree char *lack = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (DEK_IS_COVERAGE_ROW (self));
  g_return_if_fail (gemeente != NULL && tally != NULL);

  n_unreached = tally->inhabitants - tally->covered;
  number = dek_number_to_text (n_unreached);
  /* Translators: %s is a number of inhabitants. */
  lack = g_strdup_printf (ngettext ("%s inhabitant not reached", "%s inhabitants not reached", (gulong) n_unreached),
                          number);
  /* Translators: two remarks on one row, read aloud. */
  words = g_strdup_printf (C_("read aloud", "%s; %s"), dek_verdict_get_label (tally->verdict), lack);

  dek_verdict_sign_set_verdict (DEK_VERDICT_SIGN (self->sign), tally->verdict);
  gtk_label_set_text (GTK_LABEL (self->name), gemeente->name);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  dek_share_bar_set_share (DEK_SHARE_BAR (self->bar), most > 0 ? MIN (1.0, (double) n_unreached / (double) most) : 0, lack);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), dek_verdict_get_label (tally->verdict));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gemeente->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), g_variant_new_int64 (gemeente->id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "kaart.select-gemeente");
}
