// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include <sqlite3.h>

#include "region-fixture.h"

/* Classes and schema are held against each other: a column without property,
 * a property without column, or a word that only one of them knows, fails. */

static const char *const without_class[] = {
  "setting", "step", "change", "gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns",
  "search", "search_data", "search_idx", "search_content", "search_docsize", "search_config", NULL
};

static sqlite3 *
open_database (RegionFixture *fixture)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);

  return db;
}

static sqlite3_stmt *
prepare (sqlite3    *db,
         const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));

  return stmt;
}

static GHashTable *
load_columns (sqlite3    *db,
              const char *table)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *stmt = prepare (db, "SELECT name, type || CASE \"notnull\" WHEN 1 THEN ' NOT NULL' ELSE '' END "
                                    "FROM pragma_table_info (?1)");

  sqlite3_bind_text (stmt, 1, table, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_insert (columns, g_strdup ((const char *) sqlite3_column_text (stmt, 0)),
                         g_strdup ((const char *) sqlite3_column_text (stmt, 1)));
  sqlite3_finalize (stmt);

  return columns;
}

static const char *
get_declared_type (const DekField *field)
{
  switch (field->kind)
    {
    case DEK_FIELD_INTEGER:
    case DEK_FIELD_REFERENCE:
      return "INTEGER";
    case DEK_FIELD_REAL:
      return "DOUBLE";
    case DEK_FIELD_BOOLEAN:
      return "BOOLEAN";
    case DEK_FIELD_DATE:
      return "DATE";
    case DEK_FIELD_DATETIME:
      return "DATETIME";
    case DEK_FIELD_POINT:
      return "POINT";
    case DEK_FIELD_AREA:
      return "MULTIPOLYGON";
    case DEK_FIELD_TEXT:
    case DEK_FIELD_ENUM:
    case DEK_FIELD_TIME:
    default:
      return "TEXT";
    }
}

static void
test_columns (RegionFixture *fixture,
              gconstpointer  data)
{
  sqlite3 *db = open_database (fixture);
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const DekTable *table = dek_record_type_get_table (types[i]);
      g_autoptr (GHashTable) columns = load_columns (db, table->name);

      g_test_message ("%s", table->name);
      g_assert_true (g_hash_table_remove (columns, table->id_column));

      for (guint f = 0; f < table->n_fields; f++)
        {
          const DekField *field = &table->fields[f];
          g_autofree char *declared = g_strconcat (get_declared_type (field), field->required ? " NOT NULL" : "", NULL);

          g_test_message ("  %s", field->column);
          g_assert_cmpstr (g_hash_table_lookup (columns, field->column), ==, declared);
          g_hash_table_remove (columns, field->column);
          g_assert_nonnull (field->label);
        }

      g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
    }

  sqlite3_close (db);
}

static void
test_tables (RegionFixture *fixture,
             gconstpointer  data)
{
  sqlite3 *db = open_database (fixture);
  sqlite3_stmt *stmt = prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  guint n_types;
  const GType *types = dek_record_types (&n_types);
  guint n_with_class = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (stmt, 0);
      gboolean found = FALSE;

      for (guint i = 0; i < n_types && !found; i++)
        found = g_str_equal (dek_record_type_get_table (types[i])->name, name);

      g_test_message ("%s", name);
      g_assert_true (found != g_strv_contains (without_class, name));
      n_with_class += found ? 1 : 0;
    }

  g_assert_cmpuint (n_with_class, ==, n_types);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
}

static void
test_references (RegionFixture *fixture,
                 gconstpointer  data)
{
  sqlite3 *db = open_database (fixture);
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const DekTable *table = dek_record_type_get_table (types[i]);
      sqlite3_stmt *stmt = prepare (db, "SELECT \"table\", \"to\", on_delete FROM pragma_foreign_key_list (?1) "
                                        "WHERE \"from\" = ?2");

      for (guint f = 0; f < table->n_fields; f++)
        {
          const DekField *field = &table->fields[f];
          const DekTable *other;

          if (field->kind != DEK_FIELD_REFERENCE)
            continue;

          g_test_message ("%s.%s", table->name, field->column);
          other = dek_record_type_get_table (field->type ());
          sqlite3_reset (stmt);
          sqlite3_bind_text (stmt, 1, table->name, -1, SQLITE_STATIC);
          sqlite3_bind_text (stmt, 2, field->column, -1, SQLITE_STATIC);
          g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
          g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, other->name);
          g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 1), ==, other->id_column);

          /* What must have it goes with it; what may have it stays. */
          if (field->required)
            g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 2), ==, "CASCADE");
          else
            g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 2), !=, "NO ACTION");
        }
      sqlite3_finalize (stmt);
    }

  sqlite3_close (db);
}

/* Every CHECK of a table in one text, so that a word can be looked for. */
static char *
get_table_sql (sqlite3    *db,
               const char *table)
{
  sqlite3_stmt *stmt = prepare (db, "SELECT sql FROM sqlite_schema WHERE name = ?1");
  char *sql;

  sqlite3_bind_text (stmt, 1, table, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  sql = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return sql;
}

/* The words between the brackets of "CHECK (column IN (...))". */
static char **
get_allowed_words (const char *sql,
                   const char *column)
{
  g_autofree char *start = g_strdup_printf ("CHECK (%s IN (", column);
  const char *from = strstr (sql, start);
  const char *to = from != NULL ? strchr (from + strlen (start), ')') : NULL;
  g_autofree char *list = NULL;
  char **words;

  g_assert_nonnull (to);
  from += strlen (start);
  list = g_strndup (from, (gsize) (to - from));
  words = g_strsplit (list, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_strstrip (words[i]);
      g_strdelimit (words[i], "'", ' ');
      g_strstrip (words[i]);
    }

  return words;
}

static void
test_enumerations (RegionFixture *fixture,
                   gconstpointer  data)
{
  sqlite3 *db = open_database (fixture);
  guint n_types;
  const GType *types = dek_record_types (&n_types);
  guint n_checked = 0;

  for (guint i = 0; i < n_types; i++)
    {
      const DekTable *table = dek_record_type_get_table (types[i]);
      g_autofree char *sql = get_table_sql (db, table->name);

      for (guint f = 0; f < table->n_fields; f++)
        {
          const DekField *field = &table->fields[f];
          g_auto (GStrv) words = NULL;
          g_autoptr (GEnumClass) klass = NULL;

          if (field->kind != DEK_FIELD_ENUM)
            continue;

          g_test_message ("%s.%s", table->name, field->column);
          words = get_allowed_words (sql, field->column);
          klass = g_type_class_ref (field->type ());
          g_assert_cmpuint (g_strv_length (words), ==, klass->n_values);
          for (guint v = 0; v < klass->n_values; v++)
            {
              g_assert_true (g_strv_contains ((const char *const *) words, klass->values[v].value_nick));
              g_assert_nonnull (dek_enum_get_label (field->type (), klass->values[v].value));
            }
          n_checked++;
        }
    }

  g_assert_cmpuint (n_checked, >, 20);
  sqlite3_close (db);
}

static void
assert_insert (sqlite3    *db,
               const char *sql,
               gboolean    taken)
{
  int status = sqlite3_exec (db, sql, NULL, NULL, NULL);

  g_test_message ("%s", sql);
  g_assert_cmpint (status & 0xff, ==, taken ? SQLITE_OK : SQLITE_CONSTRAINT);
}

static void
test_constraints (RegionFixture *fixture,
                  gconstpointer  data)
{
  sqlite3 *db = open_database (fixture);

  assert_insert (db, "INSERT INTO steunpunten (name, kind) VALUES ('a', 'inloop')", TRUE);
  assert_insert (db, "INSERT INTO steunpunten (name, kind) VALUES ('a', 'Inloop')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name) VALUES (' ')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name) VALUES (NULL)", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, designated_full) VALUES ('a', 2)", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, postcode) VALUES ('a', '2312 AB')", TRUE);
  assert_insert (db, "INSERT INTO steunpunten (name, postcode) VALUES ('a', '2312')", TRUE);
  assert_insert (db, "INSERT INTO steunpunten (name, postcode) VALUES ('a', '0312 AB')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, postcode) VALUES ('a', '2312ab')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, open_from) VALUES ('a', '2024-02-29')", TRUE);
  assert_insert (db, "INSERT INTO steunpunten (name, open_from) VALUES ('a', '2023-02-29')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, open_from) VALUES ('a', '29-02-2024')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, open_from, open_until) VALUES ('a', '2024-02-02', '2024-02-01')",
                 FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, geom) VALUES ('a', 'POINT (4 52)')", FALSE);
  assert_insert (db, "INSERT INTO steunpunten (name, visitors_per_day) VALUES ('a', -1)", FALSE);
  assert_insert (db, "INSERT INTO gemeenten (fid, code, name) VALUES (9001, 'GM9001', 'a')", TRUE);
  assert_insert (db, "INSERT INTO gemeenten (fid, code, name) VALUES (9002, 'GM9003', 'a')", FALSE);
  assert_insert (db, "INSERT INTO postcodes (fid) VALUES (999)", FALSE);
  assert_insert (db, "INSERT INTO opening (steunpunt, weekday, dagdeel) VALUES (1, 8, 'avond')", FALSE);
  assert_insert (db, "INSERT INTO opening (steunpunt, weekday, dagdeel, from_time) VALUES (1, 7, 'avond', '24:30')",
                 FALSE);
  assert_insert (db, "INSERT INTO opening (steunpunt, weekday, dagdeel, from_time) VALUES (1, 7, 'avond', '19:30')",
                 TRUE);
  assert_insert (db, "INSERT INTO opening (steunpunt, weekday, dagdeel) VALUES (1, 7, 'avond')", FALSE);
  assert_insert (db, "INSERT INTO action (id, title, progress) VALUES (1, 'a', 120)", FALSE);
  assert_insert (db, "INSERT INTO action (id, title, start, due) VALUES (1, 'a', '2026-02-02', '2026-02-01')", FALSE);
  assert_insert (db, "INSERT INTO action_dependency (action, needs) VALUES (1, 1)", FALSE);
  assert_insert (db, "INSERT INTO risk (title, likelihood) VALUES ('a', 6)", FALSE);
  assert_insert (db, "INSERT INTO white_spot (name, status) VALUES ('a', 'geaccepteerd')", FALSE);
  assert_insert (db, "INSERT INTO white_spot (name, status, reason) VALUES ('a', 'geaccepteerd', 'b')", TRUE);
  assert_insert (db, "INSERT INTO contact_moment (date, cooperation) VALUES ('2026-01-01', 6)", FALSE);
  assert_insert (db, "INSERT INTO contact_moment (date) VALUES (NULL)", FALSE);
  assert_insert (db, "INSERT INTO person_place (person) VALUES (1)", FALSE);
  assert_insert (db, "INSERT INTO step (copy, sequence, at, label) VALUES ('a', 1, '2026-01-01T10:00:00.000Z', 'x')",
                 TRUE);
  assert_insert (db, "INSERT INTO step (copy, sequence, at, label) VALUES ('a', 1, '2026-01-01T10:00:00.000Z', 'x')",
                 FALSE);
  assert_insert (db, "INSERT INTO step (copy, sequence, at, label) VALUES ('a', 2, '2026-01-01 10:00', 'x')", FALSE);

  sqlite3_close (db);
}

static void
test_geopackage (RegionFixture *fixture,
                 gconstpointer  data)
{
  g_assert_cmpint (region_fixture_ask (fixture->path, "PRAGMA application_id"), ==, 0x47504B47);
  g_assert_cmpint (region_fixture_ask (fixture->path, "PRAGMA user_version"), ==, 10200);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM gpkg_spatial_ref_sys "
                                                      "WHERE srs_id IN (-1, 0, 4326, 28992)"), ==, 4);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM gpkg_contents WHERE data_type = 'features' "
                                                      "AND srs_id = 4326 AND min_x > 3 AND max_x < 8 AND min_y > 50 "
                                                      "AND max_y < 54"), ==, 3);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM pragma_integrity_check "
                                                      "WHERE integrity_check <> 'ok'"), ==, 0);
  g_assert_cmpint (region_fixture_ask (fixture->path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
assert_layer (const char *output,
              const char *layer,
              const char *geometry,
              guint       count)
{
  g_autofree char *start = g_strdup_printf ("Layer name: %s\n", layer);
  g_autofree char *geometry_line = g_strdup_printf ("Geometry: %s\n", geometry);
  g_autofree char *count_line = g_strdup_printf ("Feature Count: %u\n", count);
  const char *part = strstr (output, start);

  g_assert_nonnull (part);
  part = strstr (part, geometry_line);
  g_assert_nonnull (part);
  g_assert_true (strstr (part, count_line) - part < 1000 && strstr (part, count_line) != NULL);
}

static void
test_ogrinfo (RegionFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *program = g_find_program_in_path ("ogrinfo");
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  char *command[] = { program, (char *) "-al", (char *) "-so", fixture->path, NULL };
  int status;

  if (program == NULL)
    {
      g_test_skip ("ogrinfo (GDAL) is not installed");
      return;
    }

  g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpstr (errors, ==, "");

  assert_layer (output, "gemeenten", "Multi Polygon", 13);
  assert_layer (output, "postcodes", "Point", 91);
  assert_layer (output, "steunpunten", "Point", 19);
  g_assert_nonnull (strstr (output, "ID[\"EPSG\",4326]"));
  g_assert_null (strstr (output, "Layer name: action"));
  g_assert_null (strstr (output, "Warning"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  region_fixture_add ("/region/schema/columns", SEED_EXAMPLE, test_columns);
  region_fixture_add ("/region/schema/tables", SEED_EXAMPLE, test_tables);
  region_fixture_add ("/region/schema/references", SEED_EXAMPLE, test_references);
  region_fixture_add ("/region/schema/enumerations", SEED_EXAMPLE, test_enumerations);
  region_fixture_add ("/region/schema/constraints", SEED_EXAMPLE, test_constraints);
  region_fixture_add ("/region/schema/geopackage", SEED_EXAMPLE, test_geopackage);
  region_fixture_add ("/region/schema/ogrinfo", SEED_EXAMPLE, test_ogrinfo);

  return g_test_run ();
}
