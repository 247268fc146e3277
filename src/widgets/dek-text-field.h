// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/region.h"

G_BEGIN_DECLS

#define DEK_TYPE_TEXT_FIELD (dek_text_field_get_type ())
G_DECLARE_FINAL_TYPE (DekTextField, dek_text_field, DEK, TEXT_FIELD, GObject)

DekTextField *dek_text_field_new         (GtkWidget    *widget,
                                          const char   *property);
DekTextField *dek_text_field_find        (GtkWidget    *focus);
void          dek_text_field_set_record  (DekTextField *self,
                                          DekRecord    *record);
gboolean      dek_text_field_is_pending  (DekTextField *self);
void          dek_text_field_commit      (DekTextField *self);
gboolean      dek_text_field_undo_typing (DekTextField *self);
gboolean      dek_text_field_redo_typing (DekTextField *self);

void          dek_text_field_commit_all  (DekRegion    *region);

G_END_DECLS
