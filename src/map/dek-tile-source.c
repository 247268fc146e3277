/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-tile-source"

#include "config.h"

#include <glib/gi18n.h>

#include "map/dek-draw-pool.h"
#include "map/dek-map-error.h"
#include "map/dek-tile-source.h"

/* What the sources of tiles share: one task per tile, with the tile as its
 * data, that ends on the main thread with a picture and the state DONE; both
 * are needed, and libshumate has no default for finishing either.
 *
 * A ShumateMapLayer that is gone still gets the tiles that were under way, and
 * stores them in the cache it no longer has. So a source is closed before its
 * layer goes: from then on every tile fails, which the layer survives. */

typedef struct
{
  gboolean closed;
  guint n_loading;
  guint n_loaded;
} DekTileSourcePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DekTileSource, dek_tile_source, SHUMATE_TYPE_MAP_SOURCE)

typedef struct
{
  DekTileFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Work;

static void
work_free (Work *work)
{
  if (work->destroy != NULL)
    work->destroy (work->data);
  g_free (work);
}

static void
on_task_completed (GTask         *task,
                   GParamSpec    *pspec,
                   DekTileSource *self)
{
  DekTileSourcePrivate *priv = dek_tile_source_get_instance_private (self);

  priv->n_loading--;
  if (!g_task_had_error (task))
    priv->n_loaded++;
}

static void
dek_tile_source_fill_tile_async (ShumateMapSource    *source,
                                 ShumateTile         *tile,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  DekTileSource *self = DEK_TILE_SOURCE (source);
  DekTileSourcePrivate *priv = dek_tile_source_get_instance_private (self);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, dek_tile_source_fill_tile_async);
  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);

  if (priv->closed)
    {
      dek_tile_source_return_error (task, g_error_new_literal (DEK_MAP_ERROR, DEK_MAP_ERROR_CLOSED,
                                                               "The source is closed"));
      return;
    }

  priv->n_loading++;
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (on_task_completed), self, 0);
  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  DEK_TILE_SOURCE_GET_CLASS (self)->load (self, task,
                                          shumate_tile_get_zoom_level (tile),
                                          shumate_tile_get_x (tile),
                                          shumate_tile_get_y (tile));
}

static gboolean
dek_tile_source_fill_tile_finish (ShumateMapSource  *source,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  DekTileSourcePrivate *priv = dek_tile_source_get_instance_private (DEK_TILE_SOURCE (source));

  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  /* The source may have been closed between the return and this callback. */
  if (priv->closed)
    {
      g_task_propagate_boolean (G_TASK (result), NULL);
      g_set_error_literal (error, DEK_MAP_ERROR, DEK_MAP_ERROR_CLOSED, "The source is closed");
      return FALSE;
    }

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
dek_tile_source_class_init (DekTileSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = dek_tile_source_fill_tile_async;
  source_class->fill_tile_finish = dek_tile_source_fill_tile_finish;
}

static void
dek_tile_source_init (DekTileSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_tile_size (source, DEK_TILE_SIZE);
  shumate_map_source_set_min_zoom_level (source, DEK_TILE_MIN_ZOOM);
  shumate_map_source_set_max_zoom_level (source, DEK_TILE_MAX_ZOOM);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
}

/**
 * dek_tile_source_close:
 * @self: a source
 *
 * Ends the use of a source for good: tiles under way and tiles asked for later
 * fail with %DEK_MAP_ERROR_CLOSED. To be called before the layer that shows it
 * is taken away.
 */
void
dek_tile_source_close (DekTileSource *self)
{
  DekTileSourcePrivate *priv;
  DekTileSourceClass *klass;

  g_return_if_fail (DEK_IS_TILE_SOURCE (self));

  priv = dek_tile_source_get_instance_private (self);
  if (priv->closed)
    return;

  priv->closed = TRUE;
  klass = DEK_TILE_SOURCE_GET_CLASS (self);
  if (klass->close != NULL)
    klass->close (self);
}

/**
 * dek_tile_source_is_closed:
 * @self: a source
 *
 * Returns: whether dek_tile_source_close() was called
 */
gboolean
dek_tile_source_is_closed (DekTileSource *self)
{
  DekTileSourcePrivate *priv;

  g_return_val_if_fail (DEK_IS_TILE_SOURCE (self), TRUE);

  priv = dek_tile_source_get_instance_private (self);

  return priv->closed;
}

/**
 * dek_tile_source_get_n_loading:
 * @self: a source
 *
 * Returns: how many tiles are under way now
 */
guint
dek_tile_source_get_n_loading (DekTileSource *self)
{
  DekTileSourcePrivate *priv;

  g_return_val_if_fail (DEK_IS_TILE_SOURCE (self), 0);

  priv = dek_tile_source_get_instance_private (self);

  return priv->n_loading;
}

/**
 * dek_tile_source_get_n_loaded:
 * @self: a source
 *
 * Returns: how many tiles it has delivered so far
 */
guint
dek_tile_source_get_n_loaded (DekTileSource *self)
{
  DekTileSourcePrivate *priv;

  g_return_val_if_fail (DEK_IS_TILE_SOURCE (self), 0);

  priv = dek_tile_source_get_instance_private (self);

  return priv->n_loaded;
}

/* In a worker: sees nothing but the work. */
static void
run_in_worker (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  GdkTexture *texture = work->func (work->data, cancellable, &error);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_worker_done (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (texture != NULL)
    dek_tile_source_return_texture (task, texture);
  else
    dek_tile_source_return_error (task, error);
}

/**
 * dek_tile_source_run:
 * @task: the task of a tile
 * @func: makes the picture, in a worker thread
 * @data: (transfer full): what @func works on; immutable, and safe to free in
 *   any thread
 * @destroy: (nullable): frees @data
 *
 * Lets a worker make the picture of a tile and returns @task with it. To be
 * called on the main thread. Two tasks are used, because the tile and the
 * source belong to the main thread and must not be let go of in the worker.
 */
void
dek_tile_source_run (GTask          *task,
                     DekTileFunc     func,
                     gpointer        data,
                     GDestroyNotify  destroy)
{
  g_autoptr (GTask) worker = NULL;
  Work *work;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  work = g_new0 (Work, 1);
  work->func = func;
  work->data = data;
  work->destroy = destroy;

  worker = g_task_new (NULL, g_task_get_cancellable (task), on_worker_done, g_object_ref (task));
  g_task_set_source_tag (worker, dek_tile_source_run);
  g_task_set_task_data (worker, work, (GDestroyNotify) work_free);
  dek_draw_pool_run (worker, run_in_worker);
}

/**
 * dek_tile_source_return_texture:
 * @task: the task of a tile
 * @texture: (nullable): its picture, or %NULL for a tile that is known to be
 *   empty
 *
 * Ends a tile well, on the main thread. A tile that was cancelled meanwhile is
 * left alone.
 */
void
dek_tile_source_return_texture (GTask      *task,
                                GdkTexture *texture)
{
  DekTileSource *self;
  ShumateTile *tile;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (texture == NULL || GDK_IS_TEXTURE (texture));

  if (g_task_return_error_if_cancelled (task))
    return;

  self = g_task_get_source_object (task);
  if (dek_tile_source_is_closed (self))
    {
      g_task_return_new_error (task, DEK_MAP_ERROR, DEK_MAP_ERROR_CLOSED, "The source is closed");
      return;
    }

  tile = g_task_get_task_data (task);
  shumate_tile_set_paintable (tile, (GdkPaintable *) texture);
  shumate_tile_set_fade_in (tile, FALSE);
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

/**
 * dek_tile_source_return_error:
 * @task: the task of a tile
 * @error: (transfer full): why there is no picture
 *
 * Ends a tile without a picture, on the main thread: what lies below it stays
 * visible.
 */
void
dek_tile_source_return_error (GTask  *task,
                              GError *error)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("no tile: %s", error->message);
  g_task_return_error (task, error);
}
