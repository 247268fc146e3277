// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

gboolean dek_gis_additions_remove (sqlite3     *db,
                                   const char  *path,
                                   GError     **error);

G_END_DECLS
