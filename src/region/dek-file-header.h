// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-file-guard.h"
#include "region/dek-region-error.h"

G_BEGIN_DECLS

/**
 * DekFileHeader:
 * @is_wal: whether the file says that it is written with a write-ahead log
 *
 * What the first 100 bytes of an SQLite file tell.
 */
typedef struct
{
  gboolean is_wal;
} DekFileHeader;

gboolean dek_file_header_read (DekFileHeader  *self,
                               DekFileGuard   *guard,
                               const char     *path,
                               GError        **error);

G_END_DECLS
