// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* Finds gemeenten, places, postcodes and steunpunten by a few letters. */

#define G_LOG_DOMAIN "dekkend-map-search-index"

#include "config.h"

#include "map/dek-search-index.h"

#include <string.h>

#include "widgets/dek-place-words.h"

static void
entry_free (gpointer data)
{
  DekSearchEntry *entry = data;

  g_free (entry->title);
  g_free (entry->folded);
  g_free (entry->detail);
  g_free (entry);
}

static char *
fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, NULL);

  return g_ascii_strdown (ascii, -1);
}

static DekSearchEntry *
add (GPtrArray      *index,
     DekSearchKind   kind,
     gint64          id,
     const char     *title,
     char           *detail,
     const DekPoint *location)
{
  DekSearchEntry *entry = g_new0 (DekSearchEntry, 1);

  entry->kind = kind;
  entry->id = id;
  entry->title = g_strdup (title);
  entry->folded = fold (title);
  entry->detail = detail;
  entry->has_location = location != NULL;
  if (location != NULL)
    {
      entry->lon = location->lon;
      entry->lat = location->lat;
    }
  g_ptr_array_add (index, entry);

  return entry;
}

static void
add_gemeenten (GPtrArray *index,
               DekRegion *region)
{
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_GEMEENTE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DekGemeente) gemeente = g_list_model_get_item (list, i);

      add (index, DEK_SEARCH_GEMEENTE, dek_record_get_id (DEK_RECORD (gemeente)),
           dek_gemeente_get_name (gemeente), g_strdup (dek_gemeente_get_province (gemeente)), NULL);
    }
}

static void
add_steunpunten (GPtrArray *index,
                 DekRegion *region)
{
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DekSteunpunt) place = g_list_model_get_item (list, i);

      add (index, DEK_SEARCH_STEUNPUNT, dek_record_get_id (DEK_RECORD (place)),
           dek_steunpunt_get_name (place), dek_place_dup_gemeente_name (place),
           dek_steunpunt_get_location (place));
    }
}

/* A place has many postcodes; it is found once, at the one with most people. */
static void
add_postcodes (GPtrArray *index,
               DekRegion *region)
{
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_POSTCODE);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) most = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DekPostcode) postcode = g_list_model_get_item (list, i);
      gint64 id = dek_record_get_id (DEK_RECORD (postcode));
      gint64 people = dek_postcode_get_inhabitants (postcode);
      const char *place = dek_postcode_get_place (postcode);
      const DekPoint *location = dek_postcode_get_location (postcode);
      g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, id);
      DekSearchEntry *entry;

      add (index, DEK_SEARCH_POSTCODE, id, digits, g_strdup (place), location);
      if (place == NULL || location == NULL)
        continue;
      entry = g_hash_table_lookup (places, place);
      if (entry == NULL)
        {
          g_autoptr (DekRecord) gemeente = dek_record_dup_reference (DEK_RECORD (postcode), "gemeente");

          entry = add (index, DEK_SEARCH_PLACE, id, place,
                       gemeente != NULL ? g_strdup (dek_gemeente_get_name (DEK_GEMEENTE (gemeente))) : NULL,
                       location);
          g_hash_table_insert (places, entry->title, entry);
        }
      else if (people > GPOINTER_TO_INT (g_hash_table_lookup (most, entry)))
        {
          entry->id = id;
          entry->lon = location->lon;
          entry->lat = location->lat;
        }
      g_hash_table_insert (most, entry,
                           GINT_TO_POINTER (MAX ((gint) people, GPOINTER_TO_INT (g_hash_table_lookup (most, entry)))));
    }
}

/**
 * dek_search_index_new:
 * @region: an open region
 *
 * Returns: (transfer full) (element-type DekSearchEntry): all there is to find
 */
GPtrArray *
dek_search_index_new (DekRegion *region)
{
  GPtrArray *index = g_ptr_array_new_with_free_func (entry_free);

  g_return_val_if_fail (DEK_IS_REGION (region), index);

  add_gemeenten (index, region);
  add_steunpunten (index, region);
  add_postcodes (index, region);

  return index;
}

/* "2311 CS" and "2311cs" mean the area 2311. */
static char *
fold_query (const char *query)
{
  g_autofree char *folded = fold (query);
  char *text = g_strstrip (folded);
  gsize digits = strspn (text, "0123456789");

  if (digits == 4)
    {
      const char *rest = text + 4;

      rest += strspn (rest, " ");
      if (strlen (rest) <= 2 && strspn (rest, "abcdefghijklmnopqrstuvwxyz") == strlen (rest))
        return g_strndup (text, 4);
    }

  return g_strdup (text);
}

/* 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 elsewhere; -1 not at all. */
static int
rank (const DekSearchEntry *entry,
      const char           *query)
{
  const char *found = strstr (entry->folded, query);

  if (found == NULL)
    return -1;
  if (found == entry->folded)
    return entry->folded[strlen (query)] == '\0' ? 0 : 1;
  for (; found != NULL; found = strstr (found + 1, query))
    if (!g_ascii_isalnum (found[-1]))
      return 2;

  return 3;
}

typedef struct
{
  DekSearchEntry *entry;
  int rank;
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->rank != other->rank)
    return one->rank - other->rank;
  if (one->entry->kind != other->entry->kind)
    return (int) one->entry->kind - (int) other->entry->kind;

  return g_utf8_collate (one->entry->title, other->entry->title);
}

/**
 * dek_search_index_find:
 * @index: what can be found
 * @query: what was typed
 * @max: how many to return at most
 *
 * Returns: (transfer container) (element-type DekSearchEntry): the best
 *   matches, best first; they belong to @index
 */
GPtrArray *
dek_search_index_find (GPtrArray  *index,
                       const char *query,
                       guint       max)
{
  g_autofree char *folded = fold_query (query);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; *folded != '\0' && i < index->len; i++)
    {
      Hit hit = { index->pdata[i], rank (index->pdata[i], folded) };

      if (hit.rank >= 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (max, hits->len); i++)
    g_ptr_array_add (found, g_array_index (hits, Hit, i).entry);

  return found;
}
