/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-tile-cache"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "map/dek-tile-cache.h"

/* Tiles of an online map on disk, one file each, in one flat directory: a
 * user who wants to be rid of them can throw it away. Trimming brings the
 * directory to this share of its bound, so that it is not done at each tile. */
#define TRIM_TO 0.8

struct _DekTileCache
{
  gatomicrefcount ref_count;
  char *directory;
  guint64 max_bytes;
  gint64 max_age_s;

  /* Shared by worker threads. */
  GMutex mutex;
  guint64 bytes;          /* what the directory holds, about */
  gboolean counted;
};

typedef struct
{
  char *path;
  gint64 mtime;
  guint64 size;
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->path);
  g_free (entry);
}

static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  const Entry *entry_a = *(Entry *const *) a;
  const Entry *entry_b = *(Entry *const *) b;

  if (entry_a->mtime != entry_b->mtime)
    return entry_a->mtime < entry_b->mtime ? -1 : 1;
  return g_strcmp0 (entry_a->path, entry_b->path);
}

/**
 * dek_tile_cache_new:
 * @directory: where the tiles are kept; made when the first one is stored
 * @max_bytes: how much it may hold, in bytes
 * @max_age_days: tiles older than this many days are stale
 *
 * Opens a cache of tiles. Nothing is read or written yet. All functions may be
 * called in any thread; they read and write files, so not on the main one.
 *
 * Returns: (transfer full): the cache
 */
DekTileCache *
dek_tile_cache_new (const char *directory,
                    guint64     max_bytes,
                    guint       max_age_days)
{
  DekTileCache *self;

  g_return_val_if_fail (directory != NULL, NULL);

  self = g_new0 (DekTileCache, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->directory = g_strdup (directory);
  self->max_bytes = max_bytes;
  self->max_age_s = (gint64) max_age_days * 24 * 60 * 60;

  return self;
}

/**
 * dek_tile_cache_ref:
 * @self: a cache
 *
 * Returns: (transfer full): @self
 */
DekTileCache *
dek_tile_cache_ref (DekTileCache *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dek_tile_cache_unref:
 * @self: (transfer full): a cache
 */
void
dek_tile_cache_unref (DekTileCache *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->directory);
  g_free (self);
}

static char *
tile_path (DekTileCache *self,
           guint         zoom,
           guint         x,
           guint         y)
{
  g_autofree char *name = g_strdup_printf ("%u-%u-%u.tile", zoom, x, y);

  return g_build_filename (self->directory, name, NULL);
}

/**
 * dek_tile_cache_load:
 * @self: a cache
 * @zoom: zoom level
 * @x: column, from the west
 * @y: row, from the north
 * @stale: (out): whether what was found is older than the cache's bound
 *
 * Returns: (transfer full) (nullable): the picture as it was stored, or %NULL
 *   when there is none
 */
GBytes *
dek_tile_cache_load (DekTileCache *self,
                     guint         zoom,
                     guint         x,
                     guint         y,
                     gboolean     *stale)
{
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  GStatBuf info;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (stale != NULL, NULL);

  *stale = FALSE;
  path = tile_path (self, zoom, x, y);
  if (g_stat (path, &info) != 0 || !g_file_get_contents (path, &contents, &length, NULL))
    return NULL;

  /* A clock that was put back makes files of the future: fetch those again. */
  *stale = ABS (g_get_real_time () / G_USEC_PER_SEC - (gint64) info.st_mtime) > self->max_age_s;

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

static GPtrArray *
list_entries (DekTileCache *self,
              guint64      *total)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GDir) dir = g_dir_open (self->directory, 0, NULL);
  const char *name;

  *total = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->directory, name, NULL);
      GStatBuf info;
      Entry *entry;

      if (!g_str_has_suffix (name, ".tile") || g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode))
        continue;

      entry = g_new0 (Entry, 1);
      entry->path = g_steal_pointer (&path);
      entry->mtime = info.st_mtime;
      entry->size = info.st_size;
      *total += entry->size;
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

static void
trim_locked (DekTileCache *self)
{
  guint64 target = self->max_bytes * TRIM_TO;
  g_autoptr (GPtrArray) entries = list_entries (self, &self->bytes);

  self->counted = TRUE;
  if (self->bytes <= self->max_bytes)
    return;

  g_ptr_array_sort (entries, compare_age);
  for (guint i = 0; i < entries->len && self->bytes > target; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (g_unlink (entry->path) == 0)
        self->bytes -= entry->size;
    }
}

/**
 * dek_tile_cache_trim:
 * @self: a cache
 *
 * Removes the oldest tiles when the directory holds more than its bound.
 */
void
dek_tile_cache_trim (DekTileCache *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  trim_locked (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * dek_tile_cache_store:
 * @self: a cache
 * @zoom: zoom level
 * @x: column, from the west
 * @y: row, from the north
 * @bytes: the picture as it came from the server
 * @error: return location; the domain %G_FILE_ERROR
 *
 * Keeps a tile. The file appears whole or not at all, also when another
 * process does the same.
 *
 * Returns: whether it was stored
 */
gboolean
dek_tile_cache_store (DekTileCache *self,
                      guint         zoom,
                      guint         x,
                      guint         y,
                      GBytes       *bytes,
                      GError      **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = tile_path (self, zoom, x, y);
  if (g_mkdir_with_parents (self->directory, 0700) != 0)
    {
      int saved_errno = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved_errno),
                   _("The folder %s for parts of the map could not be made: %s"),
                   self->directory, g_strerror (saved_errno));
      return FALSE;
    }

  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;

  g_mutex_lock (&self->mutex);
  self->bytes += g_bytes_get_size (bytes);
  if (!self->counted || self->bytes > self->max_bytes)
    trim_locked (self);
  g_mutex_unlock (&self->mutex);

  return TRUE;
}
