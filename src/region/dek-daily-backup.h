// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"

G_BEGIN_DECLS

/* For the region room alone. */

typedef struct _DekDailyBackup DekDailyBackup;

void dek_daily_backup_begin     (DekRegion  *region);
void dek_daily_backup_suspend   (DekRegion  *region);
void dek_daily_backup_resume    (DekRegion  *region);
void dek_daily_backup_end       (DekRegion  *region);
void dek_daily_backup_set_limit (gint64      bytes);

G_END_DECLS
