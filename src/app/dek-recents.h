// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "app/dek-recent.h"

G_BEGIN_DECLS

GListModel *dek_recents_get_model (void);
void        dek_recents_add       (const char *path,
                                   const char *name);
void        dek_recents_remove    (const char *path);
void        dek_recents_replace   (const char *old_path,
                                   const char *new_path);

G_END_DECLS
