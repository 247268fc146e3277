// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-history"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/region.h"

/* dekkend history: what was done to a region, or to one record of it. */

/* @name as in --record: TABLE/ID. */
static GListModel *
open_record_history (DekRegion  *region,
                     const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", 2);
  guint n_types;
  const GType *types = dek_record_types (&n_types);
  gint64 id;

  if (g_strv_length (parts) != 2 || !g_ascii_string_to_signed (parts[1], 10, G_MININT64, G_MAXINT64, &id, NULL))
    return NULL;

  for (guint i = 0; i < n_types; i++)
    if (strcmp (dek_record_type_get_table (types[i])->name, parts[0]) == 0)
      return dek_history_new_for_row (region, types[i], id);

  return NULL;
}

static void
add_entry (JsonBuilder     *builder,
           DekHistoryEntry *entry)
{
  json_builder_begin_object (builder);
  dek_cli_add_integer (builder, "step", dek_history_entry_get_step (entry));
  dek_cli_add_string (builder, "at", dek_history_entry_get_at (entry));
  dek_cli_add_string (builder, "kind", dek_enum_get_nick (DEK_TYPE_STEP_KIND, dek_history_entry_get_kind (entry)));
  dek_cli_add_string (builder, "label", dek_history_entry_get_label (entry));
  dek_cli_add_string (builder, "field", dek_history_entry_get_field (entry));
  dek_cli_add_string (builder, "from", dek_history_entry_get_from (entry));
  dek_cli_add_string (builder, "to", dek_history_entry_get_to (entry));
  dek_cli_add_string (builder, "summary", dek_history_entry_get_summary (entry));
  dek_cli_add_string (builder, "copy", dek_history_entry_get_copy (entry));
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, dek_history_entry_is_own (entry));
  json_builder_end_object (builder);
}

static void
print_as_json (DekRegion  *region,
               GListModel *history,
               guint       n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  dek_cli_add_string (builder, "region", dek_region_get_name (region));
  dek_cli_add_integer (builder, "total", g_list_model_get_n_items (history));
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DekHistoryEntry) entry = g_list_model_get_item (history, i);

      add_entry (builder, entry);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_as_text (GListModel *history,
               guint       n)
{
  guint left = g_list_model_get_n_items (history) - n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DekHistoryEntry) entry = g_list_model_get_item (history, i);
      g_autofree char *line = g_strdup_printf ("%s  %s\n", dek_history_entry_get_when (entry),
                                               dek_history_entry_get_summary (entry));

      dek_cli_print (line);
    }

  if (left > 0)
    g_print (ngettext ("%u older line is not shown; --limit 0 shows all.\n",
                       "%u older lines are not shown; --limit 0 shows all.\n", left), left);
}

int
dek_cli_history (int    argc,
                 char **argv)
{
  gboolean json = FALSE;
  gint limit = 50;
  g_autofree char *record = NULL;
  const GOptionEntry entries[] = {
    { "record", 0, 0, G_OPTION_ARG_STRING, &record, N_("Only what happened to one record"), "TABLE/ID" },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("At most so many lines, 0 for all (50)"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Say what was done to a region, newest first."),
    _("With --json: {region, total, entries: [{step, at, kind, label, field, from, to, summary, copy, own}]}; field, "
      "from and to are given with --record."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GListModel) history = NULL;
  guint n;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;
  if (limit < 0)
    return dek_cli_misuse (_("The limit cannot be negative."));

  region = dek_cli_open (parameters[0], &status);
  if (region == NULL)
    return status;

  history = record != NULL ? open_record_history (region, record) : dek_history_new_for_region (region, NULL);
  if (history == NULL)
    return dek_cli_misuse (_("A record is given as TABLE/ID, for example steunpunten/123."));

  n = g_list_model_get_n_items (history);
  n = limit > 0 ? MIN (n, (guint) limit) : n;
  if (json)
    print_as_json (region, history, n);
  else
    print_as_text (history, n);

  return DEK_CLI_DONE;
}
