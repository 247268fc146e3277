// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#include "region-dump.h"

#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* All that is journalled in a region as one text, and random rows and values
 * for every table from the field lists alone. */

static sqlite3_stmt *
prepare (DekRegion  *region,
         const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (region->store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (region->store->db));

  return stmt;
}

static void
dump_value (GString      *dump,
            sqlite3_stmt *stmt,
            int           column)
{
  char *quoted;

  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_BLOB:
      quoted = g_compute_checksum_for_data (G_CHECKSUM_MD5, sqlite3_column_blob (stmt, column),
                                            (gsize) sqlite3_column_bytes (stmt, column));
      g_string_append_printf (dump, "|x%s", quoted);
      g_free (quoted);
      break;

    case SQLITE_NULL:
      g_string_append (dump, "|NULL");
      break;

    default:
      g_string_append_printf (dump, "|%d:%s", sqlite3_column_type (stmt, column),
                              (const char *) sqlite3_column_text (stmt, column));
      break;
    }
}

static void
dump_table (DekRegion  *region,
            GString    *dump,
            const char *table,
            const char *where)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" %s ORDER BY 1", table, where);
  g_autoptr (sqlite3_stmt) stmt = prepare (region, sql);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_string_append (dump, table);
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        dump_value (dump, stmt, i);
      g_string_append_c (dump, '\n');
    }
}

/* Everything but the journal, the index, and what is about the file itself. */
char *
region_dump (DekRegion *region)
{
  GString *dump = g_string_new (NULL);
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    dump_table (region, dump, dek_record_type_get_table (types[i])->name, "");
  dump_table (region, dump, "setting", "WHERE key NOT IN ('copy_uid', 'copy_place', 'copy_lineage')");

  return g_string_free (dump, FALSE);
}

/* Names the first line that differs: the whole is too long to read. */
void
region_assert_same_dump (const char *dump,
                         const char *expected)
{
  g_auto (GStrv) have = NULL;
  g_auto (GStrv) want = NULL;

  if (g_str_equal (dump, expected))
    return;

  have = g_strsplit (dump, "\n", -1);
  want = g_strsplit (expected, "\n", -1);
  for (guint i = 0; have[i] != NULL && want[i] != NULL; i++)
    g_assert_cmpstr (have[i], ==, want[i]);
  g_assert_not_reached ();
}

static void
assert_same_record (DekRecord *one,
                    DekRecord *other)
{
  const DekTable *table = dek_record_type_get_table (G_OBJECT_TYPE (one));

  g_assert_cmpint (dek_record_get_id (one), ==, dek_record_get_id (other));
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (GValue) a = G_VALUE_INIT;
      g_auto (GValue) b = G_VALUE_INIT;
      g_autofree char *text_a = NULL;
      g_autofree char *text_b = NULL;

      g_object_get_property (G_OBJECT (one), table->fields[i].name, &a);
      g_object_get_property (G_OBJECT (other), table->fields[i].name, &b);
      if (G_VALUE_HOLDS_BOXED (&a))
        {
          g_assert_true ((g_value_get_boxed (&a) == NULL) == (g_value_get_boxed (&b) == NULL));
          continue;
        }
      text_a = g_strdup_value_contents (&a);
      text_b = g_strdup_value_contents (&b);
      g_assert_cmpstr (text_a, ==, text_b);
    }
}

/* What is in memory is what a second opener reads from the file. */
void
region_assert_lists (DekRegion *region)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DekRegion) fresh = dek_region_open (dek_region_get_path (region), DEK_REGION_OPEN_READ_ONLY, &error);
  guint n_types;
  const GType *types = dek_record_types (&n_types);

  g_assert_no_error (error);
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GListModel) one = dek_region_list (region, types[i]);
      g_autoptr (GListModel) other = dek_region_list (fresh, types[i]);

      g_assert_cmpuint (g_list_model_get_n_items (one), ==, g_list_model_get_n_items (other));
      for (guint n = 0; n < g_list_model_get_n_items (one); n++)
        {
          g_autoptr (DekRecord) record = g_list_model_get_item (one, n);
          g_autoptr (DekRecord) same = g_list_model_get_item (other, n);

          g_assert_false (dek_record_is_deleted (record));
          assert_same_record (record, same);
        }
    }
}

/* A row of a table, 0 where it is empty. */
gint64
region_random_row (DekRegion *region,
                   GType      type)
{
  const DekTable *table = dek_record_type_get_table (type);
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" ORDER BY \"%s\" LIMIT 1 OFFSET ?1",
                                          table->id_column, table->name, table->id_column);
  guint n = dek_region_count (region, type);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (n == 0)
    return 0;

  stmt = prepare (region, sql);
  sqlite3_bind_int (stmt, 1, g_test_rand_int_range (0, (gint) n));
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  return sqlite3_column_int64 (stmt, 0);
}

static char *
random_text (const DekField *field)
{
  static const char *const words[] = { "Café Één", "steunpunt", "wijk 'Zuid'", "“ontmoeting”", "inloop\nmet twee regels", "x" };

  if (g_str_equal (field->column, "postcode"))
    return g_strdup_printf ("%d AB", g_test_rand_int_range (1000, 9999));
  if (g_str_equal (field->column, "code"))
    return NULL;
  if (!field->required && g_test_rand_int_range (0, 4) == 0)
    return NULL;

  return g_strdup_printf ("%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                          g_test_rand_int_range (0, 1000));
}

static void
set_random_value (DekRegion      *region,
                  const DekField *field,
                  GValue         *value)
{
  g_autoptr (GEnumClass) klass = NULL;
  DekPoint point = { g_test_rand_double_range (3.3, 7.2), g_test_rand_double_range (50.8, 53.5) };

  switch (field->kind)
    {
    case DEK_FIELD_ENUM:
      klass = g_type_class_ref (field->type ());
      g_value_set_enum (value, g_test_rand_int_range (0, (gint) klass->n_values));
      break;
    case DEK_FIELD_REFERENCE:
      g_value_set_int64 (value, !field->required && g_test_rand_bit ()
                                ? 0 : region_random_row (region, field->type ()));
      break;
    case DEK_FIELD_INTEGER:
      g_value_set_int64 (value, g_test_rand_int_range (g_str_equal (field->column, "step") ? -1 : 1,
                                                       g_str_equal (field->column, "step") ? 0 : 6));
      break;
    case DEK_FIELD_REAL:
      g_value_set_double (value, g_test_rand_int_range (0, 100) / 4.0);
      break;
    case DEK_FIELD_BOOLEAN:
      g_value_set_boolean (value, g_test_rand_bit ());
      break;
    case DEK_FIELD_DATE:
      g_value_take_string (value, g_strdup_printf ("20%02d-%02d-%02d", g_test_rand_int_range (20, 30),
                                                   g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29)));
      break;
    case DEK_FIELD_DATETIME:
      g_value_take_string (value, g_strdup_printf ("2026-%02d-01T10:00:00.000Z", g_test_rand_int_range (1, 13)));
      break;
    case DEK_FIELD_TIME:
      g_value_take_string (value, g_strdup_printf ("%02d:30", g_test_rand_int_range (8, 22)));
      break;
    case DEK_FIELD_POINT:
      g_value_set_boxed (value, g_test_rand_bit () ? &point : NULL);
      break;
    case DEK_FIELD_AREA:
      break;
    case DEK_FIELD_TEXT:
    default:
      g_value_take_string (value, random_text (field));
      break;
    }
}

static GValue *
make_random_value (DekRegion      *region,
                   GType           type,
                   const DekField *field)
{
  GTypeClass *klass = g_type_class_ref (type);
  GValue *value = g_new0 (GValue, 1);

  g_value_init (value, g_object_class_find_property (G_OBJECT_CLASS (klass), field->name)->value_type);
  set_random_value (region, field, value);
  g_type_class_unref (klass);

  return value;
}

/* A row with random values, within a step; it may be refused, and the step is
 * then as if it had not been tried. */
void
region_random_insert (DekRegion *region,
                      GType      type)
{
  const DekTable *table = dek_record_type_get_table (type);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gint64 id = g_test_rand_int_range (1000, 9999);

  g_string_printf (sql, "INSERT INTO \"%s\" (\"%s\"", table->name, table->id_column);
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", table->fields[i].column);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');

  stmt = prepare (region, sql->str);
  sqlite3_bind_int64 (stmt, 1, table->natural_id ? id : dek_region_make_id ());
  for (guint i = 0; i < table->n_fields; i++)
    {
      const DekField *field = &table->fields[i];
      GValue *random = make_random_value (region, type, field);
      DekFieldValue value;

      if (g_str_equal (field->column, "code"))
        g_value_take_string (random, g_strdup_printf ("GM%04d", (int) id));
      dek_field_value_from_gvalue (field, random, &value, NULL);
      dek_field_value_bind (field, &value, stmt, (int) i + 2);
      dek_field_clear_value (field, &value);
      g_value_unset (random);
      g_free (random);
    }
  sqlite3_step (stmt);
}

/* Sets a random property, within a step. */
void
region_random_edit (DekRecord *record)
{
  const DekTable *table = dek_record_type_get_table (G_OBJECT_TYPE (record));
  const DekField *field = &table->fields[g_test_rand_int_range (0, (gint) table->n_fields)];
  GValue *value;

  if (g_str_equal (field->column, "code") || field->kind == DEK_FIELD_AREA)
    return;

  value = make_random_value (dek_record_get_region (record), G_OBJECT_TYPE (record), field);
  g_object_set_property (G_OBJECT (record), field->name, value);
  g_value_unset (value);
  g_free (value);
}
