// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-erase-data"

#include "region/dek-erase-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "region/dek-record.h"
#include "region/dek-search-private.h"
#include "region/dek-sqlite.h"

/* Taking a person out of a database, within a transaction of the caller's: the
 * row, what the journal holds of it, and the texts that mention it. What others
 * refer to the person with, they let go of; a contact moment stays, with a
 * former contact. */

/* What says who or where something is. Where it is the same as the person's it
 * is so on its own account: an organisation's telephone number, say. */
static const char *const own_columns[] = {
  "name", "email", "phone", "website", "address", "place", "postcode", "code", NULL
};

typedef struct
{
  DekErasure *erasure;
  sqlite3    *db;
  GRegex     *regex;
  const char *path;
} Erasing;

static gboolean
is_own_column (const char *table,
               const char *column)
{
  static const char *const tables[] = {
    "organisation", "steunpunten", "person", "subregion", "gemeenten", "postcodes", NULL
  };

  return g_strv_contains (tables, table) && g_strv_contains (own_columns, column);
}

/* One column of one row that mentions the person. */
typedef struct
{
  gint64 row;
  char  *text;
} Mention;

static void
mention_clear (gpointer data)
{
  g_free (((Mention *) data)->text);
}

/* What to put there instead, for each row in which the person is mentioned. */
static GArray *
list_mentions (Erasing     *self,
               const char  *table,
               const char  *id_column,
               const char  *column,
               GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\", \"%s\" FROM \"%s\" WHERE typeof (\"%s\") = 'text'",
                                          id_column, column, table, column);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (self->db, sql, self->path, error);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  int status;

  if (stmt == NULL)
    return NULL;

  g_array_set_clear_func (mentions, mention_clear);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *text = dek_sqlite_dup_column (stmt, 1);
      Mention mention = { sqlite3_column_int64 (stmt, 0), NULL };

      if (text == NULL || !g_regex_match (self->regex, text, 0, NULL))
        continue;

      mention.text = g_regex_replace_literal (self->regex, text, -1, 0, _("a former contact"), 0, NULL);
      if (mention.text != NULL)
        g_array_append_val (mentions, mention);
    }

  if (status == SQLITE_DONE)
    return g_steal_pointer (&mentions);

  dek_sqlite_set_error (error, self->db, status, self->path);
  return NULL;
}

static gboolean
replace_mentions (Erasing     *self,
                  const char  *table,
                  const char  *id_column,
                  const char  *column,
                  GArray      *mentions,
                  GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE \"%s\" = ?1", table, column, id_column);
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (self->db, sql, self->path, error);

  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < mentions->len; i++)
    {
      Mention *mention = &g_array_index (mentions, Mention, i);
      int status;

      sqlite3_bind_int64 (stmt, 1, mention->row);
      sqlite3_bind_text (stmt, 2, mention->text, -1, SQLITE_STATIC);
      status = sqlite3_step (stmt);
      sqlite3_reset (stmt);
      if (status != SQLITE_DONE)
        {
          dek_sqlite_set_error (error, self->db, status, self->path);
          return FALSE;
        }
    }

  return TRUE;
}

/* Replaces the mentions in a column, and counts them. */
static gboolean
clean_column (Erasing     *self,
              const char  *table,
              const char  *id_column,
              const char  *column,
              guint       *count,
              GError     **error)
{
  g_autoptr (GArray) mentions = list_mentions (self, table, id_column, column, error);

  if (mentions == NULL)
    return FALSE;

  *count += mentions->len;
  return mentions->len == 0 || replace_mentions (self, table, id_column, column, mentions, error);
}

/* Tells of records of others that have the same as their own. */
static gboolean
note_own_column (Erasing         *self,
                 const DekTable  *table,
                 const DekField  *field,
                 GError         **error)
{
  g_autoptr (GArray) mentions = list_mentions (self, table->name, table->id_column, field->column, error);

  if (mentions == NULL)
    return FALSE;

  for (guint i = 0; i < mentions->len; i++)
    {
      gint64 id = g_array_index (mentions, Mention, i).row;
      const char *column = strcmp (table->name, "postcodes") == 0 ? "place" : "name";
      g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"%s\" = %" G_GINT64_FORMAT,
                                              column, table->name, table->id_column, id);
      g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (self->db, sql, self->path, error);
      g_autofree char *name = NULL;

      if (stmt == NULL)
        return FALSE;
      if (sqlite3_step (stmt) == SQLITE_ROW)
        name = dek_sqlite_dup_column (stmt, 0);

      /* Translators: what a record is called, then the name of one of its fields */
      g_ptr_array_add (self->erasure->remaining,
                       g_strdup_printf (_("“%s” keeps the same text as its own: %s."), name != NULL ? name : "?",
                                        _(field->label)));
    }

  return TRUE;
}

static gboolean
clean_records (Erasing  *self,
               GError  **error)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      const DekTable *table = dek_record_type_get_table (types[t]);

      for (guint f = 0; f < table->n_fields; f++)
        {
          const DekField *field = &table->fields[f];

          if (field->kind != DEK_FIELD_TEXT)
            continue;

          if (is_own_column (table->name, field->column) ?
              !note_own_column (self, table, field, error) :
              !clean_column (self, table->name, table->id_column, field->column, &self->erasure->n_texts, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* The journal's entries on others, but for what is their own. */
static gboolean
clean_journal (Erasing  *self,
               GError  **error)
{
  static const char own_sql[] =
    "CREATE TEMP TABLE erase_change AS SELECT id, old, new FROM change WHERE NOT ("
    "table_name IN ('organisation', 'steunpunten', 'person', 'subregion', 'gemeenten', 'postcodes') AND "
    "column_name IN ('name', 'email', 'phone', 'website', 'address', 'place', 'postcode', 'code')) "
    "AND (typeof (old) = 'text' OR typeof (new) = 'text')";
  static const char *const columns[] = { "old", "new" };
  gboolean done = dek_sqlite_exec (self->db, own_sql, self->path, error);

  for (guint i = 0; done && i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GArray) mentions = list_mentions (self, "erase_change", "id", columns[i], error);

      done = mentions != NULL && replace_mentions (self, "change", "id", columns[i], mentions, error);
      if (done)
        self->erasure->n_changes += mentions->len;
    }

  return dek_sqlite_exec (self->db, "DROP TABLE IF EXISTS temp.erase_change", self->path, done ? error : NULL) &&
         done && clean_column (self, "step", "id", "label", &self->erasure->n_changes, error) &&
         clean_column (self, "setting", "id", "value", &self->erasure->n_texts, error);
}

static gboolean
run_for_person (Erasing     *self,
                const char  *sql,
                guint       *changes,
                GError     **error)
{
  g_autoptr (sqlite3_stmt) stmt = dek_sqlite_prepare (self->db, sql, self->path, error);
  int status;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, self->erasure->person);
  status = sqlite3_step (stmt);
  if (status != SQLITE_DONE && status != SQLITE_ROW)
    {
      dek_sqlite_set_error (error, self->db, status, self->path);
      return FALSE;
    }

  if (changes != NULL)
    *changes += status == SQLITE_ROW ? (guint) sqlite3_column_int64 (stmt, 0) : (guint) sqlite3_changes (self->db);

  return TRUE;
}

/* In history and in contact moments the person stays as someone without a
 * name. */
static gboolean
delete_person (Erasing  *self,
               GError  **error)
{
  DekErasure *erasure = self->erasure;
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (!run_for_person (self, "SELECT count (DISTINCT contact_moment) FROM contact_participant WHERE person = ?1",
                       &erasure->n_contact_moments, error) ||
      !run_for_person (self, "SELECT count (*) FROM action WHERE owner = ?1", &erasure->n_actions, error) ||
      !run_for_person (self, "SELECT count (*) FROM risk WHERE owner = ?1", &erasure->n_actions, error))
    return FALSE;

  stmt = dek_sqlite_prepare (self->db, "UPDATE contact_participant SET function = ?2 "
                             "WHERE person = ?1 AND coalesce (function, '') = ''", self->path, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, erasure->person);
  sqlite3_bind_text (stmt, 2, _("a former contact"), -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) != SQLITE_DONE)
    {
      dek_sqlite_set_error (error, self->db, sqlite3_errcode (self->db), self->path);
      return FALSE;
    }

  return run_for_person (self, "DELETE FROM change WHERE table_name = 'person' AND row = ?1",
                         &erasure->n_changes, error) &&
         run_for_person (self, "DELETE FROM person WHERE id = ?1", NULL, error);
}

/**
 * dek_erase_from_database:
 * @self: an erasure with its needles
 * @db: a connection within a transaction, references enforced
 * @path: file name for errors
 * @error: a #DekRegionError
 *
 * Takes the person out of all tables, the journal and the search index
 * included. Free space is not given up yet.
 *
 * Returns: whether it was done; if not, the transaction is to be rolled back
 */
gboolean
dek_erase_from_database (DekErasure  *self,
                         sqlite3     *db,
                         const char  *path,
                         GError     **error)
{
  g_autoptr (GRegex) regex = dek_erase_make_regex (self);
  Erasing erasing = { self, db, regex, path };

  if (!delete_person (&erasing, error))
    return FALSE;

  return (regex == NULL || (clean_records (&erasing, error) && clean_journal (&erasing, error))) &&
         dek_search_rebuild (db, path, error);
}
