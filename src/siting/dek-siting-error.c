// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-siting-error"

#include "siting/dek-siting-error.h"

G_DEFINE_QUARK (dek-siting-error-quark, dek_siting_error)
