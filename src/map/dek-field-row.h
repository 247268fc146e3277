// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <adwaita.h>

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_FIELD_ROW (dek_field_row_get_type ())
G_DECLARE_FINAL_TYPE (DekFieldRow, dek_field_row, DEK, FIELD_ROW, GObject)

DekFieldRow *dek_field_row_new_text (AdwEntryRow *row,
                                     const char  *property);
DekFieldRow *dek_field_row_new_enum (AdwComboRow *row,
                                     const char  *property,
                                     GType        enum_type);
void         dek_field_row_set_record (DekFieldRow *self,
                                       DekRecord   *record);
void         dek_field_row_commit     (DekFieldRow *self);

G_END_DECLS
