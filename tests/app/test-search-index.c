// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "app-fixture.h"
#include "map/dek-search-index.h"

typedef struct
{
  char *path;
  DekRegion *region;
  GPtrArray *index;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = app_make_example ();
  fixture->region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  fixture->index = dek_search_index_new (fixture->region);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->index);
  dek_region_close (fixture->region);
  g_object_unref (fixture->region);
  app_remove_example (fixture->path);
  g_free (fixture->path);
}

static void
assert_first (Fixture       *fixture,
              const char    *query,
              DekSearchKind  kind,
              const char    *title)
{
  g_autoptr (GPtrArray) found = dek_search_index_find (fixture->index, query, 9);
  const DekSearchEntry *first;

  g_assert_cmpuint (found->len, >, 0);
  first = found->pdata[0];
  g_assert_cmpint (first->kind, ==, kind);
  g_assert_cmpstr (first->title, ==, title);
}

static void
test_finds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_first (fixture, "leiden", DEK_SEARCH_GEMEENTE, "Leiden");
  assert_first (fixture, "  KAAG EN", DEK_SEARCH_GEMEENTE, "Kaag en Braassem");
  assert_first (fixture, "2311", DEK_SEARCH_POSTCODE, "2311");
  assert_first (fixture, "2311 CS", DEK_SEARCH_POSTCODE, "2311");
  assert_first (fixture, "2311cs", DEK_SEARCH_POSTCODE, "2311");
  assert_first (fixture, "zelfregie", DEK_SEARCH_STEUNPUNT, "Zelfregiecentrum Leiden");
  assert_first (fixture, "ter aar", DEK_SEARCH_PLACE, "Ter Aar");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) found = dek_search_index_find (fixture->index, "leid", 3);

  /* What begins so comes before what only has it somewhere. */
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    g_assert_true (g_str_has_prefix (((DekSearchEntry *) found->pdata[i])->folded, "leid"));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) empty = dek_search_index_find (fixture->index, "  ", 9);
  g_autoptr (GPtrArray) unknown = dek_search_index_find (fixture->index, "groningen", 9);
  g_autoptr (GPtrArray) outside = dek_search_index_find (fixture->index, "9711", 9);

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_cmpuint (outside->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/app/search/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/app/search/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/app/search/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
