// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal-copy"

#include "region/dek-journal-private.h"

#include <stdlib.h>
#include <string.h>

#include "region/dek-region-private.h"

/* Which copy of the region this file is.
 *
 * Steps are numbered within a copy, so that two copies can tell which steps of
 * each other they have; two files that numbered on under one uid could not. So
 * a file that finds itself at another place than where it was last edited, on
 * this machine or another, takes a new uid at its first edit there. It keeps
 * in mind under which uids it went before, and up to which number, since those
 * steps are as much its own. */

#define SETTING_COPY    "copy_uid"
#define SETTING_PLACE   "copy_place"
#define SETTING_LINEAGE "copy_lineage"

/* What is about the file and not about the region. */
static const char *const silent_settings[] = {
  "schema_version", SETTING_COPY, SETTING_PLACE, SETTING_LINEAGE, NULL
};

/**
 * dek_journal_setting_is_silent:
 * @id: primary key of a row of `setting`
 *
 * Returns: whether the journal leaves it out
 */
gboolean
dek_journal_setting_is_silent (gint64 id)
{
  for (guint i = 0; silent_settings[i] != NULL; i++)
    if (dek_setting_get_id (silent_settings[i]) == id)
      return TRUE;

  return FALSE;
}

/* Tells places apart without telling where they are. */
static char *
make_place (const char *path)
{
  g_autofree char *machine = NULL;
  g_autofree char *whole = NULL;
  char *real = realpath (path, NULL);

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());

  whole = g_strdup_printf ("dekkend %s %s", g_strstrip (machine), real != NULL ? real : path);
  free (real);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

static gint64
get_last_sequence (DekRegion *region)
{
  sqlite3_stmt *stmt = dek_region_statement (region, "SELECT max (sequence) FROM step");
  gint64 last = 0;

  if (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    last = sqlite3_column_int64 (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);

  return last;
}

static void
take_new_uid (DekRegion  *region,
              const char *old,
              const char *place)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *before = dek_region_get_setting (region, SETTING_LINEAGE);
  g_autoptr (GString) lineage = g_string_new (before);

  if (old != NULL)
    g_string_append_printf (lineage, "%s%s:%" G_GINT64_FORMAT, lineage->len > 0 ? " " : "", old,
                            get_last_sequence (region));

  dek_region_set_setting (region, SETTING_COPY, uid);
  dek_region_set_setting (region, SETTING_PLACE, place);
  dek_region_set_setting (region, SETTING_LINEAGE, lineage->len > 0 ? lineage->str : NULL);

  g_free (region->journal->copy);
  region->journal->copy = g_steal_pointer (&uid);
}

/**
 * dek_journal_claim_copy:
 * @region: a region with a step going on
 * @error: a #DekRegionError
 *
 * Makes sure that the uid of this copy is its own, and known. A region that is
 * being made is not at its place yet, and keeps the uid it was given.
 *
 * Returns: whether that worked
 */
gboolean
dek_journal_claim_copy (DekRegion  *region,
                        GError    **error)
{
  DekJournal *journal = region->journal;
  g_autofree char *uid = NULL;
  g_autofree char *known_place = NULL;
  g_autofree char *place = NULL;

  if (journal->copy != NULL)
    return TRUE;

  uid = dek_region_get_setting (region, SETTING_COPY);
  known_place = dek_region_get_setting (region, SETTING_PLACE);
  place = make_place (region->path);

  if (uid != NULL && *uid != '\0' && (!journal->recorded || g_strcmp0 (place, known_place) == 0))
    journal->copy = g_steal_pointer (&uid);
  else
    take_new_uid (region, uid, place);

  if (region->step.error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&region->step.error));
  return FALSE;
}

/**
 * dek_journal_dup_lineage:
 * @region: an open region
 *
 * Returns: (transfer full): under which uids the file went, each with the last
 *   number that was its own, for dek_journal_step_is_own()
 */
char *
dek_journal_dup_lineage (DekRegion *region)
{
  g_autofree char *uid = dek_region_get_setting (region, SETTING_COPY);
  g_autofree char *before = dek_region_get_setting (region, SETTING_LINEAGE);

  return g_strdup_printf ("%s %s:%" G_GINT64_FORMAT, before != NULL ? before : "",
                          uid != NULL ? uid : "", G_MAXINT64);
}

/**
 * dek_journal_step_is_own:
 * @lineage: from dek_journal_dup_lineage()
 * @copy: (nullable): a step's copy
 * @sequence: its number
 *
 * Returns: whether it was made in this file, and did not come from another copy
 */
gboolean
dek_journal_step_is_own (const char *lineage,
                         const char *copy,
                         gint64      sequence)
{
  gsize length = copy != NULL ? strlen (copy) : 0;

  if (length == 0)
    return FALSE;

  for (const char *found = strstr (lineage, copy); found != NULL; found = strstr (found + 1, copy))
    if (found[length] == ':' && sequence <= g_ascii_strtoll (found + length + 1, NULL, 10))
      return TRUE;

  return FALSE;
}
