// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/* The siting room: where next?
 *
 * Arrays in, arrays out: a #DekSitingProblem and options give a
 * #DekSitingResult with its proof, or with a bound. Solving takes a while: do
 * it in a worker. Only dek-siting-coverage.h knows regions. The room may touch
 * the reference, region and coverage rooms and GLPK. */

#pragma once

#include "siting/dek-siting.h"
#include "siting/dek-siting-coverage.h"
#include "siting/dek-siting-error.h"
#include "siting/dek-siting-problem.h"
#include "siting/dek-siting-tables.h"
