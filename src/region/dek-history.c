// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-history"

#include "region/dek-history.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-history-list.h"
#include "region/dek-history-private.h"
#include "region/dek-journal-private.h"
#include "region/dek-record.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* Making the lines of a history. */

enum
{
  COLUMN_STEP,
  COLUMN_AT,
  COLUMN_LABEL,
  COLUMN_KIND,
  COLUMN_COPY,
  COLUMN_SEQUENCE,
  COLUMN_OPERATION,
  COLUMN_TABLE,
  COLUMN_NAME,
  COLUMN_OLD,
  COLUMN_NEW
};

static void
take_step (DekRegion             *region,
           sqlite3_stmt          *stmt,
           DekHistoryEntryValues *values)
{
  g_autofree char *lineage = dek_journal_dup_lineage (region);
  gint kind = DEK_STEP_KIND_EDIT;

  dek_enum_from_nick (DEK_TYPE_STEP_KIND, (const char *) sqlite3_column_text (stmt, COLUMN_KIND), &kind);
  values->step = sqlite3_column_int64 (stmt, COLUMN_STEP);
  values->at = dek_sqlite_dup_column (stmt, COLUMN_AT);
  values->label = dek_sqlite_dup_column (stmt, COLUMN_LABEL);
  values->kind = (DekStepKind) kind;
  values->copy = dek_sqlite_dup_column (stmt, COLUMN_COPY);
  values->own = dek_journal_step_is_own (lineage, values->copy, sqlite3_column_int64 (stmt, COLUMN_SEQUENCE));
}

static const DekField *
find_field (const DekTable *table,
            const char     *column)
{
  for (guint i = 0; table != NULL && column != NULL && i < table->n_fields; i++)
    if (strcmp (table->fields[i].column, column) == 0)
      return &table->fields[i];

  return NULL;
}

static char *
make_change_summary (const DekHistoryEntryValues *values)
{
  if (values->from == NULL)
    /* Translators: a field and what was filled in: Status: “open” filled in */
    return g_strdup_printf (_("%s: “%s” filled in"), values->field, values->to);
  if (values->to == NULL)
    /* Translators: a field and what was taken out */
    return g_strdup_printf (_("%s: “%s” taken out"), values->field, values->from);

  /* Translators: a field, what it was, and what it became */
  return g_strdup_printf (_("%s: “%s” became “%s”"), values->field, values->from, values->to);
}

static void
take_change (DekRegion             *region,
             sqlite3_stmt          *stmt,
             DekHistoryEntryValues *values)
{
  const char *operation = (const char *) sqlite3_column_text (stmt, COLUMN_OPERATION);
  const char *table_name = (const char *) sqlite3_column_text (stmt, COLUMN_TABLE);
  const char *column = (const char *) sqlite3_column_text (stmt, COLUMN_NAME);
  DekTableState *state = table_name != NULL ? g_hash_table_lookup (region->by_name, table_name) : NULL;
  const DekField *field = find_field (state != NULL ? state->table : NULL, column);

  if (g_strcmp0 (operation, "toegevoegd") == 0)
    values->summary = g_strdup (_("Added"));
  else if (g_strcmp0 (operation, "verwijderd") == 0)
    values->summary = g_strdup (_("Deleted"));
  if (values->summary != NULL)
    return;

  values->field = field != NULL ? g_strdup (_(field->label)) : dek_sqlite_dup_column (stmt, COLUMN_NAME);
  values->from = dek_history_format_value (region, field, stmt, COLUMN_OLD);
  values->to = dek_history_format_value (region, field, stmt, COLUMN_NEW);
  if (field != NULL && field->kind == DEK_FIELD_POINT)
    values->summary = dek_history_format_move (stmt, COLUMN_OLD, COLUMN_NEW);
  if (values->summary == NULL)
    values->summary = make_change_summary (values);
}

static char *
make_step_summary (const DekHistoryEntryValues *values)
{
  switch (values->kind)
    {
    case DEK_STEP_KIND_UNDO:
      return g_strdup_printf (_("Undone: %s"), values->label);
    case DEK_STEP_KIND_REDO:
      return g_strdup_printf (_("Done again: %s"), values->label);
    case DEK_STEP_KIND_EDIT:
    case DEK_STEP_KIND_IMPORT:
    case DEK_STEP_KIND_MERGE:
    case DEK_STEP_KIND_RESTORE:
    case DEK_STEP_KIND_ERASE:
    default:
      return g_strdup (values->label);
    }
}

/* @id is that of a change. */
static DekHistoryEntry *
make_change_entry (DekRegion *region,
                   gint64     id)
{
  DekHistoryEntryValues values = { .step = 0 };
  sqlite3_stmt *stmt =
    dek_region_statement (region,
                          "SELECT s.id, s.at, s.label, s.kind, s.copy, s.sequence, "
                          "c.operation, c.table_name, c.column_name, c.old, c.new "
                          "FROM change AS c JOIN step AS s ON s.id = c.step WHERE c.id = ?1");

  if (stmt == NULL)
    return dek_history_entry_new_take (&values);

  sqlite3_bind_int64 (stmt, 1, id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      take_step (region, stmt, &values);
      take_change (region, stmt, &values);
    }
  sqlite3_reset (stmt);

  return dek_history_entry_new_take (&values);
}

/* @id is that of a step. */
static DekHistoryEntry *
make_step_entry (DekRegion *region,
                 gint64     id)
{
  DekHistoryEntryValues values = { .step = 0 };
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT id, at, label, kind, copy, sequence FROM step WHERE id = ?1");

  if (stmt == NULL)
    return dek_history_entry_new_take (&values);

  sqlite3_bind_int64 (stmt, 1, id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      take_step (region, stmt, &values);
      values.summary = make_step_summary (&values);
    }
  sqlite3_reset (stmt);

  return dek_history_entry_new_take (&values);
}

/**
 * dek_history_new_for_row:
 * @region: an open region
 * @record_type: a class of records
 * @id: the primary key, also of a record that is there no more
 *
 * The list follows the region, and reads a line when it is first asked for.
 *
 * Returns: (transfer full): what happened to the record, newest first: a
 *   #DekHistoryEntry for each field that changed, and one for each time that
 *   it came or went
 */
GListModel *
dek_history_new_for_row (DekRegion *region,
                         GType      record_type,
                         gint64     id)
{
  /* Of a row that came or went the first column stands for all. */
  static const char sql[] =
    "SELECT c.id FROM change AS c JOIN step AS s ON s.id = c.step "
    "WHERE c.table_name = ?1 AND c.row = ?2 AND "
    "(c.operation = 'gewijzigd' OR c.id = (SELECT min (id) FROM change WHERE step = c.step "
    "AND table_name = ?1 AND row = ?2)) "
    "ORDER BY s.sequence DESC, c.id";

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);
  g_return_val_if_fail (g_type_is_a (record_type, DEK_TYPE_RECORD), NULL);

  return dek_history_list_new (region, sql, dek_record_type_get_table (record_type)->name, id, make_change_entry);
}

/**
 * dek_history_new_for_record:
 * @record: a record, also one that was deleted
 *
 * Returns: (transfer full): what happened to it, as dek_history_new_for_row()
 */
GListModel *
dek_history_new_for_record (DekRecord *record)
{
  g_return_val_if_fail (DEK_IS_RECORD (record), NULL);
  g_return_val_if_fail (dek_record_get_region (record) != NULL, NULL);

  return dek_history_new_for_row (dek_record_get_region (record), G_OBJECT_TYPE (record), dek_record_get_id (record));
}

/* @text as a pattern of LIKE that finds it anywhere. */
static char *
make_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (pattern, FALSE);
}

/**
 * dek_history_new_for_region:
 * @region: an open region
 * @search: (nullable): only steps that have this in their label, or in a text
 *   that they changed; without regard to capitals from A to Z
 *
 * The list follows the region, and reads a line when it is first asked for.
 *
 * Returns: (transfer full): a #DekHistoryEntry for each step, newest first
 */
GListModel *
dek_history_new_for_region (DekRegion  *region,
                            const char *search)
{
  static const char all_sql[] = "SELECT id FROM step ORDER BY sequence DESC, id";
  static const char search_sql[] =
    "SELECT s.id FROM step AS s WHERE s.label LIKE ?1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM change AS c "
    "WHERE c.step = s.id AND ((typeof (c.old) = 'text' AND c.old LIKE ?1 ESCAPE '\\') OR "
    "(typeof (c.new) = 'text' AND c.new LIKE ?1 ESCAPE '\\'))) ORDER BY s.sequence DESC, s.id";
  g_autofree char *pattern = NULL;

  g_return_val_if_fail (DEK_IS_REGION (region), NULL);

  if (search == NULL || *search == '\0')
    return dek_history_list_new (region, all_sql, NULL, 0, make_step_entry);

  pattern = make_pattern (search);
  return dek_history_list_new (region, search_sql, pattern, 0, make_step_entry);
}
