// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-record-set"

#include "region/dek-record.h"

#include <string.h>

#include <gobject/gvaluecollector.h>

#include "region/dek-record-private.h"
#include "region/dek-region-private.h"

/* Setting several properties of a record at once. */

/**
 * dek_record_clear_values:
 * @table: a table
 * @indexes: indexes of fields
 * @values: their values
 *
 * Frees what dek_record_collect() put into @values.
 */
void
dek_record_clear_values (const DekTable *table,
                         GArray         *indexes,
                         GArray         *values)
{
  for (guint i = 0; i < values->len; i++)
    dek_field_clear_value (&table->fields[g_array_index (indexes, guint, i)],
                           &g_array_index (values, DekFieldValue, i));
  g_array_set_size (indexes, 0);
  g_array_set_size (values, 0);
}

static gboolean
collect_one (GType        record_type,
             const char  *name,
             va_list     *arguments,
             gint64      *id,
             GArray      *indexes,
             GArray      *values,
             GError     **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (record_type);
  const DekTable *table = DEK_RECORD_CLASS (klass)->table;
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), name);
  const DekField *field = dek_record_type_find_field (record_type, name);
  g_auto (GValue) gvalue = G_VALUE_INIT;
  g_autofree char *problem = NULL;
  DekFieldValue value;
  guint index;

  g_assert (pspec != NULL);
  G_VALUE_COLLECT_INIT (&gvalue, pspec->value_type, *arguments, 0, &problem);
  g_assert (problem == NULL);

  if (field == NULL)
    {
      g_assert (strcmp (name, "id") == 0 && id != NULL);
      *id = g_value_get_int64 (&gvalue);
      return TRUE;
    }

  if (!dek_field_value_from_gvalue (field, &gvalue, &value, error))
    return FALSE;

  index = (guint) (field - table->fields);
  g_array_append_val (indexes, index);
  g_array_append_val (values, value);
  return TRUE;
}

/**
 * dek_record_collect:
 * @record_type: a class of records
 * @first_property: (nullable): name of the first property
 * @arguments: its value, then more names and values, then %NULL
 * @id: (out) (optional): where to put the value of "id"
 * @indexes: (element-type guint): gets the indexes of the fields
 * @values: (element-type DekFieldValue): gets their values
 * @error: a #DekRegionError: INVALID_VALUE
 *
 * Returns: whether all of it are values
 */
gboolean
dek_record_collect (GType        record_type,
                    const char  *first_property,
                    va_list      arguments,
                    gint64      *id,
                    GArray      *indexes,
                    GArray      *values,
                    GError     **error)
{
  va_list rest;
  gboolean done = TRUE;

  va_copy (rest, arguments);
  for (const char *name = first_property; name != NULL && done; name = va_arg (rest, const char *))
    done = collect_one (record_type, name, &rest, id, indexes, values, error);
  va_end (rest);

  return done;
}

static gboolean
dek_record_set_valist (DekRecord  *self,
                       const char *first_property,
                       va_list     arguments)
{
  const DekTable *table = DEK_RECORD_GET_CLASS (self)->table;
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (DekFieldValue));
  GError *error = NULL;
  gboolean done;

  done = dek_record_collect (G_OBJECT_TYPE (self), first_property, arguments, NULL, indexes, values, &error);
  if (!done)
    dek_step_fail (dek_record_get_region (self), error);
  else
    done = dek_record_write (self, (const guint *) (gpointer) indexes->data,
                             (DekFieldValue *) (gpointer) values->data, values->len);

  dek_record_clear_values (table, indexes, values);
  return done;
}

/**
 * dek_record_set:
 * @self: a record
 * @first_property: name of a property
 * @...: its value, then more names and values, then %NULL
 *
 * Sets several properties at once, within a step. Where columns have to fit
 * each other (a start and a deadline) this is the way to change both.
 *
 * Returns: whether the file took them; where it did not, nothing was changed
 *   and dek_region_commit_step() will say why
 */
gboolean
dek_record_set (DekRecord  *self,
                const char *first_property,
                ...)
{
  va_list arguments;
  gboolean done;

  g_return_val_if_fail (DEK_IS_RECORD (self), FALSE);
  g_return_val_if_fail (first_property != NULL, FALSE);
  g_return_val_if_fail (dek_record_get_region (self) != NULL, FALSE);

  if (!dek_step_check (dek_record_get_region (self), first_property))
    return FALSE;

  va_start (arguments, first_property);
  done = dek_record_set_valist (self, first_property, arguments);
  va_end (arguments);

  return done;
}

/**
 * dek_record_edit:
 * @self: a record
 * @label: what the user did, translated; it names the step
 * @error: a #DekRegionError: READ_ONLY, INVALID_VALUE, LOCKED, DISK_FULL, ...
 * @first_property: name of a property
 * @...: its value, then more names and values, then %NULL
 *
 * Sets properties as a step of its own.
 *
 * Returns: whether it was done; where it was not, nothing was changed
 */
gboolean
dek_record_edit (DekRecord   *self,
                 const char  *label,
                 GError     **error,
                 const char  *first_property,
                 ...)
{
  va_list arguments;

  g_return_val_if_fail (DEK_IS_RECORD (self), FALSE);
  g_return_val_if_fail (first_property != NULL, FALSE);
  g_return_val_if_fail (dek_record_get_region (self) != NULL, FALSE);

  if (!dek_region_begin_step (dek_record_get_region (self), label, error))
    return FALSE;

  va_start (arguments, first_property);
  dek_record_set_valist (self, first_property, arguments);
  va_end (arguments);

  return dek_region_commit_step (dek_record_get_region (self), error);
}
