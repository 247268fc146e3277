// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dek_rd_from_wgs84 (const double *lonlat,
                        double       *xy,
                        gsize         n_points);
void dek_rd_to_wgs84   (const double *xy,
                        double       *lonlat,
                        gsize         n_points);

G_END_DECLS
