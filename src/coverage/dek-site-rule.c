// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-site-rule"

#include "coverage/dek-site-rule.h"

#include <glib/gi18n.h>

#include "reference/dek-number.h"

static gboolean
status_counts (const DekCoverageSite *site,
               const DekNorm         *norm)
{
  return (norm->statuses & 1u << site->status) != 0;
}

static DekSiteLack
get_lack_now (const DekCoverageSite *site,
              const DekNorm         *norm,
              guint                  today)
{
  if (site->status == DEK_STATUS_CLOSED ||
      (site->open_until != 0 && site->open_until < today))
    return DEK_SITE_LACK_CLOSED;
  if (!status_counts (site, norm) || site->open_from > today)
    return DEK_SITE_LACK_NOT_YET;

  return DEK_SITE_LACK_NOTHING;
}

/* On a date, what is known of dates comes before the status of today: a place
 * that is closed now may have been open then, and a planned one may be open by
 * then.
 */
static DekSiteLack
get_lack_on_date (const DekCoverageSite *site,
                  const DekNorm         *norm)
{
  if (site->open_until != 0 && site->open_until < norm->date)
    return DEK_SITE_LACK_CLOSED;
  if (site->status == DEK_STATUS_CLOSED && site->open_until == 0)
    return DEK_SITE_LACK_CLOSED;
  if (site->open_from > norm->date)
    return DEK_SITE_LACK_NOT_YET;
  if (site->open_from != 0 || site->status == DEK_STATUS_CLOSED || status_counts (site, norm))
    return DEK_SITE_LACK_NOTHING;

  return DEK_SITE_LACK_NOT_YET;
}

static DekSiteLack
get_lack_of_moment (const DekCoverageSite *site,
                    const DekNorm         *norm,
                    guint                  today)
{
  switch (norm->scenario)
    {
    case DEK_SCENARIO_DATE:
      return get_lack_on_date (site, norm);

    case DEK_SCENARIO_PLAN:
      if (site->status == DEK_STATUS_CLOSED || site->open_until != 0)
        return DEK_SITE_LACK_CLOSED;
      return DEK_SITE_LACK_NOTHING;

    case DEK_SCENARIO_NOW:
    default:
      return get_lack_now (site, norm, today);
    }
}

static DekSiteLack
get_lack_of_size (const DekCoverageSite *site,
                  const DekNorm         *norm)
{
  if ((norm->sizes & 1u << site->size) != 0)
    return DEK_SITE_LACK_NOTHING;

  return site->size == DEK_SIZE_CLASS_UNKNOWN ? DEK_SITE_LACK_SIZE_UNKNOWN : DEK_SITE_LACK_SIZE;
}

static DekSiteLack
get_lack_of_dagdelen (const DekCoverageSite *site,
                      const DekNorm         *norm)
{
  if (norm->min_dagdelen == 0)
    return DEK_SITE_LACK_NOTHING;
  if (site->dagdelen < 0)
    return norm->unknown_dagdelen_count ? DEK_SITE_LACK_NOTHING : DEK_SITE_LACK_DAGDELEN_UNKNOWN;

  return (guint) site->dagdelen >= norm->min_dagdelen ? DEK_SITE_LACK_NOTHING : DEK_SITE_LACK_DAGDELEN;
}

static DekSiteLack
get_lack_of_elements (const DekCoverageSite *site,
                      const DekNorm         *norm)
{
  if (site->elements >= norm->min_elements)
    return DEK_SITE_LACK_NOTHING;
  if (site->elements + site->elements_unknown < norm->min_elements)
    return DEK_SITE_LACK_ELEMENTS;

  return norm->unknown_elements_count ? DEK_SITE_LACK_NOTHING : DEK_SITE_LACK_ELEMENTS_UNKNOWN;
}

/**
 * dek_site_rule_get_lack:
 * @site: a place
 * @norm: a valid norm
 * @today: the date for the scenario "now", 20270131
 *
 * Tells why a place does not count under a norm.
 *
 * Returns: everything that it lacks, %DEK_SITE_LACK_NOTHING where it counts
 */
DekSiteLack
dek_site_rule_get_lack (const DekCoverageSite *site,
                        const DekNorm         *norm,
                        guint                  today)
{
  DekSiteLack lack = DEK_SITE_LACK_NOTHING;

  g_return_val_if_fail (site != NULL && norm != NULL, DEK_SITE_LACK_NOTHING);

  if ((norm->kinds & 1u << site->kind) == 0)
    lack |= DEK_SITE_LACK_KIND;
  if (!site->has_position)
    lack |= DEK_SITE_LACK_POSITION;
  if (site->is_outside && norm->borders != DEK_NORM_BORDERS_BEYOND)
    lack |= DEK_SITE_LACK_OUTSIDE;

  return lack |
         get_lack_of_moment (site, norm, today) |
         get_lack_of_size (site, norm) |
         get_lack_of_dagdelen (site, norm) |
         get_lack_of_elements (site, norm);
}

/**
 * dek_site_rule_is_full:
 * @site: a place
 * @norm: a valid norm
 * @today: the date for the scenario "now", 20270131
 *
 * Tells whether a place is a full steunpunt by the rule of the norm. It need
 * not count for distances: its position may be unknown.
 *
 * Returns: whether it is
 */
gboolean
dek_site_rule_is_full (const DekCoverageSite *site,
                       const DekNorm         *norm,
                       guint                  today)
{
  gboolean is_designated, has_elements;

  g_return_val_if_fail (site != NULL && norm != NULL, FALSE);

  if (site->kind != DEK_KIND_STEUNPUNT || site->is_outside ||
      get_lack_of_moment (site, norm, today) != DEK_SITE_LACK_NOTHING)
    return FALSE;

  is_designated = site->is_designated_full;
  has_elements = site->elements == 4;

  switch (norm->full_rule)
    {
    case DEK_FULL_RULE_DESIGNATED:
      return is_designated;

    case DEK_FULL_RULE_ELEMENTS:
      return has_elements;

    case DEK_FULL_RULE_EITHER:
      return is_designated || has_elements;

    case DEK_FULL_RULE_NONE:
    default:
      return FALSE;
    }
}

static char *
dup_dagdelen_text (const DekCoverageSite *site,
                   const DekNorm         *norm)
{
  return g_strdup_printf (ngettext ("It is open %d dagdeel a week, and the norm asks %u.",
                                    "It is open %d dagdelen a week, and the norm asks %u.",
                                    (gulong) MAX (site->dagdelen, 0)),
                          site->dagdelen, norm->min_dagdelen);
}

static char *
dup_elements_text (const DekCoverageSite *site,
                   const DekNorm         *norm)
{
  return g_strdup_printf (ngettext ("It has %u basic element, and the norm asks %u.",
                                    "It has %u basic elements, and the norm asks %u.",
                                    site->elements),
                          site->elements, norm->min_elements);
}

static char *
dup_not_yet_text (const DekCoverageSite *site)
{
  if (site->open_from != 0)
    {
      g_autofree char *day = dek_day_to_text (site->open_from);

      /* Translators: %s is a date */
      return g_strdup_printf (_("It opens on %s."), day);
    }

  switch (site->status)
    {
    case DEK_STATUS_PLANNED:
      return g_strdup (_("It is planned, and not open yet."));

    case DEK_STATUS_DEVELOPING:
      return g_strdup (_("It is being developed, and not open yet."));

    case DEK_STATUS_OPEN:
    case DEK_STATUS_CLOSED:
    default:
      return g_strdup (_("It is not open then."));
    }
}

/* The sentence of each thing that has one without a figure. */
static const char *
get_plain_text (DekSiteLack lack)
{
  if (lack == DEK_SITE_LACK_KIND)
    return _("This kind of place does not count.");
  if (lack == DEK_SITE_LACK_CLOSED)
    return _("It is closed, or will be.");
  if (lack == DEK_SITE_LACK_SIZE)
    return _("Its size class does not count.");
  if (lack == DEK_SITE_LACK_SIZE_UNKNOWN)
    return _("Its size class is not known.");
  if (lack == DEK_SITE_LACK_DAGDELEN_UNKNOWN)
    return _("It is not known how many dagdelen it is open.");
  if (lack == DEK_SITE_LACK_ELEMENTS_UNKNOWN)
    return _("Not all of its basic elements are known.");
  if (lack == DEK_SITE_LACK_POSITION)
    return _("Its position is not known.");
  if (lack == DEK_SITE_LACK_OUTSIDE)
    return _("It lies outside the region.");

  return NULL;
}

/**
 * dek_site_rule_dup_lack_text:
 * @site: a place
 * @norm: a valid norm
 * @today: the date for the scenario "now", 20270131
 *
 * Says why a place does not count, one sentence for each thing that it lacks.
 *
 * Returns: (transfer full) (nullable): translated text; %NULL where it counts
 */
char *
dek_site_rule_dup_lack_text (const DekCoverageSite *site,
                             const DekNorm         *norm,
                             guint                  today)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  DekSiteLack lack = dek_site_rule_get_lack (site, norm, today);

  if (lack == DEK_SITE_LACK_NOTHING)
    return NULL;

  for (guint bit = 0; bit <= 10; bit++)
    {
      DekSiteLack one = lack & 1u << bit;

      if (one == DEK_SITE_LACK_NOT_YET)
        g_ptr_array_add (sentences, dup_not_yet_text (site));
      else if (one == DEK_SITE_LACK_DAGDELEN)
        g_ptr_array_add (sentences, dup_dagdelen_text (site, norm));
      else if (one == DEK_SITE_LACK_ELEMENTS)
        g_ptr_array_add (sentences, dup_elements_text (site, norm));
      else if (one != DEK_SITE_LACK_NOTHING)
        g_ptr_array_add (sentences, g_strdup (get_plain_text (one)));
    }
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}
