// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekTableReader:
 *
 * Reads small tables of numbers and names (CSV) line by line, and knows the
 * number of the line for messages. Comma, semicolon or tab, whichever the first
 * line has most of; quotes as in RFC 4180; a byte order mark and empty lines
 * are passed over. With a semicolon or tab, numbers may have a decimal comma.
 */
typedef struct _DekTableReader DekTableReader;

DekTableReader    *dek_table_reader_new        (const char        *text,
                                                gssize             length);
void               dek_table_reader_free       (DekTableReader    *self);
gboolean           dek_table_reader_next       (DekTableReader    *self);
guint              dek_table_reader_get_line   (DekTableReader    *self);
guint              dek_table_reader_get_n      (DekTableReader    *self);
const char        *dek_table_reader_get_text   (DekTableReader    *self,
                                                guint              column);
gboolean           dek_table_reader_get_number (DekTableReader    *self,
                                                guint              column,
                                                double            *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekTableReader, dek_table_reader_free)

G_END_DECLS
