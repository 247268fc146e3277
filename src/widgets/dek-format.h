// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dek_format_integer  (gint64       number);
char *dek_format_decimal  (double       number,
                           int          decimals);
char *dek_format_moment   (gint64       unix_seconds);
char *dek_format_iso_date (const char  *iso);
char *dek_format_path     (const char  *path);

G_END_DECLS
