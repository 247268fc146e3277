// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DekSiteIndex:
 *
 * Places by group and by x, in which the nearest one to a point is found by
 * sweeping to both sides until x alone is farther than the best. For some
 * hundreds of places that is quicker than any tree, and it is made in no time.
 */
typedef struct _DekSiteIndex DekSiteIndex;

DekSiteIndex *dek_site_index_new     (const double       *sites_xy,
                                      const guint        *sites,
                                      const gint         *groups,
                                      guint               n_sites);
void          dek_site_index_free    (DekSiteIndex       *self);
gint          dek_site_index_nearest (const DekSiteIndex *self,
                                      gint                group,
                                      double              x,
                                      double              y,
                                      double             *distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSiteIndex, dek_site_index_free)

G_END_DECLS
