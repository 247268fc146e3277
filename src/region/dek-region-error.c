// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-error"

#include "region/dek-region-error.h"

G_DEFINE_QUARK (dek-region-error-quark, dek_region_error)
