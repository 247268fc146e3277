// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-record"

#include "region/dek-record.h"

#include <string.h>

#include "region/dek-record-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/**
 * DekRecord:
 *
 * A row of the region file as an object: its properties are the columns, and
 * `notify` tells when one changed, by whatever way. There is one object for a
 * row, so two who ask for the same row get the same object.
 *
 * Properties are set within a step of the region (dek_region_begin_step()), and
 * go to the file at once. What the file refuses leaves the property as it was
 * and makes the step fail.
 *
 * A record does not keep its region open; after dek_region_close() it keeps its
 * values, and no longer takes new ones.
 */

typedef struct
{
  DekRegion     *region; /* not owned; NULL once the region was closed */
  gint64         id;
  DekFieldValue *values;
  gboolean       loaded;
  gboolean       area_loaded;
  gboolean       deleted;
} DekRecordPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_REGION,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DekRecord, dek_record, G_TYPE_OBJECT)

#define PRIV(self) ((DekRecordPrivate *) dek_record_get_instance_private (self))

static void
dek_record_init (DekRecord *self)
{
  PRIV (self)->values = NULL;
}

static void
dek_record_constructed (GObject *object)
{
  DekRecord *self = DEK_RECORD (object);
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;

  G_OBJECT_CLASS (dek_record_parent_class)->constructed (object);

  PRIV (self)->values = g_new0 (DekFieldValue, table->n_fields);
  for (guint i = 0; i < table->n_fields; i++)
    dek_field_init_value (&table->fields[i], &PRIV (self)->values[i]);
}

static void
dek_record_dispose (GObject *object)
{
  DekRecord *self = DEK_RECORD (object);

  if (PRIV (self)->region != NULL)
    dek_region_forget_record (PRIV (self)->region, self);
  PRIV (self)->region = NULL;

  G_OBJECT_CLASS (dek_record_parent_class)->dispose (object);
}

static void
dek_record_finalize (GObject *object)
{
  DekRecord *self = DEK_RECORD (object);
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;

  for (guint i = 0; i < table->n_fields; i++)
    dek_field_clear_value (&table->fields[i], &PRIV (self)->values[i]);
  g_free (PRIV (self)->values);

  G_OBJECT_CLASS (dek_record_parent_class)->finalize (object);
}

static void
dek_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  DekRecord *self = DEK_RECORD (object);
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, PRIV (self)->id);
      break;

    case PROP_REGION:
      g_value_set_object (value, PRIV (self)->region);
      break;

    case PROP_DELETED:
      g_value_set_boolean (value, PRIV (self)->deleted);
      break;

    default:
      g_assert (prop_id - N_PROPS < table->n_fields);
      dek_field_value_to_gvalue (&table->fields[prop_id - N_PROPS],
                                 dek_record_get_field (self, prop_id - N_PROPS), value);
      break;
    }
}

/**
 * dek_record_write:
 * @self: a record
 * @indexes: (array length=n): indexes of fields
 * @values: (array length=n): their new values, taken over where they were
 *   written; whatever is in it afterwards is for the caller to clear
 * @n: how many
 *
 * Returns: whether they were written
 */
gboolean
dek_record_write (DekRecord     *self,
                  const guint   *indexes,
                  DekFieldValue *values,
                  guint          n)
{
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;
  DekRecordPrivate *priv = PRIV (self);

  if (priv->region == NULL || !dek_region_write (priv->region, self, indexes, values, n))
    {
      if (priv->region == NULL)
        g_critical ("A record was written to after its region was closed");
      return FALSE;
    }

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n; i++)
    {
      const DekField *field = &table->fields[indexes[i]];
      DekFieldValue old = priv->values[indexes[i]];

      if (dek_field_values_equal (field, &old, &values[i]))
        continue;

      priv->values[indexes[i]] = values[i];
      values[i] = old;
      g_object_notify (G_OBJECT (self), field->name);
    }
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

static void
dek_record_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  DekRecord *self = DEK_RECORD (object);
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;
  guint index = prop_id - N_PROPS;
  DekFieldValue taken;
  GError *error = NULL;

  switch (prop_id)
    {
    case PROP_ID:
      PRIV (self)->id = g_value_get_int64 (value);
      return;

    case PROP_REGION:
      PRIV (self)->region = g_value_get_object (value);
      return;

    default:
      break;
    }

  g_assert (index < table->n_fields);
  if (PRIV (self)->region != NULL && !dek_step_check (PRIV (self)->region, pspec->name))
    return;

  if (dek_field_value_from_gvalue (&table->fields[index], value, &taken, &error))
    dek_record_write (self, &index, &taken, 1);
  else if (PRIV (self)->region != NULL)
    dek_step_fail (PRIV (self)->region, g_steal_pointer (&error));

  g_clear_error (&error);
  dek_field_clear_value (&table->fields[index], &taken);
}

static void
dek_record_class_init (DekRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dek_record_constructed;
  object_class->dispose = dek_record_dispose;
  object_class->finalize = dek_record_finalize;
  object_class->get_property = dek_record_get_property;
  object_class->set_property = dek_record_set_property;

  /**
   * DekRecord:id:
   *
   * The primary key: a CBS number or postcode where there is one, else a
   * random number of 53 bits.
   */
  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * DekRecord:region:
   *
   * The region it belongs to, %NULL once that was closed.
   */
  properties[PROP_REGION] =
    g_param_spec_object ("region", NULL, NULL, DEK_TYPE_REGION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * DekRecord:deleted:
   *
   * Whether its row is gone. It may come back when the deletion is undone.
   */
  properties[PROP_DELETED] =
    g_param_spec_boolean ("deleted", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/**
 * dek_record_class_install:
 * @klass: a class of records
 * @table: its table
 *
 * Gives the class one property for each field.
 */
void
dek_record_class_install (DekRecordClass *klass,
                          const DekTable *table)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_assert (table->n_fields <= 64);

  klass->table = table;
  object_class->get_property = dek_record_get_property;
  object_class->set_property = dek_record_set_property;

  for (guint i = 0; i < table->n_fields; i++)
    g_object_class_install_property (object_class, N_PROPS + i, dek_field_create_pspec (&table->fields[i]));
}

/**
 * dek_record_new:
 * @record_type: a class of records
 * @region: the region
 * @id: the row
 *
 * Returns: (transfer full): an object for the row, with nothing read yet
 */
DekRecord *
dek_record_new (GType      record_type,
                DekRegion *region,
                gint64     id)
{
  g_assert (g_type_is_a (record_type, DEK_TYPE_RECORD));

  return g_object_new (record_type, "id", id, "region", region, NULL);
}

/**
 * dek_record_peek_id:
 * @self: a record
 *
 * Returns: (transfer none): its id, in a place that lives as long as @self
 */
const gint64 *
dek_record_peek_id (DekRecord *self)
{
  return &PRIV (self)->id;
}

/**
 * dek_record_get_id:
 * @self: a record
 *
 * Returns: its primary key
 */
gint64
dek_record_get_id (DekRecord *self)
{
  g_return_val_if_fail (DEK_IS_RECORD (self), 0);

  return PRIV (self)->id;
}

/**
 * dek_record_get_region:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): its region, %NULL once it was closed
 */
DekRegion *
dek_record_get_region (DekRecord *self)
{
  g_return_val_if_fail (DEK_IS_RECORD (self), NULL);

  return PRIV (self)->region;
}

/**
 * dek_record_is_deleted:
 * @self: a record
 *
 * Returns: whether its row is gone; known when the step that deleted it is
 *   committed
 */
gboolean
dek_record_is_deleted (DekRecord *self)
{
  g_return_val_if_fail (DEK_IS_RECORD (self), TRUE);

  return PRIV (self)->deleted;
}

void
dek_record_set_deleted (DekRecord *self,
                        gboolean   deleted)
{
  if (PRIV (self)->deleted == deleted)
    return;

  PRIV (self)->deleted = deleted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DELETED]);
}

void
dek_record_detach (DekRecord *self)
{
  PRIV (self)->region = NULL;
}

static void
dek_record_load_area (DekRecord *self,
                      guint      index)
{
  DekRecordPrivate *priv = PRIV (self);
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;

  if (priv->region == NULL || priv->region->store == NULL)
    return;

  sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"%s\" = ?1",
                         table->fields[index].column, table->name, table->id_column);
  stmt = dek_region_statement (priv->region, sql);
  if (stmt == NULL)
    return;

  sqlite3_bind_int64 (stmt, 1, priv->id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      dek_field_clear_value (&table->fields[index], &priv->values[index]);
      dek_field_value_from_column (&table->fields[index], stmt, 0, &priv->values[index]);
    }
  sqlite3_reset (stmt);
  priv->area_loaded = TRUE;
}

/**
 * dek_record_get_field:
 * @self: a record
 * @field: index of a field
 *
 * Returns: (transfer none): what the record holds of it
 */
const DekFieldValue *
dek_record_get_field (DekRecord *self,
                      guint      field)
{
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;

  g_assert (field < table->n_fields);

  if (table->fields[field].kind == DEK_FIELD_AREA && !PRIV (self)->area_loaded)
    dek_record_load_area (self, field);

  return &PRIV (self)->values[field];
}

DekMultiPolygon *
dek_record_dup_area (DekRecord *self,
                     guint      field)
{
  DekMultiPolygon *area = dek_record_get_field (self, field)->area;

  return area != NULL ? dek_multi_polygon_ref (area) : NULL;
}

static void
dek_record_take_area (DekRecord *self,
                      guint      index)
{
  const DekField *field = &DEK_RECORD_GET_CLASS (self)->table->fields[index];
  DekRecordPrivate *priv = PRIV (self);
  DekFieldValue old = { .area = NULL };

  if (!priv->area_loaded)
    return;

  if (priv->values[index].area != NULL)
    old.area = dek_multi_polygon_ref (priv->values[index].area);
  dek_record_load_area (self, index);
  if (!dek_field_values_equal (field, &old, &priv->values[index]))
    g_object_notify (G_OBJECT (self), field->name);
  dek_field_clear_value (field, &old);
}

/**
 * dek_record_take_row:
 * @self: a record
 * @stmt: stands at its row, with the columns in the order of the fields
 *
 * Makes the properties what the row has. Areas are big and wait until they are
 * asked for.
 */
void
dek_record_take_row (DekRecord    *self,
                     sqlite3_stmt *stmt)
{
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;
  DekRecordPrivate *priv = PRIV (self);

  g_object_freeze_notify (G_OBJECT (self));

  for (guint i = 0; i < table->n_fields; i++)
    {
      const DekField *field = &table->fields[i];
      DekFieldValue value;

      if (field->kind == DEK_FIELD_AREA)
        {
          dek_record_take_area (self, i);
          continue;
        }

      dek_field_value_from_column (field, stmt, (int) i, &value);
      if (!dek_field_values_equal (field, &value, &priv->values[i]))
        {
          DekFieldValue old = priv->values[i];

          priv->values[i] = value;
          value = old;
          if (priv->loaded)
            g_object_notify (G_OBJECT (self), field->name);
        }
      dek_field_clear_value (field, &value);
    }

  priv->loaded = TRUE;
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dek_record_dup_reference:
 * @self: a record
 * @property: a property that refers to another record
 *
 * Returns: (transfer full) (nullable): that record, %NULL where there is none
 */
DekRecord *
dek_record_dup_reference (DekRecord  *self,
                          const char *property)
{
  const DekField *field;
  guint index;

  g_return_val_if_fail (DEK_IS_RECORD (self), NULL);

  field = dek_record_type_find_field (G_OBJECT_TYPE (self), property);
  g_return_val_if_fail (field != NULL && field->kind == DEK_FIELD_REFERENCE, NULL);

  index = (guint) (field - DEK_RECORD_GET_CLASS (self)->table->fields);
  if (PRIV (self)->region == NULL || PRIV (self)->values[index].integer == 0)
    return NULL;

  return dek_region_dup_record (PRIV (self)->region, field->type (), PRIV (self)->values[index].integer);
}

/**
 * dek_record_type_get_table:
 * @record_type: a class of records
 *
 * Returns: (transfer none): its table
 */
const DekTable *
dek_record_type_get_table (GType record_type)
{
  DekRecordClass *klass = g_type_class_peek (record_type);

  g_return_val_if_fail (g_type_is_a (record_type, DEK_TYPE_RECORD), NULL);

  /* Kept from here on: the table is asked for again and again. */
  if (klass == NULL)
    klass = g_type_class_ref (record_type);

  return klass->table;
}

/**
 * dek_record_type_find_field:
 * @record_type: a class of records
 * @property: name of a property
 *
 * Returns: (transfer none) (nullable): the field, %NULL where there is none
 */
const DekField *
dek_record_type_find_field (GType       record_type,
                            const char *property)
{
  const DekTable *table = dek_record_type_get_table (record_type);

  g_return_val_if_fail (property != NULL, NULL);

  for (guint i = 0; i < table->n_fields; i++)
    if (strcmp (table->fields[i].name, property) == 0)
      return &table->fields[i];

  return NULL;
}
