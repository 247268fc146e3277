// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "coverage/dek-coverage.h"

G_BEGIN_DECLS

/**
 * DekReachers:
 *
 * The places that can reach people under a norm, arranged so that the nearest
 * one to a demand point is found quickly, by distance or by travel time.
 */
typedef struct _DekReachers DekReachers;

DekReachers *dek_reachers_new     (const DekCoverageInput *input,
                                   const DekNorm          *norm,
                                   const gboolean         *takes_part);
void         dek_reachers_free    (DekReachers            *self);
gint         dek_reachers_nearest (const DekReachers      *self,
                                   guint                   demand,
                                   gboolean                over_borders,
                                   double                 *cost);
guint        dek_reachers_missing (const DekReachers      *self,
                                   guint                   demand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekReachers, dek_reachers_free)

G_END_DECLS
