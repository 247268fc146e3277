// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-file-guard.h"
#include "region/dek-lock-note.h"
#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekStore:
 * @db: the connection
 * @guard: holds the file and its lock; closed after @db
 * @reason: why it may not be written
 * @real: its path with links resolved: the journal lies beside it
 * @note: (nullable): our note beside the file, once something was edited
 * @overruled: (nullable): the note of another computer that the user overruled
 *
 * An open region file.
 */
typedef struct
{
  sqlite3           *db;
  DekFileGuard      *guard;
  DekReadOnlyReason  reason;
  char              *real;
  DekLockNote       *note;
  char              *overruled;
} DekStore;

DekStore *dek_store_open      (const char          *path,
                               DekRegionOpenFlags   flags,
                               GError             **error);
void      dek_store_close     (DekStore            *self);
void      dek_store_harden    (sqlite3             *db);
gboolean  dek_store_configure (sqlite3             *db,
                               const char          *path,
                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekStore, dek_store_close)

G_END_DECLS
