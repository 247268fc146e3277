// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <time.h>

#include "region-fixture.h"
#include "region/dek-region-private.h"

/* What the journal and the search cost on a file with a long history and many
 * records. Prints a line of JSON for each; nothing here can fail by being slow. */

/* The processor's time tells more than the clock where a machine is shared;
 * what is waited for, the disk, is in the clock alone. */
static double
get_processor_ms (void)
{
  return (double) clock () * 1000.0 / CLOCKS_PER_SEC;
}

static int
compare_times (const void *a,
               const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

#define MAX_TIMES 64

/* What one thing took, several times over. */
typedef struct
{
  double clock[MAX_TIMES];
  double processor[MAX_TIMES];
  guint  n;
  gint64 started;
  double processor_started;
} Times;

static void
start (Times *times)
{
  times->started = g_get_monotonic_time ();
  times->processor_started = get_processor_ms ();
}

static void
stop (Times *times)
{
  g_assert_cmpuint (times->n, <, MAX_TIMES);
  times->clock[times->n] = (double) (g_get_monotonic_time () - times->started) / 1000.0;
  times->processor[times->n++] = get_processor_ms () - times->processor_started;
}

static void
report (const char *what,
        Times      *times,
        double      target)
{
  qsort (times->clock, times->n, sizeof (double), compare_times);
  qsort (times->processor, times->n, sizeof (double), compare_times);
  g_print ("{\"what\":\"%s\",\"median_ms\":%.2f,\"worst_ms\":%.2f,\"processor_ms\":%.2f,\"target_ms\":%.0f}\n",
           what, times->clock[times->n / 2], times->clock[times->n - 1], times->processor[times->n / 2], target);
}

/* A history as years of use would leave it, without the years. */
static void
add_history (const char *path)
{
  region_fixture_exec (path,
                       "BEGIN;"
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                       "INSERT INTO step (id, copy, sequence, at, label) "
                       "SELECT i * 7919, (SELECT value FROM setting WHERE key = 'copy_uid'), i + 1000, "
                       "'2026-01-01T10:00:00.000Z', 'Status of an action' FROM n;"
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                       "INSERT INTO change (step, operation, table_name, row, column_name, old, new) "
                       "SELECT i * 7919, 'gewijzigd', 'action', (i * 104729) % 30000, 'status', 'idee', 'bezig' FROM n;"
                       "COMMIT");
}

static void
add_records (const char *path)
{
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_exec (path,
                       "BEGIN;"
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                       "INSERT INTO contact_moment (id, date, summary) SELECT i * 7919, "
                       "date ('2020-01-01', (i % 2000) || ' days'), "
                       "'Gesproken over de inloop in wijk ' || (i % 500) || ' en over geld, nummer ' || i FROM n;"
                       "COMMIT");
  region = dek_region_open (path, DEK_REGION_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (dek_step_begin_unrecorded (region, "Index", &error));
  g_assert_true (dek_region_commit_step (region, &error));
  g_assert_no_error (error);
}

static void
bench_open (RegionFixture *fixture)
{
  Times opening = { .n = 0 }, label = { .n = 0 };

  for (guint i = 0; i < 11; i++)
    {
      g_autoptr (DekRegion) region = NULL;
      g_autofree char *text = NULL;

      start (&opening);
      region = region_fixture_open (fixture);
      stop (&opening);
      start (&label);
      text = dek_region_dup_undo_label (region);
      stop (&label);
      g_assert_nonnull (text);
    }
  report ("open, 100,000 steps", &opening, 300);
  report ("know what can be undone", &label, 300);
}

static void
bench_edit (RegionFixture *fixture,
            const char    *what,
            gboolean       sync)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (list, 0);
  g_autofree char *label = dek_region_dup_undo_label (region);
  g_autoptr (GError) error = NULL;
  Times edits = { .n = 0 }, undos = { .n = 0 };

  if (!sync)
    sqlite3_exec (region->store->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  for (guint i = 0; i < 51; i++)
    {
      g_autofree char *note = g_strdup_printf ("Notitie %u", i);

      start (&edits);
      dek_record_edit (place, "Note", &error, "note", note, NULL);
      stop (&edits);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < 51; i++)
    {
      start (&undos);
      dek_region_undo (region, &error);
      stop (&undos);
      g_assert_no_error (error);
    }
  report (what, &edits, 30);
  report ("undo of such an edit", &undos, 30);
}

static void
import_places (DekRegion *region)
{
  g_autoptr (GError) error = NULL;
  DekPoint point = { 4.5, 52.1 };

  dek_region_begin_step_full (region, "Import", DEK_STEP_KIND_IMPORT, NULL, &error);
  for (guint n = 0; n < 1000; n++)
    g_object_unref (dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Steunpunt uit een lijst",
                                       "address", "Straat 1", "place", "Leiden", "gemeente", (gint64) 546,
                                       "note", "Een notitie", "location", &point, NULL));
  dek_region_commit_step (region, &error);
  g_assert_no_error (error);
}

static void
bench_import (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (GListModel) list = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (GError) error = NULL;
  Times imports = { .n = 0 }, undos = { .n = 0 }, redos = { .n = 0 };

  for (guint i = 0; i < 5; i++)
    {
      start (&imports);
      import_places (region);
      stop (&imports);

      start (&undos);
      dek_region_undo (region, &error);
      stop (&undos);
      g_assert_no_error (error);

      start (&redos);
      dek_region_redo (region, &error);
      stop (&redos);
      g_assert_no_error (error);
    }
  report ("import of 1,000 rows", &imports, 0);
  report ("undo of an import of 1,000 rows", &undos, 200);
  report ("doing it again", &redos, 200);
}

static void
bench_search (RegionFixture *fixture)
{
  static const char *const words[] = { "i", "in", "inloop", "wijk 123", "nummer 5", "gesproken over geld", "leiden", "zz" };
  g_autoptr (DekRegion) region = region_fixture_open (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *what = g_strdup_printf ("search for %s in 100,000 records", words[i]);
      Times times = { .n = 0 };

      for (guint n = 0; n < 9; n++)
        {
          start (&times);
          g_ptr_array_unref (dek_region_search (region, words[i], 50));
          stop (&times);
        }
      report (what, &times, 50);
    }
}

static void
bench_history (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  Times all = { .n = 0 }, record = { .n = 0 }, found = { .n = 0 };

  for (guint i = 0; i < 5; i++)
    {
      start (&all);
      g_object_unref (dek_history_new_for_region (region, NULL));
      stop (&all);
      start (&record);
      g_object_unref (dek_history_new_for_row (region, DEK_TYPE_ACTION, 17));
      stop (&record);
      start (&found);
      g_object_unref (dek_history_new_for_region (region, "import"));
      stop (&found);
    }
  report ("history of the region, 100,000 steps", &all, 50);
  report ("history of a record", &record, 50);
  report ("searching the history", &found, 0);
}

static void
bench (RegionFixture *fixture,
       gconstpointer  data)
{
  bench_edit (fixture, "one edit, short history", TRUE);
  add_history (fixture->path);
  add_records (fixture->path);
  bench_open (fixture);
  bench_edit (fixture, "one edit, 100,000 steps", TRUE);
  bench_edit (fixture, "one edit, without waiting for the disk", FALSE);
  bench_import (fixture);
  bench_search (fixture);
  bench_history (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  region_fixture_add ("/region/journal/bench", SEED_EXAMPLE, bench);

  return g_test_run ();
}
