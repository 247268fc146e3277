// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* For memmem(). */
#define _GNU_SOURCE

#include "config.h"

#include <string.h>

#include "survive-fixture.h"

/* After a person was erased, no byte of the file says who that was. */

static const char *const traces[] = {
  ERASED_NAME, ERASED_MAIL, ERASED_PHONE, "Quirina Oudenaam", "oud@voorbeeld.example", "071-5550199",
  "071 555 01 42", "QUIRINA  ZEEWAARD", "Houdt van zeilen", "quirina zeewaard", "oudenaam"
};

static gboolean
file_has (const char *path,
          const char *text)
{
  gsize size;
  g_autofree char *content = region_fixture_read (path, &size);
  const char *place = content;

  /* What begins with the name may be someone else's. */
  while ((place = memmem (place, size - (gsize) (place - content), text, strlen (text))) != NULL)
    {
      if (!g_str_has_prefix (place, "Quirina Zeewaardenburg"))
        return TRUE;
      place++;
    }

  return FALSE;
}

static void
assert_gone (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (file_has (path, traces[i]))
      g_error ("“%s” is still in %s", traces[i], path);
}

static gint64
add_person (RegionFixture *fixture)
{
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  gint64 person = survive_add_person (region);

  dek_region_close (region);
  return person;
}

static void
test_erase (RegionFixture *fixture,
            gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekErasure) erasure = NULL;
  g_autoptr (GListModel) moments = NULL;
  g_autoptr (DekContactMoment) moment = NULL;
  g_autoptr (DekRecord) record = dek_region_dup_record (region, DEK_TYPE_PERSON, person);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (file_has (fixture->path, ERASED_NAME));
  g_assert_true (file_has (fixture->path, "Quirina Oudenaam"));
  g_assert_true (dek_region_erase_person (region, person, &erasure, &error));
  g_assert_no_error (error);
  assert_gone (fixture->path);

  g_assert_true (erasure->compacted);
  g_assert_cmpuint (erasure->n_contact_moments, ==, 1);
  g_assert_cmpuint (erasure->n_actions, ==, 1);
  g_assert_cmpuint (erasure->n_texts, ==, 3);
  g_assert_cmpuint (erasure->n_changes, >, 5);
  g_assert_cmpuint (erasure->remaining->len, <=, 1);

  /* In memory it is so too, and what remains reads well. */
  g_assert_true (dek_record_is_deleted (record));
  moments = dek_region_list (region, DEK_TYPE_CONTACT_MOMENT);
  moment = g_list_model_get_item (moments, 0);
  g_assert_cmpstr (dek_contact_moment_get_summary (moment), ==,
                   "Gebeld met a former contact (a former contact), mailt vanaf a former contact. Goed gesprek.");
  hits = dek_region_search (region, "Zeewaard", 10);
  g_assert_cmpuint (hits->len, ==, 1);
  dek_region_close (region);

  survive_assert_sound (fixture->path);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM step WHERE kind = 'wissen'"), ==, 1);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM steunpunten WHERE note = 'Sleutel bij "
                                       "a former contact, niet bij Quirina Zeewaardenburg'"), ==, 1);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM contact_participant "
                                       "WHERE person IS NULL AND function = 'a former contact'"), ==, 1);
}

/* Undoing as far as it goes brings nothing back. */
static void
test_not_undoable (RegionFixture *fixture,
                   gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_region_erase_person (region, person, NULL, &error));
  for (guint i = 0; i < 10 && dek_region_can_undo (region); i++)
    if (!dek_region_undo (region, &error))
      {
        g_test_message ("%s", error->message);
        break;
      }

  record = dek_region_dup_record (region, DEK_TYPE_PERSON, person);
  g_assert_null (record);
  dek_region_close (region);
  assert_gone (fixture->path);
  survive_assert_sound (fixture->path);
}

/* Deleted before, and still in the journal. */
static void
test_deleted_before (RegionFixture *fixture,
                     gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) record = dek_region_dup_record (region, DEK_TYPE_PERSON, person);
  g_autoptr (GError) error = NULL;

  g_assert_true (dek_region_begin_step (region, "Weg", &error));
  dek_region_delete (region, record);
  g_assert_true (dek_region_commit_step (region, &error));
  g_assert_true (file_has (fixture->path, ERASED_NAME));

  g_assert_true (dek_region_erase_person (region, person, NULL, &error));
  assert_gone (fixture->path);

  g_assert_false (dek_region_erase_person (region, person + 1, NULL, &error));
  g_assert_error (error, DEK_REGION_ERROR, DEK_REGION_ERROR_NOT_FOUND);
}

static void
test_backups (RegionFixture *fixture,
              gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekBackup) with = NULL;
  g_autoptr (DekErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;
  DekBackupCleaning cleaning;
  guint n_backups;

  with = dek_backup_make (region, DEK_BACKUP_IMPORT, &error);
  g_assert_nonnull (with);
  g_assert_true (file_has (dek_backup_get_path (with), ERASED_NAME));
  n_backups = survive_count_backups (fixture);

  g_assert_true (dek_region_erase_person (region, person, &erasure, &error));
  dek_region_close (region);

  /* No backup was made of the person at the last moment. */
  g_assert_cmpuint (survive_count_backups (fixture), ==, n_backups);
  g_assert_cmpuint (erasure->backups->len, ==, 1);
  g_assert_cmpstr (dek_backup_get_path (g_ptr_array_index (erasure->backups, 0)), ==, dek_backup_get_path (with));

  g_assert_true (dek_backup_clean_person (with, erasure, &cleaning, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cleaning, ==, DEK_BACKUP_REWRITTEN);
  assert_gone (dek_backup_get_path (with));
  g_assert_true (dek_backup_is_sound (with));
  survive_assert_sound (dek_backup_get_path (with));
  g_assert_true (dek_backup_clean_person (with, erasure, &cleaning, &error));
  g_assert_cmpint (cleaning, ==, DEK_BACKUP_UNTOUCHED);
}

/* One that is damaged is deleted rather than kept with the person in it. */
static void
test_damaged_backup (RegionFixture *fixture,
                     gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekBackup) with = dek_backup_make (region, DEK_BACKUP_IMPORT, NULL);
  g_autoptr (DekErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  DekBackupCleaning cleaning;
  gsize size;

  content = region_fixture_read (dek_backup_get_path (with), &size);
  memset (content + 100, 0xff, 3000);
  region_fixture_write (dek_backup_get_path (with), content, size);

  g_assert_true (dek_region_erase_person (region, person, &erasure, &error));
  dek_region_close (region);
  g_assert_cmpuint (erasure->backups->len, ==, 1);
  g_assert_true (dek_backup_clean_person (with, erasure, &cleaning, &error));
  g_assert_cmpint (cleaning, ==, DEK_BACKUP_DELETED);
  g_assert_false (g_file_test (dek_backup_get_path (with), G_FILE_TEST_EXISTS));
}

/* What is another's own is left, and said. */
static void
test_shared_number (RegionFixture *fixture,
                    gconstpointer  data)
{
  gint64 person = add_person (fixture);
  g_autoptr (DekRegion) region = region_fixture_open (fixture);
  g_autoptr (DekRecord) organisation = NULL;
  g_autoptr (DekErasure) erasure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *phone = NULL;

  g_assert_true (dek_region_begin_step (region, "Receptie", &error));
  organisation = dek_region_insert (region, DEK_TYPE_ORGANISATION, "name", "Receptie", "phone", ERASED_PHONE, NULL);
  g_assert_true (dek_region_commit_step (region, &error));

  g_assert_true (dek_region_erase_person (region, person, &erasure, &error));
  g_object_get (organisation, "phone", &phone, NULL);
  g_assert_cmpstr (phone, ==, ERASED_PHONE);
  g_assert_cmpuint (erasure->remaining->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (erasure->remaining, 0), "Receptie"));
  g_assert_false (file_has (fixture->path, ERASED_NAME));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  region_fixture_add ("/region/erase/erase", SEED_EXAMPLE, test_erase);
  region_fixture_add ("/region/erase/not-undoable", SEED_EXAMPLE, test_not_undoable);
  region_fixture_add ("/region/erase/deleted-before", SEED_EXAMPLE, test_deleted_before);
  region_fixture_add ("/region/erase/backups", SEED_EXAMPLE, test_backups);
  region_fixture_add ("/region/erase/damaged-backup", SEED_EXAMPLE, test_damaged_backup);
  region_fixture_add ("/region/erase/shared-number", SEED_EXAMPLE, test_shared_number);

  return g_test_run ();
}
