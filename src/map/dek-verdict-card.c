// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * What the norm says of one gemeente: the verdict, its reason in a sentence,
 * and where the people live who are not reached.
 */

#define G_LOG_DOMAIN "dekkend-map-verdict-card"

#include "config.h"

#include "map/dek-verdict-card.h"

#include <glib/gi18n.h>

#include "coverage/dek-coverage-text.h"
#include "coverage/dek-norm-text.h"
#include "map/dek-coverage-cells.h"
#include "reference/dek-number.h"
#include "widgets/dek-pane-rows.h"
#include "widgets/dek-share-bar.h"
#include "widgets/dek-verdict-sign.h"

/* Postcodes that are named; the map has them all. */
#define FEW 8

struct _DekVerdictCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *sign;
  GtkWidget *verdict;
  GtkWidget *norm;
  GtkWidget *reason;
  GtkWidget *bar;
  GtkWidget *figures;
  GtkBox *postcodes;
};

G_DEFINE_FINAL_TYPE (DekVerdictCard, dek_verdict_card, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
dek_verdict_card_dispose (GObject *object)
{
  g_clear_pointer (&DEK_VERDICT_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (dek_verdict_card_parent_class)->dispose (object);
}

static void
dek_verdict_card_class_init (DekVerdictCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dek_verdict_card_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_head (DekVerdictCard *self,
          GtkWidget      *texts)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->verdict = new_label ("heading");
  self->norm = new_label ("caption");
  gtk_widget_add_css_class (self->norm, "quiet");
  gtk_widget_set_hexpand (self->verdict, TRUE);
  gtk_box_append (GTK_BOX (line), self->verdict);
  gtk_box_append (GTK_BOX (line), self->norm);
  gtk_box_append (GTK_BOX (texts), line);
}

static void
dek_verdict_card_init (DekVerdictCard *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  self->sign = dek_verdict_sign_new (TRUE);
  gtk_box_append (GTK_BOX (card), self->sign);
  gtk_widget_add_css_class (texts, "pane-text");
  add_head (self, texts);
  self->reason = new_label (NULL);
  gtk_box_append (GTK_BOX (texts), self->reason);
  self->bar = dek_share_bar_new (DEK_SHARE_BAR_REACHED);
  gtk_box_append (GTK_BOX (texts), self->bar);
  self->figures = new_label ("caption");
  gtk_widget_add_css_class (self->figures, "numeric");
  gtk_box_append (GTK_BOX (texts), self->figures);
  gtk_box_append (GTK_BOX (card), texts);
  gtk_box_append (GTK_BOX (self->box), card);
  self->postcodes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->postcodes));
}

/**
 * dek_verdict_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
dek_verdict_card_new (void)
{
  return g_object_new (DEK_TYPE_VERDICT_CARD, NULL);
}

static void
show_mood (DekVerdictCard *self,
           DekVerdict      verdict)
{
  static const char *const moods[] = {
    [DEK_VERDICT_UNKNOWN] = NULL,
    [DEK_VERDICT_WHITE] = "bad",
    [DEK_VERDICT_PARTLY] = "partly",
    [DEK_VERDICT_COVERED] = "good",
  };

  for (guint i = 0; i < G_N_ELEMENTS (moods); i++)
    if (moods[i] != NULL)
      gtk_widget_remove_css_class (self->verdict, moods[i]);
  gtk_widget_add_css_class (self->verdict, "mood");
  if (moods[verdict] != NULL)
    gtk_widget_add_css_class (self->verdict, moods[verdict]);
}

static void
show_figures (DekVerdictCard         *self,
              const DekCoverageTally *tally)
{
  g_autofree char *covered = dek_number_to_text (tally->covered);
  g_autofree char *people = dek_number_to_text (tally->inhabitants);
  g_autofree char *share = NULL;
  g_autofree char *figures = NULL;

  gtk_widget_set_visible (self->bar, tally->inhabitants > 0);
  gtk_widget_set_visible (self->figures, tally->inhabitants > 0);
  if (tally->inhabitants == 0)
    return;

  share = dek_coverage_dup_share_text (tally);
  /* Translators: numbers of inhabitants and a percentage. */
  figures = g_strdup_printf (_("%s of %s inhabitants reached: %s"), covered, people, share);
  gtk_label_set_text (GTK_LABEL (self->figures), figures);
  dek_share_bar_set_share (DEK_SHARE_BAR (self->bar), dek_coverage_tally_get_percent (tally) / 100, figures);
}

typedef struct
{
  guint point;
  gint64 people;
} Lacking;

static int
compare_lacking (gconstpointer a,
                 gconstpointer b)
{
  gint64 one = ((const Lacking *) a)->people, other = ((const Lacking *) b)->people;

  return one > other ? -1 : one < other;
}

static GArray *
find_lacking (DekCoverage *coverage,
              gint         gemeente)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Lacking));
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n);
  const DekCoveragePoint *points = dek_coverage_get_points (coverage, &n);

  for (guint i = 0; i < n; i++)
    {
      Lacking one = { i, demand[i].inhabitants };

      if (demand[i].gemeente == gemeente && demand[i].inhabitants > 0 && !points[i].is_reached)
        g_array_append_val (found, one);
    }
  g_array_sort (found, compare_lacking);

  return found;
}

static char *
dup_way (DekCoverage *coverage,
         guint        point)
{
  guint n;
  const DekCoveragePoint *one = &dek_coverage_get_points (coverage, &n)[point];
  g_autofree char *cost = NULL;

  if (one->site < 0)
    return g_strdup (_("no place that counts"));

  cost = dek_norm_dup_cost_text (dek_coverage_get_norm (coverage), one->cost);
  /* Translators: a distance or time, and the name of a place. */
  return g_strdup_printf (_("%s from %s"), cost,
                          dek_coverage_input_get_sites (dek_coverage_get_input (coverage), &n)[one->site].name);
}

/* The dots of the map in words. */
static void
show_postcodes (DekVerdictCard *self,
                DekCoverage    *coverage,
                gint            gemeente)
{
  g_autoptr (GArray) lacking = find_lacking (coverage, gemeente);
  guint n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (dek_coverage_get_input (coverage), &n);
  GtkListBox *list;

  dek_pane_clear (self->postcodes);
  if (lacking->len > 0)
    {
      list = dek_pane_add_group (self->postcodes, _("Not Reached"), _("inhabitants"));
      for (guint i = 0; i < MIN (lacking->len, FEW); i++)
        {
          const Lacking *one = &g_array_index (lacking, Lacking, i);
          const DekCoverageDemand *where = &demand[one->point];
          g_autofree char *people = dek_number_to_text (one->people);
          g_autofree char *way = dup_way (coverage, one->point);
          g_autofree char *name = where->name != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", where->id, where->name)
                                                      : g_strdup_printf ("%" G_GINT64_FORMAT, where->id);

          dek_pane_add_row (list, NULL, name, way, people);
        }
    }
  if (lacking->len > FEW)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more postcode.", "And %u more postcodes.",
                                                         lacking->len - FEW), lacking->len - FEW);

      dek_pane_add_text (self->postcodes, more, "caption");
    }
  dek_pane_add_text (self->postcodes,
                     _("On the map every postcode is a dot, as large as the number of people: "
                       "a disc is reached, a ring is not. Inhabitants per postcode: CBS, 2021."), "caption");
}

/**
 * dek_verdict_card_set:
 * @coverage: who is reached
 * @gemeente: number of the gemeente that the card is about
 *
 * Shows the verdict on a gemeente. The card hides where @coverage does not know
 * the gemeente.
 */
void
dek_verdict_card_set (DekVerdictCard *self,
                      DekCoverage    *coverage,
                      gint64          gemeente)
{
  g_autofree char *reason = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *norm = NULL;
  const DekCoverageTally *tally;
  const char *verdict;
  gint index;

  g_return_if_fail (DEK_IS_VERDICT_CARD (self));
  g_return_if_fail (coverage != NULL);

  index = dek_coverage_input_find_gemeente (dek_coverage_get_input (coverage), gemeente);
  gtk_widget_set_visible (GTK_WIDGET (self), index >= 0);
  if (index < 0)
    return;

  tally = dek_coverage_get_gemeente (coverage, (guint) index);
  reason = dek_coverage_dup_reason (coverage, (guint) index);
  limit = dek_norm_dup_limit_text (dek_coverage_get_norm (coverage), dek_coverage_get_norm (coverage)->main);
  /* Translators: %s is a distance or time. */
  norm = g_strdup_printf (_("norm: %s"), limit);
  verdict = dek_verdict_get_label (tally->verdict);
  dek_verdict_sign_set_verdict (DEK_VERDICT_SIGN (self->sign), tally->verdict);
  gtk_label_set_text (GTK_LABEL (self->verdict), verdict);
  gtk_label_set_text (GTK_LABEL (self->norm), norm);
  gtk_label_set_text (GTK_LABEL (self->reason), reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, verdict,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  show_mood (self, tally->verdict);
  show_figures (self, tally);
  show_postcodes (self, coverage, index);
}
