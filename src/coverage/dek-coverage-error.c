// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-coverage-error"

#include "coverage/dek-coverage-error.h"

G_DEFINE_QUARK (dek-coverage-error-quark, dek_coverage_error)
