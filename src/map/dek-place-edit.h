// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/region.h"

G_BEGIN_DECLS

DekSteunpunt *dek_place_edit_add      (DekRegion       *region,
                                       const char      *name,
                                       DekKind          kind,
                                       DekStatus        status,
                                       const DekPoint  *location,
                                       DekGemeente     *gemeente,
                                       GError         **error);
gboolean      dek_place_edit_move     (DekSteunpunt    *place,
                                       const DekPoint  *location,
                                       DekGemeente     *gemeente,
                                       GError         **error);
gboolean      dek_place_edit_delete   (DekSteunpunt    *place,
                                       GError         **error);
DekGemeente  *dek_place_edit_find_gemeente (DekRegion      *region,
                                            const DekPoint *location);

G_END_DECLS
