// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-check"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/dek-region-check.h"

/* dekkend check: looks a region file over, and changes nothing. */

static const char *
get_severity_name (DekSeverity severity)
{
  switch (severity)
    {
    case DEK_SEVERITY_ERROR:
      return "error";
    case DEK_SEVERITY_WARNING:
      return "warning";
    case DEK_SEVERITY_NOTE:
    default:
      return "note";
    }
}

static const char *
get_severity_label (DekSeverity severity)
{
  switch (severity)
    {
    case DEK_SEVERITY_ERROR:
      return C_("severity", "Error");
    case DEK_SEVERITY_WARNING:
      return C_("severity", "Warning");
    case DEK_SEVERITY_NOTE:
    default:
      return C_("severity", "Note");
    }
}

static guint
count_findings (GPtrArray   *findings,
                DekSeverity  severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((DekFinding *) g_ptr_array_index (findings, i))->severity == severity)
      n++;

  return n;
}

static void
print_as_json (DekRegion *region,
               GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  dek_cli_add_string (builder, "region", dek_region_get_name (region));
  json_builder_set_member_name (builder, "sound");
  json_builder_add_boolean_value (builder, count_findings (findings, DEK_SEVERITY_ERROR) == 0);
  dek_cli_add_integer (builder, "errors", count_findings (findings, DEK_SEVERITY_ERROR));
  dek_cli_add_integer (builder, "warnings", count_findings (findings, DEK_SEVERITY_WARNING));
  dek_cli_add_integer (builder, "notes", count_findings (findings, DEK_SEVERITY_NOTE));

  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      DekFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "severity", get_severity_name (finding->severity));
      dek_cli_add_string (builder, "code", finding->code);
      dek_cli_add_string (builder, "text", finding->text);
      dek_cli_add_string (builder, "table",
                          finding->id != 0 ? dek_record_type_get_table (finding->record_type)->name : NULL);
      dek_cli_add_integer (builder, "id", finding->id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (GPtrArray *findings)
{
  guint errors = count_findings (findings, DEK_SEVERITY_ERROR);

  for (guint i = 0; i < findings->len; i++)
    {
      DekFinding *finding = g_ptr_array_index (findings, i);

      g_print ("%s: %s\n", get_severity_label (finding->severity), finding->text);
    }

  if (errors == 0)
    g_print ("%s\n", _("The file is sound."));
  else
    g_print (ngettext ("%u error was found. Keep this file, and go on with a backup.\n",
                       "%u errors were found. Keep this file, and go on with a backup.\n", errors),
             errors);
}

int
dek_cli_check (int    argc,
               char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Look a region file over: whether it is sound, and what its data lack. Nothing is changed. "
              "The exit status is 1 where there are errors."),
    _("With --json: {region, sound, errors, warnings, notes, findings: [{severity (error, warning, note), code, "
      "text, table, id}]}."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  region = dek_cli_open (parameters[0], &status);
  if (region == NULL)
    return status;

  findings = dek_region_check (region);
  if (json)
    print_as_json (region, findings);
  else
    print_as_text (findings);

  return count_findings (findings, DEK_SEVERITY_ERROR) == 0 ? DEK_CLI_DONE : DEK_CLI_FAILED;
}
