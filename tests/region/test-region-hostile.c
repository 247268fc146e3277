// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <string.h>

#include <sqlite3.h>

#include "survive-fixture.h"

/* Files from a stranger: refused with a sentence, or read and edited safely. */

typedef enum
{
  REFUSED,
  READ,   /* opened; an edit may fail, with a sentence */
  EITHER
} Outcome;

typedef struct
{
  const char *name;
  Outcome     outcome;
  const char *sql;
} Attack;

static const Attack attacks[] = {
  { "trigger-on-insert", REFUSED,
    "CREATE TRIGGER t BEFORE INSERT ON step BEGIN UPDATE person SET name = 'x'; END" },
  { "trigger-named-as-a-gis-does", EITHER,
    "CREATE TRIGGER rtree_action_geom_x AFTER UPDATE ON steunpunten BEGIN DELETE FROM risk; END" },
  { "view-for-a-gis", REFUSED, "CREATE VIEW gpkg_data_columns AS SELECT load_extension ('evil')" },
  { "search-is-a-table", REFUSED, "DROP TABLE search; CREATE TABLE search (title, text)" },
  { "search-is-another-index", REFUSED,
    "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (title, text, content = person)" },
  { "unknown-module", EITHER,
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
    "VALUES ('table', 'extra', 'extra', 0, 'CREATE VIRTUAL TABLE extra USING fsdir (path)')" },
  { "schema-that-is-no-sql", REFUSED,
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE person (((' WHERE name = 'person'" },
  { "two-tables-on-one-page", EITHER,
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
    "WHERE name = 'steunpunten') WHERE name = 'action'" },
  { "hidden-generated-column", REFUSED,
    "DROP TABLE saved_filter; CREATE TABLE saved_filter (id INTEGER PRIMARY KEY, page TEXT, name TEXT, position INTEGER, "
    "definition TEXT GENERATED ALWAYS AS (zeroblob (500000000)) VIRTUAL)" },
  { "huge-default", READ,
    "ALTER TABLE contact_moment ADD COLUMN filler BLOB DEFAULT (NULL); "
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'DEFAULT (NULL)', "
    "'DEFAULT (zeroblob (900000000))') WHERE name = 'contact_moment'" },
  { "index-with-work", EITHER,
    "CREATE INDEX busy ON contact_moment (length (printf ('%.*c', 100000, summary)))" },
  { "many-columns", EITHER, NULL },
  { "deep-expression", EITHER, NULL },
  { "huge-text", READ,
    "UPDATE steunpunten SET note = printf ('%.*c', 20000000, 'x') WHERE name = 'Plein 28'" },
  { "too-large-a-text", EITHER,
    "UPDATE steunpunten SET note = CAST (zeroblob (200000000) AS TEXT) WHERE name = 'Plein 28'" },
  { "values-of-other-sorts", READ,
    "PRAGMA ignore_check_constraints = ON; UPDATE steunpunten SET name = x'00ff00', note = 1e308, checked_on = 5, "
    "position_quality = x'ff', visitors_per_day = 'veel', geom = zeroblob (3000000);"
    "UPDATE gemeenten SET geom = x'47500001e6100000010600000001ffffff'; UPDATE action SET status = 17, due = 'morgen'" },
  { "nul-and-control-characters", READ,
    "UPDATE steunpunten SET name = 'a' || char (0) || 'b' || char (27) || '[2J' || char (8238)" },
  { "settings-of-all-sorts", READ,
    "UPDATE setting SET value = x'fffe' WHERE key = 'region_name'; UPDATE setting SET value = '{{{' WHERE key = 'norm';"
    "UPDATE setting SET value = NULL WHERE key = 'region_uid'; UPDATE setting SET value = '../../x' WHERE key = 'copy_uid'" },
  { "journal-of-all-sorts", READ,
    "INSERT INTO step (id, copy, sequence, at, label, kind) VALUES "
    "(-5, 'x', 9223372036854775806, '2026-01-01T00:00:00.000Z', 'x', 'bewerking');"
    "INSERT INTO change (step, operation, table_name, row, column_name, old, new) VALUES "
    "(-5, 'gewijzigd', 'sqlite_schema', 1, 'sql', 'a', 'b'), (-5, 'gewijzigd', 'action\"; DROP TABLE risk', 1, 'x', 1, 2),"
    "(-5, 'verwijderd', 'person', 1, 'name', 'x', NULL)" },
  { "largest-pages", READ, "PRAGMA page_size = 65536; VACUUM" },
  { "smallest-pages", READ, "PRAGMA page_size = 512; VACUUM" },
  { "utf-16", EITHER, NULL },
};

static char *
make_sql (const Attack *attack)
{
  GString *sql;

  if (attack->sql != NULL)
    return g_strdup (attack->sql);

  if (strcmp (attack->name, "many-columns") == 0)
    {
      sql = g_string_new ("CREATE TABLE extra (c0");
      for (guint i = 1; i < 1900; i++)
        g_string_append_printf (sql, ", c%u", i);
      g_string_append_c (sql, ')');
    }
  else if (strcmp (attack->name, "deep-expression") == 0)
    {
      sql = g_string_new ("CREATE TABLE extra (a CHECK (");
      for (guint i = 0; i < 900; i++)
        g_string_append (sql, "a + ");
      g_string_append (sql, "1 > 0))");
    }
  else
    sql = g_string_new ("SELECT 1");

  return g_string_free (sql, FALSE);
}

/* A file whose texts are UTF-16 is a database like any other. */
static void
rewrite_as_utf16 (const char *path)
{
  g_autofree char *copy = g_strconcat (path, ".utf16", NULL);
  g_autofree char *program = g_find_program_in_path ("sqlite3");

  if (program != NULL)
    {
      g_autofree char *command =
        g_strdup_printf ("(echo 'PRAGMA encoding = \"UTF-16\";'; '%s' '%s' .dump) | '%s' '%s' && mv '%s' '%s'", program,
                         path, program, copy, copy, path);
      const char *arguments[] = { "/bin/sh", "-c", command, NULL };

      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                    NULL, NULL, NULL, NULL, NULL);
    }
}

static void
prepare (RegionFixture *fixture,
         const Attack  *attack)
{
  g_autofree char *sql = make_sql (attack);
  sqlite3 *db = NULL;

  if (strcmp (attack->name, "utf-16") == 0)
    rewrite_as_utf16 (fixture->path);

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", attack->name, sqlite3_errmsg (db));
  sqlite3_close (db);
}

static void
use (DekRegion *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRecord) moment = NULL;

  survive_read_all (region);
  survive_rename_place (region, "Iets anders", &error);
  g_clear_error (&error);
  if (dek_region_can_undo (region))
    dek_region_undo (region, &error);
  g_clear_error (&error);

  if (!dek_region_begin_step (region, "Nieuw", &error))
    return;
  moment = dek_region_insert (region, DEK_TYPE_CONTACT_MOMENT, "date", "2026-01-01", NULL);
  dek_region_commit_step (region, &error);
}

static void
test_attack (RegionFixture *fixture,
             gconstpointer  data)
{
  const Attack *attack = data;
  gint64 start;
  g_autoptr (DekRegion) region = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  region_fixture_set_up (fixture, GINT_TO_POINTER (SEED_EXAMPLE));
  prepare (fixture, attack);
  before = region_fixture_read (fixture->path, &size_before);

  start = g_get_monotonic_time ();
  region = dek_region_open (fixture->path, DEK_REGION_OPEN_NONE, &error);
  if (region == NULL)
    {
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == DEK_REGION_ERROR);
      g_assert_cmpint (attack->outcome, !=, READ);
      after = region_fixture_read (fixture->path, &size_after);
      g_assert_cmpmem (before, size_before, after, size_after);
    }
  else
    {
      g_assert_cmpint (attack->outcome, !=, REFUSED);
      use (region);
      dek_region_close (region);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);

  /* No risk was deleted by what stood in the file. */
  if (region != NULL)
    g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM risk"), ==, 4);
  region_fixture_assert_only (fixture, "region.gpkg");
  region_fixture_tear_down (fixture, NULL);
}

static void
do_nothing (RegionFixture *fixture,
            gconstpointer  data)
{
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *name = g_strconcat ("/region/hostile/", attacks[i].name, NULL);

      g_test_add (name, RegionFixture, &attacks[i], do_nothing, test_attack, do_nothing);
    }

  return g_test_run ();
}
