// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-regions"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "reference/dek-reference.h"

/* dekkend regions: what `new --region` takes. */

static void
add_known (JsonBuilder *builder,
           const char  *name,
           gint         value)
{
  json_builder_set_member_name (builder, name);
  if (value >= 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
print_as_json (const DekReference *reference)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < dek_reference_get_n_regions (reference); i++)
    {
      const DekRefRegion *region = dek_reference_get_region (reference, i);

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "region", region->name);
      dek_cli_add_integer (builder, "lsp", region->total);
      add_known (builder, "large", region->large);
      add_known (builder, "medium", region->medium);
      add_known (builder, "small", region->small);
      dek_cli_add_integer (builder, "gemeenten", region->n_gemeenten);
      json_builder_set_member_name (builder, "complete");
      json_builder_add_boolean_value (builder, region->complete);
      dek_cli_add_integer (builder, "subregions", region->n_subregions);
      json_builder_set_member_name (builder, "example");
      json_builder_add_boolean_value (builder, dek_reference_get_plan (reference)->region == i);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (const DekReference *reference)
{
  for (guint i = 0; i < dek_reference_get_n_regions (reference); i++)
    {
      const DekRefRegion *region = dek_reference_get_region (reference, i);
      g_autofree char *lsp = g_strdup_printf (ngettext ("%d steunpunt", "%d steunpunten", (gulong) region->total),
                                              region->total);
      g_autofree char *gemeenten =
        g_strdup_printf (region->complete ? ngettext ("%u gemeente", "%u gemeenten", region->n_gemeenten)
                                          : ngettext ("%u gemeente known", "%u gemeenten known", region->n_gemeenten),
                         region->n_gemeenten);
      g_autofree char *line = g_strdup_printf ("%s: %s, %s\n", region->name, lsp, gemeenten);

      dek_cli_print (line);
    }

  dek_cli_print (_("Nederland: the whole country\n"));
}

int
dek_cli_regions (int    argc,
                 char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "", _("List the regions of the Monitor 2025 that a region file can start from."),
    _("With --json: a list of {region, lsp, large, medium, small (null is unknown), gemeenten (known), "
      "complete, subregions, example}."),
    entries, 0
  };
  g_auto (GStrv) parameters = NULL;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  if (json)
    print_as_json (dek_reference_get_default ());
  else
    print_as_text (dek_reference_get_default ());

  return DEK_CLI_DONE;
}
