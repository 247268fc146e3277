// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include "region-fixture.h"

/* Histories, in the user's words. */

static DekRecord *
insert_place (DekRegion *region)
{
  g_autoptr (GError) error = NULL;
  DekRecord *place;

  dek_region_begin_step (region, "Add Proef", &error);
  g_assert_no_error (error);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Proef", "status", DEK_STATUS_PLANNED, NULL);
  dek_region_commit_step (region, &error);
  g_assert_no_error (error);

  return place;
}

static void
edit (DekRecord  *record,
      const char *property,
      ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;

  dek_region_begin_step (dek_record_get_region (record), property, &error);
  g_assert_no_error (error);
  va_start (arguments, property);
  g_object_set_valist (G_OBJECT (record), property, arguments);
  va_end (arguments);
  dek_region_commit_step (dek_record_get_region (record), &error);
  g_assert_no_error (error);
}

static void
assert_first (GListModel *history,
              const char *field,
              const char *from,
              const char *to,
              const char *summary)
{
  g_autoptr (DekHistoryEntry) entry = g_list_model_get_item (history, 0);

  g_assert_cmpstr (dek_history_entry_get_field (entry), ==, field);
  g_assert_cmpstr (dek_history_entry_get_from (entry), ==, from);
  g_assert_cmpstr (dek_history_entry_get_to (entry), ==, to);
  g_assert_cmpstr (dek_history_entry_get_summary (entry), ==, summary);
  g_assert_true (dek_history_entry_is_own (entry));
}

static void
test_record (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = insert_place (region);
  g_autoptr (GListModel) history = dek_history_new_for_record (place);
  DekPoint here = { 4.5, 52.1 }, there = { 4.5, 52.11 }, far = { 4.5, 52.3 };

  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 1);
  assert_first (history, NULL, NULL, NULL, "Added");

  edit (place, "status", DEK_STATUS_OPEN, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 2);
  assert_first (history, "Status", "Planned", "Open", "Status: “Planned” became “Open”");

  edit (place, "open-from", "2026-03-03", NULL);
  assert_first (history, "Open from", NULL, "3 March 2026", "Open from: “3 March 2026” filled in");
  edit (place, "gemeente", (gint64) 546, NULL);
  assert_first (history, "Gemeente", NULL, "Leiden", "Gemeente: “Leiden” filled in");
  edit (place, "designated-full", TRUE, NULL);
  assert_first (history, "Named as the full steunpunt", "No", "Yes",
                "Named as the full steunpunt: “No” became “Yes”");

  edit (place, "location", &here, NULL);
  assert_first (history, "Position on the map", NULL, "52.10000° N, 4.50000° E",
                "Position on the map: “52.10000° N, 4.50000° E” filled in");
  edit (place, "location", &there, NULL);
  assert_first (history, "Position on the map", "52.10000° N, 4.50000° E", "52.11000° N, 4.50000° E",
                "Moved 1.1 km on the map");
  edit (place, "location", &far, NULL);
  assert_first (history, "Position on the map", "52.11000° N, 4.50000° E", "52.30000° N, 4.50000° E",
                "Moved 21.1 km on the map");
}

/* The name of what is gone is still known. */
static void
test_gone (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = insert_place (region);
  g_autoptr (GListModel) history = NULL;
  g_autoptr (DekRecord) organisation = NULL;
  g_autoptr (GError) error = NULL;

  dek_region_begin_step (region, "Organisation", &error);
  organisation = dek_region_insert (region, DEK_TYPE_ORGANISATION, "name", "Stichting Proef", NULL);
  dek_region_commit_step (region, &error);
  edit (place, "organisation", dek_record_get_id (organisation), NULL);

  dek_region_begin_step (region, "Delete both", &error);
  dek_region_delete (region, organisation);
  dek_region_commit_step (region, &error);
  g_assert_no_error (error);

  history = dek_history_new_for_record (place);
  assert_first (history, "Organisation", "Stichting Proef", NULL, "Organisation: “Stichting Proef” taken out");

  dek_region_begin_step (region, "Delete the place", &error);
  dek_region_delete (region, place);
  dek_region_commit_step (region, &error);
  assert_first (history, NULL, NULL, NULL, "Deleted");
}

static void
test_region (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) all = dek_history_new_for_region (region, NULL);
  g_autoptr (GListModel) found = dek_history_new_for_region (region, "100%");
  guint n = g_list_model_get_n_items (all);
  g_autoptr (DekRecord) place = insert_place (region);
  g_autoptr (DekHistoryEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
  edit (place, "note", "Nu 100% klaar", NULL);
  edit (place, "note", "Nu 100 procent klaar", NULL);
  edit (place, "place", "Leiden", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);

  dek_region_undo (region, &error);
  g_assert_no_error (error);
  entry = g_list_model_get_item (all, 0);
  g_assert_cmpstr (dek_history_entry_get_summary (entry), ==, "Undone: place");
  g_assert_cmpint (dek_history_entry_get_kind (entry), ==, DEK_STEP_KIND_UNDO);
  g_assert_nonnull (strstr (dek_history_entry_get_when (entry), ":"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  region_fixture_add ("/region/history/record", SEED_EXAMPLE, test_record);
  region_fixture_add ("/region/history/gone", SEED_EXAMPLE, test_gone);
  region_fixture_add ("/region/history/region", SEED_EXAMPLE, test_region);

  return g_test_run ();
}
