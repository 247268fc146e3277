/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#include "config.h"

#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <utime.h>

#include "map-fixture.h"
#include "map/dek-http-source.h"
#include "map/dek-map-error.h"

#define RED 0xff0000
#define N_CROWD 12

/* A map service on this machine; nothing outside it is asked. */
typedef struct
{
  char *directory;
  DekTileCache *cache;
  SoupServer *server;
  DekHttpSource *source;
  GBytes *png;
  guint status;             /* what it answers */
  gboolean hold;            /* keeps requests waiting */
  GPtrArray *held;
  guint n_requests;
  guint most_held;
  char *user_agent;
  char *path;
  guint n_unreachable;
} Fixture;

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  Fixture *fixture = user_data;

  fixture->n_requests++;
  g_free (fixture->path);
  fixture->path = g_strdup (path);
  g_free (fixture->user_agent);
  fixture->user_agent = g_strdup (soup_message_headers_get_one (soup_server_message_get_request_headers (message),
                                                                "User-Agent"));
  soup_server_message_set_status (message, fixture->status, NULL);
  if (fixture->status == SOUP_STATUS_OK)
    soup_server_message_set_response (message, "image/png", SOUP_MEMORY_COPY,
                                      g_bytes_get_data (fixture->png, NULL), g_bytes_get_size (fixture->png));
  if (fixture->hold)
    {
      G_GNUC_BEGIN_IGNORE_DEPRECATIONS
      soup_server_pause_message (server, message);
      G_GNUC_END_IGNORE_DEPRECATIONS
      g_ptr_array_add (fixture->held, g_object_ref (message));
      fixture->most_held = MAX (fixture->most_held, fixture->held->len);
    }
}

static void
on_unreachable (DekHttpSource *source,
                const char    *message,
                gpointer       user_data)
{
  g_assert_nonnull (message);
  ((Fixture *) user_data)->n_unreachable++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const guint32 quarters[] = { RED, RED, RED, RED };
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;
  GSList *uris;

  fixture->directory = map_make_temp_dir ();
  fixture->cache = dek_tile_cache_new (fixture->directory, 1024 * 1024, 30);
  fixture->png = map_make_png (256, quarters);
  fixture->status = SOUP_STATUS_OK;
  fixture->held = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (fixture->server, NULL, on_request, fixture, NULL);
  soup_server_listen_local (fixture->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (fixture->server);
  template = g_strdup_printf ("http://127.0.0.1:%d/{z}/{x}/{y}.png", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  fixture->source = dek_http_source_new ("test", template, fixture->cache);
  g_signal_connect (fixture->source, "unreachable", G_CALLBACK (on_unreachable), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  dek_tile_source_close (DEK_TILE_SOURCE (fixture->source));
  map_wait_ms (20);
  g_assert_finalize_object (fixture->source);
  soup_server_disconnect (fixture->server);
  g_object_unref (fixture->server);
  g_ptr_array_unref (fixture->held);
  g_bytes_unref (fixture->png);
  dek_tile_cache_unref (fixture->cache);
  map_remove_temp_dir (fixture->directory);
  g_free (fixture->user_agent);
  g_free (fixture->path);
}

static void
fill (Fixture *fixture,
      guint    x,
      GError **error)
{
  g_autoptr (ShumateTile) tile = shumate_tile_new_full (x, 42, DEK_TILE_SIZE, 7);
  gboolean filled = map_fill_tile (DEK_TILE_SOURCE (fixture->source), tile, error);

  g_assert_cmpint (filled, ==, shumate_tile_get_state (tile) == SHUMATE_STATE_DONE);
  if (filled && fixture->status == SOUP_STATUS_OK)
    g_assert_cmphex (map_get_pixel (GDK_TEXTURE (shumate_tile_get_paintable (tile)), 10, 10), ==, RED);
}

/* Fetched once, with the program's own name; then it comes from disk. */
static void
test_fetch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (fixture->n_requests, ==, 0);
  fill (fixture, 65, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_requests, ==, 1);
  g_assert_cmpstr (fixture->path, ==, "/7/65/42.png");
  g_assert_cmpstr (fixture->user_agent, ==, "Dekkend/" PACKAGE_VERSION);

  fill (fixture, 65, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_requests, ==, 1);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->status = SOUP_STATUS_INTERNAL_SERVER_ERROR;
  fill (fixture, 1, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE);
  g_assert_cmpuint (fixture->n_unreachable, ==, 1);
  g_clear_error (&error);

  /* It is told once, and the service is left in peace for a while. */
  fill (fixture, 2, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_UNREACHABLE);
  g_assert_cmpuint (fixture->n_unreachable, ==, 1);
  g_assert_cmpuint (fixture->n_requests, ==, 1);
}

/* Outside the country a service has no tiles: that is no failure. */
static void
test_no_tile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->status = SOUP_STATUS_NOT_FOUND;
  fill (fixture, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_unreachable, ==, 0);
}

/* What is no picture is not kept. */
static void
test_no_picture (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_bytes_unref (fixture->png);
  fixture->png = g_bytes_new_static ("<html>Log in first</html>", 25);
  fill (fixture, 4, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED);
  g_clear_error (&error);
  fill (fixture, 4, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED);
  g_assert_cmpuint (fixture->n_requests, ==, 2);
}

/* An old tile on disk is better than none. */
static void
test_stale (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "7-65-42.tile", NULL);
  g_autoptr (GError) error = NULL;
  struct utimbuf old = { 1000000000, 1000000000 };

  fill (fixture, 65, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_utime (path, &old), ==, 0);
  soup_server_disconnect (fixture->server);

  fill (fixture, 65, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_requests, ==, 1);
  g_assert_cmpuint (fixture->n_unreachable, ==, 1);
}

static void
on_crowd_filled (GObject      *source_object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  guint *counts = user_data;

  if (shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source_object), result, &error))
    counts[0]++;
  else
    counts[1]++;
}

static gboolean
four_are_held (gpointer data)
{
  return ((Fixture *) data)->held->len >= 4;
}

static gboolean
crowd_is_done (gpointer data)
{
  const guint *counts = data;

  return counts[0] + counts[1] == N_CROWD;
}

static void
fill_crowd (Fixture       *fixture,
            GCancellable **cancellables,
            guint         *counts)
{
  fixture->hold = TRUE;
  for (guint i = 0; i < N_CROWD; i++)
    {
      g_autoptr (ShumateTile) tile = shumate_tile_new_full (10 + i, 42, DEK_TILE_SIZE, 7);

      cancellables[i] = g_cancellable_new ();
      shumate_map_source_fill_tile_async (SHUMATE_MAP_SOURCE (fixture->source), tile, cancellables[i],
                                          on_crowd_filled, counts);
    }
  g_assert_true (map_wait_until (four_are_held, fixture));
  map_wait_ms (50);
  g_assert_cmpuint (fixture->n_requests, ==, 4);
}

/* Never more than four requests at a time; those whose tile has left the
 * screen are given up, also when they are on their way. */
static void
test_crowd (Fixture       *fixture,
            gconstpointer  data)
{
  GCancellable *cancellables[N_CROWD];
  guint counts[2] = { 0, 0 };

  fill_crowd (fixture, cancellables, counts);
  for (guint i = 0; i < N_CROWD; i++)
    {
      g_cancellable_cancel (cancellables[i]);
      g_object_unref (cancellables[i]);
    }
  g_assert_true (map_wait_until (crowd_is_done, counts));
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (fixture->n_requests, ==, 4);
  g_assert_cmpuint (fixture->n_unreachable, ==, 0);
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  GCancellable *cancellables[N_CROWD];
  guint counts[2] = { 0, 0 };
  g_autoptr (GError) error = NULL;

  fill_crowd (fixture, cancellables, counts);
  dek_tile_source_close (DEK_TILE_SOURCE (fixture->source));
  g_assert_true (map_wait_until (crowd_is_done, counts));
  g_assert_cmpuint (counts[1], ==, N_CROWD);
  g_assert_cmpuint (fixture->n_unreachable, ==, 0);
  for (guint i = 0; i < N_CROWD; i++)
    g_object_unref (cancellables[i]);

  fill (fixture, 99, &error);
  g_assert_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_CLOSED);
}

int
main (int   argc,
      char *argv[])
{
  /* The desktop's settings are not there, and not wanted. */
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/map/http-source/fetch", Fixture, NULL, set_up, test_fetch, tear_down);
  g_test_add ("/map/http-source/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/map/http-source/no-tile", Fixture, NULL, set_up, test_no_tile, tear_down);
  g_test_add ("/map/http-source/no-picture", Fixture, NULL, set_up, test_no_picture, tear_down);
  g_test_add ("/map/http-source/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/map/http-source/crowd", Fixture, NULL, set_up, test_crowd, tear_down);
  g_test_add ("/map/http-source/close", Fixture, NULL, set_up, test_close, tear_down);

  return g_test_run ();
}
