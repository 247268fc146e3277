/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DEK_TYPE_LIST_WATCH (dek_list_watch_get_type ())

G_DECLARE_FINAL_TYPE (DekListWatch, dek_list_watch, DEK, LIST_WATCH, GObject)

DekListWatch *dek_list_watch_new (GListModel *model);

G_END_DECLS
