// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "survive-fixture.h"

#include <sqlite3.h>

/* Stands for everything that is in a file, but for what two equal files differ in: numbers
 * and moments made on the spot. */
char *
survive_describe (const char *path)
{
  static const char sql[] =
    "SELECT 'setting ' || key || '=' || coalesce (value, '') FROM setting WHERE key NOT LIKE 'copy%' "
    "UNION ALL SELECT 'step ' || kind || ' ' || label FROM step "
    "UNION ALL SELECT 'change ' || operation || ' ' || table_name || '.' || column_name || ' ' || "
    "  coalesce (quote (old), '') || ' ' || coalesce (quote (new), '') FROM change "
    "  WHERE column_name NOT IN ('geom', 'contact_moment', 'person') AND table_name <> 'setting' "
    "UNION ALL SELECT 'place ' || name || ' ' || coalesce (note, '') FROM steunpunten "
    "UNION ALL SELECT 'action ' || title || ' ' || status FROM action "
    "UNION ALL SELECT 'person ' || name FROM person "
    "UNION ALL SELECT 'moment ' || date || ' ' || coalesce (summary, '') FROM contact_moment "
    "UNION ALL SELECT 'search ' || title FROM search ORDER BY 1";
  GString *text = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  char *sum;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
  g_string_free (text, TRUE);

  return sum;
}

/* As all pages together would. */
void
survive_read_all (DekRegion *region)
{
  guint n_types;
  const GType *types = dek_record_types (&n_types);
  g_autoptr (GPtrArray) findings = dek_region_check (region);
  g_autoptr (GPtrArray) hits = dek_region_search (region, "huis", 20);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GListModel) list = dek_region_list (region, types[i]);
      const DekTable *table = dek_record_type_get_table (types[i]);

      for (guint r = 0; r < g_list_model_get_n_items (list); r++)
        {
          g_autoptr (DekRecord) record = g_list_model_get_item (list, r);

          for (guint f = 0; f < table->n_fields; f++)
            {
              g_auto (GValue) value = G_VALUE_INIT;

              g_object_get_property (G_OBJECT (record), table->fields[f].name, &value);
              if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) != NULL)
                g_assert_true (g_utf8_validate (g_value_get_string (&value), -1, NULL));
            }
        }
    }
}

void
survive_assert_sound (const char *path)
{
  g_assert_cmpint (region_fixture_ask (path, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), ==, 1);
  g_assert_cmpint (region_fixture_ask (path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

/* One edit, as a page would do it. */
gboolean
survive_rename_place (DekRegion   *region,
                      const char  *name,
                      GError     **error)
{
  g_autoptr (GListModel) places = dek_region_list (region, DEK_TYPE_STEUNPUNT);
  g_autoptr (DekRecord) place = g_list_model_get_item (places, 0);

  if (!dek_region_begin_step (region, "Een andere naam", error))
    return FALSE;

  dek_record_set (place, "name", name, NULL);
  return dek_region_commit_step (region, error);
}

static void
add_traces (DekRegion *region,
            gint64     person)
{
  g_autoptr (DekRecord) moment = NULL;
  g_autoptr (DekRecord) participant = NULL;
  g_autoptr (DekRecord) place = NULL;
  g_autoptr (DekRecord) action = NULL;

  moment = dek_region_insert (region, DEK_TYPE_CONTACT_MOMENT, "date", "2026-03-04", "summary",
                              "Gebeld met QUIRINA  ZEEWAARD (071 555 01 42), mailt vanaf " ERASED_MAIL ". Goed gesprek.",
                              NULL);
  participant = dek_region_insert (region, DEK_TYPE_CONTACT_PARTICIPANT, "contact-moment", dek_record_get_id (moment),
                                   "person", person, NULL);
  action = dek_region_insert (region, DEK_TYPE_ACTION, "title", "Koffie met " ERASED_NAME, "owner", person, NULL);
  place = dek_region_insert (region, DEK_TYPE_STEUNPUNT, "name", "Huis Zeewaard", "note",
                             "Sleutel bij " ERASED_NAME ", niet bij Quirina Zeewaardenburg", NULL);
  g_assert_nonnull (moment);
  g_assert_nonnull (participant);
  g_assert_nonnull (action);
  g_assert_nonnull (place);
}

/* Someone with a past: a name, mail address and number that were others once,
 * and traces all over the region and its journal. */
gint64
survive_add_person (DekRegion *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRecord) person = NULL;
  gint64 id;

  g_assert_true (dek_region_begin_step (region, "Nieuw: Quirina Oudenaam", &error));
  person = dek_region_insert (region, DEK_TYPE_PERSON, "name", "Quirina Oudenaam", "email", "oud@voorbeeld.example",
                              "phone", "071-5550199", "note", "Houdt van zeilen in Katwijk", NULL);
  g_assert_nonnull (person);
  g_assert_true (dek_region_commit_step (region, &error));
  id = dek_record_get_id (person);

  g_assert_true (dek_region_begin_step (region, "Naam van " ERASED_NAME, &error));
  dek_record_set (person, "name", ERASED_NAME, "email", ERASED_MAIL, "phone", ERASED_PHONE, NULL);
  add_traces (region, id);
  g_assert_true (dek_region_commit_step (region, &error));
  g_assert_no_error (error);

  return id;
}

guint
survive_count_backups (RegionFixture *fixture)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (fixture->path);

  return g_list_model_get_n_items (backups);
}

/* The newest is number 0. */
DekBackup *
survive_get_backup (RegionFixture *fixture,
                    guint          index)
{
  g_autoptr (GListModel) backups = dek_backup_list_for_path (fixture->path);

  return g_list_model_get_item (backups, index);
}

/* Another program on the file; @what is a word that region-child.c knows. */
GSubprocess *
survive_start_child (RegionFixture *fixture,
                     const char    *what)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "region", "region-child", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *child;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  child = g_subprocess_launcher_spawn (launcher, &error, program, what, fixture->path, NULL);
  g_assert_no_error (error);

  return child;
}

/* What the child says next; waits for it. NULL at its end. */
char *
survive_read_line (GSubprocess *child)
{
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  g_autoptr (GString) line = g_string_new (NULL);
  char byte;

  while (g_input_stream_read (output, &byte, 1, NULL, NULL) == 1)
    {
      if (byte == '\n')
        return g_string_free (g_steal_pointer (&line), FALSE);
      g_string_append_c (line, byte);
    }

  return NULL;
}
