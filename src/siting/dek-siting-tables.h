// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/dek-siting-problem.h"

G_BEGIN_DECLS

DekSitingProblem *dek_siting_problem_parse (const char  *demand_name,
                                            const char  *demand_csv,
                                            const char  *candidates_name,
                                            const char  *candidates_csv,
                                            const char  *costs_name,
                                            const char  *costs_csv,
                                            GError     **error);

G_END_DECLS
