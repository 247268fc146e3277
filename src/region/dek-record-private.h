// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#pragma once

#include <sqlite3.h>

#include "region/dek-field.h"
#include "region/dek-record.h"

G_BEGIN_DECLS

/* For the region room alone: how record classes are made, and what the region
 * does to records. */

void                 dek_record_class_install  (DekRecordClass  *klass,
                                                const DekTable  *table);

const DekFieldValue *dek_record_get_field      (DekRecord       *self,
                                                guint            field);
DekMultiPolygon     *dek_record_dup_area       (DekRecord       *self,
                                                guint            field);

DekRecord           *dek_record_new            (GType            record_type,
                                                DekRegion       *region,
                                                gint64           id);
void                 dek_record_take_row       (DekRecord       *self,
                                                sqlite3_stmt    *stmt);
void                 dek_record_set_deleted    (DekRecord       *self,
                                                gboolean         deleted);
void                 dek_record_detach         (DekRecord       *self);
const gint64        *dek_record_peek_id        (DekRecord       *self);
gboolean             dek_record_write          (DekRecord       *self,
                                                const guint     *indexes,
                                                DekFieldValue   *values,
                                                guint            n);
gboolean             dek_record_collect        (GType            record_type,
                                                const char      *first_property,
                                                va_list          arguments,
                                                gint64          *id,
                                                GArray          *indexes,
                                                GArray          *values,
                                                GError         **error);
void                 dek_record_clear_values   (const DekTable  *table,
                                                GArray          *indexes,
                                                GArray          *values);

/**
 * DEK_DEFINE_RECORD:
 * @TypeName: name of the class
 * @type_name: the same in small letters
 * @table_name: its table
 * @id: the table's primary key
 * @natural: whether the id comes from outside
 * @order: SQL of the natural order
 * @what: what the user calls one of them, marked for translation
 *
 * Defines a record class from the file's own `fields` and `order_columns`.
 */
#define DEK_DEFINE_RECORD(TypeName, type_name, table_name, id, natural, order, what) \
struct _##TypeName                                                             \
{                                                                              \
  DekRecord parent_instance;                                                   \
};                                                                             \
                                                                               \
G_DEFINE_FINAL_TYPE (TypeName, type_name, DEK_TYPE_RECORD)                     \
                                                                               \
static void                                                                    \
type_name##_class_init (TypeName##Class *klass)                                \
{                                                                              \
  static const DekTable table = {                                              \
    table_name, id, natural, order, order_columns, what,                       \
    fields, G_N_ELEMENTS (fields)                                              \
  };                                                                           \
                                                                               \
  dek_record_class_install (DEK_RECORD_CLASS (klass), &table);                 \
}                                                                              \
                                                                               \
static void                                                                    \
type_name##_init (TypeName *self)                                              \
{                                                                              \
}

#define DEK_RECORD_GETTER(TypeName, type_name, CType, name, field, member, fallback) \
CType                                                                          \
type_name##_get_##name (TypeName *self)                                        \
{                                                                              \
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ()), fallback); \
                                                                               \
  return (CType) dek_record_get_field (DEK_RECORD (self), field)->member;      \
}

#define DEK_RECORD_TEXT_GETTER(TypeName, type_name, name, field) \
  DEK_RECORD_GETTER (TypeName, type_name, const char *, name, field, text, NULL)
#define DEK_RECORD_INTEGER_GETTER(TypeName, type_name, name, field) \
  DEK_RECORD_GETTER (TypeName, type_name, gint64, name, field, integer, 0)
#define DEK_RECORD_REAL_GETTER(TypeName, type_name, name, field) \
  DEK_RECORD_GETTER (TypeName, type_name, double, name, field, real, 0.0)
#define DEK_RECORD_BOOLEAN_GETTER(TypeName, type_name, name, field) \
  DEK_RECORD_GETTER (TypeName, type_name, gboolean, name, field, integer, FALSE)
#define DEK_RECORD_ENUM_GETTER(TypeName, type_name, name, field, EnumType) \
  DEK_RECORD_GETTER (TypeName, type_name, EnumType, name, field, integer, (EnumType) 0)
#define DEK_RECORD_POINT_GETTER(TypeName, type_name, name, field) \
  DEK_RECORD_GETTER (TypeName, type_name, const DekPoint *, name, field, point, NULL)

#define DEK_RECORD_AREA_GETTER(TypeName, type_name, name, field)               \
DekMultiPolygon *                                                              \
type_name##_dup_##name (TypeName *self)                                        \
{                                                                              \
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ()), NULL); \
                                                                               \
  return dek_record_dup_area (DEK_RECORD (self), field);                       \
}

G_END_DECLS
