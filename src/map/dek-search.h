// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_SEARCH (dek_search_get_type ())
G_DECLARE_FINAL_TYPE (DekSearch, dek_search, DEK, SEARCH, GtkPopover)

/* Signal: found (DekRecord *record, double lon, double lat): a gemeente, a
 * steunpunt or a postcode; WGS 84 degrees, NaN where no place is known. */

GtkWidget *dek_search_new        (void);
void       dek_search_set_region (DekSearch  *self,
                                  DekRegion  *region);
void       dek_search_set_query  (DekSearch  *self,
                                  const char *query);
guint      dek_search_get_n_hits (DekSearch  *self);
void       dek_search_take       (DekSearch  *self,
                                  guint       hit);

G_END_DECLS
