/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dekkend authors
 */

#define G_LOG_DOMAIN "dekkend-map-texture"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "map/dek-map-error.h"
#include "map/dek-texture.h"

/* No map service or file has tiles near this size; a picture that claims more
 * is there to eat memory. */
#define MAX_IMAGE_SIZE 4096

/**
 * dek_texture_new_for_surface:
 * @surface: an image surface in %CAIRO_FORMAT_ARGB32
 *
 * Makes a texture of a drawn picture without copying its pixels: @surface is
 * kept alive by the texture and must not be drawn on any more. May be called
 * in any thread.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
dek_texture_new_for_surface (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;
  int height;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  height = cairo_image_surface_get_height (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
refuse_large_image (GdkPixbufLoader *loader,
                    int              width,
                    int              height,
                    gpointer         user_data)
{
  if (width > MAX_IMAGE_SIZE || height > MAX_IMAGE_SIZE)
    gdk_pixbuf_loader_set_size (loader, 1, 1);
}

/* The formats that map tiles come in, told by their first bytes. Left to
 * itself GdkPixbuf would try all it knows on a file from anywhere, and ask the
 * desktop's table of file types, which need not be there. */
static const char *
sniff (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  if (length < 12)
    return NULL;
  if (memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "png";
  if (memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "jpeg";
  if (memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "webp";

  return NULL;
}

static GdkPixbuf *
load (GBytes     *bytes,
      const char *type,
      GError    **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (type, error);

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (refuse_large_image), NULL);
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error) || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    return NULL;

  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

static GdkPixbuf *
decode (GBytes  *bytes,
        GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  const char *type = sniff (bytes);

  if (type != NULL)
    pixbuf = load (bytes, type, &local_error);

  if (pixbuf == NULL || gdk_pixbuf_get_width (pixbuf) <= 1)
    {
      g_set_error (error, DEK_MAP_ERROR, DEK_MAP_ERROR_DAMAGED,
                   _("A part of the map is not a picture that can be read (%s)"),
                   local_error != NULL ? local_error->message : _("unknown format"));
      return NULL;
    }

  return g_steal_pointer (&pixbuf);
}

/**
 * dek_texture_new_from_image:
 * @bytes: a picture as it came from a file or a server: PNG or JPEG, or WebP
 *   where GdkPixbuf can read that
 * @error: return location; %DEK_MAP_ERROR_DAMAGED
 *
 * Decodes a picture from a source that is not trusted: one that is larger than
 * any map tile is refused. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the texture, or %NULL with @error set
 */
GdkTexture *
dek_texture_new_from_image (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  pixbuf = decode (bytes, error);
  if (pixbuf == NULL)
    return NULL;

  return gdk_texture_new_for_pixbuf (pixbuf);
}

/**
 * dek_texture_new_part:
 * @bytes: a square picture, as for dek_texture_new_from_image()
 * @parts: into how many columns and rows it is divided; at least 1
 * @column: which column, from 0 at the left
 * @row: which row, from 0 at the top
 * @size: width and height of the texture in pixels
 * @error: return location; %DEK_MAP_ERROR_DAMAGED
 *
 * Enlarges one part of a picture: for zooms deeper than a source has tiles.
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the texture, or %NULL with @error set
 */
GdkTexture *
dek_texture_new_part (GBytes  *bytes,
                      guint    parts,
                      guint    column,
                      guint    row,
                      int      size,
                      GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) part = NULL;
  double scale_x, scale_y;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (parts >= 1 && column < parts && row < parts, NULL);
  g_return_val_if_fail (size > 0, NULL);

  pixbuf = decode (bytes, error);
  if (pixbuf == NULL)
    return NULL;

  scale_x = (double) size * parts / gdk_pixbuf_get_width (pixbuf);
  scale_y = (double) size * parts / gdk_pixbuf_get_height (pixbuf);
  part = gdk_pixbuf_new (GDK_COLORSPACE_RGB, gdk_pixbuf_get_has_alpha (pixbuf), 8, size, size);
  /* Not a sub-pixbuf: its edges would not blend with the pixels beside it. */
  gdk_pixbuf_scale (pixbuf, part, 0, 0, size, size,
                    -(double) size * column, -(double) size * row,
                    scale_x, scale_y, GDK_INTERP_BILINEAR);

  return gdk_texture_new_for_pixbuf (part);
}
