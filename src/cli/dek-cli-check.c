// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-check"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-repair.h"
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
print_as_json (DekRegion       *region,
               GPtrArray       *findings,
               DekRepairAdvice *advice)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  dek_cli_add_string (builder, "region", region != NULL ? dek_region_get_name (region) : NULL);
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
  dek_cli_add_advice (builder, advice);
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (GPtrArray       *findings,
               DekRepairAdvice *advice)
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

  if (advice != NULL)
    dek_cli_print_advice (advice);
}

/* A file that cannot even be opened has one thing wrong with it. */
static GPtrArray *
describe_unreadable (const GError *error)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_finding_free);
  DekFinding *finding = g_new0 (DekFinding, 1);

  finding->severity = DEK_SEVERITY_ERROR;
  finding->code = "unreadable";
  finding->text = g_strdup (error->message);
  g_ptr_array_add (findings, finding);

  return findings;
}

/* Advice is for what a backup can mend, not for data that lack something. */
static gboolean
is_damaged (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      DekFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->code, "integrity") || g_str_equal (finding->code, "reference") ||
          g_str_equal (finding->code, "unreadable"))
        return TRUE;
    }

  return FALSE;
}

static int
check_file (const char *path,
            gboolean    json)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (DekRepairAdvice) advice = NULL;
  g_autoptr (GError) error = NULL;

  region = dek_region_open (path, DEK_REGION_OPEN_READ_ONLY, &error);
  if (region == NULL && !g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED))
    return dek_cli_fail (error);

  findings = region != NULL ? dek_region_check (region) : describe_unreadable (error);
  if (is_damaged (findings))
    advice = dek_repair_advise (path);

  /* About a file that cannot be read, and of which nothing can be saved, there
   * is no more to say than that. */
  if (region == NULL && advice->backup == NULL && advice->salvage == NULL)
    return dek_cli_fail (error);

  if (json)
    print_as_json (region, findings, advice);
  else
    print_as_text (findings, advice);

  if (region == NULL)
    return dek_cli_fail (error);
  return count_findings (findings, DEK_SEVERITY_ERROR) == 0 ? DEK_CLI_DONE : DEK_CLI_FAILED;
}

int
dek_cli_check (int    argc,
               char **argv)
{
  gboolean json = FALSE;
  g_autofree char *salvage = NULL;
  const GOptionEntry entries[] = {
    { "salvage", 0, 0, G_OPTION_ARG_FILENAME, &salvage,
      N_("Save what can be read into a new file"), N_("NEW") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Look a region file over: whether it is sound, and what its data lack. Nothing is changed. "
              "The exit status is 1 where there are errors."),
    _("With --json: {region, sound, errors, warnings, notes, findings: [{severity (error, warning, note), code, "
      "text, table, id}], repair: null or {advice, backup, salvage}}."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  return salvage != NULL ? dek_cli_salvage (parameters[0], salvage, json) : check_file (parameters[0], json);
}
