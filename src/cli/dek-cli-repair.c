// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-repair"

#include "cli/dek-cli-repair.h"

#include <glib/gi18n.h>

#include "cli/dek-cli-util.h"

static void
add_report (JsonBuilder      *builder,
            DekSalvageReport *report)
{
  json_builder_begin_object (builder);
  dek_cli_add_integer (builder, "saved", report->saved);
  dek_cli_add_integer (builder, "repaired", report->repaired);
  dek_cli_add_integer (builder, "lost", report->lost_unknown ? -1 : report->lost);
  dek_cli_add_integer (builder, "references_cleared", report->references_cleared);
  json_builder_set_member_name (builder, "history_kept");
  json_builder_add_boolean_value (builder, report->history_kept);

  json_builder_set_member_name (builder, "tables");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->tables->len; i++)
    {
      const DekSalvageTable *table = g_ptr_array_index (report->tables, i);

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "table", table->name);
      dek_cli_add_integer (builder, "saved", table->saved);
      dek_cli_add_integer (builder, "repaired", table->repaired);
      dek_cli_add_integer (builder, "lost", table->lost);
      dek_cli_add_integer (builder, "refilled", table->refilled);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * dek_cli_add_advice:
 * @builder: within an object
 * @advice: (nullable): what can be done about a damaged file; %NULL where
 *   nothing needs to be done
 *
 * Adds the member "repair": null, or {advice, backup, salvage}.
 */
void
dek_cli_add_advice (JsonBuilder     *builder,
                    DekRepairAdvice *advice)
{
  g_autoptr (GPtrArray) list = NULL;

  json_builder_set_member_name (builder, "repair");
  if (advice == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  list = dek_repair_advice_list (advice);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "advice");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (list, i));
  json_builder_end_array (builder);

  dek_cli_add_string (builder, "backup", advice->backup != NULL ? dek_backup_get_path (advice->backup) : NULL);
  json_builder_set_member_name (builder, "salvage");
  if (advice->salvage != NULL)
    add_report (builder, advice->salvage);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

/**
 * dek_cli_print_advice:
 * @advice: what can be done about a damaged file
 */
void
dek_cli_print_advice (DekRepairAdvice *advice)
{
  g_autoptr (GPtrArray) list = dek_repair_advice_list (advice);

  g_print ("%s\n", _("What can be done:"));
  for (guint i = 0; i < list->len; i++)
    g_print ("- %s\n", (const char *) g_ptr_array_index (list, i));
  if (advice->salvage != NULL)
    g_print ("%s\n", _("“dekkend check FILE --salvage NEW” makes that new file; the damaged one stays as it is."));
}

static void
print_report (DekSalvageReport *report,
              const char       *new_path)
{
  for (guint i = 0; i < report->tables->len; i++)
    {
      const DekSalvageTable *table = g_ptr_array_index (report->tables, i);

      if (table->lost == 0 && table->repaired == 0 && table->refilled == 0)
        continue;

      if (table->lost < 0)
        /* Translators: name of a table, then numbers of records */
        g_print (_("%s: %u saved, of which %u not whole; some lost\n"),
                 table->name, (guint) table->saved, (guint) table->repaired);
      else
        /* Translators: name of a table, then numbers of records */
        g_print (_("%s: %u saved, of which %u not whole; %u lost\n"),
                 table->name, (guint) table->saved, (guint) table->repaired, (guint) table->lost);
      if (table->refilled > 0)
        /* Translators: name of a table, then a number of records */
        g_print (_("%s: %u filled in from the figures that come with Dekkend\n"), table->name,
                 (guint) table->refilled);
    }

  if (!report->history_kept)
    g_print ("%s\n", _("The history could not be kept."));
  if (dek_salvage_report_is_whole (report))
    g_print (_("Everything was saved into “%s”.\n"), new_path);
  else
    g_print (_("What could be read was saved into “%s”. Look it over before you go on with it.\n"), new_path);
}

/**
 * dek_cli_salvage:
 * @path: a damaged file
 * @new_path: the file to make
 * @json: whether to print JSON
 *
 * Returns: exit status
 */
int
dek_cli_salvage (const char *path,
                 const char *new_path,
                 gboolean    json)
{
  g_autoptr (DekSalvageReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!dek_salvage (path, new_path, &report, &error))
    return dek_cli_fail (error);

  if (!json)
    {
      print_report (report, new_path);
      return DEK_CLI_DONE;
    }

  builder = json_builder_new ();
  add_report (builder, report);
  dek_cli_print_json (builder);

  return DEK_CLI_DONE;
}
