// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *dek_attribution_get_text    (void);
const char *dek_attribution_get_sources (void);

G_END_DECLS
