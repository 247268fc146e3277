// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-backup.h"
#include "region/dek-salvage.h"

G_BEGIN_DECLS

/**
 * DekRepairAdvice:
 * @backup: (nullable): the newest backup that was found sound, %NULL for none
 * @salvage: (nullable): what could be read from the file itself, %NULL where
 *   nothing can
 *
 * What can be done about a damaged file.
 */
typedef struct
{
  DekBackup        *backup;
  DekSalvageReport *salvage;
} DekRepairAdvice;

DekRepairAdvice *dek_repair_advise      (const char      *path);
GPtrArray       *dek_repair_advice_list (DekRepairAdvice *self);
void             dek_repair_advice_free (DekRepairAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekRepairAdvice, dek_repair_advice_free)

G_END_DECLS
