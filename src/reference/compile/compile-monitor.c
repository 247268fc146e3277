// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "csv-file.h"

/* The regions of the Monitor 2025, the sub-regions where they are known, and
 * the LSP of annex A. Which gemeenten a region has follows from its
 * sub-regions, or else (then not all are known) from its LSP.
 */
#define REGIONS "monitor-regions.csv"
#define SUBREGIONS "subregions.csv"
#define LSP "monitor-lsp.csv"

typedef struct
{
  Compile    *compile;
  CsvFile    *regions;
  CsvFile    *subregions;
  CsvFile    *lsp;
  GHashTable *region_of_gemeente;
} Monitor;

static DekLayoutRegion *
region_at (Monitor *self,
           guint    index)
{
  return compile_record_at (self->compile, DekLayoutRegion, DEK_LAYOUT_REGIONS, index);
}

enum
{
  REGION_NAME,
  REGION_LARGE,
  REGION_MEDIUM,
  REGION_SMALL,
  REGION_TOTAL,
  REGION_RESPONSE_LSP,
  REGION_RESPONSE_COORDINATORS,
  REGION_NOTE
};

static void
compile_region (Monitor *self,
                guint    row)
{
  CsvFile *csv = self->regions;
  DekLayoutRegion record = { 0 };

  record.name = compile_add_string (self->compile, csv_file_get_text (csv, row, REGION_NAME));
  record.large = (gint32) csv_file_get_optional_count (csv, row, REGION_LARGE);
  record.medium = (gint32) csv_file_get_optional_count (csv, row, REGION_MEDIUM);
  record.small = (gint32) csv_file_get_optional_count (csv, row, REGION_SMALL);
  record.total = (gint32) csv_file_get_count (csv, row, REGION_TOTAL);
  record.response_lsp = (gint32) csv_file_get_count (csv, row, REGION_RESPONSE_LSP);
  record.response_coordinators = (gint32) csv_file_get_count (csv, row, REGION_RESPONSE_COORDINATORS);
  record.note = compile_add_string (self->compile, csv_file_get_optional_text (csv, row, REGION_NOTE));

  if (record.large >= 0 && record.medium >= 0 && record.small >= 0 &&
      record.large + record.medium + record.small != record.total)
    compile_error (self->compile, REGIONS, csv_file_get_line (csv, row),
                   "%d large, %d medium and %d small are not %d together",
                   record.large, record.medium, record.small, record.total);

  compile_add_record (self->compile, DEK_LAYOUT_REGIONS, &record, sizeof record);
}

/* The index of a region by name; the first one after an error. */
static guint
find_region (Monitor    *self,
             const char *file,
             guint       line,
             const char *name)
{
  guint n = compile_count (self->compile, DEK_LAYOUT_REGIONS, sizeof (DekLayoutRegion));

  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (compile_get_string (self->compile, region_at (self, i)->name), name))
        return i;
    }

  compile_error (self->compile, file, line, "region “%s” is not in " REGIONS, name);
  return 0;
}

/* Adds a gemeente to the list being made for a region, unless it is there. */
static void
add_gemeente (Monitor    *self,
              guint       region,
              gint32      code,
              const char *file,
              guint       line)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->region_of_gemeente, GINT_TO_POINTER (code), NULL, &known))
    {
      g_hash_table_insert (self->region_of_gemeente, GINT_TO_POINTER (code), GUINT_TO_POINTER (region));
      compile_add_number (self->compile, DEK_LAYOUT_NUMBERS, code);
    }
  else if (GPOINTER_TO_UINT (known) != region)
    compile_error (self->compile, file, line, "gemeente GM%04d is in two regions", code);
}

enum
{
  SUBREGION_REGION,
  SUBREGION_NAME,
  SUBREGION_GEMEENTE
};

static gboolean
subregion_row_is (Monitor    *self,
                  guint       row,
                  const char *region,
                  const char *name)
{
  return g_str_equal (csv_file_get_text (self->subregions, row, SUBREGION_REGION), region) &&
         (name == NULL || g_str_equal (csv_file_get_text (self->subregions, row, SUBREGION_NAME), name));
}

/* Rows of one sub-region stand together. Returns the first row after it. */
static guint
compile_subregion (Monitor    *self,
                   guint       region,
                   const char *region_name,
                   guint       row)
{
  guint first = compile_count (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32));
  const char *name = csv_file_get_text (self->subregions, row, SUBREGION_NAME);
  DekLayoutSubregion record = { compile_add_string (self->compile, name), { 0, 0 } };

  for (; row < csv_file_get_n_rows (self->subregions) && subregion_row_is (self, row, region_name, name); row++)
    {
      guint line = csv_file_get_line (self->subregions, row);
      gint32 code = compile_find_gemeente (self->compile, SUBREGIONS, line,
                                           csv_file_get_text (self->subregions, row, SUBREGION_GEMEENTE));

      if (g_hash_table_contains (self->region_of_gemeente, GINT_TO_POINTER (code)))
        compile_error (self->compile, SUBREGIONS, line, "gemeente GM%04d is in two sub-regions", code);
      add_gemeente (self, region, code, SUBREGIONS, line);
    }

  record.gemeenten = compile_range (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32), first);
  compile_add_record (self->compile, DEK_LAYOUT_SUBREGIONS, &record, sizeof record);

  return row;
}

static void
compile_subregions (Monitor *self)
{
  guint row = 0;

  while (row < csv_file_get_n_rows (self->subregions))
    {
      const char *name = csv_file_get_text (self->subregions, row, SUBREGION_REGION);
      guint line = csv_file_get_line (self->subregions, row);
      guint region = find_region (self, SUBREGIONS, line, name);
      guint first_number = compile_count (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32));
      guint first = compile_count (self->compile, DEK_LAYOUT_SUBREGIONS, sizeof (DekLayoutSubregion));

      if (region_at (self, region)->complete)
        compile_error (self->compile, SUBREGIONS, line, "the rows of “%s” do not stand together", name);
      while (row < csv_file_get_n_rows (self->subregions) && subregion_row_is (self, row, name, NULL))
        row = compile_subregion (self, region, name, row);

      region_at (self, region)->complete = TRUE;
      region_at (self, region)->gemeenten =
        compile_range (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32), first_number);
      region_at (self, region)->subregions =
        compile_range (self->compile, DEK_LAYOUT_SUBREGIONS, sizeof (DekLayoutSubregion), first);
    }
}

enum
{
  LSP_REGION,
  LSP_NAME,
  LSP_ORGANISATION,
  LSP_GEMEENTE,
  LSP_SIZE_CLASS,
  LSP_COUNT,
  LSP_NOTE
};

static void
compile_lsp (Monitor *self,
             guint    row)
{
  CsvFile *csv = self->lsp;
  guint line = csv_file_get_line (csv, row);
  DekLayoutLsp record = { 0 };

  record.region = (gint32) find_region (self, LSP, line, csv_file_get_text (csv, row, LSP_REGION));
  record.name = compile_add_string (self->compile, csv_file_get_text (csv, row, LSP_NAME));
  record.organisation = compile_add_string (self->compile, csv_file_get_optional_text (csv, row, LSP_ORGANISATION));
  record.gemeente_code = compile_find_gemeente (self->compile, LSP, line, csv_file_get_text (csv, row, LSP_GEMEENTE));
  record.count = (gint32) csv_file_get_count (csv, row, LSP_COUNT);
  record.note = compile_add_string (self->compile, csv_file_get_optional_text (csv, row, LSP_NOTE));

  if (!compile_parse_class (csv_file_get_text (csv, row, LSP_SIZE_CLASS), &record.size_class))
    compile_error (self->compile, LSP, line, "“%s” is not a size class",
                   csv_file_get_text (csv, row, LSP_SIZE_CLASS));
  if (record.count == 0)
    compile_error (self->compile, LSP, line, "a row that stands for nothing");

  compile_add_record (self->compile, DEK_LAYOUT_LSP, &record, sizeof record);
}

/* How many of the region's LSP are known to be of that class, -1 for all. */
static gint32
count_lsp (Monitor *self,
           guint    region,
           gint32   size_class)
{
  guint n = compile_count (self->compile, DEK_LAYOUT_LSP, sizeof (DekLayoutLsp));
  gint32 count = 0;

  for (guint i = 0; i < n; i++)
    {
      DekLayoutLsp *lsp = compile_record_at (self->compile, DekLayoutLsp, DEK_LAYOUT_LSP, i);

      if ((guint) lsp->region == region && (size_class == -1 || lsp->size_class == size_class))
        count += lsp->count;
    }

  return count;
}

static void
check_region (Monitor *self,
              guint    index)
{
  DekLayoutRegion *region = region_at (self, index);
  gint32 known[] = { -1, region->small, region->medium, region->large };
  guint line = csv_file_get_line (self->regions, index);
  gint32 count = count_lsp (self, index, -1);

  if (count != region->total)
    compile_error (self->compile, REGIONS, line, "a total of %d, but %d in " LSP, region->total, count);

  for (gint32 size_class = 1; size_class < 4; size_class++)
    {
      count = count_lsp (self, index, size_class);
      if (known[size_class] >= 0 && count > known[size_class])
        compile_error (self->compile, REGIONS, line,
                       "%d of a size of which " LSP " has %d", known[size_class], count);
    }
}

static void
compile_gemeenten_of_lsp (Monitor *self)
{
  guint n_regions = compile_count (self->compile, DEK_LAYOUT_REGIONS, sizeof (DekLayoutRegion));
  guint n_lsp = compile_count (self->compile, DEK_LAYOUT_LSP, sizeof (DekLayoutLsp));

  for (guint i = 0; i < n_regions; i++)
    {
      guint first = compile_count (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32));

      for (guint j = 0; j < n_lsp; j++)
        {
          DekLayoutLsp *lsp = compile_record_at (self->compile, DekLayoutLsp, DEK_LAYOUT_LSP, j);

          if ((guint) lsp->region == i)
            add_gemeente (self, i, lsp->gemeente_code, LSP, csv_file_get_line (self->lsp, j));
        }

      if (!region_at (self, i)->complete)
        region_at (self, i)->gemeenten =
          compile_range (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32), first);
      else if (compile_count (self->compile, DEK_LAYOUT_NUMBERS, sizeof (gint32)) > first)
        compile_error (self->compile, LSP, 0, "an LSP of “%s” lies in a gemeente that " SUBREGIONS " does not give it",
                       compile_get_string (self->compile, region_at (self, i)->name));
    }
}

void
compile_monitor (Compile *self)
{
  static const char *region_columns[] = { "region", "large", "medium", "small", "total", "response_lsp",
                                          "response_coordinators", "note", NULL };
  static const char *subregion_columns[] = { "region", "subregion", "gemeente", NULL };
  static const char *lsp_columns[] = { "region", "name", "organisation", "gemeente", "size_class", "count",
                                       "note", NULL };
  g_autoptr (CsvFile) regions = csv_file_open (self, REGIONS, region_columns);
  g_autoptr (CsvFile) subregions = csv_file_open (self, SUBREGIONS, subregion_columns);
  g_autoptr (CsvFile) lsp = csv_file_open (self, LSP, lsp_columns);
  g_autoptr (GHashTable) region_of_gemeente = g_hash_table_new (NULL, NULL);
  Monitor monitor = { self, regions, subregions, lsp, region_of_gemeente };

  for (guint i = 0; i < csv_file_get_n_rows (regions); i++)
    compile_region (&monitor, i);
  if (csv_file_get_n_rows (regions) == 0)
    return;

  compile_subregions (&monitor);
  for (guint i = 0; i < csv_file_get_n_rows (lsp); i++)
    compile_lsp (&monitor, i);
  compile_gemeenten_of_lsp (&monitor);
  for (guint i = 0; i < csv_file_get_n_rows (regions); i++)
    check_region (&monitor, i);
}
