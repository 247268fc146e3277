// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-new"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "reference/dek-reference.h"
#include "region/dek-region-info.h"
#include "region/dek-region-seed.h"

/* dekkend new: a region file from the reference. */

static void
print_as_json (const char          *path,
               const char          *name,
               const DekRegionInfo *info)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = g_filename_display_name (path);

  json_builder_begin_object (builder);
  dek_cli_add_string (builder, "file", shown);
  dek_cli_add_string (builder, "region", name);
  dek_cli_add_integer (builder, "gemeenten", info->gemeenten);
  dek_cli_add_integer (builder, "steunpunten", info->steunpunten);
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (const char          *path,
               const char          *name,
               const DekRegionInfo *info)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *gemeenten = g_strdup_printf (ngettext ("%u gemeente", "%u gemeenten", info->gemeenten),
                                                info->gemeenten);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", info->steunpunten),
                                             info->steunpunten);
  /* Translators: file, region, number of gemeenten, number of places. */
  g_autofree char *line = g_strdup_printf (_("Made %s: %s, %s, %s.\n"), shown, name, gemeenten, places);

  dek_cli_print (line);
}

static int
report (const char *path,
        gboolean    json)
{
  int status = DEK_CLI_DONE;
  g_autoptr (DekRegion) region = dek_cli_open (path, &status);
  DekRegionInfo info;

  if (region == NULL)
    return status;

  dek_region_get_info (region, &info);
  if (json)
    print_as_json (path, dek_region_get_name (region), &info);
  else
    print_as_text (path, dek_region_get_name (region), &info);

  return DEK_CLI_DONE;
}

int
dek_cli_new (int    argc,
             char **argv)
{
  g_autofree char *name = NULL;
  gboolean example = FALSE, force = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "region", 'r', 0, G_OPTION_ARG_STRING, &name, N_("Region to start from; see “dekkend regions”"), N_("NAME") },
    { "example", 0, 0, G_OPTION_ARG_NONE, &example, N_("With its plan (Holland Rijnland)"), NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_("Replace FILE if it exists"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Make a region file with the gemeenten, postcodes and known steunpunten of a region."),
    _("With --json: {file, region, gemeenten, steunpunten}."), entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (GError) error = NULL;
  DekRegionSeed seed = DEK_REGION_SEED_INIT;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  if (name == NULL && !example)
    return dek_cli_misuse (_("“new” needs --region NAME. Try “dekkend regions”."));

  seed.example = example;
  seed.overwrite = force;
  if (name == NULL)
    seed.monitor_region = (gint) dek_reference_get_plan (dek_reference_get_default ())->region;
  else if (!dek_region_seed_find (&seed, name, &error))
    return dek_cli_fail (error);

  if (!dek_region_create (parameters[0], &seed, &error))
    return dek_cli_fail (error);

  return report (parameters[0], json);
}
