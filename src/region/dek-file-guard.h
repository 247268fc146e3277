// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DekFileGuard DekFileGuard;

DekFileGuard *dek_file_guard_open         (const char    *path,
                                           GError       **error);
void          dek_file_guard_close        (DekFileGuard  *self);
gboolean      dek_file_guard_lock         (DekFileGuard  *self);
gboolean      dek_file_guard_find_holder  (DekFileGuard  *self,
                                           gint64        *pid);
gboolean      dek_file_guard_get_writable (DekFileGuard  *self);
gboolean      dek_file_guard_is_shared    (DekFileGuard  *self);
gsize         dek_file_guard_read_start   (DekFileGuard  *self,
                                           guint8        *buffer,
                                           gsize          size);
gint64        dek_file_guard_get_size     (DekFileGuard  *self);
gboolean      dek_file_guard_on_network   (DekFileGuard  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekFileGuard, dek_file_guard_close)

G_END_DECLS
