// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *dek_place_get_build_root   (void);
void        dek_place_init_translation (void);

G_END_DECLS
