// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-search"

#include "region/dek-search.h"

#include <string.h>

#include "region/dek-region-private.h"
#include "region/dek-search-tables.h"
#include "region/dek-sqlite.h"

/* Asking the search index. What it answers need not be true: the file may have
 * been edited by another program, or the index may be damaged. So every hit is
 * looked up, and an error is an answer without hits. */

/* A word that is in more records than this is ranked among the first of them. */
#define MAX_RANKED 2000

#define MAX_WORDS 8

/**
 * dek_search_hit_free:
 * @self: (transfer full): a hit
 */
void
dek_search_hit_free (DekSearchHit *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

/* What the user typed as a query: all words, each as the beginning of one.
 * Nothing of the query language comes through. */
static char *
make_query (const char *text)
{
  GString *query = g_string_new (NULL);
  gboolean in_word = FALSE;
  guint n_words = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean part = g_unichar_isalnum (c) || g_unichar_ismark (c);

      if (!part && in_word)
        g_string_append (query, "\"*");
      if (part && !in_word)
        {
          if (n_words++ == MAX_WORDS)
            return g_string_free (query, FALSE);
          g_string_append (query, query->len > 0 ? " \"" : "\"");
        }
      if (part)
        g_string_append_unichar (query, c);
      in_word = part;
    }

  if (in_word)
    g_string_append (query, "\"*");
  return g_string_free (query, FALSE);
}

typedef struct
{
  gint64 rowid;
  double rank;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one->rowid != other->rowid)
    return one->rowid < other->rowid ? -1 : 1;
  return 0;
}

static GArray *
find_ranked (DekRegion  *region,
             const char *query)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Ranked));
  sqlite3_stmt *stmt = dek_region_statement (region,
                                             "SELECT rowid, bm25 (search, 10.0, 1.0) FROM search "
                                             "WHERE search MATCH ?1 LIMIT ?2");
  int status;

  if (stmt == NULL)
    return found;

  sqlite3_bind_text (stmt, 1, query, -1, SQLITE_STATIC);
  sqlite3_bind_int (stmt, 2, MAX_RANKED);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      Ranked ranked = { sqlite3_column_int64 (stmt, 0), sqlite3_column_double (stmt, 1) };

      g_array_append_val (found, ranked);
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  if (status != SQLITE_DONE)
    g_message ("The search index of %s cannot be read: %s", region->path, sqlite3_errmsg (region->store->db));

  g_array_sort (found, compare_ranked);
  return found;
}

static gboolean
record_is_there (DekRegion *region,
                 GType      record_type,
                 gint64     id)
{
  const DekTable *table = dek_record_type_get_table (record_type);
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1", table->name, table->id_column);
  sqlite3_stmt *stmt = dek_region_statement (region, sql);
  gboolean there;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  there = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return there;
}

/* The title without line ends; a text that stands for a title is long. */
static char *
make_title (sqlite3_stmt *stmt,
            int           column)
{
  g_autofree char *title = dek_sqlite_dup_column (stmt, column);

  if (title == NULL)
    return NULL;

  g_strdelimit (title, "\n\t", ' ');
  if (g_utf8_strlen (title, -1) <= 120)
    return g_steal_pointer (&title);

  *g_utf8_offset_to_pointer (title, 119) = '\0';
  return g_strconcat (title, "…", NULL);
}

static DekSearchHit *
make_hit (DekRegion    *region,
          const char   *query,
          const Ranked *ranked)
{
  g_autoptr (DekSearchHit) hit = g_new0 (DekSearchHit, 1);
  sqlite3_stmt *stmt;

  hit->rank = ranked->rank;
  if (!dek_search_read_rowid (ranked->rowid, &hit->record_type, &hit->id) ||
      !record_is_there (region, hit->record_type, hit->id))
    return NULL;

  stmt = dek_region_statement (region,
                               "SELECT title, snippet (search, 1, '\u2068', '\u2069', '…', 12) FROM search "
                               "WHERE search MATCH ?1 AND rowid = ?2");
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_text (stmt, 1, query, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 2, ranked->rowid);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      hit->title = make_title (stmt, 0);
      hit->snippet = dek_sqlite_dup_column (stmt, 1);
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  if (hit->snippet != NULL && strstr (hit->snippet, "\u2068") == NULL)
    g_clear_pointer (&hit->snippet, g_free);
  if (hit->title == NULL)
    hit->title = g_strdup (hit->snippet != NULL ? hit->snippet : "");

  return g_steal_pointer (&hit);
}

/**
 * dek_region_search:
 * @self: an open region
 * @text: what the user typed, UTF-8
 * @limit: how many hits at most
 *
 * Looks in the names, texts and notes of all records for those that have every
 * word of @text, or a word that begins with it; without regard to capitals and
 * accents. E-mail addresses and telephone numbers are not searched.
 *
 * Returns: (transfer full) (element-type DekSearchHit): the best hits, best
 *   first; a hit in a name is better than one in a text
 */
GPtrArray *
dek_region_search (DekRegion  *self,
                   const char *text,
                   guint       limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_search_hit_free);
  g_autofree char *query = NULL;
  g_autoptr (GArray) ranked = NULL;

  g_return_val_if_fail (DEK_IS_REGION (self), hits);
  g_return_val_if_fail (text != NULL, hits);

  if (self->store == NULL || !g_utf8_validate (text, -1, NULL))
    return hits;

  query = make_query (text);
  if (*query == '\0')
    return hits;

  ranked = find_ranked (self, query);
  for (guint i = 0; i < ranked->len && hits->len < limit; i++)
    {
      DekSearchHit *hit = make_hit (self, query, &g_array_index (ranked, Ranked, i));

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }

  return hits;
}
