// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The commands of the terminal: everything that needs no window, for scripts
 * and tests. This room knows the core and nothing of GTK. Each command is one
 * file with one function, entered in the table of dek-cli.c. Data goes to
 * standard output, what went wrong to standard error. */

#pragma once

#include "cli/dek-cli.h"
