// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-text"

#include "coverage/dek-coverage-text.h"

#include <glib/gi18n.h>

#include "coverage/dek-norm-text.h"
#include "reference/dek-number.h"

static const char *
get_site_name (const DekCoverage *self,
               gint               site)
{
  guint n;

  return dek_coverage_input_get_sites (dek_coverage_get_input (self), &n)[site].name;
}

/* The unreached postcode area of the gemeente where most people live; -1 where
 * nobody is unreached.
 */
static gint
find_worst_point (const DekCoverage *self,
                  guint              gemeente)
{
  guint n;
  const DekCoveragePoint *points = dek_coverage_get_points (self, &n);
  const DekCoverageDemand *demand = dek_coverage_input_get_demand (dek_coverage_get_input (self), &n);
  gint64 most = 0;
  gint worst = -1;

  for (guint i = 0; i < n; i++)
    {
      if (demand[i].gemeente == (gint) gemeente && !points[i].is_reached && demand[i].inhabitants > most)
        {
          most = demand[i].inhabitants;
          worst = (gint) i;
        }
    }

  return worst;
}

static char *
dup_all_reached (const DekCoverage      *self,
                 const DekCoverageTally *tally,
                 const char             *name)
{
  const DekNorm *norm = dek_coverage_get_norm (self);
  g_autofree char *people = dek_number_to_text (tally->inhabitants);
  g_autofree char *limit = dek_norm_dup_limit_text (norm, norm->main);

  if (dek_norm_is_in_minutes (norm))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: number, gemeente, time, "a steunpunt" */
                                         "The only inhabitant (%s) of %s lives within %s travel of %s.",
                                         "All %s inhabitants of %s live within %s travel of %s.",
                                         (gulong) tally->inhabitants),
                            people, name, limit, dek_norm_get_place_text (norm));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: number, gemeente, distance, "a steunpunt" */
                                       "The only inhabitant (%s) of %s lives within %s of %s.",
                                       "All %s inhabitants of %s live within %s of %s.",
                                       (gulong) tally->inhabitants),
                          people, name, limit, dek_norm_get_place_text (norm));
}

/* Where people live too far away, and how far the nearest place is from the
 * postcode area where most of them live.
 */
static char *
dup_too_far (const DekCoverage      *self,
             const DekCoverageTally *tally,
             const char             *name,
             guint                   worst)
{
  const DekNorm *norm = dek_coverage_get_norm (self);
  guint n;
  const DekCoverageDemand *from = dek_coverage_input_get_demand (dek_coverage_get_input (self), &n) + worst;
  const DekCoveragePoint *point = dek_coverage_get_points (self, &n) + worst;
  gint64 unreached = tally->inhabitants - tally->covered;
  g_autofree char *people = dek_number_to_text (unreached);
  g_autofree char *limit = dek_norm_dup_limit_text (norm, norm->main);
  g_autofree char *cost = dek_norm_dup_cost_text (norm, point->cost);
  g_autofree char *place = NULL;

  place = from->name != NULL ? g_strdup (from->name) : g_strdup_printf ("%" G_GINT64_FORMAT, from->id);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: number, gemeente, "5 km", "a steunpunt", name
                                        * of the nearest, "9.4 km", name of a town or postcode */
                                       "%s inhabitant of %s lives further than %s from %s; the nearest is %s, %s from %s.",
                                       "%s inhabitants of %s live further than %s from %s; the nearest is %s, %s from %s.",
                                       (gulong) unreached),
                          people, name, limit, dek_norm_get_place_text (norm),
                          get_site_name (self, point->site), cost, place);
}

static char *
dup_nothing_near (const DekCoverage      *self,
                  const DekCoverageTally *tally,
                  const char             *name)
{
  const DekNorm *norm = dek_coverage_get_norm (self);
  gint64 unreached = tally->inhabitants - tally->covered;
  g_autofree char *people = dek_number_to_text (unreached);

  if (norm->borders == DEK_NORM_BORDERS_GEMEENTE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: number, gemeente */
                                         "For %s inhabitant of %s there is no place that counts in the own gemeente.",
                                         "For %s inhabitants of %s there is no place that counts in the own gemeente.",
                                         (gulong) unreached),
                            people, name);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: number, gemeente */
                                       "For %s inhabitant of %s there is no place that counts.",
                                       "For %s inhabitants of %s there is no place that counts.",
                                       (gulong) unreached),
                          people, name);
}

/**
 * dek_coverage_dup_reason:
 * @self: a coverage
 * @gemeente: index of a gemeente
 *
 * Says in a sentence why a gemeente has its verdict: how many inhabitants are
 * not reached, and which place is nearest to where most of them live.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
dek_coverage_dup_reason (const DekCoverage *self,
                         guint              gemeente)
{
  guint n;
  const DekCoverageTally *tally;
  const char *name;
  gint worst;

  g_return_val_if_fail (self != NULL, NULL);
  tally = dek_coverage_get_gemeente (self, gemeente);
  g_return_val_if_fail (tally != NULL, NULL);

  name = dek_coverage_input_get_gemeenten (dek_coverage_get_input (self), &n)[gemeente].name;
  if (tally->inhabitants == 0)
    /* Translators: %s is a gemeente */
    return g_strdup_printf (_("It is not known how many people live where in %s."), name);

  worst = find_worst_point (self, gemeente);
  if (worst < 0)
    return dup_all_reached (self, tally, name);
  if (dek_coverage_get_points (self, &n)[worst].site < 0)
    return dup_nothing_near (self, tally, name);

  return dup_too_far (self, tally, name, (guint) worst);
}

/**
 * dek_coverage_dup_region_text:
 * @self: a coverage
 *
 * Says in a sentence how many of the region's inhabitants are reached.
 *
 * Returns: (transfer full): a translated sentence, with its norm
 */
char *
dek_coverage_dup_region_text (const DekCoverage *self)
{
  const DekCoverageTally *tally;
  const DekNorm *norm;
  g_autofree char *limit = NULL;
  g_autofree char *covered = NULL;
  g_autofree char *people = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  tally = dek_coverage_get_region (self);
  norm = dek_coverage_get_norm (self);
  if (tally->inhabitants == 0)
    return g_strdup (_("It is not known how many people live where in this region."));

  limit = dek_norm_dup_limit_text (norm, norm->main);
  covered = dek_number_to_text (tally->covered);
  people = dek_number_to_text (tally->inhabitants);

  if (dek_norm_is_in_minutes (norm))
    /* Translators: number, number, time, "a steunpunt" */
    return g_strdup_printf (_("%s of %s inhabitants live within %s travel of %s."), covered, people,
                            limit, dek_norm_get_place_text (norm));

  /* Translators: number, number, distance, "a steunpunt" */
  return g_strdup_printf (_("%s of %s inhabitants live within %s of %s."), covered, people,
                          limit, dek_norm_get_place_text (norm));
}

/**
 * dek_coverage_dup_subregion_reason:
 * @self: a coverage
 * @subregion: index of a sub-region
 *
 * Says in a sentence how many inhabitants of a sub-region are not reached.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
dek_coverage_dup_subregion_reason (const DekCoverage *self,
                                   guint              subregion)
{
  guint n;
  const DekCoverageTally *tally;
  const char *name;
  g_autofree char *unreached = NULL;
  g_autofree char *people = NULL;
  gint64 n_unreached;

  g_return_val_if_fail (self != NULL, NULL);
  tally = dek_coverage_get_subregion (self, subregion);
  g_return_val_if_fail (tally != NULL, NULL);

  name = dek_coverage_input_get_subregions (dek_coverage_get_input (self), &n)[subregion].name;
  if (tally->inhabitants == 0)
    /* Translators: %s is a sub-region */
    return g_strdup_printf (_("It is not known how many people live where in %s."), name);

  n_unreached = tally->inhabitants - tally->covered;
  if (n_unreached == 0)
    return dup_all_reached (self, tally, name);

  unreached = dek_number_to_text (n_unreached);
  people = dek_number_to_text (tally->inhabitants);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: number, number, sub-region */
                                       "%s of the %s inhabitants of %s is not reached.",
                                       "%s of the %s inhabitants of %s are not reached.",
                                       (gulong) n_unreached),
                          unreached, people, name);
}

/**
 * dek_coverage_dup_full_text:
 * @self: a coverage
 * @subregion: index of a sub-region
 *
 * Says whether a sub-region has its full steunpunt.
 *
 * Returns: (transfer full) (nullable): a translated sentence; %NULL where the
 *   norm does not ask for one
 */
char *
dek_coverage_dup_full_text (const DekCoverage *self,
                            guint              subregion)
{
  guint n, n_full;
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  if (dek_coverage_get_norm (self)->full_rule == DEK_FULL_RULE_NONE)
    return NULL;

  name = dek_coverage_input_get_subregions (dek_coverage_get_input (self), &n)[subregion].name;
  n_full = dek_coverage_get_n_full (self, subregion);
  if (n_full == 0)
    /* Translators: %s is a sub-region */
    return g_strdup_printf (_("%s has no full steunpunt."), name);

  return g_strdup_printf (ngettext ("%s has %u full steunpunt.", "%s has %u full steunpunten.", n_full),
                          name, n_full);
}

/* @format is already the one for @n and has one %s. */
static void
add_note (GPtrArray  *notes,
          guint       n,
          const char *format)
{
  g_autofree char *figure = dek_number_to_text (n);

  if (n == 0)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_ptr_array_add (notes, g_strdup_printf (format, figure));
#pragma GCC diagnostic pop
}

static void
add_site_notes (GPtrArray         *notes,
                const DekCoverage *self)
{
  guint n_sites;
  const DekCoverageSite *sites = dek_coverage_input_get_sites (dek_coverage_get_input (self), &n_sites);
  guint n_without = 0;
  guint n_approximate = 0;
  guint n_counting = 0;

  for (guint i = 0; i < n_sites; i++)
    {
      DekSiteLack lack = dek_coverage_get_site_lack (self, i);

      n_counting += lack == DEK_SITE_LACK_NOTHING;
      n_without += lack == DEK_SITE_LACK_POSITION;
      n_approximate += lack == DEK_SITE_LACK_NOTHING && sites[i].is_approximate;
    }

  if (n_sites == 0)
    g_ptr_array_add (notes, g_strdup (_("There are no places yet, so nobody is reached.")));
  else if (n_counting == 0)
    g_ptr_array_add (notes, g_strdup (_("None of the places counts under this norm, so nobody is reached.")));

  add_note (notes, n_without,
            ngettext ("%s place would count, but its position is not known.",
                      "%s places would count, but their positions are not known.",
                      n_without));
  add_note (notes, n_approximate,
            ngettext ("Of %s place that counts only the gemeente is known, so its distances are rough.",
                      "Of %s places that count only the gemeente is known, so their distances are rough.",
                      n_approximate));
}

/**
 * dek_coverage_dup_notes:
 * @self: a coverage
 *
 * Says what one should know beside the figures: that no place counts, that
 * positions, inhabitants or travel times are missing.
 *
 * Returns: (transfer full) (array zero-terminated=1): translated sentences;
 *   empty where there is nothing to say
 */
char **
dek_coverage_dup_notes (const DekCoverage *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  const DekCoverageTally *region;

  g_return_val_if_fail (self != NULL, NULL);

  region = dek_coverage_get_region (self);
  if (region->inhabitants == 0)
    g_ptr_array_add (notes, g_strdup (_("It is not known how many people live where, so there is nobody to reach.")));
  add_site_notes (notes, self);
  add_note (notes, region->n_points_unknown,
            ngettext ("Of %s postcode area the inhabitants are not known; it is left out.",
                      "Of %s postcode areas the inhabitants are not known; they are left out.",
                      region->n_points_unknown));
  add_note (notes, dek_coverage_get_missing_pairs (self),
            ngettext ("%s travel time is missing; who cannot be shown to be near is not reached.",
                      "%s travel times are missing; who cannot be shown to be near is not reached.",
                      dek_coverage_get_missing_pairs (self)));
  g_ptr_array_add (notes, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&notes), FALSE);
}
