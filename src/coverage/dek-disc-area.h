// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "reference/dek-multi-polygon.h"

G_BEGIN_DECLS

double dek_polygon_area   (const DekMultiPolygon *shape,
                           const double          *xy);
double dek_disc_area_in   (const DekMultiPolygon *shape,
                           const double          *xy,
                           const double          *centres,
                           guint                  n_centres,
                           double                 radius);

G_END_DECLS
