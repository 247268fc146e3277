// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include "region/dek-region-types.h"

G_BEGIN_DECLS

#define DEK_TYPE_RECORD (dek_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (DekRecord, dek_record, DEK, RECORD, GObject)

/**
 * DekRecordClass:
 * @table: the table whose rows the instances are
 *
 * Subclasses are made with DEK_DEFINE_RECORD() and add no members.
 */
struct _DekRecordClass
{
  GObjectClass    parent_class;

  const DekTable *table;
};

gint64          dek_record_get_id        (DekRecord   *self);
DekRegion      *dek_record_get_region    (DekRecord   *self);
gboolean        dek_record_is_deleted    (DekRecord   *self);
DekRecord      *dek_record_dup_reference (DekRecord   *self,
                                          const char  *property);
gboolean        dek_record_edit          (DekRecord   *self,
                                          const char  *label,
                                          GError     **error,
                                          const char  *first_property,
                                          ...) G_GNUC_NULL_TERMINATED;
gboolean        dek_record_set           (DekRecord   *self,
                                          const char  *first_property,
                                          ...) G_GNUC_NULL_TERMINATED;

const DekTable *dek_record_type_get_table  (GType        record_type);
const DekField *dek_record_type_find_field (GType        record_type,
                                            const char  *property);
const GType    *dek_record_types           (guint       *n_types);

G_END_DECLS
