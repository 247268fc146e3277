// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-coverage"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-norm.h"
#include "cli/dek-cli-util.h"
#include "reference/dek-number.h"

/* dekkend coverage: who is reached. */

static void
print_as_text (DekRegion         *region,
               const DekCoverage *coverage)
{
  const DekCoverageTally *tally = dek_coverage_get_region (coverage);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *norm = dek_norm_dup_sentence (dek_coverage_get_norm (coverage));
  g_autofree char *counts = dek_norm_dup_count_text (dek_coverage_get_norm (coverage));
  g_autofree char *share = dek_share_to_text (tally->covered, tally->inhabitants);
  g_autofree char *sentence = dek_coverage_dup_region_text (coverage);
  g_auto (GStrv) notes = dek_coverage_dup_notes (coverage);
  const char *name = dek_region_get_name (region);
  guint n_subregions, n_gemeenten;

  g_string_append_printf (text, "%s: %s\n%s\n%s\n%s\n\n", name != NULL ? name : "", share, sentence, norm, counts);

  dek_coverage_input_get_subregions (dek_coverage_get_input (coverage), &n_subregions);
  for (guint i = 0; i < n_subregions; i++)
    {
      g_autofree char *reason = dek_coverage_dup_subregion_reason (coverage, i);
      g_autofree char *full = dek_coverage_dup_full_text (coverage, i);

      g_string_append_printf (text, "%s %s\n", reason, full != NULL ? full : "");
    }
  if (n_subregions > 0)
    g_string_append_c (text, '\n');

  dek_coverage_input_get_gemeenten (dek_coverage_get_input (coverage), &n_gemeenten);
  for (guint i = 0; i < n_gemeenten; i++)
    {
      g_autofree char *reason = dek_coverage_dup_reason (coverage, i);

      g_string_append_printf (text, "%s: %s\n", dek_verdict_get_label (dek_coverage_get_gemeente (coverage, i)->verdict),
                              reason);
    }
  for (guint i = 0; notes[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i == 0 ? "\n" : "", notes[i]);

  dek_cli_print (text->str);
}

static int
print_coverage (DekRegion        *region,
                const DekCliNorm *options,
                gboolean          json)
{
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekCoverageAreas) areas = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  DekNorm norm;

  dek_norm_init_for_region (&norm, region);
  if (!dek_cli_norm_apply (options, &norm, &error))
    return dek_cli_fail (error);

  input = dek_cli_norm_input (options, region, &error);
  if (input == NULL)
    return dek_cli_fail (error);

  coverage = dek_coverage_new (input, &norm, &error);
  if (coverage == NULL)
    return dek_cli_fail (error);

  if (!json)
    {
      print_as_text (region, coverage);
      return DEK_CLI_DONE;
    }

  areas = dek_coverage_areas_new (coverage, NULL, &error);
  if (areas == NULL)
    return dek_cli_fail (error);

  /* JSON is UTF-8 whatever the terminal has. */
  text = dek_coverage_to_json (coverage, areas);
  fputs (text, stdout);
  fputc ('\n', stdout);

  return DEK_CLI_DONE;
}

int
dek_cli_coverage (int    argc,
                  char **argv)
{
  g_auto (DekCliNorm) options = DEK_CLI_NORM_INIT;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    DEK_CLI_NORM_ENTRIES (&options),
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Say how many inhabitants have a place nearby, by the norm of the region or another."),
    _("With --json: {norm: {…}, fingerprint, region: {inhabitants, covered, percent, area_percent, steunpunten}, "
      "subregions: [{name, inhabitants, covered, percent, full_steunpunten, verdict, reason}], "
      "gemeenten: [{code, name, inhabitants, covered, percent, area_percent, steunpunten, "
      "nearest: {name, distance_m}, verdict: covered|partly|white|unknown, reason}], notes: [text]}. "
      "Percentages are of people, area_percent of land; people are those of postcode areas (CBS 2021)."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (DekRegion) region = NULL;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  region = dek_cli_open (parameters[0], &status);
  if (region == NULL)
    return status;

  return print_coverage (region, &options, json);
}
