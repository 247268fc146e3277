// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "compile.h"

G_BEGIN_DECLS

/* A table of comma-separated values (RFC 4180) with a header line. */
typedef struct
{
  Compile     *compile;
  const char  *name;
  const char **columns;
  GPtrArray   *rows;
} CsvFile;

typedef struct
{
  guint      line;
  GPtrArray *cells;
} CsvRow;

CsvFile    *csv_file_open              (Compile     *compile,
                                        const char  *name,
                                        const char **columns);
void        csv_file_free              (CsvFile     *self);
guint       csv_file_get_n_rows        (CsvFile     *self);
guint       csv_file_get_line          (CsvFile     *self,
                                        guint        row);
const char *csv_file_get_text          (CsvFile     *self,
                                        guint        row,
                                        guint        column);
const char *csv_file_get_optional_text (CsvFile     *self,
                                        guint        row,
                                        guint        column);
gint64      csv_file_get_count         (CsvFile     *self,
                                        guint        row,
                                        guint        column);
gint64      csv_file_get_optional_count (CsvFile    *self,
                                         guint       row,
                                         guint       column);
double      csv_file_get_number        (CsvFile     *self,
                                        guint        row,
                                        guint        column,
                                        double       min,
                                        double       max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvFile, csv_file_free)

G_END_DECLS
