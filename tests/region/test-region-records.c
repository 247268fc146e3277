// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "region-fixture.h"

/* Records, lists and steps. */

static DekRecord *
first_of (DekRegion *region,
          GType      type)
{
  g_autoptr (GListModel) list = dek_region_list (region, type);

  return g_list_model_get_item (list, 0);
}

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

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              gpointer    counter)
{
  ++*(guint *) counter;
}

static void
count_items_changed (GListModel *list,
                     guint       position,
                     guint       removed,
                     guint       added,
                     gpointer    counter)
{
  ++*(guint *) counter;
}

static void
test_identity (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) one = first_of (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) same = dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, dek_record_get_id (one));
  g_autoptr (DekRecord) leiden = dek_region_dup_record (region, DEK_TYPE_GEMEENTE, 546);
  g_autoptr (DekRecord) subregion = dek_record_dup_reference (leiden, "subregion");
  g_autoptr (DekRecord) none = dek_region_dup_record (region, DEK_TYPE_GEMEENTE, 1);

  g_assert_true (one == same);
  g_assert_null (none);
  g_assert_cmpstr (dek_gemeente_get_name (DEK_GEMEENTE (leiden)), ==, "Leiden");
  g_assert_cmpstr (dek_gemeente_get_code (DEK_GEMEENTE (leiden)), ==, "GM0546");
  g_assert_cmpstr (dek_subregion_get_name (DEK_SUBREGION (subregion)), ==, "Leiden en omstreken");
  g_assert_cmpint (dek_record_get_id (one), >, 0);
  g_assert_cmpint (dek_record_get_id (one), <, G_GINT64_CONSTANT (1) << 53);
}

static void
test_write (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekSteunpunt) place = DEK_STEUNPUNT (first_of (region, DEK_TYPE_STEUNPUNT));
  gint64 id = dek_record_get_id (DEK_RECORD (place));
  DekPoint point = { 4.5, 52.2 };
  guint n_notified = 0;

  g_signal_connect (place, "notify::status", G_CALLBACK (count_notify), &n_notified);

  begin (region);
  g_object_set (place,
                "status", DEK_STATUS_CLOSED,
                "note", "één\r\ntwee\rdrie",
                "visitors-per-day", (gint64) 12,
                "location", &point,
                "position-quality", DEK_POSITION_QUALITY_EXACT,
                NULL);
  g_assert_cmpint (dek_steunpunt_get_status (place), ==, DEK_STATUS_CLOSED);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (place, "status", DEK_STATUS_CLOSED, NULL);
  commit (region);

  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (dek_steunpunt_get_note (place), ==, "één\ntwee\ndrie");
  g_clear_object (&place);
  dek_region_close (region);
  g_clear_object (&region);

  region = region_fixture_open (fixture);
  place = DEK_STEUNPUNT (dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, id));
  g_assert_cmpint (dek_steunpunt_get_status (place), ==, DEK_STATUS_CLOSED);
  g_assert_cmpstr (dek_steunpunt_get_note (place), ==, "één\ntwee\ndrie");
  g_assert_true (dek_point_equal (dek_steunpunt_get_location (place), &point));
  g_assert_cmpint (dek_steunpunt_get_position_quality (place), ==, DEK_POSITION_QUALITY_EXACT);
}

/* Unknown and empty have one form each, in memory and in the file. */
static void
test_nothing (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = first_of (region, DEK_TYPE_STEUNPUNT);
  gint64 visitors;

  begin (region);
  g_object_set (place, "note", "", "visitors-per-day", (gint64) -1, "location", NULL, "gemeente", (gint64) 0, NULL);
  commit (region);

  g_object_get (place, "visitors-per-day", &visitors, NULL);
  g_assert_cmpint (visitors, ==, -1);
  g_assert_null (dek_steunpunt_get_note (DEK_STEUNPUNT (place)));
  g_assert_null (dek_steunpunt_get_location (DEK_STEUNPUNT (place)));
  g_assert_cmpint (dek_steunpunt_get_gemeente (DEK_STEUNPUNT (place)), ==, 0);
  g_assert_null (dek_record_dup_reference (place, "gemeente"));

  {
    g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM steunpunten WHERE fid = %" G_GINT64_FORMAT
                                            " AND note IS NULL AND visitors_per_day IS NULL AND geom IS NULL "
                                            "AND gemeente IS NULL", dek_record_get_id (place));

    g_assert_cmpint (region_fixture_ask (fixture->path, sql), ==, 1);
  }
}

static void
test_cancel (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (list, 0);
  g_autoptr (DekRecord) other = g_list_model_get_item (list, 1);
  g_autoptr (DekRecord) added = NULL;
  g_autofree char *name = g_strdup (dek_steunpunt_get_name (DEK_STEUNPUNT (place)));
  g_autofree char *before = NULL, *after = NULL;
  guint n_items = g_list_model_get_n_items (list), n_notified = 0;
  gsize size_before, size_after;

  before = region_fixture_read (fixture->path, &size_before);
  begin (region);
  g_object_set (place, "name", "Iets anders", NULL);
  g_signal_connect (place, "notify::name", G_CALLBACK (count_notify), &n_notified);
  added = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Nieuw", NULL);
  dek_region_delete (region, other);
  g_assert_nonnull (added);
  dek_region_cancel_step (region);

  g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), ==, name);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (dek_record_is_deleted (added));
  g_assert_false (dek_record_is_deleted (other));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n_items);
  g_assert_false (dek_region_in_step (region));

  dek_region_close (region);
  after = region_fixture_read (fixture->path, &size_after);
  g_assert_cmpmem (before, size_before, after, size_after);
  region_fixture_assert_only (fixture, "region.gpkg");
}

/* What the file refuses makes the whole step fail, with the first reason. */
static void
test_refused (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) action = first_of (region, DEK_TYPE_ACTION);
  g_autofree char *title = g_strdup (dek_action_get_title (DEK_ACTION (action)));
  g_autoptr (GError) error = NULL;

  begin (region);
  g_object_set (action, "title", "Eerst", NULL);
  g_object_set (action, "progress", (gint64) 120, NULL);
  g_assert_cmpint (dek_action_get_progress (DEK_ACTION (action)), ==, 0);
  g_object_set (action, "due", "morgen", NULL);
  g_assert_null (dek_region_insert (region, DEK_TYPE_ACTION, "title", "Nog een", NULL));
  g_assert_false (dek_region_commit_step (region, &error));

  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, "Progress"));
  g_assert_cmpstr (dek_action_get_title (DEK_ACTION (action)), ==, title);

  /* The next step is not the worse for it. */
  begin (region);
  g_object_set (action, "progress", (gint64) 100, NULL);
  commit (region);
  g_assert_cmpint (dek_action_get_progress (DEK_ACTION (action)), ==, 100);
}

static void
assert_refused (DekRecord  *record,
                const char *property,
                const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dek_record_edit (record, "Test", &error, property, text, NULL));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
}

static void
test_bad_values (RegionFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = first_of (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) action = first_of (region, DEK_TYPE_ACTION);
  g_autoptr (GError) error = NULL;
  g_autofree char *much = g_strnfill (100000, 'x');
  DekPoint nowhere = { 200, 52 };

  assert_refused (place, "name", "");
  assert_refused (place, "name", "   ");
  assert_refused (place, "name", NULL);
  assert_refused (place, "note", "\xff\xfe");
  assert_refused (place, "postcode", "2312ab");
  assert_refused (place, "open-from", "2026-02-30");
  assert_refused (place, "open-from", "now");

  g_assert_false (dek_record_edit (place, "Test", &error, "location", &nowhere, NULL));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (dek_record_edit (place, "Test", &error, "gemeente", (gint64) 12345, NULL));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (dek_record_edit (place, "Test", &error, "parent", dek_record_get_id (place), NULL));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
  g_clear_error (&error);

  /* Two that fit each other only together. */
  g_assert_true (dek_record_edit (action, "Test", &error, "start", "2026-03-01", "due", "2026-04-01", NULL));
  g_assert_false (dek_record_edit (action, "Test", &error, "start", "2026-05-01", NULL));
  g_clear_error (&error);
  g_assert_true (dek_record_edit (action, "Test", &error, "start", "2026-05-01", "due", "2026-06-01", NULL));
  g_assert_no_error (error);

  g_assert_true (dek_record_edit (place, "Test", &error, "note", much, NULL));
  g_assert_cmpstr (dek_steunpunt_get_note (DEK_STEUNPUNT (place)), ==, much);
  g_assert_true (dek_record_edit (place, "Test", &error, "name", "🌻 مرحبا", NULL));
  g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), ==, "🌻 مرحبا");
}

/* What goes along with a deleted row, and what lets go of it, is known in
 * memory too. */
static void
test_cascade (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = NULL, opening = NULL, situation = NULL, copy = NULL;
  g_autoptr (GListModel) openings = NULL, situations = NULL;
  guint n_situations;

  begin (region);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Proef", NULL);
  opening = dek_region_insert (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (place),
                               "weekday", (gint64) 3, "dagdeel", DEK_DAGDEEL_EVENING, NULL);
  situation = dek_region_insert (region, DEK_TYPE_SITUATION, "steunpunt", dek_record_get_id (place),
                                 "text", "Proef", NULL);
  commit (region);

  openings = dek_region_list_where (region, DEK_TYPE_OPENING, "steunpunt", dek_record_get_id (place));
  situations = dek_region_list_where (region, DEK_TYPE_SITUATION, "steunpunt", 0);
  g_assert_cmpuint (g_list_model_get_n_items (openings), ==, 1);
  n_situations = g_list_model_get_n_items (situations);

  begin (region);
  dek_region_delete (region, place);
  commit (region);

  g_assert_true (dek_record_is_deleted (place));
  g_assert_true (dek_record_is_deleted (opening));
  g_assert_false (dek_record_is_deleted (situation));
  g_assert_cmpint (dek_situation_get_steunpunt (DEK_SITUATION (situation)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (openings), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (situations), ==, n_situations + 1);
  copy = dek_region_dup_record (region, DEK_TYPE_STEUNPUNT, dek_record_get_id (place));
  g_assert_null (copy);
}

static void
assert_sorted (GListModel *list)
{
  for (guint i = 1; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DekSteunpunt) a = g_list_model_get_item (list, i - 1);
      g_autoptr (DekSteunpunt) b = g_list_model_get_item (list, i);

      g_assert_cmpint (g_ascii_strcasecmp (dek_steunpunt_get_name (a), dek_steunpunt_get_name (b)), <=, 0);
    }
}

static void
test_lists (RegionFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (GListModel) same = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (GListModel) leiden = dek_region_list_where (region, DEK_TYPE_STEUNPUNT, "gemeente", 546);
  g_autoptr (DekRecord) first = g_list_model_get_item (list, 0);
  g_autoptr (DekRecord) moved = NULL;
  guint n_changes = 0, n_leiden = g_list_model_get_n_items (leiden), n = g_list_model_get_n_items (list);

  g_assert_true (list == same);
  g_assert_cmpuint (n, ==, 19);
  assert_sorted (list);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_items_changed), &n_changes);

  /* A column that has no part in the order does not stir the list. */
  begin (region);
  g_object_set (first, "note", "Iets", NULL);
  commit (region);
  g_assert_cmpuint (n_changes, ==, 0);

  begin (region);
  g_object_set (first, "name", "zzz", "gemeente", (gint64) 546, NULL);
  commit (region);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  assert_sorted (list);
  moved = g_list_model_get_item (list, n - 1);
  g_assert_true (moved == first);
  g_assert_cmpuint (g_list_model_get_n_items (leiden), ==, n_leiden + 1);
  g_assert_null (g_list_model_get_item (list, n));
}

/* Random inserts, deletions and renames: a list that follows is the same as
 * one that is made anew. */
static void
test_lists_follow (RegionFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_ORGANISATION);

  for (guint round = 0; round < 150; round++)
    {
      guint n = g_list_model_get_n_items (list);
      g_autoptr (DekRecord) record = g_list_model_get_item (list, (guint) g_test_rand_int_range (0, (gint32) n));
      g_autoptr (DekRegion) fresh = NULL;
      g_autoptr (GListModel) expected = NULL;
      g_autofree char *name = g_strdup_printf ("%c%d", g_test_rand_int_range ('a', 'z'),
                                               g_test_rand_int_range (0, 1000));

      begin (region);
      if (g_test_rand_bit () || n < 5)
        g_object_unref (dek_region_insert (region, DEK_TYPE_ORGANISATION, "name", name, NULL));
      if (g_test_rand_bit ())
        g_object_set (record, "name", name, NULL);
      else
        dek_region_delete (region, record);
      if (g_test_rand_int_range (0, 4) == 0)
        dek_region_cancel_step (region);
      else
        commit (region);

      fresh = dek_region_open (fixture->path, DEK_REGION_OPEN_READ_ONLY, NULL);
      expected = dek_region_list (fresh, DEK_TYPE_ORGANISATION);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_list_model_get_n_items (expected));
      for (guint i = 0; i < g_list_model_get_n_items (expected); i++)
        {
          g_autoptr (DekRecord) a = g_list_model_get_item (list, i);
          g_autoptr (DekRecord) b = g_list_model_get_item (expected, i);

          g_assert_cmpint (dek_record_get_id (a), ==, dek_record_get_id (b));
          g_assert_cmpstr (dek_organisation_get_name (DEK_ORGANISATION (a)), ==,
                           dek_organisation_get_name (DEK_ORGANISATION (b)));
        }
    }
}

static void
test_boundary (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) leiden = dek_region_dup_record (region, DEK_TYPE_GEMEENTE, 546);
  g_autoptr (DekMultiPolygon) boundary = dek_gemeente_dup_boundary (DEK_GEMEENTE (leiden));
  g_autoptr (DekMultiPolygon) by_property = NULL;

  g_assert_true (dek_multi_polygon_contains (boundary, 4.4931, 52.1608));
  g_assert_false (dek_multi_polygon_contains (boundary, 4.65, 52.13));
  g_object_get (leiden, "boundary", &by_property, NULL);
  g_assert_true (by_property == boundary);

  begin (region);
  g_object_set (leiden, "boundary", NULL, NULL);
  dek_region_cancel_step (region);
  g_clear_pointer (&by_property, dek_multi_polygon_unref);
  by_property = dek_gemeente_dup_boundary (DEK_GEMEENTE (leiden));
  g_assert_true (dek_multi_polygon_equal (by_property, boundary));
}

static void
test_settings (RegionFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autofree char *norm = dek_region_get_setting (region, "norm");
  guint n_notified = 0;

  g_assert_cmpstr (dek_region_get_name (region), ==, "Holland Rijnland");
  g_assert_nonnull (norm);
  g_assert_null (dek_region_get_setting (region, "bestaat-niet"));
  g_signal_connect (region, "notify::name", G_CALLBACK (count_notify), &n_notified);

  begin (region);
  dek_region_set_setting (region, "region_name", "Een andere naam");
  dek_region_set_setting (region, "norm", NULL);
  commit (region);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (dek_region_get_name (region), ==, "Een andere naam");
  g_assert_null (dek_region_get_setting (region, "norm"));

  begin (region);
  dek_region_set_setting (region, "region_name", "Weg ermee");
  dek_region_cancel_step (region);
  g_assert_cmpstr (dek_region_get_name (region), ==, "Een andere naam");
}

/* Layers tell GIS programs where they lie; that follows what is moved. */
static void
test_extent (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) place = first_of (region, DEK_TYPE_STEUNPUNT);
  DekPoint far = { 7.0, 53.5 };
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_record_edit (place, "Test", &error, "location", &far, NULL));
  dek_region_close (region);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT max_x = 7.0 AND max_y = 53.5 AND min_x < 5 "
                                                      "FROM gpkg_contents WHERE table_name = 'steunpunten'"), ==, 1);
}

static void
test_closed (RegionFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (list, 0);
  g_autofree char *name = g_strdup (dek_steunpunt_get_name (DEK_STEUNPUNT (place)));

  begin (region);
  g_object_set (place, "name", "Wordt niet bewaard", NULL);
  dek_region_close (region);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_null (dek_record_get_region (place));
  g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), ==, name);
  dek_region_close (region);
}

static void
test_outside_step (RegionFixture *fixture,
                   gconstpointer  data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (DekRegion) region = region_fixture_open (fixture);
      g_autoptr (DekRecord) place = first_of (region, DEK_TYPE_STEUNPUNT);

      g_object_set (place, "name", "Mag niet", NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*outside a step*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  region_fixture_add ("/region/records/identity", SEED_EXAMPLE, test_identity);
  region_fixture_add ("/region/records/write", SEED_EXAMPLE, test_write);
  region_fixture_add ("/region/records/nothing", SEED_EXAMPLE, test_nothing);
  region_fixture_add ("/region/records/cancel", SEED_EXAMPLE, test_cancel);
  region_fixture_add ("/region/records/refused", SEED_EXAMPLE, test_refused);
  region_fixture_add ("/region/records/bad-values", SEED_EXAMPLE, test_bad_values);
  region_fixture_add ("/region/records/cascade", SEED_EXAMPLE, test_cascade);
  region_fixture_add ("/region/records/lists", SEED_EXAMPLE, test_lists);
  region_fixture_add ("/region/records/lists-follow", SEED_EXAMPLE, test_lists_follow);
  region_fixture_add ("/region/records/boundary", SEED_EXAMPLE, test_boundary);
  region_fixture_add ("/region/records/settings", SEED_EXAMPLE, test_settings);
  region_fixture_add ("/region/records/extent", SEED_EXAMPLE, test_extent);
  region_fixture_add ("/region/records/closed", SEED_EXAMPLE, test_closed);
  region_fixture_add ("/region/records/outside-step", SEED_EXAMPLE, test_outside_step);

  return g_test_run ();
}
