// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dek_cli_is_command (const char  *word);
int      dek_cli_run        (int          argc,
                             char       **argv);

G_END_DECLS
