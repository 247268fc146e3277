// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Gemeenten by how many of their people are not reached, most first, and
 * sub-regions with their full steunpunt. Rows stay and are filled anew, so that
 * all of it keeps up with a slider.
 */

#define G_LOG_DOMAIN "dekkend-map-coverage-list"

#include "config.h"

#include "map/dek-coverage-list.h"

#include <glib/gi18n.h>

#include "map/dek-coverage-row.h"
#include "reference/dek-number.h"
#include "widgets/dek-pane-rows.h"

/* Rows that are shown before one asks for all. */
#define FEW 6

struct _DekCoverageList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *gemeenten;
  GPtrArray *rows;              /* DekCoverageRow, not owned */
  GtkWidget *all_button;
  GtkBox *subregions;

  DekCoverage *coverage;
  gboolean all;
};

G_DEFINE_FINAL_TYPE (DekCoverageList, dek_coverage_list, GTK_TYPE_WIDGET)

static gint64
count_unreached (const DekCoverage *coverage,
                 guint              gemeente)
{
  const DekCoverageTally *tally = dek_coverage_get_gemeente (coverage, gemeente);

  return tally->inhabitants - tally->covered;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  guint one = *(const guint *) a, other = *(const guint *) b;
  gint64 lack_one = count_unreached (user_data, one);
  gint64 lack_other = count_unreached (user_data, other);

  if (lack_one != lack_other)
    return lack_one > lack_other ? -1 : 1;

  /* As they are in the file: by name. */
  return one < other ? -1 : one > other;
}

static void
show_gemeenten (DekCoverageList *self)
{
  guint n_gemeenten, n_shown;
  const DekCoverageGemeente *gemeenten =
    dek_coverage_input_get_gemeenten (dek_coverage_get_input (self->coverage), &n_gemeenten);
  g_autofree guint *order = g_new (guint, n_gemeenten + 1);
  g_autofree char *label = NULL;
  gint64 most;

  for (guint i = 0; i < n_gemeenten; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n_gemeenten, sizeof (guint), compare_cb, self->coverage);
  most = n_gemeenten > 0 ? count_unreached (self->coverage, order[0]) : 0;
  n_shown = self->all || n_gemeenten <= FEW + 1 ? n_gemeenten : FEW;

  while (self->rows->len > n_shown)
    {
      gtk_list_box_remove (self->gemeenten, self->rows->pdata[self->rows->len - 1]);
      g_ptr_array_set_size (self->rows, (gint) self->rows->len - 1);
    }
  while (self->rows->len < n_shown)
    {
      GtkWidget *row = dek_coverage_row_new ();

      gtk_list_box_append (self->gemeenten, row);
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < n_shown; i++)
    dek_coverage_row_set_gemeente (self->rows->pdata[i], &gemeenten[order[i]],
                                   dek_coverage_get_gemeente (self->coverage, order[i]), most);

  label = g_strdup_printf (ngettext ("Show %u gemeente", "Show all %u gemeenten", n_gemeenten), n_gemeenten);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button, n_shown < n_gemeenten);
}

static void
add_subregion (DekCoverageList *self,
               GtkListBox      *list,
               guint            index,
               const char      *name)
{
  guint n_full = dek_coverage_get_n_full (self->coverage, index);
  const DekCoverageTally *tally = dek_coverage_get_subregion (self->coverage, index);
  gint64 n_unreached = tally->inhabitants - tally->covered;
  g_autofree char *number = dek_number_to_text (n_unreached);
  /* Translators: %s is a number of inhabitants. */
  g_autofree char *lack = g_strdup_printf (ngettext ("%s inhabitant not reached", "%s inhabitants not reached",
                                                     (gulong) n_unreached), number);
  g_autofree char *yes = NULL;
  GtkWidget *row;

  if (dek_coverage_get_norm (self->coverage)->full_rule == DEK_FULL_RULE_NONE)
    {
      dek_pane_add_row (list, NULL, name, lack, NULL);
      return;
    }

  /* Translators: a full steunpunt is there; %u is how many. */
  yes = g_strdup_printf (_("yes, %u"), n_full);
  row = dek_pane_add_row (list, NULL, name, lack, n_full > 0 ? yes : _("missing"));
  dek_pane_row_set_mood (row, n_full > 0 ? "emblem-ok-symbolic" : "dialog-warning-symbolic",
                         n_full > 0 ? "good" : "bad");
}

static void
show_subregions (DekCoverageList *self)
{
  guint n_subregions;
  const DekCoverageSubregion *subregions =
    dek_coverage_input_get_subregions (dek_coverage_get_input (self->coverage), &n_subregions);
  gboolean full = dek_coverage_get_norm (self->coverage)->full_rule != DEK_FULL_RULE_NONE;
  GtkListBox *list;

  dek_pane_clear (self->subregions);
  gtk_widget_set_visible (GTK_WIDGET (self->subregions), n_subregions > 0);
  if (n_subregions == 0)
    return;

  list = dek_pane_add_group (self->subregions, _("Sub-regions"), full ? _("full steunpunt") : NULL);
  for (guint i = 0; i < n_subregions; i++)
    add_subregion (self, list, i, subregions[i].name);
}

static void
refresh (DekCoverageList *self)
{
  if (self->coverage == NULL)
    return;

  show_gemeenten (self);
  show_subregions (self);
}

static void
show_all_cb (DekCoverageList *self)
{
  self->all = TRUE;
  refresh (self);
  if (self->rows->len > FEW)
    gtk_widget_grab_focus (self->rows->pdata[FEW]);
}

static void
dek_coverage_list_dispose (GObject *object)
{
  DekCoverageList *self = DEK_COVERAGE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->coverage, dek_coverage_unref);

  G_OBJECT_CLASS (dek_coverage_list_parent_class)->dispose (object);
}

static void
dek_coverage_list_class_init (DekCoverageListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_coverage_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dek_coverage_list_init (DekCoverageList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->gemeenten = dek_pane_add_group (GTK_BOX (self->box), _("Gemeenten"), _("inhabitants not reached"));
  self->all_button = gtk_button_new ();
  gtk_widget_add_css_class (self->all_button, "flat");
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->all_button);
  self->subregions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->subregions));
}

/**
 * dek_coverage_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
dek_coverage_list_new (void)
{
  return g_object_new (DEK_TYPE_COVERAGE_LIST, NULL);
}

/**
 * dek_coverage_list_set_coverage:
 * @coverage: (nullable): what to show
 */
void
dek_coverage_list_set_coverage (DekCoverageList *self,
                                DekCoverage     *coverage)
{
  g_return_if_fail (DEK_IS_COVERAGE_LIST (self));

  if (coverage != NULL)
    dek_coverage_ref (coverage);
  g_clear_pointer (&self->coverage, dek_coverage_unref);
  self->coverage = coverage;
  refresh (self);
}
