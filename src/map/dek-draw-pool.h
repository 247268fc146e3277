/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void dek_draw_pool_run (GTask           *task,
                        GTaskThreadFunc  func);

G_END_DECLS
