// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of the search index stands for a record: its number is the table's
 * number above the 53 bits of the record's id. */
#define DEK_SEARCH_ID_BITS 53
#define DEK_SEARCH_ID_MASK ((G_GINT64_CONSTANT (1) << DEK_SEARCH_ID_BITS) - 1)

guint    dek_search_n_tables   (void);
GType    dek_search_table_type (guint  index);
guint    dek_search_find_table (GType  record_type);
gint64   dek_search_make_rowid (guint  index,
                                gint64 id);
gboolean dek_search_read_rowid (gint64 rowid,
                                GType  *record_type,
                                gint64 *id);

G_END_DECLS
