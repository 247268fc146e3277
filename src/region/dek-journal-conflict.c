// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-journal-conflict"

#include "region/dek-journal-private.h"

#include <glib/gi18n.h>

#include "region/dek-record.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Saying what stands in the way of undoing a step. */

/**
 * dek_journal_format_when:
 * @at: (nullable): an ISO moment in UTC
 *
 * Returns: (transfer full): the same for the user: local time, translated
 */
char *
dek_journal_format_when (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = at != NULL ? g_date_time_new_from_iso8601 (at, utc) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  char *text;

  if (local == NULL)
    return g_strdup (at != NULL ? at : "");

  /* Translators: a moment, as g_date_time_format() takes it: 3 March 2026, 14:05 */
  text = g_date_time_format (local, C_("moment", "%-d %B %Y, %H:%M"));
  return text != NULL ? text : g_strdup (at);
}

/* The newest step that had to do with a row, or with a column of it. */
static sqlite3_stmt *
find_latest (DekRegion  *region,
             gint64      since,
             const char *table,
             gint64      row,
             const char *column)
{
  sqlite3_stmt *stmt =
    dek_region_statement (region,
                          "SELECT s.label, s.at, s.copy, s.sequence FROM change AS c JOIN step AS s ON s.id = c.step "
                          "WHERE c.table_name = ?1 AND c.row = ?2 AND s.sequence > ?4 AND "
                          "(?3 IS NULL OR c.column_name = ?3) "
                          "ORDER BY s.sequence DESC LIMIT 1");

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_text (stmt, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 2, row);
  if (column != NULL)
    sqlite3_bind_text (stmt, 3, column, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 4, since == G_MAXINT64 ? 0 : since);

  if (sqlite3_step (stmt) == SQLITE_ROW)
    return stmt;

  sqlite3_reset (stmt);
  return NULL;
}

/**
 * dek_journal_set_conflict:
 * @region: an open region
 * @since: sequence number of the step that cannot be undone
 * @table: the table with the row that is not as it should be
 * @row: its primary key
 * @column: (nullable): the column that differs, where it is one
 * @error: (nullable): where to put a #DekRegionError: CONFLICT
 *
 * Says which later step, or which other copy, stands in the way.
 */
void
dek_journal_set_conflict (DekRegion   *region,
                          gint64       since,
                          const char  *table,
                          gint64       row,
                          const char  *column,
                          GError     **error)
{
  sqlite3_stmt *stmt = find_latest (region, since, table, row, column);
  g_autofree char *lineage = NULL;
  g_autofree char *label = NULL;
  g_autofree char *when = NULL;

  if (stmt == NULL)
    {
      g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT,
                   _("This cannot be taken back: the same was changed outside Dekkend."));
      return;
    }

  lineage = dek_journal_dup_lineage (region);
  label = dek_sqlite_dup_column (stmt, 0);
  when = dek_journal_format_when ((const char *) sqlite3_column_text (stmt, 1));

  if (dek_journal_step_is_own (lineage, (const char *) sqlite3_column_text (stmt, 2), sqlite3_column_int64 (stmt, 3)))
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT,
                 _("This cannot be taken back: “%s” (%s) came later and is about the same."), label, when);
  else
    g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT,
                 _("This cannot be taken back: “%s” (%s), from another copy of this region, is about the same."),
                 label, when);
  sqlite3_reset (stmt);
}

/**
 * dek_journal_set_occupied:
 * @region: an open region
 * @table: the table that refused a row
 * @error: (nullable): where to put a #DekRegionError: CONFLICT
 *
 * Says that something that came later has the place of a row.
 */
void
dek_journal_set_occupied (DekRegion   *region,
                          const char  *table,
                          GError     **error)
{
  const DekTableState *state = g_hash_table_lookup (region->by_name, table);

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT,
               _("This cannot be taken back: something that was added later has taken its place (%s)."),
               state != NULL ? _(state->table->label) : table);
}
