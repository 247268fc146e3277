// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-info"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/region.h"

/* dekkend info: what is in a region file. */

typedef struct
{
  const char *name;   /* in JSON */
  const char *label;  /* on the terminal */
  gint64      value;
} Line;

/* The norm is JSON of the coverage room; a file of which it is not shows null. */
static void
add_norm (JsonBuilder *builder,
          DekRegion   *region)
{
  g_autofree char *norm = dek_region_get_setting (region, "norm");
  JsonNode *node = norm != NULL ? json_from_string (norm, NULL) : NULL;

  json_builder_set_member_name (builder, "norm");
  if (node != NULL)
    json_builder_add_value (builder, node);
  else
    json_builder_add_null_value (builder);
}

static void
add_subregions (JsonBuilder *builder,
                DekRegion   *region)
{
  g_autoptr (GListModel) subregions = dek_region_list (region, DEK_TYPE_SUBREGION);

  json_builder_set_member_name (builder, "subregion_list");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (subregions); i++)
    {
      g_autoptr (DekSubregion) subregion = g_list_model_get_item (subregions, i);
      g_autoptr (GListModel) gemeenten =
        dek_region_list_where (region, DEK_TYPE_GEMEENTE, "subregion", dek_record_get_id (DEK_RECORD (subregion)));

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "name", dek_subregion_get_name (subregion));
      json_builder_set_member_name (builder, "gemeenten");
      json_builder_begin_array (builder);
      for (guint g = 0; g < g_list_model_get_n_items (gemeenten); g++)
        {
          g_autoptr (DekGemeente) gemeente = g_list_model_get_item (gemeenten, g);

          json_builder_add_string_value (builder, dek_gemeente_get_name (gemeente));
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_versions (JsonBuilder *builder,
              DekRegion   *region)
{
  g_autoptr (GListModel) versions = dek_region_list (region, DEK_TYPE_PLAN_VERSION);

  json_builder_set_member_name (builder, "version_list");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (DekPlanVersion) version = g_list_model_get_item (versions, i);

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "name", dek_plan_version_get_name (version));
      dek_cli_add_string (builder, "adopted_by", dek_plan_version_get_adopted_by (version));
      dek_cli_add_string (builder, "adopted_on", dek_plan_version_get_adopted_on (version));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (DekRegion  *region,
               const Line *lines,
               guint       n_lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *created = dek_region_get_setting (region, "created");

  json_builder_begin_object (builder);
  dek_cli_add_string (builder, "region", dek_region_get_name (region));
  for (guint i = 0; i < n_lines; i++)
    dek_cli_add_integer (builder, lines[i].name, lines[i].value);
  add_norm (builder, region);
  add_subregions (builder, region);
  add_versions (builder, region);
  dek_cli_add_string (builder, "created", created);
  dek_cli_add_string (builder, "uid", dek_region_get_uid (region));
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (DekRegion  *region,
               const Line *lines,
               guint       n_lines)
{
  const char *name = dek_region_get_name (region);

  g_print ("%s\n", name != NULL ? name : "");
  for (guint i = 0; i < n_lines; i++)
    g_print ("  %s: %'" G_GINT64_FORMAT "\n", _(lines[i].label), lines[i].value);
}

static void
print_info (DekRegion *region,
            gboolean   json)
{
  DekRegionInfo info;

  dek_region_get_info (region, &info);

  {
    const Line lines[] = {
      { "gemeenten", N_("Gemeenten"), info.gemeenten },
      { "subregions", N_("Sub-regions"), info.subregions },
      { "postcodes", N_("Postcode areas"), info.postcodes },
      { "inhabitants", N_("Inhabitants (gemeenten, CBS 2023)"), info.inhabitants },
      { "inhabitants_postcodes", N_("Inhabitants (postcode areas, CBS 2021)"), info.inhabitants_postcodes },
      { "steunpunten", N_("Places"), info.steunpunten },
      { "steunpunten_lsp", N_("of which steunpunten"), info.steunpunten_lsp },
      { "ontmoetingsplekken", N_("of which meeting places"), info.ontmoetingsplekken },
      { "inlopen", N_("of which walk-ins social and healthy"), info.inlopen },
      { "planned", N_("of which planned"), info.planned },
      { "organisations", N_("Organisations"), info.organisations },
      { "persons", N_("People"), info.persons },
      { "situations", N_("Situations"), info.situations },
      { "actions", N_("Actions"), info.actions },
      { "risks", N_("Risks"), info.risks },
      { "measures", N_("Measures against risks"), info.measures },
      { "conditions", N_("Conditions"), info.conditions },
      { "results", N_("Results"), info.results },
      { "white_spots", N_("White spots"), info.white_spots },
      { "contact_moments", N_("Contact moments"), info.contact_moments },
      { "versions", N_("Adopted versions"), info.versions },
      { "responses", N_("Filled-in questionnaires"), info.responses },
      { "schema_version", N_("Version of the tables"), info.schema_version },
    };

    if (json)
      print_as_json (region, lines, G_N_ELEMENTS (lines));
    else
      print_as_text (region, lines, G_N_ELEMENTS (lines));
  }
}

int
dek_cli_info (int    argc,
              char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Say what is in a region file, in numbers."),
    _("With --json: {region, gemeenten, subregions, postcodes, inhabitants, inhabitants_postcodes, steunpunten, "
      "steunpunten_lsp, ontmoetingsplekken, inlopen, planned, organisations, persons, situations, actions, risks, "
      "measures, conditions, results, white_spots, contact_moments, versions, responses, schema_version, norm, "
      "subregion_list: [{name, gemeenten: [name]}], version_list: [{name, adopted_by, adopted_on}], created, uid}."),
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

  print_info (region, json);
  return DEK_CLI_DONE;
}
