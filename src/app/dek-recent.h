// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DEK_TYPE_RECENT (dek_recent_get_type ())
G_DECLARE_FINAL_TYPE (DekRecent, dek_recent, DEK, RECENT, GObject)

DekRecent  *dek_recent_new         (const char *path,
                                    const char *name,
                                    gint64      opened);
const char *dek_recent_get_path    (DekRecent  *self);
const char *dek_recent_get_name    (DekRecent  *self);
gint64      dek_recent_get_opened  (DekRecent  *self);
gboolean    dek_recent_get_missing (DekRecent  *self);
void        dek_recent_look        (DekRecent  *self);

G_END_DECLS
