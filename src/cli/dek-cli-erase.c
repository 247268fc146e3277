// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-cli-erase"

#include <glib/gi18n.h>

#include "cli/dek-cli-commands.h"
#include "cli/dek-cli-util.h"
#include "region/dek-erase.h"

/* dekkend erase: takes a person out of a region file for good, and out of its
 * backups where that is asked. */

typedef struct
{
  DekErasure *erasure;
  gboolean    erased; /* now, not earlier */
  guint       n_rewritten;
  guint       n_deleted;
} Outcome;

static gboolean
clean_backups (Outcome  *outcome,
               GError  **error)
{
  GPtrArray *backups = outcome->erasure->backups;

  while (backups->len > 0)
    {
      DekBackupCleaning cleaning;

      if (!dek_backup_clean_person (g_ptr_array_index (backups, 0), outcome->erasure, &cleaning, error))
        return FALSE;

      outcome->n_rewritten += cleaning == DEK_BACKUP_REWRITTEN ? 1 : 0;
      outcome->n_deleted += cleaning == DEK_BACKUP_DELETED ? 1 : 0;
      g_ptr_array_remove_index (backups, 0);
    }

  return TRUE;
}

/* A person who was erased earlier may be in backups still. */
static gboolean
erase (DekRegion  *region,
       gint64      person,
       gboolean    clean,
       Outcome    *outcome,
       GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  if (dek_region_erase_person (region, person, &outcome->erasure, &local_error))
    outcome->erased = TRUE;
  else if (clean && g_error_matches (local_error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND))
    outcome->erasure = dek_erasure_find (region, person);

  if (outcome->erasure == NULL || (!outcome->erased && outcome->erasure->backups->len == 0))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return !clean || clean_backups (outcome, error);
}

static void
print_as_json (Outcome *outcome)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  DekErasure *erasure = outcome->erasure;

  json_builder_begin_object (builder);
  dek_cli_add_integer (builder, "person", erasure->person);
  json_builder_set_member_name (builder, "erased");
  json_builder_add_boolean_value (builder, outcome->erased);
  json_builder_set_member_name (builder, "compacted");
  json_builder_add_boolean_value (builder, erasure->compacted);
  dek_cli_add_integer (builder, "texts", erasure->n_texts);
  dek_cli_add_integer (builder, "changes", erasure->n_changes);
  dek_cli_add_integer (builder, "contact_moments", erasure->n_contact_moments);
  dek_cli_add_integer (builder, "actions", erasure->n_actions);
  json_builder_set_member_name (builder, "remaining");
  json_builder_begin_array (builder);
  for (guint i = 0; i < erasure->remaining->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (erasure->remaining, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "backups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < erasure->backups->len; i++)
    {
      DekBackup *backup = g_ptr_array_index (erasure->backups, i);
      g_autofree char *when = g_date_time_format_iso8601 (dek_backup_get_when (backup));

      json_builder_begin_object (builder);
      dek_cli_add_string (builder, "path", dek_backup_get_path (backup));
      dek_cli_add_string (builder, "when", when);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  dek_cli_add_integer (builder, "backups_rewritten", outcome->n_rewritten);
  dek_cli_add_integer (builder, "backups_deleted", outcome->n_deleted);
  json_builder_end_object (builder);

  dek_cli_print_json (builder);
}

static void
print_backups (Outcome *outcome)
{
  GPtrArray *backups = outcome->erasure->backups;
  guint n_cleaned = outcome->n_rewritten + outcome->n_deleted;

  if (n_cleaned > 0)
    g_print (ngettext ("%u backup was cleaned.\n", "%u backups were cleaned.\n", n_cleaned), n_cleaned);

  if (backups->len == 0)
    return;

  g_print (ngettext ("%u backup still holds the person; --clean-backups cleans it:\n",
                     "%u backups still hold the person; --clean-backups cleans them:\n", backups->len),
           backups->len);
  for (guint i = 0; i < backups->len; i++)
    {
      DekBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *when = g_date_time_format (dek_backup_get_when (backup), "%x %H:%M");

      g_print ("  %s  %s\n", when, dek_backup_get_path (backup));
    }
}

static void
print_as_text (Outcome *outcome)
{
  DekErasure *erasure = outcome->erasure;

  if (outcome->erased)
    {
      g_print ("%s\n", _("The person was erased. This cannot be undone."));
      g_print (ngettext ("%u text mentioned the person and no longer does.\n",
                         "%u texts mentioned the person and no longer do.\n", erasure->n_texts),
               erasure->n_texts);
      if (!erasure->compacted)
        g_print ("%s\n", _("The file could not be made smaller; what was erased was overwritten."));
    }

  for (guint i = 0; i < erasure->remaining->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (erasure->remaining, i));

  print_backups (outcome);
}

int
dek_cli_erase (int    argc,
               char **argv)
{
  gint64 person = 0;
  gboolean clean = FALSE, json = FALSE, done;
  const GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_INT64, &person, N_("Number of the person"), N_("ID") },
    { "clean-backups", 0, 0, G_OPTION_ARG_NONE, &clean, N_("Erase the person from the backups too"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL }
  };
  const DekCliSyntax syntax = {
    "FILE", _("Erase a person from a region file, its history and its search index. This cannot be undone."),
    _("With --json: {person, erased, compacted, texts, changes, contact_moments, actions, remaining, "
      "backups: [{path, when}], backups_rewritten, backups_deleted}."),
    entries, 1
  };
  g_auto (GStrv) parameters = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = { NULL, FALSE, 0, 0 };
  int status;

  if (!dek_cli_parse (&syntax, argc, argv, &parameters, &status))
    return status;

  if (person == 0)
    return dek_cli_misuse (_("Say whom to erase with --person ID."));

  region = dek_region_open (parameters[0], DEK_REGION_OPEN_NONE, &error);
  if (region == NULL)
    return dek_cli_fail (error);

  done = erase (region, person, clean, &outcome, &error);
  if (done && json)
    print_as_json (&outcome);
  else if (done)
    print_as_text (&outcome);
  g_clear_pointer (&outcome.erasure, dek_erasure_free);

  return done ? DEK_CLI_DONE : dek_cli_fail (error);
}
