// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region.h"

G_BEGIN_DECLS

/**
 * DekSearchHit:
 * @record_type: class of the record that was found
 * @id: its primary key
 * @title: its name, or how its text begins
 * @snippet: (nullable): the words around what was found, where that is not in
 *   the name; what was found stands between U+2068 and U+2069
 * @rank: how well it fits; the smaller, the better
 *
 * A record that a search found.
 */
typedef struct
{
  GType   record_type;
  gint64  id;
  char   *title;
  char   *snippet;
  double  rank;
} DekSearchHit;

void       dek_search_hit_free (DekSearchHit  *self);

GPtrArray *dek_region_search   (DekRegion     *self,
                                const char    *text,
                                guint          limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DekSearchHit, dek_search_hit_free)

G_END_DECLS
