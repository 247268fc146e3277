/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-list-watch"

#include "map/dek-list-watch.h"

/* Tells that something in a list changed: which items there are, or any
 * property of one of them. Not worth more detail: a scene is made anew as a
 * whole. */

struct _DekListWatch
{
  GObject parent_instance;

  GListModel *model;
  GPtrArray *items;         /* GObject, in the order of the model */
};

G_DEFINE_FINAL_TYPE (DekListWatch, dek_list_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (DekListWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget_range (DekListWatch *self,
              guint         position,
              guint         n_items)
{
  if (n_items == 0)
    return;

  for (guint i = position; i < position + n_items; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->items, i), emit_changed, self);
  g_ptr_array_remove_range (self->items, position, n_items);
}

static void
on_items_changed (DekListWatch *self,
                  guint         position,
                  guint         n_removed,
                  guint         n_added)
{
  forget_range (self, position, n_removed);

  for (guint i = 0; i < n_added; i++)
    {
      GObject *item = g_list_model_get_item (self->model, position + i);

      g_signal_connect_object (item, "notify", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
      g_ptr_array_insert (self->items, position + i, item);
    }

  emit_changed (self);
}

static void
dek_list_watch_dispose (GObject *object)
{
  DekListWatch *self = DEK_LIST_WATCH (object);

  forget_range (self, 0, self->items->len);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (dek_list_watch_parent_class)->dispose (object);
}

static void
dek_list_watch_finalize (GObject *object)
{
  g_ptr_array_unref (DEK_LIST_WATCH (object)->items);

  G_OBJECT_CLASS (dek_list_watch_parent_class)->finalize (object);
}

static void
dek_list_watch_class_init (DekListWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dek_list_watch_dispose;
  object_class->finalize = dek_list_watch_finalize;

  /**
   * DekListWatch::changed:
   * @self: the watch
   *
   * Items came, went or changed a property.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dek_list_watch_init (DekListWatch *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dek_list_watch_new:
 * @model: a list of objects; all of them are loaded
 *
 * Returns: (transfer full): a watch over @model
 */
DekListWatch *
dek_list_watch_new (GListModel *model)
{
  DekListWatch *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (DEK_TYPE_LIST_WATCH, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, g_list_model_get_n_items (model));

  return self;
}
