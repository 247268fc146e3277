// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <gtk/gtk.h>

#include "region/dek-record.h"

G_BEGIN_DECLS

#define DEK_TYPE_RECORD_TABLE (dek_record_table_get_type ())
G_DECLARE_FINAL_TYPE (DekRecordTable, dek_record_table, DEK, RECORD_TABLE, GtkWidget)

/**
 * DekCellText:
 * @record: the row
 *
 * Returns: (transfer full) (nullable): what the cell says
 */
typedef char *(*DekCellText) (DekRecord *record);

/**
 * DekCellNumber:
 * @record: the row
 *
 * Returns: the number that a column is sorted by
 */
typedef double (*DekCellNumber) (DekRecord *record);

/* Property: selected, a DekRecord, nullable; notifies.
 * Signal: activated (DekRecord), by Enter or a double click. */

GtkWidget *dek_record_table_new          (const char     *label);
void       dek_record_table_add_text     (DekRecordTable *self,
                                          const char     *title,
                                          DekCellText     text,
                                          gboolean        expand);
void       dek_record_table_add_number   (DekRecordTable *self,
                                          const char     *title,
                                          DekCellText     text,
                                          DekCellNumber   number);
void       dek_record_table_set_model    (DekRecordTable *self,
                                          GListModel     *model);
DekRecord *dek_record_table_get_selected (DekRecordTable *self);
void       dek_record_table_set_selected (DekRecordTable *self,
                                          DekRecord      *record);
void       dek_record_table_refresh      (DekRecordTable *self);
guint      dek_record_table_get_n_rows   (DekRecordTable *self);

G_END_DECLS
