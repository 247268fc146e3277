// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "carto/dek-map-picture.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The composition of a complete map: what stands where on the sheet. */

void  dek_picture_page_paint           (cairo_t                    *cr,
                                        DekMapScene                *scene,
                                        const DekMapPictureOptions *options,
                                        double                      width,
                                        double                      height);
char *dek_picture_page_dup_title       (DekMapScene                *scene,
                                        const DekMapPictureOptions *options);
char *dek_picture_page_dup_description (DekMapScene                *scene,
                                        const DekMapPictureOptions *options);

G_END_DECLS
