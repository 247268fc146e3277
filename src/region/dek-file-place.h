// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* For the region room alone: files that appear whole, or not at all. */

char     *dek_file_make_temporary  (const char  *path,
                                    int          mode,
                                    GError     **error);
gboolean  dek_file_put_in_place    (const char  *temporary,
                                    const char  *path,
                                    GError     **error);
void      dek_file_discard         (const char  *path);
gboolean  dek_file_copy            (const char  *from,
                                    const char  *to,
                                    int          mode,
                                    GError     **error);

G_END_DECLS
