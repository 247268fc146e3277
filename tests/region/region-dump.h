// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

char   *region_dump              (DekRegion *region);
void    region_assert_same_dump  (const char *dump,
                                  const char *expected);
void    region_assert_lists      (DekRegion *region);
gint64  region_random_row        (DekRegion *region,
                                  GType      type);
void    region_random_insert     (DekRegion *region,
                                  GType      type);
void    region_random_edit       (DekRecord *record);

G_END_DECLS
