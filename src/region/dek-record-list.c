// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-record-list"

#include "region/dek-record-list.h"

#include <string.h>

#include "region/dek-record-private.h"
#include "region/dek-sqlite.h"

/* A list of records that is kept current.
 *
 * It holds the ids of its rows in order, which is cheap to ask for even when
 * there are a hundred thousand, and reads a row when it is first looked at. At
 * the end of a step that may have changed it, it asks for the ids again and
 * tells only of the part that differs. */

struct _DekRecordList
{
  GObject         parent_instance;

  DekRegion      *region; /* not owned; NULL once it was closed */
  DekTableState  *state;
  const DekField *filter; /* NULL for all rows */
  gint64          value;
  guint64         watched; /* the fields that decide on rows and order */
  GArray         *ids;
  GPtrArray      *records; /* NULL where not read yet */
};

static GType
dek_record_list_get_item_type (GListModel *model)
{
  return DEK_TYPE_RECORD;
}

static guint
dek_record_list_get_n_items (GListModel *model)
{
  return DEK_RECORD_LIST (model)->ids->len;
}

static gpointer
dek_record_list_get_item (GListModel *model,
                          guint       position)
{
  DekRecordList *self = DEK_RECORD_LIST (model);
  DekRecord *record;

  if (position >= self->ids->len)
    return NULL;

  record = g_ptr_array_index (self->records, position);
  if (record == NULL)
    {
      gint64 id = g_array_index (self->ids, gint64, position);

      record = dek_region_dup_record (self->region, self->state->type, id);

      /* A row that was deleted within the step that goes on, or cannot be
       * read: lists have no gaps, so an object without values stands in. */
      if (record == NULL)
        record = dek_record_new (self->state->type, NULL, id);
      self->records->pdata[position] = record;
    }

  return g_object_ref (record);
}

static void
dek_record_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dek_record_list_get_item_type;
  iface->get_n_items = dek_record_list_get_n_items;
  iface->get_item = dek_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DekRecordList, dek_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dek_record_list_list_model_init))

static void
unref_record (gpointer record)
{
  if (record != NULL)
    g_object_unref (record);
}

static void
dek_record_list_init (DekRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->records = g_ptr_array_new_with_free_func (unref_record);
}

static void
dek_record_list_dispose (GObject *object)
{
  DekRecordList *self = DEK_RECORD_LIST (object);

  if (self->region != NULL)
    g_ptr_array_remove_fast (self->state->lists, self);
  self->region = NULL;

  G_OBJECT_CLASS (dek_record_list_parent_class)->dispose (object);
}

static void
dek_record_list_finalize (GObject *object)
{
  DekRecordList *self = DEK_RECORD_LIST (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (dek_record_list_parent_class)->finalize (object);
}

static void
dek_record_list_class_init (DekRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dek_record_list_dispose;
  object_class->finalize = dek_record_list_finalize;
}

static GArray *
query_ids (DekRecordList *self)
{
  const DekTable *table = self->state->table;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_printf (sql, "SELECT \"%s\" FROM \"%s\"", table->id_column, table->name);
  if (self->filter != NULL)
    g_string_append_printf (sql, " WHERE \"%s\" IS ?1", self->filter->column);
  g_string_append_printf (sql, " ORDER BY %s", table->order_by);

  stmt = dek_region_statement (self->region, sql->str);
  if (stmt == NULL)
    return ids;

  if (self->filter != NULL)
    {
      DekFieldValue value = { .integer = self->value };

      dek_field_value_bind (self->filter, &value, stmt, 1);
    }

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_reset (stmt);

  return ids;
}

static guint64
find_watched (const DekTable *table,
              const DekField *filter)
{
  guint64 watched = 0;

  for (guint i = 0; i < table->n_fields; i++)
    if (&table->fields[i] == filter || g_strv_contains (table->order_columns, table->fields[i].column))
      watched |= G_GUINT64_CONSTANT (1) << i;

  return watched;
}

/**
 * dek_record_list_get:
 * @region: an open region
 * @state: what it keeps for the table
 * @filter: (nullable): a field that holds an integer
 * @value: which rows, by that field; the value that stands for NULL gives
 *   those without
 *
 * Returns: (transfer full): the list of these rows; the same one where it is
 *   already in use
 */
GListModel *
dek_record_list_get (DekRegion      *region,
                     DekTableState  *state,
                     const DekField *filter,
                     gint64          value)
{
  DekRecordList *self;

  for (guint i = 0; i < state->lists->len; i++)
    {
      self = g_ptr_array_index (state->lists, i);
      if (self->filter == filter && self->value == value)
        return G_LIST_MODEL (g_object_ref (self));
    }

  self = g_object_new (DEK_TYPE_RECORD_LIST, NULL);
  self->region = region;
  self->state = state;
  self->filter = filter;
  self->value = value;
  self->watched = find_watched (state->table, filter);

  g_array_unref (self->ids);
  self->ids = query_ids (self);
  g_ptr_array_set_size (self->records, (gint) self->ids->len);
  g_ptr_array_add (state->lists, self);

  return G_LIST_MODEL (self);
}

/**
 * dek_record_list_affected:
 * @self: a list
 *
 * Returns: whether the step that ends may have changed its rows or their order
 */
gboolean
dek_record_list_affected (DekRecordList *self)
{
  return self->state->rows_changed || (self->state->touched_fields & self->watched) != 0;
}

/* Puts @ids from @first on, @added of them, in the place of @removed. */
static void
splice (DekRecordList *self,
        GArray        *ids,
        guint          first,
        guint          removed,
        guint          added)
{
  if (removed > 0)
    {
      g_array_remove_range (self->ids, first, removed);
      g_ptr_array_remove_range (self->records, first, removed);
    }

  if (added > 0)
    {
      g_array_insert_vals (self->ids, first, &g_array_index (ids, gint64, first), added);
      g_ptr_array_set_size (self->records, (gint) (self->records->len + added));
      memmove (self->records->pdata + first + added, self->records->pdata + first,
               (self->records->len - first - added) * sizeof (gpointer));
      memset (self->records->pdata + first, 0, added * sizeof (gpointer));
    }
}

/**
 * dek_record_list_refresh:
 * @self: a list
 *
 * Asks for the rows again and tells what changed.
 */
void
dek_record_list_refresh (DekRecordList *self)
{
  g_autoptr (GArray) ids = query_ids (self);
  guint shorter = MIN (ids->len, self->ids->len);
  guint first = 0, last = 0;

  while (first < shorter &&
         g_array_index (ids, gint64, first) == g_array_index (self->ids, gint64, first))
    first++;

  while (last < shorter - first &&
         g_array_index (ids, gint64, ids->len - 1 - last) ==
         g_array_index (self->ids, gint64, self->ids->len - 1 - last))
    last++;

  if (first + last < MAX (ids->len, self->ids->len))
    {
      guint removed = self->ids->len - first - last;
      guint added = ids->len - first - last;

      splice (self, ids, first, removed, added);
      g_list_model_items_changed (G_LIST_MODEL (self), first, removed, added);
    }
}

/**
 * dek_record_list_detach:
 * @self: a list
 *
 * Empties the list, since its region is being closed.
 */
void
dek_record_list_detach (DekRecordList *self)
{
  guint n = self->ids->len;

  self->region = NULL;
  g_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->records, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}
