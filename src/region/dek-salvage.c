// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-salvage"

#include "region/dek-salvage.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "region/dek-file-place.h"
#include "region/dek-record.h"
#include "region/dek-region-private.h"
#include "region/dek-salvage-private.h"
#include "region/dek-schema.h"
#include "region/dek-search-private.h"
#include "region/dek-sqlite.h"

/* Reading what can be read from a damaged file into a new one. The damaged
 * file is copied and the copy is read, so that nothing is ever written to it,
 * and a journal that was left behind can do its work first. */

typedef struct
{
  const char       *path;
  char             *folder; /* for the copy */
  char             *copy;
  sqlite3          *from;
  sqlite3          *to;
  DekSalvageReport *report;
} Salvage;

static void
salvage_table_free (gpointer data)
{
  g_free (data);
}

/**
 * dek_salvage_report_free:
 * @self: (transfer full): a report
 */
void
dek_salvage_report_free (DekSalvageReport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->tables);
  g_free (self);
}

/**
 * dek_salvage_report_is_whole:
 * @self: a report
 *
 * Returns: whether nothing was lost: neither a row nor a value nor the history
 */
gboolean
dek_salvage_report_is_whole (DekSalvageReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->lost == 0 && !self->lost_unknown && self->repaired == 0 && self->references_cleared == 0 &&
         self->history_kept;
}

DekSalvageTable *
dek_salvage_report_find (DekSalvageReport *self,
                         const char       *table)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      DekSalvageTable *entry = g_ptr_array_index (self->tables, i);

      if (strcmp (entry->name, table) == 0)
        return entry;
    }

  return NULL;
}

static DekSalvageTable *
add_table (DekSalvageReport *report,
           const char       *name,
           const char       *label)
{
  DekSalvageTable *entry = g_new0 (DekSalvageTable, 1);

  entry->name = name;
  entry->label = label;
  g_ptr_array_add (report->tables, entry);

  return entry;
}

static gboolean
copy_damaged (Salvage  *self,
              GError  **error)
{
  static const char *const endings[] = { "-journal", "-wal" };

  self->folder = g_dir_make_tmp ("dekkend-salvage-XXXXXX", error);
  if (self->folder == NULL)
    return FALSE;

  self->copy = g_build_filename (self->folder, "damaged", NULL);
  if (!dek_file_copy (self->path, self->copy, 0600, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (self->path, endings[i], NULL);
      g_autofree char *copy = g_strconcat (self->copy, endings[i], NULL);

      if (g_file_test (beside, G_FILE_TEST_IS_REGULAR) && !dek_file_copy (beside, copy, 0600, error))
        return FALSE;
    }

  return TRUE;
}

/* Lenient where that helps to read more: a file that was cut off, or a page
 * with a broken cell among sound ones. It is our own copy. */
static gboolean
connect_copy (Salvage  *self,
              GError  **error)
{
  int status = sqlite3_open_v2 (self->copy, &self->from, SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, self->from, status, self->path);
      return FALSE;
    }

  /* Before the first look at the file: one that was cut off is not read at all
   * where the schema counts as protected. */
  dek_store_harden (self->from);
  sqlite3_db_config (self->from, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_db_config (self->from, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);

  return dek_sqlite_exec (self->from, "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;", self->path, error);
}

/* The columns that both files have, without the id. */
static GPtrArray *
list_columns (Salvage    *self,
              const char *table,
              char      **id_column)
{
  g_autoptr (sqlite3_stmt) ours = NULL, theirs = NULL;
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (sqlite3_prepare_v2 (self->from, "SELECT x.name FROM sqlite_schema s, pragma_table_xinfo (s.name) x "
                          "WHERE s.name = ?1 AND s.type = 'table' AND s.sql LIKE 'CREATE TABLE%' AND x.hidden = 0",
                          -1, &theirs, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (theirs, 1, table, -1, SQLITE_STATIC);
      while (sqlite3_step (theirs) == SQLITE_ROW)
        g_hash_table_add (known, dek_sqlite_dup_column (theirs, 0));
    }

  *id_column = NULL;
  if (sqlite3_prepare_v2 (self->to, "SELECT name, pk FROM pragma_table_info (?1)", -1, &ours, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (ours, 1, table, -1, SQLITE_STATIC);
      while (sqlite3_step (ours) == SQLITE_ROW)
        {
          g_autofree char *name = dek_sqlite_dup_column (ours, 0);

          if (!g_hash_table_contains (known, name))
            continue;
          if (sqlite3_column_int (ours, 1) == 1)
            *id_column = g_steal_pointer (&name);
          else if (columns->len < DEK_SALVAGE_MAX_COLUMNS - 1)
            g_ptr_array_add (columns, g_steal_pointer (&name));
        }
    }

  g_ptr_array_add (columns, NULL);
  return columns;
}

/* How many rows there should be, as far as the file can tell. */
static gint64
count_rows (Salvage    *self,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", table);

  return dek_sqlite_get_integer (self->from, sql, -1);
}

static void
salvage_table (Salvage        *self,
               const char     *name,
               const DekTable *table)
{
  DekSalvageTable *count = add_table (self->report, name, table != NULL ? _(table->label) : NULL);
  g_autofree char *id_column = NULL;
  g_autoptr (GPtrArray) columns = list_columns (self, name, &id_column);
  const char *const *names = (const char *const *) columns->pdata;
  gboolean has_geometry = g_strv_contains (names, "geom");
  gint64 expected = count_rows (self, name) - (strcmp (name, "setting") == 0 ? 1 : 0);
  /* The new file has a schema version of its own. */
  gint64 skip = strcmp (name, "setting") == 0 ? 1 : 0;
  DekSalvageWriter writer = { self->to, table, name, id_column, names, skip, count };
  DekSalvageScan scan = {
    self->from, name, id_column, names, has_geometry ? "geom" : NULL, dek_salvage_write_row, &writer, FALSE
  };

  if (id_column == NULL)
    {
      count->lost = -1;
      return;
    }

  dek_salvage_scan (&scan);
  if (!scan.broken)
    return;

  count->lost = expected >= count->saved + count->lost ? expected - count->saved : -1;
  /* Something is broken, but which rows were there cannot be told. */
  if (count->lost == 0 && expected < 0)
    count->lost = -1;
}

/* The journal is kept only where it can be kept whole. */
static gboolean
drop_half_a_journal (Salvage  *self,
                     GError  **error)
{
  DekSalvageTable *step = dek_salvage_report_find (self->report, "step");
  DekSalvageTable *change = dek_salvage_report_find (self->report, "change");

  self->report->history_kept = step->lost == 0 && step->repaired == 0 && change->lost == 0 && change->repaired == 0;
  if (self->report->history_kept)
    return TRUE;

  step->lost += step->lost >= 0 ? step->saved : 0;
  change->lost += change->lost >= 0 ? change->saved : 0;
  step->saved = change->saved = step->repaired = change->repaired = 0;

  return dek_sqlite_exec (self->to, "DELETE FROM change; UPDATE step SET target = NULL; DELETE FROM step;",
                          self->path, error);
}

static void
add_up (DekSalvageReport *report)
{
  for (guint i = 0; i < report->tables->len; i++)
    {
      const DekSalvageTable *entry = g_ptr_array_index (report->tables, i);

      report->saved += entry->saved;
      report->repaired += entry->repaired;
      report->lost += MAX (entry->lost, 0);
      report->lost_unknown |= entry->lost < 0;
    }
}

static gboolean
fill_new_file (Salvage  *self,
               GError  **error)
{
  static const char *const layers[] = { "gemeenten", "postcodes", "steunpunten", "subregion" };
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  salvage_table (self, "setting", NULL);
  salvage_table (self, "step", NULL);
  salvage_table (self, "change", NULL);
  for (guint i = 0; i < n_types; i++)
    salvage_table (self, dek_record_type_get_table (types[i])->name, dek_record_type_get_table (types[i]));

  if (!drop_half_a_journal (self, error) || !dek_salvage_refill (self->to, self->report, self->path, error) ||
      !dek_salvage_mend_references (self->to, self->report, self->path, error) ||
      !dek_salvage_mend_settings (self->to, self->path, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (!dek_layers_update (self->to, layers[i], strcmp (layers[i], "subregion") != 0, self->path, error))
      return FALSE;

  add_up (self->report);
  return dek_search_rebuild (self->to, self->path, error);
}

static gboolean
begin_new_file (Salvage     *self,
                const char  *new_path,
                GError     **error)
{
  int status = sqlite3_open_v2 (new_path, &self->to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE, NULL);

  if (status != SQLITE_OK)
    {
      dek_sqlite_set_error (error, self->to, status, new_path);
      return FALSE;
    }

  if (!dek_store_configure (self->to, new_path, error) || !dek_schema_create (self->to, new_path, error))
    return FALSE;

  sqlite3_db_config (self->to, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  return dek_sqlite_exec (self->to, "BEGIN", new_path, error);
}

/* A file of which not one row could be read has nothing to offer. */
static gboolean
has_something (Salvage  *self,
               GError  **error)
{
  g_autofree char *file = g_filename_display_basename (self->path);

  if (self->report->saved > 0)
    return TRUE;

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_DAMAGED, _("Nothing could be read from “%s”."), file);
  return FALSE;
}

static void
salvage_clear (Salvage *self)
{
  sqlite3_close (self->from);
  sqlite3_close (self->to);
  if (self->copy != NULL)
    dek_file_discard (self->copy);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_pointer (&self->report, dek_salvage_report_free);
  g_free (self->copy);
  g_free (self->folder);
}

static gboolean
salvage_into (Salvage     *self,
              const char  *new_path,
              GError     **error)
{
  self->report = g_new0 (DekSalvageReport, 1);
  self->report->tables = g_ptr_array_new_with_free_func (salvage_table_free);

  return copy_damaged (self, error) && connect_copy (self, error) && begin_new_file (self, new_path, error) &&
         fill_new_file (self, error) && has_something (self, error) &&
         dek_sqlite_exec (self->to, "COMMIT", new_path, error);
}

static void
say_it_is_there (const char  *path,
                 GError     **error)
{
  g_autofree char *file = g_filename_display_basename (path);

  g_set_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_EXISTS,
               _("“%s” exists already; nothing was changed."), file);
}

/**
 * dek_salvage:
 * @path: a damaged region file
 * @new_path: the file to make, which may not exist
 * @report: (out) (optional) (transfer full): what was saved and what was lost
 * @error: a #DekRegionError: EXISTS, NOT_FOUND, PERMISSION, DISK_FULL, DAMAGED
 *   (nothing could be read)
 *
 * Reads what can be read from a damaged file into a new region file, which
 * appears when it is complete and sound. The damaged file is not changed.
 *
 * Returns: whether there is a new file; it holds all that was there only where
 *   dek_salvage_report_is_whole()
 */
gboolean
dek_salvage (const char        *path,
             const char        *new_path,
             DekSalvageReport **report,
             GError           **error)
{
  Salvage self = { .path = path };
  g_autofree char *temporary = NULL;
  gboolean done;

  g_return_val_if_fail (path != NULL && new_path != NULL, FALSE);

  if (g_file_test (new_path, G_FILE_TEST_EXISTS))
    {
      say_it_is_there (new_path, error);
      return FALSE;
    }

  temporary = dek_file_make_temporary (new_path, 0600, error);
  if (temporary == NULL)
    return FALSE;

  done = salvage_into (&self, temporary, error);
  g_clear_pointer (&self.to, sqlite3_close);
  done = done && dek_file_put_in_place (temporary, new_path, error);
  if (!done)
    dek_file_discard (temporary);
  else if (report != NULL)
    *report = g_steal_pointer (&self.report);
  salvage_clear (&self);

  return done;
}

/**
 * dek_salvage_probe:
 * @path: a damaged region file
 * @report: (out) (transfer full): what would be saved and what lost
 * @error: a #DekRegionError, as of dek_salvage()
 *
 * Finds out what dek_salvage() would save, without making a file that stays.
 *
 * Returns: whether something can be saved
 */
gboolean
dek_salvage_probe (const char        *path,
                   DekSalvageReport **report,
                   GError           **error)
{
  Salvage self = { .path = path };
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  done = salvage_into (&self, ":memory:", error);
  if (done)
    *report = g_steal_pointer (&self.report);
  salvage_clear (&self);

  return done;
}
