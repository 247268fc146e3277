// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dek_example_dup_path (void);
char *dek_example_ensure   (GError **error);

G_END_DECLS
