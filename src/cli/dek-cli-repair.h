// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <json-glib/json-glib.h>

#include "region/dek-repair-advice.h"

G_BEGIN_DECLS

/* What `check` says about a damaged file, and what it does about it. */

void dek_cli_add_advice   (JsonBuilder      *builder,
                           DekRepairAdvice  *advice);
void dek_cli_print_advice (DekRepairAdvice  *advice);
int  dek_cli_salvage      (const char       *path,
                           const char       *new_path,
                           gboolean          json);

G_END_DECLS
