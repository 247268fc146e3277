// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekCoverageError:
 * @DEK_COVERAGE_ERROR_INVALID_NORM: a part of the norm has an impossible
 *   value, or its JSON cannot be read
 * @DEK_COVERAGE_ERROR_NO_MATRIX: the norm asks for travel times and there are
 *   none
 * @DEK_COVERAGE_ERROR_INVALID_MATRIX: a table of travel times has a bad line;
 *   the message names the line
 * @DEK_COVERAGE_ERROR_INVALID_RUN: a kept run cannot be read
 * @DEK_COVERAGE_ERROR_FAILED: a geometry library gave up; the message says why
 *
 * What may go wrong in the coverage room. Every message is one translated
 * sentence. A cancelled calculation gives %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  DEK_COVERAGE_ERROR_INVALID_NORM,
  DEK_COVERAGE_ERROR_NO_MATRIX,
  DEK_COVERAGE_ERROR_INVALID_MATRIX,
  DEK_COVERAGE_ERROR_INVALID_RUN,
  DEK_COVERAGE_ERROR_FAILED
} DekCoverageError;

#define DEK_COVERAGE_ERROR (dek_coverage_error_quark ())

GQuark dek_coverage_error_quark (void);

G_END_DECLS
