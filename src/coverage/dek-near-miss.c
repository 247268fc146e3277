// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-near-miss"

#include "coverage/dek-near-miss.h"

#include <glib/gi18n.h>
#include <math.h>

#include "coverage/dek-coverage-reachers.h"
#include "coverage/dek-norm-text.h"
#include "reference/dek-number.h"

/* What a little work, or asking, can mend. */
#define MENDABLE                                                            \
  (DEK_SITE_LACK_NOT_YET | DEK_SITE_LACK_SIZE_UNKNOWN |                     \
   DEK_SITE_LACK_DAGDELEN | DEK_SITE_LACK_DAGDELEN_UNKNOWN |                \
   DEK_SITE_LACK_ELEMENTS | DEK_SITE_LACK_ELEMENTS_UNKNOWN)

/* Whom this place alone would reach, of those who are not reached now. */
static gint64
compute_gain (const DekCoverage *coverage,
              guint              site)
{
  DekCoverageInput *input = dek_coverage_get_input (coverage);
  const DekNorm *norm = dek_coverage_get_norm (coverage);
  guint n_sites, n;
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (input, &n);
  const DekCoveragePoint *points = dek_coverage_get_points (coverage, &n);
  g_autofree gboolean *only = NULL;
  g_autoptr (DekReachers) reachers = NULL;
  gint64 gain = 0;

  dek_coverage_input_get_sites (input, &n_sites);
  only = g_new0 (gboolean, n_sites);
  only[site] = TRUE;
  reachers = dek_reachers_new (input, norm, only);

  for (guint i = 0; i < n; i++)
    {
      double cost;

      if (!points[i].is_reached && demand[i].inhabitants > 0 &&
          dek_reachers_nearest (reachers, i, norm->borders != DEK_NORM_BORDERS_GEMEENTE, &cost) >= 0 &&
          cost <= dek_norm_get_limit (norm, norm->main))
        gain += demand[i].inhabitants;
    }

  return gain;
}

/* The sub-region that would have a full steunpunt if this one got the one
 * element that it lacks, or opened.
 */
static gint
find_full_subregion (const DekCoverage     *coverage,
                     const DekCoverageSite *site,
                     DekSiteLack            lack)
{
  const DekNorm *norm = dek_coverage_get_norm (coverage);
  gboolean designated_counts = norm->full_rule == DEK_FULL_RULE_DESIGNATED || norm->full_rule == DEK_FULL_RULE_EITHER;
  gboolean elements_count = norm->full_rule == DEK_FULL_RULE_ELEMENTS || norm->full_rule == DEK_FULL_RULE_EITHER;
  gboolean opens = (lack & DEK_SITE_LACK_NOT_YET) != 0;

  if (site->subregion < 0 || site->kind != DEK_KIND_STEUNPUNT || site->is_outside ||
      dek_coverage_get_n_full (coverage, (guint) site->subregion) > 0)
    return -1;

  if ((designated_counts && site->is_designated_full && opens) ||
      (elements_count && site->elements == 4 && opens) ||
      (elements_count && site->elements == 3 && !opens))
    return site->subregion;

  return -1;
}

static gint
compare_misses (gconstpointer a,
                gconstpointer b)
{
  const DekNearMiss *miss_a = a;
  const DekNearMiss *miss_b = b;

  if (miss_a->gain != miss_b->gain)
    return miss_a->gain > miss_b->gain ? -1 : 1;
  if ((miss_a->subregion >= 0) != (miss_b->subregion >= 0))
    return miss_a->subregion >= 0 ? -1 : 1;

  return miss_a->site < miss_b->site ? -1 : miss_a->site > miss_b->site;
}

/**
 * dek_coverage_dup_near_misses:
 * @coverage: a coverage
 *
 * Finds the places that nearly meet the norm and whose meeting it would help:
 * a dagdeel short, an element missing, planned but not open, or not known well
 * enough. What cannot be mended is left out: closed, of another kind, without a
 * position. So are those that would add nothing.
 *
 * Returns: (transfer full) (element-type DekNearMiss): most gain first
 */
GArray *
dek_coverage_dup_near_misses (const DekCoverage *coverage)
{
  GArray *misses = g_array_new (FALSE, FALSE, sizeof (DekNearMiss));
  guint n_sites;
  const DekCoverageSite *sites;

  g_return_val_if_fail (coverage != NULL, misses);

  sites = dek_coverage_input_get_sites (dek_coverage_get_input (coverage), &n_sites);
  for (guint i = 0; i < n_sites; i++)
    {
      DekNearMiss miss = { .site = i, .lack = dek_coverage_get_site_lack (coverage, i), .subregion = -1 };

      if ((miss.lack & DEK_SITE_LACK_CLOSED) == 0)
        miss.subregion = find_full_subregion (coverage, sites + i, miss.lack);
      if (miss.lack != DEK_SITE_LACK_NOTHING && (miss.lack & ~MENDABLE) == 0)
        miss.gain = compute_gain (coverage, i);
      if (miss.gain > 0 || miss.subregion >= 0)
        g_array_append_val (misses, miss);
    }
  g_array_sort (misses, compare_misses);

  return misses;
}

static char *
dup_element_text (const DekCoverageSite *site)
{
  for (gint element = DEK_ELEMENT_KIND_INLOOP; element <= DEK_ELEMENT_KIND_GROWTH; element++)
    {
      if (site->missing_elements == 1u << element)
        /* Translators: %s is a basic element, such as "inloop" */
        return g_strdup_printf (_("Of the four basic elements only one is missing: %s."),
                                dek_enum_get_label (DEK_TYPE_ELEMENT_KIND, element));
    }

  return g_strdup (_("Three of the four basic elements are there; the fourth is not known."));
}

/**
 * dek_near_miss_dup_text:
 * @self: a place that just misses the norm
 * @coverage: the coverage that it comes from
 *
 * Says what it lacks and what meeting the norm would bring.
 *
 * Returns: (transfer full): translated sentences
 */
char *
dek_near_miss_dup_text (const DekNearMiss *self,
                        const DekCoverage *coverage)
{
  DekCoverageInput *input;
  guint n;
  const DekCoverageSite *site;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL && coverage != NULL, NULL);

  input = dek_coverage_get_input (coverage);
  site = dek_coverage_input_get_sites (input, &n) + self->site;
  if (self->lack != DEK_SITE_LACK_NOTHING)
    g_ptr_array_add (sentences, dek_site_rule_dup_lack_text (site, dek_coverage_get_norm (coverage),
                                                             dek_coverage_input_get_today (input)));
  if (self->gain > 0)
    {
      g_autofree char *people = dek_number_to_text (self->gain);

      g_ptr_array_add (sentences,
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "If it counted, %s more inhabitant would be reached.",
                                                     "If it counted, %s more inhabitants would be reached.",
                                                     (gulong) self->gain),
                                        people));
    }
  if (self->subregion >= 0)
    {
      if ((self->lack & DEK_SITE_LACK_NOT_YET) == 0)
        g_ptr_array_add (sentences, dup_element_text (site));
      /* Translators: %s is a sub-region */
      g_ptr_array_add (sentences, g_strdup_printf (_("With it %s would have its full steunpunt."),
                                                   dek_coverage_input_get_subregions (input, &n)[self->subregion].name));
    }
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}
