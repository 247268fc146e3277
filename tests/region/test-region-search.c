// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <sqlite3.h>

#include "region-fixture.h"
#include "region/dek-search-private.h"
#include "region/dek-search-tables.h"

/* The search index: what it finds, that it follows, and that a bad one harms
 * nobody. */

static void
begin (DekRegion *region)
{
  g_autoptr (GError) error = NULL;

  dek_region_begin_step (region, "Test", &error);
  g_assert_no_error (error);
}

static void
commit (DekRegion *region)
{
  g_autoptr (GError) error = NULL;

  dek_region_commit_step (region, &error);
  g_assert_no_error (error);
}

static guint
count_hits (DekRegion  *region,
            const char *text)
{
  g_autoptr (GPtrArray) hits = dek_region_search (region, text, 100);

  return hits->len;
}

static void
test_finds (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  DekSearchHit *hit;

  begin (region);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Café Zéphyr",
                             "note", "Een xylofoon staat bij de ingang", "email", "geheim@xylitol.example", NULL);
  commit (region);

  hits = dek_region_search (region, "zephyr", 10);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_true (hit->record_type == DEK_TYPE_STEUNPUNT);
  g_assert_cmpint (hit->id, ==, dek_record_get_id (place));
  g_assert_cmpstr (hit->title, ==, "Café Zéphyr");
  g_assert_null (hit->snippet);
  g_clear_pointer (&hits, g_ptr_array_unref);

  hits = dek_region_search (region, "INGANG xylo", 10);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_nonnull (strstr (hit->snippet, "\u2068xylofoon\u2069"));

  /* All words count; addresses are not searched; a query is only words. */
  g_assert_cmpuint (count_hits (region, "zephyr nergens"), ==, 0);
  g_assert_cmpuint (count_hits (region, "xylitol"), ==, 0);
  g_assert_cmpuint (count_hits (region, "geheim"), ==, 0);
  g_assert_cmpuint (count_hits (region, ""), ==, 0);
  g_assert_cmpuint (count_hits (region, "\"* OR NEAR( - ^ : {title}"), ==, 0);
  g_assert_cmpuint (count_hits (region, "title:zephyr"), ==, 0);
  g_assert_cmpuint (count_hits (region, "-zephyr*"), ==, 1);
  g_assert_cmpuint (count_hits (region, "\xff\xfe"), ==, 0);

  /* What is seeded is found, the best first. */
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = dek_region_search (region, "leiden", 10);
  g_assert_cmpuint (hits->len, >, 0);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->title, ==, "Leiden");
}

static void
test_follows (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GError) error = NULL;

  begin (region);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Zephyr", NULL);
  commit (region);
  dek_record_edit (place, "Name", &error, "name", "Xylofoon", NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (region, "zephyr"), ==, 0);
  g_assert_cmpuint (count_hits (region, "xylofoon"), ==, 1);

  dek_region_undo (region, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_hits (region, "zephyr"), ==, 1);

  begin (region);
  dek_region_delete (region, place);
  dek_region_cancel_step (region);
  g_assert_cmpuint (count_hits (region, "zephyr"), ==, 1);

  begin (region);
  dek_region_delete (region, place);
  commit (region);
  g_assert_cmpuint (count_hits (region, "zephyr"), ==, 0);
}

/* The index made anew is the one that was kept. */
static void
test_rebuild (RegionFixture *fixture,
              gconstpointer  data)
{
  static const char sum[] = "SELECT count (*) * 1000000 + sum (length (title) + length (text)) FROM search";
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (GError) error = NULL;
  sqlite3 *db;
  gint64 before;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (DekRecord) place = g_list_model_get_item (list, i);

      dek_record_edit (place, "Note", &error, "note", "Nieuwe notitie", NULL);
      g_assert_no_error (error);
    }
  dek_region_close (region);

  before = region_fixture_ask (fixture->path, sum);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_true (dek_search_rebuild (db, fixture->path, &error));
  g_assert_no_error (error);
  sqlite3_close (db);
  g_assert_cmpint (region_fixture_ask (fixture->path, sum), ==, before);
}

/* Something else in its place is not opened. */
static void
test_hostile (RegionFixture *fixture,
              gconstpointer  data)
{
  static const char *const lies[] = {
    "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'setting')",
    "DROP TABLE search; CREATE TABLE search (title, text)",
    "DROP TABLE search; CREATE VIEW search AS SELECT 1 AS title, 2 AS text",
    "DROP TABLE search; CREATE VIRTUAL TABLE search_data USING fts5 (a)",
    "DROP TABLE search; CREATE VIEW search_data AS SELECT 1",
  };
  gsize size;
  g_autofree char *sound = region_fixture_read (fixture->path, &size);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr (DekRegion) region = NULL;
      g_autoptr (GError) error = NULL;

      region_fixture_write (fixture->path, sound, size);
      region_fixture_exec (fixture->path, lies[i]);
      region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
      g_assert_null (region);
      g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_HOSTILE);
    }
}

/* A damaged or missing index keeps nobody from working, and is mended. */
static void
test_damaged (RegionFixture *fixture,
              gconstpointer  data)
{
  static const char *const harms[] = {
    "DROP TABLE search",
    "UPDATE search_data SET block = zeroblob (20)",
    "UPDATE search_data SET block = randomblob (length (block))",
    "DELETE FROM search_data",
    "DELETE FROM search_idx",
    "DELETE FROM search_docsize",
    "UPDATE search_docsize SET sz = zeroblob (3)",
    "DELETE FROM search_content",
    "UPDATE search_config SET v = 'x'",
    "DELETE FROM search_config",
    "INSERT INTO search (rowid, title) VALUES (-5, 'Zephyr')",
    "INSERT INTO search (rowid, title) VALUES (9223372036854775807, 'Zephyr')",
  };
  gsize size;
  g_autofree char *sound = region_fixture_read (fixture->path, &size);

  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      g_autoptr (DekRegion) region = NULL;
      g_autoptr (DekRecord) place = NULL;

      g_test_message ("%s", harms[i]);
      region_fixture_write (fixture->path, sound, size);
      region_fixture_exec (fixture->path, harms[i]);
      region = region_fixture_open (fixture);
      count_hits (region, "leiden");
      count_hits (region, "z");

      begin (region);
      place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Zephyr", NULL);
      commit (region);
      g_assert_nonnull (place);
      g_assert_cmpuint (count_hits (region, "zephyr"), <=, 1);
    }
}

/* Every text that is searched can be told apart by its number. */
static void
test_numbers (void)
{
  for (guint i = 0; i < dek_search_n_tables (); i++)
    {
      GType type;
      gint64 id;

      g_assert_true (dek_search_read_rowid (dek_search_make_rowid (i, DEK_SEARCH_ID_MASK), &type, &id));
      g_assert_true (type == dek_search_table_type (i));
      g_assert_cmpint (id, ==, DEK_SEARCH_ID_MASK);
    }
}

/* All tables with a text to be searched, and no other, are in the list. */
static void
test_tables (void)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const DekTable *table = dek_record_type_get_table (types[i]);
      gboolean searchable = FALSE, listed = FALSE;

      for (guint f = 0; f < table->n_fields; f++)
        {
          searchable = searchable || table->fields[f].searchable;
          if (table->fields[f].searchable)
            {
              g_assert_cmpint (table->fields[f].kind, ==, DEK_FIELD_TEXT);
              g_assert_cmpstr (table->fields[f].column, !=, "email");
              g_assert_cmpstr (table->fields[f].column, !=, "phone");
            }
        }
      for (guint n = 0; n < dek_search_n_tables (); n++)
        listed = listed || dek_search_table_type (n) == types[i];
      g_test_message ("%s", table->name);
      g_assert_true (searchable == listed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  region_fixture_add ("/region/search/finds", SEED_EXAMPLE, test_finds);
  region_fixture_add ("/region/search/follows", SEED_EXAMPLE, test_follows);
  region_fixture_add ("/region/search/rebuild", SEED_EXAMPLE, test_rebuild);
  region_fixture_add ("/region/search/hostile", SEED_EXAMPLE, test_hostile);
  region_fixture_add ("/region/search/damaged", SEED_EXAMPLE, test_damaged);
  g_test_add_func ("/region/search/numbers", test_numbers);
  g_test_add_func ("/region/search/tables", test_tables);

  return g_test_run ();
}
