// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

#include "region/dek-salvage.h"

G_BEGIN_DECLS

char             *dek_salvager_propose_name (const char           *path);
void              dek_salvager_async        (const char           *path,
                                             const char           *new_path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
DekSalvageReport *dek_salvager_finish       (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
