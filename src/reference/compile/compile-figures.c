// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "csv-file.h"

/* The key figures of the Monitor 2025, held against its tables. */
#define FIGURES "monitor-figures.csv"

enum
{
  FIGURE_ID,
  FIGURE_GROUP,
  FIGURE_SUBJECT,
  FIGURE_PERSPECTIVE,
  FIGURE_VALUE,
  FIGURE_DENOMINATOR,
  FIGURE_SECTION,
  FIGURE_SHOWN,
  FIGURE_NOTE
};

static void
compile_figure (Compile *self,
                CsvFile *csv,
                guint    row)
{
  DekLayoutFigure record = { 0 };

  record.id = compile_add_string (self, csv_file_get_text (csv, row, FIGURE_ID));
  record.group = compile_add_string (self, csv_file_get_text (csv, row, FIGURE_GROUP));
  record.subject = compile_add_string (self, csv_file_get_text (csv, row, FIGURE_SUBJECT));
  record.perspective = compile_add_string (self, csv_file_get_text (csv, row, FIGURE_PERSPECTIVE));
  record.value = (gint32) csv_file_get_optional_count (csv, row, FIGURE_VALUE);
  record.denominator = (gint32) csv_file_get_optional_count (csv, row, FIGURE_DENOMINATOR);
  record.section = compile_add_string (self, csv_file_get_text (csv, row, FIGURE_SECTION));
  record.shown = compile_add_string (self, csv_file_get_optional_text (csv, row, FIGURE_SHOWN));
  record.note = compile_add_string (self, csv_file_get_optional_text (csv, row, FIGURE_NOTE));

  if (record.denominator >= 0 && record.value > record.denominator)
    compile_error (self, FIGURES, csv_file_get_line (csv, row), "%d out of %d", record.value, record.denominator);

  compile_add_record (self, DEK_LAYOUT_FIGURES, &record, sizeof record);
}

/* Holds the figure with that id against a number computed from the tables. If
 * some cells of the table are unknown, the figure may be the greater one.
 */
static void
check_figure (Compile    *self,
              CsvFile    *csv,
              const char *id,
              gint32      computed,
              gboolean    is_complete)
{
  for (guint i = 0; i < csv_file_get_n_rows (csv); i++)
    {
      gint64 value;

      if (!g_str_equal (csv_file_get_text (csv, i, FIGURE_ID), id))
        continue;

      value = csv_file_get_optional_count (csv, i, FIGURE_VALUE);
      if (value < computed || (is_complete && value != computed))
        compile_error (self, FIGURES, csv_file_get_line (csv, i),
                       "%s is %" G_GINT64_FORMAT ", but the table of regions has %d", id, value, computed);
      return;
    }

  compile_error (self, FIGURES, 0, "%s is missing", id);
}

static void
add_known (gint32    number,
           gint32   *sum,
           gboolean *is_complete)
{
  if (number >= 0)
    *sum += number;
  else
    *is_complete = FALSE;
}

static void
check_against_regions (Compile *self,
                       CsvFile *csv)
{
  static const char *const ids[] = { "lsp-totaal", "lsp-groot", "lsp-middel", "lsp-klein", "respons-lsp", "respons-rc" };
  gint32 sums[G_N_ELEMENTS (ids)] = { 0 };
  gboolean complete[G_N_ELEMENTS (ids)] = { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE };
  guint n = compile_count (self, DEK_LAYOUT_REGIONS, sizeof (DekLayoutRegion));

  for (guint i = 0; i < n; i++)
    {
      const DekLayoutRegion *region = compile_record_at (self, DekLayoutRegion, DEK_LAYOUT_REGIONS, i);
      const gint32 numbers[] = { region->total, region->large, region->medium, region->small,
                                 region->response_lsp, region->response_coordinators };

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        add_known (numbers[j], &sums[j], &complete[j]);
    }

  for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
    check_figure (self, csv, ids[j], sums[j], complete[j]);
}

void
compile_figures (Compile *self)
{
  static const char *columns[] = { "id", "group", "subject", "perspective", "value", "denominator", "section",
                                   "shown", "note", NULL };
  g_autoptr (CsvFile) csv = csv_file_open (self, FIGURES, columns);

  for (guint i = 0; i < csv_file_get_n_rows (csv); i++)
    compile_figure (self, csv, i);
  check_against_regions (self, csv);
}
