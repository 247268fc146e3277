// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dek_file_system_is_network    (guint32      magic,
                                        const char  *type);
gboolean dek_file_system_of_is_network (int          fd);

G_END_DECLS
