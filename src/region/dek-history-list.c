// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

#include "config.h"

#define G_LOG_DOMAIN "dekkend-region-history-list"

#include "region/dek-history-list.h"

#include "region/dek-history-private.h"
#include "region/dek-region-private.h"
#include "region/dek-sqlite.h"

/* A list of history lines: their ids, and a line when it is looked at. After
 * each step it asks for the ids again, and tells of what differs. A line that
 * was read is dropped by then where the last step was extended. */

struct _DekHistoryList
{
  GObject             parent_instance;

  DekRegion          *region; /* weak: NULL once it is gone */
  char               *sql;
  char               *text;
  gint64              number;
  DekHistoryMakeFunc  make;
  GArray             *ids;
};

static GType
dek_history_list_get_item_type (GListModel *model)
{
  return DEK_TYPE_HISTORY_ENTRY;
}

static guint
dek_history_list_get_n_items (GListModel *model)
{
  return DEK_HISTORY_LIST (model)->ids->len;
}

static gpointer
dek_history_list_get_item (GListModel *model,
                           guint       position)
{
  DekHistoryList *self = DEK_HISTORY_LIST (model);
  DekHistoryEntryValues none = { .step = 0 };

  if (position >= self->ids->len)
    return NULL;

  /* Lists have no gaps, also where the region is gone. */
  if (self->region == NULL)
    return dek_history_entry_new_take (&none);

  return self->make (self->region, g_array_index (self->ids, gint64, position));
}

static void
dek_history_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dek_history_list_get_item_type;
  iface->get_n_items = dek_history_list_get_n_items;
  iface->get_item = dek_history_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DekHistoryList, dek_history_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, dek_history_list_list_model_init))

static void
dek_history_list_init (DekHistoryList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
dek_history_list_finalize (GObject *object)
{
  DekHistoryList *self = DEK_HISTORY_LIST (object);

  g_clear_weak_pointer (&self->region);
  g_free (self->sql);
  g_free (self->text);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (dek_history_list_parent_class)->finalize (object);
}

static void
dek_history_list_class_init (DekHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_history_list_finalize;
}

static GArray *
query_ids (DekHistoryList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *stmt = self->region != NULL ? dek_region_statement (self->region, self->sql) : NULL;

  if (stmt == NULL)
    return ids;

  if (self->text != NULL)
    sqlite3_bind_text (stmt, 1, self->text, -1, SQLITE_STATIC);
  if (self->number != 0)
    sqlite3_bind_int64 (stmt, 2, self->number);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);

  return ids;
}

/* The first lines belong to the newest step, which may have been extended: they
 * always count as changed. */
static void
refresh (DekHistoryList *self)
{
  g_autoptr (GArray) old = self->ids;
  guint shorter, same = 0;

  self->ids = query_ids (self);
  shorter = MIN (old->len, self->ids->len);
  while (same < shorter &&
         g_array_index (old, gint64, old->len - 1 - same) ==
         g_array_index (self->ids, gint64, self->ids->len - 1 - same))
    same++;

  if (same > 0 && same == shorter && old->len == self->ids->len)
    same--;
  if (old->len > same || self->ids->len > same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len - same, self->ids->len - same);
}

/**
 * dek_history_list_new:
 * @region: an open region
 * @sql: a query for ids, newest first
 * @text: (nullable): its first parameter
 * @number: its second parameter, 0 for none
 * @make: makes the line of an id
 *
 * Returns: (transfer full): the list of the lines
 */
GListModel *
dek_history_list_new (DekRegion          *region,
                      const char         *sql,
                      const char         *text,
                      gint64              number,
                      DekHistoryMakeFunc  make)
{
  DekHistoryList *self = g_object_new (DEK_TYPE_HISTORY_LIST, NULL);

  g_set_weak_pointer (&self->region, region);
  self->sql = g_strdup (sql);
  self->text = g_strdup (text);
  self->number = number;
  self->make = make;

  g_array_unref (self->ids);
  self->ids = query_ids (self);
  g_signal_connect_object (region, "journal-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return G_LIST_MODEL (self);
}
