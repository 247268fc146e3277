// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Dekkend authors

/*
 * Small maps for the start page. That of a region is drawn while the region is
 * open and kept in the cache, so that the start page reads no region files and
 * a lost file still shows what it was. That of the example is drawn from the
 * reference data.
 */

#define G_LOG_DOMAIN "dekkend-app-thumbnail"

#include "config.h"

#include "app/dek-thumbnail.h"

#include <cairo.h>

#include "carto/carto.h"
#include "reference/reference.h"

/* Device pixels of a stored thumbnail: twice what a row shows. */
#define STORED_WIDTH 144
#define STORED_HEIGHT 112

typedef struct
{
  DekMapScene *scene;
  char *path;
} Store;

static void
store_free (gpointer data)
{
  Store *store = data;

  dek_map_scene_unref (store->scene);
  g_free (store->path);
  g_free (store);
}

static char *
cache_path (const char *path)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, path, -1);
  g_autofree char *name = g_strconcat (sum, ".png", NULL);

  return g_build_filename (g_get_user_cache_dir (), "dekkend", "thumbnails", name, NULL);
}

static cairo_surface_t *
paint (DekMapScene      *scene,
       int               width,
       int               height,
       const DekPalette *palette,
       gboolean          with_pins)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  DekMapBox box = dek_map_scene_get_bounds (scene);
  DekMapFrame frame = dek_map_frame_new_to_fit (&box, width, height, width / 16.0, 14);

  dek_color_set_source (cr, dek_palette_get_color (palette, DEK_COLOR_SEA));
  cairo_paint (cr);
  dek_paint_theme (cr, scene, palette, &frame, DEK_PAINT_THEME_DEFAULT);
  if (with_pins)
    {
      guint n_pins;
      const DekPin *pins = dek_map_scene_get_pins (scene, &n_pins);
      g_autoptr (DekPinLayout) layout = dek_pin_layout_new (pins, n_pins, frame.scale);
      DekMapStyle style = dek_map_style_new (palette);

      dek_paint_pins (cr, layout, pins, &style, &frame);
    }
  cairo_destroy (cr);

  return surface;
}

static void
store_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Store *store = task_data;
  g_autofree char *file = cache_path (store->path);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *partial = g_strconcat (file, ".part", NULL);
  cairo_surface_t *surface;

  /* A cache that cannot be written costs a picture on the start page, no more. */
  g_mkdir_with_parents (folder, 0700);
  surface = paint (store->scene, STORED_WIDTH, STORED_HEIGHT,
                   dek_palette_get (DEK_PALETTE_LIGHT, FALSE), FALSE);
  if (cairo_surface_write_to_png (surface, partial) == CAIRO_STATUS_SUCCESS)
    {
      g_autoptr (GFile) from = g_file_new_for_path (partial);
      g_autoptr (GFile) to = g_file_new_for_path (file);

      g_file_move (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
    }
  cairo_surface_destroy (surface);
  g_task_return_boolean (task, TRUE);
}

/**
 * dek_thumbnail_store:
 * @path: absolute path of the region file
 * @scene: what to draw of it
 *
 * Draws and keeps the small map of a region in the background.
 */
void
dek_thumbnail_store (const char  *path,
                     DekMapScene *scene)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Store *store = g_new0 (Store, 1);

  g_return_if_fail (path != NULL);
  g_return_if_fail (scene != NULL);

  store->scene = dek_map_scene_ref (scene);
  store->path = g_strdup (path);
  g_task_set_source_tag (task, dek_thumbnail_store);
  g_task_set_task_data (task, store, store_free);
  g_task_run_in_thread (task, store_in_thread);
}

/**
 * dek_thumbnail_load:
 * @path: absolute path of a region file, which need not exist any more
 *
 * Returns: (transfer full) (nullable): the small map as it was kept
 */
GdkPaintable *
dek_thumbnail_load (const char *path)
{
  g_autofree char *file = cache_path (path);
  GdkTexture *texture = gdk_texture_new_from_filename (file, NULL);

  return texture != NULL ? GDK_PAINTABLE (texture) : NULL;
}

typedef struct
{
  gint *codes;
  guint n_codes;
  int width;
  int height;
  gboolean dark;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_free (drawing->codes);
  g_free (drawing);
}

static DekLand *
land_of (const gint *codes,
         guint       n_codes)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autoptr (GPtrArray) boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify) dek_multi_polygon_unref);
  g_autoptr (GArray) shapes = g_array_new (FALSE, TRUE, sizeof (DekLandShape));

  for (guint i = 0; i < n_codes; i++)
    {
      DekMultiPolygon *boundary;
      DekLandShape shape = { 0 };
      guint index;

      if (!dek_reference_find_gemeente (reference, codes[i], &index))
        continue;
      boundary = dek_reference_dup_boundary (reference, index);
      g_ptr_array_add (boundaries, boundary);
      shape.id = codes[i];
      shape.coords = boundary->coords;
      shape.ring_starts = boundary->ring_starts;
      shape.n_rings = boundary->n_rings;
      g_array_append_val (shapes, shape);
    }

  return dek_land_new ((DekLandShape *) shapes->data, shapes->len);
}

/* Sub-regions as the reference knows them, so that the card shows the example
 * in the colours it will open with. */
static DekTheme *
theme_of (const gint *codes,
          guint       n_codes)
{
  const DekReference *reference = dek_reference_get_default ();
  g_autofree int *subregions = g_new (int, n_codes);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n_codes; i++)
    subregions[i] = -1;

  for (guint r = 0; r < dek_reference_get_n_regions (reference); r++)
    {
      const DekRefRegion *region = dek_reference_get_region (reference, r);

      for (guint s = 0; s < region->n_subregions; s++)
        {
          const DekRefSubregion *subregion = &region->subregions[s];
          gboolean used = FALSE;

          for (guint g = 0; g < subregion->n_gemeenten; g++)
            for (guint i = 0; i < n_codes; i++)
              if (codes[i] == subregion->gemeente_codes[g])
                {
                  subregions[i] = (int) names->len;
                  used = TRUE;
                }
          if (used)
            g_ptr_array_add (names, (gpointer) subregion->name);
        }
    }

  return names->len == 0 ? NULL : dek_theme_new_subregions ((const char *const *) names->pdata, names->len,
                                                            subregions, n_codes);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Drawing *drawing = task_data;
  g_autoptr (DekLand) land = land_of (drawing->codes, drawing->n_codes);
  g_autoptr (DekTheme) theme = theme_of (drawing->codes, drawing->n_codes);
  DekMapSceneContent content = { .title = "", .land = land, .theme = theme };
  g_autoptr (DekMapScene) scene = dek_map_scene_new (&content);
  const DekPalette *palette = dek_palette_get (drawing->dark ? DEK_PALETTE_DARK : DEK_PALETTE_LIGHT, FALSE);
  cairo_surface_t *surface = paint (scene, drawing->width, drawing->height, palette, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) drawing->height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_task_return_pointer (task,
                         gdk_memory_texture_new (drawing->width, drawing->height,
                                                 GDK_MEMORY_DEFAULT, bytes, (gsize) stride),
                         g_object_unref);
}

/**
 * dek_thumbnail_draw_async:
 * @gemeente_codes: CBS numbers of the gemeenten to draw; unknown ones are left
 *   out
 * @n_codes: how many
 * @width: width in device pixels
 * @height: height in device pixels
 * @dark: whether for a dark window
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Draws gemeenten of the reference data in a worker.
 */
void
dek_thumbnail_draw_async (const gint          *gemeente_codes,
                          guint                n_codes,
                          int                  width,
                          int                  height,
                          gboolean             dark,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->codes = g_memdup2 (gemeente_codes, sizeof (gint) * n_codes);
  drawing->n_codes = n_codes;
  drawing->width = width;
  drawing->height = height;
  drawing->dark = dark;
  g_task_set_source_tag (task, dek_thumbnail_draw_async);
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * dek_thumbnail_draw_finish:
 * @result: what the callback got
 * @error: return location; only %G_IO_ERROR_CANCELLED occurs
 *
 * Returns: (transfer full) (nullable): the picture
 */
GdkPaintable *
dek_thumbnail_draw_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
