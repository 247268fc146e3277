// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "fault-vfs.h"
#include "region/dek-daily-backup.h"
#include "region/dek-schema.h"
#include "survive-fixture.h"

/* Every n-th write, sync, truncation, deletion and opening fails once, or the
 * disk is full or gone from there on: each time there is an error, and the file
 * is what it was or what it was to be, never something in between. */

static const DekSchemaSource next_version = { "/nl/dekkend/Test/migrations", 2 };

typedef gboolean (*Operation) (RegionFixture *fixture,
                               GError       **error);

typedef struct
{
  Operation operation;
  FaultKind kind;
  gboolean  may_succeed; /* what failed is not needed for it */
} Case;

static gboolean
edit (RegionFixture  *fixture,
      GError        **error)
{
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, error);
  g_autoptr (GListModel) places = NULL;
  g_autoptr (DekRecord) place = NULL;
  g_autofree char *before = NULL;
  gboolean done;

  if (region == NULL)
    return FALSE;

  places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  place = g_list_model_get_item (places, 0);
  if (place == NULL)
    {
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED, "nothing could be read");
      return FALSE;
    }
  before = g_strdup (dek_steunpunt_get_name (DEK_STEUNPUNT (place)));
  done = survive_rename_place (region, "Een heel andere naam", error);

  /* What is in memory is what was kept; of a disk that is gone it cannot be
   * read again. */
  if (!fault_vfs_is_failing ())
    g_assert_cmpstr (dek_steunpunt_get_name (DEK_STEUNPUNT (place)), ==,
                     done ? "Een heel andere naam" : before);
  dek_region_close (region);

  return done;
}

/* As an import does it: much in one step. */
static gboolean
bulk (RegionFixture  *fixture,
      GError        **error)
{
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, error);

  if (region == NULL || !dek_region_begin_step_full (region, "Import", DEK_STEP_KIND_IMPORT, NULL, error))
    return FALSE;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ingevoerd %u", i);
      g_autoptr (DekRecord) place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", name, "note",
                                                       "Uit een lijst van de gemeente, nog na te kijken", NULL);
    }

  return dek_region_commit_step (region, error);
}

static gboolean
migrate (RegionFixture  *fixture,
         GError        **error)
{
  g_autoptr (DekRegion) region = NULL;

  dek_schema_set_source (&next_version);
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, error);
  dek_schema_set_source (NULL);

  return region != NULL;
}

static gboolean
back_up (RegionFixture  *fixture,
         GError        **error)
{
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, error);
  g_autoptr (DekBackup) backup = NULL;

  if (region != NULL)
    backup = dek_backup_make (region, DEK_BACKUP_IMPORT, error);

  return backup != NULL;
}

static gboolean
erase (RegionFixture  *fixture,
       GError        **error)
{
  g_autoptr (DekRegion) region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, error);
  g_autoptr (GListModel) people = NULL;
  g_autoptr (DekRecord) person = NULL;
  g_autoptr (DekErasure) erasure = NULL;

  if (region == NULL)
    return FALSE;

  people = dek_region_list (region, DEK_TYPE_PERSON);
  person = g_list_model_get_item (people, 0);
  if (person == NULL)
    {
      g_set_error_literal (error, DEK_REGION_ERROR, DEK_REGION_ERROR_FAILED, "nothing could be read");
      return FALSE;
    }

  return dek_region_erase_person (region, dek_record_get_id (person), &erasure, error) && erasure->compacted;
}

static gboolean
restore (RegionFixture  *fixture,
         GError        **error)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (fixture->path);
  g_autoptr (DekBackup) backup = g_list_model_get_item (backups, g_list_model_get_n_items (backups) - 1);

  return dek_backup_restore (fixture->path, backup, NULL, error);
}

static void
assert_backups_sound (RegionFixture *fixture)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (fixture->path);

  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

      if (dek_backup_get_reason (backup) != DEK_BACKUP_DAMAGED)
        survive_assert_sound (dek_backup_get_path (backup));
    }
}

/* The state to begin with: an edited region with a person and a backup. */
static char *
prepare (RegionFixture *fixture,
         gsize         *size)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);

  survive_add_person (region);
  dek_region_close (region);

  return region_fixture_read (fixture->path, size);
}

static char *
find_new_state (RegionFixture *fixture,
                Operation      operation)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (operation (fixture, &error));
  g_assert_no_error (error);

  return survive_describe (fixture->path);
}

/* Every single one in the slow suite; in the quick one the first and some of
 * the others. */
static guint
get_stride (guint n,
            guint n_all)
{
  return g_test_slow () || n < 8 ? 1 : MAX (n_all / 16, 1);
}

static void
test_faults (RegionFixture *fixture,
             gconstpointer  data)
{
  const Case *test = data;
  gsize size;
  g_autofree char *content = NULL, *before = NULL, *after = NULL;
  gboolean reached = TRUE;
  guint n, n_faults = 0, n_kept = 0, n_all;

  region_fixture_set_up (fixture, GINT_TO_POINTER (SEED_EXAMPLE));
  content = prepare (fixture, &size);
  before = survive_describe (fixture->path);
  fault_vfs_set (test->kind, 0);
  after = find_new_state (fixture, test->operation);
  n_all = fault_vfs_get_count ();

  for (n = 1; reached; n += get_stride (n, n_all))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *now = NULL;
      gboolean done;

      region_fixture_write (fixture->path, content, size);
      fault_vfs_set (test->kind, n);
      done = test->operation (fixture, &error);
      reached = fault_vfs_has_failed ();
      fault_vfs_clear ();

      if (!done)
        g_assert_nonnull (error != NULL ? error->message : test->operation == erase ? "" : NULL);
      if (reached && !test->may_succeed)
        g_assert_false (done);

      /* As anyone would find it: with its journal played back. */
      now = survive_describe (fixture->path);
      survive_assert_sound (fixture->path);
      if (done)
        g_assert_cmpstr (now, ==, after);
      else if (g_strcmp0 (now, after) != 0)
        g_assert_cmpstr (now, ==, before);
      n_faults += reached ? 1 : 0;
      n_kept += g_strcmp0 (now, after) == 0 ? 1 : 0;
      assert_backups_sound (fixture);
    }

  g_test_message ("%u faults of %u possible, the new state after %u of them", n_faults, n_all, n_kept);
  g_assert_cmpuint (n_faults, >, 0);
  region_fixture_tear_down (fixture, NULL);
}

/* That the daily backup fails keeps nobody from working, and is said. */
static void
test_daily (RegionFixture *fixture,
            gconstpointer  data)
{
  gboolean reached = TRUE;
  gsize size;
  g_autofree char *content = NULL;

  region_fixture_set_up (fixture, GINT_TO_POINTER (SEED_EXAMPLE));
  content = region_fixture_read (fixture->path, &size);
  dek_daily_backup_set_limit (GPOINTER_TO_INT (data) != 0 ? 0 : -1);

  for (guint n = 1; reached; n++)
    {
      g_autoptr (DekRegion) region = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) backups = NULL;
      gboolean done;

      region_fixture_write (fixture->path, content, size);
      region = region_fixture_open (fixture);
      fault_vfs_set (FAULT_ONCE, n);
      done = survive_rename_place (region, "Iets anders", &error);
      reached = fault_vfs_has_failed ();
      if (reached && done)
        {
          g_autofree char *problem = dek_region_dup_backup_problem (region);

          g_assert_nonnull (problem);
        }
      g_assert_true (done == (error == NULL));
      g_assert_true (done || reached);
      dek_region_close (region);
      reached = reached || fault_vfs_has_failed ();
      fault_vfs_clear ();

      survive_assert_sound (fixture->path);
      assert_backups_sound (fixture);
      backups = dek_backup_list_for_path (fixture->path);
      for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
        {
          g_autoptr (DekBackup) backup = g_list_model_get_item (backups, i);

          g_assert_true (dek_backup_delete (backup, NULL));
        }
    }

  dek_daily_backup_set_limit (-1);
  region_fixture_tear_down (fixture, NULL);
}

/* No file may grow any more, as on a full disk, and not by our own doing. */
static void
test_no_room (RegionFixture *fixture,
              gconstpointer  data)
{
  struct rlimit whole, none;
  gsize size;
  g_autofree char *content = NULL, *before = NULL, *now = NULL, *problem = NULL;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;

  region_fixture_set_up (fixture, GINT_TO_POINTER (SEED_EXAMPLE));
  content = prepare (fixture, &size);
  before = survive_describe (fixture->path);
  region = region_fixture_open (fixture);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  none = whole;
  none.rlim_cur = 100;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  g_assert_false (survive_rename_place (region, "Iets anders", &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);

  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  now = survive_describe (fixture->path);
  g_assert_cmpstr (now, ==, before);

  /* With room again, it goes on. */
  g_clear_error (&error);
  g_assert_true (survive_rename_place (region, "Iets anders", &error));
  dek_region_close (region);
  survive_assert_sound (fixture->path);
  region_fixture_tear_down (fixture, NULL);
}

static void
do_nothing (RegionFixture *fixture,
            gconstpointer  data)
{
}

static void
add_case (const char *name,
          Operation   operation,
          FaultKind   kind,
          gboolean    may_succeed)
{
  static Case cases[32];
  static guint n_cases;
  static const char *const kinds[] = { "once", "from", "full", "folder" };
  g_autofree char *path = g_strdup_printf ("/region/fault/%s/%s", name, kinds[kind]);

  g_assert (n_cases < G_N_ELEMENTS (cases));
  cases[n_cases] = (Case) { operation, kind, may_succeed };
  g_test_add (path, RegionFixture, &cases[n_cases], do_nothing, test_faults, do_nothing);
  n_cases++;
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_install ();

  for (FaultKind kind = FAULT_ONCE; kind <= FAULT_FOLDER; kind++)
    {
      add_case ("edit", edit, kind, FALSE);
      add_case ("bulk", bulk, kind, FALSE);
      add_case ("migrate", migrate, kind, FALSE);
      /* Looking whether a backup holds the person can do without opening it. */
      add_case ("erase", erase, kind, TRUE);
      if (kind != FAULT_FOLDER)
        {
          add_case ("back-up", back_up, kind, FALSE);
          /* What cannot be read is kept byte for byte, and replaced all the same. */
          add_case ("restore", restore, kind, TRUE);
        }
    }
  g_test_add ("/region/fault/daily/small", RegionFixture, GINT_TO_POINTER (0), do_nothing, test_daily, do_nothing);
  g_test_add ("/region/fault/daily/large", RegionFixture, GINT_TO_POINTER (1), do_nothing, test_daily, do_nothing);
  g_test_add ("/region/fault/no-room", RegionFixture, NULL, do_nothing, test_no_room, do_nothing);

  return g_test_run ();
}
