// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-search.h"

G_BEGIN_DECLS

/* The search index as every region file has it, to the letter: a file in which
 * it is defined in another way is not ours. The schema has the same text. */
#define DEK_SEARCH_DEFINITION                                                  \
  "CREATE VIRTUAL TABLE search USING fts5 (title, text, "                      \
  "tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3')"

gboolean      dek_search_rebuild        (sqlite3     *db,
                                         const char  *path,
                                         GError     **error);
gboolean      dek_search_update         (DekRegion   *region,
                                         GError     **error);
sqlite3_stmt *dek_search_statement      (DekRegion   *region,
                                         const char  *sql);
gboolean      dek_search_object_is_ours (const char  *type,
                                         const char  *name,
                                         const char  *sql,
                                         gboolean    *sound);

G_END_DECLS
