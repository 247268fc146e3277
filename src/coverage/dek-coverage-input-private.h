// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage-input.h"

G_BEGIN_DECLS

/* The boundary of a gemeente in RD: @n_points x, y pairs in the order of the
 * DekMultiPolygon, NULL where there is none. Projected when first asked for;
 * any thread may ask.
 */
const double *dek_coverage_input_get_boundary_rd (DekCoverageInput *self,
                                                  guint             gemeente);

G_END_DECLS
