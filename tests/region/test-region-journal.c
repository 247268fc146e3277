// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "region-dump.h"
#include "region-fixture.h"
#include "region/dek-region-private.h"

/* What is recorded, and undoing and doing again. */

static void
begin (DekRegion  *region,
       const char *label,
       const char *key)
{
  g_autoptr (GError) error = NULL;

  dek_region_begin_step_full (region, label, DEK_STEP_KIND_EDIT, key, &error);
  g_assert_no_error (error);
}

static void
commit (DekRegion *region)
{
  g_autoptr (GError) error = NULL;

  dek_region_commit_step (region, &error);
  g_assert_no_error (error);
}

static void
undo (DekRegion *region)
{
  g_autoptr (GError) error = NULL;

  dek_region_undo (region, &error);
  g_assert_no_error (error);
}

static void
redo (DekRegion *region)
{
  g_autoptr (GError) error = NULL;

  dek_region_redo (region, &error);
  g_assert_no_error (error);
}

static DekRecord *
insert_place (DekRegion  *region,
              const char *name)
{
  DekPoint point = { 4.5, 52.1 };

  return dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", name, "status", DEK_STATUS_PLANNED,
                            "location", &point, NULL);
}

static gint64
ask (DekRegion  *region,
     const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (region->store->db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);

  return number;
}

static void
edit (DekRecord  *record,
      const char *key,
      const char *property,
      const char *value)
{
  begin (dek_record_get_region (record), property, key);
  g_object_set (record, property, value, NULL);
  commit (dek_record_get_region (record));
}

/* A step in which nothing changes leaves the file as it was, byte for byte. */
static void
test_nothing (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) record = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;
  gint64 steps;

  begin (region, "Real", NULL);
  record = insert_place (region, "Proef");
  commit (region);
  steps = ask (region, "SELECT count (*) FROM step");
  before = region_fixture_read (fixture->path, &size_before);

  begin (region, "Nothing", NULL);
  commit (region);
  edit (record, NULL, "name", "Proef");
  begin (region, "There and back", NULL);
  g_object_set (record, "name", "Anders", NULL);
  g_object_set (record, "name", "Proef", NULL);
  commit (region);

  after = region_fixture_read (fixture->path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  g_assert_cmpint (ask (region, "SELECT count (*) FROM step"), ==, steps);
}

static void
test_labels (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) record = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;

  /* Making the region is in the history, and is not undone. */
  g_assert_false (dek_region_can_undo (region));
  g_assert_false (dek_region_can_redo (region));

  begin (region, "Adding Proef", NULL);
  record = insert_place (region, "Proef");
  commit (region);
  edit (record, NULL, "name", "Nieuw");

  g_object_get (region, "undo-label", &label, "redo-label", &again, NULL);
  g_assert_cmpstr (label, ==, "name");
  g_assert_null (again);

  undo (region);
  g_clear_pointer (&label, g_free);
  g_object_get (region, "undo-label", &label, "redo-label", &again, NULL);
  g_assert_cmpstr (label, ==, "Adding Proef");
  g_assert_cmpstr (again, ==, "name");
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              gpointer    counter)
{
  ++*(guint *) counter;
}

/* Objects and lists follow; what comes back is the same object. */
static void
test_memory (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  guint n = g_list_model_get_n_items (list), n_labels = 0;
  g_autoptr (DekSteunpunt) place = g_list_model_get_item (list, 0);
  g_autoptr (DekSteunpunt) found = NULL;
  g_autofree char *name = g_strdup (dek_steunpunt_get_name (place));

  dek_region_can_undo (region);
  g_signal_connect (region, "notify::undo-label", G_CALLBACK (count_notify), &n_labels);

  edit (DEK_RECORD (place), NULL, "name", "Anders");
  g_assert_cmpuint (n_labels, ==, 1);
  undo (region);
  g_assert_cmpuint (n_labels, ==, 2);
  g_assert_cmpstr (dek_steunpunt_get_name (place), ==, name);

  begin (region, "Delete", NULL);
  dek_region_delete (region, DEK_RECORD (place));
  commit (region);
  g_assert_true (dek_record_is_deleted (DEK_RECORD (place)));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n - 1);

  undo (region);
  g_assert_false (dek_record_is_deleted (DEK_RECORD (place)));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  found = g_list_model_get_item (list, 0);
  g_assert_true (found == place);
  region_assert_lists (region);
}

/* What goes along with a row comes back with it. */
static void
test_cascade (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *before = region_dump (region);
  g_autofree char *gone = NULL;
  g_autofree char *after = NULL;
  gint64 id = ask (region, "SELECT subregion FROM gemeenten WHERE subregion IS NOT NULL");
  g_autoptr (DekRecord) subregion = dek_region_dup_record (region, DEK_TYPE_SUBREGION, id);

  begin (region, "Delete", NULL);
  for (gint64 fid = 1; fid != 0; )
    {
      g_autoptr (DekRecord) gemeente = NULL;

      fid = ask (region, "SELECT coalesce (min (fid), 0) FROM gemeenten");
      gemeente = fid != 0 ? dek_region_dup_record (region, DEK_TYPE_GEMEENTE, fid) : NULL;
      if (gemeente != NULL)
        dek_region_delete (region, gemeente);
    }
  dek_region_delete (region, subregion);
  commit (region);
  gone = region_dump (region);
  g_assert_cmpint (ask (region, "SELECT count (*) FROM postcodes"), ==, 0);

  undo (region);
  after = region_dump (region);
  region_assert_same_dump (after, before);
  redo (region);
  g_free (after);
  after = region_dump (region);
  region_assert_same_dump (after, gone);
}

/* Two rows that exchange what may occur once. */
static void
test_swap (RegionFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (DekRecord) one = NULL;
  g_autoptr (DekRecord) other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  begin (region, "Insert", NULL);
  place = insert_place (region, "Proef");
  one = dek_region_insert (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (place),
                           "weekday", (gint64) 1, "dagdeel", DEK_DAGDEEL_MORNING, NULL);
  other = dek_region_insert (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (place),
                             "weekday", (gint64) 2, "dagdeel", DEK_DAGDEEL_MORNING, NULL);
  commit (region);
  before = region_dump (region);

  begin (region, "Swap", NULL);
  g_object_set (one, "weekday", (gint64) 3, NULL);
  g_object_set (other, "weekday", (gint64) 1, NULL);
  g_object_set (one, "weekday", (gint64) 2, NULL);
  commit (region);

  undo (region);
  after = region_dump (region);
  region_assert_same_dump (after, before);
  redo (region);
  g_assert_cmpint (dek_opening_get_weekday (DEK_OPENING (one)), ==, 2);
}

static void
test_reopened (RegionFixture *fixture,
               gconstpointer  data)
{
  DekRegion *region = region_fixture_open (fixture);
  g_autoptr (DekRecord) record = NULL;
  g_autofree char *before = region_dump (region);
  g_autofree char *end = NULL;
  g_autofree char *after = NULL;

  begin (region, "One", NULL);
  record = insert_place (region, "Proef");
  commit (region);
  edit (record, NULL, "name", "Twee");
  edit (record, NULL, "note", "Drie");
  end = region_dump (region);
  undo (region);
  g_object_unref (region);

  region = region_fixture_open (fixture);
  undo (region);
  undo (region);
  g_assert_false (dek_region_can_undo (region));
  after = region_dump (region);
  region_assert_same_dump (after, before);
  g_object_unref (region);

  region = region_fixture_open (fixture);
  redo (region);
  redo (region);
  redo (region);
  g_assert_false (dek_region_can_redo (region));
  g_free (after);
  after = region_dump (region);
  region_assert_same_dump (after, end);

  /* A new step leaves nothing to do again. */
  undo (region);
  g_clear_object (&record);
  begin (region, "New", NULL);
  record = insert_place (region, "Ander");
  commit (region);
  g_assert_false (dek_region_can_redo (region));
  g_object_unref (region);

  region = region_fixture_open (fixture);
  g_assert_false (dek_region_can_redo (region));
  g_object_unref (region);
}

static void
test_conflict (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (list, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 first, third;

  edit (place, NULL, "note", "Een");
  first = dek_region_get_last_step (region);
  edit (place, NULL, "note", "Twee");
  edit (place, NULL, "place", "Leiden");
  third = dek_region_get_last_step (region);
  before = region_dump (region);

  g_assert_false (dek_region_undo_step (region, first, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "“note”"));
  after = region_dump (region);
  region_assert_same_dump (after, before);
  g_clear_error (&error);

  g_assert_true (dek_region_undo_step (region, third, &error));
  g_assert_false (dek_region_undo_step (region, third, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_false (dek_region_undo_step (region, 12345, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND);
}

/* A row that something later refers to cannot be taken away. */
static void
test_reference_in_the_way (RegionFixture *fixture,
                           gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (DekRecord) opening = NULL;
  g_autoptr (GError) error = NULL;
  gint64 step;

  begin (region, "Insert place", NULL);
  place = insert_place (region, "Proef");
  commit (region);
  step = dek_region_get_last_step (region);
  begin (region, "Open on Monday", NULL);
  opening = dek_region_insert (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (place),
                               "weekday", (gint64) 1, "dagdeel", DEK_DAGDEEL_MORNING, NULL);
  commit (region);

  g_assert_false (dek_region_undo_step (region, step, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Open on Monday"));
  g_assert_false (dek_record_is_deleted (place));
  g_assert_false (dek_record_is_deleted (opening));

  /* The same holds where SQLite would have deleted it silently. */
  undo (region);
  undo (region);
  g_assert_true (dek_record_is_deleted (place));
}

/* Who edits the file with another program stands in the way too. */
static void
test_outside (RegionFixture *fixture,
              gconstpointer  data)
{
  DekRegion *region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GError) error = NULL;

  begin (region, "Insert place", NULL);
  place = insert_place (region, "Proef");
  commit (region);
  g_object_unref (region);

  region_fixture_exec (fixture->path, "UPDATE steunpunten SET note = 'QGIS' WHERE name = 'Proef'");
  region = region_fixture_open (fixture);
  g_assert_false (dek_region_undo (region, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "outside"));
  g_object_unref (region);
}

static void
test_merging (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (list, 0);
  gint64 steps = ask (region, "SELECT count (*) FROM step");
  g_autofree char *note = NULL;

  edit (place, "a", "note", "L");
  edit (place, "a", "note", "Le");
  edit (place, "a", "note", "Lei");
  g_assert_cmpint (ask (region, "SELECT count (*) FROM step"), ==, steps + 1);
  g_assert_cmpint (ask (region, "SELECT count (*) FROM change WHERE old IS NULL AND new = 'Lei'"), ==, 1);

  /* Another field, another key, or a wish: a step of its own. */
  edit (place, "b", "place", "Leiden");
  edit (place, NULL, "place", "Leiderdorp");
  dek_region_end_merging (region);
  edit (place, "b", "place", "Voorschoten");
  dek_region_end_merging (region);
  edit (place, "b", "place", "Oegstgeest");
  g_assert_cmpint (ask (region, "SELECT count (*) FROM step"), ==, steps + 5);

  /* Back at what it was: no step at all. */
  edit (place, "b", "place", "Voorschoten");
  g_assert_cmpint (ask (region, "SELECT count (*) FROM step"), ==, steps + 4);

  for (guint i = 0; i < 4; i++)
    undo (region);
  g_object_get (place, "note", &note, NULL);
  g_assert_null (note);
  g_assert_false (dek_region_can_undo (region));
}

static void
test_go_back (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *then = NULL;
  g_autofree char *end = NULL;
  g_autofree char *dump = NULL;
  gint64 step;

  begin (region, "Insert", NULL);
  place = insert_place (region, "Proef");
  commit (region);
  edit (place, NULL, "note", "Een");
  step = dek_region_get_last_step (region);
  then = region_dump (region);

  edit (place, NULL, "note", "Twee");
  undo (region);
  edit (place, NULL, "name", "Anders");
  begin (region, "Delete", NULL);
  dek_region_delete (region, place);
  commit (region);
  end = region_dump (region);

  g_assert_true (dek_region_go_back_to (region, step, &error));
  g_assert_no_error (error);
  dump = region_dump (region);
  region_assert_same_dump (dump, then);
  g_assert_false (dek_record_is_deleted (place));
  g_assert_cmpint (ask (region, "SELECT count (*) FROM step WHERE kind = 'terugzetten'"), ==, 1);

  undo (region);
  g_free (dump);
  dump = region_dump (region);
  region_assert_same_dump (dump, end);
}

/* A file at another place numbers on under a name of its own, and still undoes
 * what was done before. */
static void
test_copies (RegionFixture *fixture,
             gconstpointer  data)
{
  DekRegion *region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (DekRecord) other = NULL;
  g_autofree char *path = region_fixture_build_path (fixture, "moved.gpkg");
  g_autofree char *uid = NULL;
  g_autofree char *same = NULL;
  g_autofree char *uid_after = NULL;
  g_autoptr (GError) error = NULL;

  begin (region, "One", NULL);
  place = insert_place (region, "Proef");
  commit (region);
  uid = dek_region_get_setting (region, "copy_uid");
  g_object_unref (region);

  region = region_fixture_open (fixture);
  begin (region, "Two", NULL);
  other = insert_place (region, "Proef 2");
  commit (region);
  same = dek_region_get_setting (region, "copy_uid");
  g_assert_cmpstr (same, ==, uid);
  g_object_unref (region);

  g_assert_cmpint (g_rename (fixture->path, path), ==, 0);
  region = dek_region_open (path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  undo (region);
  uid_after = dek_region_get_setting (region, "copy_uid");
  g_assert_cmpstr (uid_after, !=, uid);
  undo (region);
  g_assert_false (dek_region_can_undo (region));
  redo (region);
  redo (region);
  g_assert_cmpint (ask (region, "SELECT count (*) FROM steunpunten WHERE name LIKE 'Proef%'"), ==, 2);
  g_object_unref (region);
}

static void
test_outside_step (RegionFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);

  g_test_expect_message ("dekkend-region-step", G_LOG_LEVEL_CRITICAL, "*outside a step*");
  sqlite3_exec (region->store->db, "UPDATE organisation SET note = 'x' WHERE id = (SELECT min (id) FROM organisation)",
                NULL, NULL, NULL);
  g_test_assert_expected_messages ();
}

/* A journal that lies is refused, whatever it says. */
static void
test_hostile_journal (RegionFixture *fixture,
                      gconstpointer  data)
{
  static const char *const lies[] = {
    "UPDATE change SET table_name = 'sqlite_schema'",
    "UPDATE change SET table_name = 'step'",
    "UPDATE change SET column_name = 'nothing\" = 1; --'",
    "UPDATE change SET row = row + 1",
    "UPDATE change SET operation = 'verwijderd'",
    "UPDATE change SET new = zeroblob (100)",
    "UPDATE step SET copy = ':', target = id",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      DekRegion *region = region_fixture_open (fixture);
      g_autoptr (DekRecord) place = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      begin (region, "Insert", NULL);
      place = insert_place (region, "Proef");
      commit (region);
      g_object_unref (region);

      region_fixture_exec (fixture->path, lies[i]);
      region = region_fixture_open (fixture);
      before = region_dump (region);
      g_assert_false (dek_region_undo (region, &error));
      g_assert_nonnull (error);
      after = region_dump (region);
      region_assert_same_dump (after, before);
      g_object_unref (region);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  region_fixture_add ("/region/journal/nothing", SEED_EXAMPLE, test_nothing);
  region_fixture_add ("/region/journal/labels", SEED_EXAMPLE, test_labels);
  region_fixture_add ("/region/journal/memory", SEED_EXAMPLE, test_memory);
  region_fixture_add ("/region/journal/cascade", SEED_EXAMPLE, test_cascade);
  region_fixture_add ("/region/journal/swap", SEED_EXAMPLE, test_swap);
  region_fixture_add ("/region/journal/reopened", SEED_EXAMPLE, test_reopened);
  region_fixture_add ("/region/journal/conflict", SEED_EXAMPLE, test_conflict);
  region_fixture_add ("/region/journal/reference-in-the-way", SEED_EXAMPLE, test_reference_in_the_way);
  region_fixture_add ("/region/journal/outside", SEED_EXAMPLE, test_outside);
  region_fixture_add ("/region/journal/merging", SEED_EXAMPLE, test_merging);
  region_fixture_add ("/region/journal/go-back", SEED_EXAMPLE, test_go_back);
  region_fixture_add ("/region/journal/copies", SEED_EXAMPLE, test_copies);
  region_fixture_add ("/region/journal/outside-step", SEED_EXAMPLE, test_outside_step);
  region_fixture_add ("/region/journal/hostile", SEED_EXAMPLE, test_hostile_journal);

  return g_test_run ();
}
