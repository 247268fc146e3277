/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-mbtiles-source"

#include "config.h"

#include <glib/gi18n.h>

#include "map/dek-map-error.h"
#include "map/dek-mbtiles-source.h"
#include "map/dek-texture.h"

struct _DekMbtilesSource
{
  DekTileSource parent_instance;

  DekMbtiles *file;
};

G_DEFINE_FINAL_TYPE (DekMbtilesSource, dek_mbtiles_source, DEK_TYPE_TILE_SOURCE)

typedef struct
{
  DekMbtiles *file;
  guint zoom, x, y;
} TileWork;

static void
tile_work_free (TileWork *work)
{
  dek_mbtiles_unref (work->file);
  g_free (work);
}

/* libshumate does not enlarge the last tiles of a source when one zooms in
 * further: it asks for deeper ones. They are cut from their parent here. */
static GdkTexture *
read_in_worker (gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  TileWork *work = data;
  guint max_zoom = dek_mbtiles_get_max_zoom (work->file);
  guint deeper = work->zoom > max_zoom ? work->zoom - max_zoom : 0;
  guint parts = 1u << deeper;
  g_autoptr (GBytes) bytes = dek_mbtiles_read (work->file, work->zoom - deeper,
                                               work->x >> deeper, work->y >> deeper, error);

  if (bytes == NULL)
    return NULL;
  if (deeper == 0)
    return dek_texture_new_from_image (bytes, error);

  return dek_texture_new_part (bytes, parts, work->x & (parts - 1), work->y & (parts - 1), DEK_TILE_SIZE, error);
}

static void
dek_mbtiles_source_load (DekTileSource *source,
                         GTask         *task,
                         guint          zoom,
                         guint          x,
                         guint          y)
{
  TileWork *work = g_new0 (TileWork, 1);

  work->file = dek_mbtiles_ref (DEK_MBTILES_SOURCE (source)->file);
  work->zoom = zoom;
  work->x = x;
  work->y = y;

  dek_tile_source_run (task, read_in_worker, work, (GDestroyNotify) tile_work_free);
}

static void
dek_mbtiles_source_finalize (GObject *object)
{
  DekMbtilesSource *self = DEK_MBTILES_SOURCE (object);

  g_clear_pointer (&self->file, dek_mbtiles_unref);

  G_OBJECT_CLASS (dek_mbtiles_source_parent_class)->finalize (object);
}

static void
dek_mbtiles_source_class_init (DekMbtilesSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dek_mbtiles_source_finalize;
  DEK_TILE_SOURCE_CLASS (klass)->load = dek_mbtiles_source_load;
}

static void
dek_mbtiles_source_init (DekMbtilesSource *self)
{
}

/* Files say whom to name in HTML; a label wants the words. */
static char *
strip_html (const char *html)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_tag = FALSE;

  for (const char *p = html; *p != '\0'; p++)
    {
      if (*p == '<')
        in_tag = TRUE;
      else if (*p == '>' && in_tag)
        in_tag = FALSE;
      else if (!in_tag)
        g_string_append_c (text, g_ascii_isspace (*p) ? ' ' : *p);
    }

  g_string_replace (text, "&copy;", "©", 0);
  g_string_replace (text, "&nbsp;", " ", 0);
  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&amp;", "&", 0);

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * dek_mbtiles_source_new:
 * @file: the tiles
 *
 * Makes a base map of a file of tiles. Its licence property is whom the file
 * says to name, as plain text, or the name of the file.
 *
 * Returns: (transfer full): the source
 */
DekMbtilesSource *
dek_mbtiles_source_new (DekMbtiles *file)
{
  DekMbtilesSource *self;
  ShumateMapSource *source;
  g_autofree char *id = NULL;
  g_autofree char *basename = NULL;
  g_autofree char *license = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (DEK_TYPE_MBTILES_SOURCE, NULL);
  self->file = dek_mbtiles_ref (file);

  source = SHUMATE_MAP_SOURCE (self);
  basename = g_path_get_basename (dek_mbtiles_get_path (file));
  id = g_strdup_printf ("dekkend-mbtiles-%s", dek_mbtiles_get_path (file));
  shumate_map_source_set_id (source, id);
  shumate_map_source_set_name (source, dek_mbtiles_get_name (file) != NULL ? dek_mbtiles_get_name (file) : basename);

  if (dek_mbtiles_get_attribution (file) != NULL)
    license = strip_html (dek_mbtiles_get_attribution (file));
  if (license == NULL || *license == '\0')
    {
      g_free (license);
      /* Translators: %s is the name of a file. */
      license = g_strdup_printf (_("Base map: %s"), basename);
    }
  shumate_map_source_set_license (source, license);

  return self;
}
