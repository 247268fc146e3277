// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-site"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-norm.h"
#include "cli/dek-cli-util.h"
#include "reference/dek-number.h"
#include "siting/siting.h"

/* dekkend site: where next, for a region or for tables. */

typedef struct
{
  DekCliNorm  norm;
  char       *demand;
  char       *candidates;
  char       *costs;
  char       *model;
  gint        n_new;
  double      limit;
  gint        alternatives;
  double      seconds;
  gboolean    json;
} SiteOptions;

static void
clear_options (SiteOptions *self)
{
  dek_cli_norm_clear (&self->norm);
  g_free (self->demand);
  g_free (self->candidates);
  g_free (self->costs);
  g_free (self->model);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SiteOptions, clear_options)

/* Whether tables are given in stead of a region, which decides how many
 * parameters there are. */
static gboolean
has_tables (int    argc,
            char **argv)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (strcmp (argv[i], "--demand") == 0 || g_str_has_prefix (argv[i], "--demand="))
      return TRUE;

  return FALSE;
}

static void
append_objective (GString              *text,
                  const SiteOptions    *options,
                  DekSitingModel        model,
                  const DekSitingSet   *set,
                  double                total)
{
  g_autofree char *objective = dek_decimal_to_text (set->objective, set->objective == (double) (gint64) set->objective ? 0 : 1);
  g_autofree char *all = dek_number_to_text ((gint64) total);

  switch (model)
    {
    case DEK_SITING_MODEL_LSCP:
      g_string_append_printf (text, ngettext ("%s new place reaches everybody who can be reached.",
                                              "%s new places reach everybody who can be reached.", set->n_places),
                              objective);
      break;

    case DEK_SITING_MODEL_P_MEDIAN:
      g_string_append_printf (text, _("Weight times distance or time together: %s."), objective);
      break;

    case DEK_SITING_MODEL_P_CENTER:
      g_string_append_printf (text, _("Nobody has to go further than %s."), objective);
      break;

    case DEK_SITING_MODEL_MCLP:
    default:
      /* Translators: number, number */
      g_string_append_printf (text, _("%s of %s are reached."), objective, all);
      break;
    }
  g_string_append_printf (text, " %s\n", set->is_optimal ? _("That is proven: no choice is better.")
                                                         : _("That is not proven to be the best."));
}

static void
print_as_text (const SiteOptions     *options,
               const DekSitingResult *result)
{
  const DekSitingSet *best = dek_siting_result_get_best (result);
  DekSitingProblem *problem = dek_siting_result_get_problem (result);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_unreachable;

  append_objective (text, options, dek_siting_result_get_options (result)->model, best,
                    dek_siting_result_get_total_weight (result));
  for (guint i = 0; i < best->n_places; i++)
    {
      const char *id = dek_siting_problem_get_candidate_id (problem, best->places[i].candidate);
      g_autofree char *gain = best->places[i].gain < 0 ? g_strdup ("–") : dek_decimal_to_text (best->places[i].gain, 0);

      g_string_append_printf (text, "%3u. %-12s +%s\n", i + 1, id, gain);
    }

  dek_siting_result_get_unreachable (result, &n_unreachable);
  if (n_unreachable > 0)
    g_string_append_printf (text, ngettext ("%u point is out of reach of every candidate.\n",
                                            "%u points are out of reach of every candidate.\n", n_unreachable),
                            n_unreachable);
  dek_cli_print (text->str);
}

static int
solve (const SiteOptions *options,
       DekSitingProblem  *problem,
       DekSitingModel     model,
       double             limit)
{
  const DekSitingOptions asked = {
    .model = model, .n_new = (guint) MAX (options->n_new, 0), .limit = limit,
    .n_alternatives = (guint) CLAMP (options->alternatives, 0, 100), .seconds = MAX (options->seconds, 0),
  };
  g_autoptr (DekSitingResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  result = dek_siting_solve (problem, &asked, NULL, NULL, NULL, &error);
  if (result == NULL)
    return dek_cli_fail (error);

  if (!options->json)
    {
      print_as_text (options, result);
      return DEK_CLI_DONE;
    }

  /* JSON is UTF-8 whatever the terminal has. */
  json = dek_siting_result_to_json (result);
  fputs (json, stdout);
  fputc ('\n', stdout);

  return DEK_CLI_DONE;
}

static int
site_region (const SiteOptions *options,
             const char        *path,
             DekSitingModel     model)
{
  int status;
  g_autoptr (DekRegion) region = dek_cli_open (path, &status);
  g_autoptr (DekCoverageInput) input = NULL;
  g_autoptr (DekCoverage) coverage = NULL;
  g_autoptr (DekSitingProblem) problem = NULL;
  g_autofree DekCandidateState *states = NULL;
  g_autoptr (GError) error = NULL;
  DekNorm norm;

  if (region == NULL)
    return status;

  dek_norm_init_for_region (&norm, region);
  if (!dek_cli_norm_apply (&options->norm, &norm, &error))
    return dek_cli_fail (error);
  if (options->limit != -1)
    dek_norm_set_threshold (&norm, options->limit);

  input = dek_cli_norm_input (&options->norm, region, &error);
  if (input == NULL)
    return dek_cli_fail (error);
  coverage = dek_coverage_new (input, &norm, &error);
  if (coverage == NULL)
    return dek_cli_fail (error);

  states = dek_siting_dup_region_states (region, input);
  problem = dek_siting_problem_new_for_coverage (coverage, states, &error);
  if (problem == NULL)
    return dek_cli_fail (error);

  return solve (options, problem, model, dek_norm_get_limit (&norm, norm.main));
}

static int
site_tables (const SiteOptions *options,
             DekSitingModel     model)
{
  g_autofree char *demand = NULL;
  g_autofree char *candidates = NULL;
  g_autofree char *costs = NULL;
  g_autoptr (DekSitingProblem) problem = NULL;
  g_autoptr (GError) error = NULL;

  if (options->candidates == NULL)
    return dek_cli_misuse (_("With --demand also give --candidates."));

  if (!g_file_get_contents (options->demand, &demand, NULL, &error) ||
      !g_file_get_contents (options->candidates, &candidates, NULL, &error) ||
      (options->costs != NULL && !g_file_get_contents (options->costs, &costs, NULL, &error)))
    return dek_cli_fail (error);

  problem = dek_siting_problem_parse (options->demand, demand, options->candidates, candidates,
                                      options->costs, costs, &error);
  if (problem == NULL)
    return dek_cli_fail (error);

  return solve (options, problem, model, options->limit != -1 ? options->limit : options->norm.distance);
}

int
dek_cli_site (int    argc,
              char **argv)
{
  g_auto (SiteOptions) options = { .norm = DEK_CLI_NORM_INIT, .n_new = -1, .limit = -1, .alternatives = 3 };
  const GOptionEntry entries[] = {
    { "model", 'm', 0, G_OPTION_ARG_STRING, &options.model,
      N_("What is best: mclp (most reached), lscp (fewest places), p-median (least distance together), "
         "p-center (least worst distance)"), N_("MODEL") },
    { "new", 'n', 0, G_OPTION_ARG_INT, &options.n_new, N_("How many new places"), N_("N") },
    { "limit", 'l', 0, G_OPTION_ARG_DOUBLE, &options.limit, N_("Who is within L of a place is reached"), N_("L") },
    { "demand", 0, 0, G_OPTION_ARG_FILENAME, &options.demand, N_("Table of people: id,weight[,x,y] (metres)"), N_("CSV") },
    { "candidates", 0, 0, G_OPTION_ARG_FILENAME, &options.candidates,
      N_("Table of places to choose from: id[,x,y][,fixed]"), N_("CSV") },
    { "costs", 0, 0, G_OPTION_ARG_FILENAME, &options.costs, N_("Table of costs: demand,candidate,cost"), N_("CSV") },
    { "alternatives", 0, 0, G_OPTION_ARG_INT, &options.alternatives, N_("How many next-best sets (3)"), N_("K") },
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &options.seconds, N_("Search for a proof no longer than this"), N_("S") },
    DEK_CLI_NORM_ENTRIES (&options.norm),
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print JSON"), NULL },
    { NULL }
  };
  gboolean from_tables = has_tables (argc, argv);
  const DekCliSyntax syntax = {
    from_tables ? "" : "FILE", _("Say where new places would serve best: in a region, or from tables."),
    _("With --json: {model, objective, optimal, bound, sites: [{id, gain}], alternatives: [{objective, optimal, bound, "
      "sites}], before, greedy, total, unreachable: [id]}. Places of a region are postcodes."),
    entries, from_tables ? 0 : 1
  };
  g_auto (GStrv) parameters = NULL;
  DekSitingModel model = DEK_SITING_MODEL_MCLP;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;
  if (options.model != NULL && !dek_siting_model_from_nick (options.model, &model))
    return dek_cli_misuse (_("The model must be mclp, lscp, p-median or p-center."));
  if (options.n_new < 0 && model != DEK_SITING_MODEL_LSCP)
    return dek_cli_misuse (_("“site” needs --new N: how many new places."));

  return from_tables ? site_tables (&options, model) : site_region (&options, parameters[0], model);
}
