/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double dek_process_get_age    (void);
double dek_process_get_memory (void);

G_END_DECLS
