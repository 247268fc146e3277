// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 dek_lock_search_pid (int     fd,
                            gint64  lock_byte);

G_END_DECLS
