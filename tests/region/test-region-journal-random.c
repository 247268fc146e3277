// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "region-dump.h"
#include "region-fixture.h"
#include "region/dek-region-private.h"

/* The journal against chance: whatever is done in whatever order, undoing all
 * of it gives what was there, and doing it again gives what it became. The
 * seed is printed by the test framework; --seed runs the same again.
 *
 * Without the argument "slow" this is a short one. */

static guint n_rounds = 400;

typedef struct
{
  DekRegion *region;
  GPtrArray *lists;
  guint      n_refused;
  guint      n_conflicts;
} Walk;

/* Lists that are in use, as those of an open window are. */
static void
hold_lists (Walk *self)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  g_ptr_array_set_size (self->lists, 0);
  for (guint i = 0; i < n_types; i++)
    {
      GListModel *list = dek_region_list (self->region, types[i]);

      g_ptr_array_add (self->lists, list);
      for (guint n = 0; n < g_list_model_get_n_items (list); n += 7)
        g_object_unref (g_list_model_get_item (list, n));
    }
}

/* Waiting for the disk is not what is tested here. */
static DekRegion *
open_quick (RegionFixture *fixture)
{
  DekRegion *region = region_fixture_open (fixture);

  sqlite3_exec (region->store->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  return region;
}

static void
reopen (Walk          *self,
        RegionFixture *fixture)
{
  g_ptr_array_set_size (self->lists, 0);
  g_object_unref (self->region);
  self->region = open_quick (fixture);
  hold_lists (self);
}

static GType
random_type (void)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  return types[g_test_rand_int_range (0, (gint) n_types)];
}

static DekRecord *
random_record (DekRegion *region,
               GType      type)
{
  gint64 id = region_random_row (region, type);

  return id != 0 ? dek_region_dup_record (region, type, id) : NULL;
}

static void
do_something (Walk *self)
{
  GType type = random_type ();
  gint what = g_test_rand_int_range (0, 10);
  g_autoptr (DekRecord) record = what < 4 ? NULL : random_record (self->region, type);

  if (what == 9 && type == DEK_TYPE_GEMEENTE && g_test_rand_int_range (0, 4) > 0)
    return;

  if (record == NULL)
    region_random_insert (self->region, type);
  else if (what < 9)
    region_random_edit (record);
  else
    dek_region_delete (self->region, record);
}

static void
make_step (Walk *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = g_test_rand_int_range (0, 10) == 0 ? g_strdup ("key") : NULL;

  dek_region_begin_step_full (self->region, "Step", DEK_STEP_KIND_EDIT, key, &error);
  g_assert_no_error (error);

  for (gint i = g_test_rand_int_range (0, 5); i >= 0; i--)
    do_something (self);
  if (g_test_rand_int_range (0, 20) == 0)
    dek_region_set_setting (self->region, "test", g_test_rand_bit () ? "one" : NULL);

  if (g_test_rand_int_range (0, 20) == 0)
    dek_region_cancel_step (self->region);
  else if (!dek_region_commit_step (self->region, &error))
    {
      g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_INVALID_VALUE);
      self->n_refused++;
    }
}

static void
undo_last (Walk *self)
{
  g_autoptr (GError) error = NULL;

  if (!dek_region_can_undo (self->region))
    return;

  dek_region_undo (self->region, &error);
  g_assert_no_error (error);
}

static void
redo_last (Walk *self)
{
  g_autoptr (GError) error = NULL;

  if (!dek_region_can_redo (self->region))
    return;

  dek_region_redo (self->region, &error);
  g_assert_no_error (error);
}

/* A step from the middle goes where nothing stands in its way. */
static void
undo_named (Walk *self)
{
  g_autoptr (GListModel) history = dek_history_new_for_region (self->region, NULL);
  guint n = MIN (g_list_model_get_n_items (history), 10);
  g_autoptr (DekHistoryEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = region_dump (self->region);
  g_autofree char *after = NULL;

  if (n == 0)
    return;

  entry = g_list_model_get_item (history, (guint) g_test_rand_int_range (0, (gint) n));
  if (dek_region_undo_step (self->region, dek_history_entry_get_step (entry), &error))
    return;

  g_assert_true (g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT) ||
                 g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND));
  self->n_conflicts += g_error_matches (error, DEK_REGION_ERROR, DEK_REGION_ERROR_CONFLICT) ? 1 : 0;
  after = region_dump (self->region);
  region_assert_same_dump (after, before);
}

static void
act (Walk          *self,
     RegionFixture *fixture)
{
  gint what = g_test_rand_int_range (0, 100);

  if (what < 62)
    make_step (self);
  else if (what < 80)
    undo_last (self);
  else if (what < 95)
    redo_last (self);
  else if (what < 98)
    undo_named (self);
  else
    reopen (self, fixture);
}

static void
check_all_back (Walk          *self,
                RegionFixture *fixture,
                const char    *start)
{
  g_autofree char *end = region_dump (self->region);
  g_autofree char *dump = NULL;
  guint n_undone = 0;

  g_assert_cmpstr (start, !=, end);
  region_assert_lists (self->region);
  for (; dek_region_can_undo (self->region); n_undone++)
    {
      undo_last (self);
      if (n_undone % 97 == 50)
        reopen (self, fixture);
    }
  dump = region_dump (self->region);
  region_assert_same_dump (dump, start);
  region_assert_lists (self->region);
  reopen (self, fixture);

  g_test_message ("%u steps undone; %u were refused, %u stood in each other's way", n_undone, self->n_refused,
                  self->n_conflicts);
  for (guint i = 0; i < n_undone; i++)
    redo_last (self);
  g_free (dump);
  dump = region_dump (self->region);
  region_assert_same_dump (dump, end);
  region_assert_lists (self->region);
}

static void
test_random (RegionFixture *fixture,
             gconstpointer  data)
{
  Walk walk = { open_quick (fixture), g_ptr_array_new_with_free_func (g_object_unref) };
  g_autofree char *start = region_dump (walk.region);

  hold_lists (&walk);
  for (guint i = 0; i < n_rounds; i++)
    act (&walk, fixture);

  check_all_back (&walk, fixture, start);
  g_ptr_array_unref (walk.lists);
  g_object_unref (walk.region);

  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (region_fixture_ask (fixture->path,
                                       "SELECT count (*) FROM pragma_integrity_check "
                                       "WHERE integrity_check <> 'ok'"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (g_test_slow ())
    n_rounds = 10000;
  region_fixture_add ("/region/journal/random", SEED_EXAMPLE, test_random);

  return g_test_run ();
}
