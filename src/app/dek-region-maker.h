// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-region-seed.h"

G_BEGIN_DECLS

char *dek_region_maker_propose_path (const char           *name);
void  dek_region_maker_async        (const char           *path,
                                     const DekRegionSeed  *seed,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
char *dek_region_maker_finish       (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
