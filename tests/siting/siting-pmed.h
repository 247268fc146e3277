// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/siting.h"

G_BEGIN_DECLS

/* Reads a problem in the p-median format of OR-Library: numbers of vertices,
 * edges and medians, and then the edges: vertex, vertex, length. Every vertex
 * has weight 1 and is a candidate; costs are shortest ways. Of an edge that
 * occurs twice the last length counts, as the library says.
 */
DekSitingProblem *siting_pmed_parse (const char *text,
                                     guint      *n_medians);

G_END_DECLS
