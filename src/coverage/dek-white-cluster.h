// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

/**
 * DekWhiteCluster:
 * @points: indexes of the demand points, rising
 * @n_points: how many
 * @inhabitants: how many people live there together
 * @main_point: the one with most inhabitants
 *
 * Postcode areas that are not reached and lie together.
 */
typedef struct
{
  guint  *points;
  guint   n_points;
  gint64  inhabitants;
  guint   main_point;
} DekWhiteCluster;

GPtrArray *dek_coverage_dup_clusters   (const DekCoverage     *coverage,
                                        double                 link_metres);
char      *dek_white_cluster_dup_name  (const DekWhiteCluster *self,
                                        const DekCoverage     *coverage);
void       dek_white_cluster_free      (DekWhiteCluster       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekWhiteCluster, dek_white_cluster_free)

G_END_DECLS
