/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#pragma once

#include <gtk/gtk.h>

#include "carto/dek-map-frame.h"
#include "carto/dek-map-style.h"

G_BEGIN_DECLS

#define DEK_TYPE_SCALE_WIDGET (dek_scale_widget_get_type ())

G_DECLARE_FINAL_TYPE (DekScaleWidget, dek_scale_widget, DEK, SCALE_WIDGET, GtkWidget)

GtkWidget *dek_scale_widget_new       (void);
void       dek_scale_widget_set_style (DekScaleWidget    *self,
                                       const DekMapStyle *style);
void       dek_scale_widget_set_frame (DekScaleWidget    *self,
                                       const DekMapFrame *frame);

G_END_DECLS
