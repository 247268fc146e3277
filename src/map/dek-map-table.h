// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_MAP_TABLE (dek_map_table_get_type ())
G_DECLARE_FINAL_TYPE (DekMapTable, dek_map_table, DEK, MAP_TABLE, GtkWidget)

/* Signal: selected (DekRecord), when the user chose a row. */

GtkWidget *dek_map_table_new          (void);
void       dek_map_table_set_region   (DekMapTable *self,
                                       DekRegion   *region);
void       dek_map_table_refresh      (DekMapTable *self);
void       dek_map_table_set_selected (DekMapTable *self,
                                       DekRecord   *record);
guint      dek_map_table_get_n_rows   (DekMapTable *self);

G_END_DECLS
