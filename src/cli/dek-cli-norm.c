// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-norm"

#include "cli/dek-cli-norm.h"

#include <string.h>

#include <glib/gi18n.h>

/* The norm of a region with what the command line says otherwise. */

/**
 * dek_cli_norm_clear:
 * @self: options
 *
 * Frees what they hold.
 */
void
dek_cli_norm_clear (DekCliNorm *self)
{
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->kinds, g_free);
  g_clear_pointer (&self->travel_times, g_free);
}

static gboolean
apply_scenario (const char  *word,
                DekNorm     *norm,
                GError     **error)
{
  if (strcmp (word, "now") == 0)
    {
      norm->scenario = DEK_SCENARIO_NOW;
    }
  else if (strcmp (word, "plan") == 0)
    {
      norm->scenario = DEK_SCENARIO_PLAN;
    }
  else
    {
      norm->scenario = DEK_SCENARIO_DATE;
      norm->date = dek_date_parse (word);
      if (norm->date == 0 || strlen (word) != 10)
        {
          g_set_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM,
                       _("“%s” is no scenario: give now, plan, or a date such as 2027-01-31."), word);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
apply_kinds (const char  *words,
             DekNorm     *norm,
             GError     **error)
{
  g_auto (GStrv) nicks = g_strsplit (words, ",", -1);

  norm->kinds = 0;
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      gint kind;

      if (!dek_enum_from_nick (DEK_TYPE_KIND, g_strstrip (nicks[i]), &kind))
        {
          g_set_error (error, DEK_COVERAGE_ERROR, DEK_COVERAGE_ERROR_INVALID_NORM,
                       _("“%s” is no kind: give steunpunt, ontmoetingsplek or inloop."), nicks[i]);
          return FALSE;
        }
      norm->kinds |= 1u << kind;
    }

  return TRUE;
}

/* Of the thresholds that a region has only one makes sense in another measure. */
static void
apply_measure (const DekCliNorm *self,
               DekNorm          *norm)
{
  gboolean was_in_minutes = dek_norm_is_in_minutes (norm);
  double threshold = self->minutes != -1 ? self->minutes : self->distance;

  if (self->minutes != -1)
    norm->method = DEK_NORM_METHOD_TRAVEL_TIME;
  else if (self->detour != -1)
    norm->method = DEK_NORM_METHOD_DETOUR;
  else if (self->distance != -1 && was_in_minutes)
    norm->method = DEK_NORM_METHOD_STRAIGHT;

  if (self->detour != -1)
    norm->detour_factor = self->detour;
  if (threshold != -1)
    {
      norm->n_thresholds = 1;
      norm->main = 0;
      norm->thresholds[0] = threshold;
    }
}

/**
 * dek_cli_norm_apply:
 * @self: options
 * @norm: the norm to change
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_NORM
 *
 * Returns: whether @norm is valid with the options
 */
gboolean
dek_cli_norm_apply (const DekCliNorm  *self,
                    DekNorm           *norm,
                    GError           **error)
{
  apply_measure (self, norm);
  if (self->dagdelen != -1)
    norm->min_dagdelen = (guint) self->dagdelen;
  if (self->own_gemeente)
    norm->borders = DEK_NORM_BORDERS_GEMEENTE;
  else if (self->beyond)
    norm->borders = DEK_NORM_BORDERS_BEYOND;

  if (self->scenario != NULL && !apply_scenario (self->scenario, norm, error))
    return FALSE;
  if (self->kinds != NULL && !apply_kinds (self->kinds, norm, error))
    return FALSE;

  return dek_norm_validate (norm, error);
}

/**
 * dek_cli_norm_input:
 * @self: options
 * @region: an open region
 * @error: return location for an error of %DEK_COVERAGE_ERROR:
 *   %DEK_COVERAGE_ERROR_INVALID_MATRIX, or of %G_FILE_ERROR
 *
 * Gathers what coverage is computed from, with the travel times that the
 * options name in stead of the region's.
 *
 * Returns: (transfer full): the input
 */
DekCoverageInput *
dek_cli_norm_input (const DekCliNorm  *self,
                    DekRegion         *region,
                    GError           **error)
{
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (DekTravelMatrix) matrix = NULL;
  g_autofree char *csv = NULL;
  gsize length;

  if (self->travel_times != NULL)
    {
      if (!g_file_get_contents (self->travel_times, &csv, &length, error))
        return NULL;
      matrix = dek_travel_matrix_parse (csv, (gssize) length, error);
      if (matrix == NULL)
        return NULL;
    }

  input = dek_coverage_input_new_for_region (region);
  if (matrix == NULL)
    return g_steal_pointer (&input);

  return dek_coverage_input_new_with_matrix (input, matrix);
}
