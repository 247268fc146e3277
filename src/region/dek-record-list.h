// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region-private.h"

G_BEGIN_DECLS

#define DEK_TYPE_RECORD_LIST (dek_record_list_get_type ())

G_DECLARE_FINAL_TYPE (DekRecordList, dek_record_list, DEK, RECORD_LIST, GObject)

GListModel *dek_record_list_get      (DekRegion      *region,
                                      DekTableState  *state,
                                      const DekField *filter,
                                      gint64          value);
void        dek_record_list_refresh  (DekRecordList  *self);
gboolean    dek_record_list_affected (DekRecordList  *self);
void        dek_record_list_detach   (DekRecordList  *self);

G_END_DECLS
