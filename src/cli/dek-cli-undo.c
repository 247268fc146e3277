// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-undo"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/dek-journal.h"

/* dekkend undo: undo the last step, or do it again. */

static void
print_result (DekRegion  *region,
              const char *label,
              gboolean    redo,
              gboolean    json)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *next_undo = dek_region_dup_undo_label (region);
  g_autofree char *next_redo = dek_region_dup_redo_label (region);
  g_autofree char *sentence = NULL;

  if (!json)
    {
      sentence = g_strdup_printf (redo ? _("Done again: %s\n") : _("Undone: %s\n"), label);
      dek_cli_print (sentence);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  dek_cli_add_string (builder, redo ? "redone" : "undone", label);
  dek_cli_add_string (builder, "next_undo", next_undo);
  dek_cli_add_string (builder, "next_redo", next_redo);
  json_builder_end_object (builder);
  dek_cli_print_json (builder);
}

int
dek_cli_undo (int    argc,
              char **argv)
{
  gboolean redo = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "redo", 0, 0, G_OPTION_ARG_NONE, &redo, N_("Do again what was undone last"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Undo the last step, or with --redo do again what was undone last. Both are steps in the history too."),
    _("With --json: {undone or redone, next_undo, next_redo}: labels of steps, null where there is none."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  region = dek_region_open (parameters[0], DEK_REGION_OPEN_NONE, &error);
  if (region == NULL)
    return dek_cli_fail (error);

  label = redo ? dek_region_dup_redo_label (region) : dek_region_dup_undo_label (region);
  if (redo ? !dek_region_redo (region, &error) : !dek_region_undo (region, &error))
    return dek_cli_fail (error);

  print_result (region, label, redo, json);
  return DEK_CLI_DONE;
}
