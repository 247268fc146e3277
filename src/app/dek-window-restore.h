// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "app/dek-window.h"

G_BEGIN_DECLS

void dek_window_restore_add    (DekWindow *self);
void dek_window_restore_update (DekWindow *self);

G_END_DECLS
