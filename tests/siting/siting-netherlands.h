// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "siting/siting.h"

G_BEGIN_DECLS

/* The postcode areas of the reference as demand and as candidates, with
 * longitude times 68.3 km and latitude times 111.2 km for coordinates: of one
 * region, or of the whole country for %NULL. All of @states may be %NULL.
 */
DekSitingProblem *siting_netherlands_new (const char              *region,
                                          const DekCandidateState *states,
                                          guint                   *n_points);

G_END_DECLS
