// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-norm"

#include "coverage/dek-norm.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "coverage/dek-coverage-error.h"

G_DEFINE_BOXED_TYPE (DekNorm, dek_norm, dek_norm_copy, dek_norm_free)

#define ALL_SIZES                                                     \
  (1u << DEK_SIZE_CLASS_UNKNOWN | 1u << DEK_SIZE_CLASS_SMALL |        \
   1u << DEK_SIZE_CLASS_MEDIUM | 1u << DEK_SIZE_CLASS_LARGE)
#define ALL_KINDS \
  (1u << DEK_KIND_STEUNPUNT | 1u << DEK_KIND_ONTMOETINGSPLEK | 1u << DEK_KIND_INLOOP)
#define ALL_STATUSES \
  (1u << DEK_STATUS_OPEN | 1u << DEK_STATUS_DEVELOPING | 1u << DEK_STATUS_PLANNED)

/**
 * dek_norm_init:
 * @self: (out caller-allocates): a norm
 *
 * Fills in the norm that a region starts with: open steunpunten of any size in
 * the region within 5 km as the crow flies; white up to 20%, covered from 80%.
 * It asks nothing about dagdelen and elements, as those are seldom known at
 * the start.
 */
void
dek_norm_init (DekNorm *self)
{
  g_return_if_fail (self != NULL);

  memset (self, 0, sizeof *self);
  self->method = DEK_NORM_METHOD_STRAIGHT;
  self->thresholds[0] = 5000;
  self->n_thresholds = 1;
  self->detour_factor = 1.3;
  self->kinds = 1u << DEK_KIND_STEUNPUNT;
  self->statuses = 1u << DEK_STATUS_OPEN;
  self->sizes = ALL_SIZES;
  self->borders = DEK_NORM_BORDERS_REGION;
  self->scenario = DEK_SCENARIO_NOW;
  self->white_percent = 20;
  self->covered_percent = 80;
  self->full_rule = DEK_FULL_RULE_EITHER;
}

/**
 * dek_norm_new:
 *
 * Returns: (transfer full): a norm as by dek_norm_init()
 */
DekNorm *
dek_norm_new (void)
{
  DekNorm *self = g_new (DekNorm, 1);

  dek_norm_init (self);

  return self;
}

/**
 * dek_norm_copy:
 * @self: a norm
 *
 * Returns: (transfer full): a copy
 */
DekNorm *
dek_norm_copy (const DekNorm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * dek_norm_free:
 * @self: (transfer full): a norm from dek_norm_new() or dek_norm_copy()
 */
void
dek_norm_free (DekNorm *self)
{
  g_free (self);
}

/**
 * dek_norm_equal:
 * @a: a norm
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
dek_norm_equal (const DekNorm *a,
                const DekNorm *b)
{
  g_autofree char *json_a = dek_norm_to_json (a);
  g_autofree char *json_b = dek_norm_to_json (b);

  return strcmp (json_a, json_b) == 0;
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM, message);

  return FALSE;
}

static gboolean
validate_thresholds (const DekNorm  *self,
                     GError        **error)
{
  if (self->n_thresholds < 1 || self->n_thresholds > DEK_NORM_MAX_THRESHOLDS)
    return refuse (error, _("The norm must have one to five distances or travel times."));
  if (self->main >= self->n_thresholds)
    return refuse (error, _("The norm does not say which of its distances decides."));

  for (guint i = 0; i < self->n_thresholds; i++)
    {
      if (!isfinite (self->thresholds[i]) || self->thresholds[i] <= 0 || self->thresholds[i] > 1e6)
        return refuse (error, _("A distance or travel time of the norm must be over 0 and at most 1,000,000."));
      if (i > 0 && self->thresholds[i] <= self->thresholds[i - 1])
        return refuse (error, _("The distances or travel times of the norm must rise."));
    }

  if (!isfinite (self->detour_factor) || self->detour_factor < 1 || self->detour_factor > 5)
    return refuse (error, _("The detour factor must be from 1 to 5."));

  return TRUE;
}

static gboolean
validate_places (const DekNorm  *self,
                 GError        **error)
{
  if (self->kinds == 0 || (self->kinds & ~ALL_KINDS) != 0)
    return refuse (error, _("The norm counts nothing: choose at least one kind of place."));
  if ((self->statuses & 1u << DEK_STATUS_OPEN) == 0 || (self->statuses & ~ALL_STATUSES) != 0)
    return refuse (error, _("The norm must count open places, and cannot count closed ones."));
  if (self->sizes == 0 || (self->sizes & ~ALL_SIZES) != 0)
    return refuse (error, _("The norm counts nothing: choose at least one size class."));
  if (self->min_dagdelen > 21)
    return refuse (error, _("A week has no more than 21 dagdelen."));
  if (self->min_elements > 4)
    return refuse (error, _("There are no more than four basic elements."));

  return TRUE;
}

/* Each enumeration may come from a hand-written file; unsigned comparison
 * refuses negative numbers as well.
 */
static gboolean
validate_choices (const DekNorm  *self,
                  GError        **error)
{
  if ((guint) self->method > DEK_NORM_METHOD_TRAVEL_TIME ||
      (guint) self->borders > DEK_NORM_BORDERS_BEYOND ||
      (guint) self->scenario > DEK_SCENARIO_PLAN ||
      (guint) self->full_rule > DEK_FULL_RULE_EITHER)
    return refuse (error, _("The norm has a choice that does not exist."));

  if (self->scenario == DEK_SCENARIO_DATE)
    {
      guint day = self->date % 100;
      guint month = self->date / 100 % 100;
      guint year = self->date / 10000;

      if (year < 1900 || year > 9999 || !g_date_valid_dmy (day, month, year))
        return refuse (error, _("The norm must say on which date."));
    }

  return TRUE;
}

/**
 * dek_norm_validate:
 * @self: a norm
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_NORM, with a sentence for the user
 *
 * Tells whether all parts of a norm have possible values. A norm that can never
 * count anything is not valid.
 *
 * Returns: whether it is valid
 */
gboolean
dek_norm_validate (const DekNorm  *self,
                   GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!validate_thresholds (self, error) ||
      !validate_places (self, error) ||
      !validate_choices (self, error))
    return FALSE;

  if (!(self->white_percent >= 0) || !(self->covered_percent <= 100) ||
      !(self->white_percent < self->covered_percent))
    return refuse (error, _("The share for white must be below the share for covered, and both from 0% to 100%."));

  return TRUE;
}

/**
 * dek_norm_get_threshold:
 * @self: a norm
 *
 * Returns: the threshold that decides: metres, or minutes with travel times
 */
double
dek_norm_get_threshold (const DekNorm *self)
{
  g_return_val_if_fail (self != NULL && self->main < DEK_NORM_MAX_THRESHOLDS, 0);

  return self->thresholds[self->main];
}

/**
 * dek_norm_get_limit:
 * @self: a norm
 * @index: index of a threshold
 *
 * Gives a threshold as it is to be compared with: a centimetre more, since
 * positions with seven decimals and their projection are no more exact, and
 * somebody at exactly 5 km is to be within it. Siting takes this for its limit,
 * so that it agrees with coverage.
 *
 * Returns: the highest cost that is within the threshold, in metres or minutes
 */
double
dek_norm_get_limit (const DekNorm *self,
                    guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->n_thresholds, 0);

  return self->thresholds[index] + (dek_norm_is_in_minutes (self) ? 1e-6 : 0.01);
}

/**
 * dek_norm_set_threshold:
 * @self: a norm
 * @threshold: metres, or minutes with travel times; over 0
 *
 * Makes @threshold the one that decides. With one threshold it takes its
 * place. Of several, the deciding one moves, and others stay, unless they
 * would coincide with it.
 */
void
dek_norm_set_threshold (DekNorm *self,
                        double   threshold)
{
  double kept[DEK_NORM_MAX_THRESHOLDS];
  guint n = 0;
  gboolean is_placed = FALSE;

  g_return_if_fail (self != NULL && self->main < self->n_thresholds);

  for (guint i = 0; i < self->n_thresholds; i++)
    {
      if (i != self->main && self->thresholds[i] != threshold)
        kept[n++] = self->thresholds[i];
    }

  self->n_thresholds = n + 1;
  for (guint i = 0, from = 0; i <= n; i++)
    {
      if (!is_placed && (from == n || threshold < kept[from]))
        {
          self->thresholds[i] = threshold;
          self->main = i;
          is_placed = TRUE;
        }
      else
        {
          self->thresholds[i] = kept[from++];
        }
    }
}

/**
 * dek_norm_is_in_minutes:
 * @self: a norm
 *
 * Returns: whether its thresholds are minutes; else they are metres
 */
gboolean
dek_norm_is_in_minutes (const DekNorm *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->method == DEK_NORM_METHOD_TRAVEL_TIME;
}

/**
 * dek_date_parse:
 * @iso: (nullable): a date as "2027-01-31", or a moment that begins so
 *
 * Returns: the date as a number, 20270131; 0 for %NULL or what is no date
 */
guint
dek_date_parse (const char *iso)
{
  guint day, month, year;

  if (iso == NULL || strlen (iso) < 10 || iso[4] != '-' || iso[7] != '-' ||
      (iso[10] != '\0' && iso[10] != 'T'))
    return 0;

  for (guint i = 0; i < 10; i++)
    {
      if (i != 4 && i != 7 && !g_ascii_isdigit (iso[i]))
        return 0;
    }

  year = (guint) g_ascii_strtoull (iso, NULL, 10);
  month = (guint) g_ascii_strtoull (iso + 5, NULL, 10);
  day = (guint) g_ascii_strtoull (iso + 8, NULL, 10);
  if (year == 0 || !g_date_valid_dmy (day, month, year))
    return 0;

  return year * 10000 + month * 100 + day;
}

/**
 * dek_date_today:
 *
 * Returns: the date here and now as a number, 20270131
 */
guint
dek_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (guint) (g_date_time_get_year (now) * 10000 +
                  g_date_time_get_month (now) * 100 +
                  g_date_time_get_day_of_month (now));
}
