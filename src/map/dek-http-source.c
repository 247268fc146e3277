/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-http-source"

#include "config.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#include "map/dek-draw-pool.h"
#include "map/dek-http-source.h"
#include "map/dek-map-error.h"
#include "map/dek-texture.h"

/* Be a modest guest: public services ask for few requests at a time and a
 * User-Agent that says who is asking. libshumate's own downloader can do
 * neither. */
#define MAX_REQUESTS 4
#define USER_AGENT "Dekkend/" PACKAGE_VERSION
#define TIMEOUT_S 15
#define MAX_TILE_BYTES (2 * 1024 * 1024)

/* After a failure the service gets this long to recover before it is asked
 * again; until then tiles fail at once and the land stays visible. */
#define PAUSE_S 20

#define CACHE_BYTES (64 * 1024 * 1024)
#define CACHE_DAYS 30

struct _DekHttpSource
{
  DekTileSource parent_instance;

  char *uri_template;
  DekTileCache *cache;
  SoupSession *session;

  GQueue waiting;         /* Request, oldest first */
  GList *running;         /* Request, not owned; at most MAX_REQUESTS */
  gint64 paused_until;    /* monotonic time, µs */
  gboolean told;
};

G_DEFINE_FINAL_TYPE (DekHttpSource, dek_http_source, DEK_TYPE_TILE_SOURCE)

enum
{
  SIGNAL_UNREACHABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One tile on its way; belongs to the main thread. */
typedef struct
{
  DekHttpSource *self;
  GTask *task;
  guint zoom, x, y;
  GBytes *stale;          /* an old picture, better than none */
  GCancellable *cancellable;
  gulong cancelled_id;
} Request;

/* What the worker sees of a tile. */
typedef struct
{
  DekTileCache *cache;
  guint zoom, x, y;
  GBytes *bytes;          /* to decode; NULL when it is the cache that is asked */
  gboolean store;
} CacheWork;

/* What the worker found in the cache. */
typedef struct
{
  GBytes *bytes;
  GdkTexture *texture;    /* NULL when it is too old to be used at once */
} Found;

static void start_requests (DekHttpSource *self);

static void
request_free (Request *request)
{
  if (request->cancelled_id != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (request->task), request->cancelled_id);
  g_clear_object (&request->cancellable);
  g_clear_pointer (&request->stale, g_bytes_unref);
  g_clear_object (&request->task);
  g_clear_object (&request->self);
  g_free (request);
}

static void
cache_work_free (CacheWork *work)
{
  g_clear_pointer (&work->cache, dek_tile_cache_unref);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_free (work);
}

static void
found_free (Found *found)
{
  g_clear_pointer (&found->bytes, g_bytes_unref);
  g_clear_object (&found->texture);
  g_free (found);
}

static CacheWork *
cache_work_new (Request *request,
                GBytes  *bytes,
                gboolean store)
{
  CacheWork *work = g_new0 (CacheWork, 1);

  work->cache = dek_tile_cache_ref (request->self->cache);
  work->zoom = request->zoom;
  work->x = request->x;
  work->y = request->y;
  work->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  work->store = store;

  return work;
}

static GdkTexture *
decode_in_worker (gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  CacheWork *work = data;
  g_autoptr (GdkTexture) texture = dek_texture_new_from_image (work->bytes, error);
  g_autoptr (GError) cache_error = NULL;

  /* Only what is a picture is kept; a full disk does not take the map away. */
  if (texture != NULL && work->store
      && !dek_tile_cache_store (work->cache, work->zoom, work->x, work->y, work->bytes, &cache_error))
    g_debug ("%s", cache_error->message);

  return g_steal_pointer (&texture);
}

static void
note_failure (DekHttpSource *self,
              const char    *reason)
{
  g_debug ("map service: %s", reason);
  self->paused_until = g_get_monotonic_time () + PAUSE_S * G_USEC_PER_SEC;

  if (!self->told && !dek_tile_source_is_closed (DEK_TILE_SOURCE (self)))
    {
      self->told = TRUE;
      g_signal_emit (self, signals[SIGNAL_UNREACHABLE], 0,
                     _("The map service cannot be reached. The land stays visible without it."));
    }
}

/* Ends a request that got no new picture: with the old one if there is one. */
static void
finish_without (Request *request,
                GError  *error)
{
  if (request->stale != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      dek_tile_source_run (request->task, decode_in_worker,
                           cache_work_new (request, request->stale, FALSE),
                           (GDestroyNotify) cache_work_free);
    }
  else
    {
      dek_tile_source_return_error (request->task, error);
    }

  request_free (request);
}

static GError *
check_response (SoupMessage *message,
                GBytes      *bytes)
{
  guint status = soup_message_get_status (message);

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_NO_CONTENT)
    return g_error_new_literal (DEK_MAP_ERROR, DEK_MAP_ERROR_NO_TILE, "no tile there");
  if (!SOUP_STATUS_IS_SUCCESSFUL (status))
    return g_error_new (DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE, "HTTP status %u", status);
  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > MAX_TILE_BYTES)
    return g_error_new_literal (DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE, "unusual size");

  return NULL;
}

static void
on_response (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (DekHttpSource) self = g_object_ref (request->self);
  SoupMessage *message = soup_session_get_async_result_message (SOUP_SESSION (source_object), result);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = soup_session_send_and_read_finish (SOUP_SESSION (source_object), result, &error);

  self->running = g_list_remove (self->running, request);

  if (error == NULL)
    error = check_response (message, bytes);

  if (error == NULL)
    {
      self->paused_until = 0;
      dek_tile_source_run (request->task, decode_in_worker, cache_work_new (request, bytes, TRUE),
                           (GDestroyNotify) cache_work_free);
      request_free (request);
    }
  else if (g_error_matches (error, DEK_MAP_ERROR, DEK_MAP_ERROR_NO_TILE))
    {
      g_error_free (error);
      dek_tile_source_return_texture (request->task, NULL);
      request_free (request);
    }
  else
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        note_failure (self, error->message);
      finish_without (request, error);
    }

  start_requests (self);
}

static char *
tile_uri (DekHttpSource *self,
          Request       *request)
{
  g_autoptr (GString) uri = g_string_new (self->uri_template);
  g_autofree char *zoom = g_strdup_printf ("%u", request->zoom);
  g_autofree char *x = g_strdup_printf ("%u", request->x);
  g_autofree char *y = g_strdup_printf ("%u", request->y);

  g_string_replace (uri, "{z}", zoom, 1);
  g_string_replace (uri, "{x}", x, 1);
  g_string_replace (uri, "{y}", y, 1);

  return g_string_free (g_steal_pointer (&uri), FALSE);
}

static void
on_tile_cancelled (GCancellable *tile_cancellable,
                   GCancellable *request_cancellable)
{
  g_cancellable_cancel (request_cancellable);
}

/* A request ends when its tile leaves the screen or the source is closed. */
static void
send_request (DekHttpSource *self,
      Request       *request)
{
  g_autofree char *uri = tile_uri (self, request);
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_GET, uri);
  GCancellable *tile_cancellable = g_task_get_cancellable (request->task);

  if (message == NULL)
    {
      finish_without (request, g_error_new (DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE,
                                            "not an address: %s", uri));
      return;
    }

  request->cancellable = g_cancellable_new ();
  if (tile_cancellable != NULL)
    request->cancelled_id = g_signal_connect_object (tile_cancellable, "cancelled",
                                                     G_CALLBACK (on_tile_cancelled),
                                                     request->cancellable, 0);
  if (self->session == NULL)
    self->session = soup_session_new_with_options ("user-agent", USER_AGENT,
                                                   "timeout", TIMEOUT_S,
                                                   "max-conns", MAX_REQUESTS,
                                                   "max-conns-per-host", MAX_REQUESTS,
                                                   NULL);
  self->running = g_list_prepend (self->running, request);
  soup_session_send_and_read_async (self->session, message, G_PRIORITY_DEFAULT_IDLE,
                                    request->cancellable, on_response, request);
}

static void
start_requests (DekHttpSource *self)
{
  Request *request;

  while (g_list_length (self->running) < MAX_REQUESTS && (request = g_queue_pop_head (&self->waiting)) != NULL)
    {
      GCancellable *cancellable = g_task_get_cancellable (request->task);
      GError *error = NULL;

      if (dek_tile_source_is_closed (DEK_TILE_SOURCE (self)))
        finish_without (request, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "closed"));
      else if (cancellable != NULL && g_cancellable_set_error_if_cancelled (cancellable, &error))
        finish_without (request, error);
      else if (g_get_monotonic_time () < self->paused_until)
        finish_without (request, g_error_new_literal (DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE, "paused"));
      else
        send_request (self, request);
    }
}

static void
look_in_worker (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  CacheWork *work = task_data;
  Found *found = g_new0 (Found, 1);
  gboolean stale;

  found->bytes = dek_tile_cache_load (work->cache, work->zoom, work->x, work->y, &stale);
  if (found->bytes != NULL && !stale)
    {
      found->texture = dek_texture_new_from_image (found->bytes, NULL);
      /* A damaged file is as good as none. */
      if (found->texture == NULL)
        g_clear_pointer (&found->bytes, g_bytes_unref);
    }

  g_task_return_pointer (task, found, (GDestroyNotify) found_free);
}

static void
on_looked (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Request *request = user_data;
  GError *error = NULL;
  Found *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    {
      finish_without (request, error);
      return;
    }

  if (found->texture != NULL)
    {
      dek_tile_source_return_texture (request->task, found->texture);
      request_free (request);
    }
  else
    {
      g_autoptr (DekHttpSource) self = g_object_ref (request->self);

      request->stale = g_steal_pointer (&found->bytes);
      g_queue_push_tail (&self->waiting, request);
      start_requests (self);
    }

  found_free (found);
}

static void
dek_http_source_load (DekTileSource *source,
                      GTask         *task,
                      guint          zoom,
                      guint          x,
                      guint          y)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GTask) look = NULL;

  request->self = g_object_ref (DEK_HTTP_SOURCE (source));
  request->task = g_object_ref (task);
  request->zoom = zoom;
  request->x = x;
  request->y = y;

  look = g_task_new (NULL, g_task_get_cancellable (task), on_looked, request);
  g_task_set_source_tag (look, dek_http_source_load);
  g_task_set_task_data (look, cache_work_new (request, NULL, FALSE), (GDestroyNotify) cache_work_free);
  dek_draw_pool_run (look, look_in_worker);
}

static void
dek_http_source_close (DekTileSource *source)
{
  DekHttpSource *self = DEK_HTTP_SOURCE (source);

  for (GList *l = self->running; l != NULL; l = l->next)
    g_cancellable_cancel (((Request *) l->data)->cancellable);

  /* They hold the source; with the source closed they end at once. */
  if (self->running == NULL)
    start_requests (self);
}

static void
dek_http_source_finalize (GObject *object)
{
  DekHttpSource *self = DEK_HTTP_SOURCE (object);

  /* Every request holds the source, so none is left. */
  g_assert (self->running == NULL && g_queue_is_empty (&self->waiting));
  g_clear_object (&self->session);
  g_clear_pointer (&self->cache, dek_tile_cache_unref);
  g_clear_pointer (&self->uri_template, g_free);

  G_OBJECT_CLASS (dek_http_source_parent_class)->finalize (object);
}

static void
dek_http_source_class_init (DekHttpSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DekTileSourceClass *source_class = DEK_TILE_SOURCE_CLASS (klass);

  object_class->finalize = dek_http_source_finalize;
  source_class->load = dek_http_source_load;
  source_class->close = dek_http_source_close;

  /**
   * DekHttpSource::unreachable:
   * @self: the source
   * @message: a translated sentence for the user
   *
   * The service did not answer, or not with a picture. Emitted at most once in
   * the life of a source: the user knows by then.
   */
  signals[SIGNAL_UNREACHABLE] =
    g_signal_new ("unreachable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dek_http_source_init (DekHttpSource *self)
{
  g_queue_init (&self->waiting);
}

/**
 * dek_http_source_new:
 * @id: unique among the sources of a map
 * @uri_template: address of a tile with `{z}`, `{x}` and `{y}` in it; web
 *   Mercator, rows counted from the north
 * @cache: where tiles are kept on disk
 *
 * A base map from a server. It asks for nothing until a tile is wanted, so a
 * source that is not on the map never touches the network.
 *
 * Returns: (transfer full): the source
 */
DekHttpSource *
dek_http_source_new (const char   *id,
                     const char   *uri_template,
                     DekTileCache *cache)
{
  DekHttpSource *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (uri_template != NULL, NULL);
  g_return_val_if_fail (cache != NULL, NULL);

  self = g_object_new (DEK_TYPE_HTTP_SOURCE, NULL);
  self->uri_template = g_strdup (uri_template);
  self->cache = dek_tile_cache_ref (cache);
  shumate_map_source_set_id (SHUMATE_MAP_SOURCE (self), id);

  return self;
}

/**
 * dek_http_source_new_pdok:
 *
 * The BRT-achtergrondkaart of PDOK (Kadaster, CC BY 4.0), with a cache in the
 * user's cache directory.
 *
 * Returns: (transfer full): the source
 */
DekHttpSource *
dek_http_source_new_pdok (void)
{
  g_autofree char *directory = g_build_filename (g_get_user_cache_dir (), "dekkend", "brt-achtergrondkaart", NULL);
  g_autoptr (DekTileCache) cache = dek_tile_cache_new (directory, CACHE_BYTES, CACHE_DAYS);
  DekHttpSource *self = dek_http_source_new ("dekkend-pdok-brt", DEK_PDOK_TILES, cache);

  shumate_map_source_set_name (SHUMATE_MAP_SOURCE (self), _("BRT-achtergrondkaart (PDOK)"));
  shumate_map_source_set_license (SHUMATE_MAP_SOURCE (self), _("Base map: Kadaster / PDOK, CC BY 4.0"));
  shumate_map_source_set_license_uri (SHUMATE_MAP_SOURCE (self), "https://creativecommons.org/licenses/by/4.0/");

  return self;
}
