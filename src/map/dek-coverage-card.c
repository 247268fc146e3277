// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * How much of a region is reached: the number first, the sentence beside it,
 * the norm, and then where the people live who are not.
 */

#define G_LOG_DOMAIN "dekkend-map-coverage-card"

#include "config.h"

#include "map/dek-coverage-card.h"

#include <glib/gi18n.h>

#include "coverage/dek-coverage-text.h"
#include "coverage/dek-norm-text.h"
#include "map/dek-coverage-list.h"
#include "map/dek-norm-card.h"
#include "reference/dek-number.h"
#include "widgets/dek-share-bar.h"
#include "widgets/dek-template.h"

struct _DekCoverageCard
{
  GtkWidget parent_instance;

  GtkLabel *percent;
  GtkLabel *sentence;
  GtkWidget *figures;
  DekShareBar *bar;
  GtkLabel *reached;
  GtkLabel *unreached;
  GtkLabel *problem;
  DekNormCard *norm;
  DekCoverageList *list;

  DekCoverageModel *model;
};

G_DEFINE_FINAL_TYPE (DekCoverageCard, dek_coverage_card, GTK_TYPE_WIDGET)

/* Goes on from the big percentage before it. */
static char *
dup_sentence (const DekCoverage *coverage)
{
  const DekNorm *norm = dek_coverage_get_norm (coverage);
  g_autofree char *limit = dek_norm_dup_limit_text (norm, norm->main);
  g_autofree char *people = dek_number_to_text (dek_coverage_get_region (coverage)->inhabitants);

  if (dek_norm_is_in_minutes (norm))
    /* Translators: follows a big percentage: number, time, "a steunpunt". */
    return g_strdup_printf (_("of %s inhabitants live within %s travel of %s"), people, limit,
                            dek_norm_get_place_text (norm));

  /* Translators: follows a big percentage: number, distance, "a steunpunt". */
  return g_strdup_printf (_("of %s inhabitants live within %s of %s"), people, limit,
                          dek_norm_get_place_text (norm));
}

static void
show_figures (DekCoverageCard   *self,
              const DekCoverage *coverage)
{
  const DekCoverageTally *tally = dek_coverage_get_region (coverage);
  gint64 n_unreached = tally->inhabitants - tally->covered;
  g_autofree char *percent = dek_share_to_text (tally->covered, tally->inhabitants);
  g_autofree char *sentence = dup_sentence (coverage);
  g_autofree char *all = dek_coverage_dup_region_text (coverage);
  g_autofree char *covered = dek_number_to_text (tally->covered);
  g_autofree char *lack = dek_number_to_text (n_unreached);
  /* Translators: %s is a number of inhabitants. */
  g_autofree char *reached = g_strdup_printf (ngettext ("%s reached", "%s reached", (gulong) tally->covered), covered);
  /* Translators: %s is a number of inhabitants. */
  g_autofree char *unreached = g_strdup_printf (ngettext ("%s not reached", "%s not reached", (gulong) n_unreached), lack);

  gtk_label_set_text (self->percent, percent);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->reached, reached);
  gtk_label_set_text (self->unreached, unreached);
  dek_share_bar_set_share (self->bar, dek_coverage_tally_get_percent (tally) / 100, all);
}

static void
refresh (DekCoverageCard *self)
{
  DekCoverage *coverage = dek_coverage_model_get_coverage (self->model);
  const char *problem = dek_coverage_model_get_problem (self->model);
  gboolean known = coverage != NULL && dek_coverage_get_region (coverage)->inhabitants > 0;

  gtk_widget_set_visible (self->figures, known);
  gtk_widget_set_visible (GTK_WIDGET (self->list), known);
  gtk_widget_set_visible (GTK_WIDGET (self->norm), known || problem != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self), known || problem != NULL);
  if (known)
    show_figures (self, coverage);
  dek_coverage_list_set_coverage (self->list, known ? coverage : NULL);
}

static void
dek_coverage_card_dispose (GObject *object)
{
  DekCoverageCard *self = DEK_COVERAGE_CARD (object);

  dek_coverage_card_set_model (self, NULL);
  dek_template_dispose (GTK_WIDGET (self), DEK_TYPE_COVERAGE_CARD);

  G_OBJECT_CLASS (dek_coverage_card_parent_class)->dispose (object);
}

static void
dek_coverage_card_class_init (DekCoverageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dek_coverage_card_dispose;

  g_type_ensure (DEK_TYPE_SHARE_BAR);
  g_type_ensure (DEK_TYPE_NORM_CARD);
  g_type_ensure (DEK_TYPE_COVERAGE_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/dekkend/Dekkend/map/dek-coverage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, percent);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, figures);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, bar);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, reached);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, unreached);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, problem);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, norm);
  gtk_widget_class_bind_template_child (widget_class, DekCoverageCard, list);
}

static void
dek_coverage_card_init (DekCoverageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->percent), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->sentence, NULL, -1);
}

/**
 * dek_coverage_card_new:
 *
 * Returns: (transfer floating): a card without a coverage, hidden
 */
GtkWidget *
dek_coverage_card_new (void)
{
  return g_object_new (DEK_TYPE_COVERAGE_CARD, NULL);
}

/**
 * dek_coverage_card_set_model:
 * @model: (nullable): whose coverage to show; the card hides while nobody
 *   knows where people live
 */
void
dek_coverage_card_set_model (DekCoverageCard  *self,
                             DekCoverageModel *model)
{
  g_return_if_fail (DEK_IS_COVERAGE_CARD (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (self->norm != NULL)
    dek_norm_card_set_model (self->norm, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
