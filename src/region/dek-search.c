// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-search"

#include "region/dek-search.h"

#include <string.h>

#include "region/dek-region-private.h"
#include "region/dek-search-private.h"
#include "region/dek-search-tables.h"
#include "region/dek-sqlite.h"

/* Asking the search index. What it answers need not be true: the file may have
 * been edited by another program, or the index may be damaged. So every hit is
 * looked up, and an error is an answer without hits. */

/* So many records with a word in their name, and as many with it anywhere, are
 * looked at; of a word that is in more the tables' order decides. Ranking them
 * all by how rare a word is would take longer than anyone waits. */
#define MAX_CANDIDATES 300

#define MAX_WORDS 8

#define SNIPPET_BEFORE 40
#define SNIPPET_AFTER  60

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

/* Without capitals and accents, as the index has it. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_unichar_tolower (g_utf8_get_char (p)));

  return g_strdup (bare->str);
}

static gboolean
is_word_part (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The words of what the user typed, folded. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = text;

  while (*p != '\0' && words->len < MAX_WORDS)
    {
      const char *start = p;

      while (*p != '\0' && is_word_part (p))
        p = g_utf8_next_char (p);

      if (p > start)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          g_ptr_array_add (words, fold (word));
        }
      else
        p = g_utf8_next_char (p);
    }

  return words;
}

/* A query for records that have all words, each as the beginning of one.
 * Nothing of the query language comes through. */
static char *
make_query (GPtrArray  *words,
            const char *column)
{
  GString *query = g_string_new (column);

  g_string_append_c (query, '(');
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (query, "%s\"%s\"*", i > 0 ? " AND " : "", (const char *) g_ptr_array_index (words, i));
  g_string_append_c (query, ')');

  return g_string_free (query, FALSE);
}

static void
find_candidates (DekRegion  *region,
                 const char *query,
                 GHashTable *found)
{
  sqlite3_stmt *stmt = dek_search_statement (region, "SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2");
  int status;

  if (stmt == NULL)
    return;

  sqlite3_bind_text (stmt, 1, query, -1, SQLITE_STATIC);
  sqlite3_bind_int (stmt, 2, MAX_CANDIDATES);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      gint64 rowid = sqlite3_column_int64 (stmt, 0);

      g_hash_table_add (found, g_memdup2 (&rowid, sizeof rowid));
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  if (status != SQLITE_DONE)
    g_message ("The search index of %s cannot be read: %s", region->path, sqlite3_errmsg (region->store->db));
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

/* Whether what begins at @p begins with @word, which is folded. */
static gboolean
begins_with (const char *p,
             const char *word)
{
  g_autofree char *start = NULL;
  g_autofree char *folded = NULL;
  const char *end = p;

  for (const char *w = word; *w != '\0' && *end != '\0'; w = g_utf8_next_char (w))
    end = g_utf8_next_char (end);

  start = g_strndup (p, (gsize) (end - p));
  folded = fold (start);
  return g_str_has_prefix (folded, word);
}

/* Where in @text a word begins that begins with one of @words; %NULL for
 * nowhere. */
static const char *
find_word (const char *text,
           GPtrArray  *words)
{
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean part = is_word_part (p);

      for (guint i = 0; part && !in_word && i < words->len; i++)
        if (begins_with (p, g_ptr_array_index (words, i)))
          return p;
      in_word = part;
    }

  return NULL;
}

/* The words around the one at @found, which stands between marks. */
static char *
make_snippet (const char *text,
              const char *found)
{
  const char *end = found;
  const char *first = found;
  const char *last;
  GString *snippet = g_string_new (NULL);

  while (*end != '\0' && is_word_part (end))
    end = g_utf8_next_char (end);

  for (guint i = 0; first > text && i < SNIPPET_BEFORE; i++)
    first = g_utf8_prev_char (first);
  while (first > text && first < found && is_word_part (g_utf8_prev_char (first)))
    first = g_utf8_next_char (first);

  last = end;
  for (guint i = 0; *last != '\0' && i < SNIPPET_AFTER; i++)
    last = g_utf8_next_char (last);
  while (last > end && *last != '\0' && is_word_part (last))
    last = g_utf8_prev_char (last);

  g_string_append (snippet, first > text ? "…" : "");
  g_string_append_len (snippet, first, found - first);
  g_string_append (snippet, "\u2068");
  g_string_append_len (snippet, found, end - found);
  g_string_append (snippet, "\u2069");
  g_string_append_len (snippet, end, last - end);
  g_string_append (snippet, *last != '\0' ? "…" : "");

  return g_strdelimit (g_strstrip (g_string_free (snippet, FALSE)), "\n\t", ' ');
}

/* A name that is what was typed comes first, then one that begins with it, one
 * that has it, and then what has it elsewhere; among these the tables' order. */
static double
rank_title (const char *title,
            const char *typed,
            GPtrArray  *words)
{
  g_autofree char *folded = fold (title);

  if (strcmp (folded, typed) == 0)
    return 0.0;
  if (g_str_has_prefix (folded, typed))
    return 1.0;

  return find_word (title, words) != NULL ? 2.0 : 3.0;
}

/* The title in one line; a text that stands for a title is long. */
static char *
make_title (const char *text)
{
  g_autofree char *title = g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (g_utf8_strlen (title, -1) <= 120)
    return g_steal_pointer (&title);

  *g_utf8_offset_to_pointer (title, 119) = '\0';
  return g_strconcat (title, "…", NULL);
}

static DekSearchHit *
make_hit (DekRegion  *region,
          gint64      rowid,
          const char *typed,
          GPtrArray  *words)
{
  g_autoptr (DekSearchHit) hit = g_new0 (DekSearchHit, 1);
  sqlite3_stmt *stmt = dek_search_statement (region, "SELECT title FROM search WHERE rowid = ?1");
  g_autofree char *title = NULL;

  if (stmt == NULL || !dek_search_read_rowid (rowid, &hit->record_type, &hit->id))
    return NULL;

  sqlite3_bind_int64 (stmt, 1, rowid);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    title = dek_sqlite_dup_column (stmt, 0);
  sqlite3_reset (stmt);

  hit->rank = title != NULL ? rank_title (title, typed, words) : 3.0;
  hit->title = make_title (title != NULL ? title : "");

  return g_steal_pointer (&hit);
}

static void
add_snippet (DekRegion    *region,
             DekSearchHit *hit,
             GPtrArray    *words)
{
  sqlite3_stmt *stmt = dek_search_statement (region, "SELECT text FROM search WHERE rowid = ?1");
  g_autofree char *text = NULL;
  const char *found = NULL;

  if (stmt == NULL)
    return;

  sqlite3_bind_int64 (stmt, 1, dek_search_make_rowid (dek_search_find_table (hit->record_type), hit->id));
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = dek_sqlite_dup_column (stmt, 0);
  sqlite3_reset (stmt);

  if (text != NULL)
    found = find_word (text, words);
  if (found != NULL)
    hit->snippet = make_snippet (text, found);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const DekSearchHit *one = *(DekSearchHit *const *) a, *other = *(DekSearchHit *const *) b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  if (one->record_type != other->record_type)
    return dek_search_find_table (one->record_type) < dek_search_find_table (other->record_type) ? -1 : 1;

  return strcmp (one->title, other->title);
}

static void
drop_rest (DekRegion *region,
           GPtrArray *hits,
           guint      limit)
{
  for (guint i = 0; i < hits->len && i < limit; )
    {
      DekSearchHit *hit = g_ptr_array_index (hits, i);

      if (record_is_there (region, hit->record_type, hit->id))
        i++;
      else
        g_ptr_array_remove_index (hits, i);
    }

  if (hits->len > limit)
    g_ptr_array_set_size (hits, (gint) limit);
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
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *named = NULL;
  g_autofree char *anywhere = NULL;
  g_autofree char *typed = NULL;
  GHashTableIter iter;
  gpointer rowid;

  g_return_val_if_fail (DEK_IS_REGION (self), hits);
  g_return_val_if_fail (text != NULL, hits);

  if (self->store == NULL || !g_utf8_validate (text, -1, NULL))
    return hits;

  words = split_words (text);
  if (words->len == 0)
    return hits;

  typed = g_strstrip (fold (text));
  named = make_query (words, "title : ");
  anywhere = make_query (words, NULL);
  find_candidates (self, named, found);
  find_candidates (self, anywhere, found);

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &rowid, NULL))
    {
      DekSearchHit *hit = make_hit (self, *(const gint64 *) rowid, typed, words);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }

  g_ptr_array_sort (hits, compare_hits);
  drop_rest (self, hits, limit);
  for (guint i = 0; i < hits->len; i++)
    add_snippet (self, g_ptr_array_index (hits, i), words);

  return hits;
}
