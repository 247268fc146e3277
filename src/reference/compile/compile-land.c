// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "csv-file.h"

/* The box that holds the European Netherlands, in WGS 84 degrees. */
#define WEST 3.2
#define EAST 7.3
#define SOUTH 50.7
#define NORTH 53.7

enum
{
  GEMEENTE_CODE,
  GEMEENTE_NAME,
  GEMEENTE_PROVINCE,
  GEMEENTE_INHABITANTS,
  GEMEENTE_LAND,
  GEMEENTE_LON,
  GEMEENTE_LAT
};

static void
compile_gemeente (Compile *self,
                  CsvFile *csv,
                  guint    row)
{
  const char *name = csv_file_get_text (csv, row, GEMEENTE_NAME);
  guint line = csv_file_get_line (csv, row);
  guint n = compile_count (self, DEK_LAYOUT_GEMEENTEN, sizeof (DekLayoutGemeente));
  DekLayoutGemeente record = { 0 };

  record.code = compile_parse_code (self, csv->name, line, csv_file_get_text (csv, row, GEMEENTE_CODE));
  record.name = compile_add_string (self, name);
  record.province = compile_add_string (self, csv_file_get_text (csv, row, GEMEENTE_PROVINCE));
  record.inhabitants = csv_file_get_count (csv, row, GEMEENTE_INHABITANTS);
  record.land_km2 = csv_file_get_number (csv, row, GEMEENTE_LAND, 0.1, 2000.0);
  record.lon = csv_file_get_number (csv, row, GEMEENTE_LON, WEST, EAST);
  record.lat = csv_file_get_number (csv, row, GEMEENTE_LAT, SOUTH, NORTH);

  if (n > 0 && compile_record_at (self, DekLayoutGemeente, DEK_LAYOUT_GEMEENTEN, n - 1)->code >= record.code)
    compile_error (self, csv->name, line, "codes do not rise");
  if (!g_hash_table_insert (self->gemeente_names, g_strdup (name), GINT_TO_POINTER (record.code)))
    compile_error (self, csv->name, line, "“%s” occurs twice", name);

  g_hash_table_insert (self->gemeente_codes, GINT_TO_POINTER (record.code), GUINT_TO_POINTER (n));
  compile_add_record (self, DEK_LAYOUT_GEMEENTEN, &record, sizeof record);
}

void
compile_gemeenten (Compile *self)
{
  static const char *columns[] = { "code", "name", "province", "inhabitants_2023", "land_km2", "lon", "lat", NULL };
  g_autoptr (CsvFile) csv = csv_file_open (self, "gemeenten.csv", columns);

  for (guint i = 0; i < csv_file_get_n_rows (csv); i++)
    compile_gemeente (self, csv, i);
}

enum
{
  POSTCODE_PC4,
  POSTCODE_PLACE,
  POSTCODE_GEMEENTE,
  POSTCODE_INHABITANTS,
  POSTCODE_LON,
  POSTCODE_LAT
};

static void
compile_postcode (Compile *self,
                  CsvFile *csv,
                  guint    row)
{
  guint line = csv_file_get_line (csv, row);
  guint n = compile_count (self, DEK_LAYOUT_POSTCODES, sizeof (DekLayoutPostcode));
  DekLayoutPostcode record = { 0 };

  record.pc4 = (gint32) csv_file_get_number (csv, row, POSTCODE_PC4, 1000, 9999);
  record.place = compile_add_string (self, csv_file_get_optional_text (csv, row, POSTCODE_PLACE));
  record.gemeente_code = compile_parse_code (self, csv->name, line, csv_file_get_text (csv, row, POSTCODE_GEMEENTE));
  record.inhabitants = csv_file_get_optional_count (csv, row, POSTCODE_INHABITANTS);
  record.lon = csv_file_get_number (csv, row, POSTCODE_LON, WEST, EAST);
  record.lat = csv_file_get_number (csv, row, POSTCODE_LAT, SOUTH, NORTH);

  if (!g_hash_table_contains (self->gemeente_codes, GINT_TO_POINTER (record.gemeente_code)))
    compile_error (self, csv->name, line, "gemeente GM%04d is not in gemeenten.csv", record.gemeente_code);
  if (n > 0 && compile_record_at (self, DekLayoutPostcode, DEK_LAYOUT_POSTCODES, n - 1)->pc4 >= record.pc4)
    compile_error (self, csv->name, line, "postcodes do not rise");

  compile_add_record (self, DEK_LAYOUT_POSTCODES, &record, sizeof record);
}

void
compile_postcodes (Compile *self)
{
  static const char *columns[] = { "pc4", "place", "gemeente", "inhabitants_2021", "lon", "lat", NULL };
  g_autoptr (CsvFile) csv = csv_file_open (self, "postcodes.csv", columns);

  for (guint i = 0; i < csv_file_get_n_rows (csv); i++)
    compile_postcode (self, csv, i);
}
